import { days, workingDays, type Length } from '#kernel/calendar.ts';
import { placesIn, type Citation } from '#kernel/citation.ts';
import { on, type ClockStart, type Limit, type LimitId, type Silence, type Wording } from '../rule.ts';
import { organLastDay, petitionerLastDay, startDay } from '../silences.ts';

const at = placesIn('practice');

/** The last day of a limit in working days is never a day off, so nothing needs to be read into it. */
function lastDayReading(bound: Limit['bound'], { unit }: Length): readonly Silence[] {
  if (bound === 'petitioner') return [petitionerLastDay];
  return unit === 'day' ? [organLastDay] : [];
}

const byHand = (
  id: LimitId,
  from: ClockStart,
  length: Length,
  under: Citation,
  title: Wording,
  gist: Wording,
  bound: Limit['bound'] = 'organ',
): Limit => ({
  id,
  from,
  length,
  bound,
  under,
  title,
  gist,
  source: 'practice',
  since: on('2005-05-01'),
  until: null,
  silent: [startDay, ...lastDayReading(bound, length)],
});

/**
 * Limits of operation (本系统的工作约定): no law fixes these numbers, yet an act that nobody owes by a day gets lost. An
 * office may set its own. The `article` of such a row is the number of the practice in `practice/instrument.ts`.
 */
