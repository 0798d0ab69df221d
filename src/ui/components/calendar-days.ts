import type { Words } from '#ui/language.ts';

/** One day of a reckoning, in the shape of the kernel's trace. */
export interface SheetDay {
  readonly on: Temporal.PlainDate;
  /** Which counted day it is; null when it does not count. */
  readonly count: number | null;
  readonly standing:
    | 'working'
    | 'weekend'
    | 'holiday'
    | 'make-up-workday'
    | 'beyond-published-weekday'
    | 'beyond-published-weekend'
    | 'day-zero'
    | 'excluded'
    | 'rolled-over';
  /** The holiday's name, or what an excluded span was for. */
  readonly name?: string;
}

export interface SheetCell {
  readonly on: Temporal.PlainDate;
  readonly day: SheetDay | undefined;
}

export interface SheetWeek {
  /** Set where a month begins to be shown. */
  readonly month: number | undefined;
  readonly cells: readonly SheetCell[];
}

/** Whole weeks, Monday to Sunday, that hold all the days. */
export function weeksOf(days: readonly SheetDay[]): readonly SheetWeek[] {
  const first = days[0];
  const last = days[days.length - 1];
  if (!first || !last) return [];
  const known = new Map(days.map((day) => [day.on.toString(), day]));
  const weeks: SheetWeek[] = [];
  let monday = first.on.subtract({ days: first.on.dayOfWeek - 1 });
  let shown = 0;
  while (Temporal.PlainDate.compare(monday, last.on) <= 0) {
    const start = monday;
    const cells = Array.from({ length: 7 }, (_, index) => {
      const on = start.add({ days: index });
      return { on, day: known.get(on.toString()) };
    });
    const month = cells[6]!.on.month;
    weeks.push({ month: month === shown ? undefined : weeks.length === 0 ? cells[0]!.on.month : month, cells });
    shown = weeks.length === 1 ? cells[0]!.on.month : month;
    monday = monday.add({ days: 7 });
  }
  return weeks;
}

interface HolidayWords {
  readonly zh: string;
  readonly short: string;
  readonly en: string;
}

const holidays: Readonly<Record<string, HolidayWords>> = {
  元旦: { zh: '元旦', short: '元旦', en: 'New Year' },
  春节: { zh: '春节', short: '春节', en: 'Spring Festival' },
  清明节: { zh: '清明节', short: '清明', en: 'Qingming' },
  劳动节: { zh: '劳动节', short: '劳动', en: 'Labour Day' },
  端午节: { zh: '端午节', short: '端午', en: 'Dragon Boat' },
  中秋节: { zh: '中秋节', short: '中秋', en: 'Mid-Autumn' },
  国庆节: { zh: '国庆节', short: '国庆', en: 'National Day' },
};

/** A public holiday's name for a cell and for a sentence; joint names (国庆节、中秋节) take the first for the cell. */
export function holidayWords(name: string): HolidayWords | undefined {
  const parts = name.split('、').map((part) => holidays[part]);
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  return { zh: name, short: known[0]!.short, en: known.map(({ en }) => en).join(', ') };
}

interface Run {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly why: Words | { readonly name: string };
}

/** What days were for that a limit does not count, by its code. */
const intervals: Readonly<Record<string, Words>> = {
  hearing: { zh: '听证，依法不计入', en: 'hearing, not counted under the rules' },
  appraisal: { zh: '鉴定，依法不计入', en: 'appraisal, not counted under the rules' },
  survey: { zh: '勘验，依法不计入', en: 'survey, not counted under the rules' },
};

function why(day: SheetDay): Run['why'] {
  if (day.standing === 'weekend') return { zh: '周末', en: 'weekend' };
  if (day.standing === 'beyond-published-weekend') {
    return { zh: '周末，放假安排还没有公布', en: 'weekend; the holiday arrangement is not published yet' };
  }
  if (day.standing === 'rolled-over') {
    return { zh: '最后一日是休息日，顺延', en: 'the last day was a day off, so the limit moves on' };
  }
  const holiday = day.name && holidayWords(day.name);
  if (holiday) return { zh: `${holiday.zh}放假`, en: `public holiday, ${holiday.en}` };
  const interval = day.standing === 'excluded' && day.name ? intervals[day.name] : undefined;
  if (interval) return interval;
  if (day.name) return { name: day.name };
  return day.standing === 'excluded'
    ? { zh: '依法不计入', en: 'not counted under the rules' }
    : { zh: '放假', en: 'public holiday' };
}

const sameReason = (a: Run['why'], b: Run['why']): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Days on which people work: where one of these has no count, the limit has moved on to it. */
const working: ReadonlySet<SheetDay['standing']> = new Set(['working', 'make-up-workday', 'beyond-published-weekday']);

/** Runs of neighbouring days that do not count for the same reason. */
export function notCounted(days: readonly SheetDay[]): readonly Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    if (day.count !== null || day.standing === 'day-zero' || working.has(day.standing)) continue;
    const last = runs[runs.length - 1];
    const reason = why(day);
    if (last && last.to.add({ days: 1 }).equals(day.on) && sameReason(last.why, reason)) {
      runs[runs.length - 1] = { ...last, to: day.on };
    } else {
      runs.push({ from: day.on, to: day.on, why: reason });
    }
  }
  return runs;
}
