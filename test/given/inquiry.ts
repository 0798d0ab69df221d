import { kept, on, ordinary } from '#test/given.ts';
import type { Made } from '#test/given/refusals.ts';

/** Commands of inquiry and delivery, by the day on which they say that something happened. */

const dayAfter = (zero: string, days: number): string => on(zero).add({ days }).toString();

export const inquiry =
  (days: number): Made =>
  (zero) => ({ ...ordinary.recordInquiry, heldOn: on(dayAfter(zero, days)) });
export const unshown: Made = (zero) => ({ act: 'serve', way: 'post', servedOn: on(zero), evidence: null });
export const byNotice =
  (days: number): Made =>
  (zero) => ({ act: 'serve', way: 'public-notice', servedOn: on(dayAfter(zero, days)), evidence: kept('evidence') });
export const publish =
  (days: number): Made =>
  (zero) => ({ act: 'publishNotice', publishedOn: on(dayAfter(zero, days)), evidence: kept('evidence') });
export const execution =
  (days: number): Made =>
  (zero) => ({ act: 'reportExecution', executedOn: on(dayAfter(zero, days)), text: kept('text') });
