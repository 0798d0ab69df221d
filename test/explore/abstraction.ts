import { globSync, readFileSync } from 'node:fs';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Duty } from '#kernel/duty.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { Matter } from '#kernel/matter.ts';
import type { Break, Life, Model, Point } from './model.ts';

/**
 * A name for everything about a point that can make a difference to what follows: the real state, each clock that some
 * decision reads in its relation to today, the order in which those will end, and lists bounded by counts. A function of
 * the state; two points of one name are taken for one, and wherever two of different days were met, both are looked
 * into and must go the same ways.
 */
export interface Name {
  /** The name without the order of the clocks. */
  readonly shape: string;
  /** The clocks that are still to end, in their order. */
  readonly order: string;
  /** How far off each of them is: what a second point of the name differs in. */
  readonly distance: string;
}

/** What identifies, is only told, or says by its limit what its day can say: nothing is decided by it. */
const silent: ReadonlySet<string> = new Set([
  'facts',
  'registeredAt',
  'version',
  'generation',
  'edition',
  'standing',
  'ground',
  'citation',
  'proper',
  'to',
  'place',
  'places',
  'agreement',
  'terms',
]);

/** String literals of the sources: a code that stands in none of them cannot be compared with. */
export function wordsOf(patterns: readonly string[]): ReadonlySet<string> {
  const files = patterns.flatMap((pattern) => globSync(pattern)).filter((path) => !path.endsWith('.test.ts'));
  return new Set(
    files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/'([\w-]+)'/g)].map(([, word]) => word!)),
  );
}

/** Makes names for the points of one life; what belongs to parts that are not lived in it is left out. */
export function namer<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
  life: Life<Command>,
): (point: Point<State>, duties: readonly Duty[]) => Name {
  const { words, parts } = model;
  const apart = parts.filter(({ name }) => !life.parts.includes(name));
  const hidden = new Set([...silent, ...apart.flatMap(({ slots }) => slots)]);
  const amounts = new Set(model.amounts);
  const owedApart = new Set(apart.flatMap(({ duties }) => duties));

  // States share most of what they hold, so what was written of an object is kept with it.
  const texts = new WeakMap<object, string>();
  const write = (value: unknown): string => {
    if (typeof value === 'string') return words.has(value) || value.startsWith('99-') ? `'${value}'` : '*';
    if (value === null || typeof value !== 'object') return String(value);
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = writeObject(value);
    texts.set(value, text);
    return text;
  };
  const writeObject = (value: object): string => {
    if (value instanceof Temporal.PlainDate || value instanceof Temporal.Instant) return 'day';
    // Of units, entries and days in a list one stands for several.
    if (Array.isArray(value)) {
      if (value.length === 0) return '[]';
      return `[${typeof value[0] === 'string' ? '*' : write(value[0])}]`;
    }
    if ('commitment' in value) return '#';
    if ('on' in value && 'edition' in value) return 'start';
    const members = Object.entries(value)
      .filter(([name, one]) => one !== undefined && !hidden.has(name))
      .map(([name, one]) => `${name}:${amounts.has(name) && typeof one === 'number' ? one > 0 : write(one)}`);
    return `{${members.join()}}`;
  };
  return ({ matter, day, grants, witnessed }, duties) => {
    const { own } = matter;
    const today = epochDay(day);
    const clocks = clocksOf(model, matter, duties).map(({ name, due }) => ({ name, left: epochDay(due) - today }));
    const sorted = clocks.filter(({ left }) => left >= 0).toSorted((a, b) => a.left - b.left);
    const facts = model.known(own)?.['facts'] as { readonly form?: string } | undefined;
    const shape = JSON.stringify([
      facts?.form,
      write(own),
      model.apart?.(own),
      matter.proposal && [write(matter.proposal.act), write(matter.proposal.command)],
      duties.flatMap(({ act, limit, reckoning }) =>
        owedApart.has(act) ? [] : [`${act}/${limit}${reckoning ? '' : '-'}`],
      ),
      clocks.filter(({ left }) => left < 0).map(({ name }) => name),
      grants.map(({ unit, kind }) => kind + unit).toSorted(),
      witnessed,
    ]);
    const distance = sorted.map(({ left }) => left).join();
    return { shape, order: sorted.map(({ name }) => name).join(), distance };
  };
}

/** The last days that some decision reads: of duties, and of limits on what nobody owes. */
export function clocksOf<State, Command extends { readonly act: string }, Event extends EventShape>(
  { clocks, breaks }: Pick<Model<State, Command, Event>, 'clocks' | 'breaks'>,
  matter: Matter<State>,
  duties: readonly Duty[],
): readonly Break[] {
  return [...breaksOf(duties.filter(({ act }) => clocks.includes(act))), ...breaks(matter)];
}

/** The last days that duties have. */
export const breaksOf = (duties: readonly Duty[]): readonly Break[] =>
  duties.flatMap(({ act, limit, reckoning }) => (reckoning ? [{ name: `${act}/${limit}`, due: reckoning.due }] : []));

/** The next day on which some clock ends or has just ended. */
export function nextDay(day: CivilDate, clocks: readonly Break[]): CivilDate | undefined {
  const ahead = clocks.flatMap(({ due }) => [epochDay(due), epochDay(due) + 1]).filter((one) => one > epochDay(day));
  return ahead.length === 0 ? undefined : day.add({ days: Math.min(...ahead) - epochDay(day) });
}

const epochDays = new WeakMap<CivilDate, number>();
const msOfDay = 86_400_000;

/** The number of a day: comparing millions of them one by one as dates takes a good part of a search. */
function epochDay(day: CivilDate): number {
  const known = epochDays.get(day) ?? Date.UTC(day.year, day.month - 1, day.day) / msOfDay;
  epochDays.set(day, known);
  return known;
}
