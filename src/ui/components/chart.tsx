import { number, say, type Words } from '#ui/language.ts';
import { phrases, shown, useLang, type Wording } from '#ui/setting.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Table } from '#ui/components/table.tsx';

/** One place on the axis, with a value for each series. */
export interface ChartPoint {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
  /** Opens what is behind the first number. */
  readonly href?: string;
  /** The band of now stands under it. */
  readonly now?: boolean;
}

export interface ColumnChartProps {
  /** Gives the drawing's parts names of their own on a page with several. */
  readonly id: string;
  /** The finding, as a sentence. */
  readonly finding: Words;
  readonly points: readonly ChartPoint[];
  /** What each series counts: at most two. The second is hatched, so that colour is not needed to tell them apart. */
  readonly series: readonly Words[];
  /** What stands on the axis. */
  readonly axis: Words;
  readonly csvHref?: string;
}

const drawing = { width: 470, height: 204, top: 24, foot: 34 } as const;
/** Half of a day's label in the largest type: the first one is not cut at the edge. */
const halfLabel = 26;

/** Columns on a zero line, drawn on the server, with the sentence above and the same numbers below. */
export function ColumnChart({ id, finding, points, series, axis, csvHref }: ColumnChartProps) {
  const lang = useLang();
  const { width, height, top, foot } = drawing;
  const max = Math.max(1, ...points.flatMap(({ values }) => values));
  const step = width / Math.max(1, points.length);
  const bar = Math.min(44, (step * 0.72) / series.length);
  const reach = height - top - foot;
  const crowded = step < 44;
  return (
    <figure className="chart">
      <figcaption>{phrases(say(lang, finding))}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(lang, finding)}>
        <defs>
          <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0h6v6H0z" className="second-series" />
            <path d="M0 0v6" className="decal" />
          </pattern>
        </defs>
        {points.map(({ key, label, values, now }, index) => {
          const middle = step * (index + 0.5);
          return (
            <g key={key}>
              {values.map((value, n) => {
                const tall = (value / max) * reach;
                const x = middle + (n - values.length / 2) * bar;
                const fill = n === 1 ? `url(#${id}-hatch)` : undefined;
                const value_ = number(value);
                return (
                  <g key={n}>
                    <rect
                      className={n === 0 ? 'first' : undefined}
                      x={x + 1}
                      y={height - foot - tall}
                      width={bar - 2}
                      height={tall}
                      fill={fill}
                    />
                    {(!crowded || values.length === 1) && value > 0 && (
                      <text className="val" x={x + bar / 2} y={height - foot - tall - 6} textAnchor="middle">
                        {value_}
                      </text>
                    )}
                  </g>
                );
              })}
              {(!crowded || index % 2 === 0) && (
                <text x={Math.max(middle, halfLabel)} y={height - foot + 18} textAnchor="middle">
                  {label}
                </text>
              )}
              {now && <rect className="now" x={middle - bar / 2} y={height - 8} width={bar} height="4" />}
            </g>
          );
        })}
        <path className="axis" d={`M0 ${height - foot}H${width}`} />
      </svg>
      <Details summary={{ zh: '看数字', en: 'The numbers' }}>
        <Table
          caption={finding}
          captionHidden
          columns={[
            { key: 'label', head: axis, rowHead: true, cell: ({ label }: ChartPoint) => label },
            ...series.map((head, n) => ({
              key: `series-${n}`,
              head,
              end: true,
              cell: ({ values, href }: ChartPoint) =>
                n === 0 && href ? <a href={href}>{number(values[0] ?? 0)}</a> : number(values[n] ?? 0),
            })),
          ]}
          rows={points}
          keyOf={({ key }) => key}
        />
        {csvHref && (
          <p>
            <a href={csvHref} download>
              {lang === 'zh' ? '下载 CSV' : 'Download CSV'}
            </a>
          </p>
        )}
      </Details>
    </figure>
  );
}

/** Which series is which, beside a chart of two. */
export function ChartKey({ series }: { readonly series: readonly Wording[] }) {
  const lang = useLang();
  return (
    <p className="small quiet">
      {shown(lang, series[0])}
      {lang === 'zh' ? '是实心柱，' : ' solid, '}
      {shown(lang, series[1])}
      {lang === 'zh' ? '是斜纹柱。' : ' hatched.'}
    </p>
  );
}
