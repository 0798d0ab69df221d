import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { reactions } from '#app/worker/reactions.ts';
import { readBacklog } from '#kernel/backlog.ts';
import type { Query, Role, Session } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { growOnce } from '#kernel/ledger/tree.ts';
import { noMessenger } from '#kernel/notices.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { runReactions } from '#kernel/reaction.ts';
import { indexOnce } from '#kernel/search/fill.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { sealAll } from '#test/ledger.ts';
import { file } from '#test/matters.ts';

// What the background work does of a new entry does not grow with the entries before it. PostgreSQL has no statistics of
// these tables, as after an afternoon of many registrations: what it reads is counted, not timed.

const planted = 4_000;
const copy = `md5('copy' || n)::uuid`;
const tables = ['entry', 'sealed', 'narrative', 'outbox', 'dispatch', 'searchable'];

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse('2026-03-02');
  const { stream } = await file(house, { title: '样本', class: '0101' });
  await sealAll(house.database);
  const owner = house.database.as('owner');
  const many = `generate_series(1, ${planted}) n`;
  for (const text of [
    `INSERT INTO ledger.sealed SELECT (jsonb_populate_record(s, jsonb_build_object('stream', ${copy}, 'position', 1000 + n))).*
       FROM ledger.sealed s, ${many} WHERE s.stream = $1 AND s.version = 1`,
    `INSERT INTO vault.narrative SELECT (jsonb_populate_record(v, jsonb_build_object('stream', ${copy}, 'id', md5('item' || n)::uuid))).*
       FROM vault.narrative v, ${many} WHERE v.stream = $1`,
    `INSERT INTO open.outbox SELECT (jsonb_populate_record(o, jsonb_build_object('stream', ${copy}))).*
       FROM open.outbox o, ${many} WHERE o.stream = $1 AND o.version = 1 AND o.line = 0`,
    `INSERT INTO ledger.entry SELECT (jsonb_populate_record(e, jsonb_build_object('stream', ${copy}))).*
       FROM ledger.entry e, ${many} WHERE e.stream = $1 AND e.version = 1`,
  ])
    await owner.rows({ text, values: [stream] });
  // Everything but the last five is done.
  const [done, last] = [1000 + planted - 5, 1000 + planted];
  await owner.rows({
    text: `UPDATE ledger.sealer SET position = ${last}, next_xid = (pg_current_xact_id()::text::bigint + 1)::text::xid8`,
  });
  await owner.rows({ text: `UPDATE ledger.tree SET size = ${last}` });
  await owner.rows({ text: `UPDATE house.reader SET position = ${done}` });
  for (const lane of ['open', 'sealed'])
    await owner.rows({ text: `UPDATE ${lane}.outbox_reader SET position = ${done}` });
}, 120_000);
afterAll(() => house.database.drop());

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What a pass asks the database, in order. */
async function askedBy(pass: (listened: House) => Promise<unknown>): Promise<[Role, Query][]> {
  const asked: [Role, Query][] = [];
  const database = Object.create(house.database, {
    as: {
      value: (role: Role): Session => {
        const session = house.database.as(role);
        return { rows: (query) => (asked.push([role, query]), session.rows(query)) };
      },
    },
  }) as House['database'];
  await pass({ ...house, database });
  return asked;
}

/** The most rows that any one read of a pass looked at in a table that grows with the ledger. */
async function mostReadBy(pass: (listened: House) => Promise<unknown>): Promise<number> {
  const asked = await askedBy(pass);
  let most = 0;
  const walk = (node: PlanNode): void => {
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    if (tables.includes(node['Relation Name'] ?? ''))
      most = Math.max(most, (node['Actual Rows'] + removed) * node['Actual Loops']);
    node.Plans?.forEach(walk);
  };
  const reads = asked.filter(([, { text }]) => /^\s*(SELECT|WITH span)/.test(text));
  expect(reads.length).toBeGreaterThan(0);
  for (const [role, { text, values = [] }] of reads) {
    const [row] = await house.database.as(role).rows<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>({
      text: `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      values,
    });
    walk(row!['QUERY PLAN'][0]!.Plan);
  }
  return most;
}

const delivery = { messenger: noMessenger, chapterOf };

test.each([
  ['the backlog', (listened: House) => readBacklog(listened)],
  ['the tree', ({ database }: House) => growOnce(database)],
  ['the index of letters', (listened: House) => indexOnce(listened)],
  ['reactions', (listened: House) => runReactions(listened, { reactions, failed: () => undefined })],
  ['the outbox', (listened: House) => drainOutbox(listened, 'open', delivery, new Map())],
] as const)('%s reads what is new, however much is there', async (_, pass) => {
  expect(await mostReadBy(pass)).toBeLessThan(100);
});

test('grams are merged by many while letters wait, and at once when none do', async () => {
  const owner = house.database.as('owner');
  const mergesFrom = async (position: number): Promise<number> => {
    await owner.rows({ text: `UPDATE house.reader SET position = ${position} WHERE name = 'search'` });
    const asked = await askedBy((listened) => indexOnce(listened));
    return asked.filter(([, { text }]) => text.includes('gin_clean_pending_list')).length;
  };
  expect(await mergesFrom(2_049)).toBe(0);
  expect(await mergesFrom(2_530)).toBe(1);
  expect(await mergesFrom(1000 + planted - 20)).toBe(1);
});
