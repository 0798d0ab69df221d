import type { Session } from '#kernel/database.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import { recordedOf, type EntryRow } from '#kernel/ledger/read.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { ChapterOf, Replayed } from '#kernel/roster.ts';
import { oneStatement } from '#kernel/statement.ts';
import { compareTables, numberedColumns } from './tables.ts';

/** What a replay found: whether every table that commits write is what the entries make of it. */
export interface ReplayAudit {
  readonly commits: number;
  readonly tables: readonly string[];
  readonly faults: readonly string[];
}

/** Schemas whose tables commits write, apart from the ledger; each gets a twin for the replay. */
export const replayedSchemas = ['open', 'sealed', 'vault', 'house'] as const;

const qualified = new RegExp(`\\b(${replayedSchemas.join('|')})\\.(\\w+)`, 'g');

/**
 * Makes every row that a commit of any chapter ever wrote once more, from the entries alone, into twins of the tables, and
 * compares. Nothing of it stays: the caller's transaction is rolled back.
 */
export async function auditReplay(session: Session, house: House, chapterOf: ChapterOf): Promise<ReplayAudit> {
  const twins = new Set<string>();
  for (const schema of replayedSchemas) await session.rows({ text: `CREATE SCHEMA replay_${schema}` });
  const matters = new Map<string, Replayed>();
  let commits = 0;
  for await (const commit of commitsOf(session)) {
    const { stream, type } = commit[0]!;
    if (commit[0]!.version === 1) {
      const chapter = chapterOf(type);
      if (chapter) matters.set(stream, chapter.replay(stream, house.calendars));
    }
    const writes = matters.get(stream)?.(commit.map((row) => recordedOf<EventShape>(row)) as Recorded<EventShape>[]);
    if (!writes || writes.length === 0) continue;
    commits += 1;
    const { text, values, name } = oneStatement(writes);
    for (const [table] of text.matchAll(qualified)) if (!twins.has(table)) await makeTwin(session, table, twins);
    const query = { text: text.replaceAll(qualified, 'replay_$1.$2'), values: values ?? [] };
    await session.rows(name ? { ...query, name: `r${name}` } : query);
  }
  await leaveResealed(session, twins);
  const tables = [...twins].toSorted();
  return { commits, tables, faults: await compareTables(session, tables) };
}

async function makeTwin(session: Session, table: string, twins: Set<string>): Promise<void> {
  twins.add(table);
  await session.rows({
    text: `CREATE UNLOGGED TABLE replay_${table} (LIKE ${table} INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING IDENTITY INCLUDING INDEXES)`,
  });
  for (const name of await numberedColumns(session, table))
    await session.rows({ text: `ALTER TABLE replay_${table} ALTER COLUMN "${name}" SET DEFAULT 0` });
}

const batch = 5_000;

/**
 * The commits in the order in which they became visible, each with its entries. Entries of one commit share transaction,
 * instant, actor and capacity.
 */
async function* commitsOf(session: Session): AsyncGenerator<readonly EntryRow[]> {
  await session.rows({
    text: `DECLARE replay_entries CURSOR FOR
           SELECT e.stream, e.version, e.type, e.at, e.actor, e.capacity, e.payload, e.previous_hash, e.hash, e.xid::text AS xid
             FROM (SELECT e.*, min(s.position) OVER (PARTITION BY e.stream, e.xid, e.at, e.actor, e.capacity) AS place
                     FROM ledger.entry e LEFT JOIN ledger.sealed s USING (stream, version)) e
            ORDER BY e.place NULLS LAST, e.stream, e.version`,
  });
  let open: (EntryRow & { readonly xid: string })[] = [];
  for (;;) {
    const rows = await session.rows<EntryRow & { readonly xid: string }>({
      text: `FETCH ${batch} FROM replay_entries`,
    });
    for (const row of rows) {
      const before = open.at(-1);
      if (before && !isOneCommit(before, row)) {
        yield open;
        open = [];
      }
      open.push(row);
    }
    if (rows.length < batch) break;
  }
  if (open.length > 0) yield open;
  await session.rows({ text: 'CLOSE replay_entries' });
}

const isOneCommit = (a: EntryRow & { xid: string }, b: EntryRow & { xid: string }): boolean =>
  a.stream === b.stream && a.xid === b.xid && a.at.equals(b.at) && a.actor === b.actor && a.capacity === b.capacity;

/** A petition that was taken over as a report of misconduct left no row in the open lane. */
async function leaveResealed(session: Session, twins: ReadonlySet<string>): Promise<void> {
  for (const table of twins) {
    if (!table.startsWith('open.') || table.startsWith('open.tally')) continue;
    await session.rows({
      text: `DELETE FROM replay_${table} WHERE stream IN (
               SELECT (payload::json->>'from')::uuid FROM ledger.entry WHERE type = 'AccusationTakenOver')`,
    });
  }
}
