import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { AccusationEvent, AccusationKind } from './events.ts';

type Reported = Extract<AccusationEvent, { readonly type: 'AccusationReported' }>;

/** A clock that was started: its day zero, the calendar edition, and the entry that started it. */
export interface Start {
  readonly on: CivilDate;
  readonly edition: string;
  readonly version: number;
}

/** 解封: who asked to learn who reported, whom it was asked of, and how far it has come. */
export interface Unsealing {
  /** The entry that asked. */
  readonly asked: Start;
  readonly by: UnitId;
  readonly of: UnitId;
  /** Who asked, so that nobody agrees to what they asked for themselves. */
  readonly actor: string;
  readonly danger: boolean;
  /** The last day on which the reporter may not be told, where a court or a supervision organ forbade it in writing. */
  readonly untoldUntilOn: CivilDate | null;
  readonly opensAt: Temporal.Instant | null;
  readonly openedOn: CivilDate | null;
}

/** 退回: how far sending back what is no report has come, and by whom it was asked. */
export interface Returning {
  readonly step: 'asked' | 'declined' | 'agreed' | 'opened';
  readonly by: UnitId;
}

/** 更正被反映对象: who asked that a wrong name come off, of whom, and what would stand instead. */
export interface Renaming {
  readonly asked: Start;
  readonly by: UnitId;
  readonly of: UnitId;
  /** Who asked, so that nobody agrees to what they asked for themselves. */
  readonly actor: string;
  readonly accused: Kept;
  readonly named: boolean;
  readonly told: Kept;
}

/** What is known of a report in every stage. */
export interface Known {
  readonly facts: Omit<Reported, 'type'>;
  readonly generation: number;
  /** The item that names whom it is about, as it stands now. */
  readonly accused: ItemId | null;
  readonly unitNamed: boolean;
  /** The units whose custodian may read it. */
  readonly custody: readonly UnitId[];
  readonly kind: AccusationKind | null;
  /** Questions of the reporter that wait for an answer. */
  readonly questions: readonly Start[];
  readonly readers: readonly string[];
  /** Set while an obstruction of petitioning waits to be put right. */
  readonly correction: Start | null;
  readonly unsealing: Unsealing | null;
  readonly renaming: Renaming | null;
  readonly returning: Returning | null;
}

/** Where a report of misconduct (检举控告) stands. */
export type Accusation =
  | { readonly stage: 'none' }
  /** With a custodian, to be routed; nobody holds it where every unit that could is reported on. */
  | { readonly stage: 'reported'; readonly known: Known; readonly holder: UnitId | null; readonly received: Start }
  /** With the body that has the power to look into it. */
  | { readonly stage: 'routed'; readonly known: Known; readonly holder: UnitId; readonly routed: Start }
  /** The reporter was told what came of it. */
  | { readonly stage: 'told'; readonly known: Known; readonly holder: UnitId; readonly told: Start }
  | { readonly stage: 'concluded'; readonly known: Known; readonly holder: UnitId; readonly concludedOn: CivilDate };

export type Stage = Accusation['stage'];
/** A report that exists. */
export type LiveAccusation = Exclude<Accusation, { readonly stage: 'none' }>;

export const stages: readonly Exclude<Stage, 'none'>[] = ['reported', 'routed', 'told', 'concluded'];

const unended: readonly Stage[] = ['reported', 'routed', 'told'];

/** The stages in which a fact can come to stand; `decide` asks for more, but never for less. */
function stagesOf(event: AccusationEvent): readonly Stage[] {
  switch (event.type) {
    case 'AccusationReported':
      return ['none'];
    case 'AccusationTakenOver':
      return ['reported'];
    case 'AccusationRouted':
      return ['reported', 'routed'];
    case 'FeedbackTold':
      return ['routed', 'told'];
    case 'AccusationConcluded':
      return ['told'];
    case 'ReturnAsked':
    case 'ReturnAgreed':
      return ['reported', 'routed'];
    case 'ReporterAdded':
    case 'ReporterAsked':
    case 'UnsealingAsked':
    case 'RenamingAsked':
      return unended;
    default:
      return stages;
  }
}

