import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type {
  AccountabilityGround,
  Adoption,
  AdviceKind,
  LadderStep,
  ListGround,
  RestrictionKind,
  SupervisionTrigger,
} from '../events.ts';

/** What may be asked of a supervision. */
export type SupervisionCommand =
  | {
      readonly act: 'supervise';
      readonly step: LadderStep;
      readonly triggers: readonly SupervisionTrigger[];
      /** How many of the subject's duties stand past their last day: what the list of matters says at this moment. */
      readonly passed: number;
      readonly reason: Kept;
      readonly answerDue: CivilDate | null;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly to: UnitId;
    }
  | {
      readonly act: 'orderCorrection';
      readonly restriction: RestrictionKind;
      readonly reason: Kept;
      readonly answerDue: CivilDate | null;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly to: UnitId;
    }
  | {
      readonly act: 'advise';
      readonly kind: AdviceKind;
      readonly document: Kept;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly to: UnitId;
    }
  | {
      readonly act: 'refer';
      readonly ground: AccountabilityGround;
      readonly document: Kept;
      readonly chain: Kept;
      readonly dissent: Kept | null;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly to: UnitId;
    }
  | {
      readonly act: 'superviseFinding';
      readonly finding: number;
      readonly step: LadderStep;
      readonly reason: Kept;
      readonly answerDue: CivilDate | null;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly to: UnitId;
    }
  | {
      readonly act: 'planInspection';
      readonly plan: Kept;
      readonly onSiteDue: CivilDate | null;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly to: UnitId;
    }
  | {
      readonly act: 'recordFinding';
      readonly entry: ItemId;
      readonly point: number | null;
      readonly clear: boolean;
      readonly text: Kept;
      readonly seenOn: CivilDate;
    }
  | { readonly act: 'noteOrder'; readonly finding: number; readonly order: MatterNumber }
  | { readonly act: 'leaveFinding'; readonly finding: number; readonly reason: Kept }
  | { readonly act: 'reportInspection'; readonly text: Kept }
  | { readonly act: 'answerSupervision'; readonly text: Kept }
  | { readonly act: 'judgeAnswer'; readonly enough: boolean; readonly reason: Kept }
  | {
      readonly act: 'takeStep';
      readonly step: LadderStep;
      readonly reason: Kept;
      readonly answerDue: CivilDate | null;
      readonly listed: readonly ListGround[];
      readonly evidence: Kept | null;
    }
  | { readonly act: 'answerAdvice'; readonly adoption: Adoption; readonly text: Kept; readonly reasons: boolean }
  | { readonly act: 'checkEffect'; readonly worked: boolean; readonly text: Kept }
  | { readonly act: 'receiveReferral'; readonly receipt: Kept }
  | { readonly act: 'endReferral'; readonly text: Kept }
  | { readonly act: 'leaveSubject' };

export type CommandOf<Act extends SupervisionCommand['act']> = Extract<SupervisionCommand, { readonly act: Act }>;

/** Why an act is turned away. */
export type Reason =
  | 'nothing-passed'
  | 'not-an-office'
  | 'own-unit'
  | 'day-gone'
  | 'ended'
  | 'nothing-to-answer'
  | 'nothing-to-judge'
  | 'answer-not-due'
  | 'not-higher'
  | 'no-list-ground'
  | 'reasons-missing'
  | 'effect-too-early'
  | 'not-with-power'
  | 'no-receipt'
  | 'not-on-site'
  | 'entry-known'
  | 'not-seen-yet'
  | 'nothing-seen'
  | 'no-such-finding'
  | 'findings-open';
