import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Grade } from '../events.ts';

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
  | { readonly type: 'NoteAdded'; readonly text: Kept; readonly by: UnitId; readonly notedOn: CivilDate }
  /** 评价: of the petition office and of the handling organ, apart. */
  | {
      readonly type: 'PetitionRated';
      readonly office: Grade | null;
      readonly organ: Grade | null;
      readonly reason: Kept | null;
      readonly ratedOn: CivilDate;
    };
