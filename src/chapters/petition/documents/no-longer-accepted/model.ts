import { parseCitation } from '#kernel/citation.ts';
import { describe } from '#law/describe.ts';
import type { PaperModel } from '../paper.ts';

export const noLongerAccepted: PaperModel<'PetitionRefused'> = {
  kind: 'no-longer-accepted',
  on: ['PetitionRefused'],
  title: { zh: '不再受理告知书', en: 'Notice that a matter is not taken up again' },
  series: '信告',
  when: ({ ground }, look) => look.ground(ground)?.kind === 'no-longer',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 36, paragraph: 3 },
  parts: { subject: '标题', facts: '事实和证据', ground: '理由', basis: '依据', remedy: '救济途径' },
  fill: ({ ground, citation, statement }, look) => ({
    facts: look.text(statement)['text'] ?? '',
    ground: look.ground(ground)?.gist.zh ?? '',
    basis: `${describe(parseCitation(citation), 'zh')}。`,
    remedy: look.ground(ground)?.remedy.zh ?? '',
  }),
};
