import type { Database, Session } from '../database.ts';

/** What one sealing did. */
export interface Sealing {
  /** The last global number given. */
  readonly position: number;
  readonly sealed: number;
  /** Whether entries stayed behind because this sealing was full. */
  readonly more: boolean;
}

/** How many entries one sealing takes, so that a long backlog neither holds the row for long nor runs out of time. */
export const sealedAtOnceMax = 5_000;

interface Head {
  readonly next_xid: string;
  readonly position: number;
  readonly horizon: string;
}

/**
 * Gives entries their global numbers, in the order of transaction and stream, but only those of transactions below the
 * oldest one that still runs: an entry that commits late can then never slip in behind a reader who has already
 * passed. All who read "everything after n" read these numbers.
 *
 * One at a time: the row of `ledger.sealer` is locked for the whole of it. The numbers are continuous, since an
 * attacker who drops a row must leave a gap. A transaction is numbered whole, so a sealing ends between two of them;
 * one that is larger than a sealing is a sealing of its own.
 */
export async function seal(session: Session, entriesMax: number = sealedAtOnceMax): Promise<Sealing> {
  const [head] = await session.rows<Head>({
    name: 'seal-head',
    text: `SELECT next_xid::text, position, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
             FROM ledger.sealer FOR UPDATE`,
  });
  if (!head) throw new Error('ledger.sealer has lost its row');
  const end = await endOf(session, head, entriesMax);
  if (end === undefined) return { position: head.position, sealed: 0, more: false };
  const [done] = await session.rows<{ sealed: number }>({
    name: 'seal',
    text: `WITH numbered AS (
             INSERT INTO ledger.sealed (position, stream, version, hash)
             SELECT $1::bigint + row_number() OVER (ORDER BY xid, stream, version), stream, version, hash
               FROM ledger.entry WHERE xid >= $2::xid8 AND xid < $3::xid8
             RETURNING position)
           SELECT count(*)::int AS sealed FROM numbered`,
    values: [head.position, head.next_xid, end],
  });
  const sealed = done?.sealed ?? 0;
  const position = head.position + sealed;
  await session.rows({
    name: 'seal-advance',
    text: 'UPDATE ledger.sealer SET next_xid = $1::xid8, position = $2, sealed_at = now()',
    values: [end, position],
  });
  return { position, sealed, more: end !== head.horizon };
}

/** The first transaction that stays behind; undefined when there is nothing to number. Walks the index, in order. */
async function endOf(session: Session, { next_xid, horizon }: Head, entriesMax: number): Promise<string | undefined> {
  const [span] = await session.rows<{ first: string | null; bound: string | null }>({
    name: 'seal-span',
    text: `SELECT (SELECT xid FROM ledger.entry WHERE xid >= $1::xid8 AND xid < $2::xid8 ORDER BY xid LIMIT 1)::text AS first,
                  (SELECT xid FROM ledger.entry WHERE xid >= $1::xid8 AND xid < $2::xid8 ORDER BY xid
                   OFFSET $3 LIMIT 1)::text AS bound`,
    values: [next_xid, horizon, entriesMax],
  });
  if (!span || span.first === null) return undefined;
  if (span.bound === null) return horizon;
  return span.bound === span.first ? String(BigInt(span.first) + 1n) : span.bound;
}

/** Seals once, in a transaction of its own; without one when nothing is new, since that is asked several times a second. */
export async function sealOnce(database: Database): Promise<Sealing> {
  const [state] = await database.as('app').rows<{ position: number; waiting: boolean }>({
    name: 'seal-needed',
    text: `SELECT position, (SELECT xid FROM ledger.entry WHERE xid >= (SELECT next_xid FROM ledger.sealer)
                              ORDER BY xid LIMIT 1) IS NOT NULL AS waiting
             FROM ledger.sealer`,
  });
  if (state && !state.waiting) return { position: state.position, sealed: 0, more: false };
  return database.transaction('app', (session) => seal(session));
}

/**
 * After a restore: transaction ids of the old cluster mean nothing in the new one. What was not yet numbered is
 * numbered now, by instant and stream, and sealing goes on from this transaction.
 */
export async function sealAfterRestore(session: Session): Promise<void> {
  await session.rows({
    text: `INSERT INTO ledger.sealed (position, stream, version, hash)
           SELECT s.position + row_number() OVER (ORDER BY e.at, e.stream, e.version), e.stream, e.version, e.hash
             FROM ledger.sealer s CROSS JOIN ledger.entry e
            WHERE NOT EXISTS (SELECT 1 FROM ledger.sealed d WHERE d.stream = e.stream AND d.version = e.version)`,
  });
  await session.rows({
    text: `UPDATE ledger.sealer
              SET position = coalesce((SELECT max(position) FROM ledger.sealed), 0),
                  next_xid = (pg_current_xact_id()::text::numeric + 1)::text::xid8`,
  });
  await markRestored(session);
}

/** This database is a copy: the next signature says first that the history goes on from it. */
export async function markRestored(session: Session): Promise<void> {
  await session.rows({ text: 'UPDATE ledger.tree SET restored_at = now()' });
}
