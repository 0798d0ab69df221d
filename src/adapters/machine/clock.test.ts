import { expect, test } from 'vitest';
import { machineClock } from './clock.ts';

test('the clock goes on, and follows where a demo moves it, within the same millisecond too', () => {
  let offsetMs = 0;
  const clock = machineClock(() => offsetMs);
  const before = clock.now();
  offsetMs = 86_400_000;
  const moved = clock.now();
  offsetMs = 0;
  expect(moved.epochMilliseconds - before.epochMilliseconds).toBeGreaterThanOrEqual(86_400_000);
  expect(clock.now().epochMilliseconds).toBeLessThan(moved.epochMilliseconds);
});
