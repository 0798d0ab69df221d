import { posix } from 'node:path';
import { codeOf, faultsOf, isCode, isProduct, type Check, type SourceFile } from './tree.ts';

const linesMax = 300;
const functionLinesMax = 60;

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** A file of code past three hundred lines wants to be a folder. */
export const fileLength: Check = (files) =>
  files
    .filter(({ path }) => /\.(tsx?|css|sql|sh)$|^\.ci\//.test(path))
    .filter(({ text }) => lineCount(text) > linesMax)
    .map(({ path, text }) => `${path}:${lineCount(text)} is longer than ${linesMax} lines`);

const opening =
  /^( *)(?:export )?(?:async )?(?:function\*? |const \w+(?:: [^=]+)? = (?:async )?\([^)]*\)(?:: [^=]+)? =>).*\{$/;

/** Functions longer than a screen, longest first. A measure to read, not a rule. */
export function longFunctions(files: readonly SourceFile[]): readonly string[] {
  const found = files.filter(isCode).flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
      const indent = opening.exec(line)?.[1];
      if (indent === undefined) return [];
      const length = lines.slice(index).findIndex((one) => one.startsWith(`${indent}}`)) + 1;
      return length > functionLinesMax ? [{ said: `${path}:${index + 1} ${length} lines`, length }] : [];
    });
  });
  return found.toSorted((a, b) => b.length - a.length).map(({ said }) => said);
}

const vague = /(?:^|[./-])(?:utils?|helpers?|common|misc|manager|service|core|shared|base)(?:[./-]|$)/;

