import type { Powers, Standing, Capacity, Grant, Offices } from './authority.ts';
import type { Calendar, CivilDate, Reckoning } from './calendar.ts';
import type { Citation } from './citation.ts';
import type { Concerned } from './conflict.ts';
import type { Session } from './database.ts';
import type { Duty, Post } from './duty.ts';
import type { EventShape, Field, Kept } from './entry.ts';
import type { ItemId, KeyId, PersonId, StreamId, UnitId } from './ids.ts';
import type { MatterNumber } from './number.ts';
import type { LetterIssue } from './letters.ts';
import type { Refusal } from './refusal.ts';
import type { Write } from './statement.ts';
import type { Tie } from './ties.ts';
import type { UnitTree } from './units.ts';
import type { Lane } from './vault.ts';

/** The calendar editions on record. A clock that started under one edition is replayed with that edition. */
export interface Calendars {
  readonly current: Calendar;
  /** @throws Error when the edition was never loaded here */
  edition(name: string): Calendar;
}

/** What a decision may know besides state and command. Pure values only; nothing here reads the world. */
export interface Context {
  readonly today: CivilDate;
  readonly at: Temporal.Instant;
  /** Who acts, as written into the ledger. */
  readonly actor: string;
  readonly standing: Standing;
  /** The version that the first event decided on will have. */
  readonly version: number;
  readonly calendars: Calendars;
  readonly units: UnitTree;
  /** Who works in the standing's unit today, for an allocation; or whom the chapter asked for. */
  readonly colleagues?: readonly PersonId[];
  /** Who has acted on the matter that {@link Chapter.involved} names. */
  readonly involved?: readonly PersonId[];
  /** Ties of officials with the units and people that {@link Chapter.concerned} names. */
  readonly ties?: readonly Tie[];
}

/** Facts to record, or a lawful "no". */
export type Decision<Event extends EventShape, Reason extends string = string> = readonly Event[] | Refusal<Reason>;

/** One event with the head of its entry. */
export interface Recorded<Event extends EventShape> {
  readonly event: Event;
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly capacity: string;
}

/** What one recorded event did to a state: what registers, timeline, grants and notices are written from. */
export interface Change<State, Event extends EventShape> extends Recorded<Event> {
  readonly stream: StreamId;
  readonly before: State;
  readonly after: State;
}

/** Who may read a line of the timeline: the parties and every official with a standing, or officials alone. */
export type Audience = 'parties' | 'officials';

/** One line of a matter's timeline: a visible fact as a code with facts; pages put it into words. */
export interface Line {
  readonly audience: Audience;
  readonly code: string;
  readonly unit: UnitId | null;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** Vault items that belong to the line: a text, a document, files. */
  readonly items?: readonly string[];
}

