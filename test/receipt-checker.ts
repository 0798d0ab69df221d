import { createHash, createPublicKey, verify } from 'node:crypto';

/** A checker of receipts written from docs/receipt-format.md alone. It shares no line with the product. */

interface Signed {
  readonly statement: string;
  readonly key: string;
  readonly signature: string;
}

export interface CheckedFile {
  readonly format: string;
  readonly promise: Signed;
  readonly inclusion: { index: number; size: number; path: string[]; checkpoint: Signed } | null;
  readonly keys: (Signed & { introduction: string | null })[];
}

type Said = Record<string, string | number | null>;

const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Whether a key, as its statement describes it, signed a text. */
function signedBy(key: Said | undefined, text: string, signature: string | null): boolean {
  if (!key || !signature) return false;
  const sm2 = key['algorithm'] === 'sm2-sm3';
  const head = sm2 ? '3059301306072a8648ce3d020106082a811ccf5501822d034200' : '302a300506032b6570032100';
  const spki = Buffer.concat([hex(head), Buffer.from(String(key['publicKey']), 'base64url')]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(sm2 ? 'sm3' : null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
}

/** The keys by name, or the fault of the first that is not introduced as it should be. */
function keysOf(file: CheckedFile): Map<string, Said> | string {
  const known = new Map<string, Said>();
  let before: Said | undefined;
  for (const [place, { statement, key, signature, introduction }] of file.keys.entries()) {
    const said = JSON.parse(statement) as Said;
    const bytes = Buffer.from(String(said['publicKey']), 'base64url');
    if (said['statement'] !== 'key' || said['number'] !== place + 1) return 'the row of keys is not in order';
    if (said['key'] !== key || sha(bytes).toString('hex').slice(0, 16) !== key) return 'a key has not its own name';
    if (!signedBy(said, statement, signature)) return 'a key did not sign itself';
    if (said['replaces'] !== (before?.['key'] ?? null)) return 'a key replaces another than the one before';
    if (before && !signedBy(before, statement, introduction)) return 'a key was not introduced';
    known.set(key, said);
    before = said;
  }
  return known;
}

/** The root that a leaf leads to, RFC 9162 2.1.3.2; undefined when the path has the wrong length. */
function rootOf(leaf: Buffer, index: number, size: number, path: readonly string[]): string | undefined {
  let [fn, sn, root] = [BigInt(index), BigInt(size - 1), leaf];
  for (const beside of path) {
    if (sn === 0n) return undefined;
    if (fn % 2n === 1n || fn === sn) {
      root = sha(Buffer.of(1), hex(beside), root);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn / 2n, sn / 2n];
    } else root = sha(Buffer.of(1), root, hex(beside));
    [fn, sn] = [fn / 2n, sn / 2n];
  }
  return sn === 0n ? root.toString('hex') : undefined;
}

/** What is wrong with a receipt; nothing when it holds. */
export function faultOfReceipt(text: string, witness: readonly Signed[] = []): string | undefined {
  try {
    return faultOf(JSON.parse(text) as CheckedFile, witness);
  } catch {
    return 'it is no whole receipt';
  }
}

function faultOf(file: CheckedFile, witness: readonly Signed[]): string | undefined {
  if (file.format !== 'sunlit-receipt/1' || file.keys.length === 0) return 'it is no receipt';
  const keys = keysOf(file);
  if (typeof keys === 'string') return keys;
  const promise = JSON.parse(file.promise.statement) as Said;
  if (promise['statement'] !== 'promise') return 'there is no promise';
  if (!signedBy(keys.get(file.promise.key), file.promise.statement, file.promise.signature)) return 'forged promise';
  if (file.inclusion === null) return undefined;
  const { index, size, path, checkpoint } = file.inclusion;
  const state = JSON.parse(checkpoint.statement) as Said;
  if (state['statement'] !== 'checkpoint' || state['instance'] !== promise['instance']) return 'another state';
  if (!signedBy(keys.get(checkpoint.key), checkpoint.statement, checkpoint.signature)) return 'forged state';
  if (!Number.isInteger(index) || index < 0 || state['size'] !== size || index >= size) return 'another size';
  if (rootOf(sha(Buffer.of(0), hex(String(promise['entry']))), index, size, path) !== state['root'])
    return 'the proof leads elsewhere';
  const kept = witness.map(({ statement }) => JSON.parse(statement) as Said).filter((one) => one['size'] === size);
  return kept.some((one) => one['root'] !== state['root']) ? 'a witness kept another state' : undefined;
}
