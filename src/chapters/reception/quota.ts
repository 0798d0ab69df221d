import type { CivilDate } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citation.ts';
import { fixed, rule } from '#law/law.ts';
import type { RuleSetId } from '#law/rule.ts';
import type { LeaderLevel } from './events.ts';
import type { Period, Term } from './reception.ts';

/** How many days, per which period, under which sentence of the law (接访次数). */
export interface Quota {
  readonly days: number;
  readonly per: 'half-year' | 'quarter' | 'month' | 'week';
  readonly under: Citation;
  readonly rule: string;
}

export function quotaOf(ruleSet: RuleSetId, level: LeaderLevel): Quota {
  const row = rule(ruleSet, `leaders-${level}`);
  return { days: fixed(row, 'daysMin'), per: row.fixes['per'] as Quota['per'], under: row.under, rule: row.id };
}

/** The period around a day: a half-year, quarter or month of the calendar, or a week from Monday to Sunday. */
export function periodOf(per: Quota['per'], day: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  if (per === 'week') {
    const from = day.subtract({ days: day.dayOfWeek - 1 });
    return { from, to: from.add({ days: 6 }) };
  }
  const months = { 'half-year': 6, quarter: 3, month: 1 }[per];
  const from = day.with({ month: Math.floor((day.month - 1) / months) * months + 1, day: 1 });
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}

const within = ({ from, to }: Period, day: CivilDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;

/**
 * The period that a day counts for: its own while that one is short of its days, else the oldest one that was missed. A
 * missed period costs a day more, and is never made good by the day that the next one owes anyhow.
 */
export function countsFor({ periods, level, known }: Term, day: CivilDate): Period | undefined {
  const { days } = quotaOf(known.ruleSet, level);
  const own = periods.find((period) => within(period, day));
  if (own && own.held.length < days) return own;
  return periods.find(({ held, to }) => held.length < days && Temporal.PlainDate.compare(to, day) < 0) ?? own;
}
