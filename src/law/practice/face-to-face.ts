import { days, workingDays, type Length } from '#kernel/calendar.ts';
import { placesIn } from '#kernel/citation.ts';
import { on, type ClockStart, type Limit, type LimitId, type Rule, type Wording } from '../rule.ts';
import { organLastDay, startDay } from '../silences.ts';

const at = placesIn('practice');
const text = { source: 'practice', since: on('2005-05-01'), until: null } as const;

/** Numbers of operation of the hall (接访大厅). No text of law fixes them; an office may set its own. */
export const faceToFaceRules: readonly Rule[] = [
  {
    ...text,
    id: 'hall-passing',
    under: at(60),
    title: { zh: '过号', en: 'A missed call' },
    gist: {
      zh: '叫到三次没有来，往后排三个号，不用重新取号。',
      en: 'Called three times and not there: three places back in line, and no new ticket is needed.',
    },
    fixes: { callsMax: 3, backBy: 3 },
  },
  {
    ...text,
    id: 'hall-priority',
    under: at(61),
    title: { zh: '优先叫号', en: 'Called first' },
    gist: {
      zh: '老年人、残疾人、孕妇和带婴儿的人优先叫号，自己说一声就可以，不查证件。',
      en:
        'Older and disabled people, pregnant women and people with infants are called first; they say so ' +
        'themselves and show no papers.',
    },
    fixes: { for: ['older', 'disabled', 'pregnant', 'with-infant'] },
  },
  {
    ...text,
    id: 'hall-estimate',
    under: at(62),
    title: { zh: '大约要等多久', en: 'How long the wait may be' },
    gist: {
      zh: '按最近十个号的中位数估计，只说一个范围；三十分钟以上不再细估。',
      en: 'From the median of the last ten visits, as a range; past thirty minutes it is not reckoned more finely.',
    },
    fixes: { sample: 10, sampleMin: 3, longMinutes: 30 },
  },
  {
    ...text,
    id: 'hearing-notice',
    under: at(63),
    source: 'reported',
    title: { zh: '听证通知', en: 'Notice of a hearing' },
    gist: {
      zh: '举行听证七天以前通知当事人，写明时间、地点、听证组和权利。',
      en: 'The parties are told of a hearing at least seven days before, with time, place, panel and their rights.',
    },
    fixes: { daysMin: 7 },
  },
  {
    ...text,
    id: 'hearing-panel',
    under: at(64),
    source: 'unverified',
    title: { zh: '听证组人数', en: 'Size of a panel' },
    gist: { zh: '听证组三人以上，单数。', en: 'A panel is an odd number of people, at least three.' },
    fixes: { peopleMin: 3 },
  },
  {
    ...text,
    id: 'hall-roster',
    under: at(68),
    title: { zh: '进驻和退出', en: 'Who sits in the hall' },
    gist: {
      zh: '九十天里同一类来访达到十件的，建议责任单位进驻；降到三件以下的，建议退出。由人决定。',
      en:
        'Ten matters of one class within ninety days: the department is proposed to sit in the hall; fewer than ' +
        'three: to leave. A person decides.',
    },
    fixes: { windowDays: 90, enterMin: 10, leaveBelow: 3 },
  },
  {
    ...text,
    id: 'day-published',
    under: at(69),
    source: 'reported',
    title: { zh: '接访日公布', en: 'Publishing a day' },
    gist: {
      zh: '领导接访日至少提前两天公布姓名、职务、分管工作、时间、地点和形式。',
      en: 'A leader’s day is published at least two days before: name, post, portfolio, time, place and form.',
    },
    fixes: { daysMin: 2 },
  },
  {
    ...text,
    id: 'video-visit',
    under: at(72),
    title: { zh: '视频接访', en: 'Reception over video' },
    gist: {
      zh: '会议地址前一天起只给预约人看；先核对身份再谈；本人同意才录像。',
      en:
        'Whoever booked sees where to meet from the day before, and nobody else; identity is checked first; it is ' +
        'recorded only with consent.',
    },
    fixes: { daysBefore: 1 },
  },
];

