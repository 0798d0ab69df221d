import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { here } from './process.ts';
import type { Judged, machineFacts } from './report.ts';

/** What both benches keep of a run. */
interface Kept {
  readonly at: string;
  readonly machine: ReturnType<typeof machineFacts>;
  readonly judged: readonly Judged[];
}

const sources = [
  ['latest.json', 'Against the floor: `npm run bench`'],
  ['growth.json', 'As the work grows: `npm run bench:growth`'],
] as const;

function section(file: string, title: string): string {
  const path = here(`./results/${file}`);
  if (!existsSync(path)) return `## ${title}\n\nNot run yet.\n`;
  const { at, machine, judged = [] } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Kept> & Omit<Kept, 'judged'>;
  const rows = judged.map(({ what, figure, must, aim, better, verdict }) => {
    const sign = better === 'more' ? '≥' : '≤';
    const target = (value: number | null): string => (value === null ? '' : `${sign} ${value}`);
    return `| ${what} | ${figure.toFixed(2)} | ${target(must)} | ${target(aim)} | ${verdict} |`;
  });
  const facts = `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}`;
  return `## ${title}

${at.slice(0, 16)}Z on ${facts}; load average before the end ${machine.loadAverage.join(', ')}.

| what | figure | must | aim | |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** Writes the last figures of both benches as one table that says of each row whether it is met. */
export function writeTable(): void {
  const parts = sources.map(([file, title]) => section(file, title));
  const head = '# Last figures\n\nWritten by the benches; `../README.md` says how they are made.\n';
  writeFileSync(here('./results/README.md'), [head, ...parts].join('\n'));
}
