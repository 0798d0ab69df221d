import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** Why a hearing is closed (不公开的理由). There is no other reason. */
export type ClosedFor = 'state-secret' | 'trade-secret' | 'privacy' | 'minor';

/** Who asked for it. */
export type AskedBy = 'petitioner' | 'organ';

/** Whose confirmation of the record it is. */
export type HearingParty = 'petitioner' | 'organ';

/** What can be on record of a hearing (听证). */
export type HearingEvent =
  /** 申请听证、决定听证: about a matter that an organ has in hand. */
  | {
      readonly type: 'HearingAsked';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly title: ItemId | null;
      /** The organ that has the matter in hand, and holds the hearing. */
      readonly organ: UnitId;
      /** The organ whose opinion is looked at; the same one while the matter is handled for the first time. */
      readonly respondent: UnitId;
      readonly askedBy: AskedBy;
      readonly reason: Kept;
      readonly edition: string;
      readonly askedOn: CivilDate;
    }
  | { readonly type: 'HearingDeclined'; readonly reason: Kept; readonly by: UnitId; readonly declinedOn: CivilDate }
  /** 决定举行: open, or closed with its reason. */
  | {
      readonly type: 'HearingOrdered';
      readonly by: UnitId;
      readonly closedFor: ClosedFor | null;
      readonly edition: string;
      readonly orderedOn: CivilDate;
    }
  /** 确定主持人、听证员: each of them said that nothing ties them to the matter. */
  | {
      readonly type: 'PanelNamed';
      readonly host: PersonId;
      readonly members: readonly PersonId[];
      readonly namedOn: CivilDate;
    }
  /** 听证通知: day, place, agenda, panel and rights, told beforehand. */
  | {
      readonly type: 'HearingAnnounced';
      readonly by: UnitId;
      readonly notice: Kept;
      readonly edition: string;
      readonly heldOn: CivilDate;
      readonly announcedOn: CivilDate;
    }
  | {
      readonly type: 'HearingRecusalAsked';
      readonly text: Kept;
      readonly edition: string;
      readonly askedOn: CivilDate;
    }
  /** 回避: whoever steps aside is off the panel from then on. */
  | {
      readonly type: 'HearingRecusalDecided';
      readonly recusal: number;
      readonly person: PersonId | null;
      readonly text: Kept;
      readonly by: UnitId;
      readonly decidedOn: CivilDate;
    }
  | { readonly type: 'HearingCancelled'; readonly reason: Kept; readonly by: UnitId; readonly cancelledOn: CivilDate }
  /** 举行: on these days. */
  | {
      readonly type: 'HearingHeld';
      readonly by: UnitId;
      readonly petitionerCame: boolean;
      readonly edition: string;
      readonly fromOn: CivilDate;
      readonly toOn: CivilDate;
    }
  /** 听证笔录: line by line, so that each line can be confirmed or contested. */
  | {
      readonly type: 'HearingRecordLaid';
      readonly record: Kept;
      readonly lineCount: number;
      readonly edition: string;
      readonly laidOn: CivilDate;
    }
  /** 核对笔录: a party confirms it, or says which lines are not as spoken. The lines stay, and so does what is said against them. */
  | {
      readonly type: 'HearingRecordConfirmed';
      readonly party: HearingParty;
      readonly contested: readonly number[];
      readonly remark: Kept | null;
      readonly confirmedOn: CivilDate;
    }
  /** 合议: how many for it and against, with the dissent in its own words. */
  | {
      readonly type: 'HearingDeliberated';
      readonly votesFor: number;
      readonly votesAgainst: number;
      readonly finding: Kept;
      readonly dissent: Kept | null;
      readonly edition: string;
      readonly deliberatedOn: CivilDate;
    }
  /** 听证报告: to the organ that decides. */
  | {
      readonly type: 'HearingReported';
      readonly report: Kept;
      readonly by: UnitId;
      readonly edition: string;
      readonly reportedOn: CivilDate;
    }
  /** 公开: without names, read by a person before. */
  | { readonly type: 'HearingPublished'; readonly text: Kept; readonly by: UnitId; readonly publishedOn: CivilDate }
  | { readonly type: 'HearingEnded'; readonly by: UnitId; readonly endedOn: CivilDate };
