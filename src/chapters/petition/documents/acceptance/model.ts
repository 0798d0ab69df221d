import { handlingRights } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const acceptance: PaperModel<'PetitionAccepted'> = {
  kind: 'acceptance',
  on: ['PetitionAccepted'],
  title: { zh: '信访事项受理告知书', en: 'Notice of acceptance' },
  series: '信告',
  reader: 'petitioner',
  under: { instrument: 'regulations-2005', article: 22 },
  parts: { subject: '标题', accepted: '受理日期', due: '办结期限', rights: '权利' },
  fill: ({ acceptedOn }, look) => ({
    accepted: look.day(acceptedOn),
    due: look.due('issueOpinion'),
    rights: handlingRights,
  }),
};
