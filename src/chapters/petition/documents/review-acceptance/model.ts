import { roundWords } from '../../pages/words.ts';
import type { PaperModel } from '../paper.ts';

export const reviewAcceptance: PaperModel<'ReviewRequested'> = {
  kind: 'review-acceptance',
  on: ['ReviewRequested'],
  title: { zh: '复查（复核）申请受理通知书', en: 'Notice that a request for review was taken up' },
  series: '信查',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 35 },
  parts: { subject: '标题', requested: '申请日期', round: '程序', due: '期限', rights: '权利' },
  fill: ({ round, requestedOn }, look) => ({
    title: `${roundWords[round].zh}申请受理通知书`,
    requested: look.day(requestedOn),
    round: roundWords[round].zh,
    due: look.due('decideReview'),
    rights: '您可以补充材料，可以申请经办人回避。原来的处理意见是否执行，不因本通知改变。',
  }),
};
