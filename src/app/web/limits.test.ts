import { expect, test } from 'vitest';
import { allowances, Limiter } from './limits.ts';

const codes = 10 ** 12;
const perYear = ({ most, seconds }: { readonly most: number; readonly seconds: number }): number =>
  (most * 365 * 24 * 3600) / seconds;

test('guessing: half the codes of one matter take millions of years, whoever tries', () => {
  expect(codes / 2 / perYear(allowances['code-of-matter'])).toBeGreaterThan(5_000_000);
});

test('guessing: a thousand callers, each at the limit for a year, open any matter at all with odds below 1 in 3,000', () => {
  expect((1_000 * perYear(allowances.code)) / codes).toBeLessThan(1 / 3_000);
});

test.each([
  ['2001:db8:1:2::7', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
  ['2001:db8:1:2::7', '2001:0DB8:0001:0002:0:0:0:8', true],
  ['2001:db8:1:2::7', '2001:db8:1:3::7', false],
  ['fe80::1%eth0', 'fe80::2', true],
  ['::1', '::2', true],
  ['192.0.2.1', '::ffff:192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
])('%s and %s are one caller: %s', (one, other, same) => {
  const limiter = new Limiter(allowances, () => 0);
  expect(limiter.addressKey(one) === limiter.addressKey(other)).toBe(same);
});

test('the key of the addresses is another one tomorrow', () => {
  let now = 0;
  const limiter = new Limiter(allowances, () => now);
  const today = limiter.addressKey('192.0.2.1');
  now = 86_400_000;
  expect(limiter.addressKey('192.0.2.1')).not.toBe(today);
});
