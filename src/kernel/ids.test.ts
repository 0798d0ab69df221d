import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instanceOf, makeIds, type Entropy } from './ids.ts';

/** Bytes from a list, over and over. */
const fixed = (...bytes: number[]): Entropy => ({
  bytes: (n) => Uint8Array.from({ length: n }, (_, i) => bytes[i % bytes.length]!),
});

test('an identifier is a UUID of version 8: time, chance, instance', () => {
  const ids = makeIds(99, fixed(0xff), () => 0x0123_4567_89ab);
  expect(ids.stream()).toBe('01234567-89ab-8fff-bfff-ffffffff0063');
  expect(makeIds(0xffff, fixed(0), () => 0).item()).toBe('00000000-0000-8000-8000-00000000ffff');
});

test('every byte of chance but the bits of version and variant stands in it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }),
      (bytes, instance) => {
        const id = makeIds(instance, fixed(...bytes), () => 1).key();
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(instanceOf(id)).toBe(instance);
        const kept = Buffer.from(id.replaceAll('-', '').slice(12, 28), 'hex');
        const expected = Buffer.from(bytes);
        expected[0] = (expected[0]! & 0x0f) | 0x80;
        expected[2] = (expected[2]! & 0x3f) | 0x80;
        expect(kept).toEqual(expected);
      },
    ),
  );
});

test('identifiers sort by the time of their making', () => {
  let now = Date.parse('2026-03-02T02:00:00Z');
  const ids = makeIds(1, fixed(0xff, 0x00, 0x80), () => (now += 1));
  const made = Array.from({ length: 100 }, () => ids.stream() as string);
  expect(made.toSorted()).toEqual(made);
});

test.each([-1, 65_536, 1.5, Number.NaN])('there is no instance number %d', (instance) => {
  expect(() => makeIds(instance, fixed(0), () => 0)).toThrow(RangeError);
});
