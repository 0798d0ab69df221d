import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { CaseDuty, DayForm, DayMedium, HelperKind, IdentityCheck } from '../events.ts';

/** What may be asked of one of the lives of receptions. */
export type ReceptionCommand =
  | {
      readonly act: 'beginTerm';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly unit: UnitId;
      readonly leader: Kept;
    }
  | { readonly act: 'openPeriod' }
  | { readonly act: 'countDay'; readonly day: StreamId; readonly heldOn: CivilDate }
  | { readonly act: 'endTerm' }
  | {
      readonly act: 'planDay';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly unit: UnitId;
      readonly term: StreamId;
      readonly termStands: boolean;
      readonly title: ItemId | null;
      readonly form: DayForm;
      readonly medium: DayMedium;
      readonly place: Kept;
      readonly slots: number;
      readonly dayOn: CivilDate;
    }
  | { readonly act: 'publishDay' }
  | { readonly act: 'substitute'; readonly leader: Kept; readonly reason: Kept }
  | { readonly act: 'holdDay'; readonly received: number }
  | {
      readonly act: 'recordDay';
      readonly findings: Kept;
      readonly promise: Kept | null;
      readonly promisedOn: CivilDate | null;
    }
  | { readonly act: 'cancelDay'; readonly reason: Kept }
  | {
      readonly act: 'bookVisit';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly unit: UnitId;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      /** Who has the matter now: a visit goes to its level or one above. */
      readonly holder: UnitId;
      readonly title: ItemId | null;
      readonly day: StreamId;
      readonly dayOpen: boolean;
      readonly slot: number;
      readonly people: number;
      /** How that day is held. */
      readonly medium: DayMedium;
      readonly dayOn: CivilDate;
    }
  | { readonly act: 'cancelVisit' }
  | { readonly act: 'receiveVisit' }
  | { readonly act: 'setMeeting'; readonly address: Kept }
  | { readonly act: 'receiveOverVideo'; readonly identity: IdentityCheck | null; readonly mayRecord: boolean }
  | { readonly act: 'keepRecording'; readonly where: Kept }
  | { readonly act: 'withdrawConsent' }
  | { readonly act: 'recordVisit'; readonly text: Kept }
  | {
      readonly act: 'joinHelper';
      /** Whether the office's roster has them today, for this. */
      readonly onRoster: boolean;
      readonly kind: HelperKind;
      readonly helper: Kept;
      readonly unbound: boolean;
      readonly confidential: boolean;
      readonly consented: boolean;
    }
  | { readonly act: 'noteHelp'; readonly text: Kept }
  | { readonly act: 'noteIncident'; readonly text: Kept }
  | { readonly act: 'commentIncident'; readonly text: Kept }
  | {
      readonly act: 'comeIn';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly title: ItemId | null;
      /** In whose hands the matter lies, which says to what level a visit goes. */
      readonly holder: UnitId;
      readonly people: number;
    }
  | {
      readonly act: 'takeCase';
      /** The unit that has the matter in hand. */
      readonly holder: UnitId;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly unit: UnitId;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly title: ItemId | null;
      readonly leader: Kept;
    }
  | { readonly act: 'recordStep'; readonly step: CaseDuty; readonly text: Kept }
  | { readonly act: 'handOver'; readonly leader: Kept }
  | {
      readonly act: 'proposeResidency';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly unit: UnitId;
      readonly class: string;
      readonly matters: number;
    }
  | { readonly act: 'proposeLeaving'; readonly matters: number }
  | { readonly act: 'decideResidency'; readonly agreed: boolean; readonly reason: Kept };

export type CommandOf<A extends ReceptionCommand['act']> = Extract<ReceptionCommand, { readonly act: A }>;

/** Why an act is turned away. Each command's function lists them in the order examined. */
export type Reason =
  | 'no-quota-at-this-level'
  | 'other-life'
  | 'term-over'
  | 'day-past'
  | 'published-too-late'
  | 'not-now'
  | 'not-published'
  | 'day-in-future'
  | 'promise-without-day'
  | 'promise-in-past'
  | 'day-not-open'
  | 'level-skipped'
  | 'too-many-people'
  | 'no-such-slot'
  | 'too-late-to-cancel'
  | 'not-over-video'
  | 'over-video'
  | 'no-address-yet'
  | 'identity-not-checked'
  | 'recording-not-agreed'
  | 'consent-withdrawn'
  | 'no-consent'
  | 'not-on-roster'
  | 'tie-not-denied'
  | 'secrecy-not-promised'
  | 'not-wanted'
  | 'nobody-took-part'
  | 'no-incident'
  | 'step-made'
  | 'steps-first'
  | 'not-in-hand'
  | 'case-settled'
  | 'below-threshold'
  | 'above-threshold';
