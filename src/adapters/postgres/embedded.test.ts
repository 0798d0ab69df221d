import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { copiedBinaries, installedBinaries, linkLibraries } from './binaries.ts';
import { runningServer, filesIn } from './cluster.ts';
import { connectDatabase, type PostgresDatabase } from './connect.ts';
import { findEmbedded, startEmbedded, type Embedded, type EmbeddedOptions } from './embedded.ts';

// The real settings, not those of the test cluster: what is proved here is what an office runs.

const isRoot = process.getuid?.() === 0;
let folder: string;
const open: Array<() => Promise<unknown>> = [];
const told: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sunlit-embedded-'));
});
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
  told.length = 0;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(name: string, more: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const engine = await startEmbedded({ dataDir: path.join(folder, name), log: (line) => told.push(line), ...more });
  open.push(() => engine.stop());
  return engine;
}

async function connect(engine: Embedded): Promise<PostgresDatabase> {
  const database = await connectDatabase({ place: engine.place, applicationName: 'test', waitMs: 2_000 });
  open.push(() => database.close());
  return database;
}

/** Another process that starts the engine and then waits to be killed. */
async function launch(dataDir: string): Promise<{ child: ChildProcess; line: string }> {
  const program = `
    import { startEmbedded } from '#adapters/postgres/embedded.ts';
    try {
      await startEmbedded({ dataDir: process.env.FOLDER, log: () => {} });
      console.log('ready');
      setInterval(() => {}, 1000);
    } catch (error) { console.log(error.name + ': ' + error.message); }`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    env: { ...process.env, FOLDER: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  open.push(async () => child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
  );
  return { child, line };
}

/** The server below a data folder. Never nobody: a signal to process 0 would go to this whole run. */
async function serving(folderOfServer: string): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const running = await runningServer(filesIn(folderOfServer));
    if (running) return running.pid;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no server runs in ${folderOfServer}`);
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test('it starts in any folder, keeps what was stored, and is ready well under a second later on', async () => {
  const name = `信访 资料 with spaces and 'quotes', ${'很长'.repeat(20)}`;
  const first = await start(name);
  const database = await connect(first);
  await database.as('owner').rows({ text: "create table kept (word text); insert into kept values ('已登记')" });
  for (const close of open.splice(0).toReversed()) await close();

  const from = performance.now();
  const second = await start(name);
  expect(performance.now() - from).toBeLessThan(1_000);
  const again = await connect(second);
  expect(await again.as('owner').rows({ text: 'select word from kept' })).toEqual([{ word: '已登记' }]);
  expect(again.serverVersion).toBe(second.version);
});

test('nothing acknowledged is lost and nobody comes in over the network', async () => {
  const database = await connect(await start('settings'));
  const rows = await database.as('owner').rows<{ name: string; setting: string }>({
    text: `select name, setting from pg_settings where name = any($1) order by name`,
    values: [['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'TimeZone', 'server_encoding']],
  });
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    TimeZone: 'UTC',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
  });
});

test('a server that outlived its killed launcher is taken over', async () => {
  const { child, line } = await launch(path.join(folder, 'orphan'));
  expect(line).toBe('ready');
  const place = await findEmbedded({ dataDir: path.join(folder, 'orphan') });
  const before = await connectDatabase({ place: place ?? { url: '' }, applicationName: 'test' });
  await before.as('owner').rows({ text: 'create table kept (n int); insert into kept values (7)' });
  await before.close();
  await kill(child);
  const home = path.join(folder, 'orphan', 'database');
  const orphan = await runningServer(filesIn(home));
  expect(orphan).toBeDefined();

  const database = await connect(await start('orphan'));
  expect((await runningServer(filesIn(home)))?.pid).toBe(orphan?.pid);
  expect(told.join()).toContain('taken over');
  expect(await database.as('owner').rows({ text: 'select n from kept' })).toEqual([{ n: 7 }]);
});

test('of two starts at once one runs and the other says so', async () => {
  const dataDir = path.join(folder, 'twice');
  const lines = (await Promise.all([launch(dataDir), launch(dataDir), launch(dataDir)])).map((one) => one.line);
  expect(lines.filter((line) => line === 'ready')).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('InUse: '))).toHaveLength(2);
  await expect(startEmbedded({ dataDir, log: () => undefined })).rejects.toThrow(/already runs on .*twice/);
  for (const close of open.splice(0)) await close();
  // What the killed process left is no lock.
  await expect.poll(() => start('twice').then(() => 'started', String), { timeout: 5_000 }).toBe('started');
});

test('a killed postmaster is started again, and the application recovers by itself', async () => {
  const engine = await start('postmaster');
  const database = await connect(engine);
  await database.as('owner').rows({ text: 'create table kept (n int); insert into kept values (1)' });
  for (let round = 0; round < 2; round++) {
    const pid = await serving(path.dirname(engine.where));
    process.kill(pid, 'SIGKILL');
    const read = (): Promise<unknown> =>
      database
        .as('owner')
        .rows({ text: 'select n from kept' })
        .catch((error: Error) => error.name);
    await expect
      .poll(async () => (await runningServer(filesIn(path.dirname(engine.where))))?.pid, { timeout: 10_000 })
      .not.toBe(pid);
    await expect.poll(read, { timeout: 10_000 }).toEqual([{ n: 1 }]);
  }
});

test('a session that is busy when server and launcher are killed is waited for', async () => {
  const { child } = await launch(path.join(folder, 'busy'));
  const place = await findEmbedded({ dataDir: path.join(folder, 'busy') });
  const before = await connectDatabase({ place: place ?? { url: '' }, applicationName: 'test' });
  const work = before
    .as('owner')
    .rows({ text: 'select count(*) from generate_series(1, 20000000)' })
    .catch(() => []);
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.kill(await serving(path.join(folder, 'busy', 'database')), 'SIGKILL');
  await kill(child);
  await connect(await start('busy'));
  expect(told.join()).toContain('still ending');
  await work;
  await before.close();
});

test('a crashed session takes all others down; they come back without a new start', async () => {
  const engine = await start('session');
  const database = await connect(engine);
  const [session] = await database.as('owner').rows<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
  process.kill(session!.pid, 'SIGKILL');
  const read = (): Promise<unknown> =>
    database
      .as('owner')
      .rows({ text: 'select 1 as n' })
      .catch((error: Error) => error.name);
  await expect.poll(read, { timeout: 10_000 }).toEqual([{ n: 1 }]);
});

test('files of a killed start, with ids that live on as other processes, are seen through', async () => {
  const engine = await start('stale');
  for (const close of open.splice(0)) await close();
  await writeFile(path.join(folder, 'stale', 'launch.lock'), `${process.pid} another time\n`);
  await writeFile(
    path.join(engine.where, 'postmaster.pid'),
    `${process.ppid}\n${engine.where}\n1\n5432\n/nowhere\n\n 1 1\nready   \n`,
  );
  await writeFile(path.join(folder, 'stale', 'database', 'socket', '.s.PGSQL.5432.lock'), `${process.ppid}\n`);
  await connect(await start('stale'));
  for (const close of open.splice(0).toReversed()) await close();
  await writeFile(path.join(engine.where, 'postmaster.pid'), '');
  await connect(await start('stale'));
});

test('over TCP it asks for the password, and comes back where it was', async () => {
  const engine = await start('tcp', { transport: 'tcp' });
  const database = await connect(engine);
  const pid = await serving(path.dirname(engine.where));
  process.kill(pid, 'SIGKILL');
  const read = (): Promise<unknown> =>
    database
      .as('owner')
      .rows({ text: 'select 1 as n' })
      .catch(() => undefined);
  const pidNow = async (): Promise<unknown> => (await runningServer(filesIn(path.dirname(engine.where))))?.pid;
  await expect.poll(pidNow, { timeout: 10_000 }).not.toBe(pid);
  await expect.poll(read, { timeout: 10_000 }).toEqual([{ n: 1 }]);
  expect(engine.place.host).toBe('127.0.0.1');
  const guess = (): Promise<unknown> =>
    connectDatabase({ place: { ...engine.place, password: 'guess' }, applicationName: 'test' }).then(
      () => 'let in',
      (error: { code?: string }) => error.code,
    );
  // Sessions of the killed server may still answer while the new one is about to listen.
  await expect.poll(guess, { timeout: 10_000 }).toBe('28P01');
});

test.runIf(isRoot)('as root without user namespaces, another account runs it on data that it can reach', async () => {
  const hidden = path.join(folder, 'hidden');
  await mkdir(path.join(hidden, 'var'), { recursive: true });
  await chmod(hidden, 0o700);
  await chmod(folder, 0o755);
  const systemFolder = path.join(folder, 'system');
  const engine = await start('hidden/var', { rootWay: 'account', systemFolder });
  await connect(engine);
  expect(engine.where.startsWith(systemFolder)).toBe(true);
  expect(await readFile(path.join(hidden, 'var', 'WHERE.txt'), 'utf8')).toContain(engine.where);
  expect(told.join()).toContain(engine.where);
  // The next start finds it there again, though it would now take the other way.
  for (const close of open.splice(0).toReversed()) await close();
  expect((await start('hidden/var', { systemFolder })).where).toBe(engine.where);
});

test.skipIf(process.platform === 'win32')('a copy of the programs runs from another folder', async () => {
  const copy = await copiedBinaries(await installedBinaries(), path.join(folder, 'copied'));
  expect(execFileSync(copy.postgres, ['-V']).toString()).toContain('(PostgreSQL) 18');
  expect(await copiedBinaries(await installedBinaries(), path.join(folder, 'copied'))).toEqual(copy);
});

test('library links that an install without scripts lacks are made from the list', async () => {
  const native = path.join(folder, 'package', 'native');
  await mkdir(path.join(native, 'lib'), { recursive: true });
  await writeFile(path.join(native, 'lib', 'libpq.so.5.18'), 'library');
  const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify(list));
  await linkLibraries(path.join(folder, 'package'));
  await linkLibraries(path.join(folder, 'package'));
  expect(await readlink(path.join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(await readFile(path.join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
});
