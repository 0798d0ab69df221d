import { recordColumns, textsOf, type DutyRow, type LineRow, type RecordRow } from '#kernel/views.ts';
import type { Actor } from '#kernel/authority.ts';
import { askedTogether } from '#kernel/asked-together.ts';
import { visible } from '#kernel/authority.ts';
import type { Session } from '#kernel/database.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Content } from '#kernel/vault.ts';
import type { Form, Purpose, RuleSet } from './events.ts';
import type { Joined } from './known.ts';
import type { Stage } from './petition.ts';

/** One row of the register, as it is looked up. */
export interface PetitionRow {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly version: number;
  readonly stage: Exclude<Stage, 'none' | 'resealed'>;
  readonly stage_on: string;
  readonly rule_set: RuleSet;
  readonly received_on: string;
  readonly registered_on: string;
  readonly office: UnitId;
  readonly holder: UnitId;
  readonly region: string | null;
  readonly form: Form;
  readonly purpose: Purpose;
  readonly class: string | null;
  /** Raised for the first time, as far as anybody has linked it to an earlier matter. */
  readonly first: boolean;
  readonly key_id: KeyId;
  readonly code_generation: number;
  readonly narrative: ItemId;
  readonly party: ItemId | null;
  readonly anonymous: boolean;
  readonly identity_withheld: boolean;
  readonly may_publish: boolean;
}

/** Everything that a matter's page shows, read in one statement. */
export interface MatterRead {
  readonly petition: PetitionRow;
  readonly wrapped: Buffer;
  readonly duties: readonly DutyRow[];
  readonly timeline: readonly LineRow[];
  readonly texts: ReadonlyMap<ItemId, Content>;
}

const readText = (where: string): string => `
  SELECT to_json(p.*) AS petition, k.wrapped, ${recordColumns('p.stream')}
    FROM open.petition p JOIN vault.key k ON k.id = p.key_id
   WHERE ${where}`;

type ReadRow = RecordRow & Pick<MatterRead, 'petition' | 'wrapped'>;

const readOf = (row: ReadRow): MatterRead => ({ ...row, texts: textsOf(row) });

/** Reads a matter by its number, before anybody's right to it is known; the caller checks the code. Role `vault`. */
export const readByNumber = askedTogether(async (session, numbers: readonly MatterNumber[]) => {
  const rows = await session.rows<ReadRow>({
    name: 'petition-read',
    text: readText('p.number = ANY ($1)'),
    values: [numbers],
  });
  return new Map(rows.map((row) => [row.petition.number, readOf(row)]));
});

/** Reads a matter that this actor may see; undefined when there is none or it is not theirs. Role `vault`. */
export async function readVisible(
  session: Session,
  actor: Actor,
  number: MatterNumber,
): Promise<MatterRead | undefined> {
  const values: unknown[] = [number];
  const may = visible(actor, 'p.stream', (value) => `$${values.push(value)}`);
  const [row] = await session.rows<ReadRow>({ text: readText(`p.number = $1 AND ${may}`), values });
  return row && readOf(row);
}

/** Another of the people of a matter than the one who raised it, with the key that their code is derived from. */
export interface PartyRow extends Joined {
  readonly wrapped: Buffer;
}

/** Everybody else who has a part in the matter now, in the order in which they came to it. */
export async function partiesOf(session: Session, stream: StreamId): Promise<Joined[]> {
  return session.rows<Joined>({
    name: 'petition-parties',
    text: `SELECT place, role, identity, person, generation FROM open.party
            WHERE stream = $1 AND until_version IS NULL ORDER BY place`,
    values: [stream],
  });
}

/** Somebody whose part in the matter has not ended; undefined for everybody else. Role `vault`. */
export async function partyAt(session: Session, stream: StreamId, place: number): Promise<PartyRow | undefined> {
  const [row] = await session.rows<PartyRow>({
    name: 'petition-party',
    text: `SELECT p.place, p.role, p.person, p.identity, p.generation, k.wrapped FROM open.party p JOIN vault.key k ON k.id = p.person
            WHERE p.stream = $1 AND p.place = $2 AND p.until_version IS NULL`,
    values: [stream, place],
  });
  return row;
}

/** One row of a list of matters. */
export interface MatterLine {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly title: string | null;
  readonly stage: PetitionRow['stage'];
  readonly stage_on: string;
  readonly registered_on: string;
  readonly office: UnitId;
  readonly holder: UnitId;
  readonly form: Form;
  readonly class: string | null;
  readonly due_on: string | null;
}

/** What narrows a list of matters; all of it stands in the URL. */
export interface MatterFilter {
  /** Only matters that stand in one of these stages. */
  readonly stages?: readonly string[] | undefined;
  /** Only first petitions that have not ended. */
  readonly first?: boolean | undefined;
  /** Only what this unit has in hand now. */
  readonly holder?: string | undefined;
  /** Only what this unit registered. */
  readonly office?: string | undefined;
  readonly after?: { readonly on: string; readonly stream: string } | undefined;
  readonly size: number;
}

/** The columns of a {@link MatterLine} for the register `p` and its narrative `n`. */
export const matterColumns = `p.stream, p.number, n.content->>'title' AS title, p.stage, p.stage_on::text, p.registered_on::text,
  p.office, p.holder, p.form, p.class,
  (SELECT min(d.due_on)::text FROM open.duty d WHERE d.stream = p.stream AND d.closed_version IS NULL AND d.nature = 'owed') AS due_on`;

/** The matters that this actor may see, newest first, by key. Role `vault`. */
export async function mattersOfActor(
  session: Session,
  actor: Actor,
  { stages, first, holder, office, after, size }: MatterFilter,
): Promise<MatterLine[]> {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const wheres = [
    visible(actor, 'p.stream', put),
    ...(stages ? [`p.stage = ANY(${put(stages)})`] : []),
    ...(first ? [`p.first AND p.stage <> 'concluded'`] : []),
    ...(holder ? [`p.holder = ${put(holder)}`] : []),
    ...(office ? [`p.office = ${put(office)}`] : []),
    ...(after ? [`(p.registered_on, p.stream) < (${put(after.on)}::date, ${put(after.stream)}::uuid)`] : []),
  ];
  const text = `
    SELECT ${matterColumns} FROM open.petition p LEFT JOIN vault.narrative n ON n.id = p.narrative
     WHERE ${wheres.join(' AND ')} ORDER BY p.registered_on DESC, p.stream DESC LIMIT ${put(size)}`;
  return session.rows<MatterLine>({ text, values });
}

/** Who has read a matter, newest first: shown to the petitioner. */
export interface Reading {
  readonly at: Temporal.Instant;
  readonly name: string;
  readonly unit: UnitId | null;
  readonly what: string;
  readonly reason: string | null;
}

export async function readingsOf(session: Session, stream: StreamId, size = 200): Promise<Reading[]> {
  return session.rows<Reading>({
    name: 'petition-readings',
    text: `SELECT r.at, p.name, r.unit, r.what, r.reason FROM open.reading r JOIN house.person p ON p.id = r.person
            WHERE r.stream = $1 ORDER BY r.at DESC LIMIT $2`,
    values: [stream, size],
  });
}
