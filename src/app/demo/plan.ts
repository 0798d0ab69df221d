import { petitionersOwn as petitionersActs } from '#chapters/petition/rules.ts';
import { isWorking, type Calendar, type CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { Chance } from './seed.ts';
import type { Move, PlayedAct } from './life.ts';
import type { Ago, Story } from './stories.ts';

/** When a story is filed, and what happens to it then. */
export interface Plan {
  readonly filedAt: Temporal.Instant;
  readonly moves: readonly Move[];
}

/** The forms in which petitioners file by themselves; for the others a clerk writes it down. */
export const filedByOneself: ReadonlySet<Story['form']> = new Set(['web', 'messenger']);

const petitionersOwn: ReadonlySet<PlayedAct> = new Set<PlayedAct>([...petitionersActs, 'replaceCode']);

const compare = Temporal.PlainDate.compare;
const midnight = Temporal.PlainTime.from('00:00');
const oneDay = { days: 1 };

/** Minutes of the day in which officials and petitioners act. */
export const officeHours = [8 * 60 + 40, 17 * 60 + 20] as const;
export const wakingHours = [7 * 60 + 10, 21 * 60 + 30] as const;
/** Two acts on one matter on one day lie this many minutes apart at least. */
export const breath = 6;

/**
 * Lays a story on the calendar that ends with yesterday. Officials act on working days, unless the story needs the very
 * day; petitioners whenever they like.
 */
export function planStory(story: Story, today: CivilDate, calendar: Calendar, chance: Chance): Plan {
  const byClerk = story.at !== undefined || !filedByOneself.has(story.form);
  let on: CivilDate | undefined;
  let minute = 0;
  const lay = (ago: Ago, official: boolean): Temporal.Instant => {
    const wished = dayAgo(ago, today, calendar);
    const day = official && !story.exact ? workingDayNear(wished, today, calendar) : wished;
    const same = on !== undefined && compare(day, on) <= 0;
    if (!same) on = day;
    const drawn = chance.between(...(official ? officeHours : wakingHours));
    minute = same ? Math.min(Math.max(drawn, minute + breath), 23 * 60 + 50) : drawn;
    return momentOn(on!, minute, chance);
  };
  return {
    filedAt: lay(story.filed, byClerk),
    moves: story.then.map(([ago, act, detail]) => {
      const at = lay(ago, !petitionersOwn.has(act));
      return { at, act, ...(detail === undefined ? {} : { detail }) };
    }),
  };
}

/** A moment within a minute of a day. @param minute since midnight */
export function momentOn(day: CivilDate, minute: number, chance: Chance): Temporal.Instant {
  const time = { minutes: minute, seconds: chance.below(60), milliseconds: chance.below(1000) };
  const plainTime = midnight.add(time);
  return day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

function dayAgo(ago: Ago, today: CivilDate, calendar: Calendar): CivilDate {
  if (typeof ago === 'number') return today.subtract({ days: ago });
  let day = workingDayUpTo(today, calendar);
  for (let left = Number(ago.slice(1)); left > 0; left -= 1) day = workingDayUpTo(day.subtract(oneDay), calendar);
  return day;
}

export const works = (day: CivilDate, calendar: Calendar): boolean => isWorking(calendar.standing(day).kind);

function workingDayUpTo(day: CivilDate, calendar: Calendar): CivilDate {
  let found = day;
  while (!works(found, calendar)) found = found.subtract(oneDay);
  return found;
}

/** The day itself, or the next working day; the last one before where that would not be past. */
function workingDayNear(day: CivilDate, today: CivilDate, calendar: Calendar): CivilDate {
  let found = day;
  while (!works(found, calendar)) found = found.add(oneDay);
  return compare(found, today) < 0 ? found : workingDayUpTo(day, calendar);
}
