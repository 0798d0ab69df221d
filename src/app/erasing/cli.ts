import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { CommandRefused, runCommand } from '#app/command-line.ts';
import { parseEnvironment } from '#app/environment.ts';
import { hasInstance, openHouse } from '#app/house.ts';
import { withDatabase } from '#app/with-database.ts';
import { archivePeriod } from '#law/practice/archive.ts';
import { erase, type NotErased } from './erase.ts';

const usage = `Usage:
  npm run erase -- NUMBER --as LOGIN --second LOGIN --reason TEXT
Both give their passwords when asked, one a line. Two heads or auditors of different units erase a matter that has ended and
whose period of ${archivePeriod.years} years is over. Its entries and proofs stand; a restored copy erases it again.`;

const words: Readonly<Record<NotErased, string>> = {
  'no-such-matter': 'There is no such matter',
  'not-ended': 'It has not ended; nothing of it is erased',
  'kept-until': 'Its period is not over',
  'no-reason': 'Say why, with --reason: the number of the document that orders it',
  'not-shown': 'A login and its password do not belong together, or somebody is not in office',
  'no-power': 'Each of the two has to be a head or an auditor',
  'one-person': 'Two people erase, not one',
  'one-unit': 'The two have to be of different units',
};

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, second: { type: 'string' }, reason: { type: 'string' } },
  });
  const [number] = positionals;
  if (!number || !values.as || !values.second || positionals.length > 1) throw new CommandRefused(usage);
  const [first, second] = await passwords([values.as, values.second]);
  const environment = parseEnvironment(process.env);
  await withDatabase(environment, 'erase', async (database) => {
    if (!(await hasInstance(database))) throw new CommandRefused('There is no instance here yet');
    const house = await openHouse(database, environment.dataDir, { ciphers: environment.ciphers });
    const outcome = await erase(house, { number, first: first!, second: second!, reason: values.reason ?? '' });
    if (outcome.done === 'refused')
      throw new CommandRefused(`${words[outcome.why]}${outcome.until ? `: it is kept until ${outcome.until}` : ''}`);
    console.log(`${number} is erased. Who ordered it, when and why stands beside the keys, in erased.jsonl.`);
    console.log('Older backups still hold it under their keys: destroy them, or restore them only beside this list.');
  });
});

/** One line a person: what is typed is not shown again. */
async function passwords(logins: readonly string[]) {
  const lines = createInterface({ input: process.stdin });
  const read = lines[Symbol.asyncIterator]();
  const given = [];
  for (const login of logins) {
    process.stderr.write(`Password of ${login}: `);
    given.push({ login, password: String((await read.next()).value ?? '') });
  }
  lines.close();
  return given;
}
