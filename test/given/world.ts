import { loadCalendar } from '#adapters/reference/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { makeUnitTree } from '#kernel/units.ts';
import { units } from '../cast.ts';

/** What facts are made of in tests that need no database: days, the published calendar, the cast's units, texts. */

const calendar = loadCalendar();
export const calendars: Calendars = {
  current: calendar,
  edition(name) {
    if (name !== calendar.edition) throw new Error(`no calendar edition ${name} in this test`);
    return calendar;
  },
};
export const unitTree = makeUnitTree(Object.values(units), '990101');
export const { edition } = calendar;

export const on = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
export const noon = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant();

/** Something that lies in the vault, by a name. */
export const kept = (name: string): Kept => ({ item: name as ItemId, commitment: '00'.repeat(32) });
