import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groundsOf, limitsOf, overlays, ruleSetIds, rulesOf } from '#law/law.ts';
import { coverage, gaps, readNoticed, report } from './coverage.ts';
import { allRows, rowsIn, withoutRow } from './rows.ts';

test('the rows that are found are all that can bind a matter', () => {
  const names = new Set(allRows().map(({ key }) => key.split('#')[1]!.replace(/ \d+$/, '')));
  const binding = [
    ...ruleSetIds.flatMap((id) => [...limitsOf(id), ...groundsOf(id), ...rulesOf(id)]),
    ...overlays.flatMap(({ limits, grounds, rules }) => [...limits, ...grounds, ...rules]),
  ];
  expect(binding.map(({ id }) => id).filter((id) => !names.has(id))).toEqual([]);
});

test('a row is taken out with what parts it from the next one', () => {
  const source = `const rows = [\n  { id: 'one', n: 1 },\n  make('two', 2),\n];\n`;
  const [one, two] = rowsIn('src/law/sample.ts', source);
  expect([one!.key, two!.key]).toEqual(['law/sample#one', 'law/sample#two']);
  expect(withoutRow(source, one!)).toBe(`const rows = [\n  \n  make('two', 2),\n];\n`);
  expect(withoutRow(source, two!)).toBe(`const rows = [\n  { id: 'one', n: 1 },\n  \n];\n`);
});

test('the rows of a chapter are those of its tables, by rule set where it has them', () => {
  const source = `export const powers = { open: ['public'] };\nexport const places = { one: { a: { n: 1 } }, two: { a: { n: 2 } } };\n`;
  expect(rowsIn('src/chapters/x/rules.ts', source).map(({ key }) => key.split('#')[1])).toEqual([
    'powers.open',
    'places.one.a',
    'places.two.a',
  ]);
});

test('no article of the two regulations and of the policy is left out, and a list that forgot one would show', async () => {
  const covered = await coverage();
  expect(gaps(covered).filter((gap) => gap.includes('stands on no list'))).toEqual([]);
  const [first] = covered;
  const forgotten = { ...first!, rules: [], tests: [], forPeople: undefined, refused: undefined };
  expect(gaps([forgotten])).toEqual(['regulations-2005/1 has no rule and stands on no list']);
  expect(gaps([{ ...forgotten, rules: ['x'] }])).toHaveLength(1);
  expect(report(covered).at(-1)).toContain('122 articles');
});

test('the tests that noticed exist by the names on record', () => {
  for (const line of new Set(readNoticed().values())) {
    const [file] = line.split(': ');
    expect(() => readFileSync(file!), line).not.toThrow();
  }
});
