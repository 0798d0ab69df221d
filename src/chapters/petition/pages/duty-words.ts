import type { Words } from '#ui/language.ts';
import { noDays, unknownDuty, type DutyWords } from '#ui/life/words.ts';

const words: Readonly<Record<string, DutyWords>> = {
  route: {
    act: { zh: '转送或者交办', en: 'Transfer or assign it' },
    clock: { zh: '转送期限', en: 'To be routed by' },
    verb: { zh: '转送', en: 'Routed' },
  },
  notice: {
    act: { zh: '告知接收情况和处理途径', en: 'Tell the petitioner of receipt and path' },
    clock: { zh: '告知期限', en: 'Notice due by' },
    verb: { zh: '告知', en: 'Told' },
  },
  issueOpinion: {
    act: { zh: '作出处理意见', en: 'Give the opinion' },
    clock: { zh: '办理期限', en: 'To be answered by' },
    verb: { zh: '作出意见', en: 'Answered' },
  },
  reportResult: {
    act: { zh: '报告交办结果', en: 'Report the result' },
    clock: { zh: '报告期限', en: 'Report due by' },
    verb: { zh: '报告', en: 'Reported' },
  },
  contact: {
    act: { zh: '初次信访，联系信访人', en: 'First petition: speak to the petitioner' },
    clock: { zh: '首次联系的期限', en: 'First contact by' },
    verb: { zh: '联系', en: 'Spoken to' },
  },
  receiveJudicial: {
    act: { zh: '政法机关接收', en: 'Take the matter in' },
    clock: { zh: '接收期限', en: 'To be taken in by' },
    verb: { zh: '接收', en: 'Taken in' },
  },
  endJudicial: {
    act: { zh: '依法终结并反馈结果', en: 'End it lawfully and report the result' },
    clock: { zh: '法定程序的期限', en: 'Time of its own procedure' },
    verb: { zh: '终结', en: 'Ended' },
  },
  answerObjection: {
    act: { zh: '核实异议', en: 'Check the objection' },
    clock: { zh: '核实异议的期限', en: 'Objection to be checked by' },
    verb: { zh: '核实', en: 'Checked' },
  },
  decideDispute: {
    act: { zh: '决定由谁受理', en: 'Decide who takes it' },
    clock: { zh: '决定由谁受理的期限', en: 'To be decided by' },
    verb: { zh: '决定', en: 'Decided' },
  },
  statePathResult: {
    act: { zh: '按适用的程序处理并告知结果', en: 'Go by the procedure that applies, and tell the result' },
    clock: { zh: '该程序的期限', en: 'By its own law due' },
    verb: { zh: '作出结果', en: 'Ended' },
  },
  serve: {
    act: { zh: '送达书面答复', en: 'Serve the written answer' },
    clock: { zh: '送达期限', en: 'To be served by' },
    verb: { zh: '送达', en: 'Served' },
  },
  requestReview: {
    act: { zh: '可以请求复查或者复核', en: 'May ask for review' },
    clock: { zh: '复查、复核请求期限', en: 'Review may be asked for until' },
    verb: { zh: '提出请求', en: 'Asked for' },
  },
  decideReview: {
    act: { zh: '作出复查、复核意见', en: 'Decide the review' },
    clock: { zh: '复查、复核期限', en: 'Review to be decided by' },
    verb: { zh: '作出意见', en: 'Decided' },
  },
  conclude: {
    act: { zh: '登记办结', en: 'Register the conclusion' },
    clock: { zh: '办结登记期限', en: 'To be concluded by' },
    verb: { zh: '办结', en: 'Concluded' },
  },
  answerQuestion: {
    act: { zh: '答复询问', en: 'Answer the question' },
    clock: { zh: '答复询问的期限', en: 'Question to be answered by' },
    verb: { zh: '答复', en: 'Answered' },
  },
  answerUrge: {
    act: { zh: '回应催办', en: 'Answer the urging' },
    clock: { zh: '回应催办的期限', en: 'Urging to be answered by' },
    verb: { zh: '回应', en: 'Answered' },
  },
  noteCall: {
    act: { zh: '回电', en: 'Call back' },
    clock: { zh: '回电的期限', en: 'To be called back by' },
    verb: { zh: '回电', en: 'Called back' },
  },
  rate: {
    act: { zh: '可以评价', en: 'May rate' },
    clock: { zh: '评价期限', en: 'Rating open until' },
    verb: { zh: '评价', en: 'Rated' },
  },
  addMaterial: {
    act: { zh: '可以补充材料', en: 'May bring the material' },
    clock: { zh: '补充材料的期限', en: 'Material may be brought until' },
    verb: { zh: '补充', en: 'Brought' },
  },
  answerCorrection: {
    act: { zh: '核对并答复“这个不对”', en: 'Check what is said to be wrong' },
    clock: { zh: '核对答复的期限', en: 'To be checked by' },
    verb: { zh: '答复', en: 'Answered' },
  },
  decideRecusal: {
    act: { zh: '决定是否回避', en: 'Decide on the recusal' },
    clock: { zh: '决定回避的期限', en: 'Recusal to be decided by' },
    verb: { zh: '决定', en: 'Decided' },
  },
  reportExecution: {
    act: { zh: '落实处理意见', en: 'Carry out the opinion' },
    clock: { zh: '落实期限', en: 'To be carried out by' },
    verb: { zh: '落实', en: 'Carried out' },
  },
  checkConclusion: {
    act: { zh: '审核认定办结', en: 'Certify the conclusion' },
    clock: { zh: '审核认定期限', en: 'To be certified by' },
    verb: { zh: '审核', en: 'Looked at' },
  },
  decideHelp: {
    act: { zh: '决定帮扶救助', en: 'Decide on help' },
    clock: { zh: '决定救助', en: 'Help to be decided' },
    verb: { zh: '决定', en: 'Decided' },
  },
  payHelp: {
    act: { zh: '发放帮扶救助', en: 'Pay the help' },
    clock: { zh: '发放救助', en: 'Help to be paid' },
    verb: { zh: '发放', en: 'Paid' },
  },
  checkHelp: {
    act: { zh: '回访核实救助', en: 'Ask after the help' },
    clock: { zh: '核实救助', en: 'Help to be asked after' },
    verb: { zh: '核实', en: 'Asked after' },
  },
  revokeWithdrawal: {
    act: { zh: '可以取消撤回', en: 'May revoke the withdrawal' },
    clock: { zh: '撤回生效日', en: 'Withdrawal takes effect after' },
    verb: { zh: '取消撤回', en: 'Revoked' },
  },
  approve: {
    act: { zh: '复核另一人提出的事', en: 'Decide what a colleague proposed' },
    clock: { zh: '第二人复核期限', en: 'Second person decides by' },
    verb: { zh: '复核', en: 'Decided' },
  },
};

/** The petitioner's own rights: nobody at a desk owes them. */
const rights: readonly string[] = ['requestReview', 'rate'];

/** The acts that a unit can owe, in the order of a matter's life. */
export const owingActs: readonly string[] = Object.keys(words).filter((act) => !rights.includes(act));

/** The words of a duty by its act. Under the rules of 2005 the notice is an acceptance (受理). */
export function dutyWords(act: string, ruleSet?: string): DutyWords {
  if (act === 'notice' && ruleSet === 'regulations-2005') {
    return {
      act: { zh: '决定是否受理并告知', en: 'Decide on acceptance and say so' },
      clock: { zh: '受理期限', en: 'Acceptance due by' },
      verb: { zh: '受理', en: 'Accepted' },
    };
  }
  return Object.hasOwn(words, act) ? words[act]! : unknownDuty;
}

const reasons: Readonly<Record<string, Words>> = {
  'own-law': { zh: '期限由所走程序的法律规定', en: 'the law of that procedure sets the time' },
};

/** Why no number of days runs on a duty. */
export const reasonWords = (reason: string | null): Words => (reason ? reasons[reason] : undefined) ?? noDays;
