import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysFrom } from '#adapters/machine/master-key.ts';
import { makeCalendar } from '#kernel/calendar.ts';
import { shippedYears } from '#adapters/reference/calendar.ts';
import { chapterOf } from '#app/chapters.ts';
import { ensureInstance, openHouse, type LivingHouse } from '#app/house.ts';
import { zone } from '#kernel/clock.ts';
import { recountTallies } from '#kernel/tally.ts';
import { freshDatabase, type FreshDatabase } from '#test/database.ts';
import { judgingWords } from '#test/tidy/words.ts';
import { arrivalsOf } from './arrivals.ts';
import { answers } from './behaviour.ts';
import { countyGrammar } from './grammar.ts';
import type { PlayFigures } from './play.ts';
import { chanceOf } from './seed.ts';
import { simulateCounty } from './simulated-county.ts';
import type { Simulated } from './simulate.ts';

const from = Temporal.PlainDate.from('2025-01-01');
const simulated: Simulated = { seed: 'test', from, days: 365, matters: 150, firstSerial: 1 };
const opened: FreshDatabase[] = [];
afterAll(() => Promise.all(opened.map((database) => database.drop())));

async function simulate(request: Simulated) {
  const database = await freshDatabase();
  opened.push(database);
  const now = request.from.add({ days: request.days }).toZonedDateTime(zone).toInstant();
  await ensureInstance(database, 'county', now);
  const house = await openHouse(database, '', { clock: { now: () => now }, keys: keysFrom(Buffer.alloc(32, 3)) });
  return { house, ...(await simulateCounty(house, request)) };
}

let house: LivingHouse;
let figures: PlayFigures;
let ledgerHash: string;
beforeAll(async () => {
  ({ house, figures, ledgerHash } = await simulate(simulated));
}, 60_000);

const rows = <Row extends object>(text: string): Promise<Row[]> => house.database.as('owner').rows<Row>({ text });

test('the same seed gives the same ledger, another seed another one', async () => {
  expect((await simulate(simulated)).ledgerHash).toBe(ledgerHash);
  expect((await simulate({ ...simulated, seed: 'other' })).ledgerHash).not.toBe(ledgerHash);
}, 60_000);

test('lives go every way: answered, late, urged, returned, asked again, withdrawn; the law turns next to nothing away', async () => {
  expect(figures.matters).toBeGreaterThan(140);
  expect(figures.limitsPassed).toBeGreaterThan(20);
  const types = await rows<{ type: string }>('SELECT DISTINCT type FROM ledger.entry');
  expect(types.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'PetitionTransferred',
      'PetitionAssigned',
      'HandlingExtended',
      'ObjectionRaised',
      'OpinionIssued',
      'ActDeclined',
      'DocumentServed',
      'PetitionUrged',
      'UrgeAnswered',
      'QuestionAnswered',
      'PetitionRated',
      'ReviewRequested',
      'LimitPassed',
      'WithdrawalAsked',
      'PetitionConcluded',
    ]),
  );
  const turnedAway = Object.values(figures.turnedAway).reduce((sum, n) => sum + n, 0);
  expect(turnedAway).toBeLessThan(figures.acts / 100);
});

test('people write together, of several things in one letter, and by every way that a letter can come', async () => {
  const types = await rows<{ type: string }>('SELECT DISTINCT type FROM ledger.entry');
  expect(types.map(({ type }) => type)).toContain('CosignersAdded');
  const [letters] = await rows<{ several: number }>(
    `SELECT count(*)::int AS several FROM vault.narrative WHERE content->>'facts' LIKE '%还有一件事，和上面的无关%'`,
  );
  expect(letters!.several).toBeGreaterThan(0);
  const [split] = await rows<{ parts: number; moved: number }>(`
    SELECT count(*)::int AS parts, count(*) FILTER (WHERE p.stage <> 'registered')::int AS moved
      FROM ledger.entry e JOIN open.petition p ON p.stream = (e.payload::jsonb->>'part')::uuid
     WHERE e.type = 'PartSplitOff'`);
  expect(split!.parts).toBe(letters!.several);
  expect(split!.moved).toBeGreaterThan(0);
  const forms = await rows<{ form: string }>('SELECT DISTINCT form FROM open.petition');
  expect(forms.length).toBeGreaterThan(5);
});

test('every duty that somebody of the county owes has a row that says how it is answered', async () => {
  const acts = await rows<{ act: string }>('SELECT DISTINCT act FROM open.duty ORDER BY act');
  expect(acts.map(({ act }) => act).filter((act) => !Object.hasOwn(answers, act))).toEqual([]);
});

test('entries are numbered in the order of their instants, and the counts are those of a full recount', async () => {
  const [order] = await rows<{ backwards: number; numbered: number; entries: number }>(`
    SELECT count(*) FILTER (WHERE at < before)::int AS backwards, count(*)::int AS numbered,
           (SELECT count(*)::int FROM ledger.entry) AS entries
      FROM (SELECT e.at, lag(e.at) OVER (ORDER BY s.position) AS before
              FROM ledger.sealed s JOIN ledger.entry e USING (stream, version)) one`);
  expect(order).toEqual({ backwards: 0, numbered: order!.entries, entries: order!.entries });
  const folded = await rows<{ n: number }>('SELECT n::int AS n FROM open.tally WHERE n <> 0');
  const counted = (await recountTallies(house.database.as('owner'), chapterOf, house.calendars)).filter(
    ({ n }) => n !== 0,
  );
  expect(folded.length).toBe(counted.length);
  expect(folded.reduce((sum, { n }) => sum + n, 0)).toBe(counted.reduce((sum, { n }) => sum + n, 0));
});

test('no word that judges a petitioner and no empty slot stands in what anybody wrote', async () => {
  const texts = await rows<{ content: object }>('SELECT content FROM vault.narrative');
  const text = texts.map(({ content }) => JSON.stringify(content)).join('\n');
  expect(judgingWords([{ path: 'data/county/texts.json', text }])).toEqual([]);
  expect(text.match(/\p{Script=Han}[,;:?!]\p{Script=Han}|\{[a-z]/gu)).toBeNull();
});

const arrivals = (matters: number) =>
  arrivalsOf(
    {
      from,
      days: 365,
      matters,
      calendar: makeCalendar(shippedYears(), 'test'),
      subjects: countyGrammar()
        .subjects()
        .map(({ id }) => id),
    },
    chanceOf('7', 'arrivals'),
  );

test('a year has its weekdays, its seasons, a smell, a school that is to close, and a change of policy', () => {
  const all = arrivals(6000);
  const count = (wanted: (one: (typeof all)[number]) => boolean): number => all.filter(wanted).length;
  expect(count(({ on }) => on.dayOfWeek === 1)).toBeGreaterThan(1.5 * count(({ on }) => on.dayOfWeek === 7));
  expect(count(({ subject, on }) => subject === 'flood' && on.month === 7)).toBeGreaterThan(
    2 * count(({ subject, on }) => subject === 'flood' && on.month === 1),
  );
  expect(count(({ subject, where }) => subject === 'pollution' && where === '溪源塑料厂')).toBeGreaterThan(60);
  expect(count(({ subject }) => subject === 'school-closing')).toBeGreaterThan(40);
  const charges = all.filter(({ subject }) => subject === 'parking-charge');
  expect(charges.length).toBeGreaterThan(60);
  expect(charges.every(({ assigned, on }) => assigned && on.month >= 7)).toBe(true);
  const classes = new Set(
    countyGrammar()
      .subjects()
      .map((one) => one.class.slice(0, 2)),
  );
  expect(classes.size).toBe(15);
});
