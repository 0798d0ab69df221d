import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { SuiteName } from './cipher-suites.ts';
import type { Signed, SignatureAlgorithm, VerifySignature } from '#kernel/ledger/signed.ts';
import type { Signing, SigningKey } from '#kernel/ledger/signing.ts';

/** What goes before the bytes of a public key in the form that OpenSSL reads. */
const heads: Readonly<Record<SignatureAlgorithm, Buffer>> = {
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  'sm2-sm3': Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex'),
};
const digests: Readonly<Record<SignatureAlgorithm, string | null>> = { ed25519: null, 'sm2-sm3': 'sm3' };

/** How an instance signs whose values are sealed by this suite. */
export const signatureAlgorithm = (suite: SuiteName = 'standard'): SignatureAlgorithm =>
  suite === 'national' ? 'sm2-sm3' : 'ed25519';

/** Checks a signature with OpenSSL. Signatures of SM2 are in DER, with an empty distinguishing identifier. */
export const verifySignature: VerifySignature = (algorithm, publicKey, text, signature) => {
  try {
    const spki = Buffer.concat([heads[algorithm], Buffer.from(publicKey, 'base64url')]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const bytes = Buffer.from(signature, 'base64url');
    return verify(digests[algorithm], Buffer.from(text), key, bytes);
  } catch {
    return false;
  }
};

function signingKeyOf(algorithm: SignatureAlgorithm, key: KeyObject): SigningKey {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const bytes = spki.subarray(heads[algorithm].length);
  return {
    key: hash('sha256', bytes).slice(0, 16),
    algorithm,
    publicKey: bytes.toString('base64url'),
    sign: (text) => sign(digests[algorithm], Buffer.from(text), key).toString('base64url'),
  };
}

function makeKey(algorithm: SignatureAlgorithm): KeyObject {
  if (algorithm === 'ed25519') return generateKeyPairSync('ed25519').privateKey;
  // As it is made it signs by ECDSA on that curve; read in again it is a key of SM2.
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  return createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
}

const passing = new Map<string, SigningKey>();

/** Keys in memory, for tests and plays: gone with the process, and common to all houses in it. */
export function passingSigning(algorithm: SignatureAlgorithm = 'ed25519'): Signing {
  let last: Signed | undefined;
  return {
    async make(asked = algorithm) {
      const made = signingKeyOf(asked, makeKey(asked));
      passing.set(made.key, made);
      return made;
    },
    async open(key) {
      const found = passing.get(key);
      if (!found) throw new Error(`signing key ${key} is not here`);
      return found;
    },
    verify: verifySignature,
    lastSigned: async () => last,
    keepLastSigned: async (checkpoint) => void (last = checkpoint),
  };
}

/**
 * The signing keys below the data folder, beside the master key: one file each, readable by its owner alone, never in
 * the database. What was last signed lies outside of it too, so that an older copy of the database is noticed.
 */
export function machineSigning(dataDir: string, algorithm: SignatureAlgorithm): Signing {
  const folder = join(dataDir, 'keys');
  const history = join(dataDir, 'history');
  const opened = new Map<string, SigningKey>();
  return {
    async make(asked = algorithm) {
      const key = makeKey(asked);
      const made = signingKeyOf(asked, key);
      await place(folder, `signing-${made.key}.pem`, key.export({ format: 'pem', type: 'pkcs8' }) as string);
      opened.set(made.key, made);
      return made;
    },
    async open(name) {
      const known = opened.get(name);
      if (known) return known;
      const path = join(folder, `signing-${name}.pem`);
      const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        throw new Error(`${path} is missing; bring the keys of this instance here, or nothing can be signed`);
      });
      const key = createPrivateKey(pem);
      const found = signingKeyOf(key.asymmetricKeyType === 'ed25519' ? 'ed25519' : 'sm2-sm3', key);
      if (found.key !== name) throw new Error(`${path} holds key ${found.key}`);
      opened.set(name, found);
      return found;
    },
    verify: verifySignature,
    async lastSigned() {
      const text = await readFile(join(history, lastSignedName), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return text === undefined ? undefined : (JSON.parse(text) as Signed);
    },
    keepLastSigned: (checkpoint) => place(history, lastSignedName, `${JSON.stringify(checkpoint)}\n`),
  };
}

const lastSignedName = 'last-signed.json';

/** Writes a file that appears whole or not at all. */
async function place(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${name}.${process.pid}.new`);
  const file = await open(draft, 'w', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(draft, join(folder, name));
}
