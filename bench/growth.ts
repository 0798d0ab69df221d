import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import { chapterOf } from '#app/chapters.ts';
import { openHouse } from '#app/house.ts';
import { openSession } from '#app/sessions.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId } from '#kernel/ids.ts';
import { sweepLane } from '#kernel/sweep.ts';
import { people, storyClock, takeOn, units } from '#test/cast.ts';
import { startCluster, type BenchCluster } from './cluster.ts';
import { fill, type FilledHouse } from './fill.ts';
import { exponent, measure, median, type Measured, type Side } from './measure.ts';
import { here, startFloor, startProcess, startServer } from './process.ts';
import { machineFacts } from './report.ts';
import { readingsOf, searchedPieces, trackedReadings, type Compared } from './visits.ts';

/** `npm run bench:growth [-- --sizes 10000,1000000]`: how reading and sweeping grow with the number of live matters. */

const given = process.argv.indexOf('--sizes') + 1;
const sizes = (given > 0 ? process.argv[given]! : '10000,1000000').split(',').map(Number);
/** All within the last days, so that no limit has passed and every matter still owes something. */
const days = 10;
const runs = 5;
const secondsEach = 2;
const clerk = '1-clerk' as PersonId;

/** What one reading came to at one size. */
interface Point {
  readonly what: string;
  readonly matters: number;
  readonly connections: number;
  readonly p50: number;
  readonly p95: number;
  readonly rate: number;
  /** The rate of the bare server that reads the same rows, where there is one. */
  readonly floorRate?: number;
}

interface Sweep {
  readonly matters: number;
  readonly duties: number;
  readonly seconds: number;
  readonly recorded: number;
}

async function openFilled(database: PostgresDatabase, dataDir: string): Promise<FilledHouse> {
  const posts = [{ unit: units.countyOffice.id, post: 'registrar' as const }];
  const since = Temporal.PlainDate.from('2000-01-01');
  const { name } = people.clerk;
  const clock = storyClock(dayOf(Temporal.Now.instant()).toString());
  const house = Object.assign(await openHouse(database, dataDir, { clock }), { clock });
  await takeOn(house, [
    { person: clerk, login: 'clerk', name, nameEn: 'clerk', passwordHash: null, posts, validFrom: since },
  ]);
  return house;
}

async function fillTo(house: FilledHouse, size: number, filled: number): Promise<void> {
  const began = performance.now();
  const today = dayOf(Temporal.Now.instant());
  await fill(house, { count: size - filled, from: today.subtract({ days: days - 1 }), days }, (done) => {
    const seconds = (performance.now() - began) / 1000;
    process.stderr.write(`\r${filled + done} matters, ${Math.round(done / seconds)}/s   `);
  });
  process.stderr.write('\n');
}

async function readAll(cluster: BenchCluster, house: FilledHouse, dataDir: string, size: number): Promise<Point[]> {
  const started = await Promise.all([
    startServer(cluster.productUrl, dataDir, { WORKER: 'apart' }),
    // The floor reads the product's own rows: there is one filled database, and both ask it the same.
    startFloor(cluster.productUrl),
    startProcess(here('./load.ts'), /(ready)/),
  ]);
  const [product, floor, client] = started;
  const sides: readonly Side[] = [
    { name: 'product', process: product, port: Number(product.said) },
    { name: 'floor', process: floor, port: Number(floor.said) },
  ];
  try {
    const session = await openSession(house, clerk);
    const readings = readingsOf(session, await trackedReadings(house, 2_000), await searchedPieces(house));
    const points: Point[] = [];
    for (const reading of readings) {
      for (const connections of [1, 8]) {
        const run = (side: Side, reads: Compared['product'], seed: number) =>
          measure({ client, postmaster: cluster.postmaster }, side, {
            act: 'read',
            connections,
            seconds: secondsEach,
            requestsMax: 60_000,
            matters: [],
            seed,
            reads,
          });
        points.push(await pointOf(reading, run, sides, { matters: size, connections }));
      }
    }
    return points;
  } finally {
    for (const one of started) await one.stop();
  }
}

