import type { Words } from '#ui/language.ts';
import { petitionersOwn, petitionersToo, type PetitionersOwn } from '../../rules.ts';

/** The acts that belong to the petitioner alone. */
export type PetitionerAct = PetitionersOwn | (typeof petitionersToo)[number];

export const isPetitionerAct = (act: string): act is PetitionerAct =>
  ([...petitionersOwn, ...petitionersToo] as readonly string[]).includes(act);

/** What can be done about the people of a matter. */
export const peopleActs: readonly PetitionerAct[] = [
  'addCosigners',
  'nameRepresentative',
  'appointAgent',
  'endMandate',
  'leaveJoint',
];

/** What is worth no line while it cannot be done: a settlement that nobody proposed, a matter that has not ended. */
export const onlyWhenOpen: readonly PetitionerAct[] = [
  ...peopleActs,
  'agreeSettlement',
  'declineSettlement',
  'breakSettlement',
  'applyForHelp',
  'raiseNewFacts',
  'commentDecision',
];

/** What the button on the page of a matter says: the act as somebody would ask for it. */
export const actButtons: Readonly<Record<PetitionerAct, Words>> = {
  addMaterial: { zh: '补充材料', en: 'Add material' },
  ask: { zh: '问一个问题', en: 'Ask a question' },
  urge: { zh: '提醒承办单位', en: 'Remind the unit' },
  rate: { zh: '评价', en: 'Rate' },
  askCorrection: { zh: '这个不对', en: 'This is wrong' },
  askRecusal: { zh: '申请回避', en: 'Ask an official to step aside' },
  withdraw: { zh: '撤回这件事项', en: 'Withdraw this matter' },
  revokeWithdrawal: { zh: '取消撤回', en: 'Revoke the withdrawal' },
  addCosigners: { zh: '添加联名人', en: 'Add those who signed' },
  nameRepresentative: { zh: '推选代表', en: 'Name a representative' },
  appointAgent: { zh: '委托代理人', en: 'Appoint an agent' },
  endMandate: { zh: '取消委托', en: 'End a mandate' },
  leaveJoint: { zh: '退出联名', en: 'Take my name off' },
  agreeSettlement: { zh: '同意和解方案', en: 'Agree to the settlement' },
  declineSettlement: { zh: '不同意方案', en: 'Decline it' },
  breakSettlement: { zh: '协议没有履行', en: 'It is not kept' },
  applyForHelp: { zh: '申请帮扶救助', en: 'Ask for help in need' },
  raiseNewFacts: { zh: '有新的事实，另行提出', en: 'Raise new facts' },
  commentDecision: { zh: '对处理决定说明', en: 'Comment on that decision' },
  requestReview: { zh: '请上一级再看一次', en: 'Ask the higher organ to look again' },
};

/** In which order acts are offered: before the answer what helps it along, after it what the petitioner thinks of it. */
export const actOrder: readonly PetitionerAct[] = [
  'agreeSettlement',
  'declineSettlement',
  'breakSettlement',
  'rate',
  'requestReview',
  'addMaterial',
  'ask',
  'urge',
  'askCorrection',
  'askRecusal',
  'applyForHelp',
  'raiseNewFacts',
  'commentDecision',
  'withdraw',
];
