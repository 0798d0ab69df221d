import { oneStatement, insert } from '../statement.ts';
import type { Session } from '../database.ts';
import { statementText, type ShownKey, type Signed, type Statement, type VerifySignature } from './signed.ts';
import type { SignatureAlgorithm } from './signed.ts';

/** One signing key with its private half. */
export interface SigningKey {
  readonly key: string;
  readonly algorithm: SignatureAlgorithm;
  /** In base64url: 32 bytes of Ed25519, or 65 bytes of an uncompressed point of SM2. */
  readonly publicKey: string;
  sign(text: string): string;
}

/** The signing keys of an instance, which lie outside of its database; and what it last signed, kept beside them. */
export interface Signing {
  /** Makes a key and keeps it. */
  make(algorithm?: SignatureAlgorithm): Promise<SigningKey>;
  /** @throws Error when the key is not here */
  open(key: string): Promise<SigningKey>;
  readonly verify: VerifySignature;
  /** The last checkpoint that was signed here, whatever the database says now. */
  lastSigned(): Promise<Signed | undefined>;
  keepLastSigned(checkpoint: Signed): Promise<void>;
}

export const signed = (key: SigningKey, statement: Statement): Signed => {
  const text = statementText(statement);
  return { statement: text, key: key.key, signature: key.sign(text) };
};

/** Every key of the instance, oldest first. */
export const readShownKeys = (session: Session): Promise<ShownKey[]> =>
  session.rows<ShownKey>({
    name: 'signing-keys',
    text: `SELECT key, statement, signature, introduction
             FROM ledger.signing_key ORDER BY number`,
  });

/** Introduces a key: the one that signs from now on. Two at once meet in the number, and the second fails. */
export async function introduceKey(
  session: Session,
  {
    instance,
    at,
    fresh,
    before,
  }: {
    readonly instance: number;
    readonly at: Temporal.Instant;
    readonly fresh: SigningKey;
    readonly before: { readonly key: SigningKey; readonly number: number } | undefined;
  },
): Promise<void> {
  const number = (before?.number ?? 0) + 1;
  const { key, algorithm, publicKey } = fresh;
  const replaces = before?.key.key ?? null;
  const own = signed(fresh, {
    statement: 'key',
    format: 1,
    instance,
    number,
    key,
    algorithm,
    publicKey,
    replaces,
    at: at.toString(),
  });
  const row = {
    number,
    key,
    statement: own.statement,
    signature: own.signature,
    introduced_by: replaces,
    introduction: before?.key.sign(own.statement) ?? null,
  };
  await session.rows(oneStatement([insert('ledger.signing_key', row)]));
}

/** The key that signs now. The first start makes the first one. */
export async function currentKey(
  session: Session,
  signing: Signing,
  instance: number,
  at: () => Temporal.Instant,
): Promise<SigningKey> {
  const last = (await readShownKeys(session)).at(-1);
  if (last) return signing.open(last.key);
  const fresh = await signing.make();
  await introduceKey(session, { instance, at: at(), fresh, before: undefined }).catch(() => undefined);
  // Another process may have been first.
  const first = (await readShownKeys(session)).at(-1);
  if (!first) throw new Error('the first signing key could not be put on record');
  return first.key === fresh.key ? fresh : signing.open(first.key);
}

/** Puts a new key in the place of the one that signs now; what old keys signed keeps verifying. */
export async function rotateKey(
  session: Session,
  signing: Signing,
  {
    instance,
    at,
    algorithm,
  }: {
    readonly instance: number;
    readonly at: Temporal.Instant;
    readonly algorithm?: SignatureAlgorithm;
  },
): Promise<SigningKey> {
  const shown = await readShownKeys(session);
  const last = shown.at(-1);
  const before = last ? { key: await signing.open(last.key), number: shown.length } : undefined;
  const fresh = await signing.make(algorithm);
  await introduceKey(session, { instance, at, fresh, before });
  return fresh;
}
