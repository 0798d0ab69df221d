import { say, type Sentence } from './sentence.ts';

/** Why an act beside the stages is turned away: material, inquiry, corrections, recusal, service, carrying out. */
export const inquirySentences = {
  'not-in-hand': say(
    { zh: '这件事项现在不在办理或者复查、复核中。', en: 'This matter is neither being handled nor under review now.' },
    {
      zh: '受理或者告知以后，才能调查和请人补充材料。',
      en: 'Inquiry and requests for material come after the notice.',
    },
  ),
  'material-already-asked': ({ since }) => ({
    title: {
      zh: `${since} 已经请信访人补充过，还没有补来。`,
      en: `Material was asked for on ${since} and has not come.`,
    },
    wayOn: {
      zh: '可以写信说明还缺什么；到期没有补充，按现有材料办理。',
      en: 'Write what is still missing; without it the matter is handled on what there is.',
    },
  }),
  'too-few-inquirers': ({ least }) => ({
    title: { zh: `调查核实至少要 ${least} 人。`, en: `An inquiry takes at least ${least} officials.` },
    wayOn: { zh: '请由两名以上工作人员一起调查，再记录。', en: 'Go with a colleague, then record it.' },
  }),
  'inquiry-in-future': ({ today }) => ({
    title: { zh: '调查的日期不能晚于今天。', en: 'The day of the inquiry cannot lie after today.' },
    wayOn: { zh: `今天是 ${today}，调查以后再记录。`, en: `Today is ${today}; record it once it was held.` },
  }),
  'no-such-correction': say(
    { zh: '这一条已经答复过了，或者没有这一条。', en: 'This was answered, or there is none.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'no-such-recusal': say(
    { zh: '这个回避申请已经决定过了，或者没有。', en: 'This request was decided, or there is none.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'own-recusal': say(
    { zh: '不能由自己决定自己是否回避。', en: 'Nobody decides on their own recusal.' },
    { zh: '您可以自行回避，或者由另一位负责人决定。', en: 'You can step aside yourself, or another head decides.' },
  ),
  recused: say(
    { zh: '您已经回避这件事项，不能再经手。', en: 'You have stepped aside on this matter and have no part in it.' },
    { zh: '请由同事办理。', en: 'A colleague goes on with it.' },
  ),
  'no-evidence-of-service': say(
    { zh: '没有送达凭证，不能登记送达。', en: 'A service without evidence cannot be recorded.' },
    {
      zh: '请写明谁签收、回执编号、见证人或者系统记录；信访人的期限从送达那天起算。',
      en: "Say who signed, the slip's number, the witness or the record; the petitioner's period runs from that day.",
    },
  ),
  'no-public-notice': say(
    { zh: '还没有登记公告，不能按公告送达。', en: 'No public notice is on record to serve it by.' },
    { zh: '先登记公告；满三十日视为送达。', en: 'Record the notice first; it counts as served after thirty days.' },
  ),
  'notice-not-over': ({ due }) => ({
    title: {
      zh: `公告到 ${due} 满三十日，送达日期就是这一天。`,
      en: `The notice is over on ${due}, which is the day of service.`,
    },
    wayOn: {
      zh: '到那天再登记；其间用其他方式送到的，按实际方式登记。',
      en: 'Record it then; if it arrives in another way before, record that way.',
    },
  }),
  'already-published': say(
    { zh: '已经公告过了。', en: 'It has been published already.' },
    { zh: '满三十日登记送达。', en: 'Record the service when the thirty days are over.' },
  ),
  'published-outside': ({ issued, today }) => ({
    title: {
      zh: `公告日期要在 ${issued} 到 ${today} 之间。`,
      en: `The day of the notice lies between ${issued} and ${today}.`,
    },
    wayOn: { zh: '请核对公告上的日期。', en: 'Check the day on the notice.' },
  }),
  'nothing-to-execute': say(
    { zh: '没有等待落实的意见。', en: 'No opinion waits to be carried out.' },
    {
      zh: '支持诉求的意见送达以后，才有落实。',
      en: 'Carrying out follows an opinion that supports the claim, once served.',
    },
  ),
  'executed-outside': ({ today }) => ({
    title: { zh: '落实的日期不能晚于今天。', en: 'The day of carrying out cannot lie after today.' },
    wayOn: { zh: `今天是 ${today}，落实以后再登记。`, en: `Today is ${today}; record it once it was done.` },
  }),
} satisfies Readonly<Record<string, Sentence>>;
