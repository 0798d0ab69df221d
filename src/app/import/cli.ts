import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '#adapters/postgres/migrate.ts';
import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import { CommandRefused, readNamedFile, runCommand } from '#app/command-line.ts';
import { parseEnvironment } from '#app/environment.ts';
import { hasInstance, openHouse, type LivingHouse } from '#app/house.ts';
import { progressBar } from '#app/progress-bar.ts';
import { ownRegions } from '#app/regions.ts';
import { withDatabase } from '#app/with-database.ts';
import { officialActor } from '#app/web/frames.ts';
import { dayOf } from '#kernel/clock.ts';
import { officials, type Official } from '#kernel/organisation.ts';
import type { Words } from '#ui/language.ts';
import { decodeText, rowsOf } from './file.ts';
import { importRows, type RowOutcome } from './import.ts';
import { plainMapping, readMapping, type Mapping } from './mapping.ts';
import { checkRow, type CheckedRow } from './row.ts';

const usage = `Usage:
  npm run import -- FILE --as LOGIN [--mapping FILE] [--dry-run] [--result FILE]

Registers the matters of another system: one JSON object a line, or .csv with the names of columns in the first line.
DATABASE_URL or DATA_DIR name the instance, as for npm start; it may be running.

  --as       the registrar who brings them in, as the record will say
  --mapping  how columns become fields; docs/examples/import-mapping.json is one
  --dry-run  checks every row, shows the first ones as they would be registered, and writes nothing
  --result   where one line a row says what became of it; FILE.result.jsonl by default

A row that was brought in before is passed over: what was cut off is simply started again.`;

interface Asked {
  readonly file: string;
  readonly login: string;
  readonly mapping: Mapping;
  readonly dryRun: boolean;
  readonly result: string;
}

function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        mapping: { type: 'string' },
        result: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandRefused(`${(error as Error).message}\n\n${usage}`);
  }
}

async function asked(): Promise<Asked> {
  const { values, positionals } = argumentsOf();
  const [file] = positionals;
  const { as: login, mapping: mappingFile } = values;
  if (!file || !login || positionals.length > 1) throw new CommandRefused(usage);
  const read = mappingFile ? readMapping(await readNamedFile(mappingFile)) : { mapping: plainMapping };
  if ('faults' in read)
    throw new CommandRefused(
      [`${mappingFile} needs a correction.`, ...read.faults.map((one) => `  ${one}`)].join('\n'),
    );
  const result = values.result ?? `${file}.result.jsonl`;
  return { file, login, mapping: read.mapping, dryRun: values['dry-run'], result };
}

async function checkedRows(house: LivingHouse, { file, mapping }: Asked): Promise<readonly CheckedRow[]> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new CommandRefused(`There is no file ${file} that can be read`);
  const classes = loadTaxonomy();
  const regions = new Set((await ownRegions(house)).map(({ code }) => code));
  const check = {
    source: mapping.source ?? path.basename(file),
    mapping,
    today: dayOf(house.clock.now()),
    isClass: (code: string) => classes.get(code) !== undefined,
    isRegion: (code: string) => regions.has(code),
    digest: (text: string) => house.cipher.mac(house.keys.lookup, `import:${text}`),
  };
  return rowsOf(file, decodeText(bytes)).map((row) => checkRow(row, check));
}

async function registrar(house: LivingHouse, login: string): Promise<Official> {
  const people = await officials(house.database.as('app'), dayOf(house.clock.now()));
  const found = people.find((one) => one.login === login);
  if (found?.posts.some(({ post }) => post === 'registrar')) return found;
  throw new CommandRefused(`${login} is no registrar here; --as names the one who brings the matters in`);
}

const shownMost = 40;

const notTaken = (outcomes: readonly RowOutcome[]) =>
  outcomes.flatMap((one) => (one.became === 'not-taken' ? [one] : []));

/** A command and its files speak English, as all commands do. */
const inEnglish = (outcome: RowOutcome) =>
  outcome.became === 'not-taken' ? { ...outcome, why: outcome.why.en } : outcome;

function tellNotTaken(bad: readonly { readonly line: number; readonly why: Words }[]): void {
  for (const { line, why } of bad.slice(0, shownMost)) console.log(`  line ${line}: ${why.en}`);
  if (bad.length > shownMost) console.log(`  and ${bad.length - shownMost} more`);
}

/** The first rows as they would be registered, and every row that would not be. */
function preview(rows: readonly CheckedRow[]): void {
  const good = rows.flatMap((row) => ('intake' in row ? [row] : []));
  for (const { line, intake, external } of good.slice(0, 3)) {
    console.log(`line ${line}, ${external.source} ${external.id}`);
    for (const [name, value] of Object.entries(intake)) {
      const said =
        typeof value === 'object' && !(value instanceof Temporal.PlainDate) ? JSON.stringify(value) : String(value);
      if (value !== undefined) console.log(`  ${name}: ${said.length > 90 ? `${said.slice(0, 90)}…` : said}`);
    }
  }
  const bad = rows.flatMap((row) => ('why' in row ? [row] : []));
  const reachable = good.filter(({ intake: { party } }) => party?.phone ?? party?.email ?? party?.address).length;
  console.log(`${rows.length} rows: ${good.length} in order, ${bad.length} not. Nothing was written.`);
  if (reachable > 0) console.log(`${reachable} leave a way to reach somebody, who will be told of the registration.`);
  tellNotTaken(bad);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

async function run(house: LivingHouse, request: Asked): Promise<void> {
  const official = await registrar(house, request.login);
  const rows = await checkedRows(house, request);
  if (request.dryRun) return preview(rows);
  let interrupted = false;
  const stop = (): void => void (interrupted = true);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const results = createWriteStream(request.result, { flags: 'w' });
  const bar = progressBar(process.stderr, rows.length, 'rows');
  const outcomes: RowOutcome[] = [];
  const began = performance.now();
  await importRows(house, {
    rows,
    actor: officialActor(official),
    goOn: () => !interrupted,
    told(outcome) {
      outcomes.push(outcome);
      results.write(`${JSON.stringify(inEnglish(outcome))}\n`);
      bar.step();
    },
  });
  bar.done();
  await new Promise<void>((resolve) => results.end(resolve));
  const count = (became: RowOutcome['became']): number => outcomes.filter((one) => one.became === became).length;
  const bad = notTaken(outcomes);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${rows.length} rows in ${seconds} s: ${count('registered')} registered, ${count('there-before')} were there before, ${bad.length} not taken.`,
  );
  console.log(`What became of each row is in ${request.result}.`);
  tellNotTaken(bad);
  if (interrupted)
    console.log(`Cut off with ${rows.length - outcomes.length} rows left; the same command goes on from here.`);
  process.exitCode = bad.length > 0 || interrupted ? 1 : 0;
}

/** `npm run import`: how the matters of another system come in. */
await runCommand(async () => {
  const request = await asked();
  const environment = parseEnvironment(process.env);
  await withDatabase(environment, 'import', async (database) => {
    await migrate(database);
    if (!(await hasInstance(database)))
      throw new CommandRefused('There is no instance here yet. Start it once with npm start.');
    await run(await openHouse(database, environment.dataDir, { ciphers: environment.ciphers }), request);
  });
});
