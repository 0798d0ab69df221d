import { measure, type Bench, type Side } from './measure.ts';

const loadSeconds = 5;
const lookEveryMs = 20;

/**
 * Registers over HTTP as fast as it goes, and asks all the while since when something waits.
 * @param since the instant of the oldest that waits, or for which something is exact; null while nothing waits
 * @returns the most seconds that it was behind
 */
export async function worstBehind(
  bench: Bench,
  server: Side,
  since: () => Promise<Temporal.Instant | null>,
): Promise<number> {
  const job = { connections: 8, requestsMax: 100_000, matters: [] };
  // Before the first pass of the day nothing says how far behind the work is: it was done a moment ago.
  await measure(bench, server, { ...job, seconds: 1, act: 'register', seed: 76 });
  let busy = true;
  let worst = 0;
  const watching = (async () => {
    while (busy) {
      const at = await since();
      if (at) worst = Math.max(worst, (Date.now() - at.epochMilliseconds) / 1000);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  })();
  await measure(bench, server, { ...job, seconds: loadSeconds, act: 'register', seed: 77 });
  busy = false;
  await watching;
  return worst;
}
