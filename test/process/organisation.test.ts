import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '#test/browser/server.ts';

// The command as an operator runs it, with the example that the documents name, on the bundled engine.

const example = 'docs/examples/organisation.json';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlit-organisation-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = promisify(execFile);
const live = () => ({ PATH: process.env['PATH'], DATA_DIR: join(folder, 'live'), DEMO: 'none' });

async function load(file: string, env: NodeJS.ProcessEnv = live()): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/app/organisation-cli.ts', 'load', file], {
    env,
  });
  return stdout;
}

async function refusal(file: string, env?: NodeJS.ProcessEnv): Promise<string> {
  const { stderr, code } = await load(file, env).then(
    () => ({ stderr: 'it was loaded', code: 0 }),
    (error: { stderr: string; code: number }) => error,
  );
  expect(code).toBe(1);
  expect(stderr, 'a sentence, not a trace').not.toMatch(/^\s+at /m);
  return stderr;
}

async function written(name: string, content: object): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

test('an office begins with the example: loaded, started, and its people sign in with the passwords told', async () => {
  const told = await load(example);
  const { units, people } = JSON.parse(await readFile(example, 'utf8')) as Record<string, unknown[]>;
  expect(told).toContain(`3 regions, ${units!.length} units and ${people!.length} people are on record.`);
  const password = /^ {2}clerk {2}(\S+)$/m.exec(told)?.[1];
  const again = await load(example);
  expect(again).not.toContain('First passwords');
  const server = await startServer(live() as Record<string, string>);
  try {
    const signedIn = await fetch(`${server.address}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'clerk', password }),
    });
    expect(signedIn.status).toBe(201);
    expect(server.output(), 'the file named an administrator').not.toContain('/setup/');
  } finally {
    await server.stop();
  }
}, 120_000);

test('what cannot be loaded is told in a sentence, and nothing is', async () => {
  expect(await refusal(join(folder, 'nowhere.json'))).toMatch(/There is no file .*nowhere\.json/);
  const day = { id: 'x', name: '甲', nameEn: 'X', kind: 'competent', level: 'county', region: '990901' };
  expect(await refusal(await written('day.json', { units: [{ ...day, validFrom: '2026-02-31' }] }))).toMatch(
    /units\.0\.validFrom: a day such as/,
  );
  expect(await refusal(await written('lost.json', { units: [{ ...day, superior: 'nobody' }] }))).toMatch(
    /Nothing was loaded: a unit is named/,
  );
  const { DEMO: _, ...undecided } = live();
  expect(await refusal(example, { ...undecided, DATA_DIR: join(folder, 'new') })).toMatch(/Set DEMO=none/);
  expect(await refusal(example, { ...live(), PORT: 'eighty' })).toMatch(/PORT="eighty"/);
}, 120_000);
