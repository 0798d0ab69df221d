import { randomUUID } from 'node:crypto';
import { letter, seeded } from './letters.ts';
import { requestBytes, Wire } from './wire.ts';

/** One run of load: which act, against which port, over how many connections, for how long. Bounded both ways. */
export interface Job {
  readonly port: number;
  readonly act: 'register' | 'track' | 'read';
  readonly connections: number;
  readonly seconds: number;
  readonly requestsMax: number;
  readonly seed: number;
  /** What is tracked: number and code of matters that exist. */
  readonly matters: readonly { readonly number: string; readonly code: string }[];
  /** What is read: paths with their headers, taken in turn by chance. */
  readonly reads?: readonly Reading[];
}

/** One page or list to be read. */
export interface Reading {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What one run measured. Times in milliseconds. */
export interface Run {
  readonly count: number;
  readonly failed: number;
  readonly seconds: number;
  readonly rate: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly firstFailure?: string;
  /** The first of what was registered, so that it can be tracked. */
  readonly registered: readonly { readonly number: string; readonly code: string }[];
}

const keptMax = 4_000;

/** Tracking by number and code, as a reading. */
const tracking = ({ number, code }: Job['matters'][number]): Reading => ({
  path: `/api/v1/petitions/${number}`,
  headers: { 'query-code': code, accept: 'application/json' },
});

function makeRequests({ act, seed, matters, reads = [] }: Job): () => Buffer {
  const random = seeded(seed);
  if (act !== 'register') {
    const readings = act === 'track' ? matters.map(tracking) : reads;
    const requests = readings.map(({ path, headers }) => requestBytes('GET', path, headers));
    return () => requests[Math.floor(random() * requests.length)]!;
  }
  const bodies = Array.from({ length: 500 }, () => JSON.stringify(letter(random)));
  return () => {
    const body = bodies[Math.floor(random() * bodies.length)]!;
    return requestBytes(
      'POST',
      '/api/v1/petitions',
      { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body,
    );
  };
}

async function run(job: Job): Promise<Run> {
  const next = makeRequests(job);
  const wires = await Promise.all(Array.from({ length: job.connections }, () => Wire.open(job.port)));
  const times: number[] = [];
  const registered: { number: string; code: string }[] = [];
  let failed = 0;
  let firstFailure: string | undefined;
  let asked = 0;
  const expected = job.act === 'register' ? 201 : 200;
  const began = performance.now();
  const until = began + job.seconds * 1000;

  const drive = async (wire: Wire): Promise<void> => {
    while (asked < job.requestsMax) {
      asked += 1;
      const request = next();
      const sent = performance.now();
      if (sent >= until) return;
      const { status, body } = await wire.ask(request);
      times.push(performance.now() - sent);
      if (status !== expected) {
        failed += 1;
        firstFailure ??= `${status} ${body.slice(0, 300)}`;
      } else if (job.act === 'register' && registered.length < keptMax) {
        const { number, queryCode = '' } = JSON.parse(body) as { number: string; queryCode?: string };
        registered.push({ number, code: queryCode });
      }
    }
  };
  await Promise.all(wires.map(drive));
  const seconds = (performance.now() - began) / 1000;
  for (const wire of wires) wire.close();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    count: times.length,
    failed,
    seconds,
    rate: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    registered,
    ...(firstFailure === undefined ? {} : { firstFailure }),
  };
}

/** A process of its own, so that the client's work is not counted as the server's: one job a line in, one run a line out. */
process.stdout.write('ready\n');
process.stdin.setEncoding('utf8');
let typed = '';
for await (const chunk of process.stdin) {
  typed += chunk as string;
  for (let end = typed.indexOf('\n'); end >= 0; end = typed.indexOf('\n')) {
    const job = JSON.parse(typed.slice(0, end)) as Job;
    typed = typed.slice(end + 1);
    process.stdout.write(`${JSON.stringify(await run(job))}\n`);
  }
}