/** Folds one fact into the state. A fact that cannot stand in a stage is a fault, never a silent state. */
export function evolve(state: Accusation, { event, version, actor }: Recorded<AccusationEvent>): Accusation {
  if (!stagesOf(event).includes(state.stage)) throw new Error(`${event.type} on a report that is ${state.stage}`);
  const start = (on: CivilDate, edition: string): Start => ({ on, edition, version });
  if (event.type === 'AccusationReported') return report(event, start(event.receivedOn, event.edition));
  if (state.stage === 'none') throw new Error(`${event.type} before the report`);
  const { known } = state;
  switch (event.type) {
    case 'CustodyMoved':
      return moveCustody(state, event, start(event.movedOn, event.edition));
    case 'AccusationRouted': {
      const custody = known.custody.includes(event.to) ? known.custody : [...known.custody, event.to];
      const routed = start(event.routedOn, event.edition);
      const correction = event.kind === 'obstruction' ? (known.correction ?? routed) : null;
      // Whoever asked for the identity, or for another name, has the report in hand no more.
      const pending = { unsealing: null, renaming: null, returning: answered(known) };
      const now = { ...known, custody, kind: event.kind, correction, ...pending };
      return { stage: 'routed', known: now, holder: event.to, routed };
    }
    case 'RetaliationReported': {
      const received = start(event.reportedOn, event.edition);
      return {
        stage: 'reported',
        known: { ...known, kind: 'retaliation', returning: answered(known) },
        holder: state.holder,
        received,
      };
    }
    case 'FeedbackTold':
      return {
        stage: 'told',
        known: { ...known, returning: answered(known) },
        holder: event.by,
        told: start(event.toldOn, event.edition),
      };
    case 'AccusationConcluded':
      return {
        stage: 'concluded',
        known: { ...known, unsealing: null, renaming: null },
        holder: event.by,
        concludedOn: event.concludedOn,
      };
    case 'ReturnAgreed':
      return {
        stage: 'concluded',
        known: { ...known, unsealing: null, renaming: null, returning: { step: 'agreed', by: event.by } },
        holder: event.by,
        concludedOn: event.agreedOn,
      };
    default:
      return { ...state, known: { ...known, ...learn(known, event, { version, actor }) } };
  }
}

/** What was asked falls when the report goes on as one; what was answered stays answered. */
const answered = ({ returning }: Known): Returning | null => (returning?.step === 'asked' ? null : returning);

function report({ type: _, ...facts }: Reported, received: Start): Accusation {
  const known: Known = {
    facts,
    generation: 0,
    accused: facts.accused?.item ?? null,
    unitNamed: facts.unitNamed,
    custody: facts.custodian ? [facts.custodian] : [],
    kind: null,
    questions: [],
    readers: [],
    correction: null,
    unsealing: null,
    renaming: null,
    returning: null,
  };
  return { stage: 'reported', known, holder: facts.custodian, received };
}

/** A unit that is reported on loses its custody. Where it had the report in hand, the report is to be routed anew. */
function moveCustody(
  state: LiveAccusation,
  { from, to }: Extract<AccusationEvent, { readonly type: 'CustodyMoved' }>,
  moved: Start,
): Accusation {
  const rest = state.known.custody.filter((unit) => unit !== from);
  const { unsealing, renaming } = state.known;
  const known = {
    ...state.known,
    custody: to && !rest.includes(to) ? [...rest, to] : rest,
    unsealing: unsealing && (unsealing.by === from || unsealing.of === from) ? null : unsealing,
    renaming: renaming && (renaming.by === from || renaming.of === from) ? null : renaming,
    returning: state.known.returning?.by === from ? answered(state.known) : state.known.returning,
  };
  if (state.holder !== from) return { ...state, known };
  if (state.stage === 'reported') return { ...state, known, holder: to };
  return { stage: 'reported', known, holder: to, received: moved };
}

/** Facts that move no stage: who is reported on, the mailbox, the code, who asked to learn the identity. */
function learn(
  known: Known,
  event: AccusationEvent,
  { version, actor }: Pick<Recorded<AccusationEvent>, 'version' | 'actor'>,
): Partial<Known> {
  switch (event.type) {
    case 'AccusationTakenOver':
      return { generation: event.generation, readers: event.readers };
    case 'AccusedNamed':
      // What was asked of another body was asked of what stood before, and would take the new name off with the old one.
      return { accused: event.accused.item, unitNamed: true, renaming: null };
    case 'RenamingAsked': {
      const { by, of, accused, named, told, askedOn, edition } = event;
      return { renaming: { asked: { on: askedOn, edition, version }, by, of, actor, accused, named, told } };
    }
    case 'AccusedCorrected':
      return { accused: event.accused.item, unitNamed: event.named, renaming: null };
    case 'RenamingDeclined':
      return { renaming: null };
    case 'ReporterAsked':
      return { questions: [...known.questions, { on: event.askedOn, edition: event.edition, version }] };
    case 'ReporterAnswered':
      return { questions: known.questions.filter((one) => one.version !== event.question) };
    case 'ReporterCodeReplaced':
      return { generation: event.generation };
    case 'ObstructionCorrected':
      return { correction: null };
    case 'UnsealingAsked': {
      const { by, of, danger, untoldUntilOn, askedOn, edition } = event;
      const asked = { on: askedOn, edition, version };
      return { unsealing: { asked, by, of, actor, danger, untoldUntilOn, opensAt: null, openedOn: null } };
    }
    case 'ReturnAsked':
      return { returning: { step: 'asked', by: event.by } };
    case 'ReturnDeclined':
      return { returning: known.returning && { ...known.returning, step: 'declined' } };
    case 'PetitionOpened':
      return { returning: known.returning && { ...known.returning, step: 'opened' } };
    case 'UnsealingApproved':
      return { unsealing: known.unsealing && { ...known.unsealing, opensAt: event.opensAt } };
    case 'UnsealingDeclined':
      return { unsealing: null };
    case 'IdentityOpened':
      return { unsealing: known.unsealing && { ...known.unsealing, openedOn: event.openedOn } };
    default:
      return {};
  }
}
