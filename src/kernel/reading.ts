import type { Session } from './database.ts';
import type { StreamId } from './ids.ts';

/** How long one visit to a matter lasts: pages opened within it are one line of the log, whatever else they show. */
const visitMinutes = 10;

/**
 * Puts one reading on record, before anything is shown. A reading with a reason always has a line of its own; turning
 * the pages of one matter has one for the visit, so that the petitioner reads a list of visits and not of clicks.
 */
export async function logReading(
  session: Session,
  reading: {
    readonly stream: StreamId;
    readonly at: Temporal.Instant;
    readonly person: string;
    readonly unit: string | null;
    readonly what: string;
    readonly reason?: string;
  },
): Promise<void> {
  const { stream, at, person, unit, what, reason = null } = reading;
  await session.rows({
    name: 'log-reading',
    text: `INSERT INTO open.reading (stream, at, person, unit, what, reason)
           SELECT $1, $2, $3, $4, $5, $6
            WHERE $6::text IS NOT NULL OR NOT EXISTS (
              SELECT 1 FROM open.reading WHERE stream = $1 AND person = $3 AND what = $5 AND reason IS NULL
                 AND at > $2::timestamptz - interval '${visitMinutes} minutes' AND at <= $2)`,
    values: [stream, at, person, unit, what, reason],
  });
}
