import type { Clock } from '#kernel/clock.ts';

/** The machine's clock, moved by an offset that only a demo may set. Within a millisecond it gives the same instant. */
export function machineClock(offsetMs: () => number = () => 0): Clock {
  let lastMs = Number.NaN;
  let last: Temporal.Instant;
  return {
    now() {
      const ms = Date.now() + offsetMs();
      if (ms !== lastMs) [lastMs, last] = [ms, Temporal.Instant.fromEpochMilliseconds(ms)];
      return last;
    },
  };
}