/** A message that somebody must get. Holds no case content; channels and contacts are looked up when it leaves. */
export interface Notice {
  readonly kind: string;
  readonly to:
    /**
     * `way`: on this channel alone; without it on the first one that is there. `place`: to another of the people of the
     * matter than the one who raised it. `former`: on a contact that was theirs until now.
     */
    | { readonly kind: 'petitioner'; readonly way?: 'sms' | 'email'; readonly place?: number; readonly former?: ItemId }
    | { readonly kind: 'unit'; readonly unit: UnitId; readonly post: Post }
    /** The house that an order (工单) came from. */
    | { readonly kind: 'source' }
    /** A public account: everybody who follows it, or whoever asked there. It carries words of its own, of no matter. */
    | { readonly kind: 'account'; readonly text: ItemId; readonly contact: ItemId };
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a fact grants and ends; `every` ends all that the matter ever granted. */
export interface GrantChange {
  readonly granted: readonly Grant[];
  readonly ended: readonly Grant[] | 'every';
}

/**
 * What a fact shows and grants on another matter of its lane (旁及): a petition's page says that it is supervised. Written in
 * the commit of the fact itself, with that fact's stream and version, so a replay of the source gives the same rows.
 */
export interface Beside {
  readonly stream: StreamId;
  readonly lines: readonly Line[];
  /** Standings that the units gain there, and those of this source that they lose. */
  readonly granted?: readonly Grant[];
  readonly ended?: readonly Grant[];
}

/** What the common lists show of a matter (列表项). The kernel keeps it for every chapter that gives one. */
export interface Listing {
  readonly number: MatterNumber;
  readonly stage: string;
  readonly ruleSet: string;
  readonly openedOn: CivilDate;
  /** Null while the matter lives. */
  readonly endedOn: CivilDate | null;
  /** The unit that opened it. */
  readonly office: UnitId;
  /** The unit that has it in hand now. */
  readonly holder: UnitId;
  readonly region: string | null;
  readonly class: string | null;
  /** A narrative of the vault whose title it goes by: its own, or that of the matter that it is about. */
  readonly title: ItemId | null;
  /** The matter that it is about. */
  readonly subject: StreamId | null;
  readonly key: KeyId;
}

/** One unit in the place of another, whose powers it carries on (继续行使职权). */
export interface Succeeding {
  readonly from: UnitId;
  readonly to: UnitId;
}

/** One thing that a matter counts for as it stands (计数): matters and what is owed on them, never persons. */
export interface Count {
  /** The unit that has it. */
  readonly unit: UnitId;
  /** The unit that registered the matter: it sees what became of it elsewhere. */
  readonly office: UnitId;
  readonly measure: string;
  readonly class: string;
  /** The day that it belongs to; null for what merely stands. */
  readonly onDay: CivilDate | null;
}

/** A count to add or to take away, folded later (增量). */
export interface TallyDelta extends Count {
  readonly n: number;
}

/** An act that needs a second person before it becomes a fact. */
export interface SecondPerson {
  /** The capacities that may approve or decline. */
  readonly by: readonly Capacity[];
  /** The post on which the duty to decide lies. */
  readonly post: Post;
  /** Capacities in which somebody of another unit may decide too; otherwise both stand in one unit. */
  readonly elsewhere?: readonly Capacity[];
}

/** By when a second person decides on a proposed act, and the article that asks for one. */
export interface SecondDuty {
  readonly reckoning: Reckoning;
  readonly limit: string;
  readonly under: Citation;
}

/**
 * The life of one kind of matter (程序). Pure: `decide`, `evolve` and `duties` know no database, clock or chance; the
 * rest says, as pure values, what follows from a recorded fact.
 */
export interface Chapter<State, Command extends { readonly act: string }, Event extends EventShape> {
  readonly name: string;
  readonly lane: Lane;
  readonly initial: State;
  readonly powers: Powers;
  /** Where standing follows from a post alone and nothing is granted on a stream. */
  readonly offices?: Offices;
  /**
   * Whether a standing that another matter lends here (see {@link Chapter.beside}) lets somebody act. Elsewhere it lets
   * them look and no more: otherwise whoever has an order in hand would judge their own answer, by an order about it.
   */
  readonly borrows?: true;
  /** Whom a decision on this act has to know of, besides the state; read before it. */
  colleagues?(
    session: Session,
    act: string,
    standing: Standing,
    today: CivilDate,
  ): Promise<readonly PersonId[] | undefined>;
  /** The acts that two people must do, by act. */
  readonly seconds: Readonly<Record<string, SecondPerson | undefined>>;
  decide(state: State, command: Command, context: Context): Decision<Event>;
  evolve(state: State, recorded: Recorded<Event>): State;
  duties(state: State, calendars: Calendars): readonly Duty[];
  /**
   * Whether the matter is out of this unit's hands: it has ended, has left this lane, or went back to where nobody of the
   * unit has a standing. What its officials proposed then waits for their head no more, who could not even decline it.
   */
  gone?(state: State, from: UnitId): boolean;
  /** Whether a fact says that one unit carries on another's powers: its standings and what it proposed pass with it. */
  succession?(event: Event): Succeeding | undefined;
  /** The matter whose officials a decision on this act must know of, so that nobody judges what they did themselves. */
  involved?(state: State, act: string): StreamId | undefined;
  /** Whose own affair a matter is: an official close to them takes no part in this act; undefined where nobody is named. */
  concerned?(state: State, act: string): Concerned | undefined;
  /** The vault key of the matter, as its first event names it. */
  keyOf(state: State): KeyId;
  secondDuty(state: State, act: string, proposedOn: CivilDate, calendar: Calendar): SecondDuty;
  /** The letters that a fact issues under a number, on a matter that stood so before it. */
  letters?(event: Event, before: State): readonly LetterIssue[];
  /** The acts that an event fulfils, so that a duty closed by it counts as met. */
  fulfils(event: Event): readonly string[];
  /**
   * The register's rows for one commit. `change` spans it: `before` is the state before its first event, `after` that
   * after its last, `event` the last one; `all` lists each. One statement writes it, so no row may be touched twice.
   */
  record(change: Change<State, Event>, all: readonly Change<State, Event>[]): readonly Write[];
  /** The register's row when only the version moved: an act was proposed or declined. */
  touch(stream: StreamId, version: number): readonly Write[];
  tell(change: Change<State, Event>): readonly Line[];
  grants(change: Change<State, Event>): GrantChange;
  notices(change: Change<State, Event>): readonly Notice[];
  /** What the common lists show of a matter; a chapter without this keeps a register of its own and puts it on the roster. */
  listing?(state: State): Listing | undefined;
  /** What a fact shows and grants on other matters. Of the open lane alone: a sealed matter shows on no other. */
  beside?(change: Change<State, Event>): readonly Beside[];
  /** Everything that a matter in this state counts for; a commit adds the difference of two states. */
  counts(state: State, duties: readonly Duty[]): readonly Count[];
}

/** A command as a value that can lie in the ledger while it waits for a second person. */
export type StoredCommand = { readonly act: string } & { readonly [name: string]: Field | undefined };

/** An act proposed by one person, waiting for another (双人). */
export interface Proposal {
  readonly act: string;
  readonly command: StoredCommand;
  readonly by: string;
  readonly standing: string;
  readonly version: number;
  readonly proposedOn: CivilDate;
  readonly edition: string;
}

/** The facts that are the same in every chapter: a two-person act on its way, a limit that passed, whose desk it is on. */
export type MatterEvent =
  | {
      readonly type: 'ActProposed';
      readonly act: string;
      readonly command: StoredCommand;
      readonly proposedOn: CivilDate;
      readonly edition: string;
    }
  | { readonly type: 'ActApproved'; readonly act: string; readonly proposal: number; readonly approvedOn: CivilDate }
  | {
      readonly type: 'ActDeclined';
      readonly act: string;
      readonly proposal: number;
      readonly reason: Kept;
      readonly declinedOn: CivilDate;
    }
  /** 分办: within one unit the matter lies on one official's desk, or with `null` on everybody's whose post it is. */
  | {
      readonly type: 'MatterAllocated';
      readonly unit: UnitId;
      readonly person: PersonId | null;
      readonly reason: Kept | null;
      readonly allocatedOn: CivilDate;
    }
  /** 重新计算期限: a limit that the office set for itself moved last days that were told. */
  | { readonly type: 'DutiesRedated'; readonly redatedOn: CivilDate }
  /** 日历重算: a newer calendar is taken into use on this matter, for what the older one did not know yet. */
  | {
      readonly type: 'CalendarApplied';
      readonly edition: string;
      readonly moved: number;
      readonly appliedOn: CivilDate;
    }
  /** 逾期: recorded once by the sweep, on the day after the last day. */
  | {
      readonly type: 'LimitPassed';
      readonly act: string;
      readonly duty: string;
      readonly unit: UnitId | null;
      readonly passedDue: CivilDate;
    };

/** The commands that are the same in every chapter. `passLimit` and `applyCalendar` are the house's alone. */
export type MatterCommand =
  | { readonly act: 'approve' }
  | { readonly act: 'decline'; readonly reason: Kept }
  | { readonly act: 'allocate'; readonly person: PersonId | null; readonly reason: Kept | null }
  | { readonly act: 'applyCalendar'; readonly edition: string }
  | { readonly act: 'passLimit'; readonly duty: string };
