import { expect, test } from 'vitest';
import { cycles, deadFiles, direction, purity } from './tidy/imports.ts';
import { citationsIn, citationsInRows, citationsInText, eventFields, ledgerWriters } from './tidy/records.ts';
import {
  decisionRecords,
  dependenciesExplained,
  documentLinks,
  exportsNamed,
  fileLength,
  fileNames,
  idleComments,
  longFunctions,
  machineTraces,
  noEval,
  readmesComplete,
  strictMarkup,
  variableNames,
} from './tidy/shape.ts';
import { readTree, type Check, type SourceFile } from './tidy/tree.ts';
import { aJudgingWord, glossary, judgingWords, punctuation } from './tidy/words.ts';

// The house rules. Each check looks at the whole tree and must find nothing; each is shown a sample that breaks it, and
// must find that, so that no rule stands here without teeth.

const tree = readTree();

const file = (path: string, text: string): SourceFile => ({ path, text });

/** What each check forbids, one sample a way of breaking it. */
const rules: readonly (readonly [rule: string, check: Check, broken: readonly (readonly SourceFile[])[]])[] = [
  [
    'imports go one way: kernel ← law ← chapters ← app, ui ← chapters, adapters know the kernel alone',
    direction,
    [
      [file('src/kernel/a.ts', `import { b } from '#law/b.ts';`)],
      [file('src/law/a.ts', `import type { b } from '#chapters/petition/events.ts';`)],
      [file('src/ui/a.tsx', `import { b } from '#law/b.ts';`)],
      [file('src/adapters/a.ts', `import { b } from '#app/b.ts';`)],
      [file('src/chapters/hearing/a.ts', `import {\n  b,\n} from '#chapters/petition/register.ts';`)],
      [file('src/chapters/hearing/a.ts', `import { b } from '../petition/reactions.ts';`)],
      [file('src/chapters/hearing/a.ts', `import { b } from '#adapters/b.ts';`)],
      [file('src/app/a.ts', `const b = await import('#test/cast.ts');`)],
    ],
  ],
  [
    'pure files reach no Node module, no SQL, no clock and no chance',
    purity,
    [
      [file('src/chapters/petition/rules.ts', `import { hash } from 'node:crypto';`)],
      [file('src/chapters/petition/decide/office.ts', `import { insert } from '#kernel/statement.ts';`)],
      [file('src/chapters/petition/petition.ts', `const today = new Date();`)],
      [file('src/chapters/petition/duties.ts', `const n = Math.random();`)],
      [file('src/law/law.ts', 'const text = `SELECT 1`;')],
      [
        file('src/law/law.ts', `import { a } from '#kernel/a.ts';`),
        file('src/kernel/a.ts', `import os from 'node:os';`),
      ],
    ],
  ],
  [
    'no file imports itself by a detour',
    cycles,
    [[file('src/kernel/a.ts', `import { b } from './b.ts';`), file('src/kernel/b.ts', `import { a } from './a.ts';`)]],
  ],
  [
    'every file is reached from an entry point',
    deadFiles,
    [
      [
        file('package.json', '{"scripts":{"start":"node src/app/a.ts"}}'),
        file('src/app/a.ts', ''),
        file('src/app/b.ts', ''),
      ],
      [file('src/ui/styles/lost.css', '')],
    ],
  ],
  [
    'one file inserts into the ledger, one into its numbers, and nothing changes either',
    ledgerWriters,
    [
      [file('src/chapters/petition/register.ts', `insert('ledger.entry', rows)`)],
      [file('src/app/repair.ts', 'const text = `INSERT INTO ledger.sealed VALUES (1)`;')],
      [file('src/kernel/ledger/append.ts', 'const text = `UPDATE ledger.entry SET payload = $1`;')],
      [file('src/kernel/ledger/seal.ts', `remove('ledger.sealed', { position })`)],
    ],
  ],
  [
    'events carry codes, numbers, dates, identifiers and commitments',
    eventFields,
    [
      [
        file(
          'src/chapters/petition/events.ts',
          `export type PetitionEvent =\n  | { readonly type: 'A'; readonly title: string };`,
        ),
      ],
      [
        file(
          'src/chapters/petition/events.ts',
          `export type PetitionEvent =\n  | { readonly type: 'A'; readonly served: CivilDate };`,
        ),
      ],
      [
        file(
          'src/chapters/petition/events.ts',
          `export type PetitionEvent =\n  | {\n      readonly type: 'A';\n      readonly servedOn: string;\n    };`,
        ),
      ],
      [
        file(
          'src/chapters/petition/events.ts',
          `export type PetitionEvent =\n  | { readonly type: 'A'; readonly about: Record<string, string> };`,
        ),
      ],
      [file('src/chapters/petition/events.ts', 'export interface Accepted {}')],
      [
        file(
          'src/chapters/petition/decide/command.ts',
          `export type PetitionCommand =\n  | { readonly act: 'a' }\n  | { readonly act: 'b'; readonly text: string | null };`,
        ),
      ],
    ],
  ],
  [
    'every citation in code is an article with a gist',
    citationsInText,
    [
      [file('src/chapters/petition/rules.ts', `under: { instrument: 'regulations-2022', article: 999 }`)],
      [file('src/chapters/petition/rules.ts', `under: { instrument: 'regulations-2022', article: 1, paragraph: 9 }`)],
      [file('src/law/a.ts', `const at = placesIn('regulations-2005');\nconst under = at(999, 1);`)],
    ],
  ],
  [
    'the glossary explains every exported domain name, once',
    glossary,
    [
      [file('GLOSSARY.md', ''), file('src/kernel/a.ts', 'export interface Matter {}')],
      [
        file('GLOSSARY.md', '| `A` | 甲 | a sentence that explains | kernel |'),
        file('src/kernel/a.ts', 'export type A = 1;'),
        file('src/law/b.ts', 'export type A = 2;'),
      ],
      [file('GLOSSARY.md', ''), file('src/chapters/petition/events.ts', `  | { readonly type: 'PetitionAccepted' }`)],
      [file('GLOSSARY.md', '| `Gone` | 甲 | a sentence that explains | kernel |')],
      [
        file(
          'GLOSSARY.md',
          '| `A` | 甲 | a sentence that explains | kernel |\n| `B` | 甲 | a sentence that explains | kernel |',
        ),
        file('src/kernel/a.ts', 'export type A = 1;\nexport type B = 2;'),
      ],
      [],
    ],
  ],
  [
    'words that judge a petitioner stand nowhere',
    judgingWords,
    [[file('db/0001.sql', `CHECK (way IN ('${aJudgingWord}'))`)]],
  ],
  [
    'full-width punctuation between Chinese characters',
    punctuation,
    [
      [file('src/ui/a.tsx', `const words = '您好,请登录';`)],
      [file('src/ui/a.tsx', `const words = '处理(意见)书';`)],
      [file('README.zh-CN.md', '称为"好?"')],
    ],
  ],
  ['no file of code is longer than 300 lines', fileLength, [[file('src/ui/a.tsx', '\n'.repeat(301))]]],
  [
    'file names say something, in kebab-case',
    fileNames,
    [[file('src/kernel/utils.ts', '')], [file('src/app/shared/a.ts', '')], [file('src/app/FileName.ts', '')]],
  ],
  [
    'variable names say something',
    variableNames,
    [[file('src/app/a.ts', `const ${'data'} = 1;`)], [file('src/app/a.ts', `rows.map((${'obj'}) => 1)`)]],
  ],
  [
    'no banner, reminder or silenced compiler',
    idleComments,
    [
      [file('src/app/a.ts', `// ${'-'.repeat(20)}`)],
      [file('src/app/a.ts', `// TO${'DO'} later`)],
      [file('src/app/a.ts', `// @ts-${'ignore'}`)],
    ],
  ],
  [
    'no path of a machine, no host of a registry',
    machineTraces,
    [
      [file('README.md', `see ${'/'}home/somebody/sunlit`)],
      [file('docs/a.md', `in ${'/'}work/main`)],
      [file('package-lock.json', `"resolve${'d'}": "https://mirror.example/a.tgz"`)],
      [file('.npmrc', `registry=https://registry.${'example'}.org`)],
    ],
  ],
  [
    'pages pass a strict content policy',
    strictMarkup,
    [
      [file('src/ui/a.tsx', `<p style={{ color: 'red' }} />`)],
      [file('src/ui/a.tsx', '<script>go()</script>')],
      [file('src/ui/a.tsx', `<p onclick="go()" />`)],
      [file('src/ui/a.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />')],
    ],
  ],
  [
    'no text becomes code',
    noEval,
    [[file('src/app/a.ts', `${'eval'}(text)`)], [file('src/app/a.ts', `new ${'Function'}(text)`)]],
  ],
  [
    'named exports, from where they are made',
    exportsNamed,
    [[file('src/app/a.ts', 'export default 1;')], [file('src/kernel/a.ts', `export { b } from './b.ts';`)]],
  ],
  [
    'every dependency has its reason',
    dependenciesExplained,
    [
      [file('package.json', '{"dependencies":{"left":"1.0.0"}}')],
      [file('package.json', '{}'), file('docs/decisions/dependencies.md', '| `gone` | why |')],
    ],
  ],
  [
    'decisions are numbered in a row and complete',
    decisionRecords,
    [
      [file('docs/decisions/0001-a.md', '# 0001 A'), file('docs/decisions/0001-b.md', '# 0001 B')],
      [file('docs/decisions/0001-a.md', '**Context.** **Decision.** **Consequence.** **Rejected.**')],
    ],
  ],
  [
    'both READMEs name every command and every variable',
    readmesComplete,
    [
      [file('package.json', '{"scripts":{"bench:growth":""}}'), file('README.md', '`npm run bench`')],
      [file('src/app/environment.ts', 'const schema = {\n  PORT: 1,\n};'), file('README.md', '`PORTS`')],
    ],
  ],
  ['documents link to what is there', documentLinks, [[file('README.md', 'see [the plan](docs/plan.md)')]]],
];

for (const [rule, check, broken] of rules) {
  test(rule, () => {
    expect(check(tree)).toEqual([]);
  });

  test(`caught when broken: ${rule}`, () => {
    for (const sample of broken) expect(check(sample), sample.map(({ text }) => text).join('\n')).not.toEqual([]);
  });
}

test('every citation in the rows of law and powers is an article with a gist', async () => {
  expect(await citationsInRows()).toEqual([]);
});

test('caught when broken: a row that cites what is not there', () => {
  const row = { id: 'dispose', under: { instrument: 'regulations-2022', article: 999 } };
  expect(citationsIn({ rows: [row] }, 'sample')).toHaveLength(1);
});

test('functions longer than a screen are counted, and none is longer than two', () => {
  const long = longFunctions(tree);
  if (long.length > 0) console.info(`Functions over 60 lines (advice, not a rule):\n${long.join('\n')}`);
  const lengthOf = (said: string): number => Number(/(\d+) lines$/.exec(said)?.[1]);
  expect(long.filter((said) => lengthOf(said) > 120)).toEqual([]);
  expect(longFunctions([file('src/app/a.ts', `function long() {\n${'  go();\n'.repeat(130)}}\n`)])).toHaveLength(1);
});
