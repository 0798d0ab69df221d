import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '#test/database.ts';
import { isConsistent, leafHash, proveConsistency, proveInclusion, rootByInclusion } from './merkle.ts';
import { growOnce, growTree, nodeReader, readTree, rootAt, sha256 } from './tree.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const owner = () => database.as('owner');
const entryHash = (position: number): Buffer => sha256(Buffer.from(String(position))) as Buffer;

/** Sealed rows as the sealer leaves them, without the entries that they stand for. */
async function seal(upTo: number): Promise<void> {
  await owner().rows({
    text: `INSERT INTO ledger.sealed (position, stream, version, hash)
           SELECT n, gen_random_uuid(), 1, sha256(n::text::bytea)
             FROM generate_series((SELECT coalesce(max(position), 0) + 1 FROM ledger.sealed), $1::bigint) n`,
    values: [upTo],
  });
}

/** The root by the definition, from the hashes alone. */
function plain(low: number, high: number): Uint8Array {
  if (high - low === 1) return leafHash(sha256, entryHash(high));
  const middle = low + 2 ** Math.floor(Math.log2(high - low - 1));
  return sha256(Buffer.concat([Buffer.of(1), plain(low, middle), plain(middle, high)]));
}

test('a tree that grew in passes of any length gives the roots and proofs of its entries', async () => {
  await seal(600);
  const passes = [1, 2, 13, 16, 17, 255, 300, 5_000];
  const sizes: number[] = [];
  for (const most of passes) sizes.push((await database.transaction('app', (s) => growTree(s, most))).size);
  expect(sizes).toEqual([1, 3, 16, 32, 49, 304, 600, 600]);
  const reader = nodeReader(database.as('app'));
  for (const size of [1, 2, 15, 16, 17, 255, 256, 257, 511, 599, 600]) {
    const root = plain(0, size);
    expect(await rootAt(database.as('app'), size)).toEqual(root);
    for (const index of [0, 1, 14, 15, 16, 200, 255, 256, size - 1].filter((one) => one < size)) {
      const proof = await proveInclusion(sha256, reader, index, size);
      expect(rootByInclusion(sha256, leafHash(sha256, entryHash(index + 1)), proof)).toEqual(root);
    }
    const proof = await proveConsistency(sha256, reader, size, 600);
    expect(isConsistent(sha256, proof, root, plain(0, 600))).toBe(true);
  }
});

test('sixteen entries cost one row, which is never written again', async () => {
  const before = await owner().rows({ text: 'SELECT level, index, hash, xmin::text FROM ledger.node ORDER BY 1, 2' });
  expect(before).toHaveLength(Math.floor(600 / 16) + Math.floor(600 / 256));
  await seal(700);
  await growOnce(database);
  const after = await owner().rows({ text: 'SELECT level, index, hash, xmin::text FROM ledger.node ORDER BY 1, 2' });
  expect(after).toEqual(expect.arrayContaining(before));
  await expect(database.as('app').rows({ text: `UPDATE ledger.node SET hash = ''` })).rejects.toThrow('permission');
  await expect(database.as('app').rows({ text: 'DELETE FROM ledger.checkpoint' })).rejects.toThrow('permission');
});

test('two that grow at once add each entry once', async () => {
  await seal(2_000);
  await Promise.all([growOnce(database), growOnce(database), growOnce(database)]);
  expect((await readTree(database.as('app'))).size).toBe(2_000);
  expect(await rootAt(database.as('app'), 2_000)).toEqual(plain(0, 2_000));
});

test('over a position that is missing the tree does not grow, and says so', async () => {
  await owner().rows({
    text: `INSERT INTO ledger.sealed (position, stream, version, hash) VALUES (2002, gen_random_uuid(), 1, 'x')`,
  });
  await expect(growOnce(database)).rejects.toThrow('position 2001');
  expect((await readTree(database.as('app'))).size).toBe(2_000);
});
