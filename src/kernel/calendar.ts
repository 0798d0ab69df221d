import type { Citation } from './citation.ts';

/** A day of the civil calendar in Asia/Shanghai. */
export type CivilDate = Temporal.PlainDate;

/** A limit's length. `day` is a calendar day (日), `working-day` a working day (工作日). */
export interface Length {
  readonly n: number;
  readonly unit: 'day' | 'working-day';
}

export const days = (n: number): Length => ({ n, unit: 'day' });
export const workingDays = (n: number): Length => ({ n, unit: 'working-day' });

/** What one day is: a working day, a rest day, or one beyond the published arrangements. */
export type DayKind =
  'working' | 'weekend' | 'holiday' | 'make-up-workday' | 'beyond-published-weekday' | 'beyond-published-weekend';

/** What a day is, with the name of the holiday that makes it so. */
export interface DayStanding {
  readonly kind: DayKind;
  readonly name?: string;
}

/** One edition of the public holiday arrangements (放假安排): what each day is, and up to where this is known. */
export interface Calendar {
  /** Names exactly this set of published years; stands in the event that starts a clock. */
  readonly edition: string;
  /** The first day for which the arrangement is known. */
  readonly publishedFrom: CivilDate;
  /** The last day for which the arrangement is published. A date past it is provisional. */
  readonly publishedThrough: CivilDate;
  standing(day: CivilDate): DayStanding;
  /**
   * What the petitioner's own periods are reckoned with, where it is another one: days of rest that were told while the
   * year was not published stay days of rest, so that no such period ends earlier than it was told.
   */
  readonly kept?: Calendar;
}

/** A span of days that a limit does not count (扣除期间), both ends included. */
export interface ExcludedInterval {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly type: string;
  readonly under: Citation;
}

/**
 * One day of a trace. `standing` says how the reckoning took it: day zero, excluded, passed over by the roll-over of
 * the last day, or, for every other day, what the calendar says it is. `count` is null for a day that was not counted.
 */
export interface TraceDay {
  readonly on: CivilDate;
  readonly count: number | null;
  readonly standing: DayKind | 'day-zero' | 'excluded' | 'rolled-over';
  /** What the calendar says of the day, whatever the reckoning made of it. */
  readonly day: DayKind;
  /** Name of the holiday, or type of the excluded interval. */
  readonly name?: string;
  /** The text under which an excluded day is not counted. */
  readonly under?: Citation;
}

/** What a due day was reckoned from: enough to reckon it again, with the same calendar edition, years later. */
export interface ReckoningTerms {
  readonly length: Length;
  /** Day zero. */
  readonly from: CivilDate;
  readonly edition: string;
  /** A last day that is no working day moves to the next working day. */
  readonly rollOver: boolean;
  readonly excluded: readonly ExcludedInterval[];
  /** Calendar days by which the limit was extended; they are counted on after its own. */
  readonly extendBy: number;
}

/** A due day with the whole reckoning behind it. */
export interface Reckoning {
  readonly due: CivilDate;
  readonly terms: ReckoningTerms;
  /** True when some day that matters lies beyond the published calendar. */
  readonly provisional: boolean;
  /** The last counted day, before any roll-over. */
  readonly lastCounted: CivilDate;
  /** Every day from day zero to `due`. Computed when first asked for. */
  trace(): readonly TraceDay[];
}

/** One year's arrangement as it is published: the days on which it departs from the plain week. */
export interface CalendarYear {
  readonly year: number;
  readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
}

/** Whether people work on such a day. Past the published years only the plain week can be said. */
export function isWorking(standing: DayKind): boolean {
  return standing === 'working' || standing === 'make-up-workday' || standing === 'beyond-published-weekday';
}

/** Whether the day lies outside the years whose arrangement is known. */
export function isBeyondPublished(standing: DayKind): boolean {
  return standing === 'beyond-published-weekday' || standing === 'beyond-published-weekend';
}

