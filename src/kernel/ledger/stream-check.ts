import { DatabaseError, DatabaseUnavailable } from '../database.ts';
import type { House } from '../house.ts';
import type { StreamId } from '../ids.ts';
import { firstPrevious } from '../entry.ts';
import { lastCheckpoint, type Checkpoint } from './checkpoint.ts';
import { leafHash, proveInclusion, rootByInclusion } from './merkle.ts';
import { rehash, type EntryRow } from './read.ts';
import { isSigned, readKeys, readStatement } from './signed.ts';
import { readShownKeys } from './signing.ts';
import { nodeReader, sha256 } from './tree.ts';

/** Where an entry of a matter is not as it was sealed. */
export type EntryFault =
  /** Its own hash is another: something in it was changed. */
  | 'changed'
  /** It does not follow the one before it: one was taken out, put in or moved. */
  | 'broken'
  /** The sealed history holds another one at its place. */
  | 'replaced'
  /** It was sealed, and the signed state does not hold it. */
  | 'unproved';

/** What a look through the whole of a matter found (有无改动). */
export interface StreamCheck {
  readonly entries: number;
  /** Recorded so short a time ago that no signed state holds them yet. */
  readonly waiting: number;
  /** The first entry that is not as it was sealed. */
  readonly fault?: { readonly version: number; readonly fault: EntryFault };
  /** The signed state that it was compared with. */
  readonly checkpoint?: Checkpoint;
}

interface SealedEntryRow extends EntryRow {
  readonly position: number | null;
  readonly sealed: Buffer | null;
}

/** A tree that holds no way to an entry proves nothing. A database that does not answer is no answer. */
function unlessAway(error: unknown): undefined {
  if (error instanceof DatabaseUnavailable || error instanceof DatabaseError) throw error;
}

/**
 * Compares every entry of a matter with the sealed history, as it stands in this database.
 * @throws {DatabaseUnavailable} when it cannot be read to its end: then nothing is said of it
 */
export async function checkStream(house: House, stream: StreamId): Promise<StreamCheck> {
  const session = house.database.as('app');
  const [rows, last, keys] = await Promise.all([
    session.rows<SealedEntryRow>({
      name: 'stream-check',
      text: `SELECT e.stream, e.version, e.type, e.at, e.actor, e.capacity, e.payload, e.previous_hash, e.hash,
                    s.position, s.hash AS sealed
               FROM ledger.entry e LEFT JOIN ledger.sealed s USING (stream, version)
              WHERE e.stream = $1 ORDER BY e.version`,
      values: [stream],
    }),
    lastCheckpoint(session),
    readShownKeys(session),
  ]);
  const root = last && signedRoot(house, last, keys);
  const at = nodeReader(session);
  let previous = firstPrevious;
  let waiting = 0;
  const entries = rows.length;
  const base = { entries, ...(last ? { checkpoint: last } : {}) };
  for (const [index, row] of rows.entries()) {
    const wrong = (fault: EntryFault): StreamCheck => ({ ...base, waiting, fault: { version: index + 1, fault } });
    if (row.version !== index + 1 || !row.previous_hash.equals(previous)) return wrong('broken');
    if (!rehash(row).equals(row.hash)) return wrong('changed');
    previous = row.hash;
    if (row.sealed && !row.sealed.equals(row.hash)) return wrong('replaced');
    if (row.position === null || !last || row.position > last.size) {
      waiting += 1;
      continue;
    }
    const proof = await proveInclusion(sha256, at, row.position - 1, last.size).catch(unlessAway);
    const found = proof && rootByInclusion(sha256, leafHash(sha256, row.hash), proof);
    if (!root || !found || !root.equals(found)) return wrong('unproved');
  }
  return { ...base, waiting };
}

function signedRoot(house: House, last: Checkpoint, shown: Parameters<typeof readKeys>[0]): Buffer | undefined {
  const keys = readKeys(shown, { digest: sha256, verify: house.signing.verify });
  if (typeof keys === 'string' || !isSigned(last, keys, house.signing.verify)) return undefined;
  const state = readStatement('checkpoint', last);
  return state?.size === last.size ? Buffer.from(state.root, 'hex') : undefined;
}
