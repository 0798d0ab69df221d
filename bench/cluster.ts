import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import { startEmbedded, urlOf } from '#adapters/postgres/embedded.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { ensureInstance, openHouse } from '#app/house.ts';
import { found } from '#chapters/workforce/founding.ts';
import type { Database } from '#kernel/database.ts';
import { units } from '#test/cast.ts';

/** One embedded cluster with the product's settings, and on it a database for each side. */
export interface BenchCluster {
  readonly postmaster: number;
  readonly productUrl: string;
  readonly floorUrl: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Both sides of a pair begin behind a checkpoint, so that neither writes the other's pages. */
  checkpoint(): Promise<void>;
  stop(): Promise<void>;
}

const shown = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_level',
  'shared_buffers',
  'max_wal_size',
  'checkpoint_timeout',
  'commit_delay',
  'io_method',
  'jit',
] as const;
const mustBeOn = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** @param dataDir may hold the cluster of an earlier run, which is gone on with */
export async function startCluster(dataDir: string): Promise<BenchCluster> {
  const embedded = await startEmbedded({ dataDir, log: () => undefined });
  const product = await connectDatabase({ place: embedded.place, applicationName: 'bench' });
  await migrate(product);
  await ensureInstance(product, 'none', Temporal.Now.instant());
  const house = await openHouse(product, dataDir);
  if (house.units.all().length === 0) {
    await found(house, { units: Object.values(units), by: 'operator', reason: 'bench' });
    await product.as('owner').rows({ text: 'CREATE DATABASE floor' });
  }
  const floorPlace = { ...embedded.place, database: 'floor' };
  const floor = await connectDatabase({ place: floorPlace, applicationName: 'bench' });
  await migrate(floor).finally(() => floor.close());
  const settings = await settingsOf(product);
  for (const name of mustBeOn)
    if (settings[name] !== 'on') throw new Error(`${name} is ${settings[name]}; nothing is measured so`);
  const [pid = ''] = (await readFile(path.join(embedded.where, 'postmaster.pid'), 'utf8')).split('\n');
  return {
    postmaster: Number(pid),
    productUrl: embedded.url,
    floorUrl: urlOf(floorPlace),
    settings,
    checkpoint: async () => void (await product.as('owner').rows({ text: 'CHECKPOINT' })),
    stop: async () => {
      await closed(product);
      await embedded.stop();
    },
  };
}

const closed = (database: PostgresDatabase): Promise<void> => database.close();

/** Database, then settings that decide what an acknowledged row costs. */
async function settingsOf(database: Database): Promise<Record<string, string>> {
  const rows = await database.as('owner').rows<{ name: string; setting: string }>({
    text: 'SELECT name, current_setting(name) AS setting FROM pg_settings WHERE name = ANY($1)',
    values: [shown],
  });
  const found = new Map(rows.map(({ name, setting }) => [name, setting]));
  return Object.fromEntries(shown.map((name) => [name, found.get(name) ?? '?']));
}
