import { weierstrass } from '@noble/curves/abstract/weierstrass.js';

/** Signatures of SM2 with SM3 (GB/T 32918, GB/T 32905), checked in a browser: nothing here asks the machine. */

const curve = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
const Point = weierstrass(curve);

const turned = (word: number, by: number): number => (word << (by % 32)) | (word >>> ((32 - (by % 32)) % 32));
const mixed = (word: number, one: number, other: number): number => word ^ turned(word, one) ^ turned(word, other);

/** SM3 of some bytes. */
export function sm3(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = Int32Array.of(
    0x7380166f,
    0x4914b2b9,
    0x172442d7,
    0xda8a0600,
    0xa96f30bc,
    0x163138aa,
    0xe38dee4d,
    0xb0fb0e4e,
  );
  for (let start = 0; start < padded.length; start += 64) compress(state, view, start);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setInt32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

function compress(state: Int32Array, view: DataView, start: number): void {
  const words = new Int32Array(68);
  for (let j = 0; j < 16; j += 1) words[j] = view.getInt32(start + j * 4);
  for (let j = 16; j < 68; j += 1) {
    const folded = words[j - 16]! ^ words[j - 9]! ^ turned(words[j - 3]!, 15);
    words[j] = mixed(folded, 15, 23) ^ turned(words[j - 13]!, 7) ^ words[j - 6]!;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let j = 0; j < 64; j += 1) {
    const early = j < 16;
    const first = turned((turned(a, 12) + e + turned(early ? 0x79cc4519 : 0x7a879d8a, j)) | 0, 7);
    const second = first ^ turned(a, 12);
    const upper = ((early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + second + (words[j]! ^ words[j + 4]!)) | 0;
    const lower = ((early ? e ^ f ^ g : (e & f) | (~e & g)) + h + first + words[j]!) | 0;
    [a, b, c, d] = [upper, a, turned(b, 9), c];
    [e, f, g, h] = [mixed(lower, 9, 17), e, turned(f, 19), g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index]! ^= word));
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
const bytesOf = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(8 * (31 - index))) & 0xffn));

/** The two numbers of a signature in DER. @throws when it is no such thing, or is followed by anything */
function numbersIn(signature: Uint8Array): readonly [bigint, bigint] {
  if (signature[0] !== 0x30 || signature[1] !== signature.length - 2) throw new RangeError('no sequence');
  let at = 2;
  const next = (): bigint => {
    const length = signature[at + 1] ?? 0;
    const bytes = signature.subarray(at + 2, at + 2 + length);
    const padded = bytes[0] === 0 && (bytes[1] ?? 0) < 0x80 && length > 1;
    if (signature[at] !== 2 || length === 0 || length > 33 || bytes.length !== length || bytes[0]! >= 0x80 || padded)
      throw new RangeError('no number');
    at += 2 + length;
    return numberOf(bytes);
  };
  const numbers = [next(), next()] as const;
  if (at !== signature.length) throw new RangeError('something follows');
  return numbers;
}

/** Whether a text was signed by this key, with an empty distinguishing identifier. @param publicKey as a point of 65 bytes */
export function verifySm2(publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array): boolean {
  const { a, b, n, Gx, Gy } = curve;
  if (publicKey.length !== 65) return false;
  const key = Point.fromBytes(publicKey);
  const [r, s] = numbersIn(signature);
  const sum = (r + s) % n;
  if (r === 0n || r >= n || s === 0n || s >= n || sum === 0n) return false;
  const about = sm3(joined(Uint8Array.of(0, 0), ...[a, b, Gx, Gy].map(bytesOf), publicKey.subarray(1)));
  const point = Point.BASE.multiplyUnsafe(s).add(key.multiplyUnsafe(sum));
  return !point.is0() && (numberOf(sm3(joined(about, text))) + point.toAffine().x) % n === r;
}
