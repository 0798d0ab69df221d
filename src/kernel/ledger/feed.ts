import type { House } from '../house.ts';
import { checkpointsAfter, readResumptions } from './checkpoint.ts';
import { proveConsistency } from './merkle.ts';
import type { ShownKey, Signed } from './signed.ts';
import { readShownKeys } from './signing.ts';
import { nodeReader, sha256 } from './tree.ts';

/** A consistency proof as it is written for others: hashes in hexadecimal. */
export interface WrittenConsistency {
  readonly from: number;
  readonly to: number;
  readonly path: string[];
}

/** What witnesses follow (见证源): the keys, and signed states, each with the proof that it continues the one before. */
export interface Feed {
  readonly format: 'sunlit-checkpoints/1';
  readonly instance: number;
  readonly keys: ShownKey[];
  readonly checkpoints: (Signed & { readonly consistency: WrittenConsistency })[];
  readonly resumptions: Signed[];
  readonly more: boolean;
}

/** @param after the size of the last state that the reader knows */
export async function readFeed(house: House, after: number, most: number): Promise<Feed> {
  const session = house.database.as('app');
  const [keys, found, resumptions] = await Promise.all([
    readShownKeys(session),
    checkpointsAfter(session, after, most + 1),
    readResumptions(session),
  ]);
  const at = nodeReader(session);
  const checkpoints: Feed['checkpoints'] = [];
  let from = after;
  for (const { size, statement, key, signature } of found.slice(0, most)) {
    const { path } = await proveConsistency(sha256, at, from, size);
    const consistency = { from, to: size, path: path.map((hash) => Buffer.from(hash).toString('hex')) };
    checkpoints.push({ statement, key, signature, consistency });
    from = size;
  }
  const { instanceNumber: instance } = house;
  return { format: 'sunlit-checkpoints/1', instance, keys, checkpoints, resumptions, more: found.length > most };
}
