import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase } from '#adapters/postgres/connect.ts';
import { findEmbedded } from '#adapters/postgres/embedded.ts';
import { rehash, type EntryRow } from '#kernel/ledger/read.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import type { Proof } from './main.ts';

/**
 * Kill, in turn, the server, the worker, the postmaster, and all at once, at random moments under load. An outside
 * client keeps what was acknowledged and compares: nothing lost, nothing doubled, every chain whole. Durability is on.
 */
export const crash: Proof = {
  name: 'crash',
  async run(full) {
    const rounds = full ? 50 : 10;
    const dataDir = mkdtempSync(join(tmpdir(), 'sunlit-crash-'));
    try {
      return await rehearse(rounds, dataDir);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

const targets = ['server', 'worker', 'postmaster', 'all'] as const;
const callers = 6;
const roundMsMax = 900;

interface Acknowledged {
  readonly number: string;
  readonly queryCode: string;
}

/** The world outside: keys it has sent, and what came back for each. */
class Client {
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly #asked = new Set<string>();
  #next = 0;

  fresh(): string {
    const key = `crash-${this.#next++}`;
    this.#asked.add(key);
    return key;
  }

  /** Asks once. A broken connection or a 503 is no answer; the same key is asked again later. */
  async ask(address: string, key: string): Promise<void> {
    const answer = await fetch(`${address}/api/v1/petitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        title: key,
        request: key,
        facts: `事实 ${key}`,
        form: 'web',
        purpose: 'claim',
        anonymous: true,
      }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    if (!answer || answer.status === 503) return;
    if (answer.status !== 201) throw new Error(`${key} was answered with ${answer.status}: ${await answer.text()}`);
    const body = (await answer.json().catch(() => undefined)) as Acknowledged | undefined;
    if (!body) return;
    const before = this.acknowledged.get(key);
    if (before && before.number !== body.number) throw new Error(`${key} is both ${before.number} and ${body.number}`);
    this.acknowledged.set(key, body);
  }

  get open(): readonly string[] {
    return [...this.#asked].filter((key) => !this.acknowledged.has(key));
  }
}

async function rehearse(rounds: number, dataDir: string): Promise<string> {
  const variables = { DATA_DIR: dataDir, WORKER: 'apart', RATE_LIMITS: 'off-for-measurement' };
  const client = new Client();
  const killed = new Map<string, number>();
  let server = await startServer(variables);
  let worker = startWorker(dataDir);
  for (let round = 0; round < rounds; round += 1) {
    const target = targets[round % targets.length]!;
    const load = Promise.all(Array.from({ length: callers }, () => keepAsking(client, server.address)));
    await pause(200 + Math.random() * roundMsMax);
    kill(target, server, worker, dataDir);
    killed.set(target, (killed.get(target) ?? 0) + 1);
    await pause(150);
    await stopAsking(client, load);
    if (target === 'server' || target === 'all') {
      await server.stop();
      server = await startServer(variables);
    }
    if (target === 'worker' || target === 'all') worker = startWorker(dataDir);
    await untilReady(server);
  }
  await settle(client, server);
  const seen = await compare(client, dataDir);
  worker.kill('SIGTERM');
  await server.stop();
  return `${rounds} kills (${[...killed].map(([name, n]) => `${name} ${n}`).join(', ')}); ${seen}`;
}

const asking = new WeakMap<Client, { on: boolean }>();

async function keepAsking(client: Client, address: string): Promise<void> {
  const state = asking.get(client) ?? { on: true };
  asking.set(client, state);
  while (state.on) {
    await client.ask(address, client.fresh());
    if (client.open.length > 200) await pause(20);
  }
}

async function stopAsking(client: Client, load: Promise<unknown>): Promise<void> {
  const state = asking.get(client);
  if (state) state.on = false;
  await load;
  asking.delete(client);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function startWorker(dataDir: string): ChildProcess {
  const { BASE_URL: _, ...inherited } = process.env;
  // What ends it by itself is said where whoever runs the proof reads it.
  return spawn(process.execPath, ['--import', 'tsx', 'src/app/worker-main.ts'], {
    env: { ...inherited, NODE_ENV: 'production', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The postmaster of this data folder and no other. */
function postmaster(dataDir: string): number {
  const [file] = execFileSync('find', [dataDir, '-name', 'postmaster.pid'], { encoding: 'utf8' }).trim().split('\n');
  return Number(readFileSync(file!, 'utf8').split('\n')[0]);
}

function kill(target: (typeof targets)[number], server: ServerProcess, worker: ChildProcess, dataDir: string): void {
  const pids = { postmaster: postmaster(dataDir), server: server.pid, worker: worker.pid! };
  const names = target === 'all' ? (['postmaster', 'server', 'worker'] as const) : [target];
  for (const name of names) {
    try {
      process.kill(pids[name], 'SIGKILL');
    } catch (error) {
      throw new Error(`the ${name} was not there any more to be killed with ${target}`, { cause: error });
    }
  }
}

async function untilReady(server: ServerProcess): Promise<void> {
  const ends = Date.now() + 60_000;
  while (Date.now() < ends) {
    const answer = await fetch(`${server.address}/api/v1/limits`).catch(() => undefined);
    const ready = await fetch(`${server.address}/readyz`).catch(() => undefined);
    if (answer?.ok && ready?.ok) return;
    await pause(100);
  }
  throw new Error(`the server did not come back\n${server.output()}`);
}

/** What got no answer is asked again with its own key, until every key has one. */
async function settle(client: Client, server: ServerProcess): Promise<void> {
  for (let tries = 0; client.open.length > 0; tries += 1) {
    if (tries > 20) throw new Error(`${client.open.length} keys never got an answer`);
    for (const key of client.open) await client.ask(server.address, key);
  }
  const sample = [...client.acknowledged].filter((_, index) => index % 17 === 0);
  for (const [key, { number, queryCode }] of sample) {
    const answer = await fetch(`${server.address}/api/v1/petitions/${number}`, {
      headers: { 'query-code': queryCode },
    });
    const body = (await answer.json()) as { title?: string };
    if (answer.status !== 200 || body.title !== key)
      throw new Error(`${number} does not open with its code: ${answer.status}`);
  }
}

async function compare(client: Client, dataDir: string): Promise<string> {
  const place = await findEmbedded({ dataDir });
  if (!place) throw new Error('the database does not run');
  const database = await connectDatabase({ place, applicationName: 'crash proof' });
  try {
    const owner = database.as('owner');
    const [durable] = await owner.rows<{ on: string }>({
      text: `SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) AS on FROM pg_settings
              WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`,
    });
    if (durable?.on !== 'fsync=on full_page_writes=on synchronous_commit=on')
      throw new Error(`not durable: ${durable?.on}`);
    const rows = await owner.rows<{ title: string; number: string; n: number }>({
      text: `SELECT n.content->>'title' AS title, min(p.number) AS number, count(*)::int AS n
               FROM open.petition p JOIN vault.narrative n ON n.id = p.narrative
              WHERE n.content->>'title' LIKE 'crash-%' GROUP BY 1`,
    });
    const doubled = rows.filter(({ n }) => n !== 1);
    const kept = new Map(rows.map(({ title, number }) => [title, number]));
    const lost = [...client.acknowledged].filter(([key, { number }]) => kept.get(key) !== number);
    if (doubled.length > 0 || lost.length > 0 || rows.length !== client.acknowledged.size) {
      throw new Error(
        `${lost.length} lost, ${doubled.length} doubled, ${rows.length} on record, ${client.acknowledged.size} acknowledged`,
      );
    }
    const entries = await owner.rows<EntryRow>({ text: 'SELECT * FROM ledger.entry ORDER BY stream, version' });
    const broken = entries.filter((entry) => !rehash(entry).equals(entry.hash));
    if (broken.length > 0) throw new Error(`${broken.length} entries do not have their hash`);
    return `${client.acknowledged.size} acknowledged, 0 lost, 0 doubled, ${entries.length} entries rehashed, ${await sealedAll(database)}; ${durable.on}`;
  } finally {
    await database.close();
  }
}

/** Every entry gets its number within seconds, without a gap. */
async function sealedAll(database: Awaited<ReturnType<typeof connectDatabase>>): Promise<string> {
  const ends = Date.now() + 30_000;
  for (;;) {
    const [row] = await database.as('owner').rows<{ entries: number; sealed: number; last: number }>({
      text: `SELECT (SELECT count(*)::int FROM ledger.entry) AS entries, count(*)::int AS sealed, max(position)::int AS last
               FROM ledger.sealed`,
    });
    if (row && row.entries === row.sealed && row.sealed === row.last) return `${row.last} sealed without a gap`;
    if (Date.now() > ends) throw new Error(`sealing is behind or has a gap: ${JSON.stringify(row)}`);
    await pause(200);
  }
}
