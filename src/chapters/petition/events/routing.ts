import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { LawfulPathId } from '#law/lawful-paths.ts';

/** What the sender says to an objection: the matter comes back, or it stays where it is. */
export type ObjectionAnswer = 'agreed' | 'kept';

/** How the organ spoke to the petitioner. */
export type ContactWay = 'telephone' | 'in-person' | 'video' | 'message';

/** Where a matter goes besides the plain transfer: what is told, contested and decided on the way to its organ. */
export type RoutingEvent =
  /** 告知向有权机关、依法定途径提出: where to turn, why, and the periods that run there. Not a refusal. */
  | {
      readonly type: 'PetitionRedirected';
      readonly by: UnitId;
      readonly ground: string;
      readonly citation: string;
      /** The procedure of another law, where it is one. */
      readonly path: LawfulPathId | null;
      /** The office that takes it up, where it is on record here. */
      readonly to: UnitId | null;
      readonly statement: Kept;
      readonly redirectedOn: CivilDate;
      readonly edition: string;
    }
  /** 提出异议: the organ holds that a forwarded matter is not its own. Until the sender agrees it stays its own. */
  | {
      readonly type: 'ObjectionRaised';
      readonly by: UnitId;
      readonly ground: string;
      readonly citation: string;
      /** The unit that it takes to have the power. */
      readonly proper: UnitId | null;
      readonly reasons: Kept;
      readonly objectedOn: CivilDate;
      readonly edition: string;
    }
  /** 核实异议: the sender agrees, and has the matter again, or does not, and it stays. */
  | {
      readonly type: 'ObjectionAnswered';
      readonly by: UnitId;
      readonly answer: ObjectionAnswer;
      readonly reasons: Kept;
      readonly answeredOn: CivilDate;
      readonly edition: string;
    }
  /** 提请共同的上一级（联席会议）决定: two units differ over who takes the matter. */
  | {
      readonly type: 'DisputeRaised';
      readonly by: UnitId;
      readonly other: UnitId;
      readonly decider: UnitId;
      readonly reasons: Kept;
      readonly raisedOn: CivilDate;
      readonly edition: string;
    }
  /** 初次信访首次联系: the organ has spoken to the petitioner and heard what it is about, before anything is decided. */
  | {
      readonly type: 'FirstContactMade';
      readonly by: UnitId;
      readonly way: ContactWay;
      readonly record: Kept;
      readonly contactedOn: CivilDate;
    }
  /** 报告交办结果: the result of an assignment goes back to whoever assigned it. */
  | { readonly type: 'ResultReported'; readonly by: UnitId; readonly report: Kept; readonly reportedOn: CivilDate }
  /** 机关变更: a unit that was merged, split or abolished is carried on by another, which takes over what it owed. */
  | { readonly type: 'UnitSucceeded'; readonly from: UnitId; readonly to: UnitId; readonly succeededOn: CivilDate }
  /** 指定受理: settled, and not to be contested again. */
  | {
      readonly type: 'DisputeDecided';
      readonly by: UnitId;
      readonly to: UnitId;
      readonly reasons: Kept;
      readonly decidedOn: CivilDate;
      readonly edition: string;
    };
