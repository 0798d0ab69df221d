import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { ClosedFor } from '../events.ts';

/** The stage of the matter that a hearing is to be about, as the lists name it. */
export type SubjectStage = 'handling' | 'under-review' | 'other';

/** What may be asked of a hearing. */
export type HearingCommand =
  | {
      readonly act: 'request';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly subjectStage: SubjectStage;
      readonly title: ItemId | null;
      readonly organ: UnitId;
      readonly respondent: UnitId;
      readonly reason: Kept;
    }
  | {
      readonly act: 'order';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly subjectStage: SubjectStage;
      readonly title: ItemId | null;
      readonly organ: UnitId;
      readonly respondent: UnitId;
      readonly reason: Kept;
      readonly open: boolean;
      readonly closedFor: ClosedFor | null;
    }
  | { readonly act: 'agree'; readonly open: boolean; readonly closedFor: ClosedFor | null }
  | { readonly act: 'turnDown'; readonly reason: Kept }
  | {
      readonly act: 'namePanel';
      readonly host: PersonId;
      readonly members: readonly PersonId[];
      /** Whether each is on the staff or the roster from which panels are named today. */
      readonly onRoster: boolean;
      readonly unbound: boolean;
    }
  | { readonly act: 'announce'; readonly heldOn: CivilDate; readonly notice: Kept }
  | { readonly act: 'askRecusal'; readonly text: Kept }
  | {
      readonly act: 'decideRecusal';
      readonly recusal: number;
      readonly person: PersonId | null;
      readonly text: Kept;
    }
  | { readonly act: 'cancel'; readonly reason: Kept }
  | {
      readonly act: 'hold';
      readonly fromOn: CivilDate;
      readonly toOn: CivilDate;
      readonly petitionerCame: boolean;
    }
  | { readonly act: 'layRecord'; readonly record: Kept; readonly lineCount: number }
  | {
      readonly act: 'confirmRecord';
      readonly contested: readonly number[];
      readonly remark: Kept | null;
    }
  | {
      readonly act: 'deliberate';
      readonly votesFor: number;
      readonly votesAgainst: number;
      readonly finding: Kept;
      readonly dissent: Kept | null;
    }
  | { readonly act: 'report'; readonly report: Kept }
  | { readonly act: 'publish'; readonly text: Kept }
  | { readonly act: 'end' };

export type CommandOf<A extends HearingCommand['act']> = Extract<HearingCommand, { readonly act: A }>;

/** Why an act is turned away. Each command's function lists them in the order examined. */
export type Reason =
  | 'not-in-hand'
  | 'not-your-matter'
  | 'not-now'
  | 'closed-needs-reason'
  | 'open-has-no-reason'
  | 'host-twice'
  | 'panel-too-small'
  | 'panel-even'
  | 'not-on-roster'
  | 'tie-not-denied'
  | 'has-acted-on-it'
  | 'recused'
  | 'too-close'
  | 'no-panel'
  | 'notice-too-short'
  | 'no-such-recusal'
  | 'recusal-open'
  | 'not-on-panel'
  | 'other-day'
  | 'day-in-future'
  | 'days-turned-round'
  | 'confirmed-already'
  | 'no-such-line'
  | 'remark-missing'
  | 'not-confirmed-yet'
  | 'votes-do-not-add-up'
  | 'dissent-missing'
  | 'closed-stays-closed'
  | 'published-already';
