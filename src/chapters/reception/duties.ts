import { days, type CivilDate, type Reckoning } from '#kernel/calendar.ts';
import type { Duty, Post } from '#kernel/duty.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { lastDay } from '#kernel/reckoning.ts';
import { limit, reckon, rule } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import { quotaOf } from './quota.ts';
import type { Day, Known, LiveReception, OwnCase, Reception, Start, Term, Visit } from './reception.ts';
import { leaders } from './rules.ts';
import { addressFrom } from './visit.ts';

/** Everything that is owed on one of the lives of receptions now. */
export function duties(state: Reception, calendars: Calendars): readonly Duty[] {
  if (state.life === 'none' || state.endedOn) return [];
  switch (state.life) {
    case 'term':
      return termDuties(state, calendars);
    case 'day':
      return dayDuties(state, calendars);
    case 'case':
      return caseDuties(state, calendars);
    case 'visit':
      if (state.received) return [owe(state, calendars, 'recordVisit', 'recordVisit', state.received, 'registrar')];
      return [
        ...(state.medium === 'video' && state.meeting === null ? [setMeeting(state, calendars)] : []),
        upTo(state.known, calendars, 'receiveVisit', state.known.begun, state.on, 'registrar'),
      ];
    case 'residency':
      if (state.stage !== 'sitting')
        return [owe(state, calendars, 'decideResidency', 'decideResidency', state.proposed, 'head')];
      return [waiting(state, 'proposeLeaving', 'sits-in-the-hall')];
  }
}

/** Each period that lacks a day owes one until it is held, also when the period is over. */
function termDuties(term: Term, calendars: Calendars): Duty[] {
  const { days: least, under, rule } = quotaOf(term.known.ruleSet, term.level);
  const short = term.periods.filter(({ held }) => held.length < least);
  if (short.length === 0) return [waiting(term, 'openPeriod', 'quota-met')];
  return short.map(({ opened, to }) => ({
    act: 'holdDay',
    occurrence: opened.version,
    owner: { kind: 'unit', unit: term.known.unit, post: 'leader' },
    nature: 'owed',
    sinceOn: opened.on,
    reckoning: until(opened, to, calendars),
    limit: rule,
    under,
  }));
}

function dayDuties(day: Day, calendars: Calendars): Duty[] {
  if (day.held) return [owe(day, calendars, 'recordDay', 'recordDay', day.held, 'registrar')];
  const act = day.stage === 'planned' ? 'publishDay' : 'holdDay';
  return [upTo(day.known, calendars, act, day.known.begun, day.on, act === 'publishDay' ? 'registrar' : 'leader')];
}

/** The leader knows the case within days; the rest is brought to its settlement by one day. */
function caseDuties(own: OwnCase, calendars: Calendars): Duty[] {
  const by = (act: string, name: LimitId): Duty => owe(own, calendars, act, name, own.known.begun, 'leader');
  const rest = own.done.length < 3 ? 'solveCase' : 'settleCase';
  return [...(own.done.includes('know') ? [] : [by('knowCase', 'ownCaseKnow')]), by(rest, 'ownCaseSettle')];
}

function owe(
  { known }: LiveReception,
  calendars: Calendars,
  act: string,
  name: LimitId,
  start: Start,
  post: Post,
): Duty {
  const row = limit(known.ruleSet, name, undefined, known.begun.on);
  return {
    act,
    occurrence: start.version,
    owner: { kind: 'unit', unit: post === 'leader' ? known.unit : known.office, post },
    nature: 'owed',
    sinceOn: start.on,
    reckoning: reckon(row, start.on, calendars.edition(start.edition)),
    limit: name,
    under: row.under,
  };
}

/** Up to a day that an act named, every day counted. */
const until = (start: Start, due: CivilDate, calendars: Calendars): Reckoning =>
  lastDay(
    days(Math.max(0, start.on.until(due, { largestUnit: 'day' }).days)),
    start.on,
    calendars.edition(start.edition),
  );

const upTo = (known: Known, calendars: Calendars, act: string, start: Start, due: CivilDate, post: Post): Duty => ({
  act,
  occurrence: start.version,
  owner: { kind: 'unit', unit: post === 'leader' ? known.unit : known.office, post },
  nature: 'owed',
  sinceOn: start.on,
  reckoning: until(start, due, calendars),
  limit: 'day-published',
  under: leaders,
});

/** Where it meets is set by the day on which whoever booked is to see it. */
const setMeeting = (visit: Visit, calendars: Calendars): Duty => ({
  ...upTo(visit.known, calendars, 'setMeeting', visit.known.begun, addressFrom(visit), 'registrar'),
  limit: 'video-visit',
  under: rule(visit.known.ruleSet, 'video-visit').under,
});

/** Nothing is owed now, and why: the quota of the period is met, or the department sits in the hall. */
const waiting = ({ known }: LiveReception, act: string, reason: string): Duty => ({
  act,
  occurrence: known.begun.version,
  owner: { kind: 'unit', unit: known.office, post: 'registrar' },
  nature: 'may',
  sinceOn: known.begun.on,
  reason,
  limit: 'day-published',
  under: leaders,
});
