import { parseCitation } from '#kernel/citation.ts';
import { describe } from '#law/describe.ts';
import type { PaperModel } from '../paper.ts';

export const objectionLetter: PaperModel<'ObjectionRaised'> = {
  kind: 'objection',
  on: ['ObjectionRaised'],
  title: { zh: '信访事项异议函', en: 'Letter of objection' },
  series: '信函',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 23, paragraph: 3 },
  parts: { subject: '标题', to: '主送', ground: '理由', reasons: '详细理由', basis: '依据', return: '材料' },
  fill: ({ ground, citation, proper, reasons }, look) => ({
    to: look.unit(look.facts.office)?.name ?? '',
    ground: look.ground(ground)?.gist.zh ?? '',
    reasons: look.text(reasons)['text'] ?? '',
    basis: `${describe(parseCitation(citation), 'zh')}。`,
    proper: look.unit(proper)?.name ?? '',
    return: '贵单位核实同意后，我单位退还全部材料；同意以前，该事项仍由我单位负责。',
  }),
};
