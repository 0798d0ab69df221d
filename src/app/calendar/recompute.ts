import { chapterOf } from '#app/chapters.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { roleOf } from '#kernel/perform.ts';
import type { Lane } from '#kernel/vault.ts';

/** How far a newer calendar was taken into use. */
export interface Recomputed {
  readonly looked: number;
  readonly applied: number;
}

const page = 200;
const beginning = '00000000-0000-0000-0000-000000000000' as StreamId;

/**
 * Takes a calendar into use on every matter of which some open day rests on what was not published: one recorded fact a
 * matter, page for page in the order of streams. Where it stopped is on record after each page, and it goes on there.
 */
export async function recompute(house: House, edition: string, goOn: () => boolean = () => true): Promise<Recomputed> {
  const done = { looked: 0, applied: 0 };
  for (const lane of ['open', 'sealed'] as const) {
    let after = await startedAt(house, edition, lane);
    while (after !== undefined && goOn()) {
      const streams = await provisional(house, lane, edition, after);
      const applied = await applyTo(house, edition, streams);
      done.looked += streams.length;
      done.applied += applied;
      after = streams.at(-1)?.stream;
      await note(house, edition, lane, after, applied);
    }
  }
  return done;
}

interface Resting {
  readonly stream: StreamId;
  readonly first_type: string;
}

/** @returns on how many of them it was taken into use */
async function applyTo(house: House, edition: string, streams: readonly Resting[]): Promise<number> {
  let applied = 0;
  for (const { stream, first_type: type } of streams) {
    const done = await chapterOf(type)?.applyCalendar(house, stream, edition);
    if (done === 'recorded') applied += 1;
  }
  return applied;
}

/** Where to go on: the beginning, or the stream after which it was cut off; undefined where it has ended. */
async function startedAt(house: House, edition: string, lane: Lane): Promise<StreamId | undefined> {
  const [row] = await house.database.as('app').rows<{ after: StreamId; ended: boolean }>({
    text: `INSERT INTO house.recomputation (edition, lane, after, started_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (edition, lane) DO UPDATE SET edition = excluded.edition
           RETURNING after, ended_at IS NOT NULL AS ended`,
    values: [edition, lane, beginning, house.clock.now()],
  });
  return row && !row.ended ? row.after : undefined;
}

async function note(house: House, edition: string, lane: Lane, after: StreamId | undefined, applied: number) {
  await house.database.as('app').rows({
    text: `UPDATE house.recomputation SET applied = applied + $3, after = coalesce($4::uuid, after),
                  ended_at = CASE WHEN $4::uuid IS NULL THEN $5::timestamptz END
            WHERE edition = $1 AND lane = $2`,
    values: [edition, lane, applied, after ?? null, house.clock.now()],
  });
}

function provisional(house: House, lane: Lane, edition: string, after: StreamId) {
  return house.database.as(roleOf(lane)).rows<Resting>({
    name: `recompute-${lane}`,
    text: `SELECT d.stream, e.type AS first_type
             FROM (SELECT DISTINCT stream FROM ${lane}.duty
                    WHERE provisional AND closed_version IS NULL AND stream > $1
                      AND NOT coalesce(terms->>'edition', '') LIKE '%' || $2 ORDER BY stream LIMIT ${page}) d
             JOIN ledger.entry e ON e.stream = d.stream AND e.version = 1 ORDER BY d.stream`,
    values: [after, edition],
  });
}
