import type { CivilDate } from '#kernel/calendar.ts';
import type { PetitionEvent } from '../events.ts';
import type { Start } from '../known.ts';
import type { LivePetition, Petition } from '../petition.ts';

/** Folds mediation and settlement; undefined for any other fact. */
export function evolveSettlement(
  state: LivePetition,
  event: PetitionEvent,
  start: (on: CivilDate, edition: string) => Start,
): Petition | undefined {
  const { known } = state;
  switch (event.type) {
    case 'SettlementOffered':
      return {
        ...state,
        known: { ...known, offer: { terms: event.terms.item, since: start(event.offeredOn, event.edition) } },
      };
    case 'SettlementDeclined':
      return { ...state, known: { ...known, offer: null } };
    case 'SettlementAgreed': {
      if (state.stage !== 'handling' || !known.offer) return undefined;
      const { known: _, ...from } = state;
      const agreed = start(event.agreedOn, event.edition);
      const answered = known.answered ?? agreed;
      return {
        stage: 'settled',
        known: { ...known, offer: null, answered, unexecuted: agreed },
        held: state.held,
        agreement: known.offer.terms,
        agreed,
        from,
      };
    }
    case 'SettlementBroken': {
      if (state.stage !== 'settled') return undefined;
      // The same day zero, and a duty of its own: the one before was closed by the agreement.
      const { version } = start(event.brokenOn, state.from.accepted.edition);
      const accepted = { ...state.from.accepted, version };
      return { ...state.from, accepted, known: { ...known, unexecuted: null } };
    }
    default:
      return undefined;
  }
}
