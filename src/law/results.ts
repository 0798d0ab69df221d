import { placesIn, type Citation } from '#kernel/citation.ts';
import type { RuleSetId, Source, Wording } from './rule.ts';

/** A result of handling, of a review, or an outcome on the matter, with the text that knows it. */
export interface Result<Id extends string> {
  readonly id: Id;
  readonly title: Wording;
  readonly gist: Wording;
  readonly under: Readonly<Record<RuleSetId, Citation>>;
  readonly source: Source;
}

export type ResultId = 'supported' | 'partly' | 'explained' | 'not-supported';
export type ReviewResultId = 'upheld' | 'changed' | 'annulled' | 'redo';
/** How a claim ended on one of the paths that are not the petition procedure. */
export type PathResultId = 'led' | 'decided' | 'performed' | 'answered';
export type OutcomeId = 'resolved' | 'explained' | 'helped';

const r05 = placesIn('regulations-2005');
const r22 = placesIn('regulations-2022');
const beijing = placesIn('local-11-2006');
const policy = placesIn('policy-2013');
const same = (citation: Citation): Readonly<Record<RuleSetId, Citation>> => ({
  'regulations-2005': citation,
  'regulations-2022': citation,
});
const article32 = (item: number) => ({ 'regulations-2005': r05(32, 1, item), 'regulations-2022': r22(32, 1, item) });

/** What a written opinion can say on a claim: three results of both regulations, and the partial one of local law. */
export const results: readonly Result<ResultId>[] = [
  {
    id: 'supported',
    under: article32(1),
    source: 'text',
    title: { zh: '支持', en: 'Supported' },
    gist: { zh: '事实清楚，符合规定的，予以支持。', en: 'The facts are clear and the rules bear it out.' },
  },
  {
    id: 'partly',
    under: same(beijing(42, 1, 1)),
    source: 'text',
    title: { zh: '部分支持', en: 'Supported in part' },
    gist: {
      zh: '部分符合规定的，部分支持；这一分类来自地方规定。',
      en: 'Borne out in part; this result comes from local law.',
    },
  },
  {
    id: 'explained',
    under: article32(2),
    source: 'text',
    title: { zh: '解释说明', en: 'Explained' },
    gist: {
      zh: '事由合理但缺乏法律依据的，作出解释说明。',
      en: 'Reasonable, but without a legal basis; it is explained.',
    },
  },
  {
    id: 'not-supported',
    under: article32(3),
    source: 'text',
    title: { zh: '不予支持', en: 'Not supported' },
    gist: { zh: '缺乏事实根据或者不符合规定的，不予支持。', en: 'Without basis in fact, or against the rules.' },
  },
];

/**
 * What a review can decide. The national texts only say that an opinion is given; these four are local law, and
 * ordinary in administrative review.
 */
export const reviewResults: readonly Result<ReviewResultId>[] = [
  {
    id: 'upheld',
    under: same(beijing(50, 1, 1)),
    source: 'text',
    title: { zh: '维持', en: 'Upheld' },
    gist: { zh: '事实清楚、依据正确的，予以维持。', en: 'The facts are clear and the basis right.' },
  },
  {
    id: 'changed',
    under: same(beijing(50, 1, 2)),
    source: 'text',
    title: { zh: '变更', en: 'Changed' },
    gist: {
      zh: '事实、依据或者程序有误的，可以变更。',
      en: 'Facts, basis or procedure were wrong; the opinion is changed.',
    },
  },
  {
    id: 'annulled',
    under: same(beijing(50, 1, 2)),
    source: 'text',
    title: { zh: '撤销', en: 'Annulled' },
    gist: {
      zh: '事实、依据或者程序有误的，可以撤销。',
      en: 'Facts, basis or procedure were wrong; the opinion is annulled.',
    },
  },
  {
    id: 'redo',
    under: same(beijing(50, 1, 2)),
    source: 'text',
    title: { zh: '责令限期重新办理', en: 'To be done again within a time' },
    gist: {
      zh: '责令原机关限期重新作出意见，不得与原意见相同。',
      en: 'The organ gives a new opinion within a time, and not the same one.',
    },
  },
];

const article31 = (item: number) => same(r22(31, 1, item));

/** What a path of its own can end in; the petition procedure ends in one of {@link results}. */
export const pathResults: readonly Result<PathResultId>[] = [
  {
    id: 'led',
    under: article31(1),
    source: 'text',
    title: { zh: '已导入法定程序', en: 'Led to its procedure' },
    gist: {
      zh: '有权机关已经收下，由它按自己的程序办理。',
      en: 'The body with power has taken it in and goes by its own procedure.',
    },
  },
  {
    id: 'decided',
    under: article31(4),
    source: 'text',
    title: { zh: '已作出行政决定', en: 'Decided by administrative procedure' },
    gist: { zh: '行政程序已经走完，作出了决定。', en: 'The administrative procedure was gone through and decided.' },
  },
  {
    id: 'performed',
    under: article31(5),
    source: 'text',
    title: { zh: '已依法履行职责', en: 'The duty was performed' },
    gist: { zh: '申请查处或者保护的，已经依法办了。', en: 'What was asked to be acted on or protected was.' },
  },
  {
    id: 'answered',
    under: article31(5),
    source: 'text',
    title: { zh: '已书面答复', en: 'Answered in writing' },
    gist: {
      zh: '不履行或者不能履行的，已经书面说明理由。',
      en: 'It was not performed, and the reasons were given in writing.',
    },
  },
];

/** What came of the matter: independent of each other and of the result. A breach of law is no outcome of a matter. */
export const outcomes: readonly Result<OutcomeId>[] = [
  {
    id: 'resolved',
    under: { 'regulations-2005': policy(11), 'regulations-2022': r22(27) },
    source: 'text',
    title: { zh: '问题解决到位', en: 'Resolved' },
    gist: { zh: '合理诉求得到解决。', en: 'The founded claim was met.' },
  },
  {
    id: 'explained',
    under: { 'regulations-2005': policy(11), 'regulations-2022': r22(27) },
    source: 'text',
    title: { zh: '解释疏导到位', en: 'Explained' },
    gist: { zh: '没有支持的，把道理讲清楚。', en: 'What was not supported was explained.' },
  },
  {
    id: 'helped',
    under: { 'regulations-2005': policy(11), 'regulations-2022': r22(27) },
    source: 'text',
    title: { zh: '帮扶救助到位', en: 'Helped' },
    gist: { zh: '生活困难的得到帮扶。', en: 'Whoever was in need was helped.' },
  },
];
