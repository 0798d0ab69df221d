import { sealAll } from '#test/ledger.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import { demoMessenger } from '#adapters/machine/demo-messenger.ts';
import { keysFrom } from '#adapters/machine/master-key.ts';
import { chapterOf } from '#app/chapters.ts';
import { openHouse, type LivingHouse } from '#app/house.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, file } from '#test/matters.ts';
import type { TallyDelta } from '#kernel/procedure.ts';
import { recountTallies } from '#kernel/tally.ts';
import { measureWorker } from './metrics.ts';
import { startWatching, startWorker, type Worker } from './worker.ts';

const silent = pino({ level: 'silent' });
let house: StoryHouse;
let workers: Worker[];
let databases: PostgresDatabase[];
beforeEach(async () => {
  house = await storyHouse('2026-03-02');
  workers = [];
  databases = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await Promise.all(databases.map((database) => database.close()));
  await house.database.drop();
});

const begin = (on: LivingHouse = house): Worker => {
  const worker = startWorker(on, { messenger: demoMessenger(on.database, on.clock) }, silent);
  workers.push(worker);
  return worker;
};

/** The same instance as another process sees it: connections, organs and calendars of its own. */
async function otherProcess(): Promise<LivingHouse> {
  const database = await connectDatabase({
    place: { url: house.database.url },
    applicationName: 'other',
    poolSizes: { app: 4 },
  });
  databases.push(database);
  return openHouse(database, '', { clock: house.clock, keys: keysFrom(Buffer.alloc(32, 7)) });
}

const one = async (text: string): Promise<number> =>
  (await house.database.as('owner').rows<{ n: number }>({ text }))[0]!.n;

const sent = () => one('SELECT count(*)::int AS n FROM open.demo_message');
const passed = () => one(`SELECT count(*)::int AS n FROM ledger.entry WHERE type = 'LimitPassed'`);
const soon = { timeout: 15_000, interval: 100 };

/** All work is done and every trace of it is there once. */
async function expectAllDone(matters: number): Promise<void> {
  const entries = await one('SELECT count(*)::int AS n FROM ledger.entry');
  await expect.poll(() => one('SELECT position::int AS n FROM ledger.sealer'), soon).toBe(entries);
  await expect.poll(sent, soon).toBe(matters);
  expect(await one('SELECT count(DISTINCT position)::int AS n FROM ledger.sealed')).toBe(entries);
  // A message is sent a moment before it is on record as sent.
  await expect.poll(() => one('SELECT count(*)::int AS n FROM open.dispatch'), soon).toBe(matters);
  await expect.poll(() => one('SELECT count(*)::int AS n FROM open.tally_delta'), soon).toBe(0);
  const session = house.database.as('app');
  const folded = await session.rows<TallyDelta>({
    text: 'SELECT unit, office, measure, class, on_day AS "onDay", n::int AS n FROM open.tally',
  });
  const plain = (tallies: readonly TallyDelta[]) =>
    tallies.map((one) => [one.unit, one.office, one.measure, one.class, one.onDay, one.n].join(' ')).toSorted();
  expect(plain(folded)).toEqual(plain(await recountTallies(session, chapterOf, house.calendars)));
}

test('the background work seals, sends, counts and sweeps within a few seconds, and says how it is', async () => {
  const worker = begin();
  for (let n = 0; n < 20; n += 1) await file(house);
  await expectAllDone(20);
  house.clock.goTo('2026-03-18');
  // Nobody tells the sweep: it sees that another day has come.
  await expect.poll(passed, { timeout: 5_000 }).toBe(20);
  await expect
    .poll(() => worker.health().lags, soon)
    .toEqual({
      sealer: { waiting: 0, seconds: 0 },
      tree: { waiting: 0, seconds: 0 },
      // Signed in a beat of its own.
      checkpoints: expect.any(Object),
      outboxOpen: { waiting: 0, seconds: 0 },
      outboxSealed: { waiting: 0, seconds: 0 },
      tallies: { waiting: 0, seconds: 0 },
      sweep: { waiting: 0, seconds: 0 },
      reactions: { waiting: 0, seconds: 0 },
      search: { waiting: 0, seconds: 0 },
    });
  const { ready, late, sweep, loops } = worker.health();
  expect({ ready, late, sweep }).toMatchObject({ ready: true, late: [], sweep: { recorded: 20, left: 0 } });
  expect(new Set(Object.values(loops).map(({ state }) => state))).toEqual(new Set(['running']));
});

test('letters are in the index of search a moment after they were filed', async () => {
  begin();
  for (let n = 0; n < 130; n += 1) await file(house);
  const began = performance.now();
  const indexed = () => one('SELECT count(*)::int AS n FROM vault.searchable');
  await expect.poll(indexed, { timeout: 10_000, interval: 20 }).toBe(130);
  console.info(`130 letters were in the index ${Math.round(performance.now() - began)} ms after the last was filed`);
});

