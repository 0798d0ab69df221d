import type { LineView } from '#kernel/views.ts';
import { numberWritten, type Words } from '#ui/language.ts';
import { noDays, unknownDuty, type DutyWords, type LifeWords } from '#ui/life/words.ts';
import type {
  AccountabilityGround,
  Adoption,
  AdviceKind,
  LadderStep,
  ListGround,
  OpeningEvent,
  RestrictionKind,
  SupervisionTrigger,
} from '../events.ts';
import type { Ending, Supervision } from '../supervision.ts';

export const stepWords: Readonly<Record<LadderStep, Words>> = {
  reminder: { zh: '提醒', en: 'Reminder' },
  online: { zh: '网上督办', en: 'Supervision online' },
  telephone: { zh: '电话督办', en: 'By telephone' },
  letter: { zh: '发函督办（督办函）', en: 'Supervision letter' },
  talk: { zh: '当面督办', en: 'Talk face to face' },
  'on-site': { zh: '实地督办', en: 'On site' },
  conference: {
    zh: '提请联席会议（约谈、通报、挂牌督办）',
    en: 'To the joint conference: talk, notice, listed supervision',
  },
  'inspection-list': { zh: '列入党委、政府督查范围', en: 'On the inspection list of Party and government' },
};

export const triggerWords: Readonly<Record<SupervisionTrigger, Words>> = {
  late: { zh: '超过期限没有办', en: 'A limit has passed' },
  'not-told': { zh: '没有按期告知', en: 'Notice not given in time' },
  'not-contacted': { zh: '没有按期联系初次信访人', en: 'A first petitioner not contacted in time' },
  'not-served': { zh: '没有按期送达', en: 'Not served in time' },
  'no-basis': { zh: '处理意见没有写明依据', en: 'An opinion without its basis' },
  'not-executed': { zh: '处理意见没有落实', en: 'An opinion not carried out' },
  'low-rating': { zh: '评价不满意，写了理由', en: 'Rated low, with a reason' },
  'returned-twice': { zh: '两次被退回', en: 'Returned twice' },
  'urge-unanswered': { zh: '催办没有回应', en: 'An urging without an answer' },
  'not-set-going': { zh: '该接着办的被退回，没有人处理', en: 'What should have followed was refused' },
  found: { zh: '督查发现的问题', en: 'Found on inspection' },
  shirking: { zh: '推诿、敷衍、拖延', en: 'Shirking, going through the motions, delay' },
  'false-report': { zh: '报告与事实不符', en: 'A report that does not match the facts' },
};

export const listWords: Readonly<Record<ListGround, Words>> = {
  'unresolved-long': { zh: '久拖不决', en: 'Long unresolved' },
  'many-concerned': { zh: '涉及面广', en: 'Many are concerned' },
  'strongly-felt': { zh: '反映强烈', en: 'Strongly felt' },
  'widely-watched': { zh: '社会关注度高', en: 'Widely watched' },
};

export const adviceWords: Readonly<Record<AdviceKind, Words>> = {
  work: { zh: '改进工作建议', en: 'Improve the work' },
  policy: { zh: '完善政策建议', en: 'Perfect the policy' },
  accountability: { zh: '追究责任建议', en: 'Have somebody answer for it' },
};

export const adoptionWords: Readonly<Record<Adoption, Words>> = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Adopted in part' },
  'not-adopted': { zh: '没有采纳', en: 'Not adopted' },
};

export const groundWords: Readonly<Record<AccountabilityGround, Words>> = {
  decision: { zh: '决策失误，损害群众利益', en: 'A wrong decision that harmed people’s interests' },
  'not-handled': {
    zh: '不受理、不交办、不督办，或者不执行处理意见',
    en: 'Not accepted, assigned or supervised, or an opinion not carried out',
  },
  passive: { zh: '消极应付、推诿或者作风粗暴', en: 'Passive, shirking or rude' },
  mishandled: { zh: '处置集体访或者舆情失当', en: 'A mass visit or publicity mishandled' },
  'ignored-advice': { zh: '对信访部门的建议不重视', en: 'The petition office’s recommendations ignored' },
  other: { zh: '其他情形', en: 'Another case' },
};

export const restrictionWords: Readonly<Record<RestrictionKind, Words>> = {
  intercepted: { zh: '拦截来访的人', en: 'People on their way were stopped' },
  'pressed-to-withdraw': { zh: '施压要求撤回', en: 'Pressed to withdraw' },
  'not-registered': { zh: '不登记、不录入', en: 'Not registered' },
  liberty: { zh: '限制人身自由', en: 'Liberty was restricted' },
  retaliation: { zh: '打击报复', en: 'Retaliation' },
};

