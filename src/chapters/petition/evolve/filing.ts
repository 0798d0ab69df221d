import type { PetitionEvent } from '../events.ts';
import type { Known } from '../known.ts';
import type { LivePetition, Petition } from '../petition.ts';

/** Folds a fact that puts a submission in order; undefined for any other. No stage moves by it. */
export function evolveFiling(state: LivePetition, event: PetitionEvent): Petition | undefined {
  const { known } = state;
  const withKnown = (change: Partial<Known>): Petition => ({ ...state, known: { ...known, ...change } });
  switch (event.type) {
    case 'PartSplitOff':
      return withKnown({ parts: [...known.parts, { stream: event.part, number: event.number }] });
    case 'MatterLinked':
      return withKnown({ links: [...known.links, { stream: event.other, number: event.number }] });
    case 'EntryCorrected': {
      const { form, class: code, region, receivedOn, concerned } = event;
      const next = withKnown({
        facts: { ...known.facts, form, class: code, region, receivedOn, ...(concerned ? { concerned } : {}) },
      });
      // The clock that ran from receipt runs from the day on which it really came.
      if (next.stage === 'registered' && !next.returned)
        return { ...next, received: { ...next.received, on: receivedOn } };
      if (next.stage === 'routed' && next.how === 'direct')
        return { ...next, routed: { ...next.routed, on: receivedOn } };
      return next;
    }
    default:
      return undefined;
  }
}
