import { expect, test } from 'vitest';
import { limit, limitsOf } from './law.ts';
import type { LimitId, RuleSetId } from './rule.ts';

/** The silent points of a limit, by the first words of each. */
const points = (set: RuleSetId, id: LimitId, region?: string): string =>
  limit(set, id, region)
    .silent!.map(({ point }) => silentPoints.find(([words]) => point.en.startsWith(words))?.[1] ?? point.en)
    .join(' ');
const silentPoints = [
  ['On which day the limit', 'start'],
  ['Whether "day"', 'unit'],
  ["What happens when the last day of an organ's", 'organ-last-day'],
  ["What happens when the last day of the petitioner's", 'own-last-day'],
  ['Which day counts as the day of receipt', 'receipt'],
  ['Which day is the day of acceptance', 'acceptance'],
  ['Whether time for a hearing', 'no-exclusion'],
  ['How often', 'once'],
] as const;

for (const [set, id, expected] of [
  ['regulations-2022', 'dispose', 'start unit organ-last-day'],
  ['regulations-2022', 'object', 'start'],
  ['regulations-2022', 'conclude', 'acceptance start unit organ-last-day no-exclusion'],
  ['regulations-2022', 'extend', 'once start unit organ-last-day'],
  ['regulations-2022', 'requestReview', 'start unit own-last-day receipt'],
  ['regulations-2022', 'decideReview', 'start unit organ-last-day no-exclusion'],
  ['regulations-2022', 'requestReReview', 'start unit own-last-day receipt'],
  ['regulations-2022', 'decideReReview', 'start unit organ-last-day'],
  ['regulations-2005', 'conclude', 'start unit organ-last-day no-exclusion'],
  ['regulations-2005', 'extend', 'once start unit organ-last-day'],
  ['regulations-2005', 'requestReview', 'start unit own-last-day receipt'],
  ['regulations-2005', 'decideReview', 'start unit organ-last-day no-exclusion'],
] as const) {
  test(`${set}, ${id}: the text is silent on ${expected}`, () => {
    expect(points(set, id)).toBe(expected);
  });
}

test('whatever the limit, the reading of its last day is stated where the day can be a day off', () => {
  for (const set of ['regulations-2005', 'regulations-2022'] as const) {
    for (const { id, bound, length } of limitsOf(set)) {
      const named = points(set, id);
      expect([id, named.includes('start')]).toEqual([id, true]);
      expect([id, named.includes('own-last-day')]).toEqual([id, bound === 'petitioner']);
      const organ = bound === 'organ' && length.unit === 'day' && id !== 'servedByPublicNotice';
      expect([id, named.includes('organ-last-day')]).toEqual([id, organ]);
    }
  }
});
