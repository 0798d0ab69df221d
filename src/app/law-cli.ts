import { readFile } from 'node:fs/promises';
import { migrate } from '#adapters/postgres/migrate.ts';
import { parseEnvironment } from './environment.ts';
import { loadLawTexts, readLawFile } from './law-text.ts';
import { withDatabase } from './with-database.ts';

const usage = `Usage:
  npm run law -- load FILE    official texts, one JSON object a line, to be shown behind citations`;

/** `npm run law`: the operator's way to the official texts, of which the project ships none. */
const [command, file] = process.argv.slice(2);
if (command !== 'load' || !file) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const { texts, bad, other } = readLawFile(await readFile(file, 'utf8'));
await withDatabase(parseEnvironment(process.env), 'law', async (database) => {
  await migrate(database);
  await loadLawTexts(database, texts, Temporal.Now.instant());
});
console.log(`${texts.length} articles loaded, ${other} of other laws passed over, ${bad.length} lines not usable`);
for (const { line, why } of bad) console.log(`  line ${line}: ${why}`);
process.exit(bad.length > 0 ? 1 : 0);
