import type { PaperModel } from '../paper.ts';
import { checkedBy, opinionsOf } from '../words.ts';

/** 审核认定办结报告（终结报告）: two bodies have looked, each at its side. */
export const certificationReport: PaperModel<'ConclusionCertified'> = {
  kind: 'certification-report',
  on: ['ConclusionCertified'],
  title: { zh: '信访事项审核认定办结报告', en: 'Report on a certified conclusion' },
  series: '信终',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 36 },
  parts: {
    subject: '标题',
    request: '诉求和理由',
    opinions: '处理、复查、复核意见',
    substance: '实体审核',
    procedure: '程序审核',
    effect: '认定和效力',
  },
  fill: ({ by, certifiedOn }, look) => ({
    to: look.superior(by, certifiedOn)?.name ?? look.unit(look.facts.office)?.name ?? '',
    request: [look.text(look.facts.narrative)['request'], look.text(look.facts.narrative)['facts']]
      .filter(Boolean)
      .join('\n'),
    opinions: opinionsOf(look),
    substance: checkedBy('substance', look, true),
    procedure: checkedBy('procedure', look, true),
    effect:
      '两个单位审核一致，认定办结。同一事实和理由不再受理；有新的事实和理由的，信访人可以另行提出。' +
      '诉讼、行政复议等法定途径不受影响。',
  }),
};
