import { codeOf, faultsOf, isProduct, type Check, type SourceFile } from './tree.ts';

/**
 * Words that judge a petitioner by the way of petitioning, or that belong to watching people. They are written here by
 * their code points, so that this file, too, can be held to the rule.
 */
const judging: readonly string[] = [
  [0x7f20, 0x8bbf],
  [0x95f9, 0x8bbf],
  [0x975e, 0x8bbf],
  [0x91cd, 0x70b9, 0x4eba, 0x5458],
  [0x7a33, 0x63a7],
  [0x626c, 0x8a00],
].map((points) => String.fromCodePoint(...points));

const anyJudging = new RegExp(judging.join('|'), 'g');

/** The words of judgement stand in no schema, code list, label or page; so they stand nowhere. */
export const judgingWords: Check = (files) =>
  files.flatMap((file) => faultsOf(file, anyJudging, ([word]) => `uses the word ${word}`));

/** One of the words, for the sample that must be caught. */
export const aJudgingWord: string = judging[0]!;

const han = '\\p{Script=Han}';
const halfWidth = [
  new RegExp(`${han}[,;:!?](?=${han})`, 'gu'),
  new RegExp(`${han}\\((?=${han})`, 'gu'),
  new RegExp(`(?<=${han})\\)(?=${han})`, 'gu'),
  new RegExp(`${han}[,;!?](?=['"\`<])`, 'gu'),
];

/** Between Chinese characters the full-width signs stand. */
export const punctuation: Check = (files) =>
  files
    .filter(({ path }) => /^src\/.*\.tsx?$|\.zh-CN\.md$|^GLOSSARY\.md$|^db\//.test(path))
    .flatMap((file) =>
      halfWidth.flatMap((pattern) => faultsOf(file, pattern, ([found]) => `half-width sign in ${found}`)),
    );

/** One line of the glossary: the names it explains, the Chinese word, the sentence. */
interface GlossaryRow {
  readonly names: readonly string[];
  readonly chinese: string;
  readonly sentence: string;
  readonly line: number;
}

function glossaryRows(text: string): GlossaryRow[] {
  return text.split('\n').flatMap((line, index) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 6 || !cells[1]?.includes('`')) return [];
    const names = [...cells[1].matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
    return [{ names, chinese: cells[2]!, sentence: cells[3]!, line: index + 1 }];
  });
}

const exported = /^export (?:abstract )?(?:type|interface|class) (\w+)/gm;
const named = /readonly (?:type|act): '(\w+)'/g;

/** Names that a reader of kernel, law or a chapter's events meets and has to understand. */
function domainNames(files: readonly SourceFile[]): Map<string, string> {
  const found = new Map<string, string>();
  const add = ({ path }: SourceFile, text: string, pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      if (!match[1]!.endsWith('Row')) found.set(match[1]!, path);
    }
  };
  for (const file of files.filter(isProduct)) {
    const text = codeOf(file.text);
    const isLanguage = /^src\/chapters\/[\w-]+\/events(?:\/[\w-]+)?\.ts$/.test(file.path);
    if (isLanguage || /^src\/(kernel|law)\//.test(file.path)) add(file, text, exported);
    if (isLanguage || /^src\/(kernel\/procedure|chapters\/[\w-]+\/decide\/(?:[\w-]+-)?command)\.ts$/.test(file.path)) {
      add(file, text, named);
    }
  }
  return found;
}

/** Every exported domain name has a line in the glossary; two lines do not gloss one word; no line is left over. */
export const glossary: Check = (files) => {
  const file = files.find(({ path }) => path === 'GLOSSARY.md');
  if (!file) return ['GLOSSARY.md:1 is missing'];
  const rows = glossaryRows(file.text);
  const wanted = domainNames(files);
  const explained = new Map<string, number>();
  const words = new Map<string, number>();
  const faults: string[] = [];
  for (const { names, chinese, sentence, line } of rows) {
    const at = `GLOSSARY.md:${line}`;
    if (!/\p{Script=Han}/u.test(chinese)) faults.push(`${at} has no Chinese word`);
    if (sentence.length < 10) faults.push(`${at} has no sentence`);
    if (words.has(chinese)) faults.push(`${at} glosses ${chinese}, as line ${words.get(chinese)} does`);
    words.set(chinese, line);
    for (const name of names) {
      if (explained.has(name)) faults.push(`${at} explains ${name}, as line ${explained.get(name)} does`);
      if (!wanted.has(name)) faults.push(`${at} explains ${name}, which no code exports`);
      explained.set(name, line);
    }
  }
  faults.push(...sharedNames(files));
  const missing = [...wanted].filter(([name]) => !explained.has(name));
  return [...faults, ...missing.map(([name, path]) => `${path}:1 ${name} has no line in GLOSSARY.md`)];
};

/** One name, one thing: no two files of kernel and law export a type of the same name. */
function sharedNames(files: readonly SourceFile[]): string[] {
  const first = new Map<string, string>();
  return files
    .filter((file) => isProduct(file) && /^src\/(kernel|law)\//.test(file.path))
    .flatMap(({ path, text }) =>
      [...codeOf(text).matchAll(exported)].flatMap(([, name = '']) => {
        const other = first.get(name);
        first.set(name, path);
        return other === undefined ? [] : [`${path}:1 exports ${name}, as ${other} does`];
      }),
    );
}
