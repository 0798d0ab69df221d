import type { CivilDate } from '#kernel/calendar.ts';
import type { Concerned } from '#kernel/conflict.ts';
import type { ItemId, PersonId, UnitId } from '#kernel/ids.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { ClosedFor, HearingEvent, HearingParty } from './events.ts';
import { placeOf } from './rules.ts';

type Asked = Extract<HearingEvent, { readonly type: 'HearingAsked' }>;

/** A clock that was started: its day zero, the calendar edition, and the entry that started it. */
export interface Start {
  readonly on: CivilDate;
  readonly edition: string;
  readonly version: number;
}

/** Those who hold it: the host and the others. */
export interface Panel {
  readonly host: PersonId;
  readonly members: readonly PersonId[];
}

/** What is known of a hearing in every stage; what has not happened yet is null. */
export interface Known {
  readonly facts: Omit<Asked, 'type'>;
  readonly asked: Start;
  readonly open: { readonly closedFor: ClosedFor | null } | null;
  readonly panel: Panel | null;
  readonly recused: readonly PersonId[];
  readonly recusals: readonly Start[];
  readonly heldOn: CivilDate | null;
  readonly record: { readonly item: ItemId; readonly lineCount: number; readonly laid: Start } | null;
  readonly confirmed: readonly HearingParty[];
  readonly published: ItemId | null;
}

export type LiveStage = 'asked' | 'ordered' | 'announced' | 'held' | 'recorded' | 'deliberated' | 'reported' | 'ended';

/** A hearing that exists; `since` is the clock of its stage. */
export interface LiveHearing {
  readonly stage: LiveStage;
  readonly known: Known;
  readonly since: Start;
  readonly how?: 'declined' | 'cancelled' | 'held';
}

/** Where a hearing (听证) stands. */
export type Hearing = { readonly stage: 'none' } | LiveHearing;

export const stages: readonly LiveStage[] = [
  'asked',
  'ordered',
  'announced',
  'held',
  'recorded',
  'deliberated',
  'reported',
  'ended',
];

/** The stages in which a fact can come to stand; `decide` asks for more, never for less. */
const stands: Readonly<Partial<Record<HearingEvent['type'], readonly Hearing['stage'][]>>> = {
  HearingAsked: ['none'],
  HearingDeclined: ['asked'],
  HearingOrdered: ['asked'],
  PanelNamed: ['ordered', 'announced'],
  HearingAnnounced: ['ordered', 'announced'],
  HearingRecusalAsked: ['ordered', 'announced'],
  HearingRecusalDecided: ['ordered', 'announced'],
  HearingCancelled: ['ordered', 'announced'],
  HearingHeld: ['announced'],
  HearingRecordLaid: ['held'],
  HearingRecordConfirmed: ['recorded'],
  HearingDeliberated: ['recorded'],
  HearingReported: ['deliberated'],
  HearingPublished: ['reported'],
  HearingEnded: ['reported'],
};

/** Folds one fact into the state. A fact that cannot stand in a stage is a fault, never a silent state. */
export function evolve(state: Hearing, { event, version }: Recorded<HearingEvent>): Hearing {
  if (!stands[event.type]?.includes(state.stage)) throw new Error(`${event.type} on a hearing that is ${state.stage}`);
  const start = (on: CivilDate, edition: string): Start => ({ on, edition, version });
  if (event.type === 'HearingAsked') return ask(event, start(event.askedOn, event.edition));
  if (state.stage === 'none') throw new Error(`${event.type} before it was asked for`);
  const { known } = state;
  const at = (stage: LiveStage, since: Start, more: Partial<Known> = {}): LiveHearing => ({
    stage,
    since,
    known: { ...known, ...more },
  });
  switch (event.type) {
    case 'HearingDeclined':
      return { ...at('ended', { ...state.since, on: event.declinedOn }), how: 'declined' };
    case 'HearingCancelled':
      return { ...at('ended', { ...state.since, on: event.cancelledOn }), how: 'cancelled' };
    case 'HearingOrdered':
      return at('ordered', start(event.orderedOn, event.edition), { open: { closedFor: event.closedFor } });
    case 'HearingAnnounced':
      return at('announced', start(event.announcedOn, event.edition), { heldOn: event.heldOn });
    case 'HearingHeld':
      return at('held', start(event.toOn, event.edition), { heldOn: event.fromOn });
    case 'HearingRecordLaid': {
      const laid = start(event.laidOn, event.edition);
      return at('recorded', laid, { record: { item: event.record.item, lineCount: event.lineCount, laid } });
    }
    case 'HearingDeliberated':
      return at('deliberated', start(event.deliberatedOn, event.edition));
    case 'HearingReported':
      return at('reported', start(event.reportedOn, event.edition));
    case 'HearingEnded':
      return { ...at('ended', { ...state.since, on: event.endedOn }), how: 'held' };
    default:
      return { ...state, known: { ...known, ...learn(known, event, version) } };
  }
}

function ask({ type: _, ...facts }: Asked, asked: Start): LiveHearing {
  const known: Known = {
    facts,
    asked,
    open: null,
    panel: null,
    recused: [],
    recusals: [],
    heldOn: null,
    record: null,
    confirmed: [],
    published: null,
  };
  return { stage: 'asked', known, since: asked };
}

/** Facts that move no stage: the panel, recusals, the parties' word on the record, publication. */
function learn(known: Known, event: HearingEvent, version: number): Partial<Known> {
  switch (event.type) {
    case 'PanelNamed':
      return { panel: { host: event.host, members: event.members } };
    case 'HearingRecusalAsked':
      return { recusals: [...known.recusals, { on: event.askedOn, edition: event.edition, version }] };
    case 'HearingRecusalDecided': {
      const recusals = known.recusals.filter((one) => one.version !== event.recusal);
      if (event.person === null) return { recusals };
      const gone = event.person;
      // Without its host there is no panel; without a member it is smaller, and may be too small.
      const panel =
        known.panel && known.panel.host !== gone
          ? { ...known.panel, members: known.panel.members.filter((one) => one !== gone) }
          : null;
      return { recusals, recused: [...known.recused, gone], panel };
    }
    case 'HearingRecordConfirmed':
      return { confirmed: [...known.confirmed, event.party] };
    case 'HearingPublished':
      return { published: event.text.item };
    default:
      return {};
  }
}

export const panelOf = ({ known }: LiveHearing): readonly PersonId[] =>
  known.panel ? [known.panel.host, ...known.panel.members] : [];

/** Who may attend as a party besides the petitioner. */
export const respondentOf = ({ known }: LiveHearing): UnitId => known.facts.respondent;

/** Whose own affair it is, and who has stepped aside: whom a panel may not be made of. */
export function concernedIn(hearing: Hearing, act: string): Concerned | undefined {
  if (hearing.stage === 'none' || act !== 'namePanel') return undefined;
  const { facts, recused } = hearing.known;
  return { under: placeOf(facts.ruleSet, 'recusal'), units: [facts.respondent], aside: recused };
}
