import { expect, test } from 'vitest';
import type { EdgeContext } from './visitor.ts';
import { idempotencyOf } from './digest.ts';

const context = { req: { header: () => undefined }, var: { visitor: {} } } as unknown as EdgeContext;

test('keys of any length are told apart, and none is kept longer than a row should be', () => {
  const long = 'k'.repeat(4_000);
  const [one, other] = ['1', '2'].map((last) => idempotencyOf(context, 'register', '{}', long + last)!);
  expect(one!.key).not.toBe(other!.key);
  expect(one!.key.length).toBeLessThanOrEqual(200);
  expect(idempotencyOf(context, 'register', '{}', long + '1')).toEqual(one);
  expect(idempotencyOf(context, 'register', '{}', 'short')?.key).toBe('short');
});

test('the digest is of the place and the body: neither runs over into the other', () => {
  const digest = (where: string, body: string) => idempotencyOf(context, where, body, 'key')!.digest.toString('hex');
  expect(digest('a', 'b')).not.toBe(digest('a', 'c'));
  expect(digest('a', 'b')).not.toBe(digest('ab', ''));
});
