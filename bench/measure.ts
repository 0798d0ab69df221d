import type { Started } from './process.ts';
import { clusterCpuSeconds, cpuSeconds } from './process.ts';
import type { Job, Run } from './load.ts';

/** One run with what it cost. */
export interface Measured extends Omit<Run, 'registered'> {
  /** CPU milliseconds for each operation: of the server's process, and of the whole database cluster. */
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
}

export interface Side {
  readonly name: 'product' | 'floor';
  readonly process: Started;
  readonly port: number;
}

/** Hands one job to the client's process and waits for what it measured. */
function drive(client: Started, job: Job): Promise<Run> {
  return new Promise((resolve, reject) => {
    let told = '';
    const { stdin, stdout } = client.child;
    const take = (chunk: Buffer): void => {
      told += chunk.toString();
      if (!told.endsWith('\n')) return;
      stdout!.off('data', take);
      client.child.off('exit', gone);
      resolve(JSON.parse(told) as Run);
    };
    const gone = (): void => reject(new Error('the client process ended in the middle of a run'));
    stdout!.on('data', take);
    client.child.once('exit', gone);
    stdin!.write(`${JSON.stringify(job)}\n`);
  });
}

export interface Bench {
  readonly client: Started;
  readonly postmaster: number;
}

/** Runs one job against one side. A run with a failed request is no measurement. */
export async function measure(
  { client, postmaster }: Bench,
  side: Side,
  job: Omit<Job, 'port'>,
): Promise<{ readonly measured: Measured; readonly registered: Run['registered'] }> {
  const [server, database] = [cpuSeconds(side.process.pid), clusterCpuSeconds(postmaster)];
  const { registered, ...run } = await drive(client, { ...job, port: side.port });
  const spent = {
    serverCpuMs: ((cpuSeconds(side.process.pid) - server) * 1000) / run.count,
    databaseCpuMs: ((clusterCpuSeconds(postmaster) - database) * 1000) / run.count,
  };
  if (run.failed > 0) throw new Error(`${side.name}: ${run.failed} of ${run.count} failed: ${run.firstFailure}`);
  return { measured: { ...run, ...spent }, registered };
}

/** How a time grows with the size: the exponent of the power law through two points. */
export const exponent = (small: number, large: number, times: number): number =>
  Math.log(large / small) / Math.log(times);

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
