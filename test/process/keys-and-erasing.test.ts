import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { masterKeyPath } from '#adapters/machine/master-key.ts';
import { hashPassword } from '#app/sessions.ts';
import { archivePeriod } from '#law/archive.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring, file } from '#test/matters.ts';

// The commands of keys and of erasing as an operator runs them: processes of their own, passwords by their input.

const password = 'lamp river window seven';
let house: StoryHouse;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sunlit-commands-'));
  await mkdir(join(dataDir, 'keys'));
  await writeFile(masterKeyPath(dataDir), Buffer.alloc(32, 7).toString('hex'));
  house = await storyHouse('2008-03-03', await hashPassword(password));
});
afterAll(async () => {
  await house.database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function command(file: string, args: readonly string[], typed = '') {
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, DATABASE_URL: house.database.url };
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (said += String(chunk)));
  child.stdin.end(typed);
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

test('erase asks both for their passwords, says why not, and erases once', async () => {
  const erase = (args: readonly string[], typed: string) => command('src/app/erasing/cli.ts', args, typed);
  const { number, stream } = await bring(house, 'concluded');
  const running = await file(house);
  const both = ['--as', 'officeHead', '--second', 'housingHead'];
  const typed = `${password}\n${password}\n`;
  expect(await erase([], '')).toMatchObject({ code: 1, said: expect.stringContaining('Usage') });
  expect(await erase([number, ...both], `${password}\nwrong\n`)).toMatchObject({ code: 1 });
  const early = await erase([running.number, ...both, '--reason', '档案 7 号'], typed);
  expect(early).toMatchObject({ code: 1, said: expect.stringContaining('has not ended') });
  expect(archivePeriod('regulations-2022').years).toBeLessThanOrEqual(18);
  const wrong = await erase([number, ...both, '--reason', '档案 7 号'], `${password}\nwrong\n`);
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('do not belong together') });
  const done = await erase([number, ...both, '--reason', '档案 7 号'], typed);
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('Erased.') });
  expect(done.said).not.toContain(password);
  const left = await house.database.as('owner').rows({
    text: 'SELECT 1 FROM vault.narrative WHERE stream = $1 UNION ALL SELECT 1 FROM vault.identity WHERE stream = $1',
    values: [stream],
  });
  expect(left).toEqual([]);
}, 60_000);

test('a new master key, and the old one forgotten once every server knows the new', async () => {
  const keys = (what: string) => command('src/app/history/keys-cli.ts', [what]);
  expect(await keys('rotate-vault')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/master-0001\.key wraps.*Done: \d+/s),
  });
  expect(await keys('forget-vault')).toMatchObject({ code: 1, said: expect.stringContaining('younger than a minute') });
  const old = new Date(Date.now() - 120_000);
  await utimes(join(dataDir, 'keys', 'master-0001.key'), old, old);
  // What a server wrapped that had not looked yet: the story's house knows the first key alone.
  await file(house);
  expect(await keys('forget-vault')).toMatchObject({
    code: 1,
    said: expect.stringContaining('run npm run keys -- rotate-vault'),
  });
  expect(await keys('rotate-vault')).toMatchObject({ code: 0, said: expect.stringContaining('was begun before') });
  expect(await keys('forget-vault')).toMatchObject({ code: 0, said: expect.stringContaining('1 removed') });
  const names = (await readdir(join(dataDir, 'keys'))).filter((name) => /^(master|lookup)/.test(name));
  expect(names).toEqual(['lookup.key', 'master-0001.key']);
}, 60_000);
