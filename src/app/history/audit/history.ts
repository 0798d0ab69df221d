import { hashOf, payloadOf, firstPrevious, readEvent, type Entry } from '#kernel/entry.ts';
import type { Session } from '#kernel/database.ts';
import { addLeaf, equalBytes, leafHash, rootOf } from '#kernel/ledger/merkle.ts';
import type { EntryRow } from '#kernel/ledger/read.ts';
import { isSigned, readKeys, readStatement, type Signed, type VerifySignature } from '#kernel/ledger/signed.ts';
import { readShownKeys } from '#kernel/ledger/signing.ts';
import { readTree, sha256 } from '#kernel/ledger/tree.ts';

/** A state of the history that somebody else keeps: from a receipt, or from a witness. */
export interface KeptState {
  readonly where: string;
  readonly size: number;
  readonly root: string;
  /** It lies in the database itself. */
  readonly own?: boolean;
  /** The entry that a receipt is of, with its place. */
  readonly entry?: { readonly index: number; readonly hash: string; readonly number: string };
}

/** What a look through the whole history found, first things first. */
export interface HistoryAudit {
  readonly entries: number;
  readonly unsealed: number;
  readonly checkpoints: number;
  readonly faults: readonly string[];
}

const batch = 2_000;

interface SealedRow extends Omit<EntryRow, 'stream' | 'version'> {
  readonly position: number;
  readonly sealed_stream: string;
  readonly sealed_version: number;
  readonly sealed_hash: Buffer;
  readonly stream: EntryRow['stream'] | null;
  readonly version: number;
}

const sealedText = `
  SELECT s.position, s.stream AS sealed_stream, s.version AS sealed_version, s.hash AS sealed_hash,
         e.stream, e.version, e.type, e.at, e.actor, e.capacity, e.payload, e.previous_hash, e.hash
    FROM ledger.sealed s LEFT JOIN ledger.entry e ON e.stream = s.stream AND e.version = s.version
   WHERE s.position > $1 ORDER BY s.position LIMIT ${batch}`;

/** Where each stream ends so far. */
type Tips = Map<string, { readonly version: number; readonly hash: Buffer }>;

/**
 * Reads every entry in the order of its position, makes chain and tree again from nothing, and compares: with the hashes,
 * the stored tree, every signed state, and what others keep. @param session of one moment
 */
export async function auditHistory(
  session: Session,
  verify: VerifySignature,
  kept: readonly KeptState[],
): Promise<HistoryAudit> {
  const faults: string[] = [];
  const keys = readKeys(await readShownKeys(session), { digest: sha256, verify });
  const states = await signedStates(session, keys, verify, faults);
  const nodes = await storedNodes(session);
  const tips: Tips = new Map();
  const edge: Uint8Array[] = [];
  const leaves = new Map(
    kept.flatMap(({ entry, where }) => (entry ? [[entry.index, { ...entry, where }] as const] : [])),
  );
  const wanted = Map.groupBy([...states, ...kept], ({ size }) => size);
  let size = 0;
  const fit: Fitting = { own: 0, kept: 0 };
  let broken = false;
  for (;;) {
    const rows = await session.rows<SealedRow>({ text: sealedText, values: [size] });
    for (const row of rows) {
      const fault = broken ? undefined : faultOf(row, size, tips);
      if (fault) {
        faults.push(fault);
        broken = true;
      }
      const mine = leaves.get(size);
      if (mine && mine.hash !== row.sealed_hash.toString('hex'))
        faults.push(
          `position ${size + 1}: ${mine.where} is for another entry of ${mine.number}; what stands here was put in its place`,
        );
      addLeaf(sha256, edge, size, leafHash(sha256, row.sealed_hash), (level, index, hash) => {
        const stored = level > 0 && level % 4 === 0 ? nodes.get(`${level}/${index}`) : hash;
        if (!stored || !equalBytes(stored, hash)) treeFault(faults, level, index, nodes);
        else nodes.delete(`${level}/${index}`);
      });
      size += 1;
      compareStates(wanted.get(size) ?? [], { edge, size, fit }, faults);
      wanted.delete(size);
    }
    if (rows.length < batch || broken) break;
  }
  const tail = broken ? 0 : await auditTail(session, tips, faults);
  if (!broken)
    await auditEnd(session, { size, edge, fit, nodes: nodes.size, beyond: [...wanted.values()].flat(), faults });
  return { entries: size, unsealed: tail, checkpoints: states.length, faults };
}

function faultOf(row: SealedRow, before: number, tips: Tips): string | undefined {
  const at = `position ${row.position}`;
  if (row.position !== before + 1) return `position ${before + 1} is missing: its row was taken out`;
  const named = `${at}: entry ${row.sealed_version} of ${row.sealed_stream}`;
  if (row.stream === null) return `${named} was taken out`;
  const said = entryFault({ ...row, stream: row.stream }, tips);
  if (said) return `${named} ${said}`;
  return row.hash.equals(row.sealed_hash) ? undefined : `${named} is another than the one that was sealed`;
}

