import type { Kept } from '#kernel/entry.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { PetitionEvent } from '../events.ts';
import type { Known } from '../known.ts';
import type { LivePetition, Petition } from '../petition.ts';

export const itemsIn = (files: readonly Kept[]): readonly ItemId[] => files.map(({ item }) => item);

/** Facts that move no stage: the thread between petitioner and organ, the rating, the code. */
export function evolveThread(state: LivePetition, event: PetitionEvent, version: number): Petition | undefined {
  const { known } = state;
  const withKnown = (change: Partial<Known>): Petition => ({ ...state, known: { ...known, ...change } });
  switch (event.type) {
    case 'MaterialAdded':
      return withKnown({ files: [...known.files, ...itemsIn(event.files)], materialAsked: null });
    case 'QuestionAsked':
      return withKnown({
        questions: [...known.questions, { version, sinceOn: event.askedOn, edition: event.edition }],
      });
    case 'QuestionAnswered':
      return withKnown({ questions: known.questions.filter((one) => one.version !== event.question) });
    case 'PetitionUrged':
      return withKnown({ urges: [...known.urges, { version, sinceOn: event.urgedOn, edition: event.edition }] });
    case 'UrgeAnswered':
      return withKnown({ urges: known.urges.filter((one) => one.version !== event.urge) });
    case 'CallNoted': {
      if (event.call === 'unreached') return state;
      const { by, callBackDue: due, notedOn: on, edition } = event;
      const byOffice = by === known.facts.office;
      return withKnown({ callBack: due && { since: { on, edition, version }, due, byOffice } });
    }
    case 'MessageWritten':
    case 'NoteAdded':
      return state;
    case 'PetitionRated':
      return withKnown({ rated: { lowBecause: isLow(event) ? (event.reason?.item ?? null) : null } });
    default:
      return undefined;
  }
}

type Rating = Extract<PetitionEvent, { readonly type: 'PetitionRated' }>;

const isLow = ({ office, organ }: Rating): boolean => office === 'dissatisfied' || organ === 'dissatisfied';
