import type { CivilDate } from '#kernel/calendar.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { CaseDuty, DayForm, DayMedium, LeaderLevel, ReceptionEvent } from './events.ts';
import { beginVisit, inVisit, wrong } from './visit.ts';

/** A clock that was started: its day zero, the calendar edition, and the entry that started it. */
export interface Start {
  readonly on: CivilDate;
  readonly edition: string;
  readonly version: number;
}

/** What every life of this chapter has from its first entry. */
export interface Known {
  readonly number: MatterNumber;
  readonly key: KeyId;
  readonly ruleSet: 'regulations-2005' | 'regulations-2022';
  readonly office: UnitId;
  readonly unit: UnitId;
  readonly subject: StreamId | null;
  readonly title: ItemId | null;
  readonly begun: Start;
}

/** One period of the quota, and the days that counted for it. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly opened: Start;
  readonly held: readonly CivilDate[];
}

/** A leader's term: the days that are owed, period by period. */
export interface Term {
  readonly life: 'term';
  readonly known: Known;
  readonly level: LeaderLevel;
  readonly periods: readonly Period[];
  readonly days: readonly StreamId[];
  readonly endedOn: CivilDate | null;
}

/** One day of a leader. */
export interface Day {
  readonly life: 'day';
  readonly known: Known;
  readonly term: StreamId;
  readonly form: DayForm;
  readonly medium: DayMedium;
  readonly place: ItemId;
  readonly slots: number;
  readonly on: CivilDate;
  readonly stage: 'planned' | 'published' | 'held' | 'recorded' | 'cancelled';
  readonly substitute: ItemId | null;
  readonly held: Start | null;
  readonly promisedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
}

/** One visit: to a leader's day, or without an appointment. */
export interface Visit {
  readonly life: 'visit';
  readonly known: Known;
  /** The leader's day that it goes to; null where somebody came without an appointment. */
  readonly day: StreamId | null;
  readonly slot: number;
  readonly people: number;
  readonly medium: DayMedium;
  /** Where they meet over video, once that is set. */
  readonly meeting: ItemId | null;
  /** Over video: whether the visitors agreed to be recorded; null until they were asked. */
  readonly mayRecord: boolean | null;
  /** Whether a recording that they agreed to lies somewhere. */
  readonly recordingKept: boolean;
  /** The day on which they took that consent back. */
  readonly consentWithdrawnOn: CivilDate | null;
  readonly on: CivilDate;
  readonly stage: 'booked' | 'received' | 'recorded' | 'cancelled';
  readonly received: Start | null;
  readonly incidents: number;
  /** Third parties who have taken part. */
  readonly helpers: number;
  readonly endedOn: CivilDate | null;
}

/** A leader's own case. */
export interface OwnCase {
  readonly life: 'case';
  readonly known: Known;
  readonly leader: ItemId;
  readonly done: readonly CaseDuty[];
  readonly endedOn: CivilDate | null;
}

/** A department in the hall. */
export interface Residency {
  readonly life: 'residency';
  readonly known: Known;
  readonly class: string;
  readonly stage: 'entering' | 'sitting' | 'leaving' | 'not-entered' | 'left';
  readonly proposed: Start;
  readonly since: CivilDate | null;
  readonly endedOn: CivilDate | null;
}

export type LiveReception = Term | Day | Visit | OwnCase | Residency;

/** Where one of the lives of receptions (接访) stands. */
export type Reception = { readonly life: 'none' } | LiveReception;

/** The stage as the lists name it: the life, and how far it is. */
export function stageOf(state: LiveReception): string {
  switch (state.life) {
    case 'term':
      return state.endedOn ? 'term-ended' : 'term';
    case 'case':
      return state.endedOn ? 'case-settled' : 'case';
    default:
      return `${state.life}-${state.stage}`;
  }
}

type Beginning = Extract<ReceptionEvent, { readonly number: MatterNumber }>;

const isBeginning = (event: ReceptionEvent): event is Beginning => 'number' in event;

/** Folds one fact into the state. A fact that cannot stand in a life is a fault, never a silent state. */
export function evolve(state: Reception, { event, version }: Recorded<ReceptionEvent>): Reception {
  if (isBeginning(event)) {
    if (state.life !== 'none') throw new Error(`${event.type} on a ${state.life} that exists`);
    return begin(event, version);
  }
  switch (state.life) {
    case 'term':
      return inTerm(state, event, version);
    case 'day':
      return inDay(state, event, version);
    case 'visit':
      return inVisit(state, event, version);
    case 'case':
      return inCase(state, event);
    case 'residency':
      return inResidency(state, event, version);
    default:
      throw new Error(`${event.type} before anything`);
  }
}

