import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { AgendaKind, HardKind } from '../events.ts';

/** What may be asked of a meeting, a co-handling or a problem of policy. */
export type ConferenceCommand =
  | {
      readonly act: 'convene';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly agenda: AgendaKind;
      readonly hard: HardKind;
      readonly papers: Kept;
      readonly members: readonly UnitId[];
      readonly meetingDue: CivilDate;
    }
  | { readonly act: 'holdMeeting'; readonly present: readonly UnitId[]; readonly minutes: Kept }
  | { readonly act: 'resolve'; readonly owner: UnitId; readonly text: Kept; readonly carryDue: CivilDate }
  | { readonly act: 'carryOut'; readonly text: Kept }
  | { readonly act: 'closeMeeting' }
  | {
      readonly act: 'agreeCoHandling';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly lead: UnitId;
      readonly assistants: readonly UnitId[];
      readonly split: Kept;
      readonly answerDue: CivilDate;
    }
  | { readonly act: 'giveShare'; readonly text: Kept }
  | { readonly act: 'jointAnswer'; readonly text: Kept }
  | {
      readonly act: 'nameProblem';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly policy: Kept;
      readonly maker: UnitId;
    }
  | { readonly act: 'changePolicy'; readonly measure: Kept }
  | { readonly act: 'closeProblem'; readonly worked: boolean; readonly text: Kept };

export type CommandOf<Act extends ConferenceCommand['act']> = Extract<ConferenceCommand, { readonly act: Act }>;

/** Why an act is turned away. */
export type Reason =
  | 'day-gone'
  | 'nobody-else'
  | 'not-in-hand'
  | 'no-class'
  | 'not-yours'
  | 'not-now'
  | 'not-a-member'
  | 'nobody-came'
  | 'resolutions-open'
  | 'shares-missing'
  | 'no-resolution'
  | 'ended';
