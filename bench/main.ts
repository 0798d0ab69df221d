import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCluster, type BenchCluster } from './cluster.ts';
import { registerText, trackText } from './floor-sql.ts';
import type { Run } from './load.ts';
import { measure, type Bench, type Measured, type Side } from './measure.ts';
import { here, memoryMb, startFloor, startProcess, startServer, type Started } from './process.ts';
import { mustWriteTheSame } from './same-rows.ts';
import { sealingFigures } from './sealing.ts';
import { startTimes } from './start-times.ts';
import { judge, machineFacts, printTable, type Level, type Results } from './report.ts';
import { writeTable } from './table.ts';

/** `npm run bench [-- --quick]`: the product against the floor in alternating pairs, then memory and start times. */

const quick = process.argv.includes('--quick');
const plan = quick ? { pairs: 2, seconds: 1.5, warmSeconds: 2 } : { pairs: 5, seconds: 3, warmSeconds: 20 };
const levels: readonly Level[] = [1, 8, 32];
const acts = ['register', 'track'] as const;
const requestsMax = 60_000;
const trackedMax = 2_000;

type Matters = Run['registered'];

async function startSides(
  cluster: BenchCluster,
  dataDir: string,
): Promise<{ sides: [Side, Side]; started: Started[] }> {
  const product = await startServer(cluster.productUrl, dataDir);
  const floor = await startFloor(cluster.floorUrl);
  return {
    sides: [
      { name: 'product', process: product, port: Number(product.said) },
      { name: 'floor', process: floor, port: Number(floor.said) },
    ],
    started: [product, floor],
  };
}

/** Both are hot before anything counts, like a server of months: compiled code, prepared statements, filled caches. */
async function warm(bench: Bench, sides: readonly Side[]): Promise<Map<Side['name'], Matters>> {
  const tracked = new Map<Side['name'], Matters>();
  for (const side of sides) {
    const job = { connections: 8, seconds: plan.warmSeconds, requestsMax, matters: [] };
    const { registered } = await measure(bench, side, { ...job, act: 'register', seed: 1 });
    const matters = registered.slice(-trackedMax);
    tracked.set(side.name, matters);
    await measure(bench, side, { ...job, act: 'track', seed: 2, matters });
  }
  return tracked;
}

async function compare(cluster: BenchCluster, bench: Bench, sides: readonly Side[]): Promise<Results['runs']> {
  const tracked = await warm(bench, sides);
  const runs: Results['runs'] = acts.flatMap((act) =>
    levels.map((connections) => ({ act, connections, product: [] as Measured[], floor: [] as Measured[] })),
  );
  for (let pair = 0; pair < plan.pairs; pair += 1) {
    await cluster.checkpoint();
    for (const one of runs) {
      const order = pair % 2 === 0 ? sides : sides.toReversed();
      for (const side of order) {
        const { act, connections } = one;
        const matters = act === 'track' ? tracked.get(side.name)! : [];
        const job = { act, connections, matters, seconds: plan.seconds, requestsMax, seed: 100 + pair };
        const { measured } = await measure(bench, side, job);
        one[side.name].push(measured);
      }
    }
    process.stderr.write(`pair ${pair + 1} of ${plan.pairs} done\n`);
  }
  return runs;
}

/** How long the server is left alone before its memory is read once more. */
const restedMs = 10_000;

/** Reads a server's memory twice a second while the load runs. @returns what ends it and tells the most that was seen */
function watchMemory(pid: number): () => number {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, memoryMb(pid))), 500);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function keep(results: object): void {
  mkdirSync(here('./results'), { recursive: true });
  const file = here(quick ? './results/quick.json' : './results/latest.json');
  writeFileSync(file, `${JSON.stringify(results, undefined, 1)}\n`);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'sunlit-bench-'));
const started: Started[] = [];
const cluster = await startCluster(folder);
try {
  console.log('Floor, register:', registerText, '\n\nFloor, track:', trackText);
  console.log(
    '\nServer settings:',
    Object.entries(cluster.settings)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    '\n',
  );
  const { sides, started: servers } = await startSides(cluster, folder);
  started.push(...servers);
  await mustWriteTheSame([
    [sides[0], cluster.productUrl],
    [sides[1], cluster.floorUrl],
  ]);
  const client = await startProcess(['--import', 'tsx', here('./load.ts')], /(ready)/);
  started.push(client);
  const idleMb = memoryMb(servers[0]!.pid);
  const highest = watchMemory(servers[0]!.pid);
  const runs = await compare(cluster, { client, postmaster: cluster.postmaster }, sides);
  const [afterLoadMb, floorMb, highestMb] = [memoryMb(servers[0]!.pid), memoryMb(servers[1]!.pid), highest()];
  await new Promise((resolve) => setTimeout(resolve, restedMs));
  const memory = { idleMb, highestMb, afterLoadMb, restedMb: memoryMb(servers[0]!.pid), floorMb };
  for (const one of servers) await one.stop();
  const at = new Date().toISOString();
  const measured = { at, quick, plan, machine: machineFacts(), settings: cluster.settings, runs, memory };
  // What the longest part measured stands before the rest is tried.
  keep(measured);
  const sealing = await sealingFigures(cluster, client, folder, plan.seconds);
  for (const one of started.splice(0)) await one.stop();
  const starts = await startTimes(quick ? 2 : 3);
  const results: Results = { ...measured, starts, sealing };
  const judged = judge(results);
  printTable(results, judged);
  keep({ ...results, judged });
  if (!quick) writeTable();
} finally {
  for (const one of started) await one.stop();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
