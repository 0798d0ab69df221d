import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asStarted } from '#test/as-started.ts';

/** A process that the bench started and ends. */
export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What the ready line told, its first group. */
  readonly said: string;
  stop(): Promise<void>;
}

/**
 * Starts a program of Node's and waits for its ready line.
 * @param args of Node's, the file among them
 */
export function startProcess(
  args: readonly string[],
  ready: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawn(process.execPath, args, {
    cwd: here('..'),
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 8_000);
    await ended;
    clearTimeout(late);
  };
  return new Promise((resolve, reject) => {
    let told = '';
    const take = (chunk: Buffer): void => {
      told += chunk.toString();
      const match = ready.exec(told);
      if (!match) return;
      child.stdout.off('data', take);
      child.stdout.resume();
      resolve({ child, pid: child.pid!, said: match[1] ?? '', stop });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      process.stderr.write(chunk);
    });
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`${args.join(' ')} ended with ${status}: ${told.slice(-2_000)}`)));
  });
}

export const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The product on a database that is there. `said` is its port. */
export function startServer(
  url: string,
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const started = asStarted();
  const env = {
    ...started.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    DEMO: 'none',
    BASE_URL: '',
    WORKER: 'inside',
    PROXIES: '0',
    LOG_LEVEL: 'warn',
    RATE_LIMITS: 'off-for-measurement',
    ...more,
  };
  return startProcess(started.args, /http:\/\/127\.0\.0\.1:(\d+)\//, env);
}

/** The bare server. `said` is its port. */
export const startFloor = (url: string): Promise<Started> =>
  startProcess(['--import', 'tsx', here('./floor.ts')], /^floor (\d+)/, { FLOOR_DATABASE_URL: url });

const ticksASecond = 100;

function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  // User and system time of the process, then of the children that it has collected.
  return Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
}

function parentOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]);
}

/** CPU seconds so far of a process with all its threads, and of every process of a cluster. */
export function cpuSeconds(pid: number): number {
  return ticksOf(pid) / ticksASecond;
}

/** The postmaster, its backends, and what checkpoints, writes and cleans in the background. */
export function clusterCpuSeconds(postmaster: number): number {
  let ticks = ticksOf(postmaster);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (parentOf(Number(name)) === postmaster) ticks += ticksOf(Number(name));
    } catch {
      // It ended between the listing and the reading; its time is the postmaster's now.
    }
  }
  return ticks / ticksASecond;
}

/** Memory of a process that lies in real memory now, in MB. */
export function memoryMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}
