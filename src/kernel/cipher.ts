/**
 * The ciphers, behind one port: AES-256-GCM, HMAC-SHA-256 and HKDF as the standard suite; the national ciphers as the
 * configured alternative. A sealed value carries the number of its suite, so old values stay readable after a change.
 */
export interface Cipher {
  /** Encrypts and authenticates. @param bound data that must be the same on opening */
  seal(key: Uint8Array, plain: Uint8Array, bound: string): Buffer;
  /** @throws Error when the key is wrong or a bit was changed */
  open(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer;
  /** Keyed digest, 32 bytes. */
  mac(key: Uint8Array, text: string | Uint8Array): Buffer;
  /** The same as 64 hexadecimal digits, for a third less than to write out the bytes. */
  macText(key: Uint8Array, text: string | Uint8Array): string;
}

/** The keys of the instance, each derived from the master key for one use. They never lie in the database. */
export interface InstanceKeys {
  /** Wraps the keys of matters and persons: the newest there is, which may change while a process runs. */
  readonly wrap: Uint8Array;
  /** All that may have wrapped what is stored, newest first, looked up anew. */
  everyWrap(): readonly Uint8Array[];
  /** Makes the digests by which identifiers are looked up exactly. */
  readonly lookup: Uint8Array;
  /** Seals cookies and drafts. */
  readonly session: Uint8Array;
}

/**
 * Opens what is wrapped under the instance's key: the newest as a rule, one before it while a rotation is under way or
 * in a copy from before. @throws Error when none fits
 */
export function openWrapped(cipher: Cipher, keys: InstanceKeys, sealed: Uint8Array, bound: string): Buffer {
  try {
    return cipher.open(keys.wrap, sealed, bound);
  } catch (error) {
    const opened = keys.everyWrap().flatMap((key) => {
      try {
        return [cipher.open(key, sealed, bound)];
      } catch {
        return [];
      }
    });
    if (opened[0]) return opened[0];
    throw error;
  }
}
