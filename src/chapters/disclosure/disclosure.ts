import type { CivilDate } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { DisclosureEvent, DisclosureOpening } from './events.ts';

/** Where a post or a question stands. */
export type Disclosure =
  | { readonly stage: 'none' }
  | {
      readonly stage: 'drafted' | 'published' | 'dropped' | 'asked' | 'answered' | 'filed';
      readonly opened: DisclosureOpening;
      /** Who wrote the post: somebody else reads it. */
      readonly by: string;
      readonly version: number;
      readonly endedOn: CivilDate | null;
    };

/** Folds one recorded fact into where it stands. */
export function evolve(state: Disclosure, { event, actor, version }: Recorded<DisclosureEvent>): Disclosure {
  if (event.type === 'PostDrafted' || event.type === 'ConsultationAsked') {
    const stage = event.type === 'PostDrafted' ? 'drafted' : 'asked';
    return { stage, opened: event, by: actor, version, endedOn: null };
  }
  if (state.stage === 'none') throw new Error(`${event.type} before anything`);
  switch (event.type) {
    case 'PostPublished':
      return { ...state, stage: 'published', endedOn: event.publishedOn };
    case 'PostDropped':
      return { ...state, stage: 'dropped', endedOn: event.droppedOn };
    case 'ConsultationAnswered':
      return { ...state, stage: 'answered', endedOn: event.answeredOn };
    case 'ConsultationFiled':
      return { ...state, stage: 'filed', endedOn: event.filedOn };
  }
}
