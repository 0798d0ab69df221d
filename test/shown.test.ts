import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// docs/shown.md tells a stranger what to run: each file and each command of it is there.

const text = readFileSync('docs/shown.md', 'utf8');
const said = [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const readme = readFileSync('README.md', 'utf8');

const scriptOf = (word: string): string | undefined => /^npm (?:run )?([a-z:]+)/.exec(word)?.[1];
const lacks = (word: string): boolean => {
  if (/^(?:test|src)\/.*\.tsx?$/.test(word)) return !existsSync(word);
  const script = scriptOf(word);
  return script !== undefined && script !== 'ci' && scripts[script] === undefined;
};

test('every file and command that a stranger is sent to is there', () => {
  expect(said.filter((word) => /\.test\.tsx?$/.test(word)).length).toBeGreaterThan(50);
  expect(said.filter((word) => scriptOf(word)).length).toBeGreaterThan(15);
  expect(said.filter(lacks)).toEqual([]);
  expect(['test/no-such.test.ts', 'npm run nothing'].map(lacks)).toEqual([true, true]);
});

test('every proof that is asked for by name exists', () => {
  const names = said.flatMap(
    (word) => /^npm run prove -- (?:--full )?(.+)$/.exec(word)?.[1]?.replaceAll('"', '') ?? [],
  );
  const known = ['attacker', 'crash', 'law-rows', 'malformed', 'simulation'].map(
    (file) => /name: '([^']+)'/.exec(readFileSync(`test/prove/${file}.ts`, 'utf8'))?.[1],
  );
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test('the readme leads there', () => expect(readme).toContain('docs/shown.md'));
