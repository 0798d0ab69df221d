import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// docs/branches.md says which story shows which branch of the law: each row names a test that exists, and a row that says
// `both` is run under either rule set.

interface Row {
  readonly section: string;
  readonly branch: string;
  readonly sets: string;
  readonly file: string;
  readonly test: string;
}

const rows = readFileSync('docs/branches.md', 'utf8')
  .split('\n## ')
  .flatMap((part) => {
    const [section = '', ...lines] = part.split('\n');
    return lines
      .filter((line) => line.startsWith('| ') && line.includes('.test.ts'))
      .map((line): Row => {
        const [, branch = '', sets = '', file = '', name = ''] = line.split('|').map((cell) => cell.trim());
        return { section, branch, sets, file: file.replaceAll('`', ''), test: name };
      });
  });

const days = [/'20(?:0[5-9]|1\d|2[01])-\d\d/, /'202[2-9]-\d\d/];

/** Whether the test with this name is run once a rule set: named by it, or inside a block that is told for each. */
function runsInBoth(text: string, name: string): boolean {
  if (!days.every((day) => day.test(text))) return false;
  if (name.startsWith('${ruleSet}: ')) return true;
  const before = text.slice(0, text.indexOf(name));
  const block = before.slice(before.lastIndexOf('\ndescribe'));
  if (block.includes('\n}')) return false;
  return /^\ndescribe\.each\(\[(?=[^\]]*\n\s*\['regulations-2022')[^(]*'regulations-2005'/.test(block);
}

const missing = ({ file, test: name, sets }: Row): boolean => {
  const text = readFileSync(file, 'utf8').replaceAll("\\'", "'");
  const named = ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
  return !named || (sets === 'both' && !runsInBoth(text, name));
};

test('every branch names a story that exists, under the rule sets that it says', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(missing).map(({ branch, test: name }) => `${branch}: ${name}`)).toEqual([]);
  expect(missing({ ...rows[0]!, test: 'no such test' })).toBe(true);
  const once = rows.find(({ sets }) => sets === '2005')!;
  expect([missing(once), missing({ ...once, sets: 'both' })]).toEqual([false, true]);
});

test('every part of the life is told under both rule sets, or says that they are alike', () => {
  const sections = Map.groupBy(rows, ({ section }) => section);
  expect([...sections.keys()].map((section) => Number.parseInt(section, 10))).toEqual(
    Array.from({ length: 14 }, (_, n) => n + 1),
  );
  const oneSided = (told: readonly Row[]): boolean => {
    const sets = new Set(told.map((row) => row.sets));
    return !sets.has('both') && !sets.has('both alike') && !(sets.has('2005') && sets.has('2022'));
  };
  expect([...sections].filter(([, told]) => oneSided(told)).map(([section]) => section)).toEqual([]);
  expect(oneSided(rows.filter(({ sets }) => sets === '2005'))).toBe(true);
});
