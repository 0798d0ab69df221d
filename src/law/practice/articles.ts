import type { ArticleRow } from '../articles.ts';

/**
 * The numbered working practices of this system. None of them is law; each may be changed by the office that uses
 * it.
 */
export const practiceArticles: Readonly<Record<number, ArticleRow>> = {
  1: [
    1,
    '不予受理等决定由两个人作出，第二个人三个工作日内决定。',
    'A refusal takes two people; the second decides within three working days.',
  ],
  2: [1, '初次信访三个工作日内联系信访人。', 'A first petitioner is contacted within three working days.'],
  3: [1, '催办五个工作日内回应。', 'An urging is answered within five working days.'],
  4: [1, '询问五个工作日内答复。', 'A question is answered within five working days.'],
  5: [1, '评价期三十日；不评价不等于满意。', 'Thirty days to rate; silence is not satisfaction.'],
  6: [
    1,
    '撤回由信访人自己提出，七天后生效，可以取消。',
    "Withdrawal is the petitioner's own act, effective after seven days, and revocable.",
  ],
  7: [1, '建议六十日内答复。', 'A suggestion is answered within sixty days.'],
  8: [1, '交办没有写明期限的，六十日内反馈。', 'An assignment that names no day is reported on within sixty days.'],
  9: [1, '异议五个工作日内核实。', 'An objection is checked within five working days.'],
  10: [1, '受理争议十个工作日内决定。', 'A dispute over who takes a matter is settled within ten working days.'],
  11: [1, '文书五个工作日内送出。', 'A document is sent within five working days.'],
  12: [1, '补充材料给十五日。', 'Fifteen days to bring further material.'],
  13: [1, '回避申请三个工作日内决定。', 'A recusal is decided on within three working days.'],
  14: [1, '“这个不对”五个工作日内核对答复。', '"This is wrong" is checked and answered within five working days.'],
  15: [1, '重新办理没有写明期限的，三十日。', 'A new opinion for which no time is named is given within thirty days.'],
  16: [1, '落实没有写明期限的，六十日。', 'An opinion for which no time is named is carried out within sixty days.'],
  17: [1, '审核认定办结三十日，两个单位分别审核。', 'Certification within thirty days, by two bodies.'],
  18: [1, '政法机关十五日内接收告知。', 'A political-legal organ acknowledges within fifteen days.'],
  19: [1, '三项建议三十日内书面反馈。', 'Recommendations are answered in writing within thirty days.'],
  20: [1, '查询码三个工作日内补发。', 'A query code is replaced within three working days.'],
  21: [1, '重大紧急情况三十分钟内报告。', 'What is major and urgent is reported within thirty minutes.'],
  22: [1, '五人以上同来的，按集体走访登记。', 'Five or more who come together are registered as a group.'],
  23: [1, '调查由两人以上进行。', 'An inquiry takes at least two officials.'],
  24: [1, '可以委托一至二名代理人。', 'One or two agents may act.'],
  25: [
    1,
    '复查、复核期过后十个工作日内登记办结。',
    'The conclusion is registered within ten working days of the end of the period for review.',
  ],
  80: [
    1,
    '督办没有写明期限的，五个工作日内答复。',
    'Supervision that names no day is answered within five working days.',
  ],
  81: [1, '对督办的答复，五个工作日内认定够不够。', 'Whether the answer does is said within five working days.'],
  82: [1, '答复不够的，三个工作日内走下一步。', 'Where it does not, the next step follows within three working days.'],
  83: [1, '采纳的建议，九十日后回看效果。', 'The effect of what was adopted is looked at after ninety days.'],
  85: [
    1,
    '会议议定的事项没有写明期限的，三十日内落实。',
    'What a meeting resolves without a day is carried out within thirty days.',
  ],
  84: [1, '责任追究的移送，五个工作日内出具收据。', 'A referral is receipted within five working days.'],
  26: [
    1,
    '异议成立收回的，三个工作日内另行转送。',
    'What comes back after an objection is passed on in three working days.',
  ],
  40: [
    1,
    '解封检举人身份：另一个单位同意，等二十四小时，看七天。',
    'Learning who reported takes another body, twenty-four hours, and lasts seven days.',
  ],
  60: [1, '叫号三次没有来的，往后排三个号。', 'A call missed three times moves three places back in line.'],
  61: [
    1,
    '老年人、残疾人、孕妇和带婴儿的人优先。',
    'Older and disabled people, pregnant women and people with infants first.',
  ],
  62: [1, '等候时间按最近十个号估计，只说范围。', 'The wait is told as a range, from the last ten visits.'],
  63: [1, '听证七天以前通知。', 'A hearing is announced seven days before.'],
  64: [1, '听证组三人以上，单数。', 'A panel is an odd number, at least three.'],
  65: [
    1,
    '五个工作日内决定是否听证，十五天内发通知。',
    'A hearing is decided on in five working days and announced within fifteen days.',
  ],
  66: [
    1,
    '笔录三个工作日内交当事人，五个工作日内核对，十个工作日内合议。',
    'The record is laid open in three working days, checked in five, deliberated on in ten.',
  ],
  67: [1, '接访日后三个工作日内登记情况。', 'The findings of a leader’s day are on record in three working days.'],
  68: [
    1,
    '按九十天的来访件数建议进驻、退出，由人决定。',
    'Who sits in the hall is proposed from ninety days of matters; a person decides.',
  ],
  69: [1, '领导接访日至少提前两天公布。', 'A leader’s day is published at least two days before.'],
  70: [
    1,
    '包案十个工作日内掌握情况，九十天内推动化解。',
    'A leader knows an own case in ten working days and settles it within ninety days.',
  ],
  71: [1, '来访后三个工作日内登记结果。', 'A visit is on record within three working days.'],
  170: [
    1,
    '岗位权限由两个人变更，任何人不能给自己任职；还没有第二个人的时候除外。',
    'Powers change by two people and nobody appoints themselves, except while there is no second person yet.',
  ],
  171: [
    1,
    '本机关可以自定比规定更短的办理期限，从定下的那天起对新登记的事项生效，不能放宽。',
    'An office may set itself shorter limits than the rules, for matters registered from that day on, and never longer ones.',
  ],
  172: [
    1,
    '机构、人员、岗位和设置的每一次变更都记明何人、何时、为何。',
    'Each change of organs, people, posts and settings says who made it, when and why.',
  ],
};