export const endingWords: Readonly<Record<Ending, Words>> = {
  enough: { zh: '答复符合要求', en: 'The answer does' },
  'not-adopted': { zh: '没有采纳，说明了理由', en: 'Not adopted, with reasons' },
  worked: { zh: '采纳后有效果', en: 'It helped' },
  'did-not-work': { zh: '采纳后没有效果', en: 'It did not help' },
  'decided-elsewhere': { zh: '有权机关已经处理', en: 'The body with power has dealt with it' },
  inspected: { zh: '督查完成', en: 'The inspection is over' },
  'subject-left': { zh: '所涉事项已转出', en: 'The matter it was about has left' },
};

export const formWords: Readonly<Record<OpeningEvent['type'], Words>> = {
  SupervisionOrdered: { zh: '督办', en: 'Supervision' },
  CorrectionOrdered: { zh: '责令纠正', en: 'Order to correct' },
  AdviceGiven: { zh: '三项建议', en: 'Recommendation' },
  AccountabilityReferred: { zh: '责任追究移送', en: 'Accountability referral' },
  InspectionPlanned: { zh: '督查', en: 'Inspection' },
};

const stageWords: Readonly<Record<Exclude<Supervision['stage'], 'none'>, Words>> = {
  waiting: { zh: '等答复', en: 'Waiting for an answer' },
  answered: { zh: '已答复，等认定', en: 'Answered, to be judged' },
  wanting: { zh: '答复不够', en: 'The answer did not do' },
  adopted: { zh: '已采纳，等看效果', en: 'Adopted, effect to be seen' },
  'with-power': { zh: '有权机关在办', en: 'With the body that has power' },
  inspecting: { zh: '督查中', en: 'Being inspected' },
  ended: { zh: '已结束', en: 'Ended' },
};

const dutyWords: Readonly<Record<string, DutyWords>> = {
  answerSupervision: {
    act: { zh: '答复督办', en: 'Answer the supervision' },
    clock: { zh: '答复督办的期限', en: 'Supervision to be answered by' },
    verb: { zh: '答复', en: 'Answered' },
  },
  judgeAnswer: {
    act: { zh: '认定答复够不够', en: 'Say whether the answer does' },
    clock: { zh: '认定的期限', en: 'Answer to be judged by' },
    verb: { zh: '认定', en: 'Judged' },
  },
  takeStep: {
    act: { zh: '走督办的下一步', en: 'Take the next step' },
    clock: { zh: '下一步的期限', en: 'Next step by' },
    verb: { zh: '升级', en: 'Taken' },
  },
  answerAdvice: {
    act: { zh: '书面反馈建议采纳情况', en: 'Answer the recommendation in writing' },
    clock: { zh: '反馈建议的期限', en: 'Recommendation to be answered by' },
    verb: { zh: '反馈', en: 'Answered' },
  },
  checkEffect: {
    act: { zh: '回看建议的效果', en: 'Look whether it helped' },
    clock: { zh: '回看的期限', en: 'Effect to be looked at by' },
    verb: { zh: '回看', en: 'Looked at' },
  },
  receiveReferral: {
    act: { zh: '出具移送收据', en: 'Give a receipt for the referral' },
    clock: { zh: '接收移送的期限', en: 'To be receipted by' },
    verb: { zh: '接收', en: 'Received' },
  },
  recordFinding: {
    act: { zh: '到现场督查', en: 'Go and inspect' },
    clock: { zh: '到现场的期限', en: 'On site by' },
    verb: { zh: '记录', en: 'Recorded' },
  },
  reportInspection: {
    act: { zh: '写出督查情况', en: 'Say what was found' },
    clock: { zh: '写出督查情况的期限', en: 'Findings to be told by' },
    verb: { zh: '写出', en: 'Told' },
  },
  endReferral: {
    act: { zh: '告知处理情况', en: 'Tell what was done' },
    clock: { zh: '有权机关的程序', en: 'Its own procedure' },
    verb: { zh: '告知', en: 'Told' },
  },
};

const of = <Code extends string>(words: Readonly<Record<Code, Words>>, code: unknown): Words =>
  words[String(code) as Code] ?? { zh: String(code), en: String(code) };
const both = (a: Words, b: Words): Words => ({ zh: `${a.zh}：${b.zh}`, en: `${a.en}: ${b.en}` });

