import { expect, test } from 'vitest';
import { calendarOf, editionOf, loadCalendar, readCalendarYear, shippedYears } from './calendar.ts';

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test('the shipped calendar holds the years 2007 to 2026', () => {
  const calendar = loadCalendar();
  expect(shippedYears().map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index));
  expect([calendar.publishedFrom.toString(), calendar.publishedThrough.toString()]).toEqual([
    '2007-01-01',
    '2026-12-31',
  ]);
  expect(loadCalendar()).toBe(calendar);
});

// The arrangement for 2026, from the notice of 4 November 2025.
for (const [from, to] of [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const) {
  test(`${from} to ${to} are days off, the days around them are not part of the holiday`, () => {
    const calendar = loadCalendar();
    for (let day = on(from); Temporal.PlainDate.compare(day, on(to)) <= 0; day = day.add({ days: 1 })) {
      expect([day.toString(), calendar.standing(day).kind]).toEqual([day.toString(), 'holiday']);
    }
    expect(calendar.standing(on(from).subtract({ days: 1 })).kind).not.toBe('holiday');
    expect(calendar.standing(on(to).add({ days: 1 })).kind).not.toBe('holiday');
  });
}

test('the weekends worked in exchange in 2026 are these', () => {
  const worked: string[] = [];
  for (let day = on('2026-01-01'); day.year === 2026; day = day.add({ days: 1 })) {
    if (loadCalendar().standing(day).kind === 'make-up-workday') worked.push(day.toString());
  }
  expect(worked).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
});

test('the edition names the content: not the order, the spacing or an unpublished year, but every day', () => {
  const years = shippedYears();
  const edition = editionOf(years);
  expect(edition).toMatch(/^cn-[0-9a-f]{10}$/);
  expect(loadCalendar().edition).toBe(edition);
  expect(editionOf(years.toReversed())).toBe(edition);
  expect(editionOf(years.map((year) => ({ ...year, days: year.days.toReversed() })))).toBe(edition);
  expect(editionOf([...years, { year: 2027, days: [] }])).toBe(edition);
  expect(editionOf(years.slice(1))).not.toBe(edition);
  const turned = years.map((year) => ({
    ...year,
    days: year.days.map((day) => (day.date === '2026-10-10' ? { ...day, isOffDay: true } : day)),
  }));
  expect(editionOf(turned)).not.toBe(edition);
});

test('a new year moves the end of the published days and the edition', () => {
  const next = { year: 2027, days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] };
  const calendar = calendarOf([...shippedYears(), next]);
  expect(calendar.publishedThrough.toString()).toBe('2027-12-31');
  expect(calendar.edition).not.toBe(loadCalendar().edition);
});

for (const [json, meaning] of [
  ['{"days":[]}', 'no year'],
  ['{"year":2027}', 'no days'],
  ['{"year":2027,"days":[{"name":"元旦","date":"2027-01-01"}]}', 'a day that does not say whether it is off'],
  ['{"year":2027,"days":[{"name":"元旦","date":"2025-01-01","isOffDay":true}]}', 'a day of another year'],
  ['{"year":2027,"days":[{"name":"元旦","date":"2027-02-30","isOffDay":true}]}', 'a day that does not exist'],
] as const) {
  test(`a file with ${meaning} is no calendar`, () => {
    expect(() => readCalendarYear(json)).toThrow();
  });
}
