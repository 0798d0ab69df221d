import { dayOf } from './clock.ts';
import type { Citation } from './citation.ts';
import { continuedBy } from './calendar.ts';
import { personConflict, type Concerned } from './conflict.ts';
import { diffDuties, dutyKey, type Duty } from './duty.ts';
import type { EventShape } from './entry.ts';
import type { PersonId, UnitId } from './ids.ts';
import type {
  Calendars,
  Chapter,
  Context,
  Decision,
  Proposal,
  MatterCommand,
  MatterEvent,
  Recorded,
  StoredCommand,
  Succeeding,
} from './procedure.ts';
import { refuse, type Refusal } from './refusal.ts';

/** A chapter's state together with what the kernel keeps for every chapter: the version and a pending two-person act. */
export interface Matter<State> {
  readonly own: State;
  readonly version: number;
  readonly proposal: Proposal | null;
  /** Which last days passed unmet, as {@link passingOf} writes them, so that each is recorded once. */
  readonly passed: readonly string[];
  /** On whose desk it lies, by unit. A unit that is not named here has it on everybody's. */
  readonly allocated: Readonly<Record<UnitId, PersonId>>;
  /** Calendars that were taken into use on it since its clocks started, in their order. */
  readonly editions: readonly string[];
}

/** Why a two-person act is turned away, in the order the reasons are examined. */
export type SecondPersonRefusal = 'nothing-proposed' | 'not-your-unit' | 'same-person' | 'proposal-pending';

/** Why an allocation is turned away, in the order the reasons are examined. */
export type AllocationRefusal = 'no-colleague' | 'already-allocated' | 'too-close';

/** Two-person acts rest on the product's own rule where no article orders the second person. */
const houseRule: Citation = { instrument: 'practice', article: 1 };

export const unborn = <State>(initial: State): Matter<State> => ({
  own: initial,
  version: 0,
  proposal: null,
  passed: [],
  allocated: {},
  editions: [],
});

const matterEvents: ReadonlySet<string> = new Set<MatterEvent['type']>([
  'ActProposed',
  'ActApproved',
  'ActDeclined',
  'LimitPassed',
  'DutiesRedated',
  'CalendarApplied',
  'MatterAllocated',
]);

/** Whether a fact is one of those that the kernel keeps for every chapter. */
export const isMatterEvent = (event: EventShape): event is MatterEvent => matterEvents.has(event.type);

/** Folds one recorded fact into a matter. */
export function evolveMatter<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  matter: Matter<State>,
  recorded: Recorded<Event | MatterEvent>,
): Matter<State> {
  const { event, version, actor, capacity } = recorded;
  if (!isMatterEvent(event)) {
    const own = chapter.evolve(matter.own, recorded as Recorded<Event>);
    const passed = chapter.succession?.(event as Event);
    const here = passed ? inherited(matter, passed) : matter;
    const { proposal } = here;
    const gone = proposal && chapter.gone?.(own, unitOf(proposal));
    return { ...here, own, version, ...(gone ? { proposal: null } : {}) };
  }
  if (event.type === 'LimitPassed')
    return { ...matter, version, passed: [...matter.passed, passingOf(event.duty, event.passedDue)] };
  if (event.type === 'CalendarApplied') return { ...matter, version, editions: [...matter.editions, event.edition] };
  if (event.type === 'MatterAllocated') {
    const { [event.unit]: _, ...others } = matter.allocated;
    return { ...matter, version, allocated: event.person ? { ...others, [event.unit]: event.person } : others };
  }
  if (event.type === 'DutiesRedated') return { ...matter, version };
  if (event.type !== 'ActProposed') return { ...matter, version, proposal: null };
  const { act, command, proposedOn, edition } = event;
  return {
    ...matter,
    version,
    proposal: { act, command, by: actor, standing: capacity, version, proposedOn, edition },
  };
}

/**
 * Decides a command, with the second person where the chapter asks for one: the first person's act is recorded as
 * proposed; it becomes a fact when another person approves it, decided anew on the state of that moment.
 */
export function decideMatter<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  matter: Matter<State>,
  command: Command | MatterCommand,
  asked: Context,
): Decision<Event | MatterEvent> {
  if (command.act === 'applyCalendar')
    return decideCalendar(chapter, matter, (command as { readonly edition: string }).edition, asked);
  const context = { ...asked, calendars: calendarsFor(matter, asked.calendars) };
  if (command.act === 'passLimit')
    return decidePassing(chapter, matter, (command as { readonly duty: string }).duty, context);
  if (command.act === 'allocate')
    return allocate(matter, command as AllocateCommand, context, chapter.concerned?.(matter.own, 'allocate'));
  if (command.act === 'approve' || command.act === 'decline') {
    return decideProposal(chapter, matter, command as SecondPersonCommand, context);
  }
  const decision = chapter.decide(matter.own, command as Command, context);
  if ('refused' in decision || !chapter.seconds[command.act]) return decision;
  if (matter.proposal) return refuse('proposal-pending', houseRule, { act: matter.proposal.act });
  return [
    {
      type: 'ActProposed',
      act: command.act,
      command: command as unknown as StoredCommand,
      proposedOn: context.today,
      edition: context.calendars.current.edition,
    },
  ];
}

type SecondPersonCommand = Extract<MatterCommand, { readonly act: 'approve' | 'decline' }>;
type AllocateCommand = Extract<MatterCommand, { readonly act: 'allocate' }>;

/**
 * 分办、移交: a unit decides for itself which of its people sees to a matter; nobody allocates in another unit. Whoever is
 * too close to it gets it from nobody.
 */
