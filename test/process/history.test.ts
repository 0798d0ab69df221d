import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import { findEmbedded } from '#adapters/postgres/embedded.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';

// A first start answers at once and plays the county's past year meanwhile; killed in the middle, it goes on.
let dataDir: string;
let server: ServerProcess | undefined;
let database: PostgresDatabase | undefined;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sunlit-history-'));
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const page = async (path: string): Promise<string> =>
  (await fetch(`${server!.address}${path}`, { headers: { 'accept-language': 'zh' } })).text();

const saidOf = (html: string): number | undefined => {
  const found = /正在补齐：(\d+) \/ 500/.exec(html)?.[1];
  return found === undefined ? undefined : Number(found);
};

async function openDatabase(): Promise<PostgresDatabase> {
  const place = await findEmbedded({ dataDir });
  if (!place) throw new Error('no database runs');
  return connectDatabase({ place, applicationName: 'test', poolSizes: { owner: 1 } });
}

async function counted(): Promise<{ parts: number; matters: number; doubled: number }> {
  const [row] = await database!.as('owner').rows<{ parts: number; matters: number; doubled: number }>({
    text: `SELECT (SELECT count(*)::int FROM house.history_part) AS parts,
                  (SELECT count(*)::int FROM open.petition) AS matters,
                  (SELECT count(*)::int FROM (SELECT 1 FROM open.petition GROUP BY number HAVING count(*) > 1) d) AS doubled`,
  });
  return row!;
}

/** Looks every 50 ms until it is so. @throws when it is not so after the given time */
async function until(isSo: () => Promise<boolean>, ms: number): Promise<number> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > ms) throw new Error(`not so after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - began;
}

test('pages answer while the past year is played and say how far it is; a kill loses nothing and doubles nothing', async () => {
  server = await startServer({ DATA_DIR: dataDir });
  database = await openDatabase();
  const atStart = saidOf(await page('/'));
  expect(atStart).toBeDefined();
  await until(async () => (await counted()).parts >= 3, 60_000);
  expect(saidOf(await page('/demo'))).toBeDefined();
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  const cut = await counted();
  expect(cut.parts).toBeLessThan(25);
  await database.close();

  server = await startServer({ DATA_DIR: dataDir });
  database = await openDatabase();
  expect((await counted()).parts).toBeGreaterThanOrEqual(cut.parts);
  const ms = await until(async () => saidOf(await page('/')) === undefined, 90_000);
  const done = await counted();
  console.info(`the other ${25 - cut.parts} parts were played in ${Math.round(ms)} ms beside a server that answers`);
  expect(done).toMatchObject({ parts: 25, doubled: 0 });
  // Beside the stories, all but those whose letter still lies in the post room.
  expect(done.matters).toBeGreaterThan(570);
}, 240_000);
