import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { asManyAtOnce } from '#test/at-once.ts';
import { checkRows } from './check.ts';
import { noticedFile } from './coverage.ts';
import { allRows } from './rows.ts';

/**
 * Takes every row out, one at a time, and writes down which test noticed; a row that none notices is a fault.
 *
 * `node --import tsx test/law-rows/prove.ts [part of a key]`. The rows are gone through in portions, each in a process
 * of its own, since a test runner that has been started some hundred times in one tires.
 */
const portion = 40;
const tries = 3;
const run = promisify(execFile);
const [part = '', from, to] = process.argv.slice(2);
const rows = allRows().filter(({ key }) => key.includes(part));

if (from !== undefined) {
  await checkRows(rows.slice(Number(from), Number(to)), ({ row, noticed }) => {
    console.log(`${row.key}\t${noticed ?? ''}`);
  });
  process.exit(0);
}

/** One portion in a process of its own, tried again where the runner itself fell over. */
async function linesOf(first: number, left = tries): Promise<readonly string[]> {
  const range = [part, String(first), String(first + portion)];
  const child = run(process.execPath, ['--import', 'tsx', import.meta.filename, ...range], { maxBuffer: 10_000_000 });
  return child.then(
    ({ stdout }) => stdout.split('\n').filter((line) => line.includes('\t')),
    (error: unknown) => {
      if (left <= 1) throw error;
      return linesOf(first, left - 1);
    },
  );
}

const firsts = Array.from({ length: Math.ceil(rows.length / portion) }, (_, n) => n * portion);
const lines = (await asManyAtOnce(firsts, (first) => linesOf(first))).flat();
const unnoticed = lines.filter((line) => line.endsWith('\t'));
for (const line of unnoticed) console.log(`NOT NOTICED  ${line.trim()}`);
if (part === '') {
  const now = `${lines
    .filter((line) => !line.endsWith('\t'))
    .toSorted()
    .join('\n')}\n`;
  if (readFileSync(noticedFile, { encoding: 'utf8', flag: 'a+' }) !== now) writeFileSync(noticedFile, now);
}
console.log(`${rows.length} rows taken out, ${rows.length - unnoticed.length} noticed`);
process.exit(unnoticed.length > 0 ? 1 : 0);
