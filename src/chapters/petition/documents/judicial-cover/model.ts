import type { PaperModel } from '../paper.ts';

export const judicialCover: PaperModel<'JudicialSent'> = {
  kind: 'judicial-cover',
  on: ['JudicialSent'],
  title: { zh: '涉法涉诉信访事项转办函', en: 'Restricted cover to a political-legal organ' },
  series: '信法',
  reader: 'organ',
  under: { instrument: 'policy-2013', article: 9 },
  parts: { subject: '标题', requirement: '要求', secret: '办理范围' },
  fill: ({ to, note }, look) => ({
    to: look.unit(to)?.name ?? '',
    requirement:
      '该事项涉及诉讼权利救济，已从普通信访中分离，请依照法律程序办理，并将接收情况和依法终结的结果反馈我单位。',
    secret: '内部 专人办理',
    note: look.text(note)['text'] ?? '',
  }),
};
