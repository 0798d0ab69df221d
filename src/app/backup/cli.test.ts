import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '#adapters/postgres/connect.ts';
import { startEmbedded } from '#adapters/postgres/embedded.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { instanceKeys, masterKeyPath } from '#adapters/machine/master-key.ts';

// The commands as an operator runs them: on the bundled engine, with the product's own schema.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sunlit-operator-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = promisify(execFile);
async function command(dataDir: string, ...args: string[]): Promise<string> {
  // Not the test runner's environment: it sets a BASE_URL of its own.
  const env = { PATH: process.env['PATH'], DATA_DIR: path.join(folder, dataDir), DATABASE_URL: '' };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/app/backup/cli.ts', ...args], { env });
  return stdout;
}

test(
  'a backup of a running instance is restored into an empty folder, keys by their own way',
  { timeout: 60_000 },
  async () => {
    const first = await startEmbedded({ dataDir: path.join(folder, 'first'), log: () => undefined });
    try {
      const database = await connectDatabase({ place: first.place, applicationName: 'test' });
      await migrate(database);
      await instanceKeys(path.join(folder, 'first'));
      await database.as('app').rows({
        text: `insert into ledger.entry (stream, version, type, at, actor, capacity, payload, previous_hash, hash)
        select '00000000-0000-7000-8000-000000000001', n, 'test', now(), 'a', 'registrar', '{}', '\\x00', '\\x01'
        from generate_series(1, 3) n`,
      });
      await database.close();
      const told = await command(
        'first',
        'backup',
        '--to',
        path.join(folder, 'copy'),
        '--with-keys',
        path.join(folder, 'safe'),
      );
      expect(told).toContain('read again and holds');
      expect(told).toContain(path.join(folder, 'safe'));
      await expect(command('first', 'restore', '--from', path.join(folder, 'copy'))).rejects.toThrow(/not empty/);
    } finally {
      await first.stop();
    }

    const told = await command(
      'second',
      'restore',
      '--from',
      path.join(folder, 'copy'),
      '--keys',
      path.join(folder, 'safe'),
    );
    expect(told).toContain('compared');
    const keys = ['first', 'second'].map((name) => readFile(masterKeyPath(path.join(folder, name)), 'utf8'));
    expect(await keys[1]).toBe(await keys[0]);
    const second = await startEmbedded({ dataDir: path.join(folder, 'second'), log: () => undefined });
    try {
      const database = await connectDatabase({ place: second.place, applicationName: 'test' });
      const sealed = await database
        .as('app')
        .rows({ text: 'select position, version from ledger.sealed order by position' });
      expect(sealed).toEqual([1, 2, 3].map((n) => ({ position: n, version: n })));
      await database.close();
    } finally {
      await second.stop();
    }
  },
);

test('nothing to back up, and no backup to restore, are told in a sentence', async () => {
  await expect(command('nowhere', 'backup')).rejects.toThrow(/There is nothing to back up/);
  await expect(command('nowhere', 'restore')).rejects.toThrow(/Which backup/);
  await expect(command('nowhere', 'elope')).rejects.toThrow(/Usage/);
});
