import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { CommandRefused, runCommand } from '#app/command-line.ts';
import { parseEnvironment } from '#app/environment.ts';
import { hasInstance, openHouse } from '#app/house.ts';
import { withDatabase } from '#app/with-database.ts';
import { archivePeriod } from '#law/archive.ts';
import { erase, hold, release, type NotErased } from './erase.ts';

const usage = `Usage:
  npm run erase -- NUMBER --as LOGIN --second LOGIN --reason TEXT
  npm run erase -- hold NUMBER --as LOGIN --reason ORDER                      it stays, whatever its period
  npm run erase -- release NUMBER --as LOGIN --second LOGIN --reason TEXT     it may be erased again
Both give their passwords when asked, one a line. Two heads or auditors of different units erase a matter that has ended and
whose period of ${archivePeriod('regulations-2022').years} years is over; a report of misconduct, two custodians. Its entries and proofs stand; a restored copy erases it again.`;

const words: Readonly<Record<NotErased, string>> = {
  'no-such-matter': 'There is no such matter',
  'not-ended': 'It has not ended; nothing of it is erased',
  'kept-until': 'Its period is not over; it is kept until',
  held: 'It is to stay by an order',
  'no-reason': 'Say why, with --reason: the number of the document that orders it',
  'not-shown': 'A login and its password do not belong together, or somebody is not in office',
  'no-power': 'Each of the two has to be a head or an auditor',
  'one-person': 'Two people erase, not one',
  'one-unit': 'The two have to be of different units',
};

const done = {
  erased:
    'Erased. Who ordered it, when and why stands beside the keys, in erased.jsonl. Older backups still hold it under ' +
    'their keys: destroy them, or restore them only beside this list.',
  held: 'It stays until two people release it.',
  released: 'It may be erased once its period is over.',
} as const;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, second: { type: 'string' }, reason: { type: 'string' } },
  });
  const [what, number] = positionals.length > 1 ? positionals : ['erase', positionals[0]];
  const isKnown = what === 'erase' || what === 'hold' || what === 'release';
  const isWhole = values.as && (what === 'hold' || values.second);
  if (!isKnown || !number || !isWhole || positionals.length > 2) throw new CommandRefused(usage);
  const [first, second] = await passwords([values.as!, ...(what === 'hold' ? [] : [values.second!])]);
  const environment = parseEnvironment(process.env);
  await withDatabase(environment, 'erase', async (database) => {
    if (!(await hasInstance(database))) throw new CommandRefused('There is no instance here yet');
    const house = await openHouse(database, environment.dataDir, { ciphers: environment.ciphers });
    const asked = { number, first: first!, second: second ?? first!, reason: values.reason ?? '' };
    const outcome = await { erase, hold, release }[what](house, asked);
    if (outcome.done === 'refused')
      throw new CommandRefused(`${words[outcome.why]}${outcome.until ? `: ${outcome.until}` : ''}`);
    console.log(done[outcome.done]);
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
