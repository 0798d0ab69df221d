import type { CivilDate, Length } from '#kernel/calendar.ts';
import { inForce, type Limit, type LimitId, type RuleSetId } from '../rule.ts';

/** A limit that the office of this instance set for itself (自定期限): for a region, for matters registered from a day on. */
export interface OwnLimit {
  readonly region: string;
  readonly ruleSet: RuleSetId;
  readonly limit: LimitId;
  readonly length: Length;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
}

let rows: readonly OwnLimit[] = [];

/** What the instance has on record; read when it starts and whenever its settings change. */
export const ownLimits = (): readonly OwnLimit[] => rows;

export function useOwnLimits(set: readonly OwnLimit[]): void {
  rows = set;
}

/** Works something out as if these were the limits set here. Nothing else runs in between. */
export function withOwnLimits<T>(set: readonly OwnLimit[], work: () => T): T {
  const held = rows;
  rows = set;
  try {
    return work();
  } finally {
    rows = held;
  }
}

/** The rows for a place on a day, those of the wider place first. */
export function ownLimitsFor(ruleSet: RuleSetId, region: string | undefined, day: CivilDate): readonly OwnLimit[] {
  if (rows.length === 0 || region === undefined) return [];
  return rows
    .filter((row) => row.ruleSet === ruleSet && region.startsWith(row.region) && inForce(row, day))
    .toSorted((a, b) => a.region.length - b.region.length);
}

/**
 * Why a row cannot be set: an office may bind its organs to less time and give petitioners more, and nothing else. Days
 * of one kind are compared with days of the same kind alone, since which is longer depends on the calendar.
 */
export function ownLimitFault({ length, bound }: Limit, own: Length): 'other-unit' | 'not-shorter' | undefined {
  if (own.unit !== length.unit) return 'other-unit';
  const tighter = bound === 'organ' ? own.n < length.n : own.n > length.n;
  return tighter && own.n >= 1 ? undefined : 'not-shorter';
}

/** The row of law as this office has it: the same article, another length, and the gist says whose promise it is. */
export function asSetHere(row: Limit, { length, since }: OwnLimit): Limit {
  if (ownLimitFault(row, length) !== undefined) return row;
  const days = { zh: length.unit === 'day' ? '日' : '个工作日', en: length.unit === 'day' ? 'days' : 'working days' };
  return {
    ...row,
    length,
    source: 'practice',
    gist: {
      zh: `本机关自定 ${length.n} ${days.zh}，对 ${since} 起登记的事项生效。${row.gist.zh}`,
      en: `This office has set itself ${length.n} ${days.en}, for matters registered from ${since}. ${row.gist.en}`,
    },
  };
}
