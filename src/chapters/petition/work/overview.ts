import type { CivilDate } from '#kernel/calendar.ts';
import type { Session } from '#kernel/database.ts';
import type { UnitId } from '#kernel/ids.ts';
import { soonFrom } from '#kernel/duty.ts';

/** How many matters stand in one stage at one unit, of those that one office registered. */
export interface StageCount {
  readonly unit: UnitId;
  readonly office: UnitId;
  readonly stage: string;
  readonly n: number;
}

/** What a unit owes by one clock, of what one office registered. */
export interface OwedCount {
  readonly unit: UnitId;
  readonly office: UnitId;
  readonly act: string;
  readonly all: number;
  readonly late: number;
  /** From today on, within the days that count as soon. */
  readonly soon: number;
}

/** What came in and what was concluded in seven days. */
export interface WeekCount {
  readonly from: CivilDate;
  readonly registered: number;
  readonly concluded: number;
}

/** What falls due in seven days. */
export interface DueWeek {
  readonly from: CivilDate;
  readonly n: number;
}

/** What a head sees of their units: everything in their hands, and what they registered that is in hand elsewhere. */
export interface Overview {
  readonly stages: readonly StageCount[];
  readonly owed: readonly OwedCount[];
  readonly weeks: readonly WeekCount[];
  readonly due: readonly DueWeek[];
}

export const weeksBack = 12;
export const weeksAhead = 6;

/** The day on which the week of a day begins: Monday. */
export const mondayOf = (on: CivilDate): CivilDate => on.subtract({ days: on.dayOfWeek - 1 });

/**
 * Reads the folded counts; no matter is read. A unit sees what it has in hand and what it registered, which is what its
 * head may see; each number's list joins `visible` anyway.
 */
export async function overviewOf(session: Session, units: readonly UnitId[], today: CivilDate): Promise<Overview> {
  const monday = mondayOf(today);
  const [stages, owed, weeks, due] = await Promise.all([
    session.rows<StageCount>({
      name: 'overview-stages',
      text: `SELECT unit, office, substr(measure, 7) AS stage, sum(n)::int AS n FROM open.tally
              WHERE (unit = ANY ($1) OR office = ANY ($1)) AND measure LIKE 'stage.%'
              GROUP BY unit, office, measure HAVING sum(n) <> 0`,
      values: [units],
    }),
    session.rows<OwedCount>({
      name: 'overview-owed',
      text: `SELECT unit, office, substr(measure, 6) AS act, sum(n)::int AS all,
                    coalesce(sum(n) FILTER (WHERE on_day < $2), 0)::int AS late,
                    coalesce(sum(n) FILTER (WHERE on_day BETWEEN $2 AND $3), 0)::int AS soon
               FROM open.tally WHERE (unit = ANY ($1) OR office = ANY ($1)) AND measure LIKE 'owed.%'
              GROUP BY unit, office, measure HAVING sum(n) <> 0`,
      values: [units, today, today.add({ days: soonFrom })],
    }),
    session.rows<{ from: CivilDate; measure: string; n: number }>({
      name: 'overview-weeks',
      text: `SELECT date_trunc('week', on_day)::date AS from, measure, sum(n)::int AS n FROM open.tally
              WHERE unit = ANY ($1) AND measure IN ('registered', 'concluded') AND on_day >= $2 GROUP BY 1, 2`,
      values: [units, monday.subtract({ weeks: weeksBack - 1 })],
    }),
    session.rows<DueWeek>({
      name: 'overview-due',
      text: `SELECT date_trunc('week', on_day)::date AS from, sum(n)::int AS n FROM open.tally
              WHERE unit = ANY ($1) AND measure LIKE 'owed.%' AND on_day >= $2 AND on_day < $3 GROUP BY 1`,
      values: [units, today, monday.add({ weeks: weeksAhead })],
    }),
  ]);
  const at = (from: CivilDate, measure: string): number =>
    weeks.find((one) => one.measure === measure && one.from.equals(from))?.n ?? 0;
  return {
    stages,
    owed,
    weeks: Array.from({ length: weeksBack }, (_, back) => {
      const from = monday.subtract({ weeks: weeksBack - 1 - back });
      return { from, registered: at(from, 'registered'), concluded: at(from, 'concluded') };
    }),
    due: Array.from({ length: weeksAhead }, (_, ahead) => {
      const from = monday.add({ weeks: ahead });
      return { from, n: due.find((one) => one.from.equals(from))?.n ?? 0 };
    }),
  };
}
