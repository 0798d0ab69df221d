import type { PetitionEvent } from '../events.ts';
import type { LivePetition, Petition } from '../petition.ts';

/** Of what is kept apart the matter knows that it is there, and moves by nothing of it; undefined for any other fact. */
export function evolveApart(state: LivePetition, event: PetitionEvent): Petition | undefined {
  if (event.type === 'DecisionReferred') return { ...state, known: { ...state.known, decisionReferred: true } };
  return event.type === 'DecisionCommented' ? state : undefined;
}