/** Names that say nothing, and names that are not in kebab-case. */
export const fileNames: Check = (files) =>
  files
    .filter((file) => isCode(file) || /^src\/.*\.(css|svg)$/.test(file.path))
    .flatMap(({ path }) => {
      const name = posix.basename(path);
      // `base.css` is the trade's own word for the first layer of a style sheet; `service` is 送达 in law and chapters.
      const excused = name === 'base.css' || (name.startsWith('service') && /^src\/(?:law|chapters)\//.test(path));
      if (vague.test(path) && !excused) return [`${path}:1 has a name that says nothing`];
      return /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(name) ? [] : [`${path}:1 is not named in kebab-case`];
    });

const emptyNames =
  /\b(?:const|let|var|function)\s+(data|info|obj|tmp|res2)\b|[({,]\s*(data|info|obj|tmp|res2)\s*[,:)}](?=[^'"]*=>)/g;

/** Variables whose name says nothing. */
export const variableNames: Check = (files) =>
  files
    .filter(isCode)
    .flatMap((file) =>
      faultsOf(
        { ...file, text: codeOf(file.text) },
        emptyNames,
        ([, one, other]) => `a variable is called ${one ?? other}`,
      ),
    );

/** Banners split a file that wants to be two; reminders are lost in code and belong in the list of issues. */
const idle = new RegExp(
  ['\\/\\/ ?[-=*#]{4,}', `\\b${'TO'}${'DO'}\\b`, `\\b${'FIX'}${'ME'}\\b`, '@ts-(?:ignore|nocheck)'].join('|'),
  'g',
);

export const idleComments: Check = (files) =>
  files.filter(isCode).flatMap((file) => faultsOf(file, idle, ([found]) => `comment that does not belong: ${found}`));

const slash = '/';
const machine = new RegExp(
  [
    `(?<![\\w.:/-])${slash}(?:home|Users)${slash}\\w+`,
    `(?<![\\w.:/-])${slash}(?:root|work)${slash}\\w`,
    // A lock file that names hosts installs from nowhere else.
    '"resolved": ?"https?:[^"]*',
    'registry\\.[\\w-]+\\.\\w+',
    '\\b[A-Z]:\\\\\\\\?Users',
  ].join('|'),
  'g',
);

/** No path of somebody's machine and no host of a package registry stands in the repository. */
export const machineTraces: Check = (files) =>
  files.flatMap((file) => faultsOf(file, machine, ([found]) => `names a machine or a registry: ${found.slice(0, 60)}`));

const markup: readonly (readonly [RegExp, string])[] = [
  [/\sstyle=[{"']/g, 'carries a style attribute'],
  [/<script(?![^>]*\bsrc=)[^>]*>/g, 'holds an inline script'],
  [/\bdangerouslySetInnerHTML\b/g, 'writes raw markup'],
  [/\son[a-z]+="/g, 'carries a handler as an attribute'],
  [/javascript:/g, 'holds a script address'],
];

/** Pages pass a strict content policy: no style attribute, no script in the page. */
export const strictMarkup: Check = (files) =>
  files
    .filter(({ path }) => /^src\/.*\.tsx$/.test(path) && !path.endsWith('.test.tsx'))
    .flatMap((file) => {
      const code = { ...file, text: codeOf(file.text) };
      return markup.flatMap(([pattern, said]) => faultsOf(code, pattern, () => said));
    });

const evaluation = /\beval\(|\bnew Function\(|\bsetTimeout\(\s*['"`]/g;

/** No text ever becomes code. */
export const noEval: Check = (files) =>
  files
    .filter(isCode)
    .flatMap((file) =>
      faultsOf({ ...file, text: codeOf(file.text) }, evaluation, ([found]) => `turns text into code: ${found}`),
    );

const defaults = /^export default\b/gm;
const barrel = /^export (?:\*|\{[^}]*\}) from /gm;

/** Named exports alone, each imported from where it is made. */
export const exportsNamed: Check = (files) =>
  files
    .filter(isProduct)
    .flatMap((file) => [
      ...faultsOf(file, defaults, () => 'has a default export'),
      ...faultsOf(file, barrel, () => 'passes on what another file exports'),
    ]);

/** Every dependency has its line of reason, and no line outlives its dependency. */
export const dependenciesExplained: Check = (files) => {
  const manifest = files.find(({ path }) => path === 'package.json');
  const reasons = files.find(({ path }) => path === 'docs/decisions/dependencies.md')?.text ?? '';
  const parsed = JSON.parse(manifest?.text ?? '{}') as Record<string, Record<string, string> | undefined>;
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.keys(parsed[kind] ?? {}),
  );
  const explained = [...reasons.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
  return [
    ...wanted
      .filter((name) => !explained.includes(name))
      .map((name) => `package.json:1 ${name} has no line in docs/decisions/dependencies.md`),
    ...explained
      .filter((name) => !wanted.includes(name))
      .map((name) => `docs/decisions/dependencies.md:1 explains ${name}, which is not installed`),
  ];
};

const link = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g;

/** A document links only to what is there. Screenshots are made later and are excused by their folder. */
export const documentLinks: Check = (files) => {
  const paths = new Set(files.flatMap(({ path }) => ancestors(path)));
  return files
    .filter(({ path }) => path.endsWith('.md') && !path.startsWith('data/'))
    .flatMap((file) =>
      faultsOf(file, link, ([, to = '']) => {
        const target = posix.join(posix.dirname(file.path), to).replace(/\/$/, '');
        return paths.has(target) || target.startsWith('docs/images/')
          ? undefined
          : `links to ${target}, which is not there`;
      }),
    );
};

function ancestors(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Decisions are numbered once and in a row, and each says why, what, what follows and what was left out. */
export const decisionRecords: Check = (files) => {
  const records = files.filter(({ path }) => /^docs\/decisions\/\d{4}-/.test(path));
  const list = files.find(({ path }) => path === 'docs/decisions/README.md')?.text ?? '';
  return records.flatMap(({ path, text }, index) => {
    const name = posix.basename(path);
    const number = String(index + 1).padStart(4, '0');
    const parts = ['Context', 'Decision', 'Consequence', 'Rejected'].filter((part) => !text.includes(`**${part}.**`));
    return [
      ...(name.startsWith(`${number}-`) && text.startsWith(`# ${number} `)
        ? []
        : [`${path}:1 should have the number ${number}`]),
      ...(list.includes(`(${name})`) ? [] : [`${path}:1 is not in the list of decisions`]),
      ...parts.map((part) => `${path}:1 does not say its ${part.toLowerCase()}`),
    ];
  });
};

const readmes = ['README.md', 'README.zh-CN.md'] as const;

/** Both READMEs name every command of `package.json` and every variable of the environment. */
export const readmesComplete: Check = (files) => {
  const textOf = (name: string): string => files.find(({ path }) => path === name)?.text ?? '';
  const scripts = (JSON.parse(textOf('package.json') || '{}') as { readonly scripts?: object }).scripts ?? {};
  // What an installation calls by itself is nobody's to type.
  const typed = Object.keys(scripts).filter((name) => name !== 'postinstall');
  const commands = typed.map((name) => (/^(?:start|test)$/.test(name) ? `npm ${name}` : `npm run ${name}`));
  const variables = [...textOf('src/app/environment.ts').matchAll(/^  ([A-Z][A-Z_]+): /gm)].map((match) => match[1]!);
  return readmes.flatMap((readme) =>
    [...commands, ...variables]
      .filter((name) => !new RegExp(`\`${name}(?![\\w:-])`).test(textOf(readme)))
      .map((name) => `${readme}:1 does not name ${name}`),
  );
};
