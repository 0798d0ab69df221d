import type { House } from '../house.ts';
import type { StreamId } from '../ids.ts';
import { firstCheckpointWith } from './checkpoint.ts';
import { proveInclusion } from './merkle.ts';
import type { ShownKey, Signed } from './signed.ts';
import { currentKey, readShownKeys, signed } from './signing.ts';
import { nodeReader, sha256 } from './tree.ts';

/** That an entry is in a signed state of the history, as it is written for others: hashes in hexadecimal. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly path: string[];
  readonly checkpoint: Signed;
}

/** What the petitioner takes home (回执凭证): a signed promise, and the proof once there is one. */
export interface Receipt {
  readonly format: 'sunlit-receipt/1';
  readonly promise: Signed;
  readonly inclusion: Inclusion | null;
  readonly keys: ShownKey[];
}

/** Within so many seconds an entry is in a signed state. */
export const promisedSeconds = 60;

/** The proof for the entry at a position, in the first signed state that holds it. */
export async function inclusionAt(house: House, position: number): Promise<Inclusion | undefined> {
  const session = house.database.as('app');
  const checkpoint = await firstCheckpointWith(session, position);
  if (!checkpoint) return undefined;
  const { size, statement, key, signature } = checkpoint;
  const { index, path } = await proveInclusion(sha256, nodeReader(session), position - 1, size);
  const hexes = path.map((hash) => Buffer.from(hash).toString('hex'));
  return { index, size, path: hexes, checkpoint: { statement, key, signature } };
}

/**
 * The receipt of a matter's first entry. The promise is signed when it is asked for, from this moment on, so that
 * registering costs nothing for it; whoever files sees the receipt next, and a promise without its proof is evidence
 * against us. Both lanes give the same form, and nothing in it tells which.
 */
export async function receiptOf(house: House, stream: StreamId, number: string): Promise<Receipt> {
  const session = house.database.as('app');
  const [first] = await session.rows<{ at: Temporal.Instant; hash: Buffer; position: number | null }>({
    name: 'receipt-entry',
    text: `SELECT e.at, e.hash, s.position FROM ledger.entry e LEFT JOIN ledger.sealed s USING (stream, version)
            WHERE e.stream = $1 AND e.version = 1`,
    values: [stream],
  });
  if (!first) throw new Error(`${stream} has no first entry`);
  const key = await currentKey(session, house.signing, house.instanceNumber, () => house.clock.now());
  const promise = signed(key, {
    statement: 'promise',
    format: 1,
    instance: house.instanceNumber,
    number,
    entry: first.hash.toString('hex'),
    recorded: first.at.toString(),
    at: house.clock.now().toString(),
    within: promisedSeconds,
  });
  const inclusion = first.position === null ? undefined : await inclusionAt(house, first.position);
  return { format: 'sunlit-receipt/1', promise, inclusion: inclusion ?? null, keys: await readShownKeys(session) };
}
