import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** The command as it is typed. @throws with `code` and `stderr` where it fails */
const simulate = (...words: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', 'src/app/demo/simulate-cli.ts', ...words], {
    env: { ...process.env, NODE_ENV: 'production' },
    timeout: 60_000,
  });

test('npm run simulate says the same hash twice, last, however many processes play', async () => {
  const lastLine = async (players: string): Promise<string | undefined> => {
    const { stdout, stderr } = await simulate('--seed', '7', '--matters', '60', '--days', '60', '--players', players);
    expect(stderr).toContain('100 %');
    return stdout.trim().split('\n').at(-1);
  };
  const last = await lastLine('1');
  expect(last).toMatch(/^ledger [0-9a-f]{64}$/);
  expect(await lastLine('3')).toBe(last);
}, 120_000);

test('a command line that means nothing is told what it should be, and nothing is started', async () => {
  await expect(simulate('--matters', 'many')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--matters is a whole number from 1 to 2000000, not many') as string,
  });
});
