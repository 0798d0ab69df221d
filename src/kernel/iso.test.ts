import { expect, test } from 'vitest';
import { isoDay, isoInstant } from './iso.ts';

test('instants are written as they are, also where more of them take turns than are remembered', () => {
  const instants = Array.from({ length: 40 }, (_, n) => Temporal.Instant.fromEpochNanoseconds(BigInt(n) * 1_000_700n));
  for (let turn = 0; turn < 3; turn += 1)
    for (const at of instants) expect(isoInstant(at)).toBe(Temporal.Instant.from(at.toString()).toString());
});

test('a day is written as it is, however often it is asked for', () => {
  const [day, next] = [Temporal.PlainDate.from('2026-11-28'), Temporal.PlainDate.from('2026-11-29')];
  for (const asked of [day, next, day]) expect(isoDay(asked)).toBe(asked === day ? '2026-11-28' : '2026-11-29');
});
