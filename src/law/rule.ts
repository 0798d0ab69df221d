import type { CivilDate, Length } from '#kernel/calendar.ts';
import type { Citation, InstrumentId } from '#kernel/citation.ts';
import type { Level } from '#kernel/units.ts';

/** One wording in both languages of the screens, Chinese first. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Which regulations a matter is handled under; fixed by the day of its registration, never by today. */
export type RuleSetId = 'regulations-2005' | 'regulations-2022';

/**
 * How well a rule is founded. `text`: read in the cited text. `reported`: the text itself was not at hand, only a
 * report of it. `practice`: no law fixes it; a default of operation that an office may change. `unverified`: from
 * memory.
 */
export type Source = 'text' | 'reported' | 'practice' | 'unverified';

/** The events that start a clock. The day of the event is day zero. */
export type ClockStart =
  | 'received'
  | 'receivedByOrgan'
  | 'accepted'
  | 'concludeDue'
  | 'opinionServed'
  | 'reviewRequested'
  | 'decideReviewDue'
  | 'reviewServed'
  | 'reReviewRequested'
  | 'decideReReviewDue'
  | 'reReviewServed'
  | 'adviceReceived'
  | 'assigned'
  | 'objected'
  | 'returned'
  | 'disputed'
  | 'opinionMade'
  | 'urged'
  | 'asked'
  | 'ratingOpened'
  | 'withdrawn'
  | 'materialAskedFor'
  | 'recusalAskedFor'
  | 'correctionAskedFor'
  | 'proposed'
  | 'annulled'
  | 'noticePublished'
  | 'newCodeAskedFor'
  | 'reviewPeriodOver'
  | 'hearingAsked'
  | 'hearingOrdered'
  | 'hearingHeld'
  | 'recordLaid'
  | 'deliberated'
  | 'reported'
  | 'dayHeld'
  | 'caseTaken'
  | 'visited'
  | 'supervised'
  | 'inspectionPlanned'
  | 'inspected'
  | 'supervisionAnswered'
  | 'answerJudged'
  | 'adviceAdopted'
  | 'referred'
  | 'agreedTogether'
  | 'calledBackFor'
  | 'dangerReported';

/** A point on which a text is silent (法无明文), and the reading taken. */
export interface Silence {
  readonly point: Wording;
  readonly reading: Wording;
}

/** One limit (期限): who owes an act, from which event, for how long, under which text. */
export interface Limit {
  readonly id: LimitId;
  readonly title: Wording;
  readonly from: ClockStart;
  readonly length: Length;
  /** Who is bound: an organ that owes an act, or the petitioner, for whom it is a right that ends. */
  readonly bound: 'organ' | 'petitioner';
  readonly under: Citation;
  readonly source: Source;
  readonly since: CivilDate;
  /** The first day on which it is no longer in force. */
  readonly until: CivilDate | null;
  /** What the text says, in our own words. */
  readonly gist: Wording;
  readonly silent?: readonly Silence[];
  /** The types of interval that this limit does not count, each under its text. */
  readonly excludes?: readonly Exclusion[];
}

/** What an interval was for that may not count towards a limit; whether it does not is said by each limit's row. */
export type IntervalKind = 'hearing' | 'appraisal' | 'survey';

/** A kind of interval that does not count towards a limit (扣除期间). */
export interface Exclusion {
  readonly type: IntervalKind;
  readonly title: Wording;
  readonly under: Citation;
}

/** Names of limits. The same name means the same duty in every rule set; only its length and text differ. */
export type LimitId = (typeof limitIds)[number];

/** Every limit that some rule set, overlay or practice knows. */
export const limitIds = [
  'dispose',
  'notify',
  'notifyDirect',
  'object',
  'conclude',
  'extend',
  'requestReview',
  'decideReview',
  'extendReview',
  'requestReReview',
  'decideReReview',
  'extendReReview',
  'simpleAccept',
  'simpleConclude',
  'simpleRelay',
  'routeAccusation',
  'answerAdvice',
  'explainRejectedAdvice',
  'answerSuggestion',
  'reportAssigned',
  'firstContact',
  'answerUrge',
  'answerQuestion',
  'callBack',
  'rate',
  'withdrawTakesEffect',
  'serve',
  'servedByPublicNotice',
  'verifyObjection',
  'routeAgain',
  'settleDispute',
  'supplyMaterial',
  'decideRecusal',
  'answerCorrection',
  'decideProposal',
  'redo',
  'execute',
  'certify',
  'receiveJudicial',
  'replaceCode',
  'close',
  'decideHearing',
  'arrangeHearing',
  'layHearingRecord',
  'confirmRecord',
  'deliberateHearing',
  'reportHearing',
  'endHearing',
  'recordDay',
  'ownCaseKnow',
  'ownCaseSettle',
  'decideResidency',
  'recordVisit',
  'answerSupervision',
  'inspect',
  'reportInspection',
  'judgeAnswer',
  'takeStep',
  'checkEffect',
  'receiveReferral',
  'carryOut',
  'receiveUrgent',
  'followUrgent',
] as const;

