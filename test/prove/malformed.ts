import { fuzz, told } from '#test/fuzz/fuzz.ts';
import type { Proof } from './main.ts';

const growthMbMax = 64;

/** Malformed requests at a server of its own: no fault, no hang, no word of the inside, memory flat. */
export const malformed: Proof = {
  name: 'malformed requests',
  async run(full) {
    const seed = full ? Math.floor(Math.random() * 2 ** 31) : 20_130_027;
    const seen = await fuzz(full ? 100_000 : 20_000, seed);
    const grown = seen.memoryMb.end - seen.memoryMb.warm;
    if (grown > growthMbMax) throw new Error(`memory grew by ${grown} MB, seed ${seed}`);
    if (seen.faults.length > 0) throw new Error(seen.faults.slice(0, 5).join('\n'));
    return `${told(seen)}, seed ${seed}`;
  },
};
