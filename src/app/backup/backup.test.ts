import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { PostgresDatabase } from '#adapters/postgres/connect.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { freshDatabase, type FreshDatabase } from '#test/database.ts';
import { backup } from './backup.ts';
import { tablesOf, contentOf, fullName } from './catalog.ts';
import { copyKeys, placeKeys } from './keys.ts';
import { restore, restoreUnfinished } from './restore.ts';

// A small schema with everything that makes a restore hard: circles, a table that refers to itself, guards that forbid
// to insert what the backup holds, computed columns, transaction ids, identities, odd names.
const first = `
  create schema vault;
  create table house.instance (one boolean primary key default true, name text not null, setup_digest bytea);
  insert into house.instance (name) values ('from the migration');
  create table vault.key (id int primary key, secret bytea not null);
  create table vault.narrative (
    id int generated always as identity primary key, key int not null references vault.key, text text not null,
    parent int references vault.narrative, length int generated always as (length(text)) stored);
  create schema "Odd ""names""";
  create table "Odd ""names""".a (id int primary key, b int);
  create table "Odd ""names""".b (id int primary key, a int references "Odd ""names""".a);
  alter table "Odd ""names""".a add constraint to_b foreign key (b) references "Odd ""names""".b;
  create table house.entry (id int primary key, at timestamptz not null, payload jsonb, day date, bytes bytea,
    numbers numeric[], xid xid8 not null default pg_current_xact_id());
  create table house.reader (one boolean primary key default true, next xid8 not null, position bigint not null);
  insert into house.reader (next, position) values ('5', 0);
  create sequence house.serial start 1000;
  create function house.forbid() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger guard before insert on house.entry for each row when (new.id < 0) execute function house.forbid();
  create trigger no_truncate before truncate on house.entry execute function house.forbid();
  alter table house.entry enable always trigger no_truncate;`;
const second = 'alter table house.entry add column late text; create table house.later (id int primary key)';

let folder: string;
let migrations: string;
let source: FreshDatabase;

async function fill(database: PostgresDatabase): Promise<void> {
  await database.as('owner').rows({
    text: `insert into vault.key select n, sha256(n::text::bytea) from generate_series(1, 50) n;
      insert into vault.narrative (key, text, parent) select n, E'第' || n || E'封\\t信\\nline two \\\\ end', nullif(n, 1)
        from generate_series(1, 50) n;
      begin; set constraints all deferred;
      insert into "Odd ""names""".a values (1, null); insert into "Odd ""names""".b values (1, 1);
      update "Odd ""names""".a set b = 1; commit;
      insert into house.entry (id, at, payload, day, bytes, numbers)
        select n, '2026-01-01'::timestamptz + n * interval '1.000001 s', jsonb_build_object('n', n, '字', null),
          date '2026-01-01' + n, decode(lpad(to_hex(n), 4, '0'), 'hex'), array[n / 7.0, null]
        from generate_series(1, 20000) n;
      alter table house.entry disable trigger guard;
      insert into house.entry (id, at) values (-1, now());
      alter table house.entry enable trigger guard;
      update house.instance set name = '南坪', setup_digest = 'set-up-secret';
      select nextval('house.serial'), nextval('house.serial')`,
  });
}

async function contents(database: PostgresDatabase): Promise<Record<string, unknown>> {
  const owner = database.as('owner');
  const entries = [];
  for (const table of await tablesOf(owner)) entries.push([fullName(table), await contentOf(owner, table)] as const);
  return Object.fromEntries(entries);
}

async function bytesOf(place: string): Promise<Buffer> {
  const files = await readdir(place, { recursive: true, withFileTypes: true });
  const parts = files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name)));
  return Buffer.concat(await Promise.all(parts));
}

async function empty(): Promise<FreshDatabase> {
  const database = await freshDatabase({ empty: true });
  onTestFinished(() => database.drop());
  return database;
}

let named = 0;
async function taken(): Promise<string> {
  const to = path.join(folder, `backup-${++named}`);
  await backup(source, { to, log: () => undefined });
  return to;
}

const back = (database: PostgresDatabase, from: string): ReturnType<typeof restore> =>
  restore(database, { from, log: () => undefined, finish: [], migrations });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sunlit-backup-'));
  migrations = path.join(folder, 'db');
  await mkdir(migrations);
  await writeFile(path.join(migrations, '0001-first.sql'), first);
  source = await freshDatabase({ empty: true });
  await migrate(source, { folder: migrations });
  await fill(source);
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

