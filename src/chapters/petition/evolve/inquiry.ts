import type { PetitionEvent } from '../events.ts';
import type { Known, Waiting } from '../known.ts';
import type { LivePetition, Petition } from '../petition.ts';

/** Facts beside the stages: material, corrections, recusal, inquiry, public notice, carrying out. */
export function evolveInquiry(state: LivePetition, event: PetitionEvent, version: number): Petition | undefined {
  const { known } = state;
  const withKnown = (change: Partial<Known>): Petition => ({ ...state, known: { ...known, ...change } });
  const without = (waiting: readonly Waiting[], answered: number): readonly Waiting[] =>
    waiting.filter((one) => one.version !== answered);
  switch (event.type) {
    case 'MaterialAsked':
      return withKnown({ materialAsked: { on: event.askedOn, edition: event.edition, version } });
    case 'InquiryRecorded':
      return state;
    case 'CorrectionAsked':
      return withKnown({
        corrections: [...known.corrections, { version, sinceOn: event.askedOn, edition: event.edition }],
      });
    case 'CorrectionAnswered':
      return withKnown({ corrections: without(known.corrections, event.correction) });
    case 'RecusalAsked':
      return withKnown({ recusals: [...known.recusals, { version, sinceOn: event.askedOn, edition: event.edition }] });
    case 'RecusalDecided': {
      const recused = event.person ? [...known.recused, event.person] : known.recused;
      return withKnown({ recusals: without(known.recusals, event.recusal), recused });
    }
    case 'OfficialSteppedAside':
      return withKnown({ recused: [...known.recused, event.person] });
    case 'NoticePublished':
      return withKnown({ publicNotice: { on: event.publishedOn, edition: event.edition, version } });
    case 'OpinionExecuted':
      return withKnown({ unexecuted: null });
    default:
      return undefined;
  }
}
