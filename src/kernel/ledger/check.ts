import { equalBytes, leafHash, rootByInclusion } from './merkle.ts';
import type { Inclusion, Receipt } from './receipt.ts';
import {
  isSigned,
  readKeys,
  readStatement,
  statementText,
  type Checking,
  type CheckpointStatement,
  type KeyStatement,
  type PromiseStatement,
  type ShownKey,
  type Signed,
  type VerifySignature,
} from './signed.ts';

/** What a check of a receipt can come to. */
export type ReceiptVerdict =
  | 'proved'
  | 'promised'
  /** It is no receipt, or not a whole one. */
  | 'unreadable'
  /** Its keys do not introduce each other, or are not those of this office. */
  | 'keys'
  /** The promise was not signed by a key of the office, or something in it was changed. */
  | 'promise'
  | 'checkpoint'
  /** The proof does not lead from this entry to the signed state. */
  | 'inclusion'
  /** A witness keeps another state of the same size: the history was written anew. */
  | 'witness';

/** What was found out about a receipt, and what it says. */
export interface CheckedReceipt {
  readonly verdict: ReceiptVerdict;
  readonly promise?: PromiseStatement;
  readonly checkpoint?: CheckpointStatement;
  /** The first key of the office that the receipt names: to be compared with what the office made public. */
  readonly firstKey?: string;
  /** The state came later than was promised. */
  readonly late?: boolean;
  /** Whether a witness had kept the very state; undefined when none was asked. */
  readonly witnessed?: boolean;
}

/** How a check is done: with which digests and signatures, and against what was kept elsewhere. */
export interface CheckMeans extends Checking {
  /** Keys of the office from another place than the receipt. */
  readonly known?: readonly ShownKey[];
  /** States that a witness kept. */
  readonly witnessed?: readonly Signed[];
}

const bytesOf = (hex: string): Uint8Array =>
  /^([0-9a-f]{2})*$/.test(hex)
    ? Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16))
    : new Uint8Array();

/** Checks a receipt, as it lies in a file or as its code was read. It asks nobody. */
export function checkReceipt(text: string, means: CheckMeans): CheckedReceipt {
  const receipt = readReceipt(text, means.known ?? []);
  if (!receipt) return { verdict: 'unreadable' };
  const { digest, verify } = means;
  const keys = readKeys(receipt.keys, means);
  if (typeof keys === 'string') return { verdict: 'keys' };
  const firstKey = receipt.keys[0]!.key;
  if (means.known?.length && means.known[0]!.key !== firstKey) return { verdict: 'keys', firstKey };
  const promise = readStatement('promise', receipt.promise);
  if (!promise || !isSigned(receipt.promise, keys, verify)) return { verdict: 'promise', firstKey };
  const base = { promise, firstKey };
  if (!receipt.inclusion) return { verdict: 'promised', ...base };
  const checkpoint = signedState(receipt.inclusion, keys, verify);
  if (!checkpoint || checkpoint.instance !== promise.instance) return { verdict: 'checkpoint', ...base };
  const { index, size, path } = receipt.inclusion;
  const proof = { index, size, path: path.map(bytesOf) };
  const root = rootByInclusion(digest, leafHash(digest, bytesOf(promise.entry)), proof);
  const found = { ...base, checkpoint, late: isLate(promise, checkpoint) };
  if (!root || size !== checkpoint.size || !equalBytes(root, bytesOf(checkpoint.root)))
    return { verdict: 'inclusion', ...found };
  return byWitness(found, checkpoint, means.witnessed);
}

function signedState(
  { checkpoint }: Inclusion,
  keys: ReadonlyMap<string, KeyStatement>,
  verify: VerifySignature,
): CheckpointStatement | undefined {
  return isSigned(checkpoint, keys, verify) ? readStatement('checkpoint', checkpoint) : undefined;
}

const isLate = ({ at, within }: PromiseStatement, checkpoint: CheckpointStatement): boolean =>
  Date.parse(checkpoint.at) > Date.parse(at) + within * 1000;

function byWitness(
  found: Omit<CheckedReceipt, 'verdict'>,
  { size, root, instance }: CheckpointStatement,
  witnessed: readonly Signed[] | undefined,
): CheckedReceipt {
  if (!witnessed) return { verdict: 'proved', ...found };
  const seen = witnessed.map((one) => readStatement('checkpoint', one) ?? readStatement('witnessed', one));
  const same = seen.filter((one) => one?.instance === instance && one.size === size);
  if (same.some((one) => one?.root !== root)) return { verdict: 'witness', ...found };
  return { verdict: 'proved', ...found, witnessed: same.length > 0 };
}

/** @param keys of the office, for a code, which has no room for them */
function readReceipt(text: string, keys: readonly ShownKey[]): Receipt | undefined {
  const code = /SUNLIT1\.[\w.-]+/.exec(text);
  try {
    if (!text.trimStart().startsWith('{') && code) return receiptOfCode(code[0], keys);
    const read = JSON.parse(text) as Receipt;
    const whole =
      read.format === 'sunlit-receipt/1' &&
      typeof read.promise?.statement === 'string' &&
      Array.isArray(read.keys) &&
      (read.inclusion === null || (Array.isArray(read.inclusion?.path) && !!read.inclusion.checkpoint));
    return whole ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What a QR code holds: the promise in few characters. Never the query code. */
export function codeOf({ promise }: Receipt): string {
  const said = readStatement('promise', promise)!;
  const { instance, number, entry, recorded, at, within } = said;
  return [
    'SUNLIT1',
    instance,
    number,
    entry,
    compact(recorded),
    compact(at),
    within,
    promise.key,
    promise.signature,
  ].join('.');
}

/** Points and colons mean something else in a code; `-` for the point of a fraction, nothing for the rest. */
const compact = (at: string): string => at.replaceAll(/[-:Z]/g, '').replace('.', '-');
const instantOf = (text: string): string =>
  text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:-(\d+))?$/, (_, ...p: string[]) => {
    const [year, month, day, hour, minute, second, fraction] = p;
    return `${year}-${month}-${day}T${hour}:${minute}:${second}${/^\d+$/.test(fraction ?? '') ? `.${fraction}` : ''}Z`;
  });

function receiptOfCode(code: string, keys: readonly ShownKey[]): Receipt | undefined {
  const [, instance, number, entry, recorded, at, within, key, signature] = code.split('.');
  if (!signature || !number || !entry || !recorded || !at || !key) return undefined;
  const statement = statementText({
    statement: 'promise',
    format: 1,
    instance: Number(instance),
    number,
    entry,
    recorded: instantOf(recorded),
    at: instantOf(at),
    within: Number(within),
  });
  return { format: 'sunlit-receipt/1', promise: { statement, key, signature }, inclusion: null, keys: [...keys] };
}
