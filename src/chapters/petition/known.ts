import type { CivilDate } from '#kernel/calendar.ts';
import type { ItemId, KeyId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { ConclusionPart, MatterOutcome } from './events/aftercare.ts';
import type { PetitionEvent } from './events.ts';

export type Registered = Extract<PetitionEvent, { readonly type: 'PetitionRegistered' }>;

/** Something that the petitioner is waiting for an answer to. */
export interface Waiting {
  /** Version of the entry that asked. */
  readonly version: number;
  readonly sinceOn: CivilDate;
  readonly edition: string;
}

/** A promised call: by which day, and whether the office that registered the matter promised it or whoever handles it. */
export interface CallBack {
  readonly since: Start;
  readonly due: CivilDate;
  readonly byOffice: boolean;
}

/** A clock that was started: its day zero, and the calendar edition that it is reckoned with. */
export interface Start {
  readonly on: CivilDate;
  readonly edition: string;
  /** Version of the entry that started it. */
  readonly version: number;
}

/** Another matter, by its stream and its number. */
export interface Reference {
  readonly stream: StreamId;
  readonly number: MatterNumber;
}

/** A report on an assignment, by the day that was set when it was assigned. */
export interface OwedReport {
  readonly reportDue: CivilDate;
  readonly assigned: Start;
  readonly made: boolean;
}

/** One of the people of a matter besides the one who raised it. Name and contact lie sealed under their own key. */
export interface Joined {
  /** A number that their query code begins with; never given again. */
  readonly place: number;
  readonly role: 'cosigner' | 'representative' | 'agent';
  readonly identity: ItemId;
  readonly person: KeyId;
  /** Which of their query codes is in force: 0 the first, one more with each that was lost. */
  readonly generation: number;
}

/** A proposal to settle that waits for the petitioner. */
export interface Offer {
  readonly terms: ItemId;
  readonly since: Start;
}

/** Help in need on its way: asked for, granted, or paid and not yet asked after. */
export interface Help {
  readonly step: 'applied' | 'granted' | 'paid';
  readonly sinceOn: CivilDate;
  readonly version: number;
  /** Who took the last step, as written into the ledger. */
  readonly by: string;
}

/** That it was rated; the reason of a low rating is kept until the end, when officials may see it. */
export interface Rated {
  readonly lowBecause: ItemId | null;
}

/** What is known of a petition in every stage. */
export interface Known {
  readonly facts: Omit<Registered, 'type'>;
  readonly registeredAt: Temporal.Instant;
  readonly generation: number;
  readonly questions: readonly Waiting[];
  readonly urges: readonly Waiting[];
  /** A call that was promised and not made. */
  readonly callBack: CallBack | null;
  readonly rated: Rated | null;
  /** When the first written answer arrived. */
  readonly answered: Start | null;
  readonly files: readonly ItemId[];
  /** When the organ got it whose first contact with the petitioner is still to be made; null once it was made. */
  readonly uncontacted: Start | null;
  /** The first organ that had it in hand, which stays responsible (首办责任). */
  readonly firstOrgan: UnitId | null;
  /** Other matters of the same people about the same thing, each with its own days. */
  readonly links: readonly Reference[];
  /** Matters that were split off this one. */
  readonly parts: readonly Reference[];
  /** The report that an assignment (交办) asks for. */
  readonly report: OwedReport | null;
  /** Material that was asked for and has not come. */
  readonly materialAsked: Start | null;
  /** What the petitioner says is wrong. */
  readonly corrections: readonly Waiting[];
  readonly recusals: readonly Waiting[];
  /** Officials who have nothing to do with the matter any more (回避). */
  readonly recused: readonly PersonId[];
  /** Published where nobody could be found, and not yet counted as served. */
  readonly publicNotice: Start | null;
  /** An opinion that supports the claim and has not been carried out. */
  readonly unexecuted: Start | null;
  /** A withdrawal (撤回) that waits to take effect. */
  readonly withdrawal: Start | null;
  /** Who signed, speaks or acts besides the first petitioner (联名、代表、代理). */
  readonly parties: readonly Joined[];
  /** How many places were ever given. */
  readonly places: number;
  readonly offer: Offer | null;
  readonly help: Help | null;
  /** Help was paid and arrived. */
  readonly helped: boolean;
  readonly outcomes: readonly MatterOutcome[];
  /** Which body looked at which side of the conclusion. */
  readonly checks: Readonly<Record<ConclusionPart, UnitId | null>>;
  /** When the re-review arrived, from which two bodies look at the conclusion. */
  readonly certifyFrom: Start | null;
  /** 审核认定办结: closed to the same facts and grounds since. */
  readonly certifiedOn: CivilDate | null;
  /** That a decision about conduct is referred to, apart from the matter: all that the matter knows of it. */
  readonly decisionReferred: boolean;
  /** The first petitioner has taken their own name off (退出联名). */
  readonly firstLeft: boolean;
}
