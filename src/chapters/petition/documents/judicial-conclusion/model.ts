import type { PaperModel } from '../paper.ts';

export const judicialConclusion: PaperModel<'JudicialEnded'> = {
  kind: 'judicial-conclusion',
  on: ['JudicialEnded'],
  title: { zh: '依法终结告知书', en: 'Notice of the lawful end' },
  series: '信告',
  from: 'service',
  reader: 'petitioner',
  under: { instrument: 'policy-2013', article: 9 },
  parts: { subject: '标题', opinion: '结果', maker: '终结机关', basis: '依据', ended: '终结日期' },
  fill: ({ document, concludedOn }, look) => ({ ...look.text(document), ended: look.day(concludedOn) }),
};