function allocate<State>(
  matter: Matter<State>,
  { person, reason }: AllocateCommand,
  { standing: { unit }, colleagues = [], ties = [], today }: Context,
  concerned: Concerned | undefined,
): Decision<MatterEvent, AllocationRefusal> {
  if (unit === null || (person !== null && !colleagues.includes(person))) return refuse('no-colleague', houseRule);
  if ((matter.allocated[unit] ?? null) === person) return refuse('already-allocated', houseRule);
  const why = concerned && person !== null && personConflict(person, concerned, { ties, unit });
  if (concerned && why) return refuse('too-close', concerned.under, { why });
  return [{ type: 'MatterAllocated', unit, person, reason, allocatedOn: today }];
}

/** The calendars as this matter is reckoned with: each with what was learned since, as far as that is on its record. */
export function calendarsFor({ editions }: Pick<Matter<unknown>, 'editions'>, calendars: Calendars): Calendars {
  if (editions.length === 0) return calendars;
  const newer = editions.map((edition) => calendars.edition(edition));
  return {
    current: calendars.current,
    edition: (name) => newer.reduce(continuedBy, calendars.edition(name)),
  };
}

/** A newer calendar is taken into use where some open day rests on what was not published yet, and once. */
function decideCalendar<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  matter: Matter<State>,
  edition: string,
  { calendars, today }: Context,
): Decision<MatterEvent> {
  if (matter.editions.includes(edition)) return [];
  const before = dutiesOf(chapter, matter, calendars);
  const after = dutiesOf(chapter, { ...matter, editions: [...matter.editions, edition] }, calendars);
  const { moved } = diffDuties(before, after);
  if (moved.length === 0) return [];
  const redated = moved.filter((one) => one.redated).length;
  return [{ type: 'CalendarApplied', edition, moved: redated, appliedOn: today }];
}

/** A duty whose last day was moved can pass again, and that is another fact. */
const passingOf = (key: string, due: Temporal.PlainDate): string => `${key}@${due.toString()}`;

/**
 * A passed limit is a fact once: an open duty, its last day over, not on record yet. A right of the petitioner that ran
 * out is no breach of anybody's, so nothing is recorded of it.
 */
function decidePassing<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  matter: Matter<State>,
  key: string,
  { today, calendars }: Context,
): Decision<MatterEvent> {
  const duty = dutiesOf(chapter, matter, calendars).find((one) => dutyKey(one) === key);
  const due = duty?.reckoning?.due;
  if (!duty || !due || duty.nature === 'may' || Temporal.PlainDate.compare(today, due) <= 0) return [];
  if (matter.passed.includes(passingOf(key, due))) return [];
  const unit = duty.owner.kind === 'unit' ? duty.owner.unit : null;
  return [{ type: 'LimitPassed', act: duty.act, duty: key, unit, passedDue: due }];
}

function decideProposal<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  matter: Matter<State>,
  command: SecondPersonCommand,
  context: Context,
): Decision<Event | MatterEvent> {
  const { proposal } = matter;
  if (!proposal) return refuse('nothing-proposed', houseRule);
  const second = chapter.seconds[proposal.act];
  const { capacity, unit } = context.standing;
  if (!second?.by.includes(capacity) || (unit !== unitOf(proposal) && !second.elsewhere?.includes(capacity)))
    return refuse('not-your-unit', houseRule);
  if (proposal.by === context.actor) return refuse('same-person', houseRule, { act: proposal.act });
  const head = { act: proposal.act, proposal: proposal.version };
  if (command.act === 'decline') {
    return [{ type: 'ActDeclined', ...head, reason: command.reason, declinedOn: context.today }];
  }
  const decision: Decision<Event> | Refusal = chapter.decide(matter.own, proposal.command as unknown as Command, {
    ...context,
    version: context.version + 1,
  });
  if ('refused' in decision) return decision;
  return [{ type: 'ActApproved', ...head, approvedOn: context.today }, ...decision];
}

/**
 * What a unit proposed is decided by a head of the one that carries on its powers. On whose desk it lay there says
 * nothing about the other's people.
 */
function inherited<State>(matter: Matter<State>, { from, to }: Succeeding): Matter<State> {
  const { [from]: _, ...allocated } = matter.allocated;
  const { proposal } = matter;
  if (!proposal || unitOf(proposal) !== from) return { ...matter, allocated };
  const standing = `${proposal.standing.split('@')[0]}@${to}`;
  return { ...matter, allocated, proposal: { ...proposal, standing } };
}

/** The second person stands in the same unit as the first: the head of one organ signs nothing for another. */
const unitOf = ({ standing }: Proposal): UnitId => standing.split('@')[1] as UnitId;

/** All open duties of a matter: the chapter's, and the second person's while an act waits. */
export function dutiesOf<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  matter: Matter<State>,
  calendars: Calendars,
): readonly Duty[] {
  if (matter.version === 0) return [];
  const own = chapter.duties(matter.own, calendarsFor(matter, calendars));
  const { proposal } = matter;
  const second = proposal ? chapter.seconds[proposal.act] : undefined;
  if (!proposal || !second) return own;
  const { reckoning, limit, under } = chapter.secondDuty(
    matter.own,
    proposal.act,
    proposal.proposedOn,
    calendarsFor(matter, calendars).edition(proposal.edition),
  );
  const duty: Duty = {
    act: 'approve',
    occurrence: proposal.version,
    owner: { kind: 'unit', unit: unitOf(proposal), post: second.post },
    nature: 'owed',
    sinceOn: proposal.proposedOn,
    reckoning,
    limit,
    under,
  };
  return [...own, duty];
}

/** The civil day on which an entry was made. */
export const dayRecorded = (recorded: Recorded<EventShape>): Temporal.PlainDate => dayOf(recorded.at);
