import type { CivilDate } from './calendar.ts';

/** Where the present comes from: the machine, a demo's movable clock, or a simulation's. */
export interface Clock {
  now(): Temporal.Instant;
}

/** All civil dates of the product are days in this zone; instants are UTC. */
export const zone = 'Asia/Shanghai';

/** The civil day of an instant in {@link zone}. */
export function dayOf(at: Temporal.Instant): CivilDate {
  return at.toZonedDateTimeISO(zone).toPlainDate();
}
