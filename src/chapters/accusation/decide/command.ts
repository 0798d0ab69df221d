import type { Form } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { AccusationKind, CarriedIdentity } from '../events.ts';

/**
 * What may be asked of a report. `accusedUnits` is what the sealed item says at this moment: no entry may hold it, so
 * a command brings it along and no event takes it over.
 */
export type AccusationCommand =
  | {
      readonly act: 'report';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly receivedOn: CivilDate;
      readonly region: string | null;
      readonly form: Form;
      readonly narrative: Kept;
      readonly party: Kept | null;
      readonly person: KeyId | null;
      readonly accused: Kept | null;
      readonly accusedUnits: readonly UnitId[];
      readonly anonymous: boolean;
      readonly reachable: boolean;
      readonly wantsNotice: boolean;
      readonly files: readonly Kept[];
    }
  | {
      readonly act: 'takeOver';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly receivedOn: CivilDate;
      readonly registeredOn: CivilDate;
      readonly edition: string;
      readonly region: string | null;
      readonly form: Form;
      readonly narrative: Kept;
      readonly party: Kept | null;
      readonly person: KeyId | null;
      readonly anonymous: boolean;
      readonly reachable: boolean;
      readonly files: readonly Kept[];
      readonly from: StreamId;
      readonly by: UnitId;
      readonly readers: readonly string[];
      readonly papers: readonly Kept[];
      readonly notes: readonly Kept[];
      readonly generation: number;
    }
  | { readonly act: 'nameAccused'; readonly accused: Kept; readonly accusedUnits: readonly UnitId[] }
  | {
      readonly act: 'route';
      readonly to: UnitId;
      readonly kind: AccusationKind;
      readonly note: Kept | null;
      /** 反馈期限: stands on the cover letter, which is not issued without it. */
      readonly feedbackDue: CivilDate | null;
      readonly accusedUnits: readonly UnitId[];
    }
  | { readonly act: 'addMaterial'; readonly text: Kept | null; readonly files: readonly Kept[] }
  | { readonly act: 'ask'; readonly text: Kept }
  | { readonly act: 'answerQuestion'; readonly question: number; readonly text: Kept }
  | { readonly act: 'writeToReporter'; readonly text: Kept }
  | { readonly act: 'note'; readonly text: Kept }
  | { readonly act: 'feedback'; readonly text: Kept }
  | { readonly act: 'conclude' }
  | { readonly act: 'reportRetaliation'; readonly text: Kept }
  | { readonly act: 'recordCorrection'; readonly text: Kept }
  | {
      readonly act: 'askUnsealing';
      readonly reason: Kept;
      readonly danger: boolean;
      readonly forbidding: Kept | null;
      readonly untoldUntilOn: CivilDate | null;
    }
  | { readonly act: 'approveUnsealing'; readonly danger: boolean }
  | { readonly act: 'declineUnsealing'; readonly reason: Kept }
  | { readonly act: 'openIdentity' }
  | { readonly act: 'askReturn'; readonly text: Kept; readonly accusedUnits: readonly UnitId[] }
  | {
      readonly act: 'agreeReturn';
      readonly opening: Kept;
      readonly identity: CarriedIdentity;
      readonly withFiles: boolean;
      readonly accusedUnits: readonly UnitId[];
    }
  | { readonly act: 'declineReturn' }
  | { readonly act: 'openPetition'; readonly opened: Kept }
  | {
      readonly act: 'askRenaming';
      readonly accused: Kept;
      readonly named: boolean;
      /** Who is to be taken off, if a unit is; whom it is about now, and would be then. */
      readonly off: UnitId | null;
      readonly wasUnits: readonly UnitId[];
      readonly newUnits: readonly UnitId[];
      readonly told: Kept;
      readonly reason: Kept;
    }
  /** `accusedUnits` as the request would have them. */
  | { readonly act: 'approveRenaming'; readonly accusedUnits: readonly UnitId[] }
  | { readonly act: 'declineRenaming'; readonly reason: Kept }
  | { readonly act: 'replaceCode' };

/** The command of one act. */
export type CommandOf<A extends AccusationCommand['act']> = Extract<AccusationCommand, { readonly act: A }>;

/** Why an act is turned away. Each command's function lists them in the order examined. */
export type Reason =
  | 'received-in-future'
  | 'already-ended'
  | 'not-in-your-hands'
  | 'already-told'
  | 'accused-not-named'
  | 'unknown-unit'
  | 'already-with-it'
  | 'forbidden-recipient'
  | 'cannot-look-into'
  | 'without-authority'
  | 'feedback-not-ahead'
  | 'not-routed-yet'
  | 'not-told-yet'
  | 'question-open'
  | 'no-such-question'
  | 'nothing-to-add'
  | 'already-retaliation'
  | 'no-obstruction'
  | 'not-corrected'
  | 'nothing-sealed'
  | 'unsealing-pending'
  | 'ends-in-past'
  | 'no-second-body'
  | 'renaming-pending'
  | 'not-named'
  | 'nothing-asked'
  | 'not-asked-of-you'
  | 'same-person'
  | 'not-approved'
  | 'still-waiting'
  | 'already-open'
  | 'return-pending'
  | 'return-answered'
  | 'no-return-asked';