/** What is wrong with an entry that should come next in its stream. */
function entryFault(row: EntryRow, tips: Tips): string | undefined {
  const tip = tips.get(row.stream) ?? { version: 0, hash: firstPrevious };
  if (row.version !== tip.version + 1) return `does not follow entry ${tip.version}: one was taken out or moved`;
  if (!row.previous_hash.equals(tip.hash)) return `does not carry the hash of entry ${tip.version}`;
  const entry: Omit<Entry, 'hash'> = { ...row, previousHash: row.previous_hash };
  if (!hashOf(entry).equals(row.hash)) return 'was changed: its hash is another';
  if (payloadOf(readEvent(row.type, row.payload)) !== row.payload) return 'is not in canonical form';
  tips.set(row.stream, { version: row.version, hash: row.hash });
  return undefined;
}

async function signedStates(
  session: Session,
  keys: ReturnType<typeof readKeys>,
  verify: VerifySignature,
  faults: string[],
): Promise<KeptState[]> {
  const rows = await session.rows<Signed & { readonly size: number; readonly root: Buffer }>({
    text: 'SELECT size, root, key, statement, signature FROM ledger.checkpoint ORDER BY size',
  });
  if (rows.length > 0 && typeof keys === 'string') faults.push(`the signing keys: ${keys}`);
  return rows.flatMap((row) => {
    const state = readStatement('checkpoint', row);
    const where = `the checkpoint of ${row.size} entries`;
    const right =
      typeof keys !== 'string' &&
      state &&
      isSigned(row, keys, verify) &&
      state.size === row.size &&
      state.root === row.root.toString('hex');
    if (!right) {
      faults.push(`${where} was not signed so`);
      return [];
    }
    return [{ where, size: state.size, root: state.root, own: true }];
  });
}

async function storedNodes(session: Session): Promise<Map<string, Buffer>> {
  const rows = await session.rows<{ level: number; index: number; hash: Buffer }>({
    text: 'SELECT level, index, hash FROM ledger.node',
  });
  return new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
}

function treeFault(faults: string[], level: number, index: number, nodes: Map<string, Buffer>): void {
  // The tree follows the sealer: what is not there yet is told at the end, by its size.
  if (!nodes.has(`${level}/${index}`)) return;
  const width = 2 ** level;
  faults.push(`positions ${index * width + 1} to ${(index + 1) * width}: the stored tree holds others`);
}

/** As far as states fit: those that lie in this database, which its owner can sign anew, and those that others keep. */
interface Fitting {
  own: number;
  kept: number;
}

/** Compares states of a size with the tree as it is made anew. */
function compareStates(
  states: readonly KeptState[],
  { edge, size, fit }: { readonly edge: readonly Uint8Array[]; readonly size: number; readonly fit: Fitting },
  faults: string[],
): void {
  const root = Buffer.from(rootOf(sha256, edge)).toString('hex');
  for (const { where, root: there, own } of states) {
    const side = own ? 'own' : 'kept';
    if (there === root) fit[side] = size;
    else faults.push(`positions ${fit[side] + 1} to ${size}: ${where} holds another history`);
  }
}

/** Entries that have no position yet; one that is older than those that have was slipped in. */
async function auditTail(session: Session, tips: Tips, faults: string[]): Promise<number> {
  const rows = await session.rows<EntryRow & { readonly late: boolean }>({
    text: `SELECT e.stream, e.version, e.type, e.at, e.actor, e.capacity, e.payload, e.previous_hash, e.hash,
                  e.xid < (SELECT next_xid FROM ledger.sealer) AS late
             FROM ledger.entry e
            WHERE NOT EXISTS (SELECT 1 FROM ledger.sealed s WHERE s.stream = e.stream AND s.version = e.version)
            ORDER BY e.stream, e.version`,
  });
  for (const row of rows) {
    const named = `entry ${row.version} of ${row.stream}`;
    const said = row.late ? 'was slipped in: it was never sealed' : entryFault(row, tips);
    if (said) faults.push(`${named} ${said}`);
  }
  return rows.length;
}

async function auditEnd(
  session: Session,
  {
    size,
    edge,
    fit,
    nodes,
    beyond,
    faults,
  }: {
    readonly size: number;
    readonly edge: readonly Uint8Array[];
    readonly fit: Fitting;
    readonly nodes: number;
    readonly beyond: readonly KeptState[];
    readonly faults: string[];
  },
): Promise<void> {
  for (const { where, size: there, own } of beyond) {
    const from = fit[own ? 'own' : 'kept'] + 1;
    const said = `${where} is of ${there} entries, and there are ${size}`;
    faults.push(`position ${size + 1} is missing, or one among ${from} to ${there} was taken out: ${said}`);
  }
  const tree = await readTree(session);
  if (tree.size > size) faults.push(`position ${size + 1} is missing: the tree holds ${tree.size} entries`);
  if (tree.size === size && !equalBytes(rootOf(sha256, tree.edge), rootOf(sha256, edge)))
    faults.push('the right edge of the stored tree is another');
  if (nodes > 0) faults.push(`${nodes} stored nodes of the tree belong to no entries`);
  const [sealer] = await session.rows<{ position: number }>({ text: 'SELECT position FROM ledger.sealer' });
  if (sealer!.position !== size) faults.push(`position ${size + 1} is missing: ${sealer!.position} were given`);
}
