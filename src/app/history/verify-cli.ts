import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifySignature } from '#adapters/machine/signing-keys.ts';
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
export async function statesOf(place: string): Promise<Signed[]> {
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

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      keys: { type: 'string' },
      witness: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new CommandRefused(usage);
  await verifyReceipt(file, values.keys, values.witness);
});
