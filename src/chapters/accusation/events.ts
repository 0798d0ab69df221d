import type { Form, RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/**
 * What a report is about (检举控告的种类), as the custodian finds it on routing. `obstruction`: petitioning was stopped,
 * intercepted or limited; `retaliation`: somebody was made to suffer for having petitioned or reported.
 */
export type AccusationKind = 'misconduct' | 'discipline' | 'obstruction' | 'retaliation';

/** Whether name and contact go along to an ordinary petition, and whether its handling organ may have them. */
export type CarriedIdentity = 'anonymous' | 'withheld' | 'given';

/**
 * What can be on record of a report of misconduct. The ledger is read by more people than the sealed lane, so no entry
 * names the unit reported on, what was found, or the office that was passed over because it is reported on itself.
 */
export type AccusationEvent =
  /** 登记: taken in by any door, at once in the hands of one custodian. */
  | {
      readonly type: 'AccusationReported';
      readonly number: MatterNumber;
      readonly ruleSet: RuleSet;
      readonly receivedOn: CivilDate;
      readonly registeredOn: CivilDate;
      readonly edition: string;
      /** Null where every unit of this instance that could receive it is reported on. */
      readonly custodian: UnitId | null;
      readonly region: string | null;
      readonly form: Form;
      readonly narrative: Kept;
      readonly party: Kept | null;
      readonly person: KeyId | null;
      readonly key: KeyId;
      /** Whom it reports on: units and words. */
      readonly accused: Kept | null;
      /** Whether a unit was named, so that the rule against forbidden recipients has something to hold on to. */
      readonly unitNamed: boolean;
      readonly anonymous: boolean;
      readonly reachable: boolean;
      /** A neutral message goes out only to somebody who asked for one. */
      readonly wantsNotice: boolean;
      readonly files: readonly Kept[];
    }
  /** 转为检举控告: taken over from the open lane, with everybody who had read it there. */
  | {
      readonly type: 'AccusationTakenOver';
      readonly from: StreamId;
      readonly by: UnitId;
      readonly readers: readonly string[];
      /** What else the reporter had written or been told in the matter. */
      readonly papers: readonly Kept[];
      /** What officials had written among themselves. */
      readonly notes: readonly Kept[];
      /** Generation of the query code, which goes on opening it. */
      readonly generation: number;
      readonly takenOn: CivilDate;
    }
  /** 明确被反映单位: the custodian says which units are reported on. What was named once stays named. */
  | { readonly type: 'AccusedNamed'; readonly accused: Kept; readonly namedOn: CivilDate }
  /** 移交保管: the custody of a unit ends because it is reported on; another may take it up. */
  | {
      readonly type: 'CustodyMoved';
      readonly from: UnitId;
      readonly to: UnitId | null;
      readonly edition: string;
      readonly movedOn: CivilDate;
    }
  /** 转送有权机关: by the authority to manage the cadre concerned. */
  | {
      readonly type: 'AccusationRouted';
      readonly from: UnitId;
      readonly to: UnitId;
      readonly kind: AccusationKind;
      readonly note: Kept | null;
      /** By which day the cover letter asks to hear; entries from before there was one hold nothing here. */
      readonly feedbackDue?: CivilDate | null;
      readonly edition: string;
      readonly routedOn: CivilDate;
    }
  /** What the reporter brings later. */
  | {
      readonly type: 'ReporterAdded';
      readonly text: Kept | null;
      readonly files: readonly Kept[];
      readonly addedOn: CivilDate;
    }
  | { readonly type: 'ReporterAsked'; readonly text: Kept; readonly askedOn: CivilDate; readonly edition: string }
  | {
      readonly type: 'ReporterAnswered';
      readonly question: number;
      readonly text: Kept;
      readonly by: UnitId;
      readonly answeredOn: CivilDate;
    }
  /** The custodian writes first. Reporter and custodian meet in this mailbox alone, with or without a name. */
  | { readonly type: 'ReporterWrittenTo'; readonly text: Kept; readonly by: UnitId; readonly writtenOn: CivilDate }
  | { readonly type: 'CustodianNoted'; readonly text: Kept; readonly by: UnitId; readonly notedOn: CivilDate }
  /** 反馈: the reporter is told what came of it. */
  | {
      readonly type: 'FeedbackTold';
      readonly text: Kept;
      readonly by: UnitId;
      readonly toldOn: CivilDate;
      readonly edition: string;
    }
  | { readonly type: 'AccusationConcluded'; readonly by: UnitId; readonly concludedOn: CivilDate }
  /** 打击报复: the reporter says that they are made to suffer for it. What had ended goes on, to be routed anew. */
  | {
      readonly type: 'RetaliationReported';
      readonly text: Kept;
      readonly reportedOn: CivilDate;
      readonly edition: string;
    }
  /** 纠正: what stood in the way of petitioning was put right. */
  | { readonly type: 'ObstructionCorrected'; readonly text: Kept; readonly by: UnitId; readonly correctedOn: CivilDate }
  /** 申请解封: one body asks to learn who reported; the custodian of another decides. */
  | {
      readonly type: 'UnsealingAsked';
      readonly by: UnitId;
      readonly of: UnitId;
      readonly reason: Kept;
      /** Whether somebody's life is in danger, which alone shortens the waiting. */
      readonly danger: boolean;
      /** The writing by which a court or a supervision organ forbids telling the reporter, and its last day. */
      readonly forbidding: Kept | null;
      readonly untoldUntilOn: CivilDate | null;
      readonly askedOn: CivilDate;
      readonly edition: string;
    }
  | {
      readonly type: 'UnsealingApproved';
      readonly asked: number;
      readonly by: UnitId;
      /** From then on, and not before, the identity can be opened. */
      readonly opensAt: Temporal.Instant;
      readonly approvedOn: CivilDate;
    }
  | {
      readonly type: 'UnsealingDeclined';
      readonly asked: number;
      readonly by: UnitId;
      readonly reason: Kept;
      readonly declinedOn: CivilDate;
    }
  /** 解封: the body that asked opened who reported. */
  | { readonly type: 'IdentityOpened'; readonly asked: number; readonly by: UnitId; readonly openedOn: CivilDate }
  /** 询问是否退回: the custodian finds an ordinary petition in it, and leaves it to the reporter. */
  | { readonly type: 'ReturnAsked'; readonly text: Kept; readonly by: UnitId; readonly askedOn: CivilDate }
  /** 同意退回: the reporter says what the common register is to hold; the report ends with it. */
  | {
      readonly type: 'ReturnAgreed';
      readonly opening: Kept;
      readonly identity: CarriedIdentity;
      readonly withFiles: boolean;
      readonly by: UnitId;
      readonly agreedOn: CivilDate;
    }
  /** 不同意退回: it stays a report. */
  | { readonly type: 'ReturnDeclined'; readonly declinedOn: CivilDate }
  /** The petition stands in the common register. Its number lies sealed: the ledger ties the two together nowhere. */
  | { readonly type: 'PetitionOpened'; readonly opened: Kept; readonly openedOn: CivilDate }
  /** 申请更正被反映对象: somebody plainly wrong was named; the custodian of another body decides. It waits sealed, whom it names. */
  | {
      readonly type: 'RenamingAsked';
      readonly by: UnitId;
      readonly of: UnitId;
      readonly accused: Kept;
      /** Whether anybody is named after it. */
      readonly named: boolean;
      /** What the reporter reads of it, once it is agreed to. */
      readonly told: Kept;
      readonly reason: Kept;
      readonly askedOn: CivilDate;
      readonly edition: string;
    }
  /** 更正被反映对象: two people of two bodies; from now on it is kept from whoever is named now. */
  | {
      readonly type: 'AccusedCorrected';
      readonly asked: number;
      readonly accused: Kept;
      readonly named: boolean;
      readonly told: Kept;
      readonly by: UnitId;
      readonly correctedOn: CivilDate;
    }
  | {
      readonly type: 'RenamingDeclined';
      readonly asked: number;
      readonly by: UnitId;
      readonly reason: Kept;
      readonly declinedOn: CivilDate;
    }
  /** The query code was replaced; the old one opens nothing any more. */
  | { readonly type: 'ReporterCodeReplaced'; readonly generation: number; readonly replacedOn: CivilDate };
