import { resealing } from '#chapters/accusation/reseal.ts';
import { leavingSubject, notingOrder } from '#chapters/supervision/follow.ts';
import { countingDays } from '#chapters/reception/counting.ts';
import { filingConsultation } from '#app/doors/consultations.ts';
import { openingAgreed } from '#app/filing/returned.ts';
import { hearingInterval } from '#app/face/interval.ts';
import type { Reaction } from '#kernel/reaction.ts';

/** Everything that the house does by itself when a fact is on record. */
export const reactions: readonly Reaction[] = [
  resealing,
  leavingSubject,
  notingOrder,
  countingDays,
  hearingInterval,
  filingConsultation,
  openingAgreed,
];
