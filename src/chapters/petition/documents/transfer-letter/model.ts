import type { PaperModel } from '../paper.ts';

export const transferLetter: PaperModel<'PetitionTransferred'> = {
  kind: 'transfer-letter',
  on: ['PetitionTransferred'],
  title: { zh: '信访事项转送函', en: 'Letter of transfer' },
  series: '信转',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 22, paragraph: 1 },
  parts: { subject: '标题', request: '诉求', requirement: '要求', told: '告知要求' },
  fill: ({ to, copy, note }, look) => ({
    to: look.unit(to)?.name ?? '',
    copies: look.unit(copy ?? null)?.name ?? '',
    request: look.text(look.facts.narrative)['request'] ?? '',
    requirement: '该事项属于你单位职权范围，请依照规定办理，并在法定期限内答复信访人。',
    told: '请自收到之日起十五日内，将接收情况、处理途径和程序书面告知信访人；认为不属于你单位职权的，请自收到之日起五个工作日内书面提出异议。',
    note: look.text(note)['text'] ?? '',
  }),
};
