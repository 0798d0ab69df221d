import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InstrumentId } from '#kernel/citation.ts';
import { forms } from '#law/forms.ts';
import { instrumentOf } from '#law/instruments.ts';
import { groundsOf, limitsOf, overlays, ruleSetIds, ruleSets, rulesOf } from '#law/law.ts';
import { lawfulPaths } from '#law/lawful-paths.ts';
import { paths } from '#law/paths.ts';
import { simpleCases } from '#law/practice/simple-cases.ts';
import { purposes } from '#law/purposes.ts';
import { outcomes, pathResults, results, reviewResults } from '#law/results.ts';
import { forPeople, refused, type Apart } from './apart.ts';
import { allRows } from './rows.ts';

/** The instruments of which every article has to be accounted for. */
export const accounted = ['regulations-2005', 'regulations-2022', 'policy-2013'] as const satisfies InstrumentId[];

/** One article with what is made of it. */
export interface Covered {
  readonly instrument: InstrumentId;
  readonly article: number;
  readonly rules: readonly string[];
  /** Tests that turn red without one of its rules. */
  readonly tests: readonly string[];
  readonly forPeople: string | undefined;
  readonly refused: string | undefined;
}

/** Which test noticed that a row was gone, by the row's key: what `npm run prove` found last. */
export const noticedFile = 'test/law-rows/noticed.txt';

export function readNoticed(): ReadonlyMap<string, string> {
  const lines = readFileSync(noticedFile, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

/** A place in the law that a row names: the instrument and article, and the row by its name. */
type Named = readonly [place: string, row: string];

function placesIn(value: unknown, name: string): readonly Named[] {
  if (typeof value !== 'object' || value === null || value instanceof Temporal.PlainDate) return [];
  if ('instrument' in value && 'article' in value)
    return [[`${String(value.instrument)}/${String(value.article)}`, name]];
  const own = 'id' in value ? String(value.id) : 'number' in value ? String(value.number) : name;
  return Object.values(value).flatMap((member) => placesIn(member, own));
}

/** Every row of the law as it can come to bind a matter, on each day on which rows changed. */
function lawPlaces(): readonly Named[] {
  const rows = ruleSetIds.flatMap((id) => {
    const days = [
      undefined,
      ruleSets[id].since,
      Temporal.PlainDate.from('2014-01-01'),
      Temporal.PlainDate.from('2016-01-01'),
    ];
    return days.flatMap((day) => [
      ...limitsOf(id, undefined, day),
      ...groundsOf(id, undefined, day),
      ...rulesOf(id, undefined, day),
    ]);
  });
  const lists = [forms, purposes, paths, lawfulPaths, results, reviewResults, pathResults, outcomes, simpleCases];
  return placesIn([rows, overlays, lists], '');
}

/** What the chapters' own tables cite: `places.regulations-2022.disposal`. */
async function chapterPlaces(): Promise<readonly Named[]> {
  const found: Named[] = [];
  for (const file of globSync('src/chapters/*/rules.ts').toSorted()) {
    const module = (await import(resolve(file))) as Readonly<Record<string, unknown>>;
    const { places = {} } = module as { readonly places?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    for (const [ruleSet, table] of Object.entries(places))
      for (const [name, place] of Object.entries(table)) found.push(...placesIn(place, `places.${ruleSet}.${name}`));
  }
  return found;
}

const whyOf = (list: readonly Apart[], instrument: string, article: number): string | undefined =>
  list.find(({ articles }) => articles[instrument]?.includes(article))?.why;

/** Article by article: rules, the tests that hold them, and the lists of what no rule carries. */
export async function coverage(): Promise<readonly Covered[]> {
  const noticed = [...readNoticed()];
  const named = [...lawPlaces(), ...(await chapterPlaces())];
  return accounted.flatMap((instrument) =>
    instrumentOf(instrument).articles.map(({ article }) => {
      const rules = [...new Set(named.flatMap(([place, row]) => (place === `${instrument}/${article}` ? [row] : [])))];
      const tests = noticed.flatMap(([key, test]) =>
        rules.includes(key.split('#')[1]!) && mayCite(key, instrument) ? [test] : [],
      );
      return {
        instrument,
        article,
        rules,
        tests: [...new Set(tests)],
        forPeople: whyOf(forPeople, instrument, article),
        refused: whyOf(refused, instrument, article),
      };
    }),
  );
}

/** Rows of one name stand in both regulations; each is held by the tests of its own. */
function mayCite(key: string, instrument: string): boolean {
  const other = accounted.find((one) => one !== instrument && key.startsWith(`law/${one}/`));
  return other === undefined;
}

/** Rows that were added since the long proof last took every one out; it says whether some test notices them too. */
export function unproved(): readonly string[] {
  const noticed = readNoticed();
  return allRows().flatMap(({ key }) => (noticed.has(key) ? [] : [`${key} was not taken out yet: npm run prove`]));
}

/** What keeps the account from being complete, in words. */
export const gaps = (covered: readonly Covered[]): readonly string[] =>
  covered.flatMap(({ instrument, article, rules, tests, forPeople: people, refused: no }) => {
    const name = `${instrument}/${article}`;
    if (rules.length > 0) return tests.length > 0 ? [] : [`${name} has rules that no test holds: ${rules.join(', ')}`];
    return people || no ? [] : [`${name} has no rule and stands on no list`];
  });

/** The report of `npm run law`, line by line. */
export function report(covered: readonly Covered[]): readonly string[] {
  const lines = covered.flatMap((one) => {
    const head = `${one.instrument}/${one.article}`.padEnd(22);
    return [
      ...(one.rules.length > 0
        ? [`${head} ${one.rules.join(', ')}  → ${one.tests.length} tests: ${one.tests.join('; ')}`]
        : []),
      ...(one.forPeople ? [`${head} for people: ${one.forPeople}`] : []),
      ...(one.refused ? [`${head} refused, with reason: ${one.refused}`] : []),
    ];
  });
  const count = (of: (one: Covered) => unknown): number => covered.filter(of).length;
  return [
    ...lines,
    `${covered.length} articles: ${count(({ rules }) => rules.length > 0)} with rules and tests, ` +
      `${count(({ forPeople: people }) => people)} for people, ${count(({ refused: no }) => no)} refused with reason; ` +
      `${readNoticed().size} rows, each held by a test`,
  ];
}
