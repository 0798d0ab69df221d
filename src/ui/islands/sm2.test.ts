import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { passingSigning } from '#adapters/machine/signing-keys.ts';
import { sm3, verifySm2 } from './sm2.ts';

// The page that checks receipts has no OpenSSL; what OpenSSL signs has to hold there, and nothing else.

test('SM3 is that of OpenSSL for every length around a block', () => {
  for (let length = 0; length < 140; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
    expect(Buffer.from(sm3(bytes)).toString('hex')).toBe(createHash('sm3').update(bytes).digest('hex'));
  }
});

test('what was signed by SM2 holds; another text, key or number does not, nor anything that follows', async () => {
  const signing = passingSigning('sm2-sm3');
  const [key, other] = [await signing.make(), await signing.make()];
  const pub = (one: typeof key): Uint8Array => Buffer.from(one.publicKey, 'base64url');
  for (let turn = 0; turn < 24; turn += 1) {
    const text = `{"at":"2026-11-27","number":${turn}，"收件"}`;
    const signature = Buffer.from(key.sign(text), 'base64url');
    const check = (publicKey: Uint8Array, said: string, bytes: Uint8Array): boolean => {
      try {
        return verifySm2(publicKey, Buffer.from(said), bytes);
      } catch {
        return false;
      }
    };
    expect(check(pub(key), text, signature)).toBe(true);
    expect(check(pub(other), text, signature)).toBe(false);
    expect(check(pub(key), `${text} `, signature)).toBe(false);
    const broken = Uint8Array.from(signature);
    broken[broken.length - 1]! ^= 1;
    expect(check(pub(key), text, broken)).toBe(false);
    expect(check(pub(key), text, Buffer.concat([signature, Buffer.of(0)]))).toBe(false);
    expect(check(pub(key).subarray(1), text, signature)).toBe(false);
  }
  const zero = Buffer.from('3006020100020101', 'hex');
  expect(verifySm2(pub(key), Buffer.from(''), zero)).toBe(false);
});
