import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { acts } from '#chapters/petition/rules.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { hostileRequests, type Brought, type Description, type HostileRequest } from './requests.ts';

/** What a run of malformed requests saw. */
export interface Fuzzed {
  readonly requests: number;
  readonly byStatus: ReadonlyMap<number, number>;
  readonly faults: readonly string[];
  readonly slowestMs: number;
  readonly memoryMb: { readonly warm: number; readonly end: number };
}

const patienceMs = 10_000;
const atOnce = 4;
const turnMs = 100;
/** Memory is read once the compiled code and the caches of the first requests are there. */
const warmShare = 0.25;

/** A head that Node's own reader refuses before there is a request; it says so without a body. */
const headTooLong = 431;

/** What no answer may hold: a place in a program, a word of the database's own. */
const leaks = /\bat [\w.<>]+ \(|node_modules|\.tsx?:\d+|\bpg_|syntax error at|ledger\.entry|violates/;

/** Sends malformed requests, made from the published description, to a server that is a process of its own. */
export async function fuzz(count: number, seed: number): Promise<Fuzzed> {
  const server = await startServer({ RATE_LIMITS: 'off-for-measurement' });
  try {
    return await shoot(server, count, seed);
  } finally {
    await server.stop();
  }
}

async function shoot(server: ServerProcess, count: number, seed: number): Promise<Fuzzed> {
  const description = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as Description;
  const requests = hostileRequests(description, await bringAlong(server.address), { count, seed });
  // While so many are made nothing is heard of the connection from before, which the server has closed by then: a turn
  // of the loop takes note of that, or the first request is sent into it and counted as a fault.
  await setTimeout(turnMs);
  const byStatus = new Map<number, number>();
  const faults: string[] = [];
  let slowestMs = 0;
  let warm = 0;
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let index = next++; index < requests.length; index = next++) {
      if (index === Math.floor(count * warmShare)) warm = memoryMb(server.pid);
      const { status, fault, ms } = await send(server.address, requests[index]!);
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      slowestMs = Math.max(slowestMs, ms);
      if (fault)
        faults.push(`${fault}, seed ${seed}, request ${index}: ${JSON.stringify(requests[index]).slice(0, 600)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  if ((await fetch(`${server.address}/healthz`)).status !== 200) faults.push('the server is no longer well');
  return { requests: requests.length, byStatus, faults, slowestMs, memoryMb: { warm, end: memoryMb(server.pid) } };
}

async function send(address: string, request: HostileRequest) {
  const began = performance.now();
  const { method, path, headers, body } = request;
  const signal = AbortSignal.timeout(patienceMs);
  const answer = await fetch(`${address}${path}`, { method, headers, signal, ...(body === undefined ? {} : { body }) })
    .then(async (response) => ({
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
    }))
    .catch((error: unknown) => ({ status: 0, type: '', text: String(error) }));
  return { status: answer.status, fault: faultIn(answer, request), ms: performance.now() - began };
}

/** Why an answer is wrong; undefined when it is as it should be. */
function faultIn(
  answer: { status: number; type: string; text: string },
  { route }: HostileRequest,
): string | undefined {
  const { status, type, text } = answer;
  if (status === 0) return `${route} gave no answer in ${patienceMs} ms: ${text}`;
  if (status >= 500) return `${route} answered ${status}: ${text.slice(0, 200)}`;
  if (status === headTooLong) return undefined;
  if (status >= 400 && !type.startsWith('application/problem+json')) return `${route} answered ${status} as ${type}`;
  const leak = status >= 400 ? leaks.exec(text)?.[0] : undefined;
  return leak ? `${route} answered ${status} and shows ${leak}` : undefined;
}

/** Real matters and sessions, so that a request gets past the doors and into the house. */
async function bringAlong(address: string): Promise<Brought> {
  const post = async (path: string, body: unknown): Promise<Record<string, string>> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Record<string, string>;
  };
  const letter = { title: '路灯不亮', request: '修好', facts: '坏了', form: 'web', purpose: 'claim', anonymous: true };
  const filed = await post('/api/v1/petitions', letter);
  const { items } = (await (await fetch(`${address}/api/v1/demo/accounts`)).json()) as {
    items: { login: string; password: string }[];
  };
  const tokens: string[] = [];
  for (const { login, password } of items.slice(0, 5))
    tokens.push((await post('/api/v1/sessions', { login, password }))['token']!);
  return { numbers: [filed['number']!, 'XF26111000006618'], codes: [filed['queryCode']!], tokens, acts };
}

/** What a process holds, without what it shares with files. @returns MB */
function memoryMb(pid: number): number {
  const kb = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1024);
}

/** A run in one line. */
export function told({ requests, byStatus, slowestMs, memoryMb: { warm, end } }: Fuzzed): string {
  const statuses = [...byStatus].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status} ${n}`);
  return `${requests} malformed requests (${statuses.join(', ')}), slowest ${slowestMs.toFixed(0)} ms, memory ${warm} MB warm and ${end} MB at the end`;
}
