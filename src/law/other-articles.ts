import type { ArticleRow } from './articles.ts';

/**
 * Articles of other laws that are taken by analogy, and of instruments of which only a report was at hand
 * (article 0).
 */
export const civilCode: Readonly<Record<number, ArticleRow>> = {
  188: [
    2,
    '民事诉讼时效三年，从知道权利受损害和义务人起算。',
    'A civil claim is brought within three years of knowing.',
  ],
  201: [2, '按日计算的期间，开始的当天不算，从第二天起算。', 'In a period of days the first day is not counted.'],
  203: [
    2,
    '期间最后一天是法定休假日的，以休假日后的第二天为最后一天。',
    'A last day that is a holiday moves to the day after it.',
  ],
};

export const civilProcedure: Readonly<Record<number, ArticleRow>> = {
  87: [
    1,
    '送达要有送达回证，签收日期就是送达日期。',
    'Service is shown by a signed receipt; its date is the date of service.',
  ],
  88: [
    1,
    '直接送交本人；本人不在的，可以交同住的成年家属。',
    'It is handed to the person, or to an adult of the household.',
  ],
  89: [
    1,
    '拒收的可以留置，并有见证或者拍照、录像。',
    'A refused document may be left, with a witness, a photograph or a video.',
  ],
  90: [
    1,
    '经同意可以电子送达，以到达的日期为送达日期。',
    'With consent it may be sent electronically; the day of arrival counts.',
  ],
  91: [1, '可以邮寄，以回执上的日期为送达日期。', 'It may be posted; the date on the receipt counts.'],
  95: [
    1,
    '下落不明或者其他方式无法送达的，公告，满三十日视为送达。',
    'Where nobody can be found it is published and counts as served after thirty days.',
  ],
};

export const stepwise2014: Readonly<Record<number, ArticleRow>> = {
  0: [
    1,
    '走访逐级进行；六种情形不予受理或者不再受理。',
    'Visits go level by level; six cases are not, or no longer, accepted.',
  ],
};

export const simpleTrial2016: Readonly<Record<number, ArticleRow>> = {
  0: [
    1,
    '简易办理：三个工作日受理，十个工作日答复，每转一级一个工作日。',
    'Simple procedure: accepted in three working days, answered in ten, passed on in one.',
  ],
  4: [1, '哪些初次信访事项适合简易办理。', 'Which first petitions suit the simple procedure.'],
  5: [1, '哪些不适合简易办理。', 'Which do not.'],
  6: [1, '由有权处理的机关决定是否适用。', 'The organ with power decides whether to use it.'],
};

export const simpleMeasures2022: Readonly<Record<number, ArticleRow>> = {
  0: [1, '简易办理的期限，据记忆与2016年相同。', 'Limits of the simple procedure, from memory the same as in 2016.'],
  4: [1, '哪些初次信访事项适合简易办理。', 'Which first petitions suit the simple procedure.'],
  5: [1, '哪些不适合简易办理。', 'Which do not.'],
};

export const firstPetitions2014: Readonly<Record<number, ArticleRow>> = {
  1: [1, '初次信访是指第一次向任何机关提出。', 'A first petition is one raised with any organ for the first time.'],
  2: [1, '首先收到的机关受理并录入系统。', 'The first organ to receive it accepts it and enters it in the system.'],
  3: [1, '首先收到的机关负首办责任。', 'The first organ keeps the responsibility.'],
};

export const firstPetitions2022: Readonly<Record<number, ArticleRow>> = {
  1: [1, '初次信访是指第一次向任何机关提出。', 'A first petition is one raised with any organ for the first time.'],
};

export const zhejiangArticles: Readonly<Record<number, ArticleRow>> = {
  15: [
    2,
    '走访到指定场所；十人以下代表不超过三人，超过十人不超过五人。',
    'Visits go to the place named; up to ten people have three representatives at most, more have five.',
  ],
  20: [
    2,
    '登记后五个工作日内处理；收到转送、交办的五个工作日内决定并告知。',
    'Dealt with in five working days; forwarded matters are decided on and answered in five.',
  ],
  23: [
    3,
    '受理后三十日内办结；可以延长不超过六十日；书面答复。',
    'Concluded within thirty days; up to sixty more; answered in writing.',
  ],
};

export const beijingArticles: Readonly<Record<number, ArticleRow>> = {
  35: [
    1,
    '部门登记后十五日内决定；上级转来不归自己管的，五个工作日内提出异议。',
    'Departments decide in fifteen days; they object to what is not theirs in five working days.',
  ],
  37: [
    1,
    '三种情形，上级机关对同一请求不予受理。',
    'Three cases in which a higher organ does not take up the same request.',
  ],
  42: [2, '支持、部分支持、不支持、告知解释四种处理。', 'Supported, supported in part, not supported, or explained.'],
  50: [
    4,
    '复查、复核三十日内作出；重新答复不得雷同；复杂的延长不超过三十日。',
    'Review in thirty days; no same answer again; up to thirty days more if complex.',
  ],
  52: [
    2,
    '八种情形应当督办；不采纳建议的三个工作日内说明理由。',
    'Eight cases are supervised; a suggestion not adopted is explained in three working days.',
  ],
};
