import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { SimpleCaseId } from '#law/practice/simple-cases.ts';
import type { IntervalKind } from '#law/rule.ts';

/** What makes a matter suit the simple procedure. */
export type SimpleSuit = SimpleCaseId;

/** What the days were for that a limit does not count. */
export type Interval = IntervalKind;

/** What happens to the clock of a matter while an organ has it in hand. */
export type ClockEvent =
  /** 简易办理: accepted on the short way, in the notice's place. */
  | {
      readonly type: 'SimpleTaken';
      readonly by: UnitId;
      readonly suits: SimpleSuit;
      readonly edition: string;
      readonly acceptedOn: CivilDate;
      readonly note: Kept | null;
    }
  /** 转为普通程序: back to the ordinary way; the day of acceptance stays. */
  | { readonly type: 'SimpleLeft'; readonly by: UnitId; readonly reason: Kept; readonly leftOn: CivilDate }
  /** 扣除期间: days that the limit in force does not count, with the text that says so. */
  | {
      readonly type: 'IntervalExcluded';
      readonly by: UnitId;
      readonly interval: Interval;
      readonly citation: string;
      readonly fromOn: CivilDate;
      readonly toOn: CivilDate;
      readonly evidence: Kept;
    };
