import type { PaperModel } from '../paper.ts';

export const inquiryRecord: PaperModel<'InquiryRecorded'> = {
  kind: 'inquiry-record',
  on: ['InquiryRecorded'],
  title: { zh: '调查笔录', en: 'Record of inquiry' },
  reader: 'file',
  under: { instrument: 'regulations-2022', article: 31 },
  parts: { held: '日期', inquirers: '调查人数', content: '内容' },
  fill: ({ by, inquirers, heldOn, record }, look) => ({
    held: look.day(heldOn),
    by: look.unit(by)?.name ?? '',
    inquirers: `${inquirers} 人`,
    content: look.text(record)['text'] ?? '',
  }),
};
