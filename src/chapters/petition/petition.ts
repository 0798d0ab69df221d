import type { CivilDate, ExcludedInterval } from '#kernel/calendar.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { LawfulPathId } from '#law/lawful-paths.ts';
import type { ConclusionWay, Document, Path, PathResult, Result, ReviewOutcome, Round } from './events.ts';
import type { SimpleSuit } from './events/handling.ts';
import type { Known, Start } from './known.ts';

/** The organ that has the matter in hand. */
export interface Held {
  readonly holder: UnitId;
}

/** The opinion on the claim. */
export interface Opinion {
  readonly result: Result;
  readonly document: ItemId;
  readonly issued: Start;
}

/** A look at the claim again by a higher organ. */
export interface Review {
  readonly round: Round;
  readonly reviewer: UnitId;
  readonly requested: Start;
  /** Days that its limit does not count. */
  readonly excluded: readonly ExcludedInterval[];
}

/** What the review said. */
export interface ReviewOpinion extends Review {
  readonly outcome: ReviewOutcome;
  readonly redoDays: number | null;
  readonly document: ItemId;
  readonly decided: Start;
}

/**
 * Whether it is contested who takes a forwarded matter: an objection waits for the sender, the sender did not agree, a
 * dispute waits for the common superior, or it was settled for good.
 */
export type Contest =
  | { readonly step: 'objected'; readonly proper: UnitId | null; readonly since: Start }
  | { readonly step: 'kept' }
  | { readonly step: 'disputed'; readonly decider: UnitId; readonly since: Start }
  | { readonly step: 'settled' };

/** A matter that was forwarded to an organ, which has not yet told the petitioner. */
export type Forwarded = Extract<Petition, { readonly stage: 'routed' }>;

/** An organ has the claim in hand. */
export interface Handling {
  readonly stage: 'handling';
  readonly known: Known;
  readonly held: Held;
  readonly path: Path | null;
  readonly ownDue: CivilDate | null;
  readonly accepted: Start;
  readonly extendedDays: number;
  /** On the simple procedure (简易办理): why the matter suits it. */
  readonly simple: SimpleSuit | null;
  /** Handled anew by order of a review: the result that was set aside, and the time named for a new one. */
  readonly redo: { readonly result: Result; readonly days: number | null } | null;
}

/** Where a petition (信访事项) stands. A stage carries exactly the facts that exist in it. */
export type Petition =
  | { readonly stage: 'none' }
  | {
      readonly stage: 'registered';
      readonly known: Known;
      readonly received: Start;
      /** Whether it came back by an objection that the sender agreed with. */
      readonly returned: boolean;
    }
  | {
      readonly stage: 'routed';
      readonly known: Known;
      readonly held: Held;
      readonly routed: Start;
      readonly how: 'transferred' | 'assigned' | 'direct' | 'decided';
      readonly contest: Contest | null;
    }
  | Handling
  | {
      /** Settled by consent (和解): the agreement waits to be carried out, and the claim can be handled again. */
      readonly stage: 'settled';
      readonly known: Known;
      readonly held: Held;
      readonly agreement: ItemId;
      readonly agreed: Start;
      readonly from: Omit<Handling, 'known'>;
    }
  | {
      readonly stage: 'path-ended';
      readonly known: Known;
      readonly held: Held;
      readonly path: Path;
      readonly result: PathResult;
      readonly document: ItemId;
      readonly stated: Start;
    }
  | { readonly stage: 'decided'; readonly known: Known; readonly held: Held; readonly opinion: Opinion }
  | {
      readonly stage: 'replied';
      readonly known: Known;
      readonly held: Held;
      readonly opinion: Opinion;
      readonly served: Start;
    }
  | {
      readonly stage: 'under-review';
      readonly known: Known;
      readonly held: Held;
      readonly opinion: Opinion;
      readonly review: Review;
    }
  | {
      readonly stage: 'review-decided';
      readonly known: Known;
      readonly held: Held;
      readonly opinion: Opinion;
      readonly review: ReviewOpinion;
    }
  | {
      readonly stage: 'reviewed';
      readonly known: Known;
      readonly held: Held;
      readonly opinion: Opinion;
      readonly review: ReviewOpinion;
      readonly served: Start;
    }
  | {
      readonly stage: 'refused';
      readonly known: Known;
      readonly by: UnitId;
      readonly ground: string;
      readonly citation: string;
      readonly statement: ItemId;
      readonly refused: Start;
    }
  | {
      /** With a political-legal organ, by its own procedure (诉访分离). */
      readonly stage: 'judicial';
      readonly known: Known;
      readonly held: Held;
      readonly sent: Start;
      readonly received: Start | null;
    }
  | {
      readonly stage: 'judicial-ended';
      readonly known: Known;
      readonly held: Held;
      readonly document: ItemId;
      readonly ended: Start;
    }
  | {
      readonly stage: 'redirected';
      readonly known: Known;
      readonly by: UnitId;
      readonly path: LawfulPathId | null;
      readonly to: UnitId | null;
      readonly statement: ItemId;
      readonly redirected: Start;
    }
  | {
      readonly stage: 'concluded';
      readonly known: Known;
      readonly holder: UnitId;
      readonly how: ConclusionWay;
      readonly concludedOn: CivilDate;
    }
  | { readonly stage: 'resealed'; readonly known: Known; readonly resealedOn: CivilDate };

