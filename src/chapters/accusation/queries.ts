import { dutyColumns, lineColumns, type DutyRow, type LineRow } from '#kernel/views.ts';
import type { Form, RuleSet } from '#chapters/petition/events.ts';
import { visible, type Actor } from '#kernel/authority.ts';
import type { Session } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, KeyId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Content } from '#kernel/vault.ts';
import type { Stage } from './accusation.ts';
import type { AccusationKind } from './events.ts';

/** One row of the register of reports. */
export interface AccusationRow {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly version: number;
  readonly stage: Exclude<Stage, 'none'>;
  readonly stage_on: string;
  readonly rule_set: RuleSet;
  readonly received_on: string;
  readonly registered_on: string;
  readonly holder: UnitId | null;
  readonly region: string | null;
  readonly form: Form;
  readonly kind: AccusationKind | null;
  readonly key_id: KeyId;
  readonly code_generation: number;
  readonly narrative: ItemId;
  readonly party: ItemId | null;
  readonly accused: ItemId | null;
  readonly anonymous: boolean;
}

/** A report found by its number, with what proves a query code. Nobody's right to it is known yet. */
export interface FoundAccusation {
  readonly accusation: AccusationRow;
  readonly wrapped: Buffer;
}

/** Everything that a report's page shows, texts opened. Who reported is never among it. */
export interface AccusationRead extends FoundAccusation {
  readonly duties: readonly DutyRow[];
  readonly timeline: readonly LineRow[];
  readonly texts: ReadonlyMap<ItemId, Content>;
  /** Whether something of it may not be told to the reporter yet. */
  readonly silenced?: boolean;
}

const sealed = ({ database }: House): Session => database.as('sealed');

/** @returns undefined when the number is no report's: it may be a petition's, or nobody's */
export async function findAccusation(house: House, number: MatterNumber): Promise<FoundAccusation | undefined> {
  const [row] = await sealed(house).rows<FoundAccusation>({
    name: 'accusation-find',
    text: `SELECT to_json(a.*) AS accusation, k.wrapped FROM sealed.accusation a JOIN sealed.key k ON k.id = a.key_id
            WHERE a.number = $1`,
    values: [number],
  });
  return row;
}

/** Reads a report whose reader is known to have a right to it: {@link findAccusation} and the code, or custody. */
export async function readAccusation(house: House, found: FoundAccusation): Promise<AccusationRead> {
  const { accusation } = found;
  const [row] = await sealed(house).rows<{ duties: readonly DutyRow[]; timeline: readonly LineRow[] }>({
    name: 'accusation-read',
    text: `SELECT (SELECT coalesce(json_agg(d ORDER BY d.closed_on NULLS FIRST, d.due_on, d.key), '[]')
                     FROM (SELECT ${dutyColumns} FROM sealed.duty WHERE stream = $1) d) AS duties,
                  (SELECT coalesce(json_agg(t ORDER BY t.version DESC, t.line), '[]')
                     FROM (SELECT ${lineColumns}
                             FROM sealed.timeline WHERE stream = $1) t) AS timeline`,
    values: [accusation.stream],
  });
  const { duties, timeline } = row!;
  const items = [accusation.narrative, accusation.accused, ...timeline.flatMap((line) => line.items)];
  const texts = await house.vault.read(
    sealed(house),
    'sealed',
    items.filter((item) => item !== null),
  );
  return { ...found, duties, timeline, texts };
}

/** A report that this actor has custody of; undefined for everybody else, the same as for one that is not there. */
export async function findInCustody(
  house: House,
  actor: Actor,
  number: MatterNumber,
): Promise<FoundAccusation | undefined> {
  const values: unknown[] = [number];
  const may = visible(actor, 'a.stream', (value) => `$${values.push(value)}`, 'sealed');
  const [row] = await sealed(house).rows<FoundAccusation>({
    text: `SELECT to_json(a.*) AS accusation, k.wrapped FROM sealed.accusation a JOIN sealed.key k ON k.id = a.key_id
            WHERE a.number = $1 AND ${may}`,
    values,
  });
  return row;
}

