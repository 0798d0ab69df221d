import type { CivilDate } from './calendar.ts';

/** Where the present comes from: the machine, a demo's movable clock, or a simulation's. */
export interface Clock {
  now(): Temporal.Instant;
}

/** All civil dates of the product are days in this zone; instants are UTC. */
export const zone = 'Asia/Shanghai';

const minuteMs = 60_000;
let last: { readonly minute: number; readonly day: CivilDate } | undefined;

/** The civil day of an instant in {@link zone}. A day never begins within a minute, so the last answer often still holds. */
export function dayOf(at: Temporal.Instant): CivilDate {
  const minute = Math.floor(at.epochMilliseconds / minuteMs);
  if (last?.minute !== minute) last = { minute, day: at.toZonedDateTimeISO(zone).toPlainDate() };
  return last.day;
}
