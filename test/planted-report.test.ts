import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '#app/backup/backup.ts';
import { chapterOf } from '#app/chapters.ts';
import { opening } from '#app/filing/returned.ts';
import { report } from '#chapters/accusation/intake.ts';
import { actOn } from '#chapters/accusation/act.ts';
import { sealAll } from '#test/ledger.ts';
import type { Message } from '#kernel/notices.ts';
import type { StreamId } from '#kernel/ids.ts';
import { drainOutbox } from '#kernel/outbox.ts';
import { foldTallies } from '#kernel/tally.ts';
import { actorOf, storyHouse, units, type Character } from './cast.ts';
import { elementsIn } from './markup.ts';
import { bring, letter } from './matters.ts';
import { rowsOf, sightings } from './sightings.ts';
import { storySite, type StoryBrowser, type StorySite } from './site.ts';

// Goal: nothing of a report reaches the unit that it is about. Method: plant one that carries a mark in every field and
// live it to its feedback, then go through everything that the people of that unit, their superiors, an auditor, an
// administrator and a passer-by can open by following links, everything that is written to a log, sent, counted, kept
// in a backup or put into a table outside of the sealed lane, and look for the mark and the number.
const mark = 'ZX-PLANTED-9137';
const phone = '13977776666';
/** What the reporter of another one agreed to have on the common side. */
const crossed = '巷口路灯不亮';
const accused = units.countyHousing.id;

let stories: StorySite;
let number: string;
let returned: { readonly stream: StreamId; readonly number: string; readonly petition: string };
let stream: StreamId;
let talliesBefore: string;
const logged: string[] = [];
const sent: Message[] = [];

const tallies = async (): Promise<string> => {
  await foldTallies(stories.house.database);
  const rows = await stories.house.database.as('owner').rows<{ row: string }>({
    text: 'SELECT t::text AS row FROM open.tally t WHERE n <> 0 ORDER BY 1',
  });
  return rows.map(({ row }) => row).join('\n');
};

async function planted() {
  const { performed } = await report(
    stories.house,
    { kind: 'public' },
    {
      ...letter,
      title: mark,
      request: mark,
      facts: mark,
      party: { name: mark, phone, address: mark, email: `${mark}@example.org` },
      accusedUnit: accused,
      accusedText: mark,
      wantsNotice: true,
      files: [{ name: `${mark}.pdf`, mediaType: 'application/pdf', bytes: Buffer.from(`%PDF-1.4 ${mark} %%EOF`) }],
    },
  );
  if (performed.done !== 'recorded' || performed.matter.own.stage === 'none') throw new Error('nothing was filed');
  return { stream: performed.stream, number: performed.matter.own.known.facts.number };
}

/** Another that its reporter lets become an ordinary petition: what they agreed to crosses over, and the mark does not. */
async function plantReturned(): Promise<void> {
  const { house } = stories;
  const one = await planted();
  returned = { ...one, petition: '' };
  await actOn(house, {
    actor: actorOf('custodian'),
    stream: one.stream,
    act: 'askReturn',
    command: (deposit, { units: accusedUnits }) => ({
      act: 'askReturn',
      text: deposit.text('return', { text: mark }),
      accusedUnits,
    }),
  });
  const agreed = await actOn(house, {
    actor: { kind: 'petitioner', stream: one.stream, as: 'petitioner' },
    stream: one.stream,
    act: 'agreeReturn',
    command: (deposit, { units: accusedUnits }) => ({
      act: 'agreeReturn',
      opening: deposit.text('opening', { title: crossed, request: crossed, facts: crossed }),
      identity: 'anonymous',
      withFiles: false,
      accusedUnits,
    }),
  });
  expect(agreed.done).toBe('recorded');
  const opened = await opening.open(house, one.stream);
  returned = { ...one, petition: opened!.number };
}

beforeAll(async () => {
  const log = pino(
    { level: 'trace' },
    new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk))) }),
  );
  stories = await storySite(await storyHouse('2026-03-02'), log);
  const { house } = stories;
  await bring(house, 'handling');
  await bring(house, 'concluded');
  await plantReturned();
  talliesBefore = await tallies();
  ({ stream, number } = await planted());
  const text = { text: mark };
  await actOn(house, {
    actor: actorOf('custodian'),
    stream,
    act: 'route',
    command: (deposit, { units: accusedUnits }) => ({
      act: 'route',
      to: units.countyDiscipline.id,
      kind: 'obstruction',
      note: deposit.text('note', text),
      feedbackDue: Temporal.PlainDate.from('2026-12-31'),
      accusedUnits,
    }),
  });
  await actOn(house, {
    actor: actorOf('custodian'),
    stream,
    act: 'writeToReporter',
    command: (deposit) => ({ act: 'writeToReporter', text: deposit.text('message', text) }),
  });
  await sealAll(house.database);
  const messenger = {
    channels: ['sms', 'email'] as const,
    send: async (batch: readonly Message[]) => {
      sent.push(...batch);
      return batch.map(() => ({ state: 'sent' as const }));
    },
  };
  while (await drainOutbox(house, 'sealed', { messenger, chapterOf }, new Map()));
});
afterAll(() => stories.house.database.drop());

/** The same page of another matter is one page: a number, an id or a day is not another kind of address. */
const kindOf = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{2,}/g, '#').slice(0, 80);
const sameKindMax = 1;

