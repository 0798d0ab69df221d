import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Danger } from '../events.ts';

/** What may be asked of a danger. */
export type UrgentCommand =
  | {
      readonly act: 'reportUrgent';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly of: StreamId | null;
      readonly region: string | null;
      readonly class: string | null;
      readonly title: ItemId;
      readonly danger: Danger;
      readonly learnedAt: Temporal.Instant;
      readonly text: Kept;
      readonly measures: Kept;
      readonly department: UnitId | null;
      readonly told: Kept | null;
      readonly late: Kept | null;
    }
  | { readonly act: 'receiveUrgent'; readonly text: Kept }
  | { readonly act: 'followUrgent'; readonly text: Kept }
  | { readonly act: 'endUrgent'; readonly text: Kept };

export type CommandOf<Act extends UrgentCommand['act']> = Extract<UrgentCommand, { readonly act: Act }>;

/** Why an act is turned away. */
export type Reason =
  | 'reporter-unknown'
  | 'learned-in-future'
  | 'late-unexplained'
  | 'department-unknown'
  | 'outside-untold'
  | 'not-waited-for'
  | 'danger-over';
