import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findRunner, homesFor } from './account.ts';
import { installedBinaries } from './binaries.ts';
import { createCluster, filesIn, runningServer } from './cluster.ts';
import { Keeper, placeOf, type EmbeddedPlace, type KeeperOptions } from './keeper.ts';
import { takeLaunchLock } from './launch-lock.ts';

export interface EmbeddedOptions extends KeeperOptions {
  /** Folder of this instance; made if missing. */
  readonly dataDir: string;
  /** How root runs it; by default whatever the system allows. Named by tests of the other way. */
  readonly rootWay?: 'namespace' | 'account';
  /** Where root puts what the database's account cannot reach in `dataDir`; `/var/lib/sunlit` by default. */
  readonly systemFolder?: string;
}

export interface Embedded {
  readonly place: EmbeddedPlace;
  /** The same as an address; it holds the password where there is one, so it is for programs and not for logs. */
  readonly url: string;
  readonly version: string;
  /** The folder that holds the data. */
  readonly where: string;
  stop(): Promise<void>;
}

/** The address of a place, as psql and `DATABASE_URL` take it. */
export function urlOf(place: EmbeddedPlace): string {
  const parameters = new URLSearchParams({ host: place.host, port: String(place.port), user: place.user });
  if (place.password) parameters.set('password', place.password);
  return `postgresql:///${encodeURIComponent(place.database)}?${parameters.toString().replaceAll('+', '%20')}`;
}

/** The start of an older data folder, or of a newer one, cannot be read by this PostgreSQL. */
async function checkMajor(folder: string, version: string): Promise<void> {
  const made = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8')).trim();
  const ours = version.split('.')[0];
  if (made === ours) return;
  throw new Error(
    `The data in ${folder} was made by PostgreSQL ${made}; this release brings ${ours}. Make a backup with the ` +
      'release that made it (npm run backup), then restore it into an empty DATA_DIR (npm run restore)',
  );
}

/**
 * Starts the bundled PostgreSQL on a data folder and keeps it running: a server that dies is started again, one that
 * outlived its launcher is taken over.
 * @throws {InUse} when another process of ours runs on the same folder
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const unlock = await takeLaunchLock(path.join(dataDir, 'launch.lock'));
  try {
    const runner = await findRunner({ ...options, dataDir, binaries: await installedBinaries() });
    const files = filesIn(runner.home);
    await createCluster(runner, files, options);
    await checkMajor(files.folder, runner.version);
    if (!runner.home.startsWith(dataDir)) {
      const reason = `PostgreSQL refuses to run as root and its account cannot enter ${dataDir}.`;
      const note = `${reason}\nData: ${files.folder}\n`;
      await writeFile(path.join(dataDir, 'WHERE.txt'), note);
      options.log(note.trim().replace('\n', ' '));
    }
    const keeper = new Keeper(runner, options);
    const place = await keeper.start();
    return {
      place,
      url: urlOf(place),
      version: runner.version,
      where: files.folder,
      stop: async () => {
        await keeper.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The database that another process of ours keeps running on this folder, for workers and commands beside it. */
export async function findEmbedded(options: {
  readonly dataDir: string;
  readonly systemFolder?: string;
}): Promise<EmbeddedPlace | undefined> {
  if (!existsSync(options.dataDir)) return undefined;
  for (const home of homesFor({ ...options, dataDir: realpathSync(options.dataDir) })) {
    const files = filesIn(home);
    const running = existsSync(files.folder) ? await runningServer(files) : undefined;
    if (running?.door) return placeOf(files, running.door);
  }
  return undefined;
}

/** Whether an earlier start made a database for this folder. */
export function embeddedExists(options: { readonly dataDir: string; readonly systemFolder?: string }): boolean {
  if (!existsSync(options.dataDir)) return false;
  const homes = homesFor({ ...options, dataDir: realpathSync(options.dataDir) });
  return homes.some((home) => existsSync(path.join(filesIn(home).folder, 'PG_VERSION')));
}
