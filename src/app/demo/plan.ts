import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import { isWorking, type Calendar, type CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { Chance } from './seed.ts';
import type { Ago, Story } from './stories.ts';

/** One act of one story, at its moment. */
export interface Step {
  readonly at: Temporal.Instant;
  /** Which story, by its place in the list. */
  readonly story: number;
  readonly act: PersonAct | 'register';
  readonly detail?: string;
}

/** The forms in which petitioners file by themselves; for the others a clerk writes it down. */
export const filedByOneself: ReadonlySet<Story['form']> = new Set(['web', 'messenger']);

const petitionersOwn: ReadonlySet<PersonAct> = new Set(['addMaterial', 'ask', 'urge', 'rate', 'requestReview']);

const compare = Temporal.PlainDate.compare;
const oneDay = { days: 1 };

/** Minutes of the day in which officials and petitioners act. */
const officeHours = [8 * 60 + 40, 17 * 60 + 20] as const;
const wakingHours = [7 * 60 + 10, 21 * 60 + 30] as const;
/** Two acts on one matter on one day lie this many minutes apart at least. */
const breath = 6;

/**
 * Lays the stories on the calendar that ends with yesterday, in the order of time. Officials act on working days,
 * unless a story needs the very day; petitioners whenever they like.
 */
export function planSteps(
  stories: readonly Story[],
  today: CivilDate,
  calendar: Calendar,
  chance: Chance,
): readonly Step[] {
  const steps = stories.flatMap((story, index) => stepsOf(story, index, today, calendar, chance));
  return steps.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.story - b.story);
}

function stepsOf(story: Story, index: number, today: CivilDate, calendar: Calendar, chance: Chance): Step[] {
  const byClerk = story.at !== undefined || !filedByOneself.has(story.form);
  let on: CivilDate | undefined;
  let minute = 0;
  const lay = (ago: Ago, act: Step['act'], official: boolean, detail?: string): Step => {
    const wished = dayAgo(ago, today, calendar);
    const day = official && !story.exact ? workingDayNear(wished, today, calendar) : wished;
    const same = on !== undefined && compare(day, on) <= 0;
    if (!same) on = day;
    const drawn = chance.between(...(official ? officeHours : wakingHours));
    minute = same ? Math.min(Math.max(drawn, minute + breath), 23 * 60 + 50) : drawn;
    const time = Temporal.PlainTime.from('00:00').add({
      minutes: minute,
      seconds: chance.below(60),
      milliseconds: chance.below(1000),
    });
    const at = on!.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
    return { at, story: index, act, ...(detail === undefined ? {} : { detail }) };
  };
  return [
    lay(story.filed, 'register', byClerk),
    ...story.then.map(([ago, act, detail]) => lay(ago, act, !petitionersOwn.has(act), detail)),
  ];
}

function dayAgo(ago: Ago, today: CivilDate, calendar: Calendar): CivilDate {
  if (typeof ago === 'number') return today.subtract({ days: ago });
  let day = workingDayUpTo(today, calendar);
  for (let left = Number(ago.slice(1)); left > 0; left -= 1) day = workingDayUpTo(day.subtract(oneDay), calendar);
  return day;
}

const works = (day: CivilDate, calendar: Calendar): boolean => isWorking(calendar.standing(day).kind);

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
