import type { PersonConflict, UnitConflict } from '#kernel/conflict.ts';
import type { DeclaredTie } from '#kernel/ties.ts';
import type { Words } from './language.ts';

/** What an official can declare, as pages say it. */
export const tieWords: Readonly<Record<DeclaredTie, Words>> = {
  family: { zh: '近亲属在那里任职', en: 'A close relative works there' },
  'former-post': { zh: '本人曾在那里任职', en: 'I held a post there' },
  property: { zh: '有经济利益往来', en: 'A financial interest' },
  'other-tie': { zh: '其他可能影响公正的关系', en: 'Another relation that could sway me' },
};

/** Why an official cannot be given a matter. */
export const closeWords: Readonly<Record<PersonConflict, Words>> = {
  'stepped-aside': { zh: '已经回避', en: 'has stepped aside' },
  'has-acted': { zh: '经办过这件事项', en: 'has acted on the matter' },
  family: { zh: '近亲属在所涉单位任职', en: 'has a close relative in the unit concerned' },
  'former-post': { zh: '曾在所涉单位任职', en: 'once held a post in the unit concerned' },
  property: { zh: '与所涉单位有经济利益往来', en: 'has a financial interest in the unit concerned' },
  'other-tie': { zh: '申报过与所涉单位的关系', en: 'has declared a relation to the unit concerned' },
  retained: { zh: '声明与所涉单位有利害关系', en: 'has stated an interest in the unit concerned' },
  post: { zh: '在所涉单位任职', en: 'holds a post in the unit concerned' },
};

/** Why a unit cannot be chosen, or not without saying why. */
export const unitCloseWords: Readonly<Record<UnitConflict, Words>> = {
  named: { zh: '就是所反映的单位', en: 'the unit complained of' },
  'under-named': { zh: '是所反映单位的下属', en: 'under the unit complained of' },
  'led-by-named': { zh: '由所反映的政府领导', en: 'led by the government complained of' },
  'same-staff': { zh: '和所反映的单位是同一班人', en: 'the same people as the unit complained of' },
};
