import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { PetitionEvent } from '../events.ts';
import type { Start } from '../known.ts';
import type { Contest, LivePetition, Petition, Stage } from '../petition.ts';

/** The stages in which a fact of routing can come to stand. */
export const routingStages: Readonly<Partial<Record<PetitionEvent['type'], readonly Stage[]>>> = {
  PetitionRedirected: ['registered', 'routed'],
  ObjectionRaised: ['routed'],
  ObjectionAnswered: ['routed'],
  DisputeRaised: ['routed'],
  DisputeDecided: ['routed'],
};

/** Folds a fact of routing; undefined for any other. */
export function evolveRouting(
  state: LivePetition,
  event: PetitionEvent,
  start: (on: CivilDate, edition: string) => Start,
): Petition | undefined {
  const { known } = state;
  switch (event.type) {
    case 'PetitionRedirected':
      return {
        stage: 'redirected',
        known,
        by: event.by,
        path: event.path,
        to: event.to,
        statement: event.statement.item,
        redirected: start(event.redirectedOn, event.edition),
      };
    case 'ObjectionRaised':
      return contested(state, {
        step: 'objected',
        proper: event.proper,
        since: start(event.objectedOn, event.edition),
      });
    case 'ObjectionAnswered':
      if (event.answer === 'kept') return contested(state, { step: 'kept' });
      return {
        stage: 'registered',
        // What the organ was to report on went back with the matter; whoever is assigned it next has a day of their own.
        known: { ...known, report: null },
        received: start(event.answeredOn, event.edition),
        returned: true,
      };
    case 'DisputeRaised':
      return contested(state, {
        step: 'disputed',
        decider: event.decider,
        since: start(event.raisedOn, event.edition),
      });
    case 'DisputeDecided':
      return settled(state, event.to, start(event.decidedOn, event.edition));
    case 'ResultReported':
      return { ...state, known: { ...known, report: known.report && { ...known.report, made: true } } };
    case 'UnitSucceeded':
      return inPlaceOf(event.from, event.to, state);
    default:
      return undefined;
  }
}

const contested = (state: LivePetition, contest: Contest): Petition =>
  state.stage === 'routed' ? { ...state, contest } : state;

/** Where it stays, its clock runs on from the day on which it came; where it moves, the new organ has a whole one. */
function settled(state: LivePetition, to: UnitId, since: Start): Petition {
  if (state.stage !== 'routed') return state;
  const contest: Contest = { step: 'settled' };
  if (to === state.held.holder) return { ...state, contest };
  return { ...state, held: { ...state.held, holder: to }, routed: since, how: 'decided', contest };
}

/**
 * The same state with one unit wherever another stood. It looks everywhere instead of listing the places, so that a
 * branch that is added later cannot forget a unit behind.
 */
function inPlaceOf<T>(from: UnitId, to: UnitId, value: T): T {
  if (value === (from as unknown)) return to as T;
  if (Array.isArray(value)) return value.map((member: unknown) => inPlaceOf(from, to, member)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const members = Object.entries(value).map(([name, member]) => [name, inPlaceOf(from, to, member)] as const);
  return Object.fromEntries(members) as T;
}
