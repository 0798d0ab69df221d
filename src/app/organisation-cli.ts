import { migrate } from '#adapters/postgres/migrate.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Database } from '#kernel/database.ts';
import { CommandRefused, readNamedFile, runCommand } from './command-line.ts';
import { parseEnvironment, type Environment } from './environment.ts';
import { ensureInstance, hasInstance, openHouse } from './house.ts';
import { readOrganisation, type OrganisationFile } from './organisation/file.ts';
import { loadOrganisation, UnknownUnit } from './organisation/load.ts';
import { withDatabase } from './with-database.ts';

const usage = `Usage:
  npm run organisation -- load FILE    regions, units, people and posts as JSON, with which a live office begins;
                                       docs/examples/organisation.json is one
DATABASE_URL or DATA_DIR name the instance, as for npm start.`;

/** A new instance is made for real use only: which of the two it is can never be changed. */
async function instanceFor(database: Database, { demo }: Environment): Promise<void> {
  if (await hasInstance(database)) return;
  if (demo !== 'none')
    throw new CommandRefused('There is no instance here yet. Set DEMO=none to make one for real use, and load again.');
  await ensureInstance(database, demo, Temporal.Now.instant());
}

async function load(file: OrganisationFile): Promise<void> {
  const environment = parseEnvironment(process.env);
  await withDatabase(environment, 'organisation', async (database) => {
    await migrate(database);
    await instanceFor(database, environment);
    const house = await openHouse(database, environment.dataDir);
    const loaded = await loadOrganisation(house, file, dayOf(house.clock.now()));
    console.log(`${loaded.regions} regions, ${loaded.units} units and ${loaded.people} people are on record.`);
    if (loaded.passwords.length > 0) console.log('First passwords, shown this once:');
    for (const { login, password } of loaded.passwords) console.log(`  ${login}  ${password}`);
  }).catch((error: unknown) => {
    throw error instanceof UnknownUnit ? new CommandRefused(`Nothing was loaded: ${error.message}.`) : error;
  });
}

/** `npm run organisation`: how an operator brings the organs and the people of an office in. */
await runCommand(async () => {
  const [command, path] = process.argv.slice(2);
  if (command !== 'load' || !path) throw new CommandRefused(usage);
  const read = readOrganisation(await readNamedFile(path));
  if ('faults' in read) {
    const lines = read.faults.map(({ path: place, why }) => `  ${place || 'file'}: ${why}`);
    throw new CommandRefused(['Nothing was loaded; the file needs a correction.', ...lines].join('\n'));
  }
  await load(read.file);
});
