import type { Database } from '#kernel/database.ts';
import { sealOnce } from '#kernel/ledger/seal.ts';
import type { CheckedEntry, CheckedPosition } from './entry-checker.ts';

/** The ledger as an outsider gets it, for the checker. */

/** Entries in the written form, of one stream or of all, in order of stream and version. */
export async function entriesOf(database: Database, stream?: string): Promise<CheckedEntry[]> {
  const rows = await database.as('app').rows<CheckedEntry & { readonly instant: Temporal.Instant }>({
    text: `SELECT stream, version, type, at AS instant, actor, capacity, payload,
                  encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash
             FROM ledger.entry WHERE $1::uuid IS NULL OR stream = $1::uuid ORDER BY stream, version`,
    values: [stream ?? null],
  });
  return rows.map(({ instant, ...row }) => ({ ...row, at: instant.toString() }));
}

/** Positions in order. */
export function positionsOf(database: Database): Promise<CheckedPosition[]> {
  return database.as('app').rows<CheckedPosition>({
    text: `SELECT position, stream, version, encode(hash, 'hex') AS hash FROM ledger.sealed ORDER BY position`,
  });
}

/**
 * Seals until so many entries have their number. Databases of other tests on the same server may hold a transaction
 * open, and the sealer rightly waits for every transaction of the server.
 */
export async function sealUntil(database: Database, count: number): Promise<CheckedPosition[]> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { position } = await sealOnce(database);
    if (position >= count) return positionsOf(database);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`only ${(await positionsOf(database)).length} of ${count} entries were sealed`);
}

/** Waits until no transaction of the server is older than what is on record, so that a sealing takes all of it. */
export async function settled(database: Database): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const [row] = await database.as('app').rows<{ settled: boolean }>({
      text: `SELECT coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) AS settled FROM ledger.entry`,
    });
    if (row!.settled) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('a transaction of the server did not end within a minute');
}

/** Seals all that is on record. @returns how many entries these are */
export async function sealAll(database: Database): Promise<number> {
  const [row] = await database.as('app').rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM ledger.entry' });
  await sealUntil(database, row!.n);
  return row!.n;
}
