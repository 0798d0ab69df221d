import type { Words } from '#ui/language.ts';

/** A file to try a door with, from `data/samples`, and the page that takes it. */
interface Sample {
  readonly name: string;
  readonly mediaType: string;
  readonly words: Words;
  readonly at: string;
  readonly page: Words;
}

export const samples: readonly Sample[] = [
  {
    name: 'hotline-orders.csv',
    mediaType: 'text/csv; charset=utf-8',
    words: { zh: '热线工单（CSV）', en: 'Orders of a hotline (CSV)' },
    at: '/desk/orders',
    page: { zh: '导入热线工单', en: 'Take in hotline orders' },
  },
  {
    name: 'letter-scan.jpg',
    mediaType: 'image/jpeg',
    words: { zh: '一封信的扫描件', en: 'The scan of a letter' },
    at: '/desk/letters',
    page: { zh: '成批登记来信、传真', en: 'Letters and faxes in a batch' },
  },
];
