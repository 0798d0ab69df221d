import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Path as LawPath } from '#law/paths.ts';
import type { PathResultId, ResultId, ReviewResultId } from '#law/results.ts';
import type { FormId, PurposeId, RuleSetId } from '#law/rule.ts';
import type { JudicialEvent } from './events/judicial.ts';
import type { FilingEvent } from './events/filing.ts';
import type { RoutingEvent } from './events/routing.ts';
import type { ClockEvent } from './events/handling.ts';
import type { DeliveryEvent, InquiryEvent } from './events/inquiry.ts';
import type { AftercareEvent } from './events/aftercare.ts';
import type { ApartEvent } from './events/apart.ts';
import type { SettlementEvent } from './events/settlement.ts';
import type { PartyEvent } from './events/party.ts';
import type { PaperEvent } from './events/paper.ts';
import type { PathEvent } from './events/path.ts';
import type { ThreadEvent } from './events/thread.ts';
import type { WithdrawalEvent } from './events/withdrawal.ts';

/** The form in which a petition came (信访形式). All flow online after registration. */
export type Form = FormId;

/** The purpose (信访目的) in the three classes of the Regulations of 2022, article 17. An accusation is another chapter's. */
export type Purpose = Exclude<PurposeId, 'accusation'>;

/** The two rule sets. A matter keeps the one of its registration date for life. */
export type RuleSet = RuleSetId;

/** The sub-paths of article 31 of the Regulations of 2022, in their order; only the sixth is the petition procedure. */
export type Path = LawPath['number'];

/** The first look at the claim again (复查) and the second (复核). */
export type Round = 'review' | 're-review';

/** What a handling opinion says to the claim (处理意见): articles 32 of both Regulations; `partly` by local practice. */
export type Result = ResultId;

/** What a claim ends in on a path of its own (2022, article 31, items one to five). */
export type PathResult = PathResultId;

/** What a review says of the opinion before it. */
export type ReviewOutcome = Exclude<ReviewResultId, 'annulled'>;

/** How a written answer reached the petitioner (送达方式). */
export type ServiceWay = 'in-person' | 'post' | 'electronic' | 'left-with-witness' | 'public-notice';

/** A written answer that must be served. */
export type Document =
  | 'refusal'
  | 'judicial-conclusion'
  | 'redirection'
  | 'path-result'
  | 'opinion'
  | 'review-opinion'
  | 're-review-opinion';

/** The grades of satisfaction (满意度). Silence is none of them. */
export type Grade = 'satisfied' | 'basically' | 'dissatisfied';

/** What can be on record of a petition. Texts and persons are only committed to. */
export type PetitionEvent =
  | AftercareEvent
  | ApartEvent
  | ClockEvent
  | DeliveryEvent
  | FilingEvent
  | InquiryEvent
  | JudicialEvent
  | MainLineEvent
  | PaperEvent
  | PartyEvent
  | PathEvent
  | RoutingEvent
  | SettlementEvent
  | ThreadEvent
  | WithdrawalEvent;

