import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCalendarYear } from '#adapters/reference/calendar.ts';
import { traceOf, type DutyRow } from '#kernel/views.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, doAct, petitionerOf, tryAct, type Filed } from '#test/matters.ts';
import { loadYear, proposeYear } from './load.ts';
import { recompute } from './recompute.ts';

// The arrangement of 2027 is published late: what rested on it is listed, then reckoned again, each matter with a fact of
// its own. No petitioner loses a day that was told.

const off = (name: string, from: string, to: string) => {
  const first = Temporal.PlainDate.from(from);
  const length = first.until(to).days + 1;
  return Array.from({ length }, (_, n) => ({ name, date: first.add({ days: n }).toString(), isOffDay: true }));
};
const work = (name: string, date: string) => ({ name, date, isOffDay: false });
const year2027 = readCalendarYear(
  JSON.stringify({
    year: 2027,
    days: [
      ...off('元旦', '2027-01-01', '2027-01-03'),
      work('春节', '2027-01-31'),
      ...off('春节', '2027-02-05', '2027-02-11'),
      work('春节', '2027-02-20'),
    ],
  }),
);

let house: StoryHouse;
/** Asked until a Sunday that turned out to be worked, until a Monday that turned out to be a holiday, urged before one. */
const filed = { sunday: {} as Filed, monday: {} as Filed, urged: {} as Filed };
beforeAll(async () => {
  house = await storyHouse('2027-01-01');
  filed.sunday = await bring(house, 'replied');
  house.clock.goTo('2027-01-09');
  filed.monday = await bring(house, 'replied');
  house.clock.goTo('2027-02-03');
  filed.urged = await bring(house, 'handling');
  await doAct(house, filed.urged.stream, petitionerOf(filed.urged.stream), 'urge');
});
afterAll(() => house.database.drop());

type Row = Pick<DutyRow, 'act' | 'provisional' | 'terms'> & { readonly due: string };
const dutyOf = async ({ stream }: Filed, act: string): Promise<Row> => {
  const [row] = await house.database.as('app').rows<Row>({
    text: `SELECT act, due_on::text AS due, provisional, terms::text AS terms FROM open.duty WHERE stream = $1 AND act = $2`,
    values: [stream, act],
  });
  return row!;
};

test('before anybody confirms it, the days that would move are listed, and nothing is written', async () => {
  const { impact, calendar } = await proposeYear(house, year2027);
  expect(calendar.publishedThrough.toString()).toBe('2027-12-31');
  const moves = impact.moves.map(({ number, act, from, to }) => [number, act, from, to]);
  expect(moves).toContainEqual([filed.monday.number, 'requestReview', '2027-02-08', '2027-02-12']);
  expect(moves).toContainEqual([filed.urged.number, 'answerUrge', '2027-02-10', '2027-02-17']);
  expect(moves.filter(([number, act]) => number === filed.sunday.number && act === 'requestReview')).toEqual([]);
  expect(impact.touched).toBeGreaterThan(impact.moves.length);
  expect(await dutyOf(filed.monday, 'requestReview')).toMatchObject({ due: '2027-02-08', provisional: true });
});

test('loaded and reckoned again, cut off and gone on with: one fact a matter, with news where a day moved', async () => {
  const { edition } = await loadYear(house, year2027);
  await house.refresh();
  expect(house.calendars.current.edition).toBe(edition);
  expect(await recompute(house, edition, () => false)).toEqual({ looked: 0, applied: 0 });
  expect(await recompute(house, edition)).toEqual({ looked: 3, applied: 3 });
  expect(await recompute(house, edition)).toEqual({ looked: 0, applied: 0 });
  expect(await dutyOf(filed.monday, 'requestReview')).toMatchObject({ due: '2027-02-12', provisional: false });
  expect(await dutyOf(filed.urged, 'answerUrge')).toMatchObject({ due: '2027-02-17', provisional: false });
  const facts = await house.database.as('app').rows<{ stream: string; moved: number }>({
    text: `SELECT stream, (payload::json->>'moved')::int AS moved FROM ledger.entry WHERE type = 'CalendarApplied' ORDER BY stream`,
  });
  expect(facts.map(({ stream }) => stream).toSorted()).toEqual(
    Object.values(filed)
      .map(({ stream }) => stream)
      .toSorted(),
  );
  const told = await house.database.as('app').rows<{ stream: string }>({
    text: `SELECT DISTINCT o.stream FROM open.outbox o JOIN ledger.entry e ON e.stream = o.stream AND e.version = o.version
            WHERE e.type = 'CalendarApplied'`,
  });
  expect(told.map(({ stream }) => stream).toSorted()).toEqual(
    facts.filter(({ moved }) => moved > 0).map(({ stream }) => stream),
  );
});

test('a day that was told is not taken away, though the newer calendar alone would end it earlier', async () => {
  expect(await dutyOf(filed.sunday, 'requestReview')).toMatchObject({ due: '2027-02-01', provisional: false });
});

test('the page of a date explains it by both calendars, and the act is in time by it', async () => {
  const { terms } = await dutyOf(filed.monday, 'requestReview');
  const trace = traceOf(house, { terms });
  expect(trace.at(-1)?.on.toString()).toBe('2027-02-12');
  expect(trace.find(({ on }) => on.toString() === '2027-02-08')).toMatchObject({ day: 'holiday', name: '春节' });
  house.clock.goTo('2027-02-12');
  expect((await tryAct(house, filed.monday.stream, petitionerOf(filed.monday.stream), 'requestReview')).done).toBe(
    'recorded',
  );
});

test('a year after one that is missing is turned away, and so is one that names no day', async () => {
  const { days: named } = year2027;
  await expect(proposeYear(house, { year: 2029, days: named })).rejects.toThrow('no arrangement for 2028');
  await expect(proposeYear(house, { year: 2028, days: [] })).rejects.toThrow('names no day');
});
