import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days, makeCalendar, workingDays, type CalendarYear, type ExcludedInterval, type Length } from './calendar.ts';
import { placesIn } from './citation.ts';
import { daysLeft, lastDay, readTerms, reckonAgain } from './reckoning.ts';

const folder = join(import.meta.dirname, '..', '..', 'data', 'holiday_cn');
const years: CalendarYear[] = [];
for (let year = 2007; year <= 2026; year += 1) {
  years.push(JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')) as CalendarYear);
}
const calendar = makeCalendar(years, 'published');
const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** The naive counter: days are strings, the only arithmetic is "the next day", and nothing is shared with the code. */
const off = new Map(years.flatMap((year) => year.days.map((day) => [day.date, day.isOffDay] as const)));
const monthDays = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};
function next(text: string): string {
  let [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if ((day += 1) > monthDays(year, month)) [day, month] = [1, month + 1];
  if (month > 12) [month, year] = [1, year + 1];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
/** Sakamoto's method; 0 is Sunday. */
function weekday(text: string): number {
  const [y, month, day] = text.split('-').map(Number) as [number, number, number];
  const year = month < 3 ? y - 1 : y;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + day) % 7;
}
const works = (text: string): boolean => {
  const known = off.get(text);
  return known === undefined ? weekday(text) !== 0 && weekday(text) !== 6 : !known;
};
function naive(
  length: Length,
  from: string,
  rollOver: boolean,
  excluded: readonly (readonly [string, string])[],
): string {
  const outside = (day: string): boolean => excluded.some(([first, last]) => first <= day && day <= last);
  let day = from;
  for (let left = length.n; left > 0;) {
    day = next(day);
    if (!outside(day) && (length.unit === 'day' || works(day))) left -= 1;
  }
  while (rollOver && (!works(day) || outside(day))) day = next(day);
  return day;
}

const epoch = on('2006-12-31');
const dates = fc.integer({ min: 1, max: 7305 }).map((n) => epoch.add({ days: n }));
const lengths = fc.record({
  n: fc.integer({ min: 0, max: 90 }),
  unit: fc.constantFrom('day' as const, 'working-day' as const),
});
const under = placesIn('regulations-2022')(36, 2);
const intervals = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 12 })), {
  maxLength: 3,
});
const around = (from: Temporal.PlainDate, spans: readonly (readonly [number, number])[]): ExcludedInterval[] =>
  spans.map(([start, length]) => {
    const first = from.add({ days: start });
    return { from: first, to: first.add({ days: length }), type: 'hearing', under };
  });

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'])('on a machine in %s', (zone) => {
  const before = process.env['TZ'];
  beforeAll(() => void (process.env['TZ'] = zone));
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('the machine really is in that zone', () => {
    const offsets = { UTC: 0, 'Asia/Shanghai': -480, 'America/New_York': 300, 'Pacific/Apia': -780 };
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offsets[zone as keyof typeof offsets]);
    expect(Temporal.Now.timeZoneId()).toBe(zone);
  });

  test('every limit from every day of the published years agrees with the naive counter', () => {
    const wrong: string[] = [];
    for (let from = on('2007-01-01'); from.year <= 2026; from = from.add({ days: 1 })) {
      for (const length of [days(15), workingDays(5)]) {
        const rollOver = length.unit === 'day';
        const due = lastDay(length, from, calendar, { rollOver }).due.toString();
        if (due !== naive(length, from.toString(), rollOver, []))
          wrong.push(`${length.n} ${length.unit} from ${from}: ${due}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('any length, with and without roll-over and excluded intervals, agrees with the naive counter', () => {
    fc.assert(
      fc.property(dates, lengths, fc.boolean(), intervals, (from, length, rollOver, spans) => {
        const excluded = around(from, spans);
        const plain = excluded.map((span) => [span.from.toString(), span.to.toString()] as const);
        const { due } = lastDay(length, from, calendar, { rollOver, excluded });
        expect(due.toString()).toBe(naive(length, from.toString(), rollOver, plain));
      }),
      { numRuns: 600 },
    );
  });

  test('a later start or a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(dates, lengths, fc.boolean(), fc.integer({ min: 0, max: 40 }), (from, length, rollOver, more) => {
        const { due } = lastDay(length, from, calendar, { rollOver });
        const later = lastDay(length, from.add({ days: more }), calendar, { rollOver });
        const longer = lastDay({ ...length, n: length.n + more }, from, calendar, { rollOver });
        expect(Temporal.PlainDate.compare(due, later.due)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(due, longer.due)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('the trace tells every day, once, and counts exactly the length', () => {
    fc.assert(
      fc.property(dates, lengths, fc.boolean(), intervals, (from, length, rollOver, spans) => {
        const reckoning = lastDay(length, from, calendar, { rollOver, excluded: around(from, spans) });
        const trace = reckoning.trace();
        expect(trace.map((day) => day.on.toString())).toEqual(everyDay(from, reckoning.due));
        const counts = trace.slice(1).flatMap((day) => (day.count === null ? [] : [day.count]));
        expect(counts).toEqual(Array.from({ length: length.n }, (_, index) => index + 1));
        expect(trace.findLast((day) => day.count !== null)?.on.equals(reckoning.lastCounted)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

function everyDay(from: Temporal.PlainDate, to: Temporal.PlainDate): string[] {
  const found: string[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) found.push(day.toString());
  return found;
}

for (const [length, from, rollOver, due, meaning] of [
  [days(15), '2024-02-15', false, '2024-03-01', 'a leap year has a 29 February'],
  [days(15), '2025-02-15', false, '2025-03-02', 'a common year has none'],
  [days(30), '2000-02-01', false, '2000-03-02', 'a century that 400 divides is a leap year'],
  [days(60), '2025-11-20', false, '2026-01-19', 'a limit runs over the turn of the year'],
  [days(30), '2026-09-01', true, '2026-10-08', 'the last day on National Day moves past the whole holiday'],
  [days(30), '2026-09-01', false, '2026-10-01', 'without roll-over it stays where it is'],
  [days(5), '2026-09-15', true, '2026-09-20', 'a Sunday that is worked is a working day and does not move'],
  [workingDays(5), '2026-09-28', false, '2026-10-10', 'the holiday is not counted, the Saturday worked in exchange is'],
  [workingDays(1), '2026-02-14', false, '2026-02-24', 'nine days off at Spring Festival'],
  [days(0), '2026-10-01', false, '2026-10-01', 'no days: the day itself'],
] as const) {
  test(`${length.n} ${length.unit}s from ${from} end on ${due}: ${meaning}`, () => {
    expect(lastDay(length, on(from), calendar, { rollOver }).due.toString()).toBe(due);
  });
}

// What the calendar does not know yet must be said, and only where it matters.
for (const [length, from, rollOver, provisional, meaning] of [
  [days(60), '2026-12-20', false, false, 'calendar days need no arrangement'],
  [days(30), '2026-12-01', true, false, 'the last day, 31 December 2026, is known to be a working day'],
  [days(30), '2026-12-02', true, true, 'the last day, 1 January 2027, is not known yet'],
  [workingDays(5), '2026-12-24', false, false, 'the fifth working day is 31 December'],
  [workingDays(5), '2026-12-25', false, true, 'the fifth working day lies in 2027'],
  [workingDays(5), '2006-12-20', false, true, 'before the first published year nothing is known either'],
  [days(30), '2006-11-30', true, false, '30 December 2006 is named by the arrangement of 2007'],
] as const) {
  test(`${length.n} ${length.unit}s from ${from}${rollOver ? ' or later' : ''}: ${provisional}, ${meaning}`, () => {
    expect(lastDay(length, on(from), calendar, { rollOver }).provisional).toBe(provisional);
  });
}

test('an excluded interval is not counted, its days carry their text, and a roll-over does not end in one', () => {
  const excluded = [
    { from: on('2026-03-10'), to: on('2026-03-12'), type: 'hearing', under },
    { from: on('2026-04-07'), to: on('2026-04-08'), type: 'hearing', under },
  ];
  const reckoning = lastDay(days(30), on('2026-03-02'), calendar, { rollOver: true, excluded });
  // 30 days and 3 excluded end on Saturday 4 April, a holiday until Monday the 6th; the 7th and 8th are excluded.
  expect(reckoning.lastCounted.toString()).toBe('2026-04-04');
  expect(reckoning.due.toString()).toBe('2026-04-09');
  const eleventh = reckoning.trace().find((day) => day.on.equals(on('2026-03-11')));
  expect(eleventh).toEqual({
    on: on('2026-03-11'),
    count: null,
    standing: 'excluded',
    day: 'working',
    name: 'hearing',
    under,
  });
  const rolled = reckoning.trace().filter((day) => day.standing === 'rolled-over');
  expect(rolled.map((day) => day.on.toString())).toEqual(['2026-04-05', '2026-04-06']);
});

test('the trace names day zero, holidays and make-up workdays', () => {
  const trace = lastDay(workingDays(5), on('2026-09-28'), calendar).trace();
  expect(
    trace.map((day) => `${day.on.toString().slice(5)} ${day.count} ${day.standing} ${day.name ?? ''}`.trim()),
  ).toEqual([
    '09-28 0 day-zero',
    '09-29 1 working',
    '09-30 2 working',
    '10-01 null holiday 国庆节',
    '10-02 null holiday 国庆节',
    '10-03 null holiday 国庆节',
    '10-04 null holiday 国庆节',
    '10-05 null holiday 国庆节',
    '10-06 null holiday 国庆节',
    '10-07 null holiday 国庆节',
    '10-08 3 working',
    '10-09 4 working',
    '10-10 5 make-up-workday 国庆节',
  ]);
});

test('an extension is counted on after the limit, in calendar days, and told in the trace', () => {
  const reckoning = lastDay(days(60), on('2026-03-02'), calendar, { extendBy: 30 });
  expect(reckoning.due.toString()).toBe('2026-05-31');
  expect(reckoning.trace().at(-1)?.count).toBe(90);
});

test('terms survive JSON and reckon the same day again, but not with another edition', () => {
  const excluded = [{ from: on('2026-03-10'), to: on('2026-03-12'), type: 'hearing', under }];
  const first = lastDay(days(30), on('2026-03-02'), calendar, { rollOver: true, excluded, extendBy: 5 });
  const terms = readTerms(JSON.stringify(first.terms));
  const again = reckonAgain(terms, calendar);
  expect(again.due.equals(first.due)).toBe(true);
  expect(again.trace()).toEqual(first.trace());
  expect(() => reckonAgain(terms, makeCalendar(years, 'another'))).toThrow(RangeError);
});

test('a remembered reckoning is the same as a fresh one, for each calendar its own', () => {
  const quiet = makeCalendar([{ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] }], 'quiet');
  for (let round = 0; round < 2; round += 1) {
    expect(lastDay(workingDays(5), on('2026-09-28'), calendar).due.toString()).toBe('2026-10-10');
    expect(lastDay(workingDays(5), on('2026-09-28'), quiet).due.toString()).toBe('2026-10-05');
  }
});

test('a limit is a whole number of days', () => {
  for (const n of [-1, 1.5, Number.NaN]) {
    expect(() => lastDay(days(n), on('2026-03-02'), calendar)).toThrow(RangeError);
  }
  expect(() => lastDay(days(60), on('2026-03-02'), calendar, { extendBy: -1 })).toThrow(RangeError);
});

for (const [due, today, unit, left, meaning] of [
  ['2026-10-10', '2026-09-28', 'working-day', 5, 'counted in the unit of the limit'],
  ['2026-10-10', '2026-09-28', 'day', 12, 'or in calendar days'],
  ['2026-10-10', '2026-10-10', 'working-day', 0, 'on the last day nothing is left'],
  ['2026-09-30', '2026-10-01', 'working-day', -1, 'a day late is late, even when no working day has passed'],
  ['2026-09-30', '2026-10-09', 'working-day', -2, 'two working days late'],
  ['2026-09-30', '2026-10-09', 'day', -9, 'nine days late'],
  ['2026-10-03', '2026-10-01', 'working-day', 1, 'before the last day something is left'],
] as const) {
  test(`due ${due}, on ${today}, in ${unit}s: ${left} (${meaning})`, () => {
    expect(daysLeft(on(due), on(today), unit, calendar)).toBe(left);
  });
}
