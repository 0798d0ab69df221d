import { isAfter, type Calendar, type CivilDate } from '#kernel/calendar.ts';
import type { Actor, Appointment } from '#kernel/authority.ts';
import type { Post } from '#kernel/duty.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { CountyPerson } from './county-files.ts';
import { works } from './plan.ts';
import { chanceOf } from './seed.ts';

/** An official of a simulated county: how they work follows from the seed and their name alone. */
export interface Colleague {
  readonly actor: Extract<Actor, { readonly kind: 'official' }>;
  /** Which share of a limit they usually take: 0.2 for the quick, past 1 for those who are often late. */
  readonly pace: number;
  /** The next day, from this one on, on which they are at work. */
  atWork(day: CivilDate): CivilDate;
}

const leavesAYear = 2;
const leaveDays = [4, 12] as const;
/** Most take about half of the time, some nearly all of it, a few are always behind. */
const paces = [0.25, 0.35, 0.4, 0.45, 0.5, 0.5, 0.55, 0.6, 0.65, 0.75, 0.85, 1] as const;

/** Everybody who holds posts, by unit and post. */
export function makeColleagues(people: readonly CountyPerson[], calendar: Calendar, seed: string) {
  const colleagues = people.map((person) => ({ posts: person.posts, colleague: colleagueOf(person, calendar, seed) }));
  const byPost = new Map<string, Colleague[]>();
  for (const { posts, colleague } of colleagues) {
    for (const { unit, post } of posts) {
      const key = `${unit} ${post}`;
      byPost.set(key, [...(byPost.get(key) ?? []), colleague]);
    }
  }
  /** Who sees to a matter in a unit: always the same one of those who hold the first of the posts that anybody holds. */
  return (unit: UnitId, posts: readonly Post[], turn: number): Colleague | undefined => {
    for (const post of posts) {
      const holders = byPost.get(`${unit} ${post}`);
      if (holders) return holders[turn % holders.length]!;
    }
    return undefined;
  };
}

export type Colleagues = ReturnType<typeof makeColleagues>;

function colleagueOf(
  { person, posts }: { readonly person: CountyPerson['person']; readonly posts: readonly Appointment[] },
  calendar: Calendar,
  seed: string,
): Colleague {
  const pace = chanceOf(seed, `official/${person}`).pick(paces);
  const leaves = new Map<number, readonly (readonly [first: CivilDate, last: CivilDate])[]>();
  const leavesIn = (year: number) => {
    const known = leaves.get(year);
    if (known) return known;
    const chance = chanceOf(seed, `leave/${person}/${year}`);
    const made = Array.from({ length: leavesAYear }, () => {
      const first = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: chance.below(350) });
      return [first, first.add({ days: chance.between(...leaveDays) })] as const;
    });
    leaves.set(year, made);
    return made;
  };
  const away = (day: CivilDate): boolean =>
    leavesIn(day.year).some(([first, last]) => !isAfter(first, day) && !isAfter(day, last));
  return {
    actor: { kind: 'official', person, posts },
    pace,
    atWork(day) {
      let found = day;
      while (!works(found, calendar) || away(found)) found = found.add({ days: 1 });
      return found;
    },
  };
}
