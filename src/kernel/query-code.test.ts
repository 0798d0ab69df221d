import fc from 'fast-check';
import { expect, test } from 'vitest';
import { machineEntropy } from '#adapters/machine/entropy.ts';
import { cipherSuite } from '#adapters/machine/cipher-suites.ts';
import type { KeyId } from './ids.ts';
import { isQueryCode, queryCode } from './query-code.ts';

const cipher = cipherSuite(machineEntropy());

const key = (byte: number) => ({ id: 'key' as KeyId, bytes: Buffer.alloc(32, byte) });
const code = queryCode(cipher, key(1), 0);

test('twelve digits that follow from the key and the generation, and from nothing else', () => {
  expect(code).toMatch(/^\d{12}$/);
  expect(queryCode(cipher, { ...key(1), id: 'other' as KeyId }, 0)).toBe(code);
  expect(new Set([code, queryCode(cipher, key(1), 1), queryCode(cipher, key(2), 0)]).size).toBe(3);
});

test.each([
  ['as it is', code],
  ['in groups', code.replaceAll(/(\d{4})/g, '$1 ')],
  ['with dashes', code.replaceAll(/(\d{4})(?=\d)/g, '$1-')],
  ['in full width', code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
])('it opens when typed %s', (_, typed) => {
  expect(isQueryCode(cipher, key(1), 0, typed)).toBe(true);
});

test('it does not open when a digit is missing, added, wrong or of another generation', () => {
  for (const typed of [
    '',
    code.slice(1),
    code.slice(0, 11),
    `${code}0`,
    `${code}${code}`,
    'x'.repeat(12),
    '0x' + code,
  ]) {
    expect([typed, isQueryCode(cipher, key(1), 0, typed)]).toEqual([typed, false]);
  }
  for (let place = 0; place < 12; place += 1) {
    const digit = (Number(code[place]) + 1) % 10;
    expect(isQueryCode(cipher, key(1), 0, code.slice(0, place) + digit + code.slice(place + 1))).toBe(false);
  }
  expect(isQueryCode(cipher, key(1), 1, code)).toBe(false);
});

test('no first digit is likelier than another: 20,000 keys, each digit within a tenth of its share', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let n = 0; n < 20_000; n += 1) {
    const bytes = Buffer.alloc(32);
    bytes.writeUInt32BE(n);
    const first = Number(queryCode(cipher, { id: 'key' as KeyId, bytes }, 0)[0]);
    counts[first] = (counts[first] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(1_800);
  expect(Math.max(...counts)).toBeLessThan(2_200);
});

test('whatever is typed, only the code opens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
      const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
      expect(isQueryCode(cipher, key(1), 0, typed)).toBe(digits === code);
    }),
  );
});