async function pointOf(
  { what, product, floor }: Compared,
  run: (side: Side, reads: Compared['product'], seed: number) => Promise<{ readonly measured: Measured }>,
  [own, bare]: readonly Side[],
  where: Pick<Point, 'matters' | 'connections'>,
): Promise<Point> {
  const measured: Measured[] = [];
  const floors: Measured[] = [];
  for (let seed = 0; seed < runs; seed += 1) {
    measured.push((await run(own!, product, seed)).measured);
    if (floor) floors.push((await run(bare!, floor, seed)).measured);
  }
  const of = (get: (one: Measured) => number): number => median(measured.map(get));
  const point = { what, ...where, p50: of(({ p50 }) => p50), p95: of(({ p95 }) => p95), rate: of(({ rate }) => rate) };
  return floor ? { ...point, floorRate: median(floors.map(({ rate }) => rate)) } : point;
}

/** The sweep of a day on which nothing has passed: what looking through all open duties costs. */
async function sweepOnce(house: FilledHouse, matters: number): Promise<Sweep> {
  const [count] = await house.database.as('owner').rows<{ n: number }>({
    text: 'SELECT count(*)::int AS n FROM open.duty WHERE closed_version IS NULL',
  });
  const failed = (_: unknown, duty: string, reason: unknown): void => console.error(duty, reason);
  const began = performance.now();
  const { recorded } = await sweepLane(house, 'open', { chapterOf, failed });
  return { matters, duties: count!.n, seconds: (performance.now() - began) / 1000, recorded };
}

function print(points: readonly Point[], sweeps: readonly Sweep[]): void {
  console.log('reading           conn   matters      rate/s       p50       p95 ms   of the floor');
  for (const { what, matters, connections, rate, p50, p95, floorRate } of points) {
    const cells = [
      what.padEnd(17),
      String(connections).padStart(4),
      String(matters).padStart(9),
      rate.toFixed(0).padStart(11),
      p50.toFixed(2).padStart(9),
      p95.toFixed(2).padStart(9),
      (floorRate === undefined ? '' : (rate / floorRate).toFixed(2)).padStart(9),
    ];
    console.log(cells.join(' '));
  }
  const [small, large] = [sizes[0]!, sizes.at(-1)!];
  const single = points.filter(({ connections }) => connections === 1);
  console.log(`\ngrowth exponent of p50 from ${small} to ${large} matters, 1 connection`);
  for (const { what, p50 } of single.filter(({ matters }) => matters === small)) {
    const grown = single.find((one) => one.what === what && one.matters === large)!;
    console.log(`  ${what.padEnd(17)} ${exponent(p50, grown.p50, large / small).toFixed(3)}`);
  }
  console.log('');
  for (const { matters, duties, seconds, recorded } of sweeps) {
    const found = `${duties} open duties looked through in ${seconds.toFixed(2)} s, ${recorded} passed`;
    console.log(`sweep at ${matters} matters: ${found}`);
  }
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'sunlit-growth-'));
const cluster = await startCluster(folder);
try {
  const database = await connectDatabase({ place: { url: cluster.productUrl }, applicationName: 'fill' });
  const house = await openFilled(database, folder);
  const points: Point[] = [];
  const sweeps: Sweep[] = [];
  let filled = 0;
  for (const size of sizes) {
    await fillTo(house, size, filled);
    filled = size;
    points.push(...(await readAll(cluster, house, folder, size)));
    sweeps.push(await sweepOnce(house, size));
  }
  print(points, sweeps);
  const results = { at: new Date().toISOString(), machine: machineFacts(), settings: cluster.settings, points, sweeps };
  mkdirSync(here('./results'), { recursive: true });
  writeFileSync(here('./results/growth.json'), `${JSON.stringify(results, undefined, 1)}\n`);
  await database.close();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