export const practiceLimits: readonly Limit[] = [
  byHand(
    'decideProposal',
    'proposed',
    workingDays(3),
    at(1),
    { zh: '第二人复核', en: 'Second person decides' },
    {
      zh: '需要两个人才能作出的决定，第二个人应在三个工作日内同意或者退回。',
      en: 'Where an act needs two people, the second agrees or sends it back within three working days.',
    },
  ),
  byHand(
    'firstContact',
    'receivedByOrgan',
    workingDays(3),
    at(2),
    { zh: '初次信访首次联系', en: 'First contact on a first petition' },
    {
      zh: '第一次提出的事项，应在三个工作日内联系信访人，听取情况。',
      en: 'On a first petition the organ speaks to the petitioner within three working days.',
    },
  ),
  byHand(
    'answerUrge',
    'urged',
    workingDays(5),
    at(3),
    { zh: '回应催办', en: 'Answer an urging' },
    {
      zh: '信访人催办的，应在五个工作日内说明进展。',
      en: 'Urged by the petitioner, the organ says within five working days how the matter stands.',
    },
  ),
  byHand(
    'answerQuestion',
    'asked',
    workingDays(5),
    at(4),
    { zh: '答复询问', en: 'Answer a question' },
    {
      zh: '信访人询问的，应在五个工作日内在同一处答复。',
      en: 'A question is answered in the same thread within five working days.',
    },
  ),
  byHand(
    'callBack',
    'calledBackFor',
    workingDays(3),
    at(190),
    { zh: '回电', en: 'Call back' },
    {
      zh: '电话里答应回电的，在说定的那天以前回；没有说定的，三个工作日内。',
      en: 'Whoever was promised a call gets it by the day that was named, or within three working days.',
    },
  ),
  byHand(
    'rate',
    'ratingOpened',
    days(30),
    at(5),
    { zh: '评价', en: 'Rate the handling' },
    {
      zh: '送达后三十日内可以评价信访部门和办理机关；不评价不等于满意。',
      en:
        'For thirty days after service the petitioner may rate the petition office and the ' +
        'handling organ; silence is not satisfaction.',
    },
    'petitioner',
  ),
  byHand(
    'withdrawTakesEffect',
    'withdrawn',
    days(7),
    at(6),
    { zh: '撤回生效', en: 'Withdrawal takes effect' },
    {
      zh: '撤回只能由信访人自己提出，七天后生效，其间一点即可取消。',
      en: "A withdrawal is the petitioner's own act; it takes effect after seven days and can be revoked until then.",
    },
    'petitioner',
  ),
  byHand(
    'answerSuggestion',
    'receivedByOrgan',
    days(60),
    at(7),
    { zh: '答复建议', en: 'Answer a suggestion' },
    {
      zh: '意见建议应当研究并回复；条例没有定期限，这里按六十日。',
      en: 'A suggestion is studied and answered; the texts set no number, sixty days are taken here.',
    },
  ),
  byHand(
    'reportAssigned',
    'assigned',
    days(60),
    at(8),
    { zh: '报告交办结果', en: 'Report on an assigned matter' },
    {
      zh: '交办时应写明反馈期限；没有写明的，按六十日。',
      en: 'An assignment names the day for reporting back; where it does not, sixty days are taken.',
    },
  ),
  byHand(
    'verifyObjection',
    'objected',
    workingDays(5),
    at(9),
    { zh: '核实异议', en: 'Check an objection' },
    {
      zh: '转送、交办的一方应在五个工作日内核实异议，同意或者不同意。',
      en: 'The sender checks an objection within five working days and agrees or not.',
    },
  ),
  byHand(
    'settleDispute',
    'disputed',
    workingDays(10),
    at(10),
    { zh: '决定由谁受理', en: 'Decide who takes the matter' },
    {
      zh: '对由谁受理有争议的，上一级或者联席会议应在十个工作日内定下来。',
      en:
        'A dispute over who takes a matter is settled by the common superior or the joint ' +
        'conference within ten working days.',
    },
  ),
  byHand(
    'close',
    'reviewPeriodOver',
    workingDays(10),
    at(25),
    { zh: '登记办结', en: 'Register the conclusion' },
    {
      zh: '申请复查、复核的期间已过或者已经没有下一级的，应在十个工作日内由人登记办结。',
      en:
        'When the period for review is over, or no further review exists, a person registers ' +
        'the conclusion within ten working days.',
    },
  ),
  byHand(
    'serve',
    'opinionMade',
    workingDays(5),
    at(11),
    { zh: '送达', en: 'Serve the document' },
    {
      zh: '文书作出后，应在五个工作日内送出并留下送达证据。',
      en: 'A document is sent within five working days of being made, with proof of service.',
    },
  ),
  byHand(
    'supplyMaterial',
    'materialAskedFor',
    days(15),
    at(12),
    { zh: '补充材料', en: 'Bring further material' },
    {
      zh: '请信访人补充材料的，给十五日；没有补充的，按现有材料办理。',
      en:
        'Asked for further material the petitioner has fifteen days; without it the ' +
        'matter is handled on what there is.',
    },
    'petitioner',
  ),
  byHand(
    'decideRecusal',
    'recusalAskedFor',
    workingDays(3),
    at(13),
    { zh: '决定回避', en: 'Decide on a recusal' },
    { zh: '申请回避的，应在三个工作日内决定。', en: 'A request for recusal is decided within three working days.' },
  ),
  byHand(
    'answerCorrection',
    'correctionAskedFor',
    workingDays(5),
    at(14),
    { zh: '答复“这个日期不对”', en: 'Answer "this date is wrong"' },
    {
      zh: '有人指出日期或者信息有误的，应在五个工作日内核对并答复。',
      en: 'A date or an entry said to be wrong is checked and answered within five working days.',
    },
  ),
  byHand(
    'redo',
    'annulled',
    days(30),
    at(15),
    { zh: '重新作出处理意见', en: 'Give a new opinion' },
    {
      zh: '复查、复核撤销后应写明重新办理的期限；没有写明的，按三十日。',
      en: 'A review that annuls names the time for a new opinion; where it does not, thirty days are taken.',
    },
  ),
  byHand(
    'execute',
    'opinionServed',
    days(60),
    at(16),
    { zh: '落实处理意见', en: 'Carry out the opinion' },
    {
      zh: '支持诉求的意见应写明落实期限；没有写明的，按六十日。',
      en:
        'An opinion that supports a claim names the time for carrying it out; where it ' +
        'does not, sixty days are taken.',
    },
  ),
  byHand(
    'certify',
    'reReviewServed',
    days(30),
    at(17),
    { zh: '审核认定办结', en: 'Certify the conclusion' },
    {
      zh: '复核意见送达后，由两个单位在三十日内分别审核实体和程序。',
      en: 'After the re-review is served two bodies check substance and procedure within thirty days.',
    },
  ),
  byHand(
    'receiveJudicial',
    'receivedByOrgan',
    days(15),
    at(18),
    { zh: '政法机关接收', en: 'A political-legal organ takes the matter in' },
    {
      zh: '转到政法机关的事项，应在十五日内接收并告知；其后按其自己的程序。',
      en:
        'A matter passed to a political-legal organ is taken in and acknowledged within fifteen ' +
        'days; from there its own procedure runs.',
    },
  ),
  byHand(
    'answerAdvice',
    'adviceReceived',
    days(30),
    at(19),
    { zh: '反馈三项建议', en: 'Answer a recommendation' },
    {
      zh: '2022年条例只要求书面反馈，没有定期限，沿用2005年条例的三十日。',
      en: 'The 2022 text asks for a written answer without a number; the thirty days of 2005 are kept.',
    },
  ),
  byHand(
    'replaceCode',
    'newCodeAskedFor',
    workingDays(3),
    at(20),
    { zh: '补发查询码', en: 'Replace a lost code' },
    {
      zh: '查询码丢失的，核对身份后应在三个工作日内补发，旧码作废。',
      en: 'A lost query code is replaced within three working days once identity is shown; the old one dies.',
    },
  ),
];
