import path from 'node:path';
import { parseArgs } from 'node:util';
import { embeddedExists } from '#adapters/postgres/embedded.ts';
import { sealAfterRestore } from '#kernel/ledger/seal.ts';
import { runCommand } from '../command-line.ts';
import { parseEnvironment, type Environment } from '../environment.ts';
import { withDatabase } from '../with-database.ts';
import { backup } from './backup.ts';
import { noteBackup } from './made.ts';
import { BackupRefused } from './format.ts';
import { copyKeys, keysFolder, placeKeys } from './keys.ts';
import { restore } from './restore.ts';

const usage = `Usage:
  npm run backup  -- [--to FOLDER] [--with-keys FOLDER]
  npm run restore -- --from FOLDER [--keys FOLDER]
DATABASE_URL or DATA_DIR name the instance, as for npm start.`;

const log = (message: string): void => console.log(message);

async function runBackup(
  environment: Environment,
  to: string | undefined,
  withKeys: string | undefined,
): Promise<void> {
  const { dataDir, databaseUrl } = environment;
  if (!databaseUrl && !embeddedExists({ dataDir })) {
    throw new BackupRefused(`There is nothing to back up: ${dataDir} holds no database`);
  }
  const stamp = Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(':', '');
  const folder = path.resolve(to ?? path.join(dataDir, 'backups', stamp));
  if (withKeys !== undefined) await copyKeys(dataDir, withKeys, folder);
  await withDatabase(environment, 'backup', async (database) =>
    noteBackup(database, await backup(database, { to: folder, log })),
  );
  const keys = keysFolder(dataDir);
  if (withKeys !== undefined) log(`The keys were copied to ${path.resolve(withKeys)}; keep them apart from the backup`);
  else log(`The keys are not in it. They are in ${keys}; without them no narrative can be read. Keep a copy elsewhere`);
}

async function runRestore(environment: Environment, from: string | undefined, keys: string | undefined): Promise<void> {
  if (from === undefined) throw new BackupRefused(`Which backup? ${usage}`);
  const finish = [sealAfterRestore];
  await withDatabase(environment, 'backup', (database) => restore(database, { from, log, finish }));
  if (keys !== undefined) await placeKeys(keys, environment.dataDir);
  else log(`Put the keys of that instance into ${keysFolder(environment.dataDir)} before the first start`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      keys: { type: 'string' },
      'with-keys': { type: 'string' },
    },
  });
  const environment = parseEnvironment(process.env);
  if (positionals[0] === 'backup') return runBackup(environment, values.to, values['with-keys']);
  if (positionals[0] === 'restore') return runRestore(environment, values.from, values.keys);
  throw new BackupRefused(usage);
}

await runCommand(main);
