import { isAfter } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { fixed, rule } from '#law/law.ts';
import type { LeaderLevel, ReceptionEvent } from '../events.ts';
import { countsFor, periodOf, quotaOf } from '../quota.ts';
import type { Day, Term } from '../reception.ts';
import { leaders } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<ReceptionEvent, Reason>;

const levels: ReadonlySet<string> = new Set<LeaderLevel>(['province', 'city', 'county', 'township']);

/** 列入接访责任: somebody leads an organ of a level that has a quota; the period that runs today is open at once. */
export function beginTerm(command: CommandOf<'beginTerm'>, context: Context): Decided {
  const { units, today, standing, calendars } = context;
  const level = units.get(command.unit)?.level;
  if (!level || !levels.has(level) || standing.unit === null) return refuse('no-quota-at-this-level', leaders);
  const { number, key, ruleSet, unit, leader } = command;
  const { edition } = calendars.current;
  const head = { number, key, ruleSet, office: standing.unit, unit, level: level as LeaderLevel };
  const { from, to } = periodOf(quotaOf(ruleSet, head.level).per, today);
  return [
    { type: 'TermBegan', ...head, leader, edition, beganOn: today },
    { type: 'PeriodOpened', fromOn: from, toOn: to, edition },
  ];
}

/** The next period opens on its first day, recorded by the house; a period that is open is not opened again. */
export function openPeriod(term: Term, { today, calendars }: Context): Decided {
  if (term.endedOn) return [];
  const { from, to } = periodOf(quotaOf(term.known.ruleSet, term.level).per, today);
  if (term.periods.some((period) => period.from.equals(from))) return [];
  return [{ type: 'PeriodOpened', fromOn: from, toOn: to, edition: calendars.current.edition }];
}

export function countDay(term: Term, { day, heldOn }: CommandOf<'countDay'>): Decided {
  if (term.days.includes(day)) return [];
  const period = countsFor(term, heldOn);
  return period ? [{ type: 'DayCounted', day, periodFromOn: period.from, heldOn }] : [];
}

export function endTerm(term: Term, { today }: Context): Decided {
  if (term.endedOn) return refuse('term-over', leaders);
  return [{ type: 'TermEnded', endedOn: today }];
}

/** 安排接访日. */
export function planDay(command: CommandOf<'planDay'>, { today, calendars }: Context): Decided {
  if (!command.termStands) return refuse('term-over', leaders);
  if (isAfter(today, command.dayOn)) return refuse('day-past', leaders, { today: today.toString() });
  const { act: _, termStands: __, ...plan } = command;
  return [{ type: 'DayPlanned', ...plan, edition: calendars.current.edition, plannedOn: today }];
}

const notNow = (day: Day) => refuse<Reason>('not-now', leaders, { stage: day.stage });

/** 公布: name, post, portfolio, time, place and form, in time to book. */
export function publishDay(day: Day, { today }: Context): Decided {
  if (day.stage !== 'planned') return notNow(day);
  const row = rule(day.known.ruleSet, 'day-published');
  const least = fixed(row, 'daysMin');
  if (isAfter(today.add({ days: least }), day.on)) return refuse('published-too-late', row.under, { least });
  return [{ type: 'DayPublished', publishedOn: today }];
}

/** 调换: whoever cannot come is replaced by somebody named, with the reason; the day stays. */
export function substitute(day: Day, { leader, reason }: CommandOf<'substitute'>, { today }: Context): Decided {
  if (day.stage !== 'planned' && day.stage !== 'published') return notNow(day);
  return [{ type: 'SubstituteNamed', leader, reason, namedOn: today }];
}

/** 接访: a day that nobody could know of does not count as one. */
export function holdDay(day: Day, { received }: CommandOf<'holdDay'>, { today, calendars }: Context): Decided {
  if (day.stage === 'planned') return refuse('not-published', leaders);
  if (day.stage !== 'published') return notNow(day);
  if (isAfter(day.on, today)) return refuse('day-in-future', leaders, { on: day.on.toString() });
  return [{ type: 'DayHeld', received, edition: calendars.current.edition, heldOn: day.on }];
}

/** 登记接访情况: findings, and what was promised by which day. */
export function recordDay(day: Day, command: CommandOf<'recordDay'>, { today }: Context): Decided {
  if (day.stage !== 'held') return notNow(day);
  const { findings, promise, promisedOn } = command;
  if ((promise === null) !== (promisedOn === null)) return refuse('promise-without-day', leaders);
  if (promisedOn && isAfter(day.on, promisedOn)) return refuse('promise-in-past', leaders, { on: day.on.toString() });
  return [{ type: 'DayRecorded', findings, promise, promisedOn, recordedOn: today }];
}

export function cancelDay(day: Day, { reason }: CommandOf<'cancelDay'>, { today }: Context): Decided {
  if (day.stage !== 'planned' && day.stage !== 'published') return notNow(day);
  return [{ type: 'DayCancelled', reason, cancelledOn: today }];
}
