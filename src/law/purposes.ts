import { placesIn, type Citation } from '#kernel/citation.ts';
import type { PurposeId, RuleSetId, Wording } from './rule.ts';

/** One purpose (信访目的): what the petitioner wants, and where each rule set says how it is handled. */
export interface Purpose {
  readonly id: PurposeId;
  readonly title: Wording;
  /** How a citizen would say it. */
  readonly plain: Wording;
  readonly under: Readonly<Record<RuleSetId, Citation>>;
  /** Purposes of the older national list that map onto this one. */
  readonly formerly: readonly string[];
}

const r05 = placesIn('regulations-2005');
const r22 = placesIn('regulations-2022');

/** The three classes of the 2022 regulations. */
export const purposes: readonly Purpose[] = [
  {
    id: 'claim',
    title: { zh: '申诉求决', en: 'Claim' },
    plain: { zh: '我有问题要解决', en: 'I have a problem to be solved' },
    under: { 'regulations-2005': r05(32, 1), 'regulations-2022': r22(31) },
    formerly: ['申诉', '求决'],
  },
  {
    id: 'suggestion',
    title: { zh: '建议意见', en: 'Suggestion' },
    plain: { zh: '我有建议', en: 'I have a suggestion' },
    under: { 'regulations-2005': r05(29), 'regulations-2022': r22(29, 1) },
    formerly: ['意见建议'],
  },
  {
    id: 'accusation',
    title: { zh: '检举控告', en: 'Report of misconduct' },
    plain: { zh: '我要反映工作人员或者单位的违纪违法问题', en: 'I am reporting misconduct by an official or unit' },
    under: { 'regulations-2005': r05(23), 'regulations-2022': r22(30, 1) },
    formerly: ['揭发控告'],
  },
];
