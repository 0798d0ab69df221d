import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the repository: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Looks at files and names what is wrong, one line a fault, each beginning with `path:line`. */
export type Check = (files: readonly SourceFile[]) => readonly string[];

const root = fileURLToPath(new URL('../../', import.meta.url));
const skipped = new Set(['node_modules', 'var', 'dist', 'coverage', '.git']);
const kinds = /\.(ts|tsx|mjs|css|svg|sql|json|csv|md|yml|yaml|sh|txt)$|^\.[^.]|(^|\/)(run|LICENSE)$/;

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (skipped.has(entry.name)) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() && (kinds.test(entry.name) || kinds.test(path)) ? [path] : [];
  });
}

/** Every text of the repository that people write: code, migrations, data, documents, settings. */
export function readTree(): readonly SourceFile[] {
  return walk('')
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isCode = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);
export const isTest = (path: string): boolean => path.startsWith('test/') || /\.test\.tsx?$/.test(path);
export const isProduct = (file: SourceFile): boolean =>
  isCode(file) && file.path.startsWith('src/') && !isTest(file.path);

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** The code without its comments, every other character where it was. */
export function codeOf(text: string): string {
  return text.replaceAll(/(?<=^|[\s{(,])\/\*[\s\S]*?\*\//g, blank).replaceAll(/(?<=^|\s)\/\/.*$/gm, blank);
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Faults for every match of a pattern, said in words made from the match. */
export function faultsOf(
  { path, text }: SourceFile,
  pattern: RegExp,
  say: (match: RegExpMatchArray) => string | undefined,
): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = say(match);
    return said === undefined ? [] : [`${path}:${lineAt(text, match.index)} ${said}`];
  });
}
