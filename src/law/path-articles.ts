import type { ArticleRow } from './articles.ts';

/** Articles of the laws that a person is pointed to: their own procedures, with the periods that end there. */
export const reconsideration: Readonly<Record<number, ArticleRow>> = {
  20: [
    3,
    '从知道行政行为起六十日内申请行政复议；法律规定更长的除外。',
    'Reconsideration is asked for within sixty days of knowing of the act, unless a law allows longer.',
  ],
  30: [3, '收到申请五个工作日内审查是否受理。', 'Whether it is accepted is examined within five working days.'],
  62: [
    2,
    '普通程序六十日内决定，可以延长不超过三十日；简易程序三十日内决定。',
    'Decided within sixty days, thirty more at most; within thirty by the simple procedure.',
  ],
};

export const administrativeLitigation: Readonly<Record<number, ArticleRow>> = {
  45: [
    1,
    '不服复议决定的，收到后十五日内起诉。',
    'Who disagrees with a reconsideration decision sues within fifteen days of receiving it.',
  ],
  46: [
    2,
    '直接起诉的，从知道行政行为起六个月内提出。',
    'Who sues directly does so within six months of knowing of the act.',
  ],
  47: [
    2,
    '申请行政机关履行保护职责，两个月不履行的，可以起诉；紧急的不受此限。',
    'Where an organ does not protect a right within two months of being asked, one may sue; at once if urgent.',
  ],
  81: [1, '一审六个月内判决。', 'Judgment at first instance within six months.'],
};

export const labourArbitration: Readonly<Record<number, ArticleRow>> = {
  27: [
    4,
    '劳动争议申请仲裁的时效一年，从知道权利受侵害起算。',
    'A labour dispute goes to arbitration within a year of knowing of the wrong.',
  ],
  29: [1, '收到申请五日内决定是否受理。', 'Whether it is accepted is decided within five days.'],
  43: [2, '受理后四十五日内裁决，可以延长不超过十五日。', 'An award within forty-five days, fifteen more at most.'],
  50: [1, '不服裁决的，收到后十五日内起诉。', 'Who disagrees with an award sues within fifteen days of receiving it.'],
};

export const peopleMediation: Readonly<Record<number, ArticleRow>> = {
  33: [
    3,
    '调解协议生效后三十日内，双方可以共同申请司法确认。',
    'Within thirty days of a mediated agreement both sides may ask a court to confirm it.',
  ],
};
