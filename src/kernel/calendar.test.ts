import { expect, test } from 'vitest';
import { makeCalendar, publishedYears, type CalendarYear } from './calendar.ts';

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const day = (date: string, isOffDay: boolean, name = '元旦') => ({ name, date, isOffDay });
const year = (number: number, ...days: CalendarYear['days']): CalendarYear => ({ year: number, days });

const calendar = makeCalendar(
  [
    year(2021, day('2021-01-01', true)),
    year(2020, day('2019-12-29', false), day('2019-12-31', true), day('2020-01-01', true)),
  ],
  'two-years',
);

for (const [date, kind, meaning] of [
  ['2020-01-01', 'holiday', 'named as off'],
  ['2019-12-31', 'holiday', 'named by the next year, although its own is not published'],
  ['2019-12-29', 'make-up-workday', 'a Sunday worked in exchange'],
  ['2019-12-27', 'beyond-published-weekday', 'a Friday of a year that is not published'],
  ['2019-12-28', 'beyond-published-weekend', 'a Saturday of a year that is not published'],
  ['2020-12-31', 'working', 'a Thursday of a published year'],
  ['2021-01-02', 'weekend', 'a Saturday of a published year'],
  ['2022-01-03', 'beyond-published-weekday', 'a Monday after the last published year'],
] as const) {
  test(`${date} is ${kind}: ${meaning}`, () => {
    expect(calendar.standing(on(date)).kind).toBe(kind);
  });
}

test('a calendar knows its bounds and its edition', () => {
  expect([calendar.edition, calendar.publishedFrom.toString(), calendar.publishedThrough.toString()]).toEqual([
    'two-years',
    '2020-01-01',
    '2021-12-31',
  ]);
});

test('a year without days is not published', () => {
  expect(publishedYears([year(2027), year(2026, day('2026-01-01', true))]).map((one) => one.year)).toEqual([2026]);
  const withEmpty = makeCalendar([year(2026, day('2026-01-01', true)), year(2027)], 'e');
  expect(withEmpty.publishedThrough.toString()).toBe('2026-12-31');
});

test('a gap or nothing at all is no calendar', () => {
  expect(() => makeCalendar([year(2024, day('2024-01-01', true)), year(2026, day('2026-01-01', true))], 'x')).toThrow(
    '2025',
  );
  expect(() => makeCalendar([year(2027)], 'x')).toThrow(RangeError);
});

test('where two notices name a day, the later one stands', () => {
  const twice = makeCalendar(
    [year(2021, day('2020-12-31', true)), year(2020, day('2020-12-31', false), day('2020-01-01', true))],
    'x',
  );
  expect(twice.standing(on('2020-12-31')).kind).toBe('holiday');
});
