import type { ApartCommand } from '#chapters/petition/decide/apart-command.ts';
import type { PetitionEvent } from '#chapters/petition/events.ts';
import { units } from '../cast.ts';
import { kept, on } from './world.ts';

/** Facts and commands about a decision that is kept apart from the matter. */

export const decisionReferred = (day: string): PetitionEvent => ({
  type: 'DecisionReferred',
  by: units.countyOffice.id,
  reference: kept('reference'),
  servedOn: on(day),
  referredOn: on(day),
});

export const apartCommands = {
  referDecision: { act: 'referDecision', reference: kept('reference'), servedOn: on('2016-01-01') },
  commentDecision: { act: 'commentDecision', text: kept('text') },
} as const satisfies Record<ApartCommand['act'], ApartCommand>;
