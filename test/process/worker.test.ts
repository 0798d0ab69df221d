import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
