import { pino, type Logger } from 'pino';
import { hasInstanceKeys, masterKeyPath } from '#adapters/machine/master-key.ts';
import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import { findEmbedded } from '#adapters/postgres/embedded.ts';
import { appliedMigrations, conflictOf, migrationFiles } from '#adapters/postgres/migrate.ts';
import { restoreUnfinished } from '#app/backup/restore.ts';
import { EnvironmentError, parseEnvironment, type Environment } from '#app/environment.ts';
import { storeOf } from '#app/file-store.ts';
import { openHouse, type LivingHouse } from '#app/house.ts';
import { messengerOf } from '#app/worker/messenger.ts';
import { startWorker } from '#app/worker/worker.ts';
import { DatabaseError, DatabaseUnavailable } from '#kernel/database.ts';

/** SQLSTATE of a database that does not exist. */
const noSuchDatabase = '3D000';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The house that the worker works in, and the database to close behind it. */
interface Opened {
  readonly database: PostgresDatabase;
  readonly house: LivingHouse;
}

/** The house of the server beside which this worker runs, as soon as its database answers with this release's schema. */
async function houseWhenReady(environment: Environment, log: Logger): Promise<Opened> {
  let told = '';
  for (;;) {
    const reason = await openReady(environment);
    if (typeof reason !== 'string') return reason;
    if (reason !== told) log.info({ reason }, 'the worker waits');
    told = reason;
    await pause(500);
  }
}

/** A house that can be worked in, or what is still missing. */
async function openReady(environment: Environment): Promise<Opened | string> {
  const { databaseUrl, dataDir } = environment;
  const place = databaseUrl ? { url: databaseUrl } : await findEmbedded({ dataDir });
  if (!place) return `no database runs in ${dataDir}; start the server there`;
  let database: PostgresDatabase;
  try {
    database = await connectDatabase({ place, applicationName: 'sunlit worker', poolSizes: { app: 8, owner: 2 } });
  } catch (error) {
    // Started beside the server for the first time, the worker may be there before the database is.
    if (error instanceof DatabaseUnavailable || (error instanceof DatabaseError && error.code === noSuchDatabase))
      return error.message;
    throw error;
  }
  try {
    const missing = await missingIn(database, dataDir);
    if (missing === undefined) {
      const parts = { ciphers: environment.ciphers, ...storeOf(environment) };
      return { database, house: await openHouse(database, dataDir, parts) };
    }
    await database.close();
    return missing;
  } catch (error) {
    await database.close();
    if (error instanceof DatabaseUnavailable) return error.message;
    throw error;
  }
}

async function missingIn(database: PostgresDatabase, dataDir: string): Promise<string | undefined> {
  const session = database.as('owner');
  const [files, applied] = [await migrationFiles(), await appliedMigrations(session)];
  const conflict = conflictOf(applied, files);
  if (conflict) throw new Error(conflict);
  if (applied.length < files.length) return 'the server has not brought the schema forward yet';
  if (await restoreUnfinished(session)) return 'a restore into this database is not finished';
  const [instance] = await session.rows({ text: 'SELECT 1 FROM house.instance' });
  if (!instance) return 'the server has not been started on this database yet';
  // A worker that made a key of its own could read no contact that the server had sealed.
  return hasInstanceKeys(dataDir)
    ? undefined
    : `${masterKeyPath(dataDir)} is missing; bring the key of this instance here`;
}

async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const log = pino({ level: environment.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const leave = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
  const opened = await Promise.race([houseWhenReady(environment, log), leave]);
  if (typeof opened === 'string') process.exit(0);
  const { database, house } = opened;
  const worker = startWorker(house, { messenger: messengerOf(house, environment.notices), cover: true }, log);
  log.info('the worker is at work');
  await leave;
  await worker.stop();
  await database.close();
  log.info('the worker has ended');
}

main().catch((error: unknown) => {
  if (error instanceof EnvironmentError) console.error(error.message);
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
