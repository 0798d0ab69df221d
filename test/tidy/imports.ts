import { posix } from 'node:path';
import { codeOf, faultsOf, isCode, isProduct, isTest, type Check, type SourceFile } from './tree.ts';

/** One import of a file: what it names, whether the running program follows it, and the line it stands on. */
interface Import {
  readonly to: string;
  readonly value: boolean;
  readonly line: number;
}

const statement = /^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s*)?['"]([^'"]+)['"]/gm;
/** A file that is started as a process of its own, by its place beside the one that starts it. */
const started = /\b(?:new URL|here)\(\s*['"](\.[^'"]+\.ts)['"]/g;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The path within the repository that an import means; a package or a part of Node stays as it is written. */
function resolve(from: string, name: string): string {
  const alias = /^#(\w+)\/(.*)$/.exec(name);
  if (alias) return `${alias[1] === 'test' ? '' : 'src/'}${alias[1]}/${alias[2]}`;
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name;
}

export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = codeOf(text);
  const line = (index: number): number => code.slice(0, index).split('\n').length;
  const named = [...code.matchAll(statement)].map((match) => ({
    to: resolve(path, match[2]!),
    value: match[1] === undefined,
    line: line(match.index),
  }));
  const called = [...code.matchAll(dynamic)].map((match) => ({
    to: resolve(path, match[1]!),
    // `typeof import('…')` and `import('…').Name` in a type are followed by the compiler alone.
    value: /\bawait\s*$|\(\s*\)\s*=>\s*$/.test(code.slice(0, match.index)),
    line: line(match.index),
  }));
  const run = [...code.matchAll(started)].map((match) => ({
    to: resolve(path, match[1]!),
    value: false,
    line: line(match.index),
  }));
  return [...named, ...called, ...run];
}

/** What each room may look into. A chapter's own folder and other chapters' `events.ts` are added below. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel'],
  law: ['kernel', 'law'],
  ui: ['kernel', 'ui'],
  adapters: ['kernel', 'adapters'],
  chapters: ['kernel', 'law', 'ui'],
  app: ['kernel', 'law', 'ui', 'chapters', 'adapters', 'app'],
};

function mayImport(from: string, to: string): boolean {
  const [, room = '', chapter] = from.split('/');
  const [top, target = '', other, file] = to.split('/');
  if (top !== 'src') return top !== 'test' && top !== 'bench';
  if (room === 'chapters' && target === 'chapters') return other === chapter || file === 'events.ts';
  return rooms[room]?.includes(target) ?? false;
}

/** kernel ← law ← chapters ← app; ui ← chapters; adapters know the kernel alone; chapters meet in `events.ts`. */
export const direction: Check = (files) =>
  files.filter(isProduct).flatMap((file) =>
    importsOf(file)
      .filter(({ to }) => /^(src|test|bench)\//.test(to) && !mayImport(file.path, to))
      .map(({ to, line }) => `${file.path}:${line} may not import ${to}`),
  );

const pureChapterFile = /^src\/chapters\/([\w-]+)\/(?:rules|events|evolve|duties|decide|reactions|timeline|\1)\.ts$/;
const pureFolder = /^src\/(?:law\/|chapters\/[\w-]+\/(?:decide|events|evolve|duties|reactions|timeline)\/)/;
const pureKernel = /^src\/kernel\/(?:calendar|reckoning|citation|duty|units|refusal|procedure|matter|clock)\.ts$/;

/** Files that decide: they get time, calendar, actor and identifiers as arguments. */
export const isPure = (path: string): boolean =>
  !isTest(path) && (pureChapterFile.test(path) || pureFolder.test(path) || pureKernel.test(path));

const world = /^node:|^src\/kernel\/(?:statement|database|perform|commit|organisation|files|ledger\/)/;
const chance =
  /\b(?:Math\.random|Temporal\.Now|Date\.now|new Date|performance\.now|crypto\.|process\.|fetch\(|setTimeout|setInterval)/g;
const sql = /['"`]\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s/g;

/** Pure files reach no Node module and no SQL, however long the way, and no clock, chance or process. */
export const purity: Check = (files) => {
  const byPath = new Map(files.filter(isCode).map((file) => [file.path, file]));
  return files
    .filter((file) => isPure(file.path))
    .flatMap((file) => {
      const code = { path: file.path, text: codeOf(file.text) };
      return [
        ...wayToTheWorld(file, byPath),
        ...faultsOf(code, chance, ([found]) => `a pure file may not use ${found}`),
        ...faultsOf(code, sql, () => 'a pure file holds no SQL'),
      ];
    });
};

function wayToTheWorld(start: SourceFile, byPath: ReadonlyMap<string, SourceFile>): string[] {
  const seen = new Set([start.path]);
  const queue: { readonly file: SourceFile; readonly way: string }[] = [{ file: start, way: start.path }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const { to, value } of importsOf(next.file).filter((one) => one.value)) {
      if (world.test(to)) return [`${start.path}:1 a pure file reaches ${to} by ${next.way}`];
      const file = byPath.get(to);
      if (file && value && !seen.has(to)) queue.push({ file, way: `${next.way} → ${to}` });
      seen.add(to);
    }
  }
  return [];
}

/** Files that something outside starts: npm scripts, the test runner, the shell, and esbuild for islands. */
function entries(files: readonly SourceFile[]): string[] {
  const starters = files.filter(({ path }) =>
    /^(package\.json|vitest\.config\.ts|\.ci\/run|scripts\/.*\.sh)$/.test(path),
  );
  const named = starters.flatMap(({ text }) => text.match(/(?:src|test|bench|scripts)\/[\w./-]+\.tsx?/g) ?? []);
  const found = files.filter(({ path }) => /\.test\.tsx?$|^vitest\.config\.ts$|\/islands\/[\w-]+\.ts$/.test(path));
  return [...named, ...found.map(({ path }) => path)];
}

/** Files that a file starts as processes of their own, which it names by their place beside it. */
const programsOf = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(/new URL\('([\w./-]+\.ts)', import\.meta\.url\)/g)].map(([, name]) =>
    posix.join(posix.dirname(path), name!),
  );

/** Every file of code is reached from an entry; styles from `site.css`. What nothing reaches is taken out. */
export const deadFiles: Check = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set(entries(files));
  for (const path of reached) {
    const file = byPath.get(path);
    if (!file || !isCode(file)) continue;
    for (const { to } of importsOf(file)) reached.add(to);
    for (const program of programsOf(file)) reached.add(program);
  }
  const code = files.filter((file) => isCode(file) && /^(src|test|bench|scripts)\//.test(file.path));
  const styles = files.filter(({ path }) => /^src\/.*\.css$/.test(path));
  const sheets = styles.map(({ text }) => text).join('\n');
  return [
    ...code.filter(({ path }) => !reached.has(path)).map(({ path }) => `${path}:1 is reached from no entry point`),
    ...styles
      .filter(({ path }) => !path.endsWith('/site.css') && !sheets.includes(`/${posix.basename(path)}`))
      .map(({ path }) => `${path}:1 is imported by no style sheet`),
  ];
};

/** No two files import each other, however long the way: the running program has no cycle. */
export const cycles: Check = (files) => {
  const code = files.filter(isProduct);
  const after = new Map(
    code.map((file) => [
      file.path,
      importsOf(file)
        .filter((one) => one.value)
        .map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const back = way.indexOf(path);
    if (back >= 0) faults.push(`${path}:1 imports itself by ${way.slice(back + 1).join(' → ')}`);
    if (back >= 0 || done.has(path)) return;
    for (const to of after.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const { path } of code) visit(path, []);
  return faults;
};
