import { readFile } from 'node:fs/promises';
import { migrate } from '#adapters/postgres/migrate.ts';
import { dayOf } from '#kernel/clock.ts';
import { parseEnvironment } from './environment.ts';
import { ensureInstance } from './house.ts';
import { readOrganisation } from './organisation/file.ts';
import { loadOrganisation, UnknownUnit } from './organisation/load.ts';
import { withDatabase } from './with-database.ts';

const usage = `Usage:
  npm run organisation -- load FILE    regions, units, people and posts as JSON, with which a live office begins`;

/** `npm run organisation`: how an operator brings the organs and the people of an office in. */
const [command, path] = process.argv.slice(2);
if (command !== 'load' || !path) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const read = readOrganisation(await readFile(path, 'utf8'));
if ('faults' in read) {
  process.stderr.write(`Nothing was loaded; the file needs a correction.\n`);
  for (const { path: place, why } of read.faults) process.stderr.write(`  ${place || 'file'}: ${why}\n`);
  process.exit(1);
}
const environment = parseEnvironment(process.env);
try {
  await withDatabase(environment, 'organisation', async (database) => {
    await migrate(database);
    const now = Temporal.Now.instant();
    await ensureInstance(database, environment.demo, now);
    const loaded = await loadOrganisation(database, read.file, dayOf(now));
    console.log(`${loaded.regions} regions, ${loaded.units} units and ${loaded.people} people are on record.`);
    if (loaded.passwords.length > 0) console.log('First passwords, shown this once:');
    for (const { login, password } of loaded.passwords) console.log(`  ${login}  ${password}`);
  });
} catch (error) {
  if (!(error instanceof UnknownUnit)) throw error;
  process.stderr.write(`Nothing was loaded: ${error.message}.\n`);
  process.exit(1);
}
