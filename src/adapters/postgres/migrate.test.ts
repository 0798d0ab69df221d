import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '#test/database.ts';
import { connectDatabase } from './connect.ts';
import { appliedMigrations, migrate } from './migrate.ts';

let folder: string;
const databases: FreshDatabase[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sunlit-migrate-'));
  await write('0001-first.sql', 'create table house.first (id int primary key)');
  await write('0002-second.sql', 'create table house.second (id int references house.first)');
});
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
const names = async (database: FreshDatabase): Promise<string[]> =>
  (await appliedMigrations(database.as('owner'))).map((step) => step.name);

async function fresh(): Promise<FreshDatabase> {
  const database = await freshDatabase({ empty: true });
  databases.push(database);
  return database;
}

test('files run once, in order, up to the level asked for', async () => {
  const database = await fresh();
  expect((await migrate(database, { folder, upTo: 1 })).map((step) => step.name)).toEqual(['0001-first']);
  expect((await migrate(database, { folder })).map((step) => step.name)).toEqual(['0002-second']);
  expect(await migrate(database, { folder })).toEqual([]);
  expect(await names(database)).toEqual(['0001-first', '0002-second']);
});

test('a file that fails leaves nothing of itself, and what came before stands', async () => {
  const database = await fresh();
  await write('0002-second.sql', 'create table house.half (id int); select 1 / 0');
  await expect(migrate(database, { folder })).rejects.toThrow(/0002-second failed: division by zero/);
  expect(await names(database)).toEqual(['0001-first']);
  const half = await database.as('owner').rows({ text: "select to_regclass('house.half')::text as half" });
  expect(half).toEqual([{ half: null }]);
});

test('a migration that meets a backup half way is applied when the other has gone on', async () => {
  const database = await fresh();
  await migrate(database, { folder });
  await write('0003-third.sql', 'lock table house.first; select pg_sleep(0.8); lock table house.second');
  const reading = database.transaction('owner', async (session) => {
    // The migration is the one that finds out that both wait for each other.
    await session.rows({ text: `set local deadlock_timeout = '30s'` });
    await session.rows({ text: 'select from house.second' });
    await expect.poll(locksOn(database), { timeout: 10_000 }).toBe(1);
    await session.rows({ text: 'select from house.first' });
  });
  expect((await migrate(database, { folder })).map((step) => step.name)).toEqual(['0003-third']);
  await reading;
});

const locksOn = (database: FreshDatabase) => async (): Promise<number> => {
  const rows = await database.as('owner').rows({
    text: `select from pg_locks where relation = 'house.first'::regclass and mode = 'AccessExclusiveLock' and granted`,
  });
  return rows.length;
};

test('a changed file and a database newer than the code are refused', async () => {
  const database = await fresh();
  await migrate(database, { folder });
  await write('0001-first.sql', 'create table house.first (id bigint primary key)');
  await expect(migrate(database, { folder })).rejects.toThrow(/0001-first was changed after it was applied/);
  await write('0001-first.sql', 'create table house.first (id int primary key)');
  await unlink(path.join(folder, '0002-second.sql'));
  await expect(migrate(database, { folder })).rejects.toThrow(/newer than this release: it has migration 0002-second/);
});

test('a gap and a wrong name are found before anything runs', async () => {
  const database = await fresh();
  await write('0004-fourth.sql', 'select 1');
  await expect(migrate(database, { folder })).rejects.toThrow(/number 3 is missing/);
  await write('third.sql', 'select 1');
  await expect(migrate(database, { folder })).rejects.toThrow(/NNNN-word/);
  expect(await names(database)).toEqual([]);
});

test('servers that start at once, on one database and on others beside it, do not disturb each other', async () => {
  const [one, other] = [await fresh(), await fresh()];
  const done = await Promise.all([one, one, one, other, other].map((database) => migrate(database, { folder })));
  expect(done.map((steps) => steps.length).toSorted()).toEqual([0, 0, 0, 2, 2]);
});

test('a login that may not create roles is told what an administrator must run', async () => {
  const database = await fresh();
  const owner = database.as('owner');
  const login = `clerk_${path.basename(folder).replaceAll(/\W/g, '').toLowerCase()}`;
  const [name] = await owner.rows<{ name: string }>({ text: 'select current_database()::text as name' });
  await owner.rows({
    text: `create role ${login} login password 'x'; grant all on database ${name?.name} to ${login}`,
  });
  const url = database.url.replace(/user=\w+/, `user=${login}`).replace(/\/\/\w+(:[^@]*)?@/, `//${login}:x@`);
  const clerk = await connectDatabase({ place: { url }, applicationName: 'test' });
  try {
    await expect(migrate(clerk, { folder })).rejects.toThrow(`grant sunlit_app to ${login};`);
    await owner.rows({ text: `grant sunlit_app, sunlit_vault, sunlit_sealed to ${login}` });
    expect(await migrate(clerk, { folder })).toHaveLength(2);
    const acting = await clerk.as('vault').rows({ text: 'select current_user::text as acting' });
    expect(acting).toEqual([{ acting: 'sunlit_vault' }]);
  } finally {
    await clerk.close();
    await owner.rows({ text: `drop owned by ${login} cascade; drop role ${login}` });
  }
});

test('0032 gives each of the people of a matter a code of their own: what accounts kept of them begins anew', async () => {
  const database = await fresh();
  const owner = database.as('owner');
  await migrate(database, { upTo: 31 });
  const [stream, person, identity] = ['1', '2', '3'].map((end) => `00000000-0000-8000-8000-00000000000${end}`);
  await owner.rows({
    text: `INSERT INTO open.party (stream, place, role, person, identity) VALUES ($1, 2, 'cosigner', $2, $3)`,
    values: [stream, person, identity],
  });
  await owner.rows({
    text: `INSERT INTO vault.account_matter (account, stream, number, place, generation, paper, added_at)
           SELECT decode(place::text, 'escape'), $1, 'XF26030200000011', place, 3, false, now()
             FROM unnest(ARRAY[0, 2]) AS place`,
    values: [stream],
  });
  expect((await migrate(database, { upTo: 32 })).map(({ name }) => name)).toEqual(['0032-party-codes']);
  const kept = await owner.rows({ text: 'SELECT place, generation FROM vault.account_matter ORDER BY place' });
  expect(kept).toEqual([
    { place: 0, generation: 3 },
    { place: 2, generation: 0 },
  ]);
  expect(await owner.rows({ text: 'SELECT place, generation FROM open.party' })).toEqual([{ place: 2, generation: 0 }]);
});
