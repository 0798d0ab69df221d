import { parseCitation } from '#kernel/citation.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { PetitionEvent } from '../events.ts';
import type { Known, Start } from '../known.ts';
import type { Held, Petition } from '../petition.ts';

type Handling = Extract<Petition, { readonly stage: 'handling' }>;

/** A matter that an organ begins to handle by the ordinary way; what is different is said on top. */
export const handled = (
  known: Known,
  held: Held,
  accepted: Start,
  besides: Partial<Pick<Handling, 'path' | 'ownDue' | 'simple' | 'redo'>> = {},
): Handling => ({
  stage: 'handling',
  known,
  held,
  accepted,
  path: known.facts.ruleSet === 'regulations-2022' ? 6 : null,
  ownDue: null,
  extendedDays: 0,
  simple: null,
  redo: null,
  ...besides,
});

/** The short way and the way back from it; days that a limit does not count. */
export function evolveClock(
  state: Petition,
  event: PetitionEvent,
  start: (on: CivilDate, edition: string) => Start,
): Petition | undefined {
  if (event.type === 'SimpleTaken' && state.stage === 'routed') {
    return handled(state.known, state.held, start(event.acceptedOn, event.edition), { simple: event.suits });
  }
  if (event.type === 'SimpleLeft' && state.stage === 'handling') return { ...state, simple: null };
  if (event.type === 'IntervalExcluded' && state.stage === 'under-review') {
    const { fromOn: from, toOn: to, interval: type, citation } = event;
    const excluded = [...state.review.excluded, { from, to, type, under: parseCitation(citation) }];
    return { ...state, review: { ...state.review, excluded } };
  }
  return undefined;
}
