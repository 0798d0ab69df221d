import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Document } from '../events.ts';

/** How an organ comes to know a matter, and what the petitioner asks of the way in which it does. */
export type InquiryEvent =
  /** 请补充材料: a request; the petitioner may leave it and the matter goes on. */
  | {
      readonly type: 'MaterialAsked';
      readonly by: UnitId;
      readonly text: Kept;
      readonly askedOn: CivilDate;
      readonly edition: string;
    }
  /** 调查笔录: who was heard, what was seen. */
  | {
      readonly type: 'InquiryRecorded';
      readonly by: UnitId;
      readonly record: Kept;
      readonly inquirers: number;
      readonly heldOn: CivilDate;
    }
  /** 这个不对: the petitioner says that a date or an entry is wrong. */
  | { readonly type: 'CorrectionAsked'; readonly text: Kept; readonly askedOn: CivilDate; readonly edition: string }
  | {
      readonly type: 'CorrectionAnswered';
      readonly correction: number;
      readonly text: Kept;
      readonly by: UnitId;
      readonly answeredOn: CivilDate;
    }
  /** 申请回避. */
  | { readonly type: 'RecusalAsked'; readonly text: Kept; readonly askedOn: CivilDate; readonly edition: string }
  /** 回避决定: the official who steps aside, or nobody; with the reasons. */
  | {
      readonly type: 'RecusalDecided';
      readonly recusal: number;
      readonly person: PersonId | null;
      readonly text: Kept;
      readonly by: UnitId;
      readonly decidedOn: CivilDate;
    }
  /** 自行回避. */
  | {
      readonly type: 'OfficialSteppedAside';
      readonly person: PersonId;
      readonly reason: Kept;
      readonly asideOn: CivilDate;
    };

/** How an answer reaches the petitioner where nobody can be found, and whether what it promised was done. */
export type DeliveryEvent =
  /** 公告送达: published; it counts as served when the days of the notice are over. */
  | {
      readonly type: 'NoticePublished';
      readonly document: Document;
      readonly by: UnitId;
      readonly evidence: Kept;
      readonly publishedOn: CivilDate;
      readonly edition: string;
    }
  /** 落实: what the opinion said was carried out. */
  | {
      readonly type: 'OpinionExecuted';
      readonly by: UnitId;
      readonly text: Kept;
      readonly executedOn: CivilDate;
    };
