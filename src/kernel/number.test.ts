import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, matterNumber, parseMatterNumber } from './number.ts';

const day = Temporal.PlainDate.from('2026-03-02');
const bodies = fc.integer({ min: 0, max: 9_999_999 }).map((serial) => matterNumber(day, serial).slice(2));

test('the digit of the standard: 0794 has 5', () => {
  // The example of ISO/IEC 7064 for MOD 11,10.
  expect(checkDigit('0794')).toBe(5);
});

test('a number is XF, the day, seven digits of the serial, the check digit', () => {
  expect(matterNumber(day, 1)).toBe('XF26030200000014');
  expect(matterNumber(day, 12_345_678)).toBe(matterNumber(day, 2_345_678));
});

test('every single wrong digit is found', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      for (let place = 0; place < body.length; place += 1) {
        for (let digit = 0; digit < 10; digit += 1) {
          const typed = body.slice(0, place) + digit + body.slice(place + 1);
          expect(parseMatterNumber(typed) !== undefined).toBe(typed === body);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('of swapped neighbours, at least 97 in 100 are found', () => {
  let swaps = 0;
  let missed = 0;
  for (let serial = 0; serial < 20_000; serial += 1) {
    const body = matterNumber(day, serial * 499).slice(2);
    for (let place = 0; place + 1 < body.length; place += 1) {
      const [a, b] = [body[place]!, body[place + 1]!];
      if (a === b) continue;
      swaps += 1;
      if (parseMatterNumber(body.slice(0, place) + b + a + body.slice(place + 2))) missed += 1;
    }
  }
  console.log(
    `check digit: ${swaps} swaps of unlike neighbours, ${missed} missed (${((100 * missed) / swaps).toFixed(2)} %)`,
  );
  expect(swaps).toBeGreaterThan(100_000);
  expect(missed / swaps).toBeLessThan(0.03);
});

test.each(['XF26030200000014', 'xf 260302 0000001 4', '２６０３０２-０００００01-4', 'ＸＦ26030200000014'])(
  'a person may type %s',
  (typed) => {
    expect(parseMatterNumber(typed)).toBe('XF26030200000014');
  },
);

test.each(['', 'XF', '26030200000015', '260302000000014', 'XF2603020000001', 'AB26030200000014', 'XFXF26030200000014'])(
  '%s is no number of ours',
  (typed) => {
    expect(parseMatterNumber(typed)).toBeUndefined();
  },
);
