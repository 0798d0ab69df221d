import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** What may happen (险情种类): events and dangers, never a person or where somebody goes. */
export type Danger =
  | 'building'
  | 'fire-explosion'
  | 'pollution'
  | 'food-water'
  | 'illness'
  | 'natural-hazard'
  | 'supply-failure'
  | 'people-may-be-hurt';

/** Whom the texts name (报告、通报对象): the rows `urgent-report` and `urgent-report-up`. */
export type Addressee =
  | 'party-committee'
  | 'government'
  | 'government-above'
  | 'department'
  | 'department-above'
  | 'conference-office'
  | 'petition-office-above'
  | 'national-bureau';

/** What can be on record of a danger that was reported. */
export type UrgentEvent =
  /** 报告: what threatens, where, what is done about it, and everybody who was told in the same minute. */
  | {
      readonly type: 'UrgentReported';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      /** The matter in which it came to light, if it was one. */
      readonly of: StreamId | null;
      readonly title: ItemId;
      readonly by: UnitId;
      /** True where it is a petition office, which acts by its registrars. */
      readonly byOffice: boolean;
      readonly openedOn: CivilDate;
      readonly edition: string;
      readonly danger: Danger;
      /** When the unit learned of it: the minutes run from here. */
      readonly learnedAt: Temporal.Instant;
      readonly text: Kept;
      readonly measures: Kept;
      readonly to: readonly UnitId[];
      /** Those of them that are petition offices. */
      readonly offices: readonly UnitId[];
      /** Whom the texts name and this system does not reach. */
      readonly outside: readonly Addressee[];
      /** How those were told. */
      readonly told: Kept | null;
      /** Why it took longer than the minutes allow; null where it did not. */
      readonly late: Kept | null;
    }
  /** 签收: a unit that was told has it, and says what it does. */
  | { readonly type: 'UrgentReceived'; readonly by: UnitId; readonly text: Kept; readonly receivedOn: CivilDate }
  /** 续报: how it stands. */
  | { readonly type: 'UrgentFollowed'; readonly text: Kept; readonly followedOn: CivilDate; readonly edition: string }
  /** 险情解除. */
  | { readonly type: 'UrgentEnded'; readonly text: Kept; readonly endedOn: CivilDate };

/** The fact with which a matter of this chapter begins. */
export type UrgentOpening = Extract<UrgentEvent, { readonly type: 'UrgentReported' }>;
