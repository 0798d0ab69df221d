import type { Session } from '#kernel/database.ts';
import type { CivilDate } from '#kernel/calendar.ts';

/** New matters of one class in one month. */
export interface MonthCount {
  readonly month: string;
  readonly n: number;
}

/** New matters of a class, month by month, up to a day: read off the folded counts, no matter is read. */
export async function newOfClass(
  session: Session,
  { code, until, months }: { readonly code: string; readonly until: CivilDate; readonly months: number },
): Promise<MonthCount[]> {
  const first = until.with({ day: 1 }).subtract({ months: months - 1 });
  const rows = await session.rows<MonthCount>({
    name: 'conference-new-of-class',
    text: `SELECT to_char(on_day, 'YYYY-MM') AS month, sum(n)::int AS n FROM open.tally
            WHERE measure = 'registered' AND class = $1 AND on_day >= $2 AND on_day <= $3 GROUP BY 1`,
    values: [code, first, until],
  });
  return Array.from({ length: months }, (_, index) => {
    const month = first.add({ months: index }).toPlainYearMonth().toString();
    return { month, n: rows.find((row) => row.month === month)?.n ?? 0 };
  });
}
