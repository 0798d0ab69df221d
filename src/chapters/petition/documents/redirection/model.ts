import { parseCitation } from '#kernel/citation.ts';
import { describe } from '#law/describe.ts';
import { periodsOf, placed } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const redirection: PaperModel<'PetitionRedirected'> = {
  kind: 'redirection',
  on: ['PetitionRedirected'],
  title: { zh: '告知书（向有权机关提出）', en: 'Notice of where to turn' },
  series: '信告',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 22, paragraph: 1 },
  parts: { subject: '标题', ground: '理由', basis: '依据', where: '向哪里提出', remedy: '救济途径' },
  fill: ({ ground, citation, statement, to, path }, look) => {
    const unit = look.unit(to);
    return {
      ground: look.ground(ground)?.gist.zh ?? '',
      basis: `${describe(parseCitation(citation), 'zh')}。`,
      where: [look.text(statement)['where'] ?? '', unit ? `${unit.name}。${placed(unit)}` : '']
        .filter(Boolean)
        .join('\n'),
      periods: path ? periodsOf(path) : '',
      remedy: look.ground(ground)?.remedy.zh ?? '',
    };
  },
};
