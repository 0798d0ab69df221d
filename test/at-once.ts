import { availableParallelism } from 'node:os';

/**
 * Work that needs a processor each, as many at a time as the machine has.
 * @returns what each came to, in the order of the given
 */
export async function asManyAtOnce<T, R>(given: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...given.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return results;
}
