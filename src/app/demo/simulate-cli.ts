import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PostgresDatabase } from '#adapters/postgres/connect.ts';
import { embeddedExists, startEmbedded } from '#adapters/postgres/embedded.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { CommandRefused, runCommand } from '#app/command-line.ts';
import { ensureInstance } from '#app/house.ts';
import { progressBar } from '#app/progress-bar.ts';
import type { PlayFigures } from './play.ts';
import { playApart } from './players.ts';
import { simulateCounty } from './simulated-county.ts';
import { partsOf, type Simulated } from './simulate.ts';
import { connectSimulation, openSimulation, simulatedNow, type SimulationPlace } from './simulation-house.ts';

const usage = `Usage:
  npm run simulate -- [--seed 7] [--days 365] [--matters 20000] [--from 2025-01-01] [--units zj,rs] [--players 2] [--into DATA_DIR]

Plays a county's matters on a fake clock, by the commands that pages and API use, into a database that is thrown away
afterwards, or with --into into a new DATA_DIR, which npm start then opens. The same seed gives the same ledger: its hash
is printed last.

  --seed     any word; all chance, keys included, comes from it
  --days     length of the span
  --matters  how many come in
  --from     first day of the span
  --units    codes of county organs; only what they are competent for comes in
  --players  processes that play beside each other; one for each processor, four at most, by default`;

function wholeNumber(name: string, text: string, most: number): number {
  if (!/^\d{1,8}$/.test(text) || Number(text) < 1 || Number(text) > most)
    throw new CommandRefused(`--${name} is a whole number from 1 to ${most}, not ${text}`);
  return Number(text);
}

function civilDate(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new CommandRefused(`--from is a day such as 2025-01-01, not ${text}`);
  }
}

interface Asked extends Simulated {
  readonly into: string | undefined;
  readonly players: number;
}

const options = {
  seed: { type: 'string', default: '7' },
  days: { type: 'string', default: '365' },
  matters: { type: 'string', default: '20000' },
  from: { type: 'string', default: '2025-01-01' },
  units: { type: 'string' },
  into: { type: 'string' },
  players: { type: 'string', default: String(Math.min(availableParallelism(), 4)) },
} as const;

function argumentsOf() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new CommandRefused(`${(error as Error).message}\n\n${usage}`);
  }
}

function read(): Asked {
  const values = argumentsOf();
  const { seed, units, into } = values;
  return {
    seed,
    into,
    players: wholeNumber('players', values.players, 64),
    days: wholeNumber('days', values.days, 3660),
    matters: wholeNumber('matters', values.matters, 2_000_000),
    from: civilDate(values.from),
    firstSerial: 1,
    ...(units ? { organs: units.split(',').map((unit) => unit.trim().replace(/^.*-/, '')) } : {}),
  };
}

/** A database of its own for the simulation: kept in a folder, or gone with the process. */
async function withScratch<T>(
  into: string | undefined,
  work: (database: PostgresDatabase, where: SimulationPlace) => Promise<T>,
): Promise<T> {
  if (into !== undefined && embeddedExists({ dataDir: into }))
    throw new CommandRefused(`${into} holds a database already; a simulation begins with an empty folder`);
  const dataDir = into ?? (await mkdtemp(path.join(tmpdir(), 'sunlit-simulation-')));
  const embedded = await startEmbedded({ dataDir, log: () => undefined, durable: into !== undefined });
  const end = async (): Promise<void> => {
    await embedded.stop();
    if (into === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
  try {
    const where = { place: embedded.place, dataDir, kept: into !== undefined };
    const database = await connectSimulation(where);
    return await work(database, where).finally(() => database.close());
  } finally {
    await end();
  }
}

function tell({ matters, acts, limitsPassed, stages, turnedAway }: PlayFigures, seconds: number): void {
  const total = acts + limitsPassed;
  console.log(`${matters} matters, ${acts} acts and ${limitsPassed} passed limits in ${seconds.toFixed(1)} s`);
  console.log(`  ${Math.round(total / seconds)} commands a second`);
  for (const [stage, n] of Object.entries(stages).toSorted((a, b) => b[1] - a[1])) console.log(`  ${stage}: ${n}`);
  for (const [reason, n] of Object.entries(turnedAway)) console.log(`  turned away: ${reason}, ${n} times`);
}

/** `npm run simulate`. */
await runCommand(async () => {
  const { into, players, ...simulated } = read();
  const hash = await withScratch(into, async (database, where) => {
    await migrate(database);
    await ensureInstance(database, 'county', simulatedNow(simulated));
    const house = await openSimulation(database, where, simulated);
    const bar = progressBar(process.stderr, partsOf(simulated), 'matters played');
    const began = performance.now();
    const { figures, ledgerHash } = await simulateCounty(house, simulated, () =>
      playApart({ where, simulated, players }, bar.step),
    );
    bar.done();
    tell(figures, (performance.now() - began) / 1000);
    return ledgerHash;
  });
  console.log(`ledger ${hash}`);
  if (into !== undefined) console.log(`kept in ${into}; DATA_DIR=${into} npm start opens it`);
});
