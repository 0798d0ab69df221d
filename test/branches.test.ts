import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// docs/branches.md says which story shows which branch of the law: each row names a test that exists, and a row that says
// `both` lies in a file that tells of days under either rule set.

interface Row {
  readonly branch: string;
  readonly sets: string;
  readonly file: string;
  readonly test: string;
}

const rows = readFileSync('docs/branches.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('.test.ts'))
  .map((line): Row => {
    const [, branch = '', sets = '', file = '', name = ''] = line.split('|').map((cell) => cell.trim());
    return { branch, sets, file: file.replaceAll('`', ''), test: name };
  });

const missing = ({ file, test: name, sets }: Row): boolean => {
  const text = readFileSync(file, 'utf8').replaceAll("\\'", "'");
  const named = ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
  const told = sets !== 'both' || [/'20(?:0[5-9]|1\d|2[01])-\d\d/, /'202[2-9]-\d\d/].every((day) => day.test(text));
  return !named || !told;
};

test('every branch names a story that exists, under the rule sets that it says', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(missing).map(({ branch, test: name }) => `${branch}: ${name}`)).toEqual([]);
  expect(missing({ ...rows[0]!, test: 'no such test' })).toBe(true);
});
