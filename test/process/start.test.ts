import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The number of the database's process, as it stands in its folder while it runs. */
async function postmasterIn(folder: string): Promise<number | undefined> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const file = files.find((name) => name.endsWith('postmaster.pid'));
  const text = file && (await readFile(join(folder, file), 'utf8').catch(() => ''));
  return text ? Number(text.split('\n')[0]) : undefined;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a server that is told to stop in the middle of its first start takes its database along', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sunlit-start-'));
  const { DATABASE_URL: _, BASE_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/server-main.ts'], {
    env: { ...inherited, DATA_DIR: dataDir, PORT: '0', DEMO: 'county', LOG_LEVEL: 'silent' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  try {
    await expect.poll(() => postmasterIn(dataDir), { timeout: 40_000, interval: 20 }).toBeDefined();
    const postmaster = (await postmasterIn(dataDir))!;
    expect(output).toBe('');
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect([child.exitCode, output]).toEqual([0, '']);
    expect(isAlive(postmaster)).toBe(false);
    expect(await postmasterIn(dataDir)).toBeUndefined();
  } finally {
    child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  }
}, 90_000);

test('whoever stops npm stops the server that it started: no shell stands between them', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sunlit-start-'));
  const { DATABASE_URL: _, BASE_URL: __, ...inherited } = process.env;
  const child = spawn('npm', ['start'], {
    env: { ...inherited, DATA_DIR: dataDir, PORT: '0', DEMO: 'none', LOG_LEVEL: 'silent' },
    detached: true,
  });
  let output = '';
  let postmaster = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  try {
    await expect.poll(() => output, { timeout: 60_000 }).toContain('is ready');
    postmaster = (await postmasterIn(dataDir))!;
    expect(isAlive(postmaster)).toBe(true);
    child.kill('SIGTERM');
    // The database goes with its server; npm itself may be gone before either.
    await expect.poll(() => isAlive(postmaster), { timeout: 10_000 }).toBe(false);
  } finally {
    // Whatever is left of its group, and the database, which has a group of its own.
    if (isAlive(-child.pid!)) process.kill(-child.pid!, 'SIGKILL');
    if (postmaster > 0 && isAlive(postmaster)) process.kill(postmaster, 'SIGINT');
    await rm(dataDir, { recursive: true, force: true });
  }
}, 90_000);
