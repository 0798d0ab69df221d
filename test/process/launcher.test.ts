import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A project of two sources, run as `npm start` runs ours.
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sunlit-launcher-'));
  await mkdir(join(root, 'src', 'deep'), { recursive: true });
  await mkdir(join(root, 'node_modules'));
  for (const name of ['esbuild', 'tsx']) await symlink(resolve('node_modules', name), join(root, 'node_modules', name));
  await cp('scripts/run.mjs', join(root, 'scripts', 'run.mjs'));
  await writeFile(join(root, 'package.json'), '{ "type": "module", "imports": { "#deep/*": "./src/deep/*" } }');
  await writeFile(
    join(root, 'src', 'main.ts'),
    `import { said, place } from '#deep/said.ts';
     const stack = (new Error('looked for') as Error).stack!.split('\\n')[1];
     const { late } = await import('#deep/late.ts');
     console.log(JSON.stringify({ said: said satisfies string, place, stack, late, args: process.argv.slice(1), own: import.meta.url }));`,
  );
  await writeFile(
    join(root, 'src', 'deep', 'late.ts'),
    `export const late = (new Error('looked for') as Error).stack!.split('\\n')[1];`,
  );
  await say('first');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const say = (word: string): Promise<void> =>
  writeFile(
    join(root, 'src', 'deep', 'said.ts'),
    `export const said: string = '${word}';\nexport const place = [import.meta.dirname, import.meta.filename];\n`,
  );

async function run(): Promise<{ readonly told: unknown; readonly errors: string }> {
  const args = [join(root, 'scripts', 'run.mjs'), 'src/main.ts', '--seed', '7'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  return { told: JSON.parse(stdout), errors: stderr };
}

const told = (said: string): object => ({
  said,
  place: [join(root, 'src', 'deep'), join(root, 'src', 'deep', 'said.ts')],
  stack: expect.stringMatching(/src\/main\.ts:2:\d+/) as string,
  late: expect.stringMatching(/src\/deep\/late\.ts:1:\d+/) as string,
  args: [join(root, 'src', 'main.ts'), '--seed', '7'],
  own: `file://${join(root, 'src', 'main.ts')}`,
});

const editions = (): Promise<string[]> => readdir(join(root, 'node_modules', '.cache', 'sunlit'));

test('a program runs from one file, as if from its sources: it knows its place, its arguments and the lines of its faults', async () => {
  expect(await run()).toEqual({ told: told('first'), errors: '' });
  const made = await editions();
  expect(made).toHaveLength(1);
  expect(await run()).toEqual({ told: told('first'), errors: '' });
  expect(await editions()).toEqual(made);
});

test('an installation makes the server beforehand, with its styles and the code that Node keeps, and starts nothing', async () => {
  const dataDir = join(root, 'var');
  const args = [resolve('scripts/run.mjs'), 'src/app/server-main.ts', '--make'];
  const env = { ...process.env, DATA_DIR: dataDir };
  expect(await promisify(execFile)(process.execPath, args, { env })).toEqual({ stdout: '', stderr: '' });
  expect(existsSync(dataDir)).toBe(false);
  const shelf = resolve('node_modules/.cache/sunlit');
  const age = async (name: string): Promise<number> => (await stat(join(shelf, name, 'assets.json'))).ctimeMs;
  const ages = await Promise.all((await readdir(shelf)).map(async (name) => [await age(name), name] as const));
  const made = join(shelf, ages.toSorted(([a], [b]) => b - a)[0]![1]);
  const files = await readdir(made, { recursive: true });
  expect(files.filter((name) => name.startsWith('code/')).length).toBeGreaterThan(3);
  // What was put together lies where no package did: one that asks for its place would look for its files there.
  for (const name of files.filter((one) => one.endsWith('.mjs'))) {
    const text = await readFile(join(made, name), 'utf8');
    const ofTheFile = text.replace('require=requireFrom(import.meta.url)', '');
    expect([name, ofTheFile.match(/import\.meta\.\w+/)?.[0]]).toEqual([name, undefined]);
    // Imported late, a package of the older kind would be one value without names.
    expect([name, text.match(/export default require_\w+\(\);/)?.[0]]).toEqual([name, undefined]);
  }
}, 120_000);

test('a changed source makes another file at once, also where its length stays, and two starts in one moment both run', async () => {
  const before = await editions();
  await say('third');
  expect(await Promise.all([run(), run()])).toEqual([
    { told: told('third'), errors: '' },
    { told: told('third'), errors: '' },
  ]);
  expect(await editions()).toHaveLength(before.length + 1);
});

test('of many editions the newest stay', async () => {
  for (let n = 0; n < 7; n += 1) {
    await say(`word ${n}`);
    expect((await run()).told).toEqual(told(`word ${n}`));
  }
  expect((await editions()).length).toBeLessThanOrEqual(6);
});

test('where nothing can be written the sources run as they lie, and a line says why', async () => {
  await rm(join(root, 'node_modules', '.cache'), { recursive: true });
  // Nobody can make a folder in a file, root neither.
  await writeFile(join(root, 'node_modules', '.cache'), '');
  const { told: answer, errors } = await run();
  expect(answer).toEqual(told('word 6'));
  expect(errors).toMatch(/^This start is slow: no bundle of the sources could be made \(.*ENOTDIR.*\)\n$/);
});
