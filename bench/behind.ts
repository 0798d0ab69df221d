import { measure, type Bench, type Side } from './measure.ts';

const loadSeconds = 5;
const lookEveryMs = 20;
/** A first pass that takes longer than these seconds is a figure, and not a way of measuring. */
const firstPassWithin = 20;

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
  // Until the first pass behind a rest its last moment stands there, however long ago: nothing waited meanwhile.
  const began = Date.now();
  for (let second = 0; second < firstPassWithin; second += 1) {
    await measure(bench, server, { ...job, seconds: 1, act: 'register', seed: 76 });
    const at = await since();
    if (!at || at.epochMilliseconds > began) break;
  }
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
