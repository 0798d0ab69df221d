import type { Database } from '#kernel/database.ts';

/** Keeps the latest instant that the instance has seen, whichever process saw it; an earlier one changes nothing. */
export async function markClock(database: Database, now: Temporal.Instant): Promise<void> {
  await database.as('app').rows({
    name: 'clock-mark',
    text: `INSERT INTO house.clock_mark (at) VALUES ($1)
           ON CONFLICT (one) DO UPDATE SET at = greatest(clock_mark.at, excluded.at)`,
    values: [now],
  });
}