function begin(event: Beginning, version: number): LiveReception {
  const known = (on: CivilDate, subject: StreamId | null, title: ItemId | null): Known => ({
    number: event.number,
    key: event.key,
    ruleSet: event.ruleSet,
    office: event.office,
    unit: event.unit,
    subject,
    title,
    begun: { on, edition: event.edition, version },
  });
  switch (event.type) {
    case 'TermBegan':
      return {
        life: 'term',
        known: known(event.beganOn, null, event.leader.item),
        level: event.level,
        periods: [],
        days: [],
        endedOn: null,
      };
    case 'DayPlanned':
      return {
        life: 'day',
        known: known(event.plannedOn, null, event.title),
        term: event.term,
        form: event.form,
        medium: event.medium,
        place: event.place.item,
        slots: event.slots,
        on: event.dayOn,
        stage: 'planned',
        substitute: null,
        held: null,
        promisedOn: null,
        endedOn: null,
      };
    case 'VisitBooked':
    case 'VisitorCame':
      return beginVisit(
        event,
        known(event.type === 'VisitBooked' ? event.bookedOn : event.cameOn, event.subject, event.title),
      );
    case 'CaseTaken':
      return {
        life: 'case',
        known: known(event.takenOn, event.subject, event.title),
        leader: event.leader.item,
        done: [],
        endedOn: null,
      };
    case 'ResidencyProposed':
      return {
        life: 'residency',
        known: known(event.proposedOn, null, null),
        class: event.class,
        stage: 'entering',
        proposed: { on: event.proposedOn, edition: event.edition, version },
        since: null,
        endedOn: null,
      };
  }
}

function inTerm(term: Term, event: ReceptionEvent, version: number): Term {
  switch (event.type) {
    case 'PeriodOpened': {
      const opened = { on: event.fromOn, edition: event.edition, version };
      return { ...term, periods: [...term.periods, { from: event.fromOn, to: event.toOn, opened, held: [] }] };
    }
    case 'DayCounted': {
      const periods = term.periods.map((period) =>
        period.from.equals(event.periodFromOn) ? { ...period, held: [...period.held, event.heldOn] } : period,
      );
      return { ...term, periods, days: [...term.days, event.day] };
    }
    case 'TermEnded':
      return { ...term, endedOn: event.endedOn };
    default:
      return wrong(event, 'term');
  }
}

function inDay(day: Day, event: ReceptionEvent, version: number): Day {
  switch (event.type) {
    case 'DayPublished':
      return { ...day, stage: 'published' };
    case 'SubstituteNamed':
      return { ...day, substitute: event.leader.item };
    case 'DayHeld':
      return { ...day, stage: 'held', held: { on: event.heldOn, edition: event.edition, version } };
    case 'DayRecorded':
      return { ...day, stage: 'recorded', promisedOn: event.promisedOn, endedOn: event.recordedOn };
    case 'DayCancelled':
      return { ...day, stage: 'cancelled', endedOn: event.cancelledOn };
    default:
      return wrong(event, 'day');
  }
}

function inCase(own: OwnCase, event: ReceptionEvent): OwnCase {
  if (event.type === 'CaseHandedOver') return { ...own, leader: event.leader.item };
  if (event.type !== 'CaseStepMade') return wrong(event, 'case');
  return { ...own, done: [...own.done, event.step], endedOn: event.step === 'settle' ? event.madeOn : null };
}

function inResidency(residency: Residency, event: ReceptionEvent, version: number): Residency {
  if (event.type === 'LeavingProposed') {
    const proposed = { on: event.proposedOn, edition: event.edition, version };
    return { ...residency, stage: 'leaving', proposed };
  }
  if (event.type !== 'ResidencyDecided') return wrong(event, 'residency');
  const { agreed, decidedOn } = event;
  if (residency.stage === 'entering')
    return agreed
      ? { ...residency, stage: 'sitting', since: decidedOn }
      : { ...residency, stage: 'not-entered', endedOn: decidedOn };
  return agreed ? { ...residency, stage: 'left', endedOn: decidedOn } : { ...residency, stage: 'sitting' };
}
