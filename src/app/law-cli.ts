import { migrate } from '#adapters/postgres/migrate.ts';
import { CommandRefused, readNamedFile, runCommand } from './command-line.ts';
import { parseEnvironment } from './environment.ts';
import { loadLawTexts, readLawFile } from './law-text.ts';
import { withDatabase } from './with-database.ts';

const usage = `Usage:
  npm run law -- load FILE    official texts, one JSON object a line, to be shown behind citations
DATABASE_URL or DATA_DIR name the instance, as for npm start.`;

/** `npm run law`: the operator's way to the official texts, of which the project ships none. */
await runCommand(async () => {
  const [command, file] = process.argv.slice(2);
  if (command !== 'load' || !file) throw new CommandRefused(usage);
  const { texts, bad, other } = readLawFile(await readNamedFile(file));
  await withDatabase(parseEnvironment(process.env), 'law', async (database) => {
    await migrate(database);
    await loadLawTexts(database, texts, Temporal.Now.instant());
  });
  console.log(`${texts.length} articles loaded, ${other} of other laws passed over, ${bad.length} lines not usable`);
  for (const { line, why } of bad) console.log(`  line ${line}: ${why}`);
  if (bad.length > 0) process.exitCode = 1;
});