/** The years that say anything. A year whose notice is not out yet has a file without days, and is not published. */
export function publishedYears(years: readonly CalendarYear[]): readonly CalendarYear[] {
  return years.filter((year) => year.days.length > 0).toSorted((a, b) => a.year - b.year);
}

const beyondWeekday: DayStanding = { kind: 'beyond-published-weekday' };
const beyondWeekend: DayStanding = { kind: 'beyond-published-weekend' };
const weekend: DayStanding = { kind: 'weekend' };
const working: DayStanding = { kind: 'working' };

/**
 * A calendar of the published years.
 *
 * A year's notice may name days of the neighbouring years (a New Year holiday that begins on 30 December). Such a day
 * is known even where its own year is not published. Where two notices name a day, the later one stands.
 * @param years parsed files, in any order
 * @param edition names this content; computed by whoever read the files
 * @throws RangeError when no year is published, or one is missing in between: days of a gap would look like plain weeks
 */
export function makeCalendar(years: readonly CalendarYear[], edition: string): Calendar {
  const published = publishedYears(years);
  const [first, last] = [published[0], published.at(-1)];
  if (!first || !last) throw new RangeError('a calendar needs at least one published year');
  const numbers = new Set(published.map(({ year }) => year));
  for (let year = first.year; year <= last.year; year += 1) {
    if (!numbers.has(year)) throw new RangeError(`the calendar has no arrangement for ${year}`);
  }
  const named = new Map<number, DayStanding>();
  for (const year of published) {
    for (const { name, date, isOffDay } of year.days) {
      named.set(dayNumber(Temporal.PlainDate.from(date)), { kind: isOffDay ? 'holiday' : 'make-up-workday', name });
    }
  }
  const standing = (day: CivilDate): DayStanding => {
    const special = named.get(dayNumber(day));
    if (special) return special;
    const atRest = day.dayOfWeek > 5;
    if (day.year < first.year || day.year > last.year) return atRest ? beyondWeekend : beyondWeekday;
    return atRest ? weekend : working;
  };
  return {
    edition,
    publishedFrom: new Temporal.PlainDate(first.year, 1, 1),
    publishedThrough: new Temporal.PlainDate(last.year, 12, 31),
    standing,
  };
}

/**
 * A calendar that knows more since: what was published in it stands as it was, and only what lay beyond is taken from the
 * newer one. So a day that was never provisional moves by no later notice.
 */
export function continuedBy(old: Calendar, newer: Calendar): Calendar {
  if (!isAfter(newer.publishedThrough, old.publishedThrough)) return old;
  const edition = `${old.edition}${continued}${newer.edition}`;
  const { publishedFrom } = old;
  const { publishedThrough } = newer;
  const merged = (standing: Calendar['standing']): Omit<Calendar, 'kept'> => {
    return { edition, publishedFrom, publishedThrough, standing };
  };
  const standing = (day: CivilDate): DayStanding => {
    const known = old.standing(day);
    return isBeyondPublished(known.kind) ? newer.standing(day) : known;
  };
  const told = old.kept ?? old;
  const kept = (day: CivilDate): DayStanding => {
    const before = told.standing(day);
    if (!isBeyondPublished(before.kind)) return before;
    const now = newer.standing(day);
    return isWorking(now.kind) && !isWorking(before.kind) ? weekend : now;
  };
  return { ...merged(standing), kept: merged(kept) };
}

/** Stands in the name of an edition between those that one after the other were taken into use. */
const continued = '+';

/** The calendar of a name that may be several continued by each other. */
export const calendarNamed = (name: string, edition: (one: string) => Calendar): Calendar =>
  name.split(continued).map(edition).reduce(continuedBy);

/** Whether one day lies after another. */
export const isAfter = (a: CivilDate, b: CivilDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

/** A key that no two days share, in the order of days. */
export const dayNumber = ({ year, month, day }: CivilDate): number => year * 10_000 + month * 100 + day;
