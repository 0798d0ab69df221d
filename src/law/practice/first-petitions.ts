import { placesIn } from '#kernel/citation.ts';
import { on, type Rule, type RuleSetId } from '../rule.ts';

/** What the rules on first petitions (初次信访) fix, known from reports only. */
export function firstPetitionRules(ruleSet: RuleSetId): readonly Rule[] {
  const early = ruleSet === 'regulations-2005';
  const at = placesIn(early ? 'first-petitions-2014' : 'first-petitions-2022');
  const row = {
    source: 'reported',
    since: early ? on('2014-05-01') : on('2022-05-01'),
    until: early ? on('2022-05-01') : null,
  } as const;
  return [
    {
      ...row,
      id: 'first-petition',
      under: at(1),
      title: { zh: '初次信访', en: 'First petition' },
      gist: {
        zh: '同一事项第一次向任何机关提出，是初次信访。',
        en: 'A matter raised with any organ for the first time is a first petition.',
      },
      fixes: {},
    },
    {
      // The text of 2022 was seen only up to its first article; the duty of 2014 is taken to go on.
      ...row,
      id: 'first-organ',
      under: early ? at(3) : at(1),
      source: early ? 'reported' : 'unverified',
      title: { zh: '首办责任', en: 'The first organ stays responsible' },
      gist: {
        zh: '首先收到的机关负责受理、录入系统并办到底。',
        en: 'The first organ to receive a matter accepts it, enters it, and stays responsible.',
      },
      fixes: {},
    },
  ];
}
