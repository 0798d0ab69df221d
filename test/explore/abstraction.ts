import { globSync, readFileSync } from 'node:fs';
import type { Duty } from '#kernel/duty.ts';
import type { Break, Point } from './model.ts';

/**
 * A name for everything about a point that can make a difference to what follows: the real state, with each day in its
 * relation to today and to the limits that run from it, the order in which those will end, and lists bounded by counts.
 * A function of the state; two points of one name are taken for one.
 */

/** What identifies, is only told, or says by its limit what its day can say: nothing is decided by it. */
const silent: ReadonlySet<string> = new Set([
  'facts',
  'registeredAt',
  'version',
  'generation',
  'edition',
  'standing',
  'sinceOn',
  'proposedOn',
  'concludedOn',
  'ground',
  'citation',
  'proper',
  'to',
  'place',
  'places',
]);

/** Duties beside the matter's own way: their last days are read by no decision, so their order makes no difference. */
const beside: ReadonlySet<string> = new Set(['approve', 'answerQuestion', 'answerUrge', 'rate']);

/** String literals of the sources: a code that stands in none of them cannot be compared with. */
export function wordsOf(patterns: readonly string[]): ReadonlySet<string> {
  const files = patterns.flatMap((pattern) => globSync(pattern)).filter((path) => !path.endsWith('.test.ts'));
  return new Set(
    files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/'([\w-]+)'/g)].map(([, word]) => word!)),
  );
}

export function nameOf<State>(
  { matter, day, grants, witnessed }: Point<State>,
  duties: readonly Duty[],
  breaks: readonly Break[],
  words: ReadonlySet<string>,
): string {
  const relation = (other: Temporal.PlainDate): string => (Temporal.PlainDate.compare(day, other) > 0 ? 'over' : 'on');
  const write = (value: unknown): unknown => {
    if (value instanceof Temporal.PlainDate) return relation(value);
    // What opens at an instant is open on the days after it.
    if (value instanceof Temporal.Instant) return relation(value.toZonedDateTimeISO('Asia/Shanghai').toPlainDate());
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? '*' : write(one))).slice(0, 1);
    if (typeof value === 'string') return words.has(value) || value.startsWith('99-') ? value : '*';
    if (value === null || typeof value !== 'object') return value;
    if ('commitment' in value) return '#';
    // A start says by its limits, below, all that its day can say.
    if ('on' in value && 'edition' in value) return 'start';
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !silent.has(name))
        .map(([name, one]) => [name, write(one)]),
    );
  };
  const clocks = duties.map(
    (duty) => `${duty.act}/${duty.limit}${duty.reckoning ? relation(duty.reckoning.due) : '-'}`,
  );
  const ahead = [...breaksOf(duties.filter(({ act }) => !beside.has(act))), ...breaks]
    .filter(({ due }) => Temporal.PlainDate.compare(due, day) >= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due))
    .map(({ name }) => name);
  const { facts } = (matter.own as { readonly known?: { readonly facts: object } }).known ?? {};
  return JSON.stringify([
    facts && 'form' in facts && facts.form,
    write(matter.own),
    write(matter.proposal),
    clocks.toSorted(),
    breaks.map(({ name, due }) => name + relation(due)),
    ahead,
    grants.map(({ unit, kind }) => kind + unit).toSorted(),
    witnessed,
  ]);
}

/** The last days that duties have. */
export const breaksOf = (duties: readonly Duty[]): readonly Break[] =>
  duties.flatMap(({ act, limit, reckoning }) => (reckoning ? [{ name: `${act}/${limit}`, due: reckoning.due }] : []));
