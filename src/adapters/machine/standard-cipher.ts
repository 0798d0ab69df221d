import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Cipher } from '#kernel/cipher.ts';
import type { Entropy } from '#kernel/ids.ts';

/** Written before each sealed value, so that values of another suite are told apart. */
const suite = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM and HMAC-SHA-256 by Node's OpenSSL. Sealed form: suite, nonce, ciphertext, tag. */
export const standardCipher = (entropy: Entropy): Cipher => ({
  seal(key, plain, bound) {
    const nonce = entropy.bytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(Buffer.from(bound));
    return Buffer.concat([Buffer.of(suite), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, sealed, bound) {
    if (sealed[0] !== suite) throw new Error(`sealed by cipher suite ${sealed[0]}, which is not configured here`);
    const nonce = sealed.subarray(1, 1 + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
    const body = sealed.subarray(1 + nonceBytes, sealed.length - tagBytes);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  },
  mac: (key, text) => createHmac('sha256', key).update(text).digest(),
});