test('what is restored is what was there, sequences and guards included', async () => {
  const target = await empty();
  await back(target, await taken());
  expect(await contents(target)).toEqual(await contents(source));
  const owner = target.as('owner');
  const [next] = await owner.rows({
    text: `insert into vault.narrative (key, text) values (1, 'new')
      returning id, length, nextval('house.serial') as serial`,
  });
  expect(next).toEqual({ id: 51, length: 3, serial: 1002 });
  await expect(owner.rows({ text: 'insert into house.entry (id, at) values (-2, now())' })).rejects.toThrow(
    'append only',
  );
  await expect(owner.rows({ text: 'truncate house.entry' })).rejects.toThrow('append only');
  const [guard] = await owner.rows({
    text: "select tgenabled::text as on from pg_trigger where tgname = 'no_truncate'",
  });
  expect(guard).toEqual({ on: 'A' });
  await expect(
    owner.rows({ text: 'insert into "Odd ""names""".a values (9, 99)' }),
    'a circular reference is checked at once again',
  ).rejects.toMatchObject({ code: '23503' });
});

test('transaction ids are not carried over', async () => {
  const target = await empty();
  const place = await taken();
  await restore(target, {
    from: place,
    log: () => undefined,
    migrations,
    finish: [
      async (session) => void (await session.rows({ text: 'update house.reader set next = pg_current_xact_id()' })),
    ],
  });
  const [ids] = await target.as('owner').rows<{ one: number; same: boolean }>({
    text: `select count(distinct xid)::int as one, bool_and(xid = (select next from house.reader)) as same
      from house.entry`,
  });
  expect(ids).toEqual({ one: 1, same: true });
  const plain = target.as('owner').rows({ text: 'insert into house.reader (one, position) values (false, 1)' });
  await expect(plain, 'the default that helped is gone').rejects.toMatchObject({ code: '23502' });
});

test('a backup under load is one moment', async () => {
  const busy = await empty();
  await migrate(busy, { folder: migrations });
  let running = true;
  let written = 0;
  const writers = [1, 2, 3, 4].map(async (writer) => {
    for (let n = 1; running; n++) {
      const id = writer * 1_000_000 + n;
      await busy.transaction('owner', async (session) => {
        await session.rows({ text: 'insert into vault.key values ($1, $2)', values: [id, Buffer.alloc(500)] });
        await session.rows({ text: "insert into vault.narrative (key, text) values ($1, 'x')", values: [id] });
      });
      written++;
    }
  });
  await expect.poll(() => written).toBeGreaterThan(200);
  const before = written;
  const to = path.join(folder, 'under-load');
  const manifest = await backup(busy, { to, log: () => undefined });
  await expect.poll(() => written).toBeGreaterThan(before + 20);
  running = false;
  await Promise.all(writers);

  const rows = (name: string): number => manifest.tables.find((table) => table.name === name)?.rows ?? -1;
  expect(rows('key')).toBe(rows('narrative'));
  expect(rows('key')).toBeGreaterThanOrEqual(before);
  const target = await empty();
  await back(target, to);
  const [state] = await target.as('owner').rows<{ keys: number; next: number }>({
    text: `select count(*)::int as keys, nextval(pg_get_serial_sequence('vault.narrative', 'id')) as next
      from vault.narrative`,
  });
  expect(state?.keys).toBe(rows('key'));
  const [last] = await target.as('owner').rows<{ id: number }>({ text: 'select max(id) as id from vault.narrative' });
  expect(state?.next).toBeGreaterThan(last?.id ?? 0);
});

test('what was erased before is nowhere in the backup', async () => {
  const owner = source.as('owner');
  await owner.rows({
    text: "insert into vault.key values (900, 'the-erased-secret'), (901, 'the-kept-secret')",
  });
  await owner.rows({ text: 'delete from vault.key where id = 900' });
  const bytes = await bytesOf(await taken());
  expect(bytes.includes(Buffer.from('the-kept-secret').toString('hex'))).toBe(true);
  expect(bytes.includes(Buffer.from('the-erased-secret').toString('hex'))).toBe(false);
  expect(bytes.includes('the-erased-secret')).toBe(false);
});

test('a restore into an instance that holds anything is refused', async () => {
  const place = await taken();
  const before = await contents(source);
  await expect(back(source, place)).rejects.toThrow(/not empty/);
  expect(await contents(source)).toEqual(before);
});

