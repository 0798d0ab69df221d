import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** The steps of the ladder (督办方式), each weightier than the one before. */
export type LadderStep =
  'reminder' | 'online' | 'telephone' | 'letter' | 'talk' | 'on-site' | 'conference' | 'inspection-list';

/** What advises a supervision (督办的情形). It advises; a named person decides. */
export type SupervisionTrigger =
  | 'late'
  | 'not-told'
  | 'not-contacted'
  | 'not-served'
  | 'no-basis'
  | 'not-executed'
  | 'low-rating'
  | 'returned-twice'
  | 'urge-unanswered'
  | 'not-set-going'
  | 'found'
  | 'shirking'
  | 'false-report';

/** Why a problem goes on the inspection list of Party and government (列入督查的理由). */
export type ListGround = 'unresolved-long' | 'many-concerned' | 'strongly-felt' | 'widely-watched';

/** The three recommendations (三项建议): improve work, perfect policy, have somebody answer for it. */
export type AdviceKind = 'work' | 'policy' | 'accountability';

/** What became of a recommendation (采纳情况). */
export type Adoption = 'adopted' | 'partly' | 'not-adopted';

/** The grounds on which accountability may be looked at (问责情形). */
export type AccountabilityGround = 'decision' | 'not-handled' | 'passive' | 'mishandled' | 'ignored-advice' | 'other';

/** How lawful petitioning was restricted (限制正常信访的情形). */
export type RestrictionKind = 'intercepted' | 'pressed-to-withdraw' | 'not-registered' | 'liberty' | 'retaliation';

/** What can be on record of a supervision, a recommendation, a referral, or the correction of a restriction. */
export type SupervisionEvent =
  /** 督办: what is required, by which day, on what grounds. */
  | {
      readonly type: 'SupervisionOrdered';
      readonly step: LadderStep;
      readonly triggers: readonly SupervisionTrigger[];
      readonly reason: Kept;
      /** Which entry of the inspection it follows from, counted from one; null where it follows from none. */
      readonly finding: number | null;
      readonly answerDue: CivilDate;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      /** The matter that it is about. */
      readonly of: StreamId | null;
      /** What it goes by in lists: the subject's own narrative, or words of its own where the addressee may not see that. */
      readonly title: ItemId;
      readonly by: UnitId;
      readonly to: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
    }
  /** 责令纠正: lawful petitioning was restricted, and that is to be put right. */
  | {
      readonly type: 'CorrectionOrdered';
      readonly restriction: RestrictionKind;
      readonly reason: Kept;
      readonly answerDue: CivilDate;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      /** The matter that it is about. */
      readonly of: StreamId | null;
      /** What it goes by in lists: the subject's own narrative, or words of its own where the addressee may not see that. */
      readonly title: ItemId;
      readonly by: UnitId;
      readonly to: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
    }
  /** 督办升级: the next step of the ladder, with its reason and its day. */
  | {
      readonly type: 'StepTaken';
      readonly step: LadderStep;
      readonly reason: Kept;
      readonly answerDue: CivilDate;
      readonly listed: readonly ListGround[];
      readonly evidence: Kept | null;
      readonly takenOn: CivilDate;
      readonly edition: string;
    }
  | {
      readonly type: 'SupervisionAnswered';
      readonly text: Kept;
      readonly answeredOn: CivilDate;
      readonly edition: string;
    }
  /** 认定: whether the answer does, and why. */
  | {
      readonly type: 'AnswerJudged';
      readonly enough: boolean;
      readonly reason: Kept;
      readonly judgedOn: CivilDate;
      readonly edition: string;
    }
  /** 三项建议: facts, basis, and what is recommended, to the body with power. */
  | {
      readonly type: 'AdviceGiven';
      readonly kind: AdviceKind;
      readonly document: Kept;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      /** The matter that it is about. */
      readonly of: StreamId | null;
      /** What it goes by in lists: the subject's own narrative, or words of its own where the addressee may not see that. */
      readonly title: ItemId;
      readonly by: UnitId;
      readonly to: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
    }
  | {
      readonly type: 'AdviceAnswered';
      readonly adoption: Adoption;
      readonly text: Kept;
      readonly answeredOn: CivilDate;
      readonly edition: string;
    }
  | { readonly type: 'EffectChecked'; readonly worked: boolean; readonly text: Kept; readonly checkedOn: CivilDate }
  /** 移送追责: facts and the chain of those responsible; who dissented on record is exempt. Nothing is decided here. */
  | {
      readonly type: 'AccountabilityReferred';
      readonly ground: AccountabilityGround;
      readonly document: Kept;
      readonly chain: Kept;
      readonly dissent: Kept | null;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      /** The matter that it is about. */
      readonly of: StreamId | null;
      /** What it goes by in lists: the subject's own narrative, or words of its own where the addressee may not see that. */
      readonly title: ItemId;
      readonly by: UnitId;
      readonly to: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
    }
  | { readonly type: 'ReferralReceived'; readonly receipt: Kept; readonly receivedOn: CivilDate }
  | { readonly type: 'ReferralEnded'; readonly text: Kept; readonly endedOn: CivilDate }
  /** 督查计划: which areas and problems are looked at on site, at which unit, by which day. */
  | {
      readonly type: 'InspectionPlanned';
      readonly plan: Kept;
      readonly onSiteDue: CivilDate;
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      /** The matter that it is about. */
      readonly of: StreamId | null;
      /** What it goes by in lists. */
      readonly title: ItemId;
      readonly by: UnitId;
      readonly to: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
    }
  /** 现场记录: one point of the check-list, as it was seen. Each has an identity of its own, given where it was written. */
  | {
      readonly type: 'FindingRecorded';
      readonly entry: ItemId;
      /** Which point of the plan, counted from one; null for something else that was seen. */
      readonly point: number | null;
      readonly clear: boolean;
      readonly text: Kept;
      readonly seenOn: CivilDate;
      readonly recordedOn: CivilDate;
      readonly edition: string;
    }
  /** 已督办: an order was made of what was found. Recorded by the house once the order is on record. */
  | {
      readonly type: 'FindingOrdered';
      readonly finding: number;
      readonly order: MatterNumber;
      readonly notedOn: CivilDate;
    }
  /** 不另督办: no order follows from it, and why. */
  | { readonly type: 'FindingLeft'; readonly finding: number; readonly reason: Kept; readonly leftOn: CivilDate }
  | { readonly type: 'InspectionReported'; readonly text: Kept; readonly reportedOn: CivilDate }
  /** The matter that it was about left the lane: nothing of it goes on here. */
  | { readonly type: 'SubjectLeft'; readonly leftOn: CivilDate };

/** The facts with which a matter of this chapter begins. */
export type OpeningEvent = Extract<SupervisionEvent, { readonly openedOn: CivilDate }>;
