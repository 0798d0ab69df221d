import type { CivilDate } from './calendar.ts';
import type { Session } from './database.ts';
import type { Post } from './duty.ts';
import type { PersonId, UnitId } from './ids.ts';

/** Somebody of a unit (在岗人员) with one post, as the desk needs them: to give work to, and to see who stands in for whom. */
export interface StaffMember {
  readonly person: PersonId;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: UnitId;
  readonly post: Post;
  /** Away today (离岗), by a leave on record. */
  readonly away: boolean;
  /** Who sees to their work meanwhile; null where it falls to everybody who holds the post. */
  readonly cover: PersonId | null;
}

/** The posts on which work on a matter can lie. */
const workingPosts: readonly Post[] = ['registrar', 'handler', 'head'];

/** Who works in these units on a day, each post a line. */
export async function staffOf(session: Session, units: readonly UnitId[], on: CivilDate): Promise<StaffMember[]> {
  return session.rows<StaffMember>({
    name: 'staff',
    text: `SELECT p.id AS person, p.name, p.name_en AS "nameEn", t.unit, t.post, l.id IS NOT NULL AS away, l.cover
             FROM house.post t JOIN house.person p ON p.id = t.person
             LEFT JOIN LATERAL (SELECT id, cover FROM house.leave l
                                 WHERE l.person = p.id AND l.from_on <= $2 AND l.until_on >= $2 AND l.ended_at IS NULL
                                 ORDER BY l.recorded_at DESC LIMIT 1) l ON true
            WHERE t.unit = ANY ($1) AND t.post = ANY ($3) AND t.valid_from <= $2 AND (t.valid_until IS NULL OR t.valid_until > $2)
              AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)
            ORDER BY t.unit, t.post, p.id`,
    values: [units, on, workingPosts],
  });
}

/**
 * Whose work one official sees to, among those who hold one post in one unit. Work on somebody's desk who is not seen
 * to by anybody here belongs to everybody, so that nothing is ever nobody's.
 */
export interface Reach {
  /** Work on these desks is mine: my own, and those for whom I stand in. */
  readonly mine: readonly PersonId[];
  /** Work on these desks is somebody's; on any other it is everybody's. */
  readonly reached: readonly PersonId[];
}

/** @param holders all who hold the post in the unit today, each once */
export function reachOf(me: PersonId, holders: readonly StaffMember[]): Reach {
  const byPerson = new Map(holders.map((one) => [one.person, one]));
  const seesTo = (start: PersonId): PersonId | undefined => {
    const passed = new Set<PersonId>();
    let now = byPerson.get(start);
    while (now?.away) {
      passed.add(now.person);
      now = now.cover && !passed.has(now.cover) ? byPerson.get(now.cover) : undefined;
    }
    return now?.person;
  };
  const reached = holders.filter(({ person }) => seesTo(person) !== undefined).map(({ person }) => person);
  const mine = holders.filter(({ person }) => person === me || seesTo(person) === me).map(({ person }) => person);
  return { mine, reached };
}
