import { readReference } from './files.ts';

/** One of the five fields that the policy of 2013 names as those that concern people most. */
export interface HotField {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** One class of matters (内容分类): two digits on the first level, four on the second. */
export interface MatterClass {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 1 | 2;
  /** Code of the class above; null on the first level. */
  readonly parent: string | null;
  /** The hot field that it belongs to, if any. */
  readonly hot: string | null;
}

/** One edition of the classes. A matter keeps the code that it was given. */
export interface Taxonomy {
  readonly edition: string;
  readonly hotFields: readonly HotField[];
  /** Both levels, each first-level class followed by its own. */
  readonly classes: readonly MatterClass[];
  get(code: string): MatterClass | undefined;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly hot?: string;
  readonly classes?: readonly Row[];
}

function flatten(rows: readonly Row[], parent: string | null): MatterClass[] {
  return rows.flatMap(({ code, name, nameEn, hot, classes = [] }) => [
    { code, name, nameEn, level: parent === null ? 1 : 2, parent, hot: hot ?? null },
    ...flatten(classes, code),
  ]);
}

let shipped: Taxonomy | undefined;

/** The shipped classes, read once. */
export function loadTaxonomy(): Taxonomy {
  if (shipped) return shipped;
  const file = JSON.parse(readReference('taxonomy.json')) as {
    readonly edition: string;
    readonly hotFields: readonly HotField[];
    readonly classes: readonly Row[];
  };
  const classes = flatten(file.classes, null);
  const byCode = new Map(classes.map((one) => [one.code, one]));
  shipped = { edition: file.edition, hotFields: file.hotFields, classes, get: (code) => byCode.get(code) };
  return shipped;
}
