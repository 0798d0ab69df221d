import type { PetitionEvent } from '../events.ts';
import type { Start } from '../known.ts';
import type { Petition } from '../petition.ts';

type Handling = Extract<Petition, { readonly stage: 'handling' }>;

/** The paths of their own: another one is taken, or the claim has ended on one. */
export function evolvePath(
  state: Petition,
  event: PetitionEvent,
  start: (on: Temporal.PlainDate, edition: string) => Start,
): Petition | undefined {
  if (state.stage !== 'handling') return undefined;
  if (event.type === 'PathChanged') return { ...state, path: event.path, ownDue: event.ownDue };
  if (event.type !== 'PathResultStated' || state.path === null || state.path === 6) return undefined;
  const { known, held, path }: Handling = state;
  const { result, document, statedOn, edition } = event;
  return { stage: 'path-ended', known, held, path, result, document: document.item, stated: start(statedOn, edition) };
}
