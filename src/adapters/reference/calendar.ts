import { createHash } from 'node:crypto';
import { makeCalendar, publishedYears, type Calendar, type CalendarYear } from '#kernel/calendar.ts';
import { listReference, readReference } from './files.ts';

/**
 * Reads the file of one year.
 * @throws TypeError when it is not one: a wrong calendar would move every date that the product tells people
 */
export function readCalendarYear(json: string): CalendarYear {
  const parsed = JSON.parse(json) as { readonly year?: unknown; readonly days?: unknown };
  const { year, days } = parsed;
  if (!Number.isInteger(year) || !Array.isArray(days)) throw new TypeError('a calendar file has a year and days');
  const read = days.map((day: Record<string, unknown>) => {
    const { name, date, isOffDay } = day;
    if (typeof name !== 'string' || typeof date !== 'string' || typeof isOffDay !== 'boolean') {
      throw new TypeError(`the calendar of ${String(year)} has a day without name, date or isOffDay`);
    }
    const on = Temporal.PlainDate.from(date);
    if (Math.abs(on.year - (year as number)) > 1)
      throw new TypeError(`${date} is no day of or next to ${String(year)}`);
    return { name, date: on.toString(), isOffDay };
  });
  return { year: year as number, days: read };
}

/**
 * Names a set of published years by its content: the same days have the same name wherever they were read, whatever the
 * order or spacing of the files; a year that is not published yet changes nothing.
 */
export function editionOf(years: readonly CalendarYear[]): string {
  const lines = publishedYears(years).flatMap(({ year, days }) => [
    String(year),
    ...days.map(({ name, date, isOffDay }) => `${date} ${isOffDay ? 'off' : 'work'} ${name}`).toSorted(),
  ]);
  return `cn-${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 10)}`;
}

/** The calendar of a set of years, named by its content. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  return makeCalendar(years, editionOf(years));
}

/** The years that the project ships. */
export function shippedYears(): readonly CalendarYear[] {
  const names = listReference('holiday_cn').filter((name) => /^\d{4}\.json$/.test(name));
  return names.map((name) => readCalendarYear(readReference('holiday_cn', name)));
}

let shipped: Calendar | undefined;

/** The shipped calendar, read once. */
export const loadCalendar = (): Calendar => (shipped ??= calendarOf(shippedYears()));
