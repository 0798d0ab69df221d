import { createCipheriv, createHash, type CipherGCMTypes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cipherSuite, type SuiteName } from './cipher-suites.ts';
import { machineEntropy } from './entropy.ts';

// The national ciphers as this machine has them, against published vectors; then both suites behind the one port.
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

test('SM4-GCM gives the ciphertext and tag of RFC 8998, appendix A.1', () => {
  const cipher = createCipheriv(
    'sm4-gcm' as CipherGCMTypes,
    hex('0123456789ABCDEFFEDCBA9876543210'),
    hex('00001234567800000000ABCD'),
  );
  cipher.setAAD(hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'));
  const plain = hex(`AAAAAAAAAAAAAAAA BBBBBBBBBBBBBBBB CCCCCCCCCCCCCCCC DDDDDDDDDDDDDDDD
                     EEEEEEEEEEEEEEEE FFFFFFFFFFFFFFFF EEEEEEEEEEEEEEEE AAAAAAAAAAAAAAAA`);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  expect(sealed.subarray(0, 16)).toEqual(hex('17F399F08C67D5EE19D0DC9969C4BB7D'));
  expect(cipher.getAuthTag()).toEqual(hex('83DE3541E4C2B58177E065A9BF7B62EC'));
});

test('SM3 gives the digest of GB/T 32905, example 1', () => {
  const digest = createHash('sm3').update('abc').digest();
  expect(digest).toEqual(hex('66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0'));
});

const key = Buffer.alloc(32, 9);
const text = Buffer.from('张三，江州省南坪县');

describe.each<readonly [SuiteName, SuiteName, number]>([
  ['standard', 'national', 1],
  ['national', 'standard', 2],
])('the %s suite', (name, other, number) => {
  const cipher = cipherSuite(machineEntropy(), name);

  test('what it seals opens again, also where the other one is chosen', () => {
    const sealed = cipher.seal(key, text, 'item/1');
    expect(sealed[0]).toBe(number);
    expect(sealed.includes(text)).toBe(false);
    expect(cipher.open(key, sealed, 'item/1')).toEqual(text);
    expect(cipherSuite(machineEntropy(), other).open(key, sealed, 'item/1')).toEqual(text);
  });

  test('no bit, key or binding can be another one', () => {
    const sealed = cipher.seal(key, text, 'item/1');
    for (let at = 0; at < sealed.length; at += 1) {
      const bent = Buffer.from(sealed);
      bent[at]! ^= 1;
      expect(() => cipher.open(key, bent, 'item/1'), `byte ${at}`).toThrow();
    }
    expect(() => cipher.open(Buffer.alloc(32, 8), sealed, 'item/1')).toThrow();
    expect(() => cipher.open(key, sealed, 'item/2')).toThrow();
  });

  test('digests are the same under both, so that a change of suite loses nobody', () => {
    expect(cipher.mac(key, 'phone:13812345678')).toEqual(
      cipherSuite(machineEntropy(), other).mac(key, 'phone:13812345678'),
    );
  });
});
