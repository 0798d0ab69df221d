import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Grade } from '../events.ts';

/** Who called whom; `unreached`: nobody answered, so that a promised call stays owed. */
export type CallWay = 'in' | 'out' | 'unreached';

/** What somebody needs so that they are heard on the telephone: text relay for deaf people, an interpreter, more time. */
export type CallNeed = 'relay' | 'interpreter' | 'slowly';

/** What petitioner and officials say to each other on a matter, and the rating. None of it moves the matter on. */
export type ThreadEvent =
  /** 补充材料: brought by the petitioner, asked for or not. */
  | {
      readonly type: 'MaterialAdded';
      readonly text: Kept | null;
      readonly files: readonly Kept[];
      readonly addedOn: CivilDate;
    }
  | { readonly type: 'QuestionAsked'; readonly text: Kept; readonly askedOn: CivilDate; readonly edition: string }
  | {
      readonly type: 'QuestionAnswered';
      readonly question: number;
      readonly text: Kept;
      readonly by: UnitId;
      readonly answeredOn: CivilDate;
    }
  /** 催办 by the petitioner: an act with its own duty to answer. */
  | {
      readonly type: 'PetitionUrged';
      readonly text: Kept | null;
      readonly urgedOn: CivilDate;
      readonly edition: string;
    }
  | {
      readonly type: 'UrgeAnswered';
      readonly urge: number;
      readonly text: Kept;
      readonly by: UnitId;
      readonly answeredOn: CivilDate;
    }
  /** The organ writes to the petitioner through the system, which also reaches one whose name is withheld from it. */
  | { readonly type: 'MessageWritten'; readonly text: Kept; readonly by: UnitId; readonly writtenOn: CivilDate }
  /** 通话记录: a call with the petitioner, what they need to be heard, and whether they are called back and by when. */
  | {
      readonly type: 'CallNoted';
      readonly by: UnitId;
      readonly call: CallWay;
      readonly needs: readonly CallNeed[];
      readonly callBackDue: CivilDate | null;
      readonly note: Kept;
      readonly notedOn: CivilDate;
      readonly edition: string;
    }
  | { readonly type: 'NoteAdded'; readonly text: Kept; readonly by: UnitId; readonly notedOn: CivilDate }
  /** 评价: of the petition office and of the handling organ, apart. */
  | {
      readonly type: 'PetitionRated';
      readonly office: Grade | null;
      readonly organ: Grade | null;
      readonly reason: Kept | null;
      readonly ratedOn: CivilDate;
    };