/** The ways in which a matter is raised (信访形式). */
export type FormId =
  'web' | 'letter' | 'email' | 'fax' | 'phone' | 'visit' | 'video' | 'hotline' | 'messenger' | 'agency';

/** What a petitioner wants (信访目的), in the three classes of the 2022 regulations. */
export type PurposeId = 'claim' | 'suggestion' | 'accusation';

/**
 * What a ground is for. `non-acceptance` 不予受理, `no-longer` 不再受理, `redirect` 告知向有权机关提出 (not a refusal),
 * `objection` 异议, `extension` 延期, `review` turning a request for review away.
 */
export type GroundKind = 'non-acceptance' | 'no-longer' | 'redirect' | 'objection' | 'extension' | 'review';

/** Something that must lie in the file before a ground may be used. */
export interface Evidence {
  readonly id: string;
  readonly title: Wording;
}

/**
 * One ground (理由) of a closed list. It never acts by itself: a named official uses it, with the evidence it asks
 * for.
 */
export interface Ground {
  readonly id: string;
  readonly kind: GroundKind;
  readonly ruleSet: RuleSetId;
  readonly title: Wording;
  readonly gist: Wording;
  readonly under: Citation;
  readonly source: Source;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
  /** The forms that it may be used for; null for every form. */
  readonly forms: readonly FormId[] | null;
  /** The levels of the receiving organ at which it may be used; null for every level. */
  readonly levels: readonly Level[] | null;
  readonly purposes: readonly PurposeId[] | null;
  /** Who may use it: a petition office, or an organ with which a matter was raised directly. Without it, both. */
  readonly door?: 'office' | 'organ';
  readonly evidence: readonly Evidence[];
  /** What the person can do now, and by when. Stands in the notice. */
  readonly remedy: Wording;
}

/** One other rule that a text fixes: a cap, a quota, a duty of form. */
export interface Rule {
  readonly id: string;
  readonly title: Wording;
  readonly gist: Wording;
  readonly under: Citation;
  readonly source: Source;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
  /** The numbers and codes that it fixes, by name. */
  readonly fixes: Readonly<Record<string, number | string | readonly string[]>>;
}

/** One article in our own words. `items` and `paragraphs` let a citation be written the way people write it. */
export interface Article {
  readonly article: number;
  /** Number of paragraphs (款); 1 where the article is not divided, and its citation then names none. */
  readonly paragraphs: number;
  readonly gist: Wording;
}

/** One instrument of law (法规文件), without its text: names, dates, and what its articles say in our own words. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly name: Wording;
  readonly short: Wording;
  /** Who issued it, and its number if it has one. */
  readonly issued: Wording;
  readonly inForceFrom: CivilDate;
  /** The first day on which it is no longer in force, as far as it concerns matters registered then. */
  readonly inForceUntil: CivilDate | null;
  readonly source: Source;
  readonly articles: readonly Article[];
}

/** One province's own numbers (地方规定): rows that take the place of national rows of the same name, or add one. */
export interface Overlay {
  readonly region: string;
  readonly instrument: InstrumentId;
  readonly ruleSet: RuleSetId;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
  readonly limits: readonly Limit[];
  readonly grounds: readonly Ground[];
  readonly rules: readonly Rule[];
}

/** Names a civil date in a row of law. */
export const on = (date: string): CivilDate => Temporal.PlainDate.from(date);

/** Whether a row is in force on a day. */
export function inForce(row: { readonly since: CivilDate; readonly until: CivilDate | null }, day: CivilDate): boolean {
  const compare = Temporal.PlainDate.compare;
  return compare(row.since, day) <= 0 && (row.until === null || compare(day, row.until) < 0);
}
