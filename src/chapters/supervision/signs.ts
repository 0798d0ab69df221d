import type { Signs } from '#kernel/signs.ts';
import { rulesOf } from '#law/law.ts';
import type { Rule } from '#law/rule.ts';
import type { RuleSet } from '#chapters/petition/events.ts';
import type { SupervisionTrigger } from './events.ts';

/** One thing that the register shows, and the row by which it advises supervision. */
export interface Advised {
  readonly trigger: SupervisionTrigger;
  readonly row: Rule;
}

const list = (value: Rule['fixes'][string] | undefined): readonly string[] =>
  value === undefined ? [] : [value].flat().map(String);

/**
 * What the rows of signs make of what the register shows of a matter, in their order. It advises and never acts: a named
 * person decides whether to supervise.
 */
export function advisedBy(ruleSet: RuleSet, signs: Signs): readonly Advised[] {
  const rows = rulesOf(ruleSet).filter(({ id }) => id.startsWith('sign-'));
  const named = new Set(rows.flatMap(({ fixes }) => list(fixes['passed'])));
  return rows
    .filter((row) => speaks(row, signs, named))
    .map((row) => ({ trigger: row.fixes['trigger'] as SupervisionTrigger, row }));
}

function speaks({ fixes }: Rule, { passed, told, refused }: Signs, named: ReadonlySet<string>): boolean {
  if (fixes['passed'] === 'any') return passed.some((act) => !named.has(act));
  if (fixes['passed']) return list(fixes['passed']).some((act) => passed.includes(act));
  if (fixes['refused']) return refused.length > 0;
  const [fact, value] = list(fixes['when']);
  const times = told.filter(
    ({ code, facts }) => code === fixes['told'] && (fact === undefined || String(facts[fact]) === value),
  );
  return times.length >= Number(fixes['timesMin']);
}
