import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { JudicialCommand, JudicialReason } from './judicial-command.ts';
import type { FilingCommand, FilingReason } from './filing-command.ts';
import type { ClockCommand, ClockReason } from './handling-command.ts';
import type { InquiryCommand, InquiryReason } from './inquiry-command.ts';
import type { AftercareCommand, AftercareReason } from './aftercare-command.ts';
import type { ApartCommand, ApartReason } from './apart-command.ts';
import type { SettlementCommand, SettlementReason } from './settlement-command.ts';
import type { PaperCommand, PaperReason } from './paper-command.ts';
import type { PartyCommand, PartyReason } from './party-command.ts';
import type { RoutingCommand, RoutingReason } from './routing-command.ts';
import type { CallNeed, CallWay } from '../events/thread.ts';
import type { Form, Grade, Path, PathResult, Purpose, Result, ReviewOutcome, ServiceWay } from '../events.ts';

/** What may be asked of a petition. Texts have gone into the vault before; a command carries only what commits to them. */
export type PetitionCommand =
  | AftercareCommand
  | ApartCommand
  | ClockCommand
  | FilingCommand
  | InquiryCommand
  | JudicialCommand
  | MainLineCommand
  | PaperCommand
  | PartyCommand
  | RoutingCommand
  | SettlementCommand;

/** From registration to conclusion, and the thread beside it. */
export type MainLineCommand =
  | {
      readonly act: 'register';
      readonly number: MatterNumber;
      readonly key: KeyId;
      /** The day on which it came; a letter may be registered later than it came, never earlier. */
      readonly receivedOn: CivilDate;
      readonly region: string | null;
      readonly form: Form;
      readonly purpose: Purpose;
      readonly class: string | null;
      readonly narrative: Kept;
      readonly party: Kept | null;
      readonly person: KeyId | null;
      readonly anonymous: boolean;
      readonly reachable: boolean;
      readonly identityWithheld: boolean;
      readonly mayPublish: boolean;
      readonly files: readonly Kept[];
      readonly concerned?: UnitId;
      readonly partOf?: MatterNumber;
      /** Of a part: the day on which the whole was registered, by which its rule set is chosen. */
      readonly submittedOn?: CivilDate;
    }
  | { readonly act: 'transfer'; readonly to: UnitId; readonly note: Kept | null }
  | { readonly act: 'assign'; readonly to: UnitId; readonly reportDue: CivilDate; readonly note: Kept | null }
  | { readonly act: 'accept' }
  | {
      readonly act: 'noticePath';
      readonly path: Path;
      readonly ownDue: CivilDate | null;
      readonly note: Kept | null;
    }
  | { readonly act: 'changePath'; readonly path: Path; readonly ownDue: CivilDate | null; readonly note: Kept }
  | { readonly act: 'statePathResult'; readonly result: PathResult; readonly document: Kept }
  | { readonly act: 'refuse'; readonly ground: string; readonly statement: Kept }
  | { readonly act: 'extend'; readonly days: number; readonly reason: Kept }
  | {
      readonly act: 'issueOpinion';
      readonly result: Result;
      readonly document: Kept;
      readonly newFacts: Kept | null;
      /** Unlike how similar matters were decided. */ readonly deviates?: boolean;
      readonly deviation?: Kept | null;
      /** Its basis names no text and no article. */
      readonly uncited?: boolean;
    }
  | { readonly act: 'serve'; readonly way: ServiceWay; readonly servedOn: CivilDate; readonly evidence: Kept | null }
  | { readonly act: 'requestReview'; readonly reasons: Kept }
  | {
      readonly act: 'decideReview';
      readonly outcome: ReviewOutcome;
      readonly redoDays: number | null;
      readonly document: Kept;
    }
  | { readonly act: 'addMaterial'; readonly text: Kept | null; readonly files: readonly Kept[] }
  | { readonly act: 'ask'; readonly text: Kept }
  | { readonly act: 'answerQuestion'; readonly question: number; readonly text: Kept }
  | { readonly act: 'urge'; readonly text: Kept | null }
  | { readonly act: 'answerUrge'; readonly urge: number; readonly text: Kept }
  | { readonly act: 'writeToPetitioner'; readonly text: Kept }
  | { readonly act: 'note'; readonly text: Kept }
  | {
      readonly act: 'noteCall';
      readonly call: CallWay;
      readonly needs: readonly CallNeed[];
      readonly callsBack: boolean;
      /** The day that was named; without one the practice's. */
      readonly callBackDue: CivilDate | null;
      readonly note: Kept;
    }
  | { readonly act: 'rate'; readonly office: Grade | null; readonly organ: Grade | null; readonly reason: Kept | null }
  | { readonly act: 'withdraw'; readonly reason: Kept | null }
  | { readonly act: 'revokeWithdrawal' }
  | { readonly act: 'conclude' }
  | { readonly act: 'replaceCode'; readonly places: readonly number[] }
  | { readonly act: 'reseal'; readonly readers: readonly string[] };

/** The command of one act. */
export type CommandOf<A extends PetitionCommand['act']> = Extract<PetitionCommand, { readonly act: A }>;

/** Why an act is turned away. Each command's function lists them in the order examined. */
export type Reason =
  | ClockReason
  | FilingReason
  | InquiryReason
  | AftercareReason
  | ApartReason
  | JudicialReason
  | PaperReason
  | PartyReason
  | RoutingReason
  | SettlementReason
  | 'deviation-unexplained'
  | 'received-in-future'
  | 'already-routed'
  | 'unknown-unit'
  | 'unit-cannot-hold'
  | 'unit-complained-of'
  | 'report-day-past'
  | 'not-routed'
  | 'other-rule-set'
  | 'not-your-unit'
  | 'ground-not-in-list'
  | 'ground-not-for-form'
  | 'ground-not-for-level'
  | 'too-late-to-refuse'
  | 'own-day-past'
  | 'own-day-on-petition-path'
  | 'same-path'
  | 'own-path'
  | 'not-own-path'
  | 'result-not-of-path'
  | 'not-handling'
  | 'already-extended'
  | 'extension-too-long'
  | 'limit-already-passed'
  | 'no-limit-to-extend'
  | 'nothing-to-serve'
  | 'served-before-issue'
  | 'served-in-future'
  | 'no-opinion-yet'
  | 'no-review-of-this'
  | 'already-under-review'
  | 'out-of-time'
  | 'no-higher-organ'
  | 'not-under-review'
  | 'no-such-question'
  | 'no-such-urge'
  | 'call-back-day-past'
  | 'urge-already-open'
  | 'nothing-to-add'
  | 'not-answered-yet'
  | 'already-rated'
  | 'already-withdrawn'
  | 'not-withdrawn'
  | 'withdrawal-not-effective'
  | 'review-period-open'
  | 'already-ended';
