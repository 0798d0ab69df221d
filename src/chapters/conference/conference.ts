import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { ConferenceEvent, ConferenceOpening } from './events.ts';

/** A resolution that is to be carried out. */
export interface Resolution {
  readonly version: number;
  readonly owner: UnitId;
  readonly due: CivilDate;
  readonly on: CivilDate;
  readonly edition: string;
  readonly reported: boolean;
}

interface Known {
  readonly opened: ConferenceOpening;
}

/**
 * Where it stands. `convened` and `held` are a meeting's; `shared` is a co-handling until its joint answer; `named` and
 * `changed` are a problem of policy before and after somebody changed what makes it.
 */
export type Conference =
  | { readonly stage: 'none' }
  | ({ readonly stage: 'convened' } & Known)
  | ({
      readonly stage: 'held';
      readonly version: number;
      readonly on: CivilDate;
      readonly resolutions: readonly Resolution[];
    } & Known)
  | ({ readonly stage: 'shared'; readonly given: readonly UnitId[] } & Known)
  | ({ readonly stage: 'named' } & Known)
  | ({
      readonly stage: 'changed';
      readonly version: number;
      readonly changedOn: CivilDate;
      readonly edition: string;
    } & Known)
  | ({
      readonly stage: 'ended';
      readonly endedOn: CivilDate;
      readonly changedOn: CivilDate | null;
      readonly worked: boolean;
    } & Known);

export type LiveConference = Exclude<Conference, { readonly stage: 'none' }>;

/** Folds one recorded fact into where it stands. */
export function evolve(state: Conference, { event, version }: Recorded<ConferenceEvent>): Conference {
  switch (event.type) {
    case 'MeetingConvened':
      return { stage: 'convened', opened: event };
    case 'CoHandlingAgreed':
      return { stage: 'shared', opened: event, given: [] };
    case 'ProblemNamed':
      return { stage: 'named', opened: event };
  }
  if (state.stage === 'none') throw new Error(`${event.type} before anything was opened`);
  const { opened } = state;
  const end = (endedOn: CivilDate, worked = true): Conference => ({
    stage: 'ended',
    opened,
    endedOn,
    worked,
    changedOn: state.stage === 'changed' ? state.changedOn : null,
  });
  switch (event.type) {
    case 'MeetingHeld':
      return { stage: 'held', opened, version, on: event.heldOn, resolutions: [] };
    case 'ResolutionMade': {
      if (state.stage !== 'held') return state;
      const made = { version, owner: event.owner, due: event.carryDue, on: event.madeOn, edition: event.edition };
      return { ...state, resolutions: [...state.resolutions, { ...made, reported: false }] };
    }
    case 'ResolutionReported':
      if (state.stage !== 'held') return state;
      return {
        ...state,
        resolutions: state.resolutions.map((one) =>
          one.version === event.resolution ? { ...one, reported: true } : one,
        ),
      };
    case 'ShareGiven':
      return state.stage === 'shared' ? { ...state, given: [...state.given, event.by] } : state;
    case 'PolicyChanged':
      return { stage: 'changed', opened, version, changedOn: event.changedOn, edition: event.edition };
    case 'MeetingClosed':
      return end(event.closedOn);
    case 'JointAnswerGiven':
      return end(event.answeredOn);
    case 'ProblemClosed':
      return end(event.closedOn, event.worked);
  }
}

/** The first resolution of this unit that is not reported on. */
export const openResolution = (state: LiveConference, unit: UnitId | null): Resolution | undefined =>
  state.stage === 'held' ? state.resolutions.find(({ owner, reported }) => owner === unit && !reported) : undefined;
