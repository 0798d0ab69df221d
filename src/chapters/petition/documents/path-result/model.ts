import { pathResultWords } from '../../pages/words.ts';
import type { PaperModel } from '../paper.ts';

export const pathResult: PaperModel<'PathResultStated'> = {
  kind: 'path-result',
  on: ['PathResultStated'],
  title: { zh: '处理结果告知书', en: 'Notice of the result' },
  series: '信告',
  from: 'service',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 31, paragraph: 1 },
  parts: { subject: '标题', facts: '办理情况', result: '结果', basis: '依据', remedy: '救济途径' },
  fill: ({ result, document }, look) => ({ ...look.text(document), result: `${pathResultWords[result].zh}。` }),
};
