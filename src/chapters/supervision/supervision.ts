import type { CivilDate } from '#kernel/calendar.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { Adoption, LadderStep, OpeningEvent, SupervisionEvent } from './events.ts';

/** An event that starts a clock: its entry's version, its day, and the calendar of that day. */
export interface Start {
  readonly version: number;
  readonly on: CivilDate;
  readonly edition: string;
}

/** Something wrong that was seen on site, and whether its order is on record or a reason why none follows. */
export interface Problem {
  /** Which entry it is, counted from one. */
  readonly finding: number;
  readonly text: ItemId;
  readonly settled: boolean;
  /** The order that was made of it. */
  readonly order: MatterNumber | null;
}

/** What stays the same for the whole life. */
export interface Known {
  readonly opened: OpeningEvent;
  /** Where the ladder stands; of an order alone. */
  readonly step: LadderStep;
}

/**
 * Where a supervision, a recommendation or a referral stands. `waiting`: its addressee owes an answer or a receipt;
 * `answered`: whoever opened it owes a judgement; `wanting`: the answer did not do and the next step is owed;
 * `adopted`: the effect is to be looked at; `with-power`: the body with power decides by its own rules;
 * `inspecting`: whoever planned an inspection goes on site and says what was found.
 */
export type Supervision =
  | { readonly stage: 'none' }
  | ({ readonly stage: 'waiting'; readonly since: Start; readonly due: CivilDate | null } & Known)
  | ({ readonly stage: 'answered' | 'wanting' | 'with-power'; readonly since: Start } & Known)
  | ({ readonly stage: 'adopted'; readonly since: Start; readonly adoption: Adoption } & Known)
  | ({
      readonly stage: 'inspecting';
      readonly since: Start;
      readonly due: CivilDate;
      /** The entries on record, by the identity that each was given on site. */
      readonly entries: readonly ItemId[];
      readonly problems: readonly Problem[];
    } & Known)
  | ({ readonly stage: 'ended'; readonly endedOn: CivilDate; readonly how: Ending } & Known);

/** How it ended. */
export type Ending =
  'enough' | 'not-adopted' | 'worked' | 'did-not-work' | 'decided-elsewhere' | 'inspected' | 'subject-left';

export type LiveSupervision = Exclude<Supervision, { readonly stage: 'none' }>;
export const stages: readonly Supervision['stage'][] = [
  'none',
  'waiting',
  'answered',
  'wanting',
  'adopted',
  'with-power',
  'inspecting',
  'ended',
];

const openings: ReadonlySet<string> = new Set<OpeningEvent['type']>([
  'SupervisionOrdered',
  'CorrectionOrdered',
  'AdviceGiven',
  'AccountabilityReferred',
  'InspectionPlanned',
]);
const isOpening = (event: SupervisionEvent): event is OpeningEvent => openings.has(event.type);

/** Folds one recorded fact into where it stands. */
export function evolve(state: Supervision, { event, version }: Recorded<SupervisionEvent>): Supervision {
  if (isOpening(event)) {
    const since = { version, on: event.openedOn, edition: event.edition };
    if (event.type === 'InspectionPlanned')
      return {
        stage: 'inspecting',
        opened: event,
        step: 'on-site',
        since,
        due: event.onSiteDue,
        entries: [],
        problems: [],
      };
    const step = event.type === 'SupervisionOrdered' ? event.step : 'letter';
    return { stage: 'waiting', opened: event, step, since, due: 'answerDue' in event ? event.answerDue : null };
  }
  if (state.stage === 'none') throw new Error(`${event.type} before anything was opened`);
  const known: Known = { opened: state.opened, step: state.step };
  const start = (on: CivilDate, edition: string): Start => ({ version, on, edition });
  switch (event.type) {
    case 'StepTaken':
      return {
        stage: 'waiting',
        ...known,
        step: event.step,
        since: start(event.takenOn, event.edition),
        due: event.answerDue,
      };
    case 'SupervisionAnswered':
      return { stage: 'answered', ...known, since: start(event.answeredOn, event.edition) };
    case 'AnswerJudged':
      return event.enough
        ? { stage: 'ended', ...known, endedOn: event.judgedOn, how: 'enough' }
        : { stage: 'wanting', ...known, since: start(event.judgedOn, event.edition) };
    case 'AdviceAnswered':
      return event.adoption === 'not-adopted'
        ? { stage: 'ended', ...known, endedOn: event.answeredOn, how: 'not-adopted' }
        : { stage: 'adopted', ...known, since: start(event.answeredOn, event.edition), adoption: event.adoption };
    case 'EffectChecked':
      return { stage: 'ended', ...known, endedOn: event.checkedOn, how: event.worked ? 'worked' : 'did-not-work' };
    case 'ReferralReceived':
      return { stage: 'with-power', ...known, since: start(event.receivedOn, state.opened.edition) };
    case 'ReferralEnded':
      return { stage: 'ended', ...known, endedOn: event.endedOn, how: 'decided-elsewhere' };
    case 'FindingRecorded': {
      if (state.stage !== 'inspecting') throw new Error('an entry outside an inspection');
      const first = state.entries.length === 0;
      const since = first ? start(event.recordedOn, event.edition) : state.since;
      const entries = [...state.entries, event.entry];
      const problem = { finding: entries.length, text: event.text.item, settled: false, order: null };
      return { ...state, since, entries, problems: event.clear ? state.problems : [...state.problems, problem] };
    }
    case 'FindingOrdered':
    case 'FindingLeft': {
      if (state.stage !== 'inspecting') throw new Error(`${event.type} outside an inspection`);
      const order = event.type === 'FindingOrdered' ? event.order : null;
      const settle = (one: Problem): Problem =>
        one.finding === event.finding ? { ...one, settled: true, order } : one;
      return { ...state, problems: state.problems.map(settle) };
    }
    case 'InspectionReported':
      return { stage: 'ended', ...known, endedOn: event.reportedOn, how: 'inspected' };
    case 'SubjectLeft':
      return { stage: 'ended', ...known, endedOn: event.leftOn, how: 'subject-left' };
  }
}
