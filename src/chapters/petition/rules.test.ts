import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import { places, seconds } from './rules.ts';

// Written here a second time, from the texts, so that a row which goes, or comes, turns this red.

test.each([
  [
    'regulations-2005',
    'disposal 21, acceptance 22, handling 33, opinion 32, review 34, reReview 35, query 12, jurisdiction 24, successor 25, order 47',
  ],
  [
    'regulations-2022',
    'disposal 22/1, acceptance 23/3, handling 34, opinion 32/1, review 35, reReview 36/1, query 21/2, jurisdiction 24/1, successor 24/2, order 47',
  ],
] as const)('where %s says what a petition is refused under', (ruleSet, written) => {
  const table = Object.entries(places[ruleSet]).map(([place, at]) => `${place} ${cite(at).replace(`${ruleSet}/`, '')}`);
  expect(table.join(', ')).toBe(written);
});

test('which acts two people do, and where the second is asked for', () => {
  const table = Object.entries(seconds).map(([act, { by, post, place }]) => `${act}: ${by.join(' ')} ${post} ${place}`);
  expect(table).toEqual([
    'refuse: head delegate head acceptance',
    'redirect: head delegate head disposal',
    'extend: head delegate head handling',
    'issueOpinion: head delegate head opinion',
    'changePath: head delegate head acceptance',
    'statePathResult: head delegate head opinion',
    'takePaper: head delegate head query',
  ]);
});
