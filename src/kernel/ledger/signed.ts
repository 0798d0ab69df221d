import type { Digest } from './merkle.ts';

/** How signatures are made: Ed25519, or SM2 with SM3 where national ciphers are asked for. */
export type SignatureAlgorithm = 'ed25519' | 'sm2-sm3';

/** A text and who signed it. The signature is over the very bytes of the text, so that nothing has to be written again. */
export interface Signed {
  readonly statement: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly key: string;
  /** In base64url. */
  readonly signature: string;
}

/** A signed state of the sealed history: so many entries, with this root. */
export interface CheckpointStatement {
  readonly statement: 'checkpoint';
  readonly format: 1;
  readonly instance: number;
  readonly size: number;
  readonly root: string;
  readonly at: string;
}

/** What the petitioner holds: that an entry is in the sealed history, or will be within so many seconds. */
export interface PromiseStatement {
  readonly statement: 'promise';
  readonly format: 1;
  readonly instance: number;
  readonly number: string;
  readonly entry: string;
  readonly recorded: string;
  readonly at: string;
  readonly within: number;
}

/** A key that signs from now on. It signs this itself, and so does the key before it. */
export interface KeyStatement {
  readonly statement: 'key';
  readonly format: 1;
  readonly instance: number;
  readonly number: number;
  readonly key: string;
  readonly algorithm: SignatureAlgorithm;
  readonly publicKey: string;
  readonly replaces: string | null;
  readonly at: string;
}

/** That the history went on from an older copy: said by the instance itself, before anybody finds it. */
export interface ResumptionStatement {
  readonly statement: 'resumption';
  readonly format: 1;
  readonly instance: number;
  readonly number: number;
  /** How many entries it went on from, and the root of these. */
  readonly size: number;
  readonly root: string;
  /** How many entries it is known to have held before; null when nobody knows. */
  readonly held: number | null;
  readonly at: string;
}

/** A witness says that it saw a checkpoint, and that it continued every one that it had seen before. */
export interface WitnessStatement {
  readonly statement: 'witnessed';
  readonly format: 1;
  readonly instance: number;
  readonly size: number;
  readonly root: string;
  readonly at: string;
}

export type Statement = CheckpointStatement | PromiseStatement | KeyStatement | ResumptionStatement | WitnessStatement;

/** A key as it is shown to others: what it says of itself, signed by itself and by the one that it replaces. */
export interface ShownKey extends Signed {
  readonly introduction: string | null;
}

/** A statement as text: members sorted by name, as in the canonical form of entries. */
export const statementText = (statement: Statement): string =>
  JSON.stringify(Object.fromEntries(Object.entries(statement).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/**
 * Reads a signed text as the statement that is asked for. It says nothing of the signature.
 * @returns undefined when it is something else
 */
export function readStatement<Kind extends Statement['statement']>(
  kind: Kind,
  { statement }: Pick<Signed, 'statement'>,
): Extract<Statement, { readonly statement: Kind }> | undefined {
  try {
    const read = JSON.parse(statement) as Statement;
    const known = read.statement === kind && read.format === 1;
    return known ? (read as Extract<Statement, { readonly statement: Kind }>) : undefined;
  } catch {
    return undefined;
  }
}

/** Checks one signature. */
export type VerifySignature = (
  algorithm: SignatureAlgorithm,
  publicKey: string,
  text: string,
  signature: string,
) => boolean;

/** Bytes that are written in base64url. @throws when they are not */
export const bytesOfBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));

/** How signatures are checked. */
export interface Checking {
  readonly digest: Digest;
  readonly verify: VerifySignature;
}

/** The name of a key follows from the key, so that nobody can take a name. */
function isNamed({ key, publicKey }: KeyStatement, digest: Digest): boolean {
  try {
    const hash = digest(bytesOfBase64(publicKey)).subarray(0, 8);
    return key === Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return false;
  }
}

/** The keys of an instance by their names, each introduced by the one before; or what is wrong with their row. */
export function readKeys(keys: readonly ShownKey[], { digest, verify }: Checking): Map<string, KeyStatement> | string {
  const known = new Map<string, KeyStatement>();
  let before: KeyStatement | undefined;
  for (const shown of keys) {
    const key = readStatement('key', shown);
    if (!key || key.key !== shown.key || !isNamed(key, digest)) return 'a key does not bear its own name';
    if (!verify(key.algorithm, key.publicKey, shown.statement, shown.signature)) return `key ${key.key} did not sign`;
    if (key.number !== (before?.number ?? 0) + 1 || key.replaces !== (before?.key ?? null))
      return `key ${key.key} does not follow the one before it`;
    if (before && !verify(before.algorithm, before.publicKey, shown.statement, shown.introduction ?? ''))
      return `key ${key.key} was not introduced by ${before.key}`;
    if (before && before.instance !== key.instance) return `key ${key.key} is of another instance`;
    known.set(key.key, key);
    before = key;
  }
  return known.size > 0 ? known : 'no key is shown';
}

/** Whether a statement was signed by one of these keys, of the same instance. */
export function isSigned(signed: Signed, keys: ReadonlyMap<string, KeyStatement>, verify: VerifySignature): boolean {
  const key = keys.get(signed.key);
  if (!key || !verify(key.algorithm, key.publicKey, signed.statement, signed.signature)) return false;
  return (JSON.parse(signed.statement) as Statement).instance === key.instance;
}
