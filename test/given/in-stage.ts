import type { Stage } from '#chapters/petition/petition.ts';
import { lifeTo, on, refused, resealed, served, type Fact } from '../given.ts';
import { settlementAgreed, settlementOffered } from './aftercare.ts';
import { pathResult } from './branches.ts';
import { judicialEnded, judicialReceived, judicialSent } from './judicial.ts';
import { redirected } from './routing.ts';

const zero = '2026-03-02';

/** A petition in each stage. */
export const refusal = [...lifeTo('routed', zero), refused(zero)];
export const inStage: Readonly<Record<Stage, readonly Fact[]>> = {
  none: [],
  registered: lifeTo('registered', zero),
  routed: lifeTo('routed', zero),
  handling: lifeTo('handling', zero),
  settled: [...lifeTo('handling', zero), settlementOffered(zero), settlementAgreed(zero)],
  'path-ended': [...lifeTo('handling', zero, { path: 2 }), pathResult(zero)],
  decided: lifeTo('decided', zero),
  replied: lifeTo('replied', zero),
  'under-review': lifeTo('under-review', zero),
  'review-decided': lifeTo('review-decided', zero),
  reviewed: lifeTo('reviewed', zero),
  refused: refusal,
  redirected: [...lifeTo('registered', zero), redirected(zero)],
  judicial: [...lifeTo('registered', zero), judicialSent(zero)],
  'judicial-ended': [...lifeTo('registered', zero), judicialSent(zero), judicialReceived(zero), judicialEnded(zero)],
  concluded: [...refusal, served('refusal', on(zero))],
  resealed: [...lifeTo('routed', zero), resealed(zero)],
};
