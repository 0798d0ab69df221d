import type { CivilDate } from './calendar.ts';
import type { Session } from './database.ts';
import type { PersonId, UnitId } from './ids.ts';
import { insert, write, type Write } from './statement.ts';

/**
 * What ties an official to a unit or to another official. `post`: they hold one there, which nobody has to declare;
 * `retained`: what somebody from outside states of themselves, as the roster has it.
 */
export type TieKind = DeclaredTie | 'post' | 'retained';

/** What an official declares of themselves (利害关系). Only the kind of it: whose brother it is stays with the family. */
export const declaredTies = ['family', 'former-post', 'property', 'other-tie'] as const;
export type DeclaredTie = (typeof declaredTies)[number];

/** One tie, with a unit or with another official. */
export interface Tie {
  readonly person: PersonId;
  readonly unit: UnitId | null;
  readonly other: PersonId | null;
  readonly kind: TieKind;
}

/** A tie as it is declared (利害关系申报): never deleted; it may end, and what it kept somebody from stays as it was. */
export interface Declaration extends Tie {
  readonly kind: DeclaredTie;
  readonly fromOn: CivilDate;
  /** The last day, where it is known. */
  readonly untilOn: CivilDate | null;
}

/** A declaration as its owner and the head of the unit read it. */
export interface DeclarationLine extends Declaration {
  readonly id: number;
  readonly name: string;
  readonly otherName: string | null;
  readonly declaredBy: string;
}

/** Puts a declaration on record; it counts from the same commit. */
export function tieDeclared(
  { person, unit, other, kind, fromOn, untilOn }: Declaration,
  by: PersonId,
  at: Temporal.Instant,
): Write {
  const row = { person, unit, other, kind, from_on: fromOn, until_on: untilOn, declared_by: by, declared_at: at };
  return insert('house.tie', row);
}

/** Ends a declaration; the record stays. */
export const tieEnded = (id: number, by: PersonId, at: Temporal.Instant): Write =>
  write`UPDATE house.tie SET ended_by = ${by}, ended_at = ${at}::timestamptz WHERE id = ${id}::bigint AND ended_at IS NULL`;

/** What these people have declared and what is in force or still to come, by name. */
export async function declarationsOf(
  session: Session,
  people: readonly PersonId[],
  today: CivilDate,
): Promise<DeclarationLine[]> {
  return session.rows<DeclarationLine>({
    name: 'ties-declared',
    text: `SELECT t.id::int AS id, t.person, t.unit, t.other, t.kind, t.from_on AS "fromOn", t.until_on AS "untilOn",
                  p.name, o.name AS "otherName", b.name AS "declaredBy"
             FROM house.tie t JOIN house.person p ON p.id = t.person JOIN house.person b ON b.id = t.declared_by
             LEFT JOIN house.person o ON o.id = t.other
            WHERE t.person = ANY ($1) AND t.ended_at IS NULL AND (t.until_on IS NULL OR t.until_on >= $2)
            ORDER BY p.name, t.id LIMIT 500`,
    values: [people, today],
  });
}

/** Every tie with these units on a day, a post there included, and every tie with another official. */
export async function tiesWith(session: Session, units: readonly UnitId[], on: CivilDate): Promise<Tie[]> {
  return session.rows<Tie>({
    name: 'ties-with',
    text: `SELECT person, unit, other, kind FROM house.tie
            WHERE (unit = ANY ($1) OR other IS NOT NULL) AND ended_at IS NULL
              AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2)
           UNION ALL
           SELECT setting, content->>'tiedTo', NULL, 'retained' FROM house.setting
            WHERE kind = 'outsider' AND content->>'tiedTo' = ANY ($1) AND since_on <= $2 AND (until_on IS NULL OR until_on > $2)
           UNION ALL
           SELECT person, unit, NULL, 'post' FROM house.post
            WHERE unit = ANY ($1) AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2)`,
    values: [units, on],
  });
}