test('two workers at once do nothing twice, and one takes over when the other ends', async () => {
  const other = await otherProcess();
  const [first] = [begin(), begin(other)];
  const filing = [house, other].map(async (door) => {
    for (let n = 0; n < 25; n += 1) await file(door);
  });
  await Promise.all(filing);
  await expectAllDone(50);
  house.clock.goTo('2026-03-18');
  await expect.poll(passed, soon).toBe(50);
  await first.stop();
  await file(house);
  await expectAllDone(51);
  expect(await passed()).toBe(50);
});

test('a worker whose connections are cut again and again goes on by itself and loses nothing', async () => {
  const worker = begin();
  let filed = 0;
  for (let round = 0; round < 4; round += 1) {
    for (let n = 0; n < 5; n += 1, filed += 1) await file(house);
    await house.database.as('owner').rows({
      text: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    });
    await expect
      .poll(
        () =>
          house.database
            .as('app')
            .rows({ text: 'SELECT 1 AS one' })
            .catch(() => []),
        soon,
      )
      .toHaveLength(1);
  }
  await expectAllDone(filed);
  await expect
    .poll(() => Object.values(worker.health().loops).every(({ state }) => state === 'running'), soon)
    .toBe(true);
});

test('a matter that a registrar resealed goes to the sealed lane by itself', async () => {
  const worker = begin();
  const { stream, number } = await bring(house, 'resealed');
  const taken = () => house.database.as('sealed').rows({ text: 'SELECT number FROM sealed.accusation' });
  await expect.poll(taken, soon).toEqual([{ number }]);
  for (const table of ['petition', 'duty', 'timeline', 'outbox', 'dispatch', 'grants']) {
    expect(
      await house.database
        .as('app')
        .rows({ text: `SELECT stream FROM open.${table} WHERE stream = $1`, values: [stream] }),
    ).toEqual([]);
  }
  await expect.poll(() => worker.health().lags.reactions.waiting, soon).toBe(0);
  expect(worker.health().reactionFailures).toBe(0);
});

test('stopping ends the work under way quickly and frees it for others', async () => {
  const worker = begin();
  for (let n = 0; n < 10; n += 1) await bring(house, 'routed');
  const began = performance.now();
  await worker.stop();
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(Object.values(worker.health().loops).every(({ state }) => state === 'stopped')).toBe(true);
  const locks = `SELECT count(*)::int AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                  WHERE l.locktype = 'advisory' AND d.datname = current_database()`;
  await expect.poll(() => one(locks), soon).toBe(0);
});

test('work that stands still is seen by a process that does none of it, and told by name', async () => {
  const watching = startWatching(house, silent);
  workers.push(watching);
  await sealAll(house.database);
  await file(house);
  await expect.poll(() => watching.health().lags.sealer.waiting, soon).toBe(1);
  await expect.poll(() => watching.health().lags.tallies.waiting, soon).toBeGreaterThan(0);
  const gauges = new Map<string, () => number>();
  measureWorker((name, _, read) => void gauges.set(name, read), watching);
  await expect.poll(() => gauges.get('sealer_lag_seconds')!(), soon).toBeGreaterThan(1);
  expect(gauges.get('sealer_waiting')!()).toBe(1);
  begin();
  await expect.poll(() => gauges.get('sealer_lag_seconds')!(), soon).toBe(0);
  // What is sealed is drained a moment later, and both are read once a second.
  await expect.poll(() => gauges.get('outbox_waiting')!(), soon).toBe(0);
  expect([...gauges.keys()].filter((name) => /sealed|open/.test(name))).toEqual([]);
});

test('drafts and sessions that ran out are dropped, living ones stay', async () => {
  const owner = house.database.as('owner');
  await owner.rows({
    text: `INSERT INTO vault.draft (digest, sealed, expires_at) VALUES
      ('a', 'x', now() - interval '1 minute'), ('b', 'x', now() + interval '1 day');
      INSERT INTO vault.draft_file (id, draft, sealed, about) VALUES (gen_random_uuid(), 'a', 'x', 'x');
      INSERT INTO house.session (digest, person, created_at, seen_at, expires_at) VALUES
      ('old', '99-clerk', now(), now(), now() - interval '8 days'), ('new', '99-clerk', now(), now(), now() + interval '1 hour')`,
  });
  begin();
  await expect.poll(() => one('SELECT count(*)::int AS n FROM house.session'), soon).toBe(1);
  expect(await one('SELECT count(*)::int AS n FROM vault.draft')).toBe(1);
  expect(await one('SELECT count(*)::int AS n FROM vault.draft_file')).toBe(0);
});
