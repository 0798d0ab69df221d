import { createHash } from 'node:crypto';
import type { Entropy } from '#kernel/ids.ts';

/** Chance that the same seed gives again. Each name gives a stream of its own, so that one draw more moves no other. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True once in `times` draws. */
  once(times: number): boolean;
}

const blockBytes = 32;

/**
 * Bytes from a seed, for keys and identifiers of a history that must come out the same twice: SHA-256 over seed and
 * counter. Whoever knows the seed knows every key, so it may make nothing but demos and simulations.
 */
export function seededEntropy(seed: string): Entropy {
  let counter = 0;
  let pool: Buffer = Buffer.alloc(0);
  const block = (): Buffer => createHash('sha256').update(`${seed}/${counter++}`).digest();
  return {
    bytes(n) {
      const taken = Buffer.alloc(n);
      for (let filled = 0; filled < n;) {
        if (pool.length === 0) pool = block();
        const part = Math.min(n - filled, pool.length, blockBytes);
        pool.copy(taken, filled, 0, part);
        pool = pool.subarray(part);
        filled += part;
      }
      return taken;
    },
  };
}

/** Draws from a seed. @param name tells this stream of draws apart from others of the same seed */
export function chanceOf(seed: string, name: string): Chance {
  const { bytes } = seededEntropy(`${seed}/${name}`);
  // 32 bits over a range of some hundreds: the unevenness is below one in ten million.
  const below = (limit: number): number => Buffer.from(bytes(4)).readUInt32BE() % limit;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[below(items.length)]!;
    },
    once: (times) => below(times) === 0,
  };
}
