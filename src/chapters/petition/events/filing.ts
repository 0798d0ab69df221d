import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { FormId } from '#law/rule.ts';

/** What is put in order about a submission: matters told apart, matters that belong together, slips of the pen. */
export type FilingEvent =
  /** 分件: one submission, several matters. The part is a matter of its own, with the day of the whole. */
  | {
      readonly type: 'PartSplitOff';
      readonly by: UnitId;
      readonly part: StreamId;
      readonly number: MatterNumber;
      readonly splitOn: CivilDate;
    }
  /** 关联重复件: same person, same matter, on a human's word. Each keeps its own day, form and duty of notice. */
  | {
      readonly type: 'MatterLinked';
      readonly other: StreamId;
      readonly number: MatterNumber;
      /** The unit that found it; null on the other matter, where the house writes it down as well. */
      readonly by: UnitId | null;
      readonly reasons: Kept | null;
      readonly linkedOn: CivilDate;
    }
  /** 更正登记: a new entry beside the old one; what was registered stays readable. */
  | {
      readonly type: 'EntryCorrected';
      readonly by: UnitId;
      readonly form: FormId;
      readonly class: string | null;
      readonly region: string | null;
      readonly receivedOn: CivilDate;
      readonly concerned?: UnitId;
      readonly reasons: Kept;
      readonly correctedOn: CivilDate;
    };
