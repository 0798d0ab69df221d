import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';

/** One row of the law as data: where it stands in the source, so that the source can be read without it. */
export interface Row {
  /** File and name: `law/regulations-2022/limits#conclude`, `chapters/petition/rules#powers.transfer`. */
  readonly key: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** The files whose rows are rules; gists of articles, words and types are none. */
const files = (): readonly string[] =>
  [...globSync('src/law/**/*.ts'), ...globSync('src/chapters/*/rules.ts')]
    .filter((file) => !/(\.test|articles)\.ts$/.test(file))
    .toSorted();

/** Every row of `src/law` and of the chapters' `rules.ts`, in the order of the sources. */
export function allRows(): readonly Row[] {
  return files().flatMap((file) => rowsIn(file, readFileSync(file, 'utf8')));
}

export function rowsIn(file: string, source: string): readonly Row[] {
  const program = parseAst(source, { lang: 'ts' }) as unknown as Node;
  const found: Row[] = [];
  const add = (name: string, { start, end }: Node): void => {
    const key = `${file.replace(/^src\/|\.ts$/g, '')}#${name}`;
    const same = found.filter((row) => row.key.replace(/ \d+$/, '') === key).length;
    found.push({ key: same > 0 ? `${key} ${same + 1}` : key, file, start, end });
  };
  /** Members of a list that have a name of their own. */
  const inLists = (node: Node): void => {
    if (node.type === 'ArrayExpression') {
      for (const element of node['elements'] as readonly (Node | null)[]) {
        const name = element ? nameIn(element) : undefined;
        if (element && name !== undefined) add(name, element);
      }
    }
    for (const child of children(node)) inLists(child);
  };
  /** Members of a table: of each rule set, where it is one of them. */
  const inTable = (path: string, table: Node): void => {
    for (const property of table['properties'] as readonly Node[]) {
      if (property.type !== 'Property') continue;
      const name = `${path}.${textOf(property['key'] as Node)}`;
      const value = property['value'] as Node;
      if (isTableOfTables(value)) inTable(name, value);
      else add(name, property);
    }
  };
  inLists(program);
  if (file.startsWith('src/chapters/')) for (const [name, table] of tablesIn(program)) inTable(name, table);
  return found;
}

function children(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .filter((one): one is Node => typeof one === 'object' && one !== null && 'type' in one && 'start' in one);
}

const isTable = (node: Node): boolean => node.type === 'ObjectExpression';
const valuesOf = (table: Node): readonly Node[] =>
  (table['properties'] as readonly Node[]).flatMap(({ value }) => (value ? [value as Node] : []));

function isTableOfTables(node: Node): boolean {
  const values = isTable(node) ? valuesOf(node) : [];
  return values.length > 0 && values.every((value) => isTable(value) || value.type === 'CallExpression');
}

/** Tables at the top of a file whose members are rows: of lists, of tables, never of plain values. */
function tablesIn(program: Node): readonly (readonly [string, Node])[] {
  return (program['body'] as readonly Node[]).flatMap((statement) => {
    const isExported = statement.type === 'ExportNamedDeclaration';
    const declaration = isExported ? (statement['declaration'] as Node | null) : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    return (declaration['declarations'] as readonly Node[]).flatMap(({ id, init }) => {
      const table = unwrapped(init as Node);
      const rows = isTable(table) ? valuesOf(table) : [];
      const isRows = rows.length > 0 && rows.every(({ type }) => type !== 'Literal' && type !== 'Identifier');
      return isRows ? [[textOf(id as Node), table] as const] : [];
    });
  });
}

/** What stands inside `as const` and `satisfies`. */
function unwrapped(node: Node): Node {
  return 'expression' in node && node.type.startsWith('TS') ? unwrapped(node['expression'] as Node) : node;
}

/** The name that a row carries as its `id`, or hands to what makes rows of its kind. */
function nameIn(node: Node): string | undefined {
  if (node.type === 'CallExpression') {
    const [first] = node['arguments'] as readonly Node[];
    return first?.type === 'Literal' && typeof first['value'] === 'string' ? first['value'] : undefined;
  }
  if (!isTable(node)) return undefined;
  for (const { key, value } of node['properties'] as readonly Node[]) {
    const name = key ? textOf(key as Node) : '';
    if ((name === 'id' || name === 'number') && (value as Node).type === 'Literal') return textOf(value as Node);
  }
  return undefined;
}

const textOf = (node: Node): string => String(node['name'] ?? node['value']);

/** The source as it would be had nobody written the row. */
export function withoutRow(source: string, { start, end }: Row): string {
  const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
  return source.slice(0, start) + source.slice(end + comma);
}
