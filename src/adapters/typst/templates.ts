import { globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of one place, by their path below it: a layout and one folder a template. */
export type TemplateFiles = ReadonlyMap<string, Uint8Array>;

const layout = fileURLToPath(new URL('./official.typ', import.meta.url));
const sources = fileURLToPath(new URL('../../', import.meta.url));

/** Our layout, and each folder with a template in it, wherever in the sources it lies beside what it prints. */
export function shippedTemplates(): TemplateFiles {
  const files = new Map<string, Uint8Array>([['official.typ', readFileSync(layout)]]);
  for (const path of globSync('**/documents/*/template.typ', { cwd: sources })) {
    const name = `${basename(dirname(path))}/template.typ`;
    if (files.has(name)) throw new Error(`two templates are called ${name}`);
    files.set(name, readFileSync(join(sources, path)));
  }
  return files;
}

/**
 * Ours, with a locality's files in the place of those of the same name: `official.typ` for the layout of all,
 * `<document>/template.typ` for one, and whatever images these use.
 * @param folder need not exist
 */
export function templatesWith(folder: string): TemplateFiles {
  const files = new Map(shippedTemplates());
  for (const path of filesBelow(folder)) files.set(path, readFileSync(join(folder, path)));
  return files;
}

/** The names of templates that a locality has put in the place of ours, for the log at start. */
export const overriddenIn = (folder: string): readonly string[] => filesBelow(folder).toSorted();

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
