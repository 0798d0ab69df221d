import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '#test/database.ts';
import { checkEntries, checkPositions } from '#test/entry-checker.ts';
import { entriesOf, positionsOf, sealUntil } from '#test/ledger.ts';
import type { Session } from '../database.ts';
import { makeIds, type StreamId } from '../ids.ts';
import { machineEntropy } from '#adapters/machine/entropy.ts';
import { oneStatement } from '../statement.ts';
import { append, chain, noTip } from './append.ts';
import { seal, sealAfterRestore, sealOnce } from './seal.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase({ poolSizes: { owner: 3, app: 14, vault: 1, sealed: 2 } });
});
afterEach(() => database.drop());

const ids = makeIds(99, machineEntropy(), Date.now);
const at = Temporal.Instant.from('2026-03-02T02:00:00Z');

/** Appends entries to a stream of its own, on the session given. */
async function record(session: Session, events = 1, stream: StreamId = ids.stream()): Promise<StreamId> {
  const head = { stream, at, actor: 'public', capacity: 'public' };
  const facts = Array.from({ length: events }, () => ({ type: 'Something' }));
  await session.rows(oneStatement([append(chain(head, noTip, facts))]));
  return stream;
}

/** A transaction that has recorded something and waits to be told how to end. */
async function opened(): Promise<{ stream: StreamId; end: (how: 'commit' | 'roll back') => Promise<void> }> {
  const started = Promise.withResolvers<StreamId>();
  const ending = Promise.withResolvers<'commit' | 'roll back'>();
  const transaction = database
    .transaction('app', async (session) => {
      started.resolve(await record(session));
      if ((await ending.promise) === 'roll back') throw new Error('rolled back');
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') throw error;
    });
  return {
    stream: await started.promise,
    end: (how) => {
      ending.resolve(how);
      return transaction;
    },
  };
}

const streamsSealed = async (): Promise<string[]> => (await positionsOf(database)).map(({ stream }) => stream);

test('A opens, B commits, seal, A commits, seal: A is there, once', async () => {
  const a = await opened();
  const b = await record(database.as('app'));
  const follower: string[] = [];
  let read = 0;
  /** A reader of "everything after n", as feeds and folds are. */
  const follow = async (): Promise<void> => {
    const rows = await database.as('app').rows<{ position: number; stream: string }>({
      text: 'SELECT position, stream FROM ledger.sealed WHERE position > $1 ORDER BY position',
      values: [read],
    });
    follower.push(...rows.map(({ stream }) => stream));
    read = rows.at(-1)?.position ?? read;
  };

  await sealOnce(database);
  await follow();
  expect(follower, 'B came later and must not pass A').toEqual([]);

  await a.end('commit');
  await sealUntil(database, 2);
  await follow();
  expect(follower).toEqual([a.stream, b]);
  expect(await streamsSealed()).toEqual([a.stream, b]);
});

test('what was committed before an open transaction is numbered; what follows it waits', async () => {
  const early = await record(database.as('app'));
  await sealUntil(database, 1);
  const a = await opened();
  const late = await record(database.as('app'), 3);
  for (let tries = 0; tries < 5; tries += 1) await sealOnce(database);
  expect(await streamsSealed()).toEqual([early]);
  await a.end('commit');
  await sealUntil(database, 5);
  expect(await streamsSealed()).toEqual([early, a.stream, late, late, late]);
});

test('a transaction that rolls back leaves no gap', async () => {
  const a = await opened();
  const b = await record(database.as('app'));
  await a.end('roll back');
  const positions = await sealUntil(database, 1);
  expect(positions.map(({ position, stream }) => [position, stream])).toEqual([[1, b]]);
});

test('a sealing that fails gives no number twice and none away', async () => {
  await record(database.as('app'), 2);
  const failing = database.transaction('app', async (session) => {
    await seal(session);
    throw new Error('the connection was lost');
  });
  await expect(failing).rejects.toThrow('lost');
  expect(await positionsOf(database)).toEqual([]);
  expect((await sealUntil(database, 2)).map(({ position }) => position)).toEqual([1, 2]);
});

test('two sealers at once under load: every entry has one number, without gaps, and a follower misses none', async () => {
  const followed: string[] = [];
  let read = 0;
  let busy = true;
  const sealer = async (): Promise<void> => {
    while (busy) await sealOnce(database);
  };
  const follower = async (): Promise<void> => {
    while (busy) {
      const rows = await database.as('app').rows<{ position: number; name: string }>({
        text: `SELECT position, stream || ' ' || version AS name FROM ledger.sealed WHERE position > $1 ORDER BY position`,
        values: [read],
      });
      followed.push(...rows.map(({ name }) => name));
      read = rows.at(-1)?.position ?? read;
    }
  };
  const writer = async (seed: number): Promise<void> => {
    for (let n = 0; n < 25; n += 1) {
      if ((n + seed) % 5 === 0) await opened().then((open) => open.end(n % 2 ? 'commit' : 'roll back'));
      else await record(database.as('app'), 1 + (n % 3));
    }
  };
  const background = [sealer(), sealer(), follower()];
  await Promise.all(Array.from({ length: 8 }, (_, seed) => writer(seed)));
  const entries = await entriesOf(database);
  const positions = await sealUntil(database, entries.length);
  await expect.poll(() => followed.length, { timeout: 10_000 }).toBe(entries.length);
  busy = false;
  await Promise.all(background);

  expect(entries.length).toBeGreaterThan(200);
  expect(checkEntries(entries)).toEqual([]);
  expect(checkPositions(positions, entries)).toEqual([]);
  expect([positions.length, positions[0]?.position]).toEqual([entries.length, 1]);
  expect(followed).toEqual(positions.map(({ stream, version }) => `${stream} ${version}`));
  console.log(`sealing: ${entries.length} entries of 8 writers, 2 sealers and a follower at once, no gap`);
});

test('after a restore into a younger cluster everything is numbered once, and sealing goes on', async () => {
  await record(database.as('app'), 2);
  await sealUntil(database, 2);
  await record(database.as('app'), 1);
  // As it comes back from a backup: the ids of the old cluster's transactions lie far ahead of the new one's.
  await database.as('owner').rows({ text: `UPDATE ledger.entry SET xid = '900000000000'` });
  await database.as('owner').rows({ text: `UPDATE ledger.sealer SET next_xid = '900000000000'` });
  await database.transaction('owner', sealAfterRestore);
  expect((await positionsOf(database)).map(({ position }) => position)).toEqual([1, 2, 3]);
  await record(database.as('app'), 1);
  const positions = await sealUntil(database, 4);
  expect(checkPositions(positions, await entriesOf(database))).toEqual([]);
});
