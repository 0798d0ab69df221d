import type { Database } from '#kernel/database.ts';
import type { PersonId } from '#kernel/ids.ts';

/** Keeps the latest instant that the instance has seen, whichever process saw it; an earlier one changes nothing. */
export async function markClock(database: Database, now: Temporal.Instant): Promise<void> {
  await database.as('app').rows({
    name: 'clock-mark',
    text: `INSERT INTO house.clock_mark (at) VALUES ($1)
           ON CONFLICT (one) DO UPDATE SET at = greatest(clock_mark.at, excluded.at)`,
    values: [now],
  });
}

/**
 * Takes the machine's time for the right one (时钟已核对): the mark of a clock that ran ahead is given up, and the alarm ends.
 * Entries are still never dated before those that they follow. @returns false where the mark is not ahead
 */
export async function confirmClock(database: Database, now: Temporal.Instant, by: PersonId): Promise<boolean> {
  const rows = await database.as('app').rows({
    name: 'clock-confirm',
    text: `WITH ahead AS (SELECT at FROM house.clock_mark WHERE at > $1 FOR UPDATE),
                kept AS (INSERT INTO house.clock_confirmed (at, by, ahead) SELECT $1, $2, at FROM ahead)
           UPDATE house.clock_mark m SET at = $1 FROM ahead RETURNING 1`,
    values: [now, by],
  });
  return rows.length > 0;
}
