import { hash } from 'node:crypto';
import type { Database, Session } from '../database.ts';
import { addLeaf, leafHash, nodeHash, rangeRoot, type Digest, type NodeAt } from './merkle.ts';

export const sha256: Digest = (bytes) => hash('sha256', bytes, 'buffer');

/** Nodes of every fourth level are kept; those between cost sixteen hashes to make again. */
const keptEvery = 4;
const blockSize = 2 ** keptEvery;

/** How many entries one pass adds. */
const addedAtOnceMax = 5_000;

/** What one pass did. */
export interface Growth {
  /** How many entries the tree holds now. */
  readonly size: number;
  readonly more: boolean;
}

const edgeOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: bytes.length / 32 }, (_, n) => bytes.subarray(32 * n, 32 * n + 32));

/** The tree as it stands: its size, and the complete subtrees that it is made of. */
export async function readTree(session: Session): Promise<{ readonly size: number; readonly edge: Uint8Array[] }> {
  const [row] = await session.rows<{ size: number; edge: Buffer }>({
    name: 'tree-read',
    text: 'SELECT size, edge FROM ledger.tree',
  });
  if (!row) throw new Error('ledger.tree has lost its row');
  return { size: row.size, edge: edgeOf(row.edge) };
}

/**
 * Adds what was sealed since the last pass, in order of position. One row for sixteen entries is written, and none is
 * ever written again.
 * @throws Error when a position is missing: somebody took a row away
 */
export async function growTree(session: Session, entriesMax: number = addedAtOnceMax): Promise<Growth> {
  const [row] = await session.rows<{ size: number; edge: Buffer }>({
    name: 'tree-lock',
    text: 'SELECT size, edge FROM ledger.tree FOR UPDATE',
  });
  if (!row) throw new Error('ledger.tree has lost its row');
  const added = await session.rows<{ position: number; hash: Buffer }>({
    name: 'tree-next',
    text: 'SELECT position, hash FROM ledger.sealed WHERE position > $1 ORDER BY position LIMIT $2',
    values: [row.size, entriesMax],
  });
  if (added.length === 0) return { size: row.size, more: false };
  const edge: Uint8Array[] = edgeOf(row.edge);
  const nodes: { level: number[]; index: number[]; hash: Uint8Array[] } = { level: [], index: [], hash: [] };
  let { size } = row;
  for (const { position, hash: entry } of added) {
    if (position !== size + 1) throw new Error(`position ${size + 1} of the sealed history is missing`);
    addLeaf(sha256, edge, size, leafHash(sha256, entry), (level, index, node) => {
      if (level === 0 || level % keptEvery !== 0) return;
      nodes.level.push(level);
      nodes.index.push(index);
      nodes.hash.push(node);
    });
    size += 1;
  }
  if (nodes.level.length > 0) {
    await session.rows({
      name: 'tree-nodes',
      text: `INSERT INTO ledger.node (level, index, hash)
             SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
      values: [nodes.level, nodes.index, nodes.hash],
    });
  }
  await session.rows({
    name: 'tree-advance',
    text: 'UPDATE ledger.tree SET size = $1, edge = $2',
    values: [size, Buffer.concat(edge)],
  });
  return { size, more: added.length === entriesMax };
}

/** Grows once, in a transaction of its own; without one when nothing is new. */
export async function growOnce(database: Database): Promise<Growth> {
  const [state] = await database.as('app').rows<{ size: number; waiting: boolean }>({
    name: 'tree-needed',
    text: `SELECT size, coalesce((SELECT position FROM ledger.sealed ORDER BY position DESC LIMIT 1) > size, false) AS waiting
             FROM ledger.tree`,
  });
  if (state && !state.waiting) return { size: state.size, more: false };
  return database.transaction('app', (session) => growTree(session));
}

/** Reads nodes as they are needed, a block of sixteen at a time, and remembers them: for one proof or a page of them. */
export function nodeReader(session: Session): NodeAt {
  const blocks = new Map<string, Promise<readonly Uint8Array[]>>();
  const block = (level: number, number: number): Promise<readonly Uint8Array[]> => {
    const name = `${level}/${number}`;
    let found = blocks.get(name);
    if (!found) blocks.set(name, (found = readBlock(session, level, number * blockSize)));
    return found;
  };
  return async (level, index) => {
    const above = level % keptEvery;
    const [base, width] = [level - above, 2 ** above];
    const first = index * width;
    const nodes = (await block(base, Math.floor(first / blockSize))).slice(
      first % blockSize,
      (first % blockSize) + width,
    );
    if (nodes.length < width) throw new Error(`the tree lacks nodes of level ${base} from ${first} on`);
    return rangeRoot(sha256, inBlock(nodes), 0, width);
  };
}

async function readBlock(session: Session, level: number, first: number): Promise<readonly Uint8Array[]> {
  if (level === 0) {
    const rows = await session.rows<{ hash: Buffer }>({
      name: 'tree-leaves',
      text: 'SELECT hash FROM ledger.sealed WHERE position > $1 AND position <= $2 ORDER BY position',
      values: [first, first + blockSize],
    });
    return rows.map((row) => leafHash(sha256, row.hash));
  }
  const rows = await session.rows<{ hash: Buffer }>({
    name: 'tree-block',
    text: 'SELECT hash FROM ledger.node WHERE level = $1 AND index >= $2 AND index < $3 ORDER BY index',
    values: [level, first, first + blockSize],
  });
  return rows.map((row) => row.hash);
}

/** The nodes above a few that lie side by side. */
const inBlock =
  (nodes: readonly Uint8Array[]): NodeAt =>
  async (level, index) => {
    if (level === 0) return nodes[index]!;
    const below = inBlock(nodes);
    return nodeHash(sha256, await below(level - 1, 2 * index), await below(level - 1, 2 * index + 1));
  };

/** The root of the first entries of the history, as the stored tree says. */
export const rootAt = (session: Session, size: number): Promise<Uint8Array> =>
  rangeRoot(sha256, nodeReader(session), 0, size);
