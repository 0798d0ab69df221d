import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { Interval, SimpleSuit } from '../events/handling.ts';

/** What may be asked of the clock of a matter while an organ has it in hand. */
export type ClockCommand =
  | { readonly act: 'takeSimple'; readonly suits: SimpleSuit; readonly note: Kept | null }
  | { readonly act: 'leaveSimple'; readonly reason: Kept }
  | {
      readonly act: 'excludeInterval';
      readonly interval: Interval;
      readonly fromOn: CivilDate;
      readonly toOn: CivilDate;
      readonly evidence: Kept;
    };

/** Why an act on the clock of a matter is turned away. */
export type ClockReason =
  | 'no-simple-procedure'
  | 'simple-excluded'
  | 'too-late-for-simple'
  | 'not-simple'
  | 'simple-supports-only'
  | 'same-opinion'
  | 'time-without-redo'
  | 'interval-counts'
  | 'interval-turned-round'
  | 'interval-outside'
  | 'interval-twice';
