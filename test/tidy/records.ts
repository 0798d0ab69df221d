import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cite, type Citation } from '#kernel/citation.ts';
import { articleOf, instruments } from '#law/instruments.ts';
import { codeOf, faultsOf, isProduct, type Check, type SourceFile } from './tree.ts';

const writers: Readonly<Record<string, readonly string[]>> = {
  'ledger.entry': ['src/kernel/ledger/append.ts'],
  'ledger.sealed': ['src/kernel/ledger/seal.ts'],
  'ledger.node': ['src/kernel/ledger/tree.ts'],
  'ledger.checkpoint': ['src/kernel/ledger/checkpoint.ts'],
  'ledger.resumption': ['src/kernel/ledger/checkpoint.ts'],
  'ledger.signing_key': ['src/kernel/ledger/signing.ts'],
};
const ledgerInsert = /\binsert(?:\s+into\s+|\(\s*['"`])(ledger\.\w+)/gi;
const ledgerChange =
  /\b(?:update(?:\s+|\(\s*['"`])|delete\s+from\s+|remove\(\s*['"`]|truncate\s+(?:table\s+)?)(ledger\.(?:entry|sealed|node|checkpoint|resumption|signing_key)\b)/gi;

/** One file inserts into the ledger, one gives global numbers, and nothing changes or deletes a row of either. */
export const ledgerWriters: Check = (files) =>
  files
    .filter(isProduct)
    .flatMap((file) => [
      ...faultsOf({ ...file, text: codeOf(file.text) }, ledgerInsert, ([, table = '']) =>
        writers[table.toLowerCase()]?.includes(file.path) ? undefined : `inserts into ${table}`,
      ),
      ...faultsOf({ ...file, text: codeOf(file.text) }, ledgerChange, ([, table]) => `changes rows of ${table}`),
    ]);

/** Codes and names that an event may carry as a bare string; every other text belongs in the vault. */
const codes = new Set([
  'act',
  'actor',
  'capacity',
  'citation',
  'class',
  'duty',
  'edition',
  'ground',
  'kind',
  'limit',
  'region',
]);
const lists = new Set(['readers', 'classes']);
const plain =
  /^(?:boolean|number|Kept|StoredCommand|UnitId|PersonId|ItemId|KeyId|StreamId|MatterNumber|SettingId|Post|Level|UnitKind)$/;
const eventFiles =
  /^src\/(?:chapters\/[\w-]+\/(?:events(?:\/[\w-]+)?|decide\/(?:[\w-]+-)?command)|kernel\/procedure)\.ts$/;

const civil = /^(?:CivilDate|Temporal\.PlainDate)$/;

function fieldFault(name: string, written: string, own: ReadonlySet<string>): string | undefined {
  const type = written
    .trim()
    .replace(/\s*\|\s*null$/, '')
    .replace(/^readonly (.*)\[\]$/, '$1')
    .trim();
  const isList = written.startsWith('readonly ');
  const day = /(?:On|Due)$/.test(name);
  // A kept event is read back by the names of its fields, so a name and its type have to agree.
  if (day !== civil.test(type)) return `${name}: ${type}; civil dates, and they alone, are named …On or …Due`;
  if (name.endsWith('At') !== (type === 'Temporal.Instant')) return `${name}: ${type}; instants alone are named …At`;
  if (day || name.endsWith('At') || plain.test(type) || own.has(type)) return undefined;
  if (type === 'string' && (isList ? lists : codes).has(name)) return undefined;
  if (/^'[\w.-]+'(?:\s*\|\s*'[\w.-]+')*$/.test(type)) return undefined;
  return `${name}: ${written} is no listed type of an event's field`;
}

/** The type aliases of a file that are closed lists of codes or small numbers. */
function closedLists(text: string): string[] {
  const alias = /export type (\w+)\s*=((?:\s*\|?\s*(?:'[\w.-]+'|\d+))+);/g;
  return [...text.matchAll(alias)].map((match) => match[1]!);
}

/** The type aliases of a file that are a closed list of the law's, whole or without some of its codes, or its number. */
function closedAgain(text: string, lists: ReadonlySet<string>): string[] {
  const alias = /export type (\w+) = (?:(?:Exclude<)?(\w+)(?:, '[\w.-]+'>)?|\w+\['number'\]);/g;
  return [...text.matchAll(alias)].filter(([, , of]) => of === undefined || lists.has(of)).map((match) => match[1]!);
}

/** Events carry codes, numbers, dates, identifiers and commitments; never free text. */
export const eventFields: Check = (files) => {
  const typed = files.filter(({ path }) => eventFiles.test(path));
  const laws = files.filter(({ path }) => path.startsWith('src/law/'));
  const lists = new Set([...laws, ...typed].flatMap(({ text }) => closedLists(codeOf(text))));
  const own = new Set([...lists, ...typed.flatMap(({ text }) => closedAgain(codeOf(text), lists))]);
  return typed.flatMap((file) => {
    const unions = unionsOf(file);
    if (unions.length === 0) return [`${file.path}:1 holds no union of events or commands that can be checked`];
    return unions.flatMap((union) =>
      faultsOf(union, field, ([, name = '', type = '']) =>
        name === 'type' || (name === 'act' && type.startsWith("'")) ? undefined : fieldFault(name, type, own),
      ),
    );
  });
};

const field = /readonly (\w+)\??:\s*((?:readonly )?[^;{}]+|\{[^}]*\}?)/g;

/** The texts of the unions of events and commands in a file, each at its place, all else blank. */
function unionsOf(file: SourceFile): SourceFile[] {
  const code = codeOf(file.text);
  return [...code.matchAll(/^export type \w*(?:Event|Command) =\n(?:\s*\|\s*\{[\s\S]*?\})+;/gm)].map((match) => ({
    path: file.path,
    text: code.slice(0, match.index).replaceAll(/[^\n]/g, ' ') + match[0],
  }));
}

const known = new Map(instruments.map(({ id, articles }) => [id as string, articles]));

function citationFault(citation: Citation): string | undefined {
  const { instrument, paragraph } = citation;
  if (!known.has(instrument)) return `cites ${instrument}, which is no known instrument`;
  const found = articleOf(citation);
  if (!found) return `cites ${cite(citation)}, which has no gist`;
  if (!found.gist.zh || !found.gist.en) return `cites ${cite(citation)}, whose gist lacks a language`;
  if (paragraph !== undefined && paragraph > found.paragraphs) {
    return `cites ${cite(citation)}, but the article has ${found.paragraphs} paragraphs`;
  }
  return undefined;
}

const literal = /instrument: '([^']+)',\s*article: (\d+)(?:,\s*paragraph: (\d+))?/g;
const places = /const (\w+) = placesIn\('([^']+)'\)/g;

/** Every place of a legal text that code writes down is an article that the product has a gist of. */
export const citationsInText: Check = (files) =>
  files.filter(isProduct).flatMap((file) => {
    const code = { ...file, text: codeOf(file.text) };
    const said = ([, instrument, article, paragraph]: RegExpMatchArray): string | undefined =>
      citationFault({
        instrument,
        article: Number(article),
        ...(paragraph && { paragraph: Number(paragraph) }),
      } as Citation);
    const calls = [...code.text.matchAll(places)].flatMap(([, name = '', instrument = '']) =>
      faultsOf(code, new RegExp(`\\b${name}\\((\\d+)(?:, (\\d+))?(?:, \\d+)?\\)`, 'g'), ([, article, paragraph]) =>
        said(['', instrument, article ?? '', paragraph ?? '']),
      ),
    );
    return [...faultsOf(code, literal, said), ...calls];
  });

/** Every citation in what a module exports, found wherever it hangs. */
export function citationsIn(value: unknown, where: string, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if ('instrument' in value && 'article' in value) {
    const fault = citationFault(value as Citation);
    return fault ? [`${where} ${fault}`] : [];
  }
  return Object.values(value).flatMap((member) => citationsIn(member, where, seen));
}

/** The rows of law, limits, grounds and powers as they are when the program runs. */
export async function citationsInRows(): Promise<readonly string[]> {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^law\/.*\.ts$|^chapters\/[\w-]+\/rules\.ts$/.test(path) && !path.endsWith('.test.ts'));
  const faults = await Promise.all(
    modules.map(async (path) => {
      const loaded = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
      return Object.entries(loaded).flatMap(([name, value]) => citationsIn(value, `src/${path}:1 ${name}`));
    }),
  );
  return faults.flat();
}
