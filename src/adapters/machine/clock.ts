import type { Clock } from '#kernel/clock.ts';

/** The machine's clock, moved by an offset that only a demo may set. */
export function machineClock(offsetMs: () => number = () => 0): Clock {
  return { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs()) };
}
