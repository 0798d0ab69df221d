import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addLeaf,
  isConsistent,
  leafHash,
  nodeHash,
  proveConsistency,
  proveInclusion,
  rootByInclusion,
  rootOf,
  type NodeAt,
} from './merkle.ts';
import { sha256 } from './tree.ts';

const entries = Array.from({ length: 80 }, (_, n) => sha256(Buffer.from(`entry ${n}`)));

/** The definition of RFC 6962, 2.1, word for word. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return leafHash(sha256, leaves[0]!);
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(sha256, definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

const roots = Array.from({ length: entries.length + 1 }, (_, size) => definition(entries.slice(0, size)));
const at: NodeAt = async (level, index) => definition(entries.slice(index * 2 ** level, (index + 1) * 2 ** level));

test('the known answers of RFC 6962: nothing, and one empty leaf', () => {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  expect(hex(rootOf(sha256, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex(leafHash(sha256, new Uint8Array()))).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
});

test('leaf by leaf the right edge gives the root of the definition, and each subtree is told once', () => {
  const edge: Uint8Array[] = [];
  const told = new Set<string>();
  for (const [size, entry] of entries.entries()) {
    addLeaf(sha256, edge, size, leafHash(sha256, entry), (level, index) => {
      expect(told.has(`${level}/${index}`)).toBe(false);
      told.add(`${level}/${index}`);
    });
    expect(rootOf(sha256, edge)).toEqual(roots[size + 1]);
  }
});

test('every entry of every size is proved, and by no proof of another place, size or entry', async () => {
  for (let size = 1; size <= 40; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const proof = await proveInclusion(sha256, at, index, size);
      const leaf = leafHash(sha256, entries[index]!);
      expect(rootByInclusion(sha256, leaf, proof)).toEqual(roots[size]);
      const wrong = [
        rootByInclusion(sha256, leafHash(sha256, entries[index + 1]!), proof),
        rootByInclusion(sha256, leaf, { ...proof, path: [...proof.path, sha256(leaf)] }),
        proof.path.length > 0 ? rootByInclusion(sha256, leaf, { ...proof, path: proof.path.slice(1) }) : undefined,
        size > 1 ? rootByInclusion(sha256, leaf, { ...proof, index: (index + 1) % size }) : undefined,
      ];
      for (const root of wrong) expect(root).not.toEqual(roots[size]);
    }
  }
});

test('every size continues every smaller one, and no history that differs anywhere in it', async () => {
  for (let to = 0; to <= 40; to += 1) {
    for (let from = 0; from <= to; from += 1) {
      const proof = await proveConsistency(sha256, at, from, to);
      expect(isConsistent(sha256, proof, roots[from]!, roots[to]!)).toBe(true);
      if (from > 0) expect(isConsistent(sha256, proof, sha256(roots[from]!), roots[to]!)).toBe(false);
      if (from > 0 && from < to) {
        expect(isConsistent(sha256, proof, roots[from]!, sha256(roots[to]!))).toBe(false);
        expect(isConsistent(sha256, { ...proof, path: proof.path.slice(1) }, roots[from]!, roots[to]!)).toBe(false);
      }
    }
  }
});

test('no bit of a proof can be changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 80 }), fc.nat(), fc.nat(), async (size, place, bit) => {
      const index = place % size;
      const proof = await proveInclusion(sha256, at, index, size);
      const path = proof.path.map((hash) => Buffer.from(hash));
      const changed = path[bit % path.length]!;
      changed[bit % 32] = changed[bit % 32]! ^ (1 << (bit % 8));
      expect(rootByInclusion(sha256, leafHash(sha256, entries[index]!), { ...proof, path })).not.toEqual(roots[size]);
    }),
  );
});
