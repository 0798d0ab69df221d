import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { UrgentEvent, UrgentOpening } from './events.ts';

/** Where a reported danger stands: not over yet, with those who have not received it; or over. */
export type Urgent =
  | { readonly stage: 'none' }
  | {
      readonly stage: 'reported';
      readonly opened: UrgentOpening;
      /** The last word on it, from which the next one is owed. */
      readonly version: number;
      readonly on: CivilDate;
      readonly edition: string;
      readonly waiting: readonly UnitId[];
    }
  | { readonly stage: 'ended'; readonly opened: UrgentOpening; readonly endedOn: CivilDate };

/** Folds one recorded fact into where it stands. */
export function evolve(state: Urgent, { event, version }: Recorded<UrgentEvent>): Urgent {
  if (event.type === 'UrgentReported') {
    const { openedOn: on, edition, to: waiting } = event;
    return { stage: 'reported', opened: event, version, on, edition, waiting };
  }
  if (state.stage === 'none') throw new Error(`${event.type} before anything was reported`);
  if (state.stage === 'ended') return state;
  switch (event.type) {
    case 'UrgentReceived':
      return { ...state, waiting: state.waiting.filter((unit) => unit !== event.by) };
    case 'UrgentFollowed':
      return { ...state, version, on: event.followedOn, edition: event.edition };
    case 'UrgentEnded':
      return { stage: 'ended', opened: state.opened, endedOn: event.endedOn };
  }
}
