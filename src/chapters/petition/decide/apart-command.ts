import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';

/** What may be asked about a decision that is kept apart from the matter. */
export type ApartCommand =
  | { readonly act: 'referDecision'; readonly reference: Kept; readonly servedOn: CivilDate }
  | { readonly act: 'commentDecision'; readonly text: Kept };

/** Why it is turned away. */
export type ApartReason = 'decision-not-served' | 'no-decision-referred';
