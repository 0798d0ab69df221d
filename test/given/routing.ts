import type { RoutingCommand } from '#chapters/petition/decide/routing-command.ts';
import type { PetitionEvent } from '#chapters/petition/events.ts';
import type { ObjectionAnswer } from '#chapters/petition/events/routing.ts';
import type { UnitId } from '#kernel/ids.ts';
import { units } from '../cast.ts';
import { edition, kept, on } from './world.ts';

/** Facts and commonplace commands of a matter's way to its organ. */

export const redirected = (day: string, by: UnitId = units.countyOffice.id): PetitionEvent => ({
  type: 'PetitionRedirected',
  by,
  ground: 'litigation-visit',
  citation: 'regulations-2022/22/2',
  path: 'civil-court',
  to: null,
  statement: kept('where'),
  redirectedOn: on(day),
  edition,
});
export const objected = (day: string): PetitionEvent => ({
  type: 'ObjectionRaised',
  by: units.countyHousing.id,
  ground: 'not-own-power',
  citation: 'regulations-2022/23/3',
  proper: units.countyHealth.id,
  reasons: kept('reasons'),
  objectedOn: on(day),
  edition,
});
export const objectionAnswered = (day: string, answer: ObjectionAnswer): PetitionEvent => ({
  type: 'ObjectionAnswered',
  by: units.countyOffice.id,
  answer,
  reasons: kept('reasons'),
  answeredOn: on(day),
  edition,
});
export const disputed = (day: string): PetitionEvent => ({
  type: 'DisputeRaised',
  by: units.countyHousing.id,
  other: units.countyHealth.id,
  decider: units.countyGovernment.id,
  reasons: kept('reasons'),
  raisedOn: on(day),
  edition,
});
export const settled = (day: string, to: UnitId): PetitionEvent => ({
  type: 'DisputeDecided',
  by: units.countyGovernment.id,
  to,
  reasons: kept('reasons'),
  decidedOn: on(day),
  edition,
});

export const assigned = (day: string, reportDue: string): PetitionEvent => ({
  type: 'PetitionAssigned',
  to: units.countyHousing.id,
  edition,
  assignedOn: on(day),
  reportDue: on(reportDue),
  note: null,
});
export const reported = (day: string): PetitionEvent => ({
  type: 'ResultReported',
  by: units.countyHousing.id,
  report: kept('report'),
  reportedOn: on(day),
});
export const succeeded = (day: string, from: UnitId, to: UnitId): PetitionEvent => ({
  type: 'UnitSucceeded',
  from,
  to,
  succeededOn: on(day),
});

export const routingCommands = {
  redirect: { act: 'redirect', ground: 'litigation-visit', path: 'civil-court', to: null, statement: kept('where') },
  reportResult: { act: 'reportResult', report: kept('report') },
  succeed: { act: 'succeed', from: units.countyRealEstate.id },
  object: { act: 'object', proper: units.countyHealth.id, reasons: kept('reasons') },
  answerObjection: { act: 'answerObjection', answer: 'kept', reasons: kept('reasons') },
  raiseDispute: { act: 'raiseDispute', other: units.countyHealth.id, reasons: kept('reasons') },
  decideDispute: { act: 'decideDispute', to: units.countyHealth.id, reasons: kept('reasons') },
} as const satisfies Partial<Record<RoutingCommand['act'], RoutingCommand>>;
