import { Day } from '#ui/components/time.tsx';
import { dayCount, type DayUnit, type Words } from '#ui/language.ts';
import { useLang } from '#ui/setting.tsx';
import type { SheetDay } from './calendar-days.ts';

export interface CountingProps {
  /** Day zero, and what happened on it: 收到信访事项. */
  readonly since: Temporal.PlainDate;
  readonly start: Words;
  readonly length: { readonly n: number; readonly unit: DayUnit };
  readonly due: Temporal.PlainDate;
  readonly days: readonly SheetDay[];
}

/** A reckoning in one sentence: from which event, how many days of which kind, what was added, and why it moved on. */
export function Counting({ since, start, length: { n, unit }, due, days }: CountingProps) {
  const lang = useLang();
  const counted = days.reduce((most, { count }) => Math.max(most, count ?? 0), 0);
  const extra = Math.max(0, counted - n);
  const moved = days.length > 0 && days.at(-1)!.count === null;
  if (lang === 'zh') {
    return (
      <p className="lede">
        起点是 <Day on={since} />：{start.zh}。当天不算，共 {dayCount('zh', n, unit)}
        {extra > 0 && `，延长 ${dayCount('zh', extra)}`}
        {moved && '，最后一日休息，顺延'}，到 <Day on={due} />。
      </p>
    );
  }
  return (
    <p className="lede">
      Counted from <Day on={since} />, the day of {start.en}, which is not counted itself: {dayCount('en', n, unit)}
      {extra > 0 && `, and ${dayCount('en', extra)} by an extension`}, up to <Day on={due} />
      {moved && ', because the last day was a day off'}.
    </p>
  );
}
