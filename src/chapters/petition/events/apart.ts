import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';

/** A decision of a competent body about somebody's conduct, referred to beside a matter and kept apart from it. */
export type ApartEvent =
  /** 行为违法的依法处理: not decided here, not an outcome of the matter; a reference to what was served before. */
  | {
      readonly type: 'DecisionReferred';
      readonly by: UnitId;
      /** Which body, which number: no copy of it. */
      readonly reference: Kept;
      readonly servedOn: CivilDate;
      readonly referredOn: CivilDate;
    }
  /** The petitioner's word on it stands beside it. */
  | { readonly type: 'DecisionCommented'; readonly text: Kept; readonly commentedOn: CivilDate };
