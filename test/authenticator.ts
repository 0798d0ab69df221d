import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key as a phone or a stick keeps it: makes itself known to a site, and signs what that site asks. Without a browser. */
export interface Authenticator {
  readonly id: string;
  /** The answer to a request for a new key, as a browser sends it. */
  made(challenge: string, at: string): string;
  /** The answer to a request to sign. */
  signed(challenge: string, at: string): string;
}

const sha256 = (told: string | Buffer): Buffer => createHash('sha256').update(told).digest();
const present = 0x01;
const withKey = 0x40;

/** What of CBOR an attestation of kind `none` needs: small numbers, short texts, bytes, maps. */
const head = (kind: number, n: number): Buffer => Buffer.from(n < 24 ? [(kind << 5) | n] : [(kind << 5) | 24, n]);
const number = (n: number): Buffer => (n < 0 ? head(1, -1 - n) : head(0, n));
const bytes = (raw: Buffer): Buffer => Buffer.concat([head(2, raw.length), raw]);
const text = (words: string): Buffer => Buffer.concat([head(3, words.length), Buffer.from(words)]);
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

export function authenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const own = randomBytes(16);
  const id = own.toString('base64url');
  let counter = 0;
  const key = map(
    [number(1), number(2)],
    [number(3), number(-7)],
    [number(-1), number(1)],
    [number(-2), bytes(Buffer.from(x!, 'base64url'))],
    [number(-3), bytes(Buffer.from(y!, 'base64url'))],
  );
  const heads = (at: string, flags: number): Buffer => {
    counter += 1;
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter);
    return Buffer.concat([sha256(new URL(at).hostname), Buffer.from([flags]), counted]);
  };
  const client = (type: string, challenge: string, at: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: new URL(at).origin, crossOrigin: false }));
  const answer = (response: Readonly<Record<string, Buffer>>): string => {
    const told = Object.entries(response).map(([name, value]) => [name, value.toString('base64url')]);
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(told) as Record<string, string>,
    });
  };
  return {
    id,
    made(challenge, at) {
      const clientDataJSON = client('webauthn.create', challenge, at);
      const length = Buffer.from([0, own.length]);
      const authData = Buffer.concat([heads(at, present | withKey), Buffer.alloc(16), length, own, key]);
      const attestationObject = map(
        [text('fmt'), text('none')],
        [text('attStmt'), map()],
        [text('authData'), bytes(authData)],
      );
      return answer({ clientDataJSON, attestationObject });
    },
    signed(challenge, at) {
      const clientDataJSON = client('webauthn.get', challenge, at);
      const authenticatorData = heads(at, present);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey);
      return answer({ clientDataJSON, authenticatorData, signature });
    },
  };
}
