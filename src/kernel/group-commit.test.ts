import { afterAll, beforeAll, expect, test } from 'vitest';
import { register } from '#chapters/petition/intake.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { letter } from '#test/matters.ts';
import { DatabaseError, DatabaseUnavailable, type Query, type Session } from './database.ts';
import { recordNew } from './group-commit.ts';
import { insert, update, type Write } from './statement.ts';

const row = (n: number): Write[] => [insert('open.petition', { n }), insert('ledger.entry', { n })];

/** A session that keeps what it was asked, and fails as it is told. */
function watched(fails: (query: Query) => Error | undefined = () => undefined) {
  const asked: (readonly unknown[])[] = [];
  const session: Session = {
    rows: async (query) => {
      asked.push(query.values ?? []);
      await new Promise((resolve) => setImmediate(resolve));
      const error = fails(query);
      if (error) throw error;
      return [];
    },
  };
  return { session, asked };
}

const outcomes = async (all: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? 'stands' : (one.reason as Error).message));

test('new streams of one moment are one statement, what goes into one table one list', async () => {
  const { session, asked } = watched();
  expect(await outcomes([1, 2, 3].map((n) => recordNew(session, row(n))))).toEqual(['stands', 'stands', 'stands']);
  expect(asked).toEqual([[1, 2, 3, 1, 2, 3]]);
});

test('those that write into other tables, and more than sixteen, go in statements of their own', async () => {
  const { session, asked } = watched();
  const other = [insert('open.petition', { n: 9, m: 9 }), insert('ledger.entry', { n: 9 })];
  const numbers = Array.from({ length: 18 }, (_, n) => n);
  await Promise.all([recordNew(session, other), ...numbers.map((n) => recordNew(session, row(n)))]);
  expect(asked.map((values) => values.length)).toEqual([3, 32, 4]);
});

test('what comes while one statement is under way waits for it, and goes together', async () => {
  const answers: (() => void)[] = [];
  const asked: (readonly unknown[])[] = [];
  const session: Session = {
    rows: (query) => {
      asked.push(query.values ?? []);
      return new Promise((resolve) => answers.push(() => resolve([])));
    },
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const all = [recordNew(session, row(1))];
  await turn();
  all.push(recordNew(session, row(2)));
  await turn();
  all.push(recordNew(session, row(3)));
  await turn();
  expect(asked).toEqual([[1, 1]]);
  answers[0]!();
  await turn();
  await turn();
  expect(asked).toEqual([
    [1, 1],
    [2, 3, 2, 3],
  ]);
  answers[1]!();
  expect(await outcomes(all)).toEqual(['stands', 'stands', 'stands']);
});

test('what changes a row that is there goes alone: two such changes in one statement would lose one', async () => {
  const { session, asked } = watched();
  const changing = (n: number): Write[] => [update('open.case', { n }, { id: 1 }), ...row(n)];
  await Promise.all([recordNew(session, changing(1)), recordNew(session, changing(2))]);
  expect(asked.map((values) => values.length)).toEqual([4, 4]);
});

test('what brings a file goes alone', async () => {
  const { session, asked } = watched();
  const file = (n: number): Write[] => [insert('vault.file', { n, bytes: Buffer.alloc(100_000) }), ...row(n)];
  await Promise.all([recordNew(session, file(1)), recordNew(session, file(2))]);
  expect(asked).toHaveLength(2);
});

test('where a row is refused nothing of the group stands, and each is tried alone: only the bad one fails', async () => {
  const { session, asked } = watched((query) =>
    query.values!.includes(2) ? new DatabaseError('taken', '23505', 'some_key') : undefined,
  );
  expect(await outcomes([1, 2, 3].map((n) => recordNew(session, row(n))))).toEqual(['stands', 'taken', 'stands']);
  expect(asked.map((values) => values.length)).toEqual([6, 2, 2, 2]);
});

test('where the database went away nobody is told that theirs stands, and nothing is sent twice', async () => {
  const { session, asked } = watched(() => new DatabaseUnavailable('away'));
  expect(await outcomes([1, 2].map((n) => recordNew(session, row(n))))).toEqual(['away', 'away']);
  expect(asked).toHaveLength(1);
});

test('a statement that cannot be sent at all fails its own group and no other', async () => {
  let broken = true;
  const session: Session = {
    rows: () => {
      if (broken) throw new TypeError('no value');
      return Promise.resolve([]);
    },
  };
  expect(await outcomes([recordNew(session, row(1))])).toEqual(['no value']);
  broken = false;
  expect(await outcomes([recordNew(session, row(2))])).toEqual(['stands']);
});

let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse();
});
afterAll(() => house.database.drop());

test('on a real database: many at once in few transactions, each whole, and one of a taken key fails by itself', async () => {
  const key = (name: string) => ({ caller: 'public', key: name, digest: Buffer.from(name) });
  const first = await register(house, { kind: 'public' }, letter, key('taken'));
  const names = Array.from({ length: 24 }, (_, n) => (n === 5 ? 'taken' : `fresh ${n}`));
  const all = await Promise.all(names.map((name) => register(house, { kind: 'public' }, letter, key(name))));
  const done = all.map(({ performed }) => performed.done);
  expect(done).toEqual(names.map((name) => (name === 'taken' ? 'repeated' : 'recorded')));
  expect(all[5]!.code).toBe(first.code);
  const streams = all.map(({ performed }) => (performed as { readonly stream: string }).stream);
  const rows = await house.database.as('app').rows<{ xid: string; rows: number }>({
    text: `SELECT e.xid::text AS xid, (SELECT count(*)::int FROM open.duty d WHERE d.stream = e.stream) AS rows
             FROM ledger.entry e WHERE e.stream = ANY ($1::uuid[])`,
    values: [streams],
  });
  expect(rows).toHaveLength(24);
  expect(rows.every((one) => one.rows === 1)).toBe(true);
  // A group of sixteen tried again one by one, a group of eight, and the one that was there before.
  expect(new Set(rows.map(({ xid }) => xid)).size).toBeLessThanOrEqual(15 + 1 + 1);
});
