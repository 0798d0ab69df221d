import { createHash } from 'node:crypto';
import type { Query } from './database.ts';

/** One change of one table, to be rendered into the single statement that a commit is. */
export interface Write {
  readonly form: Form;
  /** The parameters, in the order in which the form takes them. */
  readonly values: readonly unknown[];
}

/** The text of a change without its values. Equal forms are the same object, so that a statement is composed once. */
interface Form {
  /** Names it. One that came when enough were remembered has no number, and its statements no name. */
  readonly number?: number;
  /** The text between the parameters. */
  readonly parts: readonly string[];
  /** What it inserts, where it does nothing else: see {@link bulkStatement}. */
  readonly inserts?: { readonly table: string; readonly columns: readonly string[] };
}

type Row = Readonly<Record<string, unknown>>;

const forms = new Map<string, Form>();
const written = new Map<TemplateStringsArray, Form>();
let formCount = 0;

function makeForm(parts: readonly string[], inserts?: Form['inserts']): Form {
  return { ...passingForm(parts, inserts), number: formCount++ };
}

const passingForm = (parts: readonly string[], inserts?: Form['inserts']): Form => ({
  parts,
  ...(inserts ? { inserts } : {}),
});

const formsMax = 2000;

function formNamed(key: string, parts: () => readonly string[]): Form {
  const known = forms.get(key);
  if (known) return known;
  if (forms.size >= formsMax) return passingForm(parts());
  const form = makeForm(parts());
  forms.set(key, form);
  return form;
}

/** A change that none of the functions below can say, as a tagged template. */
export function write(text: TemplateStringsArray, ...values: readonly unknown[]): Write {
  let form = written.get(text);
  if (!form) written.set(text, (form = makeForm(text)));
  return { form, values };
}

interface InsertForm {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly onConflict: string;
  readonly form: Form;
}

const insertForms = new Map<string, InsertForm[]>();

/** Looked for column by column: to put together a name for each of a dozen inserts would cost more than the insert. */
function insertForm(table: string, columns: readonly string[], rows: number, onConflict: string): Form {
  const known = insertForms.get(table) ?? [];
  for (const one of known) {
    if (one.rows === rows && one.onConflict === onConflict && sameNames(one.columns, columns)) return one.form;
  }
  const inserts = onConflict === '' ? { table, columns } : undefined;
  const parts = insertParts(table, columns, rows, onConflict);
  if (known.length >= insertFormsMax) return passingForm(parts, inserts);
  const form = makeForm(parts, inserts);
  known.push({ columns, rows, onConflict, form });
  insertForms.set(table, known);
  return form;
}

const insertFormsMax = 100;

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let n = 0; n < some.length; n += 1) if (some[n] !== others[n]) return false;
  return true;
}

/** Inserts rows that all have the same columns. */
export function insert(table: string, rows: Row | readonly Row[], onConflict = ''): Write {
  const list = (Array.isArray(rows) ? rows : [rows]) as readonly Row[];
  const [first = {}, ...others] = list;
  const columns = Object.keys(first);
  const form = insertForm(table, columns, list.length, onConflict);
  const values: unknown[] = Object.values(first);
  for (const row of others) for (const column of columns) values.push(row[column]);
  return { form, values };
}

function insertParts(table: string, columns: readonly string[], rows: number, onConflict: string): string[] {
  const parts = [`INSERT INTO ${table} (${columns.join(',')}) VALUES (`];
  const count = rows * columns.length;
  for (let n = 1; n < count; n += 1) parts.push(n % columns.length === 0 ? '),(' : ',');
  parts.push(`) ${onConflict}`);
  return parts;
}

/** Updates the rows that match every column of `where` (`null` matches null). */
export function update(table: string, set: Row, where: Row): Write {
  const changed = Object.keys(set);
  const { key, tests, values } = matching(where);
  const form = formNamed(`u ${table} ${changed.join()} ${key}`, () => {
    const parts = changed.map((column, index) => (index === 0 ? `UPDATE ${table} SET ${column}=` : `,${column}=`));
    return joined(parts, ' WHERE ', tests);
  });
  return { form, values: [...Object.values(set), ...values] };
}

/** Removes rows of a register. The ledger's role has no right to delete there. */
export function remove(table: string, where: Row): Write {
  const { key, tests, values } = matching(where);
  return { form: formNamed(`r ${table} ${key}`, () => joined([], `DELETE FROM ${table} WHERE `, tests)), values };
}

interface Matching {
  readonly key: string;
  /** `column=` before a parameter, or `column IS NULL` before none. */
  readonly tests: readonly string[];
  readonly values: readonly unknown[];
}

function matching(where: Row): Matching {
  const tests = Object.keys(where).map((column) => (where[column] === null ? `${column} IS NULL` : `${column}=`));
  return { key: tests.join(), tests, values: Object.values(where).filter((value) => value !== null) };
}