/** One row of the custodian's list: no title, since a list lies open longer and to more eyes than a matter. */
export interface AccusationLine {
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly stage: AccusationRow['stage'];
  readonly registered_on: string;
  readonly holder: UnitId | null;
  readonly form: Form;
  readonly kind: AccusationKind | null;
  readonly anonymous: boolean;
  /** What this actor's units owe on it next. */
  readonly act: string | null;
  readonly due_on: string | null;
  readonly provisional: boolean;
  readonly day_unit: 'day' | 'working-day';
}

export interface AccusationFilter {
  /** Only those on which the actor's own units owe something. */
  readonly mine?: boolean | undefined;
  readonly after?: { readonly on: string; readonly stream: string } | undefined;
  readonly size: number;
}

/** The reports in the custody of this actor, newest first, by key. */
export async function accusationsOf(house: House, actor: Actor, filter: AccusationFilter): Promise<AccusationLine[]> {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const units =
    actor.kind === 'official' ? actor.posts.filter(({ post }) => post === 'custodian').map(({ unit }) => unit) : [];
  const own = put(units);
  const wheres = [visible(actor, 'a.stream', put, 'sealed')];
  if (filter.mine) wheres.push('d.act IS NOT NULL');
  if (filter.after)
    wheres.push(`(a.registered_on, a.stream) < (${put(filter.after.on)}::date, ${put(filter.after.stream)}::uuid)`);
  return sealed(house).rows<AccusationLine>({
    text: `SELECT a.stream, a.number, a.stage, a.registered_on::text, a.holder, a.form, a.kind, a.anonymous,
                  d.act, d.due_on::text, coalesce(d.provisional, false) AS provisional, coalesce(d.day_unit, 'day') AS day_unit
             FROM sealed.accusation a
             LEFT JOIN LATERAL (
               SELECT act, due_on, provisional, terms->'length'->>'unit' AS day_unit FROM sealed.duty
                WHERE stream = a.stream AND closed_version IS NULL AND nature = 'owed' AND owner_unit = ANY (${own}::text[])
                ORDER BY due_on NULLS LAST, key LIMIT 1) d ON true
            WHERE ${wheres.join(' AND ')}
            ORDER BY a.registered_on DESC, a.stream DESC LIMIT ${put(filter.size)}`,
    values,
  });
}

/** One reading of a report by an official. */
export interface Reading {
  readonly at: Temporal.Instant;
  readonly name: string;
  readonly unit: UnitId | null;
  readonly what: string;
}

/** Who has read a report, newest first: shown to the reporter. */
export function readingsOf(house: House, stream: StreamId, size = 200): Promise<Reading[]> {
  return sealed(house).rows<Reading>({
    name: 'accusation-readings',
    text: `SELECT r.at, p.name, r.unit, r.what FROM sealed.reading r JOIN house.person p ON p.id = r.person
            WHERE r.stream = $1 ORDER BY r.at DESC, r.id DESC LIMIT $2`,
    values: [stream, size],
  });
}

/** How long one visit lasts: pages opened within it are one line of the log, so that it is a list of visits. */
const visitMinutes = 10;

/** Puts a reading on record, before anything is shown. */
export async function logReading(
  house: House,
  reading: {
    readonly stream: StreamId;
    readonly person: PersonId;
    readonly unit: UnitId | null;
    readonly what: 'matter' | 'file' | 'identity';
  },
): Promise<void> {
  const { stream, person, unit, what } = reading;
  await sealed(house).rows({
    name: 'accusation-log-reading',
    text: `INSERT INTO sealed.reading (stream, at, person, unit, what)
           SELECT $1, $2, $3, $4, $5
            WHERE NOT EXISTS (
              SELECT 1 FROM sealed.reading WHERE stream = $1 AND person = $3 AND what = $5
                 AND at > $2::timestamptz - interval '${visitMinutes} minutes' AND at <= $2)`,
    values: [stream, house.clock.now(), person, unit, what],
  });
}

/** The names of officials, in the order asked for. */
export async function namesOf(house: House, persons: readonly string[]): Promise<string[]> {
  if (persons.length === 0) return [];
  const rows = await sealed(house).rows<{ id: string; name: string }>({
    name: 'accusation-names',
    text: 'SELECT id, name FROM house.person WHERE id = ANY ($1)',
    values: [persons],
  });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return persons.map((person) => names.get(person) ?? person);
}
