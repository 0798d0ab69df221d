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

let current: Taxonomy | undefined;
let shipped: Taxonomy | undefined;

/** Classes that the office added under the shipped ones; read when the instance starts and when its settings change. */
export function useOwnClasses(own: readonly Pick<MatterClass, 'code' | 'name' | 'nameEn'>[]): void {
  const { edition, hotFields, classes, get } = readShipped();
  const added = own.flatMap((one): MatterClass[] => {
    const parent = get(one.code.slice(0, 2));
    return parent && !get(one.code) ? [{ ...one, level: 2, parent: parent.code, hot: parent.hot }] : [];
  });
  const all = classes.flatMap((one, index) => {
    const ends = classes[index + 1]?.level !== 2;
    const parent = one.parent ?? one.code;
    return ends ? [one, ...added.filter((own) => own.parent === parent)] : [one];
  });
  const byCode = new Map(all.map((one) => [one.code, one]));
  current = { edition, hotFields, classes: all, get: (code) => byCode.get(code) };
}

/** The classes in use: the shipped ones, and those that the office added. */
export const loadTaxonomy = (): Taxonomy => (current ??= readShipped());

function readShipped(): Taxonomy {
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