/** From registration to conclusion: the facts that move a petition on. Each branch has a file in `events/`. */
export type MainLineEvent =
  /** 登记: every petition is registered, whatever it lacks. */
  | {
      readonly type: 'PetitionRegistered';
      readonly number: MatterNumber;
      readonly ruleSet: RuleSet;
      readonly receivedOn: CivilDate;
      /** The day of registration, by which the rule set is chosen for life. */
      readonly registeredOn: CivilDate;
      readonly edition: string;
      /** The unit that received and registered it. */
      readonly office: UnitId;
      /** True where the receiving unit is itself an organ that handles matters, not a petition office. */
      readonly direct: boolean;
      readonly region: string | null;
      readonly form: Form;
      readonly purpose: Purpose;
      readonly class: string | null;
      readonly narrative: Kept;
      readonly party: Kept | null;
      readonly person: KeyId | null;
      readonly key: KeyId;
      readonly anonymous: boolean;
      /** Whether name and a way to reach the petitioner are known, so that written notice is owed. */
      readonly reachable: boolean;
      readonly identityWithheld: boolean;
      readonly mayPublish: boolean;
      readonly files: readonly Kept[];
      /** The unit that it complains of (所反映的单位), where one is named. */
      readonly concerned?: UnitId;
      /** The matter of which this one was split off; it keeps that one's days. */
      readonly partOf?: MatterNumber;
    }
  /** 转送: to the organ with power over the matter. */
  | {
      readonly type: 'PetitionTransferred';
      readonly to: UnitId;
      /** The lower petition office that gets a copy (抄送), under the regulations of 2005. */
      readonly copy?: UnitId;
      readonly edition: string;
      readonly transferredOn: CivilDate;
      readonly note: Kept | null;
    }
  /** 交办: the result must be reported back by a day. */
  | {
      readonly type: 'PetitionAssigned';
      readonly to: UnitId;
      readonly copy?: UnitId;
      readonly edition: string;
      readonly assignedOn: CivilDate;
      readonly reportDue: CivilDate;
      readonly note: Kept | null;
    }
  /** 受理 (2005): the organ accepts and says so in writing. */
  | { readonly type: 'PetitionAccepted'; readonly by: UnitId; readonly edition: string; readonly acceptedOn: CivilDate }
  /** 告知接收情况及处理途径 (2022): received, by which path and procedure. */
  | {
      readonly type: 'PathNoticed';
      readonly by: UnitId;
      readonly path: Path;
      /** The last day that the path's own law sets, where it sets one; never on the petition procedure. */
      readonly ownDue: CivilDate | null;
      readonly edition: string;
      readonly noticedOn: CivilDate;
      readonly acceptedOn: CivilDate;
      readonly note: Kept | null;
    }
  /** 不予受理、不再受理: with ground, evidence, second person and remedy. */
  | {
      readonly type: 'PetitionRefused';
      readonly by: UnitId;
      readonly ground: string;
      readonly citation: string;
      readonly statement: Kept;
      readonly refusedOn: CivilDate;
      readonly edition: string;
    }
  /** 延期: once, by the head, with the reason told. */
  | { readonly type: 'HandlingExtended'; readonly days: number; readonly reason: Kept; readonly extendedOn: CivilDate }
  /** 处理意见: the written opinion is issued. It binds nobody before it is served. */
  | {
      readonly type: 'OpinionIssued';
      readonly by: UnitId;
      readonly result: Result;
      readonly document: Kept;
      /** Why it deviates from how similar matters were decided, where it does. */
      readonly deviation?: Kept;
      /** What was found anew, where the opinion is the same as one that a review set aside. */
      readonly newFacts: Kept | null;
      /** Its basis names no text and no article: seen as it was written, since only a commitment stands here. */
      readonly uncited?: boolean;
      readonly issuedOn: CivilDate;
      readonly edition: string;
    }
  /** 送达: the day from which the petitioner's own period runs. */
  | {
      readonly type: 'DocumentServed';
      readonly document: Document;
      readonly way: ServiceWay;
      readonly evidence: Kept | null;
      readonly servedOn: CivilDate;
      readonly edition: string;
    }
  /** 申请复查、复核. */
  | {
      readonly type: 'ReviewRequested';
      readonly round: Round;
      readonly reviewer: UnitId;
      readonly reasons: Kept;
      readonly requestedOn: CivilDate;
      readonly edition: string;
    }
  /** 复查意见、复核意见. */
  | {
      readonly type: 'ReviewDecided';
      readonly round: Round;
      readonly by: UnitId;
      readonly outcome: ReviewOutcome;
      /** With an order to handle anew: the time that the review names, in days; null for the usual one. */
      readonly redoDays: number | null;
      readonly document: Kept;
      readonly decidedOn: CivilDate;
      readonly edition: string;
    }
  /** 办结. */
  | {
      readonly type: 'PetitionConcluded';
      readonly by: UnitId;
      readonly how: ConclusionWay;
      readonly concludedOn: CivilDate;
    }
  /** A query code was replaced; the old one opens nothing any more. */
  | {
      readonly type: 'CodeReplaced';
      /** Of one of the other people of the matter, by their place; absent for whoever raised it. */
      readonly place?: number;
      readonly generation: number;
      readonly replacedOn: CivilDate;
    }
  /** It turned out to report misconduct: taken out of the open lane, with those who had read it on record. */
  | {
      readonly type: 'MatterResealed';
      readonly by: UnitId;
      readonly readers: readonly string[];
      readonly resealedOn: CivilDate;
    };

/** Why a matter is concluded: not challenged in time, at the end of re-review, a suggestion answered, withdrawn. */
export type ConclusionWay =
  | 'not-challenged'
  | 're-reviewed'
  | 'replied'
  | 'refusal-served'
  | 'redirection-served'
  | 'judicially-ended'
  | 'own-path'
  | 'settled'
  | 'withdrawn';