/** Everything that links lead to, from where somebody begins. */
async function walk(browser: StoryBrowser, from: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const kinds = new Map<string, number>();
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const kind = kindOf(path);
    const before = kinds.get(kind) ?? 0;
    if (before >= sameKindMax) continue;
    kinds.set(kind, before + 1);
    const page = await browser.visit(path);
    seen.set(path, page.html || Buffer.from(page.bytes).toString('latin1'));
    for (const link of elementsIn(page.root, 'a')) {
      const href = link.attributes['href'] ?? '';
      if (href.startsWith('/') && !/sign-out|\/demo\/|lang=|size=/.test(href)) waiting.push(href.split('#')[0]!);
    }
  }
  return seen;
}

/** Addresses that somebody who knows or guesses the number would try, linked or not. */
const guesses = (): string[] => [
  `/matters/${number}`,
  `/desk/matters/${number}`,
  `/desk/sealed`,
  `/desk/sealed/${number}`,
  `/desk/sealed/${number}/identity`,
  `/desk/sealed/${returned.number}`,
  `/matters/${returned.number}/opened`,
  `/desk/matters/${returned.petition}`,
  `/desk/find?q=${mark}`,
  `/desk/find?q=${number}`,
  `/api/v1/petitions/${number}`,
  `/api/v1/search?q=${mark}`,
  '/api/v1/petitions',
  '/api/v1/duties',
  '/metrics',
];

const readers: readonly (Character | 'public')[] = [
  'public',
  'handler',
  'housingHead',
  'cityHandler',
  'cityHead',
  'governmentHandler',
  'clerk',
  'officeHead',
  'auditor',
  'administrator',
];

/** What a reader typed comes back to them; that is no sighting of anything. */
const withoutEcho = (path: string, body: string): string =>
  [mark, number, returned.number].reduce((rest, word) => rest.replaceAll(path.includes(word) ? word : '\0', ''), body);

const grouped = (): string => number.replace(/^(.{4})(.{4})(.{4})(.{4})$/, '$1 $2 $3 $4');

test('no page or answer that they can open shows it', async () => {
  const found: string[] = [];
  let pages = 0;
  for (const who of readers) {
    const browser = who === 'public' ? stories.browser() : await stories.desk(who);
    const begin = who === 'public' ? ['/', '/track', '/offices'] : ['/desk', '/desk/matters', '/desk/find', '/'];
    for (const [path, body] of await walk(browser, [...begin, ...guesses()])) {
      pages += 1;
      const shown = withoutEcho(path, body);
      if ([mark, phone, number, returned.number, grouped()].some((word) => shown.includes(word)))
        found.push(`${who} ${path}`);
    }
  }
  console.log(`${pages} pages and answers as ${readers.length} readers`);
  expect(found).toEqual([]);
  expect(pages).toBeGreaterThan(150);
}, 240_000);

test('nothing ties a petition to the report that it was: no row of either side, no entry of the ledger', async () => {
  const { database } = stories.house;
  const [petition] = await database.as('owner').rows<{ stream: string }>({
    text: 'SELECT stream FROM open.petition WHERE number = $1',
    values: [returned.petition],
  });
  const clerk = await stories.desk('clerk');
  expect((await clerk.visit(`/desk/matters/${returned.petition}`)).text, 'what was agreed is there').toContain(crossed);
  for (const word of [returned.stream, returned.number])
    expect(await sightings(database, ['open', 'vault', 'house'], word)).toEqual([]);
  for (const word of [petition!.stream, returned.petition])
    expect(await sightings(database, ['sealed'], word)).toEqual([]);
  const entries = (await rowsOf(database, ['ledger'])).get('ledger.entry')!;
  const both = (a: string, b: string) => entries.filter((row) => row.includes(a) && row.includes(b));
  expect(both(returned.stream, petition!.stream)).toEqual([]);
  expect(both(returned.stream, returned.petition)).toEqual([]);
  expect(both(petition!.stream, returned.number)).toEqual([]);
});

test('the walk has eyes: the custodian meets the mark by following links', async () => {
  const seen = await walk(await stories.desk('custodian'), ['/desk/sealed?view=all']);
  expect([...seen.values()].some((body) => body.includes(mark))).toBe(true);
});

test('no log line, message, count, table or backup tells of it', async () => {
  const { database } = stories.house;
  expect(logged.length).toBeGreaterThan(100);
  for (const word of [mark, phone, number, returned.number]) expect(logged.join('')).not.toContain(word);
  expect(sent.length).toBeGreaterThan(0);
  for (const message of sent) {
    expect(message.text).not.toMatch(/举报|检举|信访|report|petition/i);
    for (const word of [mark, number, number.slice(-4)]) expect(message.text).not.toContain(word);
  }
  expect(await tallies()).toBe(talliesBefore);
  for (const word of [mark, phone]) expect(await sightings(database, everywhere, word)).toEqual([]);
  // Whom it is about stands in none of its rows; the sealed lane holds that encrypted, too.
  const rows = await rowsOf(database, ['sealed']);
  expect([...rows.values()].flat().filter((row) => row.includes(accused))).toEqual([]);
  const folder = await mkdtemp(join(tmpdir(), 'sunlit-planted-'));
  try {
    await backup(database, { to: join(folder, 'copy'), log: () => undefined });
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const word of [mark, phone]) expect(bytes.includes(word), file.name).toBe(false);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);

const everywhere = ['open', 'vault', 'house', 'ledger', 'sealed'];
