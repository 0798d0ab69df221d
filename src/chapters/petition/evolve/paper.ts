import type { PetitionEvent } from '../events.ts';
import type { LivePetition, Petition } from '../petition.ts';
import { itemsIn } from './thread.ts';

/** Folds a paper and a new contact; undefined for any other fact. No stage moves by either. */
export function evolvePaper(state: LivePetition, event: PetitionEvent): Petition | undefined {
  const { known } = state;
  if (event.type === 'PaperTaken')
    return { ...state, known: { ...known, files: [...known.files, ...itemsIn(event.files)] } };
  if (event.type !== 'ContactChanged') return undefined;
  const { party, person, reachable } = event;
  return { ...state, known: { ...known, facts: { ...known.facts, party, person, reachable } } };
}
