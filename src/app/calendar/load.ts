import { calendarOf } from '#adapters/reference/calendar.ts';
import type { Calendar, CalendarYear } from '#kernel/calendar.ts';
import type { Database } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { impactOfCalendar, type Impact } from './impact.ts';
import { keepEdition, standingYears, yearsWith } from './editions.ts';

/** A year as it would be taken into use, and what that would do; nothing is written yet. */
export interface Proposed {
  readonly year: CalendarYear;
  readonly calendar: Calendar;
  readonly impact: Impact;
}

/**
 * What loading a year would do (影响): shown before it is confirmed.
 * @throws RangeError where a year before it is missing, or it says nothing
 */
export async function proposeYear(
  { database, calendars }: { readonly database: Database; readonly calendars: Calendars },
  year: CalendarYear,
): Promise<Proposed> {
  if (year.days.length === 0) throw new RangeError(`the arrangement of ${year.year} names no day`);
  const calendar = calendarOf(yearsWith(await standingYears(database), year));
  return { year, calendar, impact: await impactOfCalendar(database.as('app'), calendars, calendar) };
}

/** Takes a year into use for every clock that starts from now on. Those that run follow by `recompute`. */
export async function loadYear(house: Pick<House, 'database' | 'clock'>, year: CalendarYear): Promise<Calendar> {
  const at = house.clock.now();
  await house.database.as('owner').rows({
    text: 'INSERT INTO house.calendar_year (year, days, loaded_at) VALUES ($1, $2, $3)',
    values: [year.year, JSON.stringify(year.days), at],
  });
  return keepEdition(house.database, await standingYears(house.database), at);
}
