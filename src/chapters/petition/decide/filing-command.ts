import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { FormId } from '#law/rule.ts';

/** What may be put in order about a submission. */
export type FilingCommand =
  | { readonly act: 'split'; readonly part: StreamId; readonly number: MatterNumber }
  | { readonly act: 'link'; readonly other: StreamId; readonly number: MatterNumber; readonly reasons: Kept }
  | { readonly act: 'beLinked'; readonly other: StreamId; readonly number: MatterNumber }
  | {
      readonly act: 'correct';
      readonly form: FormId | null;
      readonly class: string | null;
      readonly region: string | null;
      readonly receivedOn: CivilDate | null;
      readonly concerned?: UnitId | null;
      readonly reasons: Kept;
    };

/** Why putting in order is turned away. */
export type FilingReason =
  | 'too-late-to-split'
  | 'no-such-matter'
  | 'same-matter'
  | 'already-linked'
  | 'nothing-corrected'
  | 'received-later-than-written';