export type Stage = Petition['stage'];
/** A petition that exists. */
export type LivePetition = Exclude<Petition, { readonly stage: 'none' }>;

export const stages: readonly Stage[] = [
  'registered',
  'routed',
  'handling',
  'settled',
  'path-ended',
  'decided',
  'replied',
  'under-review',
  'review-decided',
  'reviewed',
  'refused',
  'redirected',
  'judicial',
  'judicial-ended',
  'concluded',
  'resealed',
];

/** The unit that has the matter in hand now: who a petitioner should turn to. */
export function holderOf(petition: LivePetition): UnitId {
  if (petition.stage === 'under-review' || petition.stage === 'review-decided') return petition.review.reviewer;
  if (petition.stage === 'refused' || petition.stage === 'redirected') return petition.by;
  if (petition.stage === 'concluded') return petition.holder;
  return 'held' in petition ? petition.held.holder : petition.known.facts.office;
}

/**
 * The organ that handles the claim, also while a higher one reviews it: it reports on an assignment, and carries out what
 * it has granted, whatever ends the matter.
 */
export const reporterOf = (petition: LivePetition): UnitId =>
  'held' in petition ? petition.held.holder : holderOf(petition);

/** The written answer that waits to be served, with the unit that must serve it. */
export function unserved(
  petition: Petition,
): { readonly document: Document; readonly by: UnitId; readonly since: Start } | undefined {
  if (petition.stage === 'judicial-ended')
    return { document: 'judicial-conclusion', by: petition.held.holder, since: petition.ended };
  if (petition.stage === 'decided')
    return { document: 'opinion', by: petition.held.holder, since: petition.opinion.issued };
  if (petition.stage === 'path-ended')
    return { document: 'path-result', by: petition.held.holder, since: petition.stated };
  if (petition.stage === 'refused') return { document: 'refusal', by: petition.by, since: petition.refused };
  if (petition.stage === 'redirected') return { document: 'redirection', by: petition.by, since: petition.redirected };
  if (petition.stage !== 'review-decided') return undefined;
  const { round, reviewer, decided } = petition.review;
  return { document: round === 'review' ? 'review-opinion' : 're-review-opinion', by: reviewer, since: decided };
}

/** The text of the written answer that waits to be served. */
export function waitingDocument(petition: Petition): ItemId | undefined {
  if (petition.stage === 'judicial-ended') return petition.document;
  if (petition.stage === 'decided') return petition.opinion.document;
  if (petition.stage === 'path-ended') return petition.document;
  if (petition.stage === 'review-decided') return petition.review.document;
  return petition.stage === 'refused' || petition.stage === 'redirected' ? petition.statement : undefined;
}
