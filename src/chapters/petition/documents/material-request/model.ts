import { placed } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const materialRequest: PaperModel<'MaterialAsked'> = {
  kind: 'material-request',
  on: ['MaterialAsked'],
  title: { zh: '补充材料通知书', en: 'Request for material' },
  series: '信告',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 31 },
  parts: { subject: '标题', items: '材料', effect: '不补充的后果' },
  fill: ({ text, by }, look) => ({
    items: look.text(text)['text'] ?? '',
    due: look.due('addMaterial'),
    where: placed(look.unit(by)),
    effect: '您可以在网上补充，也可以交到或者寄到本单位。不补充的，我们按已有的材料继续办理，办理期限不受影响。',
  }),
};
