import type { Appointment } from './authority.ts';
import type { Session } from './database.ts';
import type { PersonId, UnitId } from './ids.ts';
import { insert, oneStatement } from './statement.ts';
import type { Level, Unit, UnitKind } from './units.ts';

interface UnitRow {
  readonly id: UnitId;
  readonly name: string;
  readonly name_en: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly superior: UnitId | null;
  readonly region: string;
  readonly phone: string;
  readonly address: string;
  readonly address_en: string;
  readonly hours: string;
  readonly competences: readonly string[];
  readonly valid_from: Temporal.PlainDate;
  readonly valid_until: Temporal.PlainDate | null;
  readonly successor: UnitId | null;
  readonly letter_code: string;
}

/** Every unit on record, past ones too. */
export async function readUnits(session: Session): Promise<Unit[]> {
  const rows = await session.rows<UnitRow>({
    text: `SELECT u.*, coalesce(l.code, '') AS letter_code
             FROM house.unit u LEFT JOIN house.letterhead l ON l.unit = u.id ORDER BY u.id`,
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    kind: row.kind,
    level: row.level,
    superior: row.superior,
    region: row.region,
    phone: row.phone,
    address: row.address,
    addressEn: row.address_en,
    hours: row.hours,
    ...(row.letter_code ? { letterCode: row.letter_code } : {}),
    competences: row.competences,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    successor: row.successor,
  }));
}

/** Sets what stands before the numbers of units' letters (发文机关代字); letters already issued keep theirs. */
export async function recordLetterCodes(
  session: Session,
  codes: readonly { readonly unit: UnitId; readonly code: string }[],
): Promise<void> {
  if (codes.length === 0) return;
  const rule = 'ON CONFLICT (unit) DO UPDATE SET code = EXCLUDED.code';
  await session.rows(oneStatement([insert('house.letterhead', codes, rule)]));
}

/** An official (工作人员) with the posts in force on a day. */
export interface Official {
  readonly person: PersonId;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly posts: readonly Appointment[];
}

/**
 * Officials with the posts in force on the day `$1`, and with what a head on leave left to them (代行负责人): to a colleague of the
 * unit, for the days of the leave. A condition on `p` can follow, then it is grouped by `p.id`. */
export const officialText = `
  SELECT p.id AS person, p.login, p.name, p.name_en AS "nameEn",
         coalesce(json_agg(json_build_object('unit', t.unit, 'post', t.post) ORDER BY t.unit, t.post)
                    FILTER (WHERE t.unit IS NOT NULL), '[]') AS posts
    FROM house.person p
    LEFT JOIN LATERAL (
           SELECT o.unit, o.post FROM house.post o
            WHERE o.person = p.id AND o.valid_from <= $1 AND (o.valid_until IS NULL OR o.valid_until > $1)
           UNION
           SELECT h.unit, 'delegate' FROM house.leave l JOIN house.post h ON h.person = l.person AND h.post = 'head'
            WHERE l.cover = p.id AND l.from_on <= $1 AND l.until_on >= $1 AND l.ended_at IS NULL
              AND h.valid_from <= $1 AND (h.valid_until IS NULL OR h.valid_until > $1)
              AND EXISTS (SELECT 1 FROM house.post c WHERE c.person = p.id AND c.unit = h.unit AND c.valid_from <= $1
                             AND (c.valid_until IS NULL OR c.valid_until > $1))
              AND NOT EXISTS (SELECT 1 FROM house.post c WHERE c.person = p.id AND c.unit = h.unit AND c.post = 'head'
                                 AND c.valid_from <= $1 AND (c.valid_until IS NULL OR c.valid_until > $1))) t ON true
   WHERE p.valid_from <= $1 AND (p.valid_until IS NULL OR p.valid_until > $1)`;

export async function officials(session: Session, on: Temporal.PlainDate): Promise<Official[]> {
  return session.rows<Official>({ text: `${officialText} GROUP BY p.id ORDER BY p.id`, values: [on] });
}
