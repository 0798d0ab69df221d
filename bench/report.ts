import os from 'node:os';
import { median, type Measured } from './measure.ts';
import type { Sealing } from './sealing.ts';
import type { StartTimes } from './start-times.ts';

export type Level = 1 | 8 | 32;

/** Everything that one run of the bench found. */
export interface Results {
  readonly at: string;
  readonly quick: boolean;
  readonly plan: { readonly pairs: number; readonly seconds: number };
  readonly machine: ReturnType<typeof machineFacts>;
  readonly settings: Readonly<Record<string, string>>;
  readonly runs: readonly {
    readonly act: 'register' | 'track';
    readonly connections: Level;
    readonly product: Measured[];
    readonly floor: Measured[];
  }[];
  /** Of the server: before any load, the most during it, at the end of its last second, and ten seconds later. */
  readonly memory: Readonly<Record<'idleMb' | 'highestMb' | 'afterLoadMb' | 'restedMb' | 'floorMb', number>>;
  readonly starts: StartTimes;
  readonly sealing: Sealing;
}

/** A figure beside its target. `more` says which way is better. A figure without a target is only told. */
export interface Judged {
  readonly what: string;
  readonly figure: number;
  readonly must: number | null;
  readonly aim: number | null;
  readonly better: 'more' | 'less';
  readonly verdict: 'aim met' | 'must met' | 'NOT met' | 'no target';
}

export function machineFacts() {
  const [cpu] = os.cpus();
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    loadAverage: os.loadavg().map((one) => Math.round(one * 100) / 100),
  };
}

/** Puts a figure beside its targets. */
export function judgedBy(what: string, figure: number, must: number, aim: number, better: Judged['better']): Judged {
  const reaches = (target: number): boolean => (better === 'more' ? figure >= target : figure <= target);
  const verdict = reaches(aim) ? 'aim met' : reaches(must) ? 'must met' : 'NOT met';
  return { what, figure, must, aim, better, verdict };
}

const told = (what: string, figure: number): Judged => {
  return { what, figure, must: null, aim: null, better: 'less', verdict: 'no target' };
};

const cpuOf = (run: Measured): number => run.serverCpuMs + run.databaseCpuMs;

/** Ratios are taken pair by pair, since the two of a pair met the same machine; then the median. */
function ratio(one: Results['runs'][number], of: (run: Measured) => number): number {
  return median(one.product.map((run, pair) => of(run) / of(one.floor[pair]!)));
}

export function judge({ runs, memory, starts, sealing }: Results): Judged[] {
  const find = (act: 'register' | 'track', connections: Level) =>
    runs.find((one) => one.act === act && one.connections === connections)!;
  const [register, register32, track] = [find('register', 8), find('register', 32), find('track', 8)];
  return [
    judgedBy(
      'register, 8 connections: rate against the floor',
      ratio(register, ({ rate }) => rate),
      0.45,
      0.6,
      'more',
    ),
    judgedBy(
      'register, 8 connections: p99 against the floor',
      ratio(register, ({ p99 }) => p99),
      3,
      2,
      'less',
    ),
    judgedBy(
      'register, 8 connections: CPU ms, server and database',
      median(register.product.map(cpuOf)),
      1.2,
      0.75,
      'less',
    ),
    told('the same of the floor, in the same minutes', median(register.floor.map(cpuOf))),
    told('the same against the floor', ratio(register, cpuOf)),
    judgedBy(
      'register: rate at 32 connections against 8',
      median(register32.product.map(({ rate }, pair) => rate / register.product[pair]!.rate)),
      1,
      1.1,
      'more',
    ),
    judgedBy(
      'track by code, 8 connections: rate against the floor',
      ratio(track, ({ rate }) => rate),
      0.5,
      0.65,
      'more',
    ),
    judgedBy('memory of the server after load, MB', memory.afterLoadMb, 250, 150, 'less'),
    judgedBy('first start to ready, demo county, s', starts.firstSeconds, 5, 5, 'less'),
    judgedBy('later start to ready, s', median(starts.laterSeconds), 2, 1, 'less'),
    judgedBy('sealing and tree behind under load, s', sealing.behindSeconds, 2, 2, 'less'),
    told(`sealing, tree and signature: CPU ms an entry, of ${sealing.entries}`, sealing.cpuMs),
    told('the same, of the CPU of a registration, %', (sealing.cpuMs / median(register.product.map(cpuOf))) * 100),
  ];
}

const fixed = (value: number, digits: number): string => value.toFixed(digits);

export function printTable({ runs, plan, machine, memory, starts }: Results, judged: readonly Judged[]): void {
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; ${plan.pairs} alternating pairs of ${plan.seconds} s, medians\n`,
  );
  console.log('act       conn  side      rate/s     p50      p95      p99 ms   CPU ms/op: server + database');
  for (const one of runs) {
    for (const side of ['product', 'floor'] as const) {
      const of = (get: (run: Measured) => number): number => median(one[side].map(get));
      const rate = fixed(
        of(({ rate: value }) => value),
        0,
      ).padStart(9);
      const times = [of(({ p50 }) => p50), of(({ p95 }) => p95), of(({ p99 }) => p99)]
        .map((ms) => fixed(ms, 2).padStart(8))
        .join(' ');
      const cpu = `${fixed(
        of(({ serverCpuMs }) => serverCpuMs),
        3,
      )} + ${fixed(
        of(({ databaseCpuMs }) => databaseCpuMs),
        3,
      )}`;
      console.log(
        `${one.act.padEnd(9)} ${String(one.connections).padStart(3)}   ${side.padEnd(8)} ${rate} ${times}      ${cpu}`,
      );
    }
    console.log(
      `${''.padEnd(16)}ratio    ${fixed(
        ratio(one, ({ rate }) => rate),
        2,
      ).padStart(9)}`,
    );
  }
  console.log(
    `\nmemory MB: ${fixed(memory.idleMb, 0)} idle, ${fixed(memory.highestMb, 0)} at most, ${fixed(memory.afterLoadMb, 0)} after load, ${fixed(memory.restedMb, 0)} rested; floor ${fixed(memory.floorMb, 0)}`,
  );
  console.log(
    `start to ready s: first ${fixed(starts.firstSeconds, 2)}, later ${starts.laterSeconds.map((one) => fixed(one, 2)).join(' ')}\n`,
  );
  printJudged(judged);
}

export function printJudged(judged: readonly Judged[]): void {
  for (const { what, figure, must, aim, better, verdict } of judged) {
    const sign = better === 'more' ? '≥' : '≤';
    const target = must === null ? 'told' : `must ${sign} ${must}, aim ${sign} ${aim}`;
    console.log(`${verdict.padEnd(9)} ${fixed(figure, 2).padStart(7)}  ${target}   ${what}`);
  }
}
