import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { LawfulPathId } from '#law/lawful-paths.ts';
import type { ObjectionAnswer } from '../events/routing.ts';

/** What may be asked of a matter on its way to the organ with power over it. */
export type RoutingCommand =
  | {
      readonly act: 'redirect';
      readonly ground: string;
      readonly path: LawfulPathId | null;
      readonly to: UnitId | null;
      readonly statement: Kept;
    }
  | { readonly act: 'reportResult'; readonly report: Kept }
  | { readonly act: 'succeed'; readonly from: UnitId }
  | { readonly act: 'object'; readonly proper: UnitId | null; readonly reasons: Kept }
  | { readonly act: 'answerObjection'; readonly answer: ObjectionAnswer; readonly reasons: Kept }
  | { readonly act: 'raiseDispute'; readonly other: UnitId; readonly reasons: Kept }
  | { readonly act: 'decideDispute'; readonly to: UnitId; readonly reasons: Kept };

/** Why an act of routing is turned away. */
export type RoutingReason =
  | 'too-late-to-redirect'
  | 'object-instead'
  | 'ground-not-for-unit'
  | 'way-not-named'
  | 'office-not-named'
  | 'level-suits'
  | 'nothing-forwarded'
  | 'no-objection-known'
  | 'objection-late'
  | 'already-contested'
  | 'no-objection-open'
  | 'object-first'
  | 'same-unit'
  | 'no-common-superior'
  | 'no-dispute-open'
  | 'no-report-owed'
  | 'no-successor';
