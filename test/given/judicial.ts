import type { JudicialCommand } from '#chapters/petition/decide/judicial-command.ts';
import type { PetitionEvent } from '#chapters/petition/events.ts';
import { units } from '../cast.ts';
import { edition, kept, on } from './world.ts';

/** Facts and commonplace commands of first contact and of a matter of litigation. */

export const contacted = (day: string): PetitionEvent => ({
  type: 'FirstContactMade',
  by: units.countyHousing.id,
  way: 'telephone',
  record: kept('record'),
  contactedOn: on(day),
});
export const judicialSent = (day: string): PetitionEvent => ({
  type: 'JudicialSent',
  to: units.countyPolitical.id,
  edition,
  sentOn: on(day),
  note: null,
});
export const judicialReceived = (day: string): PetitionEvent => ({
  type: 'JudicialReceived',
  by: units.countyPolitical.id,
  receivedOn: on(day),
  edition,
});
export const judicialEnded = (day: string): PetitionEvent => ({
  type: 'JudicialEnded',
  by: units.countyPolitical.id,
  document: kept('conclusion'),
  concludedOn: on(day),
  endedOn: on(day),
  edition,
});

export const judicialCommands = {
  contact: { act: 'contact', way: 'telephone', contactedOn: on('2026-03-03'), record: kept('record') },
  sendToJudicial: { act: 'sendToJudicial', to: units.countyPolitical.id, note: null },
  receiveJudicial: { act: 'receiveJudicial' },
  endJudicial: { act: 'endJudicial', document: kept('conclusion'), concludedOn: on('2026-03-03') },
} as const satisfies Record<JudicialCommand['act'], JudicialCommand>;
