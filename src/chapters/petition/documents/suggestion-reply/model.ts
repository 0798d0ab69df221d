import { adopted } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const suggestionReply: PaperModel<'OpinionIssued'> = {
  kind: 'suggestion-reply',
  on: ['OpinionIssued'],
  title: { zh: '建议答复函', en: 'Reply to a suggestion' },
  series: '信复',
  from: 'service',
  when: (_, { facts }) => facts.purpose === 'suggestion',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 29 },
  parts: { request: '建议', facts: '研究情况', result: '采纳情况', opinion: '答复', basis: '依据' },
  fill: ({ result, document }, look) => ({ ...look.text(document), result: `${adopted[result]}。` }),
};
