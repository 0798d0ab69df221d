import { randomFillSync } from 'node:crypto';
import type { Entropy } from '#kernel/ids.ts';

const poolBytes = 8192;

/** Random bytes of the operating system, drawn in blocks because a call for each identifier would cost more than the rest. */
export function machineEntropy(): Entropy {
  let pool = Buffer.alloc(0);
  return {
    bytes(n) {
      if (pool.length < n) pool = randomFillSync(Buffer.alloc(Math.max(poolBytes, n)));
      const taken = pool.subarray(0, n);
      pool = pool.subarray(n);
      return taken;
    },
  };
}
