import { isoDay } from './iso.ts';
import type { Count, TallyDelta } from './procedure.ts';

const keyOf = ({ unit, office, measure, class: of, onDay }: Count): string =>
  `${unit}|${office}|${measure}|${of}|${onDay ? isoDay(onDay) : ''}`;

/** Counts that are added up as they come, so that those of a million matters take the room of their sums alone. */
export function sumOfCounts() {
  const sums = new Map<string, TallyDelta>();
  return {
    add(count: Count, n: number): void {
      const key = keyOf(count);
      sums.set(key, { ...count, n: (sums.get(key)?.n ?? 0) + n });
    },
    deltas: (): TallyDelta[] => [...sums.values()].filter(({ n }) => n !== 0),
  };
}

/** What one commit adds to the counts and takes away: what the matter counts for after it, without what it did before. */
export function countChanges(before: readonly Count[], after: readonly Count[]): TallyDelta[] {
  const sums = sumOfCounts();
  for (const count of after) sums.add(count, 1);
  for (const count of before) sums.add(count, -1);
  return sums.deltas();
}
