import type { Session } from '#kernel/database.ts';

/** One table as the catalog describes it: what of it a backup holds, and what a restore must mind. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  /** The columns that are copied: not the computed ones, and no transaction ids, which mean nothing elsewhere. */
  readonly columns: readonly string[];
  /** Transaction-id columns that must hold a value and have no default of their own. */
  readonly bareXids: readonly string[];
}

export interface Sequence {
  readonly schema: string;
  readonly name: string;
  /** A 64-bit number as text. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** A foreign key; both sides as `schema.name`. */
export interface Reference {
  readonly constraint: string;
  readonly from: string;
  readonly to: string;
  readonly deferrable: boolean;
}

/** How many rows a table holds and a digest of them that does not depend on their order. */
export interface Content {
  readonly rows: number;
  readonly digest: string;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const fullName = (table: { schema: string; name: string }): string => `${table.schema}.${table.name}`;
export const quotedName = (table: { schema: string; name: string }): string =>
  `${quoted(table.schema)}.${quoted(table.name)}`;

/** Everything that is neither the server's own nor brought by an extension. */
const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (
  select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

export function tablesOf(session: Session): Promise<Table[]> {
  return session.rows<Table>({
    text: `select n.nspname::text as schema, c.relname::text as name,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            and a.atttypid <> 'xid8'::regtype order by a.attnum) as columns,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            and a.atttypid = 'xid8'::regtype and a.attnotnull and not a.atthasdef) as "bareXids"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and ${ours}
      order by 1, 2`,
  });
}

/** Read after the tables: a sequence runs ahead of the rows of a snapshot, never behind them. */
export async function sequencesOf(session: Session): Promise<Sequence[]> {
  const names = await session.rows<{ schema: string; name: string }>({
    text: `select n.nspname::text as schema, c.relname::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and ${ours} order by 1, 2`,
  });
  const sequences: Sequence[] = [];
  for (const { schema, name } of names) {
    const [state] = await session.rows<{ lastValue: string; isCalled: boolean }>({
      text: `select last_value::text as "lastValue", is_called as "isCalled" from ${quotedName({ schema, name })}`,
    });
    if (state) sequences.push({ schema, name, ...state });
  }
  return sequences;
}

export function referencesOf(session: Session): Promise<Reference[]> {
  return session.rows<Reference>({
    text: `select k.conname::text as constraint, n.nspname || '.' || c.relname as from,
        fn.nspname || '.' || f.relname as to, k.condeferrable as deferrable
      from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
      where k.contype = 'f' and k.conparentid = 0`,
  });
}

/** Tables so that each comes after those that it refers to, and the references that no order can serve. */
export function inOrder(
  tables: readonly Table[],
  references: readonly Reference[],
): { readonly ordered: readonly Table[]; readonly circular: readonly Reference[] } {
  const ordered: Table[] = [];
  const circular: Reference[] = [];
  const waiting = new Map(tables.map((table) => [fullName(table), table]));
  const blocks = (reference: Reference): boolean =>
    reference.from !== reference.to && waiting.has(reference.to) && !circular.includes(reference);
  while (waiting.size > 0) {
    const free = [...waiting].filter(([name]) => !references.some((one) => one.from === name && blocks(one)));
    for (const [name, table] of free) {
      ordered.push(table);
      waiting.delete(name);
    }
    if (free.length > 0) continue;
    // A circle: its references are checked at the end instead of at once.
    circular.push(...references.filter((one) => waiting.has(one.from) && blocks(one)));
  }
  return { ordered, circular };
}

/** Counts and digests a table in the server. Two slices of 60 bits of each row's SHA-256 are summed up. */
export async function contentOf(session: Session, table: Table): Promise<Content> {
  const slice = (from: number): string => `coalesce(sum(('x' || substr(h, ${from}, 15))::bit(60)::bigint), 0)::text`;
  const columns = table.columns.map(quoted).join(', ');
  const [content] = await session.rows<Content>({
    text: `select count(*)::int as rows, ${slice(1)} || '-' || ${slice(16)} as digest
      from (select encode(sha256(convert_to(row(${columns})::text, 'UTF8')), 'hex') as h
        from ${quotedName(table)}) as digests`,
  });
  if (!content) throw new Error(`${fullName(table)} could not be counted`);
  return content;
}
