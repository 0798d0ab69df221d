import { readReference } from '#adapters/reference/files.ts';
import type { Form } from '#chapters/petition/events.ts';
import { isWorking, type Calendar, type CivilDate } from '#kernel/calendar.ts';
import type { Style } from './grammar.ts';
import type { Chance } from './seed.ts';
import type { Story } from './stories.ts';

type Weighted<Name> = readonly (readonly [name: Name, weight: number])[];
type Months = Readonly<Record<string, number>>;

/** Something that many people write about at once: a smell, a school that is to close, a new charge. */
interface Happening {
  readonly subject: string;
  /** When it begins, as a share of the span that is simulated. */
  readonly from: number;
  readonly days: number;
  /** How much it adds to the days that it lasts, as a share of all that arrives on them; it fades towards its end. */
  readonly share: number;
  /** One in so many is filed by several together. */
  readonly joint: number;
  readonly town?: string;
  readonly where?: string;
}

/** What a year of the county is like. Read from `data/county/year.json`. */
interface Year {
  /** Monday first. */
  readonly weekdays: readonly number[];
  readonly months: readonly number[];
  /** The weight of a day off in the week, in place of its own. */
  readonly holiday: number;
  readonly channels: Weighted<Form>;
  readonly manners: Weighted<Style>;
  readonly who: Weighted<Who>;
  readonly towns: Weighted<string>;
  /** Weights of subjects that are not met as often as others, and the months in which they are met more often. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly seasons: Readonly<Record<string, Months>>;
  readonly happenings: readonly Happening[];
  /** From then on the office assigns these subjects, with a day to report by, where it passed them on before. */
  readonly policy: { readonly from: number; readonly assigned: readonly string[] };
}

type Who = 'named' | NonNullable<Story['who']>;

/** A matter as it comes in: what it is about, where, when, by which door and from whom. */
export interface Arrival {
  readonly on: CivilDate;
  readonly subject: string;
  readonly town: string;
  readonly where?: string;
  readonly form: Form;
  readonly style: Style;
  readonly who: Who;
  /** Whether the change of policy is in force for this subject by then. */
  readonly assigned: boolean;
  /** A second subject that the same letter tells of. */
  readonly also?: string;
  /** Came to stand beside another matter, by what somebody did on that one. */
  readonly beside?: true;
}

/** What is asked of {@link arrivalsOf}. */
export interface Span {
  readonly from: CivilDate;
  readonly days: number;
  readonly matters: number;
  readonly calendar: Calendar;
  /** The subjects that can arrive. */
  readonly subjects: readonly string[];
}

const usualWeight = 10;

/** Now and then somebody writes of two things in one letter. */
const twoMattersOnce = 30;

/** Spreads matters over the days of a span by weekday, month and days off, with what happens in it; in order of time. */
export function arrivalsOf({ from, days, matters, calendar, subjects }: Span, chance: Chance): readonly Arrival[] {
  const year = JSON.parse(readReference('county', 'year.json')) as Year;
  const happenings = year.happenings.filter(({ subject }) => subjects.includes(subject));
  const policyFrom = Math.floor(year.policy.from * days);
  const spanDays = Array.from({ length: days }, (_, n) => {
    const on = from.add({ days: n });
    const running = happenings.map((one) => ({ one, share: shareOn(one, n, days) })).filter(({ share }) => share > 0);
    const extra = running.reduce((sum, { share }) => sum + share, 0);
    return { on, running, extra, policy: n >= policyFrom, weight: weightOf(on, calendar, year) * (1 + extra) };
  });
  const dayDraw = makeDraw(spanDays.map((day) => [day, Math.round(day.weight * 1000)] as const));
  const subjectDraws = Array.from({ length: 12 }, (_, n) =>
    makeDraw(
      subjects.map((id) => [id, (year.subjects[id] ?? usualWeight) * (year.seasons[id]?.[n + 1] ?? 1)] as const),
    ),
  );
  const draws = {
    town: makeDraw(year.towns),
    form: makeDraw(year.channels),
    style: makeDraw(year.manners),
    who: makeDraw(year.who),
  };
  const arrivals = Array.from({ length: matters }, (): Arrival => {
    const { on, running, extra, policy } = dayDraw(chance);
    const happening = happeningOf(running, extra, chance);
    const subject = happening?.subject ?? subjectDraws[on.month - 1]!(chance);
    const together = happening && chance.once(happening.joint);
    return {
      on,
      subject,
      town: happening?.town ?? draws.town(chance),
      ...(happening?.where ? { where: happening.where } : {}),
      form: draws.form(chance),
      style: draws.style(chance),
      who: together ? 'joint' : draws.who(chance),
      assigned: policy && year.policy.assigned.includes(subject),
      ...(chance.once(twoMattersOnce) ? { also: chance.pick(subjects) } : {}),
    };
  });
  return arrivals.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** At its full share from the first day on, then down to nothing in equal steps. */
function shareOn({ from, days, share }: Happening, day: number, spanDays: number): number {
  const since = day - Math.floor(from * spanDays);
  return since < 0 || since >= days ? 0 : share * (1 - since / days);
}

function weightOf(on: CivilDate, calendar: Calendar, year: Year): number {
  const { kind } = calendar.standing(on);
  const weekday = year.weekdays[on.dayOfWeek - 1]!;
  const dayOff = !isWorking(kind) && on.dayOfWeek < 6;
  return (dayOff ? year.holiday : weekday) * year.months[on.month - 1]!;
}

function happeningOf(
  running: readonly { readonly one: Happening; readonly share: number }[],
  extra: number,
  chance: Chance,
): Happening | undefined {
  let drawn = (chance.below(1_000_000) / 1_000_000) * (1 + extra) - 1;
  for (const { one, share } of running) {
    if (drawn < 0) return undefined;
    if (drawn < share) return one;
    drawn -= share;
  }
  return undefined;
}

/** Draws by weight. @throws RangeError when nothing has any weight */
export function makeDraw<Name>(weighted: Weighted<Name>): (chance: Chance) => Name {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of weighted) sums.push((total += weight));
  if (total <= 0) throw new RangeError('nothing to draw from');
  return (chance) => {
    const drawn = chance.below(total);
    return weighted[sums.findIndex((sum) => drawn < sum)]![0];
  };
}
