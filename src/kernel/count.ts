import type { Count, TallyDelta } from './procedure.ts';

const keyOf = ({ unit, office, measure, class: of, onDay }: Count): string =>
  [unit, office, measure, of, onDay?.toString() ?? ''].join('|');

/** What one commit adds to the counts and takes away: what the matter counts for after it, without what it did before. */
export function countChanges(before: readonly Count[], after: readonly Count[]): TallyDelta[] {
  const sums = new Map<string, TallyDelta>();
  const add = (count: Count, n: number): void => {
    const key = keyOf(count);
    sums.set(key, { ...count, n: (sums.get(key)?.n ?? 0) + n });
  };
  for (const count of after) add(count, 1);
  for (const count of before) add(count, -1);
  return [...sums.values()].filter(({ n }) => n !== 0);
}

/** Adds the counts of many matters up. */
export function summed(counts: Iterable<Count>): TallyDelta[] {
  return countChanges([], [...counts]);
}
