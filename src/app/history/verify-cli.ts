import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifySignature } from '#adapters/machine/signing-keys.ts';
import { chapterOf } from '#app/chapters.ts';
import { parseEnvironment } from '#app/environment.ts';
import { hasInstance, openHouse } from '#app/house.ts';
import { withDatabase } from '#app/with-database.ts';
import { auditDatabase } from './audit/audit.ts';
import { CommandRefused, readNamedFile, runCommand } from '#app/command-line.ts';
import { checkReceipt } from '#kernel/ledger/check.ts';
import type { ShownKey, Signed } from '#kernel/ledger/signed.ts';
import { sha256 } from '#kernel/ledger/tree.ts';
import { verifyWords } from './words.ts';

const usage = `Usage:
  npm run verify -- receipt.json [--keys FILE] [--witness FILE or FOLDER]
  npm run verify -- --database [--receipt FILE]... [--witness FILE or FOLDER]
A receipt is checked without a server or a database. --keys is what GET /api/v1/checkpoints gave earlier.
--database reads everything in the database that DATABASE_URL or DATA_DIR names, and names the first wrong entry.`;

/** The states that a witness kept, of one file or of all files of its folder. */
async function statesOf(place: string): Promise<Signed[]> {
  const names = await readdir(place).catch(() => undefined);
  const files = names ? names.filter((name) => name.endsWith('.jsonl')).map((name) => join(place, name)) : [place];
  if (files.length === 0) throw new CommandRefused(`${place} holds no file of a witness`);
  const texts = await Promise.all(files.map(readNamedFile));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { readonly checkpoint: Signed }).checkpoint),
  );
}

async function verifyReceipt(file: string, keys: string | undefined, witness: string | undefined): Promise<void> {
  const text = await readNamedFile(file);
  const known = keys === undefined ? [] : (JSON.parse(await readNamedFile(keys)) as { readonly keys: ShownKey[] }).keys;
  const states = witness === undefined ? {} : { witnessed: await statesOf(witness) };
  const { verdict, promise, checkpoint, firstKey, late, witnessed } = checkReceipt(text, {
    digest: sha256,
    verify: verifySignature,
    known,
    ...states,
  });
  const good = verdict === 'proved' || verdict === 'promised';
  const said = [
    verdict,
    late && 'late',
    witnessed === true && 'witnessed',
    witnessed === false && 'unwitnessed',
    good && witnessed === undefined && 'alone',
  ];
  for (const code of said) if (code) console.log(verifyWords[code]!.en);
  if (promise) console.log(`  ${promise.number}  recorded ${promise.recorded}\n  entry ${promise.entry}`);
  if (checkpoint) console.log(`  state ${checkpoint.size} of ${checkpoint.at}\n  root  ${checkpoint.root}`);
  if (firstKey) console.log(`  first key of the office ${firstKey}`);
  if (!good) throw new CommandRefused(`${file} does not hold (${verdict})`);
}

async function verifyDatabase(files: readonly string[], witness: string | undefined): Promise<void> {
  const environment = parseEnvironment(process.env);
  const receipts = await Promise.all(files.map(async (where) => ({ where, text: await readNamedFile(where) })));
  const witnessed = witness === undefined ? [] : await statesOf(witness);
  await withDatabase(environment, 'verify', async (database) => {
    if (!(await hasInstance(database))) throw new CommandRefused('There is no instance here yet');
    const house = await openHouse(database, environment.dataDir, { ciphers: environment.ciphers });
    const { history, replay, faults } = await auditDatabase(house, chapterOf, { receipts, witnessed });
    console.log(
      `${history.entries} sealed entries, ${history.unsealed} not sealed yet, ${history.checkpoints} signed states, ` +
        `${files.length} receipts and ${witnessed.length} states of witnesses were held against each other`,
    );
    if (replay) console.log(`${replay.commits} commits were made once more, for ${replay.tables.length} tables`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) throw new CommandRefused(`Something is wrong, first of all: ${faults[0]}`);
    console.log(
      'All of it is as it was sealed. What nobody else keeps, nobody can hold against it: name receipts and witnesses.',
    );
  });
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      keys: { type: 'string' },
      witness: { type: 'string' },
      receipt: { type: 'string', multiple: true },
      database: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (values.database && !file) return verifyDatabase(values.receipt ?? [], values.witness);
  if (!file || more.length > 0 || values.database) throw new CommandRefused(usage);
  await verifyReceipt(file, values.keys, values.witness);
});
