/** SHA-256. Handed in, since pages of the browser count on the same tree. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/** Gives the hash of the complete subtree of 2^level leaves that is the index-th of its level. */
export type NodeAt = (level: number, index: number) => Promise<Uint8Array>;

/** That an entry stands at its place in a tree of a size: the hashes beside its way to the root, lowest first. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
}

/** That one tree begins with the whole of another. */
export interface ConsistencyProof {
  readonly from: number;
  readonly to: number;
  readonly path: readonly Uint8Array[];
}

const tagged = (digest: Digest, tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = tag;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return digest(bytes);
};

/** Leaves and inner nodes begin with different bytes, so that neither can pass for the other. */
export const leafHash = (digest: Digest, entry: Uint8Array): Uint8Array => tagged(digest, 0, entry);
export const nodeHash = (digest: Digest, left: Uint8Array, right: Uint8Array): Uint8Array =>
  tagged(digest, 1, left, right);

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** The root of a tree, from the complete subtrees that it is made of, largest first. */
export function rootOf(digest: Digest, edge: readonly Uint8Array[]): Uint8Array {
  if (edge.length === 0) return digest(new Uint8Array());
  return edge.reduceRight((right, left) => nodeHash(digest, left, right));
}

/**
 * Adds a leaf to the right edge of a tree. Each complete subtree is told once, when its last leaf comes.
 * @param edge the complete subtrees before it, largest first; changed in place
 */
export function addLeaf(
  digest: Digest,
  edge: Uint8Array[],
  size: number,
  leaf: Uint8Array,
  completed: (level: number, index: number, hash: Uint8Array) => void,
): void {
  let hash = leaf;
  let index = size;
  for (let level = 0; ; level += 1) {
    completed(level, index, hash);
    if (index % 2 === 0) break;
    hash = nodeHash(digest, edge.pop()!, hash);
    index = (index - 1) / 2;
  }
  edge.push(hash);
}

/** The largest power of two below a number of at least 2. */
const splitOf = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** The root of the leaves from `low` up to `high`; `low` is a multiple of the largest power of two that fits. */
export async function rangeRoot(digest: Digest, at: NodeAt, low: number, high: number): Promise<Uint8Array> {
  const n = high - low;
  if (n === 0) return digest(new Uint8Array());
  const level = Math.log2(n);
  if (Number.isInteger(level)) return at(level, low / n);
  const middle = low + splitOf(n);
  return nodeHash(digest, await rangeRoot(digest, at, low, middle), await rangeRoot(digest, at, middle, high));
}

export async function proveInclusion(digest: Digest, at: NodeAt, index: number, size: number): Promise<InclusionProof> {
  const path: Uint8Array[] = [];
  let [low, high] = [0, size];
  const down: (() => Promise<Uint8Array>)[] = [];
  while (high - low > 1) {
    const [from, middle, to] = [low, low + splitOf(high - low), high];
    const left = index < middle;
    down.push(() => (left ? rangeRoot(digest, at, middle, to) : rangeRoot(digest, at, from, middle)));
    if (left) high = middle;
    else low = middle;
  }
  for (const beside of down.toReversed()) path.push(await beside());
  return { index, size, path };
}

export async function proveConsistency(
  digest: Digest,
  at: NodeAt,
  from: number,
  to: number,
): Promise<ConsistencyProof> {
  const path: Uint8Array[] = [];
  const below = async (m: number, low: number, high: number, whole: boolean): Promise<void> => {
    if (m === high - low) {
      if (!whole) path.push(await rangeRoot(digest, at, low, high));
      return;
    }
    const k = splitOf(high - low);
    if (m <= k) {
      await below(m, low, low + k, whole);
      path.push(await rangeRoot(digest, at, low + k, high));
    } else {
      await below(m - k, low + k, high, false);
      path.push(await rangeRoot(digest, at, low, low + k));
    }
  };
  if (from > 0 && from < to) await below(from, 0, to, true);
  return { from, to, path };
}

/** The root that a leaf leads to by its proof; undefined when the proof has not the form that its size asks for. */
export function rootByInclusion(
  digest: Digest,
  leaf: Uint8Array,
  { index, size, path }: InclusionProof,
): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  let [place, last] = [index, size - 1];
  let hash = leaf;
  for (const beside of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(digest, beside, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(digest, hash, beside);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

/** Whether the tree with the second root begins with the whole tree of the first. */
export function isConsistent(
  digest: Digest,
  { from, to, path }: ConsistencyProof,
  first: Uint8Array,
  second: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if (from === to) return path.length === 0 && equalBytes(first, second);
  if (from === 0) return path.length === 0;
  let [place, last] = [from - 1, to - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  const rest = [...path];
  const start = place === 0 ? first : rest.shift();
  if (!start) return false;
  let [old, now] = [start, start];
  for (const beside of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [old, now] = [nodeHash(digest, beside, old), nodeHash(digest, beside, now)];
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      now = nodeHash(digest, now, beside);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(old, first) && equalBytes(now, second);
}
