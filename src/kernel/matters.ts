import { visible, type Actor } from './authority.ts';
import type { Session } from './database.ts';
import type { ItemId, KeyId, StreamId, UnitId } from './ids.ts';
import type { MatterNumber } from './number.ts';
import type { Registers } from './roster.ts';
import { signColumns, type Signs } from './signs.ts';
import type { Content } from './vault.ts';
import { recordColumns, textsOf, type DutyRow, type LineRow, type RecordRow } from './views.ts';

/** One row of the register that the kernel keeps, as it is looked up. */
export interface MatterRow {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly version: number;
  readonly stage: string;
  readonly rule_set: string;
  readonly opened_on: string;
  readonly ended_on: string | null;
  readonly office: UnitId;
  readonly holder: UnitId;
  readonly region: string | null;
  readonly class: string | null;
  readonly subject: StreamId | null;
  readonly key_id: KeyId;
  readonly title: string | null;
}

/** Everything that the page of a matter of any chapter shows, read in one statement. */
export interface LifeRead {
  readonly row: MatterRow;
  readonly duties: readonly DutyRow[];
  readonly timeline: readonly LineRow[];
  readonly texts: ReadonlyMap<ItemId, Content>;
}

/** A matter of one chapter that this actor may see; undefined when there is none or it is not theirs. Role `vault`. */
export async function readLife(
  session: Session,
  actor: Actor,
  chapter: string,
  number: MatterNumber,
): Promise<LifeRead | undefined> {
  const values: unknown[] = [number, chapter];
  const may = visible(actor, 'm.stream', (value) => `$${values.push(value)}`);
  const [found] = await session.rows<RecordRow & Pick<LifeRead, 'row'>>({
    text: `
      SELECT to_jsonb(m.*) || jsonb_build_object('title', (SELECT content->>'title' FROM vault.narrative WHERE id = m.title)) AS row,
             ${recordColumns('m.stream')}
        FROM open.matter m WHERE m.number = $1 AND m.chapter = $2 AND ${may}`,
    values,
  });
  return found && { ...found, texts: textsOf(found) };
}

/** What another chapter may know of a matter that it is to be about: what the common lists show of it. */
export interface Subject extends Signs {
  readonly stream: StreamId;
  readonly chapter: string;
  readonly number: MatterNumber;
  readonly stage: string;
  readonly ruleSet: 'regulations-2005' | 'regulations-2022';
  readonly office: UnitId;
  readonly holder: UnitId;
  readonly region: string | null;
  readonly class: string | null;
  /** The narrative of the vault that it goes by. */
  readonly item: ItemId | null;
  readonly title: string | null;
}

/** A matter of any chapter of the open lane that this actor may see. Role `vault`. */
export async function subjectOf(
  session: Session,
  { actor, registers }: { readonly actor: Actor; readonly registers: Registers },
  which: { readonly number: MatterNumber } | { readonly stream: StreamId },
): Promise<Subject | undefined> {
  const values: unknown[] = ['number' in which ? which.number : which.stream];
  const may = visible(actor, 'p.stream', (value) => `$${values.push(value)}`);
  const [row] = await session.rows<Subject>({
    text: `SELECT p.stream, p.chapter, p.number, p.stage, p.rule_set AS "ruleSet", p.office, p.holder, p.region, p.class,
                  p.title AS item, (SELECT content->>'title' FROM vault.narrative WHERE id = p.title) AS title, ${signColumns}
             FROM ${registers.text} p WHERE p.${'number' in which ? 'number' : 'stream'} = $1 AND ${may}`,
    values,
  });
  return row;
}

/** A matter that is about another one, with its texts: what that one's party has of it is made from these. */
export interface MatterAbout extends Pick<MatterRow, 'stream' | 'number' | 'title'> {
  readonly chapter: string;
  readonly texts: ReadonlyMap<ItemId, Content>;
}

/** The matters of these chapters that are about this one, oldest first; whoever asks has shown a right to it. Role `vault`. */
export async function mattersAbout(
  session: Session,
  subject: StreamId,
  chapters: readonly string[],
): Promise<readonly MatterAbout[]> {
  const rows = await session.rows<
    Omit<MatterAbout, 'texts'> & { readonly texts: readonly { readonly id: ItemId; readonly content: Content }[] }
  >({
    name: 'matters-about',
    text: `SELECT m.stream, m.number, m.chapter, (SELECT content->>'title' FROM vault.narrative WHERE id = m.title) AS title,
                  (SELECT coalesce(json_agg(json_build_object('id', n.id, 'content', n.content)), '[]')
                     FROM vault.narrative n WHERE n.stream = m.stream) AS texts
             FROM open.matter m WHERE m.subject = $1 AND m.chapter = ANY ($2::text[]) ORDER BY m.stream LIMIT 100`,
    values: [subject, chapters],
  });
  return rows.map(({ texts, ...row }) => ({ ...row, texts: new Map(texts.map(({ id, content }) => [id, content])) }));
}

/** A row of a list of matters of one chapter. */
export interface LifeLine {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly stage: string;
  readonly opened_on: string;
  readonly office: UnitId;
  readonly holder: UnitId;
  readonly title: string | null;
  readonly due_on: string | null;
}

/** The matters of one chapter that this actor may see, newest first, by key. Role `vault`. */
export async function livesOf(
  session: Session,
  actor: Actor,
  asked: { readonly chapter: string; readonly after?: string | undefined; readonly size: number },
): Promise<LifeLine[]> {
  const values: unknown[] = [asked.chapter];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const wheres = [
    'm.chapter = $1',
    visible(actor, 'm.stream', put),
    ...(asked.after ? [`m.stream < ${put(asked.after)}::uuid`] : []),
  ];
  return session.rows<LifeLine>({
    text: `SELECT m.stream, m.number, m.stage, m.opened_on::text, m.office, m.holder, n.content->>'title' AS title,
                  (SELECT min(d.due_on)::text FROM open.duty d
                    WHERE d.stream = m.stream AND d.closed_version IS NULL AND d.nature = 'owed') AS due_on
             FROM open.matter m LEFT JOIN vault.narrative n ON n.id = m.title
            WHERE ${wheres.join(' AND ')} ORDER BY m.stream DESC LIMIT ${put(asked.size)}`,
    values,
  });
}