const byHand = (
  id: LimitId,
  from: ClockStart,
  length: Length,
  article: number,
  title: Wording,
  gist: Wording,
): Limit => ({
  id,
  from,
  length,
  bound: 'organ',
  under: at(article),
  title,
  gist,
  source: 'practice',
  since: on('2005-05-01'),
  until: null,
  silent: [startDay, ...(length.unit === 'day' ? [organLastDay] : [])],
});

/** Limits of hearings and receptions; none of them stands in a national text. */
export const faceToFaceLimits: readonly Limit[] = [
  byHand(
    'decideHearing',
    'hearingAsked',
    workingDays(5),
    65,
    { zh: '决定是否听证', en: 'Decide on a hearing' },
    {
      zh: '申请听证的，五个工作日内决定，不举行的说明理由。',
      en: 'Asked for a hearing, the organ decides within five working days, and says why where it holds none.',
    },
  ),
  byHand(
    'arrangeHearing',
    'hearingOrdered',
    days(15),
    65,
    { zh: '发听证通知', en: 'Announce the hearing' },
    {
      zh: '决定听证后十五天内确定听证组并发通知。',
      en: 'Within fifteen days the panel is named and the hearing announced.',
    },
  ),
  byHand(
    'layHearingRecord',
    'hearingHeld',
    workingDays(3),
    66,
    { zh: '交出笔录', en: 'Lay the record open' },
    {
      zh: '听证后三个工作日内把笔录交当事人核对。',
      en: 'Within three working days the record is laid before the parties.',
    },
  ),
  byHand(
    'confirmRecord',
    'recordLaid',
    workingDays(5),
    66,
    { zh: '核对笔录', en: 'Check the record' },
    {
      zh: '当事人五个工作日内逐行核对笔录。',
      en: 'The parties check the record by its lines within five working days.',
    },
  ),
  byHand(
    'deliberateHearing',
    'recordLaid',
    workingDays(10),
    66,
    { zh: '合议', en: 'Deliberate' },
    {
      zh: '交出笔录后十个工作日内合议。',
      en: 'The panel deliberates within ten working days of laying the record open.',
    },
  ),
  byHand(
    'reportHearing',
    'deliberated',
    workingDays(5),
    66,
    { zh: '听证报告', en: 'Report' },
    {
      zh: '合议后五个工作日内出具听证报告。',
      en: 'The report is made within five working days of the deliberation.',
    },
  ),
  byHand(
    'endHearing',
    'reported',
    workingDays(10),
    66,
    { zh: '公开或者办结', en: 'Publish or end' },
    {
      zh: '报告后十个工作日内公开或者办结。',
      en: 'Within ten working days of the report the hearing is published or ended.',
    },
  ),
  byHand(
    'recordDay',
    'dayHeld',
    workingDays(3),
    67,
    { zh: '登记接访情况', en: 'Findings of a day' },
    {
      zh: '接访日后三个工作日内登记接访情况。',
      en: 'What a leader’s day found is put on record within three working days.',
    },
  ),
  byHand(
    'ownCaseKnow',
    'caseTaken',
    workingDays(10),
    70,
    { zh: '掌握情况', en: 'Know the case' },
    {
      zh: '包案后十个工作日内掌握情况。',
      en: 'Within ten working days the leader knows the case.',
    },
  ),
  byHand(
    'ownCaseSettle',
    'caseTaken',
    days(90),
    70,
    { zh: '化解稳妥', en: 'Settle the case' },
    {
      zh: '包案后九十天内推动化解。',
      en: 'Within ninety days the case is brought to its settlement.',
    },
  ),
  byHand(
    'decideResidency',
    'proposed',
    workingDays(10),
    68,
    { zh: '决定进驻、退出', en: 'Decide who sits in' },
    {
      zh: '建议提出后十个工作日内由人决定。',
      en: 'A proposal is decided on by a person within ten working days.',
    },
  ),
  byHand(
    'recordVisit',
    'visited',
    workingDays(3),
    71,
    { zh: '登记来访结果', en: 'Record a visit' },
    {
      zh: '来访后三个工作日内登记谈了什么、下一步谁办。',
      en: 'Within three working days it is on record what was said and who does what next.',
    },
  ),
];