export const otherPoint: Words = { zh: '其他情况', en: 'Something else' };
export const clearWords: Readonly<Record<'yes' | 'no', Words>> = {
  yes: { zh: '没有问题', en: 'In order' },
  no: { zh: '发现问题', en: 'Something is wrong' },
};

function lineWords({ code, facts }: LineView): Words {
  switch (code) {
    case 'SupervisionOrdered':
      return both({ zh: '已督办', en: 'Supervised' }, of(stepWords, facts['step']));
    case 'StepTaken':
      return both({ zh: '督办升级', en: 'The supervision went a step further' }, of(stepWords, facts['step']));
    case 'CorrectionOrdered':
      return both(
        { zh: '责令纠正限制信访的行为', en: 'Ordered to correct a restriction of petitioning' },
        of(restrictionWords, facts['restriction']),
      );
    case 'SupervisionAnswered':
      return { zh: '被督办的单位已答复', en: 'The unit answered the supervision' };
    case 'AnswerJudged':
      return facts['enough']
        ? { zh: '督办结束：答复符合要求', en: 'The supervision ended: the answer does' }
        : { zh: '答复不够，督办继续', en: 'The answer does not do; the supervision goes on' };
    case 'AdviceGiven':
      return both({ zh: '提出建议', en: 'Recommended' }, of(adviceWords, facts['kind']));
    case 'AdviceAnswered':
      return both(
        { zh: '建议已书面反馈', en: 'The recommendation was answered' },
        of(adoptionWords, facts['adoption']),
      );
    case 'EffectChecked':
      return facts['worked']
        ? { zh: '回看：有效果', en: 'Looked at: it helped' }
        : { zh: '回看：没有效果', en: 'Looked at: it did not help' };
    case 'AccountabilityReferred':
      return both({ zh: '移送有权机关', en: 'Referred to the body with power' }, of(groundWords, facts['ground']));
    case 'ReferralReceived':
      return { zh: '已出具收据', en: 'A receipt was given' };
    case 'ReferralEnded':
      return { zh: '有权机关告知处理情况', en: 'The body with power told what was done' };
    case 'InspectionPlanned':
      return { zh: '定了督查计划', en: 'An inspection was planned' };
    case 'FindingRecorded': {
      const point = facts['point'] ? { zh: `第 ${facts['point']} 项`, en: `Point ${facts['point']}` } : otherPoint;
      return both(point, facts['clear'] ? clearWords.yes : clearWords.no);
    }
    case 'FindingOrdered': {
      const order = numberWritten(String(facts['order']));
      return { zh: `第 ${facts['finding']} 条已督办：${order}`, en: `Entry ${facts['finding']}: ordered, ${order}` };
    }
    case 'FindingLeft':
      return { zh: `第 ${facts['finding']} 条不另督办`, en: `Entry ${facts['finding']}: no order follows` };
    case 'InspectionReported':
      return { zh: '写出了督查情况', en: 'It was said what the inspection found' };
    case 'SubjectLeft':
      return { zh: '所涉事项已转出，到此结束', en: 'The matter it was about has left; this ends here' };
    default:
      return { zh: '已记录', en: 'On record' };
  }
}

const list = '/desk/supervision';

/** How lists and other chapters' pages speak of this one. */
export const supervisionWords: LifeWords = {
  list,
  key: 'supervision',
  kind: { zh: '督查督办', en: 'Supervision' },
  owing: Object.keys(dutyWords),
  duty: (act) => dutyWords[act] ?? unknownDuty,
  reason: (reason) =>
    reason === 'own-rules'
      ? { zh: '由有权机关按自己的规定办', en: 'the body with power goes by its own rules' }
      : noDays,
  stage: (stage) => of(stageWords, stage),
  href: (number) => `${list}/${number}`,
  line: lineWords,
  doors: (number, { inOffice }) => {
    const open = (act: string, label: Words) => ({ href: `${list}/new/${act}?about=${number}`, label });
    const may = inOffice.includes('registrar') || inOffice.includes('head');
    return [
      ...(may
        ? [
            open('supervise', { zh: '督办这件事项', en: 'Supervise this matter' }),
            open('orderCorrection', { zh: '责令纠正限制信访', en: 'Order a restriction corrected' }),
          ]
        : []),
      ...(inOffice.includes('head')
        ? [
            open('advise', { zh: '提出三项建议', en: 'Recommend' }),
            open('refer', { zh: '移送追究责任', en: 'Refer for accountability' }),
          ]
        : []),
    ];
  },
};
