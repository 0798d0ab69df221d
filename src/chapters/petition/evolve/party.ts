import type { PetitionEvent } from '../events.ts';
import type { Joined, Known } from '../known.ts';
import type { LivePetition, Petition } from '../petition.ts';

/** Folds who signed, who speaks and who acts for whom; undefined for any other fact. No stage moves by it. */
export function evolveParty(state: LivePetition, event: PetitionEvent): Petition | undefined {
  const { known } = state;
  const withKnown = (change: Partial<Known>): Petition => ({ ...state, known: { ...known, ...change } });
  const others = (place: number): readonly Joined[] => known.parties.filter((one) => one.place !== place);
  const asNow = (place: number, role: Joined['role']): readonly Joined[] =>
    known.parties.map((one) => (one.place === place ? { ...one, role } : one));
  switch (event.type) {
    case 'CosignersAdded': {
      const added = event.identities.map(({ item }, index): Joined => {
        return {
          place: event.from + index,
          role: 'cosigner',
          identity: item,
          person: event.persons[index]!,
          generation: 0,
        };
      });
      return withKnown({ parties: [...known.parties, ...added], places: known.places + added.length });
    }
    case 'RepresentativeNamed':
      return withKnown({ parties: asNow(event.place, 'representative') });
    case 'AgentAppointed': {
      const { place, identity, person } = event;
      const agent: Joined = { place, role: 'agent', identity: identity.item, person, generation: 0 };
      return withKnown({ parties: [...known.parties, agent], places: place });
    }
    case 'MandateEnded': {
      const wasAgent = known.parties.some((one) => one.place === event.place && one.role === 'agent');
      return withKnown({ parties: wasAgent ? others(event.place) : asNow(event.place, 'cosigner') });
    }
    case 'CodeReplaced': {
      const { place, generation } = event;
      if (place === undefined) return withKnown({ generation });
      return withKnown({ parties: known.parties.map((one) => (one.place === place ? { ...one, generation } : one)) });
    }
    case 'CosignerLeft':
      return withKnown(event.place === 0 ? { firstLeft: true } : { parties: others(event.place) });
    default:
      return undefined;
  }
}
