import type { Grant } from '#kernel/authority.ts';
import type { Change, GrantChange } from '#kernel/procedure.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { PetitionEvent } from '../events.ts';
import type { Petition } from '../petition.ts';

/** The unit that decides a dispute over who takes the matter, while it is open. */
const deciderIn = (state: Petition): UnitId | undefined =>
  state.stage === 'routed' && state.contest?.step === 'disputed' ? state.contest.decider : undefined;

const holding = (unit: UnitId): Grant => ({ unit, kind: 'holding' });

/**
 * Which standing a fact on a contested matter gives and takes; undefined where nothing is contested. The decider has its
 * standing for as long as the dispute is open, however that ends.
 */
export function routingGrants({ event, before, after }: Change<Petition, PetitionEvent>): GrantChange | undefined {
  const decider = deciderIn(before);
  const over: readonly Grant[] = decider && deciderIn(after) !== decider ? [{ unit: decider, kind: 'reviewing' }] : [];
  if (event.type === 'DisputeRaised') return { granted: [{ unit: event.decider, kind: 'reviewing' }], ended: over };
  if (event.type === 'ObjectionAnswered' && after.stage === 'registered' && before.stage === 'routed')
    return { granted: [], ended: [holding(before.held.holder)] };
  if (event.type === 'DisputeDecided' && before.stage === 'routed') {
    const { holder } = before.held;
    if (holder === event.to) return { granted: [], ended: over };
    return { granted: [holding(event.to)], ended: [...over, holding(holder)] };
  }
  return over.length > 0 && event.type !== 'MatterResealed' ? { granted: [], ended: over } : undefined;
}
