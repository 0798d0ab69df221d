import type { CivilDate } from '#kernel/calendar.ts';
import type { PetitionEvent } from '../events.ts';
import type { Start } from '../known.ts';
import type { LivePetition, Petition, Stage } from '../petition.ts';

/** The stages in which a fact of first contact or of litigation can come to stand. */
export const judicialStages: Readonly<Partial<Record<PetitionEvent['type'], readonly Stage[]>>> = {
  FirstContactMade: ['routed', 'handling'],
  JudicialSent: ['registered'],
  JudicialReceived: ['judicial'],
  JudicialEnded: ['judicial'],
};

/** Folds a fact of first contact or of litigation; undefined for any other. */
export function evolveJudicial(
  state: LivePetition,
  event: PetitionEvent,
  start: (on: CivilDate, edition: string) => Start,
): Petition | undefined {
  const { known } = state;
  switch (event.type) {
    case 'FirstContactMade':
      return { ...state, known: { ...known, uncontacted: null } };
    case 'JudicialSent':
      return {
        stage: 'judicial',
        known,
        held: { holder: event.to },
        sent: start(event.sentOn, event.edition),
        received: null,
      };
    case 'JudicialReceived':
      return state.stage === 'judicial' ? { ...state, received: start(event.receivedOn, event.edition) } : undefined;
    case 'JudicialEnded':
      return state.stage === 'judicial'
        ? {
            stage: 'judicial-ended',
            known,
            held: state.held,
            document: event.document.item,
            ended: start(event.endedOn, event.edition),
          }
        : undefined;
    default:
      return undefined;
  }
}
