import { days, workingDays, type Length } from '#kernel/calendar.ts';
import { placesIn } from '#kernel/citation.ts';
import { on, type ClockStart, type Limit, type LimitId, type Wording } from '../rule.ts';
import { organLastDay, startDay } from '../silences.ts';

const at = placesIn('practice');

/** The texts order supervision, judgement and feedback and fix no number of days; what nobody owes by a day gets lost. */
const row = (id: LimitId, from: ClockStart, length: Length, article: number, title: Wording, gist: Wording): Limit => ({
  id,
  from,
  length,
  bound: 'organ',
  under: at(article),
  source: 'practice',
  since: on('2005-05-01'),
  until: null,
  title,
  gist,
  silent: length.unit === 'day' ? [startDay, organLastDay] : [startDay],
});

/** Limits of following a matter up (督查督办). */
export const supervisionLimits: readonly Limit[] = [
  row(
    'answerSupervision',
    'supervised',
    workingDays(5),
    80,
    { zh: '答复督办', en: 'Answer the supervision' },
    {
      zh: '督办写明期限的按写明的日期，没有写明的五个工作日内书面答复。',
      en: 'By the day that the order names; without one, in writing within five working days.',
    },
  ),
  row(
    'judgeAnswer',
    'supervisionAnswered',
    workingDays(5),
    81,
    { zh: '认定对督办的答复', en: 'Judge the answer' },
    {
      zh: '督办的单位应在五个工作日内说明答复够不够、为什么。',
      en: 'Whoever supervises says within five working days whether the answer does, and why.',
    },
  ),
  row(
    'takeStep',
    'answerJudged',
    workingDays(3),
    82,
    { zh: '走督办的下一步', en: 'Take the next step' },
    {
      zh: '答复不够的，应在三个工作日内走下一步。',
      en: 'Where the answer does not do, the next step is taken within three working days.',
    },
  ),
  row(
    'checkEffect',
    'adviceAdopted',
    days(90),
    83,
    { zh: '回看建议的效果', en: 'Look at the effect' },
    {
      zh: '建议采纳后九十日内，提出建议的单位回看有没有用。',
      en: 'Within ninety days of the adoption, whoever recommended looks whether it helped.',
    },
  ),
  row(
    'receiveReferral',
    'referred',
    workingDays(5),
    84,
    { zh: '接收移送', en: 'Receive the referral' },
    {
      zh: '有管理权限的机关应在五个工作日内出具收据；处理由它按自己的规定决定。',
      en: 'The body with power gives a receipt within five working days; what it decides is by its own rules.',
    },
  ),
  row(
    'carryOut',
    'agreedTogether',
    days(30),
    85,
    { zh: '落实议定的事项', en: 'Carry out what was agreed' },
    {
      zh: '会议议定、协商会办的事项按写明的日期落实，没有写明的三十日内。',
      en: 'What a meeting resolved or organs agreed is carried out by its day; without one, within thirty days.',
    },
  ),
  row(
    'receiveUrgent',
    'dangerReported',
    days(1),
    180,
    { zh: '签收紧急信息', en: 'Receive an urgent report' },
    {
      zh: '收到重大紧急信息的单位应在一天内签收，说明怎么处置。',
      en: 'Whoever is told of a danger receives the report within a day and says what is done.',
    },
  ),
  row(
    'followUrgent',
    'dangerReported',
    days(1),
    181,
    { zh: '续报', en: 'Report how it stands' },
    {
      zh: '险情没有解除的，报告单位每天续报，直到解除。',
      en: 'While a danger lasts, whoever reported it says every day how it stands, until it is over.',
    },
  ),
  row(
    'inspect',
    'inspectionPlanned',
    days(30),
    96,
    { zh: '到现场督查', en: 'Go and inspect' },
    {
      zh: '督查按计划写明的日期到现场，没有写明的三十日内。',
      en: 'An inspection goes on site by the day of its plan; without one, within thirty days.',
    },
  ),
  row(
    'reportInspection',
    'inspected',
    workingDays(10),
    97,
    { zh: '写出督查情况', en: 'Say what the inspection found' },
    {
      zh: '到现场后十个工作日内写出督查情况；发现的问题各自督办。',
      en: 'Within ten working days on site it is said what was found; each finding is supervised by itself.',
    },
  ),
];
