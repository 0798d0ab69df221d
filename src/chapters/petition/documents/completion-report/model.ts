import type { PaperModel } from '../paper.ts';

export const completionReport: PaperModel<'ResultReported'> = {
  kind: 'completion-report',
  on: ['ResultReported'],
  title: { zh: '信访事项办结报告', en: 'Report on an assignment' },
  series: '信报',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 33 },
  parts: { subject: '标题', to: '主送', report: '报告' },
  fill: ({ report }, look) => ({
    to: look.unit(look.facts.office)?.name ?? '',
    request: look.text(look.facts.narrative)['request'] ?? '',
    report: look.text(report)['text'] ?? '',
  }),
};
