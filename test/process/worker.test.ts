import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { instanceKeys } from '#adapters/machine/master-key.ts';
import { ensureInstance } from '#app/house.ts';
import { freshDatabase, withDatabaseName } from '#test/database.ts';

/** The worker as a process of its own, on a database that may not be there yet. */
function startWorkerProcess(variables: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/worker-main.ts'], {
    env: { PATH: process.env['PATH'], ...variables },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

const soon = { timeout: 20_000 };

test('a worker that is there before its database waits, and one whose database is ready works until it is told to stop', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sunlit-worker-'));
  const database = await freshDatabase();
  const missing = withDatabaseName(inject('testServer').url, 'sunlit_not_made_yet');
  const early = startWorkerProcess({ DATA_DIR: dataDir, DATABASE_URL: missing });
  try {
    await expect.poll(early.output, soon).toMatch(/the worker waits/);
    expect(early.output()).toContain('does not exist');
    expect(early.child.exitCode).toBeNull();
    await ensureInstance(database, 'none', Temporal.Now.instant());
    await instanceKeys(dataDir);
    const worker = startWorkerProcess({ DATA_DIR: dataDir, DATABASE_URL: database.url });
    await expect.poll(worker.output, soon).toMatch(/the worker is at work/);
    worker.child.kill('SIGTERM');
    await once(worker.child, 'exit');
    expect([worker.child.exitCode, worker.output()]).toEqual([0, expect.stringContaining('the worker has ended')]);
  } finally {
    early.child.kill('SIGTERM');
    await once(early.child, 'exit');
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 60_000);

/**
 * The way to a database, which is cut in the middle of the first question that holds `word` and open again after a
 * second, as where the database fell and comes back.
 */
async function cutAt(url: string, word: string) {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  const open = new Set<Socket>();
  let [cuts, away] = [0, false];
  const cut = (): void => {
    [cuts, away] = [cuts + 1, true];
    for (const socket of open) socket.destroy();
    setTimeout(() => (away = false), 1_000);
  };
  const door = createServer((caller) => {
    if (away) return void caller.destroy();
    const behind = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    for (const socket of [caller, behind]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => (open.delete(socket), caller.destroy(), behind.destroy()));
    }
    caller.on('data', (chunk) => (cuts === 0 && chunk.includes(word) ? cut() : behind.write(chunk)));
    behind.on('data', (chunk) => caller.write(chunk));
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  const who = [user, password].map((part) => encodeURIComponent(part ?? '')).join(':');
  return {
    url: `postgresql://${who}@127.0.0.1:${(door.address() as AddressInfo).port}/${database}`,
    cuts: () => cuts,
    close: () => door.close(),
  };
}

test('a worker whose database falls while it reads the house waits for it, and goes to work when it is back', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sunlit-worker-'));
  const database = await freshDatabase();
  await ensureInstance(database, 'none', Temporal.Now.instant());
  await instanceKeys(dataDir);
  const way = await cutAt(database.url, 'house.letterhead');
  const worker = startWorkerProcess({ DATA_DIR: dataDir, DATABASE_URL: way.url });
  try {
    await expect.poll(worker.output, soon).toMatch(/the worker is at work/);
    expect([way.cuts(), worker.child.exitCode]).toEqual([1, null]);
    expect(worker.output()).toMatch(/the worker waits/);
  } finally {
    if (worker.child.exitCode === null) {
      worker.child.kill('SIGTERM');
      await once(worker.child, 'exit');
    }
    way.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 60_000);
