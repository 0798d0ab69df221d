import type { PetitionEvent } from '../events.ts';
import type { LivePetition, Petition } from '../petition.ts';

/** A withdrawal moves no stage: whoever has the matter in hand goes on with it until it has taken effect. */
export function evolveWithdrawal(state: LivePetition, event: PetitionEvent, version: number): Petition | undefined {
  if (event.type === 'WithdrawalAsked') {
    const withdrawal = { on: event.withdrawnOn, edition: event.edition, version };
    return { ...state, known: { ...state.known, withdrawal } };
  }
  if (event.type === 'WithdrawalRevoked') return { ...state, known: { ...state.known, withdrawal: null } };
  return undefined;
}
