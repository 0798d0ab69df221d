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
}

/** The keys of the instance, each derived from the master key for one use. They never lie in the database. */
export interface InstanceKeys {
  /** Wraps the keys of matters and persons. */
  readonly wrap: Uint8Array;
  /** Makes the digests by which identifiers are looked up exactly. */
  readonly lookup: Uint8Array;
  /** Seals cookies and drafts. */
  readonly session: Uint8Array;
}
