import { afterAll, beforeAll, expect, test } from 'vitest';
import { onMatterResealed } from '#chapters/accusation/reseal.ts';
import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { StreamId } from '#kernel/ids.ts';
import { perform } from '#kernel/perform.ts';
import { sealAll } from '#test/ledger.ts';
import { actorOf, storyHouse, units, type Character } from './cast.ts';
import { file, type Filed } from './matters.ts';
import { rowsOf } from './sightings.ts';
import { storySite, type StoryBrowser, type StorySite } from './site.ts';

// Goal: a petition that turned out to report misconduct tells the unit complained of nothing any more, though its entries
// on the common side name that unit for ever. Method: plant one that names it and carries a mark, send it to that very
// unit, reseal it; then ask every address that reads, filled with its number and its stream, and every list, as everybody.
const mark = 'ZX-RESEALED-2714';
const accused = units.countyHousing.id;

let stories: StorySite;
let planted: Filed;
const before = new Map<string, string>();

async function act(by: Character, name: PetitionCommand['act'], make: (deposit: Depositor) => PetitionCommand) {
  const done = await perform(stories.house, petition, {
    actor: actorOf(by),
    stream: planted.stream,
    act: name,
    command: make,
  });
  if (done.done !== 'recorded') throw new Error(`${name}: ${JSON.stringify(done)}`);
  return done.matter.version;
}

beforeAll(async () => {
  stories = await storySite(await storyHouse('2026-03-02'));
  planted = await file(stories.house, {
    title: mark,
    request: mark,
    facts: mark,
    party: { name: mark, phone: '13812345678', address: mark },
  });
  const unchanged = { form: null, class: null, region: null, receivedOn: null };
  await act('clerk', 'correct', (deposit) => ({
    act: 'correct',
    ...unchanged,
    concerned: accused,
    reasons: deposit.text('reasons', { text: mark }),
  }));
  const note = (deposit: Depositor) => deposit.text('note', { text: mark });
  await act('clerk', 'transfer', (deposit) => ({ act: 'transfer', to: accused, note: note(deposit) }));
  await look(before, ['handler', 'clerk']);
  const version = await act('clerk', 'reseal', () => ({ act: 'reseal', readers: [] }));
  await onMatterResealed(stories.house, planted.stream, version);
  await sealAll(stories.house.database);
});
afterAll(() => stories.house.database.drop());

/** Everybody but the custodian: those of the unit complained of, whoever had it in hand before, and those who see much. */
const readers: readonly (Character | 'public')[] = [
  'public',
  'handler',
  'housingHead',
  'clerk',
  'officeHead',
  'cityHandler',
  'cityHead',
  'governmentHandler',
  'auditor',
  'administrator',
];

const filled = (path: string): string =>
  path
    .replace(':number', planted.number)
    .replace(/:act\b(\{[^}]*\})?/, 'transfer')
    .replace(/:(version|seen)\b(\{[^}]*\})?/, '2')
    .replace(/:(item|id|file|stream|matter|entry)\b(\{[^}]*\})?/, planted.stream)
    .replaceAll(/:\w+(\{[^}]*\})?\??/g, 'x');

/** Every address that reads, as everybody: what each answered. */
async function look(answers: Map<string, string>, by: readonly (Character | 'public')[] = readers): Promise<void> {
  const paths = new Set(
    stories.site.routes
      .filter(({ method, path }) => method === 'GET' && !path.includes('*') && !/sign-out|\/events$/.test(path))
      .map(({ path }) => filled(path)),
  );
  for (const path of [`/desk/find?q=${mark}`, `/desk/find?q=${planted.number}`, `/api/v1/search?q=${mark}`])
    paths.add(path);
  for (const who of by) {
    const browser: StoryBrowser = who === 'public' ? stories.browser() : await stories.desk(who);
    for (const path of paths) {
      const page = await browser.visit(path);
      const body = page.html || Buffer.from(page.bytes).toString('latin1');
      answers.set(`${who} ${path}`, withoutEcho(path, body));
    }
  }
}

/** What a reader typed comes back to them; that is no sighting of anything. */
const withoutEcho = (path: string, body: string): string =>
  [mark, planted.number, planted.stream].reduce(
    (rest, word) => (path.includes(word) ? rest.replaceAll(word, '') : rest),
    body,
  );

const grouped = (): string => planted.number.replace(/^(.{4})(.{4})(.{4})(.{4})$/, '$1 $2 $3 $4');
const about = (name: string): boolean => name.includes(planted.number) || name.includes(planted.stream);

/** Which answers show the mark or the number, or, asked for this very matter, the unit that it is about. */
const shown = (answers: ReadonlyMap<string, string>): readonly string[] =>
  [...answers].flatMap(([name, body]) =>
    body.includes(mark) ||
    body.includes('13812345678') ||
    (!about(name) && [planted.number, grouped()].some((word) => body.includes(word))) ||
    (about(name) && body.includes(accused))
      ? [name]
      : [],
  );

test('once it is sealed no address tells anybody of it, nor, asked for it, of the unit that it is about', async () => {
  const after = new Map<string, string>();
  await look(after);
  expect(shown(after)).toEqual([]);
  expect(after.size).toBeGreaterThan(500);
}, 240_000);

test('the look has eyes: before it was sealed the unit and the clerk met it', () => {
  const met = new Set(shown(before).map((name) => name.split(' ')[0]));
  for (const who of ['handler', 'clerk']) expect([...met]).toContain(who);
});

test('outside of the ledger no row that belongs to it is left, so nothing there says whom it is about', async () => {
  const rows = await rowsOf(stories.house.database, ['open', 'vault', 'house']);
  const left = [...rows].flatMap(([table, all]) =>
    all.some((row) => row.includes(planted.stream) || row.includes(planted.number)) ? [table] : [],
  );
  expect(left).toEqual([]);
  const app = stories.house.database.as('app');
  const [entry] = await app.rows<{ n: number }>({
    text: `SELECT count(*)::int AS n FROM ledger.entry WHERE stream = $1 AND payload::text LIKE $2`,
    values: [planted.stream as StreamId, `%${accused}%`],
  });
  expect(entry!.n, 'the ledger is never changed').toBeGreaterThan(0);
});
