import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';

/** Where help in need comes from (帮扶救助来源). */
export type HelpSource = 'social-assistance' | 'temporary-relief' | 'judicial-relief' | 'special-fund' | 'charity';

/** What a matter came to: each by itself, with whoever answers for it (三到位). */
export type MatterOutcome = 'resolved' | 'explained' | 'helped';

/** What is looked at before a conclusion is certified: whether it is right, and whether it came about rightly. */
export type ConclusionPart = 'substance' | 'procedure';

/** What goes on beside and after the answer: help in need, what the matter came to, and the certified conclusion. */
export type AftercareEvent =
  /** 申请帮扶救助: by the petitioner, or written down for them by an official. */
  | { readonly type: 'HelpApplied'; readonly by: UnitId | null; readonly text: Kept; readonly appliedOn: CivilDate }
  | {
      readonly type: 'HelpDecided';
      readonly by: UnitId;
      readonly source: HelpSource;
      readonly granted: boolean;
      readonly text: Kept;
      readonly decidedOn: CivilDate;
    }
  | {
      readonly type: 'HelpPaid';
      readonly by: UnitId;
      readonly yuan: number;
      readonly evidence: Kept;
      readonly paidOn: CivilDate;
    }
  /** 回访核实: somebody else than whoever paid makes sure that it arrived. */
  | { readonly type: 'HelpChecked'; readonly by: UnitId; readonly text: Kept; readonly checkedOn: CivilDate }
  /** 三到位: one outcome with its owner. */
  | {
      readonly type: 'OutcomeRecorded';
      readonly by: UnitId;
      readonly outcome: MatterOutcome;
      readonly owner: UnitId;
      readonly text: Kept;
      readonly recordedOn: CivilDate;
    }
  /** 审核: one body has looked at one side of the conclusion. */
  | {
      readonly type: 'ConclusionChecked';
      readonly by: UnitId;
      readonly part: ConclusionPart;
      readonly report: Kept;
      readonly checkedOn: CivilDate;
    }
  /** 审核认定办结: two bodies have; the same facts and grounds are not taken up again by anybody. */
  | { readonly type: 'ConclusionCertified'; readonly by: UnitId; readonly certifiedOn: CivilDate };
