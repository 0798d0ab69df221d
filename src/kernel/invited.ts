import type { CivilDate } from './calendar.ts';
import type { Session } from './database.ts';
import type { PersonId, UnitId } from './ids.ts';

/** What somebody from outside the organs is asked in for. */
export const outsiderRoles = ['hearing-member', 'lawyer', 'counsellor', 'social-worker'] as const;
export type OutsiderRole = (typeof outsiderRoles)[number];

/** Somebody from outside (社会人士) on the office's roster. Who they are is their setting; they sign in nowhere. */
export interface Outsider {
  readonly person: PersonId;
  readonly name: string;
  readonly nameEn: string;
  /** Where they work. */
  readonly from: string;
  readonly fromEn: string;
  readonly role: OutsiderRole;
}

/** A seat in the joint conference (联席会议成员): of the whole, or of one special group. */
export interface Seat {
  readonly unit: UnitId;
  /** The special group (专项工作小组); empty for the conference itself. */
  readonly group: string;
  readonly groupEn: string;
}

/** The rows of one kind of setting that stand on a day: of each setting its last row, unless that one is over. */
const standing = (kind: 'outsider' | 'seat', columns: string): string => `
  SELECT ${columns} FROM (SELECT DISTINCT ON (setting) setting, until_on, content FROM house.setting
                           WHERE kind = '${kind}' AND since_on <= $1 ORDER BY setting, since_on DESC) s
   WHERE until_on IS NULL OR until_on > $1`;

/** The roster on a day, by name. */
export const outsidersOn = (session: Session, on: CivilDate): Promise<Outsider[]> =>
  session.rows<Outsider>({
    name: 'outsiders',
    text: `${standing(
      'outsider',
      `setting AS person, content->>'name' AS name, content->>'nameEn' AS "nameEn", content->>'from' AS "from",
       content->>'fromEn' AS "fromEn", content->>'role' AS role`,
    )} ORDER BY content->>'name', setting`,
    values: [on],
  });

/** Who sits in the joint conference on a day. */
export const seatsOn = (session: Session, on: CivilDate): Promise<Seat[]> =>
  session.rows<Seat>({
    name: 'seats',
    text: `${standing(
      'seat',
      `content->>'unit' AS unit, content->>'group' AS "group", content->>'groupEn' AS "groupEn"`,
    )} ORDER BY content->>'group', setting`,
    values: [on],
  });
