import { placesIn, type Citation } from '#kernel/citation.ts';
import type { RuleSetId, Source, Wording } from '../rule.ts';

/** What makes a matter suit the simple procedure (适用情形). */
export type SimpleCaseId = 'clear' | 'answered-at-once' | 'daily-life' | 'promised' | 'other';

/** One kind of matter that suits the simple procedure (适用简易办理), or keeps a matter out of it. */
export interface SimpleCase {
  readonly id: string;
  readonly suits: boolean;
  readonly title: Wording;
  readonly under: Readonly<Record<RuleSetId, Citation>>;
  /** The texts of 2016 and 2022 were known from reports only. */
  readonly source: Source;
}

/** What keeps a matter out of the simple procedure (不适用情形). */
export type SimpleExclusionId = 'assigned' | 'may-be-refused' | 'statutory-path' | 'several-organs' | 'joint' | 'major';

const under = (article: number): SimpleCase['under'] => ({
  'regulations-2005': placesIn('simple-2016')(article),
  'regulations-2022': placesIn('simple-2022')(article),
});

const suits = (id: SimpleCaseId, zh: string, en: string): SimpleCase => ({
  id,
  suits: true,
  title: { zh, en },
  under: under(4),
  source: 'reported',
});
const excludes = (id: SimpleExclusionId, zh: string, en: string): SimpleCase => ({
  id,
  suits: false,
  title: { zh, en },
  under: under(5),
  source: 'reported',
});

/**
 * Which matters may go the short way. Only a first petition can; one exclusion is enough to keep a matter out; the
 * organ with power decides, and may fall back to the ordinary path, which then runs from the original day of receipt.
 */
export const simpleCases: readonly SimpleCase[] = [
  suits(
    'clear',
    '事实清楚、责任明确、争议不大、容易解决',
    'Facts and responsibility clear, little dispute, easy to solve',
  ),
  suits(
    'answered-at-once',
    '咨询、建议或者感谢，可以马上答复',
    'A question, suggestion or thanks that can be answered at once',
  ),
  suits('daily-life', '日常生活中的急事', 'Daily life, and pressing'),
  suits('promised', '机关已有承诺或者结论', 'The organ has promised or concluded already'),
  suits('other', '其他适合的', 'Others that suit'),
  excludes('assigned', '上级交办的', 'Assigned by a higher organ'),
  excludes('may-be-refused', '可能不予支持的', 'May end without support'),
  excludes('statutory-path', '已经或者应当走法定途径的', 'In, or for, a statutory procedure'),
  excludes('several-organs', '涉及几个责任单位的', 'Several organs are responsible'),
  excludes('joint', '集体提出或者联名的', 'Raised by a group or signed jointly'),
  excludes('major', '重大、复杂的', 'Major or complex'),
];

/** The row of a case or an exclusion. */
export const simpleCase = (id: SimpleCaseId | SimpleExclusionId): SimpleCase =>
  simpleCases.find((one) => one.id === id)!;
