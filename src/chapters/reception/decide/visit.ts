import { isAfter } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import type { UnitId } from '#kernel/ids.ts';
import { refuse, type Refusal } from '#kernel/refusal.ts';
import type { Level } from '#kernel/units.ts';
import { fixed, rule } from '#law/law.ts';
import type { ReceptionEvent } from '../events.ts';
import type { Visit } from '../reception.ts';
import { channels, leaders } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<ReceptionEvent, Reason>;

const order: readonly Level[] = ['township', 'county', 'city', 'province', 'central'];

/**
 * 预约: a visit goes to the level of the organ that has the matter, or one above; leaders of a province and a city do not
 * receive visits that skip levels, and the right place is named. Letters and online petitions know no level.
 */
export function bookVisit(command: CommandOf<'bookVisit'>, { units, today, calendars }: Context): Decided {
  if (!command.dayOpen || isAfter(today, command.dayOn)) return refuse('day-not-open', leaders);
  const fault = turnedAway(command, command.unit, units);
  if (fault) return fault;
  const { act: _, holder: __, dayOpen: ___, ...visit } = command;
  const office = visit.office;
  return [{ type: 'VisitBooked', ...visit, office, edition: calendars.current.edition, bookedOn: today }];
}

/** 来访登记: without an appointment, at the office that receives; the same levels and the same number of speakers. */
export function comeIn(command: CommandOf<'comeIn'>, { units, today, calendars, standing }: Context): Decided {
  const office = standing.unit;
  if (office === null) return refuse('day-not-open', leaders);
  const fault = turnedAway(command, office, units);
  if (fault) return fault;
  const { act: _, holder: __, ...visit } = command;
  return [{ type: 'VisitorCame', ...visit, office, unit: office, edition: calendars.current.edition, cameOn: today }];
}

/** A visit goes no further up than one level, and five speak for however many came. */
function turnedAway(
  visit: Pick<CommandOf<'comeIn'>, 'ruleSet' | 'holder' | 'people'>,
  at: UnitId,
  units: Context['units'],
): Refusal<Reason> | undefined {
  const there = units.get(at);
  const holder = units.get(visit.holder);
  const up = there && holder ? order.indexOf(there.level) - order.indexOf(holder.level) : 0;
  const visitLevel = rule(visit.ruleSet, 'visit-level');
  if (up > fixed(visitLevel, 'levelsUpMax')) {
    const barred = [rule(visit.ruleSet, 'leaders-level').fixes['levels']].flat();
    const under = there && barred.includes(there.level) ? leaders : visitLevel.under;
    return refuse('level-skipped', under, { place: holder?.name ?? '', placeEn: holder?.nameEn ?? '' });
  }
  const group = rule(visit.ruleSet, 'representatives');
  const most = fixed(group, 'representativesMax');
  return visit.people > most ? refuse('too-many-people', group.under, { most }) : undefined;
}

const notNow = (visit: Visit) => refuse<Reason>('not-now', leaders, { stage: visit.stage });

/** 取消预约: until the day itself. */
export function cancelVisit(visit: Visit, { today }: Context): Decided {
  if (visit.stage !== 'booked') return notNow(visit);
  if (isAfter(today, visit.on)) return refuse('too-late-to-cancel', leaders);
  return [{ type: 'VisitCancelled', cancelledOn: today }];
}

export function receiveVisit(visit: Visit, { today, calendars }: Context): Decided {
  if (visit.stage !== 'booked') return notNow(visit);
  if (visit.medium === 'video') return refuse('over-video', channels);
  if (isAfter(visit.on, today)) return refuse('day-in-future', leaders, { on: visit.on.toString() });
  return [{ type: 'VisitReceived', edition: calendars.current.edition, receivedOn: today }];
}

export function recordVisit(visit: Visit, { text }: CommandOf<'recordVisit'>, { today }: Context): Decided {
  if (visit.stage !== 'received') return notNow(visit);
  return [{ type: 'VisitRecorded', text, recordedOn: today }];
}

/** 秩序情况: a fact of the desk on a visit that took place. It touches neither the visit nor the matter. */
export function noteIncident(visit: Visit, { text }: CommandOf<'noteIncident'>, { today }: Context): Decided {
  if (visit.stage !== 'received' && visit.stage !== 'recorded') return notNow(visit);
  return [{ type: 'IncidentNoted', text, notedOn: today }];
}

/** Whoever is spoken of says how they saw it, whenever they like. */
export function commentIncident(visit: Visit, { text }: CommandOf<'commentIncident'>, { today }: Context): Decided {
  if (visit.incidents === 0) return refuse('no-incident', leaders);
  return [{ type: 'IncidentCommented', text, commentedOn: today }];
}
