import type { PaperModel } from '../paper.ts';

export const extension: PaperModel<'HandlingExtended'> = {
  kind: 'extension',
  on: ['HandlingExtended'],
  title: { zh: '延期办理告知书', en: 'Notice of extension' },
  series: '信告',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 34 },
  parts: { subject: '标题', reason: '理由', due: '新的期限', approver: '批准' },
  fill: ({ days, reason }, look) => ({
    reason: look.text(reason)['text'] ?? '',
    days: String(days),
    due: look.due('issueOpinion'),
    approver: '本单位负责人',
  }),
};
