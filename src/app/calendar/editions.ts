import { calendarOf, shippedYears } from '#adapters/reference/calendar.ts';
import { calendarNamed, makeCalendar, type Calendar, type CalendarYear } from '#kernel/calendar.ts';
import type { Database } from '#kernel/database.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { insert, oneStatement } from '#kernel/statement.ts';

/** The years of one more edition: those that stand, with one of them new or in the place of another. */
export const yearsWith = (years: readonly CalendarYear[], one: CalendarYear): readonly CalendarYear[] => [
  ...years.filter(({ year }) => year !== one.year),
  one,
];

/** The years as they stand here: those that the project ships, with what was loaded in their place or beside them. */
export async function standingYears(database: Database): Promise<readonly CalendarYear[]> {
  const loaded = await database.as('app').rows<CalendarYear>({
    text: 'SELECT year, days FROM house.calendar_year ORDER BY id',
  });
  return loaded.reduce(yearsWith, shippedYears());
}

/** Keeps what an edition holds, so that a clock that started under it can be replayed for ever. */
export async function keepEdition(
  database: Database,
  years: readonly CalendarYear[],
  at: Temporal.Instant,
): Promise<Calendar> {
  const calendar = calendarOf(years);
  const row = { edition: calendar.edition, years: JSON.stringify(years), loaded_at: at };
  await database.as('app').rows(oneStatement([insert('house.calendar_edition', row, 'ON CONFLICT DO NOTHING')]));
  return calendar;
}

/** Every calendar on record, and which one clocks start with. */
export async function readCalendars(database: Database, current: Calendar): Promise<Calendars> {
  const rows = await database.as('app').rows<{ edition: string; years: readonly CalendarYear[] }>({
    text: 'SELECT edition, years FROM house.calendar_edition',
  });
  const editions = new Map(rows.map((row) => [row.edition, makeCalendar(row.years, row.edition)]));
  editions.set(current.edition, current);
  const named = new Map<string, Calendar>();
  const one = (name: string): Calendar => {
    const found = editions.get(name);
    if (!found) throw new Error(`calendar edition ${name} is not on record here`);
    return found;
  };
  return {
    current,
    edition(name) {
      const known = named.get(name) ?? calendarNamed(name, one);
      named.set(name, known);
      return known;
    },
  };
}
