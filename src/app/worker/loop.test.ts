import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Database } from '#kernel/database.ts';
import { startLoop, type Loop } from './loop.ts';

const log = pino({ level: 'silent' });

/** A task that counts its passes. */
function counting(givesWay: boolean): { readonly loop: Loop; passes(): number } {
  let passes = 0;
  const pass = async (): Promise<boolean> => {
    passes += 1;
    return false;
  };
  const task = { name: 'counting', alone: false, everyMs: 20, givesWay, pass };
  return { loop: startLoop({} as Database, log, task), passes: () => passes };
}

/** Keeps the event loop without rest, as a flood of requests does. */
async function flood(ms: number): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const turn = performance.now() + 5;
    while (performance.now() < turn);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('work that gives way waits while requests keep the process busy, yet not for ever, and then goes on', async () => {
  const [giving, other] = [counting(true), counting(false)];
  await flood(1_500);
  expect(giving.passes()).toBeLessThanOrEqual(2);
  expect(other.passes()).toBeGreaterThan(5);
  await flood(2_000);
  expect(giving.passes()).toBeGreaterThanOrEqual(2);
  const during = giving.passes();
  await expect.poll(giving.passes, { timeout: 5_000 }).toBeGreaterThan(during + 4);
  await Promise.all([giving.loop.stop(), other.loop.stop()]);
});
