import { startFilter, workHref } from '#kernel/work/filter.ts';
import type { Overview } from '#chapters/petition/work/overview.ts';
import { ChartKey, ColumnChart } from '#ui/components/chart.tsx';
import { dateDesk, dateShort, number, type Words } from '#ui/language.ts';
import { sum } from './tables.tsx';

interface ChartProps {
  readonly overview: Overview;
  readonly today: Temporal.PlainDate;
}

/** What falls due in the weeks to come. */
export function DueChart({ overview: { due }, today }: ChartProps) {
  const all = sum(due.map(({ n }) => n));
  const most = due.reduce((best, one) => (one.n > best.n ? one : best), due[0]!);
  const finding: Words =
    all === 0
      ? { zh: '今后六周没有到期的', en: 'Nothing falls due in six weeks' }
      : {
          zh: `今后六周到期 ${number(all)} 项，${dateShort('zh', most.from, today)}那一周最多，${number(most.n)} 项`,
          en: `${number(all)} fall due in six weeks, most in the week of ${dateShort('en', most.from, today)}: ${number(most.n)}`,
        };
  const points = due.map(({ from, n }, index) => ({
    key: from.toString(),
    label: dateDesk(from, today),
    values: [n],
    now: index === 0,
    href: workHref({
      ...startFilter,
      of: 'unit',
      due: `${index === 0 ? today.toString() : from.toString()}_${from.add({ days: 6 }).toString()}`,
    }),
  }));
  return (
    <ColumnChart
      id="due"
      finding={finding}
      points={points}
      series={[{ zh: '到期', en: 'Due' }]}
      axis={{ zh: '一周从', en: 'Week from' }}
      csvHref="/desk/overview.csv?of=due"
    />
  );
}

const trendSeries: readonly Words[] = [
  { zh: '登记', en: 'Registered' },
  { zh: '办结', en: 'Concluded' },
];

/** What came in and what was concluded, week by week. */
export function TrendChart({ overview: { weeks }, today }: ChartProps) {
  const [came, ended_] = [sum(weeks.map(({ registered }) => registered)), sum(weeks.map(({ concluded }) => concluded))];
  const finding: Words = {
    zh: `十二周里登记 ${number(came)} 件，办结 ${number(ended_)} 件`,
    en: `In twelve weeks ${number(came)} were registered and ${number(ended_)} concluded`,
  };
  const points = weeks.map(({ from, registered, concluded }, index) => ({
    key: from.toString(),
    label: dateDesk(from, today),
    values: [registered, concluded],
    now: index === weeks.length - 1,
  }));
  return (
    <div>
      <ColumnChart
        id="trend"
        finding={finding}
        points={points}
        series={trendSeries}
        axis={{ zh: '一周从', en: 'Week from' }}
        csvHref="/desk/overview.csv?of=weeks"
      />
      <ChartKey series={trendSeries} />
    </div>
  );
}
