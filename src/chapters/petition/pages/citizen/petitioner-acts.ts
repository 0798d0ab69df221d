import type { Words } from '#ui/language.ts';
import { petitionersOwn, type PetitionersOwn } from '../../rules.ts';

/** The acts that belong to the petitioner alone. */
export type PetitionerAct = PetitionersOwn;

export const isPetitionerAct = (act: string): act is PetitionerAct =>
  (petitionersOwn as readonly string[]).includes(act);

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
  requestReview: { zh: '请上一级再看一次', en: 'Ask the higher organ to look again' },
};

/** In which order acts are offered: before the answer what helps it along, after it what the petitioner thinks of it. */
export const actOrder: readonly PetitionerAct[] = [
  'rate',
  'requestReview',
  'addMaterial',
  'ask',
  'urge',
  'askCorrection',
  'askRecusal',
  'withdraw',
];
