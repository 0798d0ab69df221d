import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';

/** Litigation kept apart (诉访分离): what a political-legal organ tells of a matter in its own procedure, and no more. */
export type JudicialEvent =
  /** 转政法机关: to the political-legal organ of the same level. */
  | {
      readonly type: 'JudicialSent';
      readonly to: UnitId;
      readonly edition: string;
      readonly sentOn: CivilDate;
      readonly note: Kept | null;
    }
  /** 政法机关接收: taken in and acknowledged; from here its own procedure runs. */
  | { readonly type: 'JudicialReceived'; readonly by: UnitId; readonly receivedOn: CivilDate; readonly edition: string }
  /** 依法终结: its own conclusion, with who made it and on what basis; the result goes back to the sender. */
  | {
      readonly type: 'JudicialEnded';
      readonly by: UnitId;
      readonly document: Kept;
      readonly concludedOn: CivilDate;
      readonly endedOn: CivilDate;
      readonly edition: string;
    };