test.each([
  [
    'a changed byte',
    'damaged',
    async (place: string) => {
      const file = path.join(place, 'tables', 'house.entry.copy');
      const bytes = await readFile(file);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
  ],
  ['a lost file', 'cannot be read', (place: string) => rm(path.join(place, 'tables', 'vault.key.copy'))],
  ['a lost manifest', 'is no backup', (place: string) => rm(path.join(place, 'manifest.json'))],
  [
    'another format',
    'format 2',
    async (place: string) => {
      const file = path.join(place, 'manifest.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('"format": 1', '"format": 2'));
    },
  ],
] as const)('%s is found before anything is touched', async (_what, reason, damage) => {
  const place = await taken();
  await damage(place);
  const target = await empty();
  await expect(back(target, place)).rejects.toThrow(reason);
  expect(await tablesOf(target.as('owner'))).toEqual([]);
});

test('a restore that breaks off leaves no rows, says so, and can be run again', async () => {
  const place = await taken();
  const target = await empty();
  const broken = restore(target, {
    from: place,
    log: () => undefined,
    migrations,
    finish: [() => Promise.reject(new Error('power cut'))],
  });
  await expect(broken).rejects.toThrow('power cut');
  expect(await target.as('owner').rows({ text: 'select * from vault.key' })).toEqual([]);
  expect(await restoreUnfinished(target.as('owner'))).toBe(true);
  await back(target, place);
  expect(await restoreUnfinished(target.as('owner'))).toBe(false);
  expect(await contents(target)).toEqual(await contents(source));
});

test('an older backup is brought forward; a newer or a changed one is refused', async () => {
  const place = await taken();
  const newer = path.join(folder, 'newer');
  await mkdir(newer);
  await writeFile(path.join(newer, '0001-first.sql'), first);
  await writeFile(path.join(newer, '0002-second.sql'), second);
  const target = await empty();
  await restore(target, { from: place, log: () => undefined, finish: [], migrations: newer });
  expect(await target.as('owner').rows({ text: 'select late from house.entry limit 1' })).toEqual([{ late: null }]);

  const fromNewer = path.join(folder, 'from-newer');
  await backup(target, { to: fromNewer, log: () => undefined });
  await expect(back(await empty(), fromNewer)).rejects.toThrow(/newer than this release/);

  await writeFile(path.join(newer, '0001-first.sql'), `${first} -- changed`);
  const changed = restore(await empty(), { from: place, log: () => undefined, finish: [], migrations: newer });
  await expect(changed).rejects.toThrow(/was changed/);
});

test('a backup never overwrites, and one that fails leaves nothing that looks like one', async () => {
  const place = await taken();
  await expect(backup(source, { to: place, log: () => undefined })).rejects.toThrow('not empty');
  const nothing = await empty();
  const to = path.join(folder, 'of-nothing');
  await expect(backup(nothing, { to, log: () => undefined })).rejects.toThrow('nothing to back up');
  expect((await readdir(folder)).filter((name) => name.startsWith('of-nothing'))).toEqual([]);
});

test('whose backup it is stands in the manifest, without what opens the set-up page', async () => {
  const manifest = JSON.parse(await readFile(path.join(await taken(), 'manifest.json'), 'utf8')) as {
    instance: object;
  };
  expect(manifest.instance).toEqual({ one: true, name: '南坪' });
});

test('keys go to a place of their own and never over other keys', async () => {
  const dataDir = path.join(folder, 'instance');
  await mkdir(path.join(dataDir, 'keys'), { recursive: true });
  await writeFile(path.join(dataDir, 'keys', 'master.key'), 'k1');
  const place = path.join(folder, 'the-backup');
  await expect(copyKeys(dataDir, path.join(place, 'keys'), place)).rejects.toThrow('apart');
  await expect(copyKeys(dataDir, folder, place)).rejects.toThrow('apart');
  await copyKeys(dataDir, path.join(folder, 'safe'), place);
  await placeKeys(path.join(folder, 'safe'), path.join(folder, 'elsewhere'));
  expect(await readFile(path.join(folder, 'elsewhere', 'keys', 'master.key'), 'utf8')).toBe('k1');
  await writeFile(path.join(folder, 'elsewhere', 'keys', 'master.key'), 'k2');
  await expect(placeKeys(path.join(folder, 'safe'), path.join(folder, 'elsewhere'))).rejects.toThrow('not overwritten');
});
