import type { Kept } from '#kernel/entry.ts';

/** What may be asked of a mediation or a settlement. */
export type SettlementCommand =
  | { readonly act: 'offerSettlement'; readonly terms: Kept }
  | { readonly act: 'agreeSettlement' }
  | { readonly act: 'declineSettlement' }
  | { readonly act: 'breakSettlement'; readonly text: Kept };

/** Why it is turned away. */
export type SettlementReason = 'not-to-settle' | 'offer-open' | 'no-offer' | 'not-settled' | 'settled-for-others';
