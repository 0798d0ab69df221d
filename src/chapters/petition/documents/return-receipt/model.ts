import { documentWords, wayWords } from '../../pages/words.ts';
import type { ServiceWay } from '../../events.ts';
import type { PaperModel } from '../paper.ts';

/** Every way of service, the one that was taken marked. */
const waysOf = (taken: ServiceWay): string =>
  (Object.keys(wayWords) as ServiceWay[]).map((way) => `${way === taken ? '■' : '□'}${wayWords[way].zh}`).join('　');

export const returnReceipt: PaperModel<'DocumentServed'> = {
  kind: 'return-receipt',
  on: ['DocumentServed'],
  title: { zh: '送达回证', en: 'Return receipt' },
  reader: 'file',
  under: { instrument: 'regulations-2022', article: 32, paragraph: 1 },
  parts: {
    document: '送达的文书',
    documentMark: '文书编号',
    addressee: '受送达人',
    way: '送达方式',
    served: '送达日期',
    server: '送达单位',
  },
  fill: ({ document, way, servedOn, evidence }, look) => ({
    document: documentWords[document].zh,
    documentMark: look.markOf(document),
    way: waysOf(way),
    served: look.day(servedOn),
    server: look.unit(look.organ)?.name ?? '',
    addressee: look.name || '登记编号如上的信访人',
    evidence: look.text(evidence)['text'] ?? '',
  }),
};
