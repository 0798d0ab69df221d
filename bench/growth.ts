import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connectDatabase } from '#adapters/postgres/connect.ts';
import { chapterOf } from '#app/chapters.ts';
import { openSession } from '#app/sessions.ts';
import type { PersonId } from '#kernel/ids.ts';
import { sweepLane } from '#kernel/sweep.ts';
import { startCluster, type BenchCluster } from './cluster.ts';
import { settle, type FilledHouse } from './fill.ts';
import { fillTo, openFilled, readers } from './filled.ts';
import { measure, median, type Measured, type Side } from './measure.ts';
import { here, startFloor, startProcess, startServer } from './process.ts';
import { growthChart, judgeGrowth, printGrowth, type Growth, type Point, type Sweep } from './growth-report.ts';
import { compareWithRecount, costOfTallies, worstStaleness, type Tallies } from './growth-tallies.ts';
import { machineFacts, printJudged } from './report.ts';
import { writeTable } from './table.ts';
import { readingsOf, searchedPieces, trackedReadings, type Compared } from './visits.ts';

/**
 * `npm run bench:growth [-- --sizes 10000,1000000] [--quick] [--folder DIR] [--minutes N]`: how reading and sweeping grow
 * with the number of live matters. With a folder it goes on where it was left; with minutes it leaves off by itself when
 * they are over, and the same command goes on.
 */

const given = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const sizes = (given('sizes') ?? '10000,1000000').split(',').map(Number);
const until = performance.now() + Number(given('minutes') ?? Number.POSITIVE_INFINITY) * 60_000;
const goOn = (): boolean => performance.now() < until;
/** As timeouts end: what is missing is done by the same command again. */
const leftOff = 75;
const quick = process.argv.includes('--quick');
const { runs, secondsEach } = quick ? { runs: 2, secondsEach: 0.7 } : { runs: 5, secondsEach: 2 };
/** What is measured so far, kept beside the database where that is kept. */
interface Stand {
  readonly points: Point[];
  readonly sweeps: Sweep[];
  /** The last size that was filled, sealed, folded and indexed. */
  settled?: number;
  /** What counts came to at the last size. It is measured once: registering without them leaves them wrong. */
  tallies?: Tallies;
}

type Measurements = Pick<Growth, 'points' | 'sweeps' | 'tallies'>;

/** The minutes are over; everything so far is kept. */
class LeftOff extends Error {}

/** Fills and measures each size in turn, and keeps what it has after each part. */
async function growAndMeasure(cluster: BenchCluster, house: FilledHouse, dataDir: string): Promise<Measurements> {
  const file = path.join(dataDir, 'growth-stand.json');
  const stand: Stand = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Stand)
    : { points: [], sweeps: [] };
  const keep = (): void => {
    writeFileSync(file, JSON.stringify(stand));
    if (!goOn()) throw new LeftOff();
  };
  for (const size of sizes) {
    if (stand.sweeps.some(({ matters }) => matters === size)) continue;
    if (stand.settled !== size) {
      await fillTo(house, size, goOn);
      keep();
      await settle(house);
      stand.settled = size;
      keep();
    }
    stand.points.push(...(await readAll(cluster, house, dataDir, size)));
    stand.sweeps.push(await sweepOnce(house, size));
    keep();
  }
  stand.tallies ??= await tallyFigures(cluster, house, dataDir);
  keep();
  return { points: stand.points, sweeps: stand.sweeps, tallies: stand.tallies };
}

async function readAll(cluster: BenchCluster, house: FilledHouse, dataDir: string, size: number): Promise<Point[]> {
  const started = await Promise.all([
    startServer(cluster.productUrl, dataDir, { WORKER: 'apart' }),
    // The floor reads the product's own rows: there is one filled database, and both ask it the same.
    startFloor(cluster.productUrl),
    startProcess(['--import', 'tsx', here('./load.ts')], /(ready)/),
  ]);
  const [product, floor, client] = started;
  const sides: readonly Side[] = [
    { name: 'product', process: product, port: Number(product.said) },
    { name: 'floor', process: floor, port: Number(floor.said) },
  ];
  try {
    const open = (who: keyof typeof readers) => openSession(house, readers[who].person as PersonId);
    const sessions = { registrar: await open('registrar'), head: await open('head'), handler: await open('handler') };
    const readings = readingsOf(sessions, await trackedReadings(house, 2_000), await searchedPieces(house));
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

/** The server with its work inside, under registrations; then everything at rest. */
async function tallyFigures(cluster: BenchCluster, house: FilledHouse, dataDir: string): Promise<Tallies> {
  const started = await Promise.all([
    startServer(cluster.productUrl, dataDir),
    startProcess(['--import', 'tsx', here('./load.ts')], /(ready)/),
  ]);
  const [product, client] = started;
  let behindSeconds: number;
  try {
    const server: Side = { name: 'product', process: product, port: Number(product.said) };
    behindSeconds = await worstStaleness({ client, postmaster: cluster.postmaster }, server, house.database);
  } finally {
    for (const one of started) await one.stop();
  }
  const compared = await compareWithRecount(house);
  return { behindSeconds, ...compared, costShare: await costOfTallies(house) };
}

const kept = given('folder');
if (kept) mkdirSync(kept, { recursive: true });
const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), 'sunlit-growth-'));
const cluster = await startCluster(folder);
const database = await connectDatabase({
  place: { url: cluster.productUrl },
  applicationName: 'fill',
  poolSizes: { app: 24 },
});
try {
  const house = await openFilled(database, folder);
  const measured = await growAndMeasure(cluster, house, folder);
  const facts = { at: new Date().toISOString(), machine: machineFacts(), settings: cluster.settings };
  const growth: Growth = { ...facts, sizes, ...measured };
  const judged = judgeGrowth(growth);
  printGrowth(growth);
  printJudged(judged);
  mkdirSync(here('./results'), { recursive: true });
  const file = quick ? 'growth-quick' : 'growth';
  writeFileSync(here(`./results/${file}.json`), `${JSON.stringify({ ...growth, judged }, undefined, 1)}\n`);
  writeFileSync(here(`./results/${file}.svg`), growthChart(growth));
  if (!quick) writeTable();
} catch (error) {
  if (!(error instanceof LeftOff)) throw error;
  console.log('The minutes are over. What is done is kept; the same command goes on with it.');
  process.exitCode = leftOff;
} finally {
  await database.close();
  await cluster.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}
