import type { CivilDate } from './calendar.ts';
import type { Session } from './database.ts';
import type { PersonId, UnitId } from './ids.ts';
import { insert, write, type Write } from './statement.ts';

/** When an official is away (请假), and who stands in (顶岗). Written once; it may end early, and is never deleted. */
export interface Leave {
  readonly person: PersonId;
  /** Null where the work falls to everybody who holds the post. */
  readonly cover: PersonId | null;
  readonly fromOn: CivilDate;
  /** The last day away. */
  readonly untilOn: CivilDate;
}

/** A leave as its unit reads it. */
export interface LeaveLine extends Leave {
  readonly id: number;
  readonly name: string;
  readonly coverName: string | null;
}

/** Puts a leave on record. Duties follow by themselves: who sees to whose work is read off the leaves of the day. */
export function leaveTaken({ person, cover, fromOn, untilOn }: Leave, by: PersonId, at: Temporal.Instant): Write {
  const row = { person, cover, from_on: fromOn, until_on: untilOn, recorded_by: by, recorded_at: at };
  return insert('house.leave', row);
}

/** Ends a leave before its day; the record stays. */
export const leaveEnded = (id: number, by: PersonId, at: Temporal.Instant): Write =>
  write`UPDATE house.leave SET ended_by = ${by}, ended_at = ${at}::timestamptz WHERE id = ${id}::bigint AND ended_at IS NULL`;

/** The leaves of those who work in these units, today's and those to come, soonest first. */
export async function leavesIn(session: Session, units: readonly UnitId[], today: CivilDate): Promise<LeaveLine[]> {
  return session.rows<LeaveLine>({
    name: 'leaves-in',
    text: `SELECT l.id::int AS id, l.person, l.cover, l.from_on AS "fromOn", l.until_on AS "untilOn", p.name, c.name AS "coverName"
             FROM house.leave l JOIN house.person p ON p.id = l.person LEFT JOIN house.person c ON c.id = l.cover
            WHERE l.ended_at IS NULL AND l.until_on >= $2
              AND EXISTS (SELECT 1 FROM house.post t WHERE t.person = l.person AND t.unit = ANY ($1)
                             AND t.valid_from <= $2 AND (t.valid_until IS NULL OR t.valid_until > $2))
            ORDER BY l.from_on, l.id LIMIT 200`,
    values: [units, today],
  });
}
