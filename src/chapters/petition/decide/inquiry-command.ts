import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { PersonId } from '#kernel/ids.ts';

/** What may be asked beside the stages: material, inquiry, corrections, recusal, public notice, carrying out. */
export type InquiryCommand =
  | { readonly act: 'askMaterial'; readonly text: Kept }
  | { readonly act: 'recordInquiry'; readonly record: Kept; readonly inquirers: number; readonly heldOn: CivilDate }
  | { readonly act: 'askCorrection'; readonly text: Kept }
  | { readonly act: 'answerCorrection'; readonly correction: number; readonly text: Kept }
  | { readonly act: 'askRecusal'; readonly text: Kept }
  | {
      readonly act: 'decideRecusal';
      readonly recusal: number;
      readonly person: PersonId | null;
      readonly text: Kept;
    }
  | { readonly act: 'stepAside'; readonly reason: Kept }
  | { readonly act: 'publishNotice'; readonly publishedOn: CivilDate; readonly evidence: Kept }
  | { readonly act: 'reportExecution'; readonly executedOn: CivilDate; readonly text: Kept };

/** Why one of these is turned away. */
export type InquiryReason =
  | 'not-in-hand'
  | 'material-already-asked'
  | 'too-few-inquirers'
  | 'inquiry-in-future'
  | 'no-such-correction'
  | 'no-such-recusal'
  | 'own-recusal'
  | 'recused'
  | 'too-close'
  | 'no-evidence-of-service'
  | 'no-public-notice'
  | 'notice-not-over'
  | 'already-published'
  | 'published-outside'
  | 'nothing-to-execute'
  | 'executed-outside';
