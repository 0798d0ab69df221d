import { startFilter, workHref, type WorkFilter } from '#kernel/work/filter.ts';
import type { Overview } from '#chapters/petition/work/overview.ts';
import type { UnitId } from '#kernel/ids.ts';
import { ToolButton } from '#ui/components/button.tsx';
import { Figures } from '#ui/components/movement.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Table } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { number, type Words } from '#ui/language.ts';
import { soonFrom } from '#kernel/duty.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Phrased, Say } from '#ui/setting.tsx';
import { DueChart, TrendChart } from './charts.tsx';
import { actColumns, actRows, rowFor, stateColumns, stateRows, sum, unitColumns } from './tables.tsx';

export interface OverviewPageProps {
  readonly frame: Frame;
  readonly overview: Overview;
  readonly units: readonly UnitId[];
  readonly today: Temporal.PlainDate;
  /** The instant for which the numbers are exact; null before anything was counted. */
  readonly exactAt: Temporal.Instant | null;
  readonly unitNames: (id: string) => Words;
}

const title: Words = { zh: '概览', en: 'Overview' };

/** The heading is the answer: how much there is, and what is late. */
function headingOf(open: number, late: number): Words {
  return late > 0
    ? { zh: `在办 ${number(open)} 件，${number(late)} 项已超期`, en: `${number(open)} open, ${number(late)} overdue` }
    : { zh: `在办 ${number(open)} 件，没有超期的`, en: `${number(open)} open, nothing overdue` };
}

export function OverviewPage({ frame, overview, units, today, exactAt, unitNames }: OverviewPageProps) {
  const own = units.map((unit) => rowFor(overview, unit, undefined));
  const elsewhere = units.flatMap((office) => {
    const others = new Set(
      [...overview.stages, ...overview.owed]
        .filter((one) => one.office === office && !units.includes(one.unit))
        .map(({ unit }) => unit),
    );
    return [...others].map((unit) => rowFor(overview, unit, office)).filter(({ open, all }) => open + all > 0);
  });
  const [open, late, soon] = [
    sum(own.map((one) => one.open)),
    sum(own.map((one) => one.late)),
    sum(own.map((one) => one.soon)),
  ];
  const inUnit: WorkFilter = { ...startFilter, of: 'unit' };
  const acts = actRows(overview, units);
  return (
    <DeskPage frame={frame} title={title} current="overview">
      <div className="row apart mb-5">
        <div>
          <p className="quiet kicker">
            {exactAt ? (
              <>
                <Say zh="" en="Exact as of " />
                <Moment at={exactAt} />
                <Say zh=" 为止的数" en="" />
              </>
            ) : (
              <Say zh="还没有数" en="Nothing counted yet" />
            )}
          </p>
          <h1>
            <Phrased {...headingOf(open, late)} />
          </h1>
        </div>
        <ToolButton does="print" size="small">
          {{ zh: '打印', en: 'Print' }}
        </ToolButton>
      </div>
      {open + sum(own.map(({ all }) => all)) + elsewhere.length === 0 ? (
        <Empty title={{ zh: '本单位手里没有事项', en: 'Your unit has no matter in hand' }}>
          {{ zh: '转来的、登记的，一到就会数在这里。', en: 'What comes in will be counted here at once.' }}
        </Empty>
      ) : (
        <>
          <Figures
            items={[
              { key: 'open', value: number(open), words: { zh: '在办的事项', en: 'matters open' } },
              {
                key: 'late',
                value: number(late),
                late: late > 0,
                words: { zh: '项待办已超期', en: 'duties overdue' },
                href: workHref({ ...inUnit, due: 'late' }),
              },
              {
                key: 'soon',
                value: number(soon),
                words: { zh: `项 ${soonFrom} 天内到期`, en: `due within ${soonFrom} days` },
                href: workHref({ ...inUnit, due: 'soon' }),
              },
            ]}
          />
          <div className="board mt-6">
            <DueChart overview={overview} today={today} />
            <TrendChart overview={overview} today={today} />
            <Table
              caption={{ zh: '本单位，按时钟', en: 'My unit, by clock' }}
              columns={actColumns}
              rows={acts}
              keyOf={({ act }) => act}
            />
            <Table
              caption={{ zh: '本单位，按状态', en: 'My unit, by state' }}
              columns={stateColumns}
              rows={stateRows(overview, units)}
              keyOf={({ state }) => state}
            />
          </div>
          {own.length > 1 && (
            <Table
              caption={{ zh: '我的单位', en: 'My units' }}
              columns={unitColumns(unitNames)}
              rows={own}
              keyOf={({ unit }) => unit}
            />
          )}
          {elsewhere.length > 0 && (
            <section className="part" aria-labelledby="elsewhere-title">
              <h2 id="elsewhere-title">
                <Say zh="本单位登记、在别处办的" en="Registered here, in hand elsewhere" />
              </h2>
              <Table
                caption={{ zh: '按单位，顺序不是排名', en: 'By unit; the order is no ranking' }}
                columns={unitColumns(unitNames)}
                rows={elsewhere.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))}
                keyOf={({ unit, office }) => `${office} ${unit}`}
              />
            </section>
          )}
        </>
      )}
    </DeskPage>
  );
}
