import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { filesIn, runningServer, stopServer } from '#adapters/postgres/cluster.ts';
import { connectDatabase } from '#adapters/postgres/connect.ts';
import { startEmbedded } from '#adapters/postgres/embedded.ts';
import { holderAlive } from '#adapters/postgres/launch-lock.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { withDatabaseName } from '#test/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that tests make their databases on, and the migrated database they are copies of. */
    testServer: { url: string; template: string };
  }
}

const prefix = 'sunlit-test-';

/** Stops and removes what runs left behind that were killed; clusters of runs that still live are left alone. */
async function sweepDeadRuns(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(os.tmpdir(), name);
    const lock = path.join(folder, 'launch.lock');
    const entries = await readdir(folder).catch((): string[] => []);
    if (!entries.includes('launch.lock') || (await holderAlive(lock)) !== undefined) continue;
    const running = await runningServer(filesIn(path.join(folder, 'database')));
    if (running) await stopServer(running.pid);
    await rm(folder, { recursive: true, force: true });
  }
}

/** One throw-away cluster for the whole run, or the server of TEST_DATABASE_URL, with one migrated database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  let url = given ?? '';
  let stop = async (): Promise<void> => undefined;
  if (!given) {
    await sweepDeadRuns();
    const folder = await mkdtemp(path.join(os.tmpdir(), prefix));
    // Nothing in this cluster outlives the run, so nobody waits for the disk. Tests of crashes start clusters of
    // their own with the real settings.
    const embedded = await startEmbedded({ dataDir: folder, log: () => undefined, durable: false });
    url = embedded.url;
    stop = async () => {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    };
  }
  const template = `sunlit_template_${process.pid}`;
  const server = await connectDatabase({ place: { url }, applicationName: 'test setup' });
  try {
    await server.as('owner').rows({ text: `create database ${template}` });
    const empty = await connectDatabase({
      place: { url: withDatabaseName(url, template) },
      applicationName: 'test setup',
    });
    await migrate(empty).finally(() => empty.close());
  } catch (error) {
    await server.close();
    await stop();
    throw error;
  }
  project.provide('testServer', { url, template });
  return async () => {
    await server.as('owner').rows({ text: `drop database ${template}` });
    await server.close();
    await stop();
  };
}
