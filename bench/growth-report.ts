import { exponent } from './measure.ts';
import { judgedBy, type Judged, type machineFacts } from './report.ts';
import type { Tallies } from './growth-tallies.ts';

/** What one reading came to at one size. */
export interface Point {
  readonly what: string;
  readonly matters: number;
  readonly connections: number;
  readonly p50: number;
  readonly p95: number;
  readonly rate: number;
  /** The rate of the bare server that reads the same rows, where there is one. */
  readonly floorRate?: number;
}

export interface Sweep {
  readonly matters: number;
  readonly duties: number;
  readonly seconds: number;
  readonly recorded: number;
}

/** Everything that one run found. */
export interface Growth {
  readonly at: string;
  readonly machine: ReturnType<typeof machineFacts>;
  readonly settings: Readonly<Record<string, string>>;
  readonly sizes: readonly number[];
  readonly points: readonly Point[];
  readonly sweeps: readonly Sweep[];
  readonly tallies: Tallies;
}

const at = ({ points }: Growth, what: string, matters: number, connections: number): Point =>
  points.find((one) => one.what === what && one.matters === matters && one.connections === connections)!;

/** How the middle time of one caller grows from the smallest size to the largest. */
export function exponentOf(growth: Growth, what: string): number {
  const [small, large] = [growth.sizes[0]!, growth.sizes.at(-1)!];
  return exponent(at(growth, what, small, 1).p50, at(growth, what, large, 1).p50, large / small);
}

/** Every target of reading and sweeping, at the largest size. */
export function judgeGrowth(growth: Growth): Judged[] {
  const large = growth.sizes.at(-1)!;
  const ofFloor = (what: string): number => {
    const { rate, floorRate } = at(growth, what, large, 8);
    return rate / floorRate!;
  };
  const grows = (what: string, must: number, aim: number): Judged =>
    judgedBy(`growth exponent of p50: ${what}`, exponentOf(growth, what), must, aim, 'less');
  const { seconds, duties } = growth.sweeps.at(-1)!;
  const { costShare, behindSeconds, differing, compared } = growth.tallies;
  return [
    judgedBy('track, JSON: rate against the floor', ofFloor('track, JSON'), 0.5, 0.65, 'more'),
    judgedBy('work list, JSON: rate against the floor', ofFloor('work list, JSON'), 0.4, 0.6, 'more'),
    judgedBy('track, HTML: pages a second', at(growth, 'track, page', large, 8).rate, 400, 1000, 'more'),
    judgedBy('work list of 50, HTML: pages a second', at(growth, 'work list, page', large, 8).rate, 150, 400, 'more'),
    // One size alone tells nothing of growth.
    ...(growth.sizes.length < 2
      ? []
      : [
          grows('track, JSON', 0.2, 0.15),
          grows('work list, JSON', 0.15, 0.1),
          grows('search, 2 signs', 0.35, 0.25),
          grows('search, 4 signs', 0.35, 0.25),
          grows('search of few, 2', 0.35, 0.25),
          grows('search of few, 4', 0.35, 0.25),
        ]),
    judgedBy(`head’s view at ${large}, p95 in ms`, at(growth, 'head’s view', large, 1).p95, 50, 20, 'less'),
    judgedBy('what counts cost a registration, %', costShare * 100, 15, 8, 'less'),
    judgedBy('counts behind under load, s', behindSeconds, 2, 1, 'less'),
    judgedBy(`counts that differ from a recount at rest, of ${compared}`, differing, 0, 0, 'less'),
    judgedBy(`sweep over ${duties} open duties, s`, seconds, 10, 3, 'less'),
  ];
}

export function printGrowth(growth: Growth): void {
  console.log('reading           conn   matters      rate/s       p50       p95 ms   of the floor');
  for (const { what, matters, connections, rate, p50, p95, floorRate } of growth.points) {
    const cells = [
      what.padEnd(17),
      String(connections).padStart(4),
      String(matters).padStart(9),
      rate.toFixed(0).padStart(11),
      p50.toFixed(2).padStart(9),
      p95.toFixed(2).padStart(9),
      (floorRate === undefined ? '' : (rate / floorRate).toFixed(2)).padStart(9),
    ];
    console.log(cells.join(' '));
  }
  console.log('');
  for (const { matters, duties, seconds, recorded } of growth.sweeps) {
    const found = `${duties} open duties looked through in ${seconds.toFixed(2)} s, ${recorded} passed`;
    console.log(`sweep at ${matters} matters: ${found}`);
  }
  console.log(`recount of the whole ledger: ${growth.tallies.recountSeconds.toFixed(1)} s\n`);
}

const chart = { width: 760, height: 420, left: 60, right: 190, top: 30, bottom: 40 } as const;
const hues = [
  '#0b5cad',
  '#b5371f',
  '#1b7f4b',
  '#7a4fb0',
  '#b07a00',
  '#00798c',
  '#8c2f6b',
  '#555555',
  '#3d6b00',
  '#a04000',
];

/** Middle times of one caller over the number of matters, both by powers of ten: a flat line grows with nothing. */
export function growthChart(growth: Growth): string {
  const { width, height, left, right, top, bottom } = chart;
  const single = growth.points.filter(({ connections }) => connections === 1);
  const times = single.map(({ p50 }) => p50);
  const [low, high] = [
    10 ** Math.floor(Math.log10(Math.min(...times))),
    10 ** Math.ceil(Math.log10(Math.max(...times))),
  ];
  const [small, large] = [growth.sizes[0]!, growth.sizes.at(-1)!];
  const share = (value: number, from: number, to: number): number =>
    from === to ? 0 : Math.log(value / from) / Math.log(to / from);
  const x = (matters: number): string => (left + share(matters, small, large) * (width - left - right)).toFixed(1);
  const y = (ms: number): string => (height - bottom - share(ms, low, high) * (height - top - bottom)).toFixed(1);
  const grid: string[] = [];
  for (let ms = low; ms <= high; ms *= 10) {
    grid.push(`<path d="M${left} ${y(ms)}H${width - right}" stroke="#ddd"/>`);
    grid.push(`<text x="${left - 8}" y="${y(ms)}" text-anchor="end" dy="4">${ms} ms</text>`);
  }
  for (const matters of growth.sizes)
    grid.push(`<text x="${x(matters)}" y="${height - bottom + 20}" text-anchor="middle">${matters}</text>`);
  const names = [...new Set(single.map(({ what }) => what))];
  const lines = names.map((what, index) => {
    const own = single.filter((one) => one.what === what);
    const path = own.map(({ matters, p50 }, n) => `${n === 0 ? 'M' : 'L'}${x(matters)} ${y(p50)}`).join('');
    const words = `${what}: ${exponentOf(growth, what).toFixed(2)}`;
    const key = top + index * 20;
    return (
      `<path d="${path}" fill="none" stroke="${hues[index % hues.length]}" stroke-width="2"/>` +
      `<text x="${width - right + 12}" y="${key}" fill="${hues[index % hues.length]}">${words}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>p50 of one caller over the number of matters, and the growth exponent of each</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...grid, ...lines].join('\n')}
</svg>
`;
}
