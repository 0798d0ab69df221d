import type { Silence } from './rule.ts';

/** Day zero: neither regulation says on which day a limit begins to run. */
export const startDay: Silence = {
  point: { zh: '期限从哪一天起算', en: 'On which day the limit begins to run' },
  reading: {
    zh: '事情发生的当天不算，从第二天起算（参照民法典第二百零一条）。',
    en: 'The day of the event is not counted; counting begins on the next day (after the Civil Code, article 201).',
  },
};

/** Last day of an organ's limit on a rest day: the earlier day is the one that favours the petitioner. */
export const organLastDay: Silence = {
  point: {
    zh: '机关、单位的期限最后一天是休息日时怎么办',
    en: "What happens when the last day of an organ's limit is a day off",
  },
  reading: {
    zh: '不顺延：机关、单位应当在这一天以前办完。这样理解对信访人有利。',
    en: 'It does not move: the organ has to be done by that day. This reading favours the petitioner.',
  },
};

/** Last day of the petitioner's own period on a rest day: the later day favours the petitioner. */
export const petitionerLastDay: Silence = {
  point: {
    zh: '信访人的期限最后一天是休息日时怎么办',
    en: "What happens when the last day of the petitioner's period is a day off",
  },
  reading: {
    zh: '顺延到下一个工作日（参照民法典第二百零三条）。这样理解对信访人有利。',
    en: 'It moves to the next working day (after the Civil Code, article 203). This reading favours the petitioner.',
  },
};

/** "日" is a calendar day: the 2022 regulations write 工作日 where they mean working days. */
export const plainDay: Silence = {
  point: { zh: '“日”是自然日还是工作日', en: 'Whether "day" means a calendar day or a working day' },
  reading: {
    zh: '自然日：条例要表示工作日时，写的是“工作日”。',
    en: 'A calendar day: where the text means working days it says so.',
  },
};

/** Hearing time: excluded only where the text says so, which is the re-review. */
export const noExclusion: Silence = {
  point: { zh: '听证、鉴定等时间是否扣除', en: 'Whether time for a hearing or an appraisal is left out' },
  reading: {
    zh: '不扣除：条例只在复核阶段规定扣除听证时间。',
    en: 'It is not: only the re-review leaves the time of a hearing out.',
  },
};

/** One extension: the texts cap the length but do not say how often. */
export const extendOnce: Silence = {
  point: { zh: '可以延长几次', en: 'How often a limit may be extended' },
  reading: {
    zh: '只延长一次，最多三十日，从原来的最后一天接着算。',
    en: 'Once only, by thirty days at most, counted on from the original last day.',
  },
};

/** Acceptance under the 2022 regulations, which know no act of that name for an ordinary organ. */
export const acceptanceDay: Silence = {
  point: {
    zh: '2022年条例没有单独的受理决定，“受理之日”是哪一天',
    en: 'Which day is the day of acceptance: the 2022 text knows no separate decision',
  },
  reading: {
    zh: '书面告知接收情况和处理途径的那一天；没有按期告知的，按告知期限的最后一天。',
    en:
      'The day of the written notice of receipt and path; where it was not given in ' +
      'time, the last day for giving it.',
  },
};

/** A served document starts the petitioner's thirty days only when it has arrived. */
export const serviceDay: Silence = {
  point: { zh: '“收到”以哪一天为准', en: 'Which day counts as the day of receipt' },
  reading: {
    zh: '以送达证据上写明的日期为准；没有证据的，期限不开始。',
    en: 'The day shown by the proof of service; without proof the period does not begin.',
  },
};

const organ = [startDay, plainDay, organLastDay] as const;

/** Silent points of a national limit in calendar days that binds an organ. */
export const organSilences: readonly Silence[] = organ;

/** Silent points of a limit in working days that binds an organ. */
export const workingSilences: readonly Silence[] = [startDay];

/** Silent points of a period of the petitioner's own. */
export const petitionerSilences: readonly Silence[] = [startDay, plainDay, petitionerLastDay, serviceDay];
