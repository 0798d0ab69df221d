import type { Actor } from '../authority.ts';
import type { Session } from '../database.ts';
import type { Post } from '../duty.ts';
import type { StreamId, UnitId } from '../ids.ts';
import type { MatterNumber } from '../number.ts';
import { namedRead } from '../statement.ts';
import { deskText, desksOf, sortOf, type WorkAsked } from './desks.ts';

/** One row of a work list: a duty on a matter. */
export interface WorkLine {
  readonly stream: StreamId;
  /** Which kind of matter it is on. */
  readonly chapter: string;
  readonly number: MatterNumber;
  /** The version of the matter that this line was read at. */
  readonly version: number;
  readonly title: string | null;
  readonly stage: string;
  readonly rule_set: string;
  /** How it came in; of petitions alone. */
  readonly form: string | null;
  readonly region: string | null;
  readonly class: string | null;
  readonly key: string;
  readonly act: string;
  readonly limit_name: string;
  readonly citation: string;
  readonly since_on: string;
  readonly due_on: string | null;
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly owner_unit: UnitId;
  readonly owner_post: Post;
  /** On whose desk it lies; null where it is everybody's. */
  readonly person: string | null;
  readonly person_name: string | null;
  /** The unit of the limit, in which what is left is counted. */
  readonly dayUnit: 'day' | 'working-day';
}

/** What a list shows of a duty, without the matter that it is on. */
const dutyColumns = `d.stream, d.key, d.act, d.limit_name, d.citation, d.since_on::text, d.due_on::text, d.provisional, d.reason,
  d.owner_unit, d.owner_post, a.person, coalesce(d.terms->'length'->>'unit', 'day') AS "dayUnit"`;
const dutyShown = `d.stream, d.key, d.act, d.limit_name, d.citation, d.since_on, d.due_on, d.provisional, d.reason, d.owner_unit,
  d.owner_post, d.person, d."dayUnit"`;

/**
 * A work list, page by key: the duties of an official's desks, or of a unit, on matters that this actor may see. The rows
 * of one page are all that is read of a list, however long it is. Role `vault`, because the title is a narrative.
 */
export async function workOf(session: Session, actor: Actor, asked: WorkAsked): Promise<WorkLine[]> {
  const desks = await desksOf(session, actor, asked);
  if (desks.length === 0) return [];
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const { direction } = sortOf(asked.filter.sort);
  const duties = desks.map((desk) => deskText(actor, desk, dutyColumns, asked, put)).join(' UNION ALL ');
  const order = (of: string) => `${of}day ${direction}, ${of}stream ${direction}, ${of}key ${direction}`;
  const text = `
    SELECT p.chapter, p.number, p.version, n.content->>'title' AS title, p.stage, p.rule_set, p.form, p.region, p.class,
           ${dutyShown}, h.name AS person_name
      FROM (SELECT * FROM (${duties}) every ORDER BY ${order('')} LIMIT ${Math.trunc(asked.size)}) d
      JOIN ${asked.registers.text} p ON p.stream = d.stream
      LEFT JOIN vault.narrative n ON n.id = p.title
      LEFT JOIN house.person h ON h.id = d.person
     ORDER BY ${order('d.')}`;
  return session.rows<WorkLine>(namedRead(text, values));
}