/** Parts that each end before a parameter, then a word, then tests; the last part ends the change. */
function joined(before: readonly string[], word: string, tests: readonly string[]): string[] {
  const parts = [...before];
  let text = word;
  for (const [index, test] of tests.entries()) {
    text += (index === 0 ? '' : ' AND ') + test;
    if (!test.endsWith('=')) continue;
    parts.push(text);
    text = '';
  }
  return [...parts, text];
}

interface Statement {
  readonly text: string;
  readonly name?: string;
}

const statements = new Map<string, Statement>();
const statementsMax = 400;

/**
 * Makes one statement of many writes, so that a commit costs one round trip and is atomic without BEGIN.
 *
 * All parts of such a statement see the state before it: no two of its writes may touch the same row.
 */
export function oneStatement(writes: readonly Write[]): Query {
  const values: unknown[] = [];
  for (const { values: own } of writes) for (const value of own) values.push(value);
  const key = keyOf(writes);
  const make = (): Statement => ({ text: compose(writes) });
  return { ...(key === undefined ? make() : statementOf(key, make)), values };
}

/** The numbers of the forms; undefined where one of them has none. */
function keyOf(writes: readonly Write[]): string | undefined {
  let key = '';
  for (const { form } of writes) {
    if (form.number === undefined) return undefined;
    key += `${form.number} `;
  }
  return key;
}

/** Prepared statements stay with their connection for good, so ever new ones get no name. */
function statementOf<Made extends Statement>(key: string, make: () => Made): Made {
  const known = statements.get(key) as Made | undefined;
  if (known) return known;
  const made = make();
  if (statements.size >= statementsMax) return made;
  const name = `w${createHash('sha256').update(made.text).digest('hex').slice(0, 16)}`;
  const statement = { ...made, name };
  statements.set(key, statement);
  return statement;
}

/** Commits of one key can go as one statement; undefined where something is done besides adding rows. */
export function groupKey(writes: readonly Write[]): string | undefined {
  return writes.every(({ form }) => form.inserts) ? keyOf(writes) : undefined;
}

interface GroupStatement extends Statement {
  /** By table, the places of the writes of each commit that go there. */
  readonly places: readonly (readonly number[])[];
}

/** Makes one statement of commits that have one {@link groupKey}: what goes into one table goes there as one list. */
export function groupStatement(commits: readonly (readonly Write[])[]): Query {
  const [first = []] = commits;
  if (commits.length === 1) return oneStatement(first);
  const key = `${commits.length}x${groupKey(first)}`;
  const { text, name, places } = statementOf(key, (): GroupStatement => {
    const composed = compose(listsOf(commits.flat()).map(listed));
    return { text: composed, places: listsOf(first).map((list) => list.map((one) => first.indexOf(one))) };
  });
  const values: unknown[] = [];
  for (const list of places)
    for (const writes of commits) for (const place of list) values.push(...writes[place]!.values);
  return name === undefined ? { text, values } : { text, name, values };
}

/**
 * Makes one statement of many commits: what goes into one table goes there as one list of rows, so that hundreds of
 * commits are planned like one. Nothing is remembered of its text, which has as many rows as there are.
 */
export function bulkStatement(writes: readonly Write[]): Query {
  const others = writes.filter(({ form }) => !form.inserts);
  const all = [...others, ...listsOf(writes).map(listed)];
  return { text: compose(all), values: all.flatMap(({ values }) => values) };
}

/** By table and columns, the writes that do nothing but insert there. */
function listsOf(writes: readonly Write[]): Write[][] {
  const lists = new Map<string, Write[]>();
  for (const one of writes) {
    const { inserts } = one.form;
    if (!inserts) continue;
    const key = `${inserts.table} ${inserts.columns.join()}`;
    const list = lists.get(key) ?? [];
    list.push(one);
    // A list stands where its last row stood, so that the append to the ledger stays the last part.
    lists.delete(key);
    lists.set(key, list);
  }
  return [...lists.values()];
}

function listed(list: readonly Write[]): Write {
  const { table, columns } = list[0]!.form.inserts!;
  const values = list.flatMap((one) => one.values);
  return { form: passingForm(insertParts(table, columns, values.length / columns.length, '')), values };
}

/**
 * A read whose text is put together of a handful of parts, such as a list by its filter: named, so that PostgreSQL plans
 * it once a connection and not each time. Numbers that decide a plan, such as how many rows are wanted, stand in the text.
 */
export function namedRead(text: string, values: readonly unknown[]): Query {
  const known = statements.get(text);
  if (known) return { ...known, values };
  if (statements.size >= statementsMax) return { text, values };
  const name = `r${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  statements.set(text, { text, name });
  return { text, name, values };
}

/**
 * Ends a `LATERAL` read of what belongs to one row. PostgreSQL then looks it up for each row, by index, and never reads
 * the whole table, whatever it believes of tables that grow faster than its statistics.
 */
export const eachAlone = 'OFFSET 0';

function compose(writes: readonly Write[]): string {
  let place = 0;
  const texts = writes.map(({ form: { parts } }, index) => {
    const text = parts.map((part, n) => (n === 0 ? part : `$${(place += 1)}${part}`)).join('');
    return `w${index} AS (${text})`;
  });
  return `WITH ${texts.join(',')} SELECT 1`;
}
