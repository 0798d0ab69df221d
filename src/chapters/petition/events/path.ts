import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Path, PathResult } from '../events.ts';

/** What becomes of a claim on the paths of article 31 that are not the petition procedure. */
export type PathEvent =
  /** 更正处理途径: a wrong classification is put right; the day of acceptance stays what it was. */
  | {
      readonly type: 'PathChanged';
      readonly by: UnitId;
      readonly path: Path;
      /** The last day that the law of the new path sets, where it sets one. */
      readonly ownDue: CivilDate | null;
      readonly note: Kept;
      readonly changedOn: CivilDate;
    }
  /** 途径结果: what the claim ended in on its own path, with the way on that that path's law gives. */
  | {
      readonly type: 'PathResultStated';
      readonly by: UnitId;
      readonly result: PathResult;
      readonly document: Kept;
      readonly statedOn: CivilDate;
      readonly edition: string;
    };
