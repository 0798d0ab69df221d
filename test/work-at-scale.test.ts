import { afterAll, beforeAll, expect, test } from 'vitest';
import { registers } from '#app/chapters.ts';
import { startFilter, type WorkFilter } from '#kernel/work/filter.ts';
import { countedMax, countUsual, countWork } from '#kernel/work/count.ts';
import type { WorkAsked } from '#kernel/work/desks.ts';
import { workOf } from '#kernel/work/query.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Query, Session } from '#kernel/database.ts';
import { actorOf, storyHouse, takeOn, units, type StoryHouse } from '#test/cast.ts';
import { file } from '#test/matters.ts';

// Ten thousand duties behind a list do not slow it: what the database reads for a page is counted, not timed.

const planted = 10_000;
const size = 51;
const today = Temporal.PlainDate.from('2026-03-02');

/** The stream of copy n, the same in every table. */
const copy = `md5('copy' || n)::uuid`;

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse('2026-03-02');
  const { stream } = await file(house, { title: '样本', class: '0101' });
  // Copies of one real matter, each with a stream, a number and a due day of its own.
  const owner = house.database.as('owner');
  for (const text of [
    `INSERT INTO open.petition SELECT (jsonb_populate_record(p, jsonb_build_object('stream', ${copy}, 'number', 'X' || n,
       'class', CASE WHEN n % 4 = 0 THEN '0202' ELSE p.class END))).* FROM open.petition p, generate_series(1, ${planted}) n WHERE p.stream = $1`,
    `INSERT INTO open.duty SELECT (jsonb_populate_record(d, jsonb_build_object('stream', ${copy}, 'due_on', d.due_on + n % 300))).*
       FROM open.duty d, generate_series(1, ${planted}) n WHERE d.stream = $1`,
    `INSERT INTO open.grants SELECT (jsonb_populate_record(g, jsonb_build_object('stream', ${copy}))).*
       FROM open.grants g, generate_series(1, ${planted}) n WHERE g.stream = $1`,
  ]) {
    await owner.rows({ text, values: [stream] });
  }
  await owner.rows({ text: 'ANALYZE open.petition, open.duty, open.grants, open.allocation, vault.narrative' });
}, 120_000);
afterAll(() => house.database.drop());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How many rows each table gave or had looked at for one page, as the database counted while it ran. */
async function readFor(
  asked: WorkAsked,
): Promise<{ readonly rows: number; readonly lines: number; readonly whole: string[] }> {
  const asVault = house.database.as('vault');
  let query: Query | undefined;
  const listening = Object.create(asVault, {
    rows: {
      value: (one: Query) => {
        if (one.text.includes('open.duty')) query = one;
        return asVault.rows(one);
      },
    },
  }) as Session;
  const lines = await workOf(listening, actorOf('clerk'), asked);
  const [row] = await asVault.rows<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>({
    text: `EXPLAIN (ANALYZE, FORMAT JSON) ${query!.text}`,
    values: query!.values!,
  });
  const scans: PlanNode[] = [];
  const walk = (node: PlanNode): void => {
    if (node['Relation Name'] && /petition|duty|grants/.test(node['Relation Name'])) scans.push(node);
    node.Plans?.forEach(walk);
  };
  walk(row!['QUERY PLAN'][0]!.Plan);
  const of = (node: PlanNode): number =>
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return {
    rows: scans.reduce((sum, node) => sum + of(node), 0),
    lines: lines.length,
    whole: scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!),
  };
}

const narrowed = (part: Partial<WorkFilter>): WorkFilter => ({ ...startFilter, ...part });
const middle = { day: '2026-09-01', stream: '80000000-0000-4000-8000-000000000000' as never, key: 'route.1' };

// Each row of a page is read in five places: duty, register and grant to find it, duty and register to show it.
test.each([
  ['mine', narrowed({}), undefined],
  ['mine, from the middle on', narrowed({}), middle],
  ['mine, the latest first', narrowed({ sort: '-due' }), undefined],
  ['my unit', narrowed({ of: 'unit' }), undefined],
  ['another unit’s', narrowed({ of: 'unit', unit: units.countyOffice.id }), middle],
  ['one class in four', narrowed({ class: '02' }), undefined],
  ['a window of days', narrowed({ due: '2026-06-01_2026-06-07' }), undefined],
] as const)('a page of %s reads a few hundred rows of ten thousand', async (_, filter, after) => {
  const { rows, lines, whole } = await readFor({ filter, registers, today, size, after });
  expect(lines).toBe(size);
  expect(whole).toEqual([]);
  expect(rows).toBeLessThan(size * 5 * 4);
});

test('what is mine is counted right where it stands behind hundreds of duties of others', async () => {
  const session = house.database.as('vault');
  const asked = { registers, today };
  const counts = async () => ({
    mine: await countWork(session, actorOf('clerk'), { ...asked, filter: startFilter }),
    unit: await countWork(session, actorOf('clerk'), { ...asked, filter: narrowed({ of: 'unit' }) }),
  });
  expect((await counts()).mine.all).toBe(countedMax + 1);
  expect(await countUsual(session, actorOf('clerk'), asked)).toEqual(await counts());
  const other = {
    person: 'second-clerk' as PersonId,
    login: 'second-clerk',
    name: '乙',
    nameEn: 'B',
    passwordHash: null,
  };
  const posts = [{ unit: units.countyOffice.id, post: 'registrar' as const }];
  const theirs = planted - 150;
  await takeOn(house, [{ ...other, posts, validFrom: Temporal.PlainDate.from('2020-01-01') }]);
  await house.database.as('owner').rows({
    text: `INSERT INTO open.allocation (stream, unit, person, since_version)
           SELECT d.stream, $1, $2, 1 FROM open.duty d ORDER BY d.due_on, d.stream LIMIT $3 OFFSET 100`,
    values: [units.countyOffice.id, other.person, theirs],
  });
  // As the database does by itself within a minute of so many new rows: plans made while there were none are made anew.
  await house.database.as('owner').rows({ text: 'ANALYZE open.allocation' });
  expect((await counts()).mine.all).toBe(planted + 1 - theirs);
  expect(await countUsual(session, actorOf('clerk'), asked)).toEqual(await counts());
});
