import { availableParallelism } from 'node:os';

/**
 * Work that needs a processor each, as many at a time as the machine has. Each is told in which lane it runs, from 0: of
 * one lane there is never more than one at a time.
 * @returns what each came to, in the order of the given
 */
export async function asManyAtOnce<T, R>(
  given: readonly T[],
  work: (one: T, lane: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...given.entries()];
  const follow = async (lane: number): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1], lane);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, (_, lane) => follow(lane)));
  return results;
}
