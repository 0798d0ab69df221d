import { createCipheriv, createDecipheriv, createHmac, hkdfSync, type CipherGCMTypes } from 'node:crypto';
import type { Cipher } from '#kernel/cipher.ts';
import type { Entropy } from '#kernel/ids.ts';

/** The suites that values can be sealed by: AES-256 as the standard one, SM4 (国密) as the configured alternative. */
export type SuiteName = 'standard' | 'national';

interface Suite {
  /** Written before each sealed value, so that values of another suite are told apart. Never reused. */
  readonly number: number;
  readonly algorithm: CipherGCMTypes | 'sm4-gcm';
  /** The key that the algorithm takes, of the 32 bytes that every key of ours has. */
  readonly keyOf: (key: Uint8Array) => Uint8Array;
}

const suites: Readonly<Record<SuiteName, Suite>> = {
  standard: { number: 1, algorithm: 'aes-256-gcm', keyOf: (key) => key },
  national: {
    number: 2,
    algorithm: 'sm4-gcm',
    // SM4 takes 128 bits; half of the key cut off would tie it to what the other suite does with the whole.
    keyOf: (key) => new Uint8Array(hkdfSync('sm3', key, 'sunlit', 'sm4', 16)),
  },
};
const byNumber = new Map(Object.values(suites).map((suite) => [suite.number, suite]));

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals by the chosen suite and opens what either sealed, by Node's OpenSSL. Sealed form: suite, nonce, ciphertext, tag.
 * Keyed digests are HMAC-SHA-256 whatever is chosen: commitments are part of the format of entries, and digests by
 * which somebody is found again must stay what they were.
 */
export function cipherSuite(entropy: Entropy, chosen: SuiteName = 'standard'): Cipher {
  const sealing = suites[chosen];
  return {
    seal(key, plain, bound) {
      const nonce = entropy.bytes(nonceBytes);
      // Node knows SM4-GCM under its name and types only the others.
      const cipher = createCipheriv(sealing.algorithm as CipherGCMTypes, sealing.keyOf(key), nonce);
      cipher.setAAD(Buffer.from(bound));
      const sealed = Buffer.allocUnsafe(1 + nonceBytes + plain.length + tagBytes);
      sealed[0] = sealing.number;
      sealed.set(nonce, 1);
      sealed.set(cipher.update(plain), 1 + nonceBytes);
      // In this mode nothing is left to be written at the end; asked for as text, no empty buffer is made.
      cipher.final('hex');
      sealed.set(cipher.getAuthTag(), 1 + nonceBytes + plain.length);
      return sealed;
    },
    open(key, sealed, bound) {
      const suite = byNumber.get(sealed[0]!);
      if (!suite) throw new Error(`sealed by cipher suite ${sealed[0]}, which this release does not know`);
      const nonce = sealed.subarray(1, 1 + nonceBytes);
      const decipher = createDecipheriv(suite.algorithm as CipherGCMTypes, suite.keyOf(key), nonce);
      decipher.setAAD(Buffer.from(bound));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
      const body = sealed.subarray(1 + nonceBytes, sealed.length - tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
    mac: (key, text) => createHmac('sha256', key).update(text).digest(),
    macText: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
  };
}
