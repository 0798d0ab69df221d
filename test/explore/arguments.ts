import { z } from '@hono/zod-openapi';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { KeyId } from '#kernel/ids.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ActField } from '#ui/edge/acts.ts';
import { kept } from '#test/given.ts';

/**
 * What an act can be asked with, drawn from the fields of its own page: every choice of a list, every ground, a unit of
 * each kind that matters, days around today. A new act, or a new field of one, needs nothing here.
 */
export interface Surroundings {
  readonly today: CivilDate;
  /** Days to be asked with beside those around today. */
  readonly days?: readonly CivilDate[];
  /** One unit for each way in which units differ to the procedure. */
  readonly units: readonly string[];
  /** Codes that some line of the procedure, or the law that it asks, names; of all others one stands for the rest. */
  readonly words: ReadonlySet<string>;
  /** Codes that the law treats as another one. */
  readonly alike: ReadonlyMap<string, string>;
  /** Codes that a field of the kind `ground` can hold. */
  readonly grounds: readonly string[];
  /** Versions of entries that wait for an answer. */
  readonly waiting: readonly number[];
}

/** The part of an act's description that says what it takes. */
export interface Takes {
  readonly fields: readonly ActField[];
  readonly schema: z.ZodType;
}

/** The version of no entry. */
const noEntry = 999_999;

const days: readonly number[] = [-1, 0, 1];

function valuesOf(field: ActField, schema: z.ZodType, around: Surroundings): readonly string[] {
  switch (field.kind) {
    case 'unit':
      return around.units;
    case 'ground':
      return [...around.grounds, 'no-such-ground'];
    case 'date':
      return [...days.map((n) => around.today.add({ days: n })), ...(around.days ?? [])].map(String);
    case 'party':
      return ['1', '2'];
    case 'number':
      return ['2', '30', '31'];
    case 'files':
      return [];
    default:
      return told(
        field.choices?.map(({ value }) => value) ?? closedList(schema, field.name, around.waiting) ?? ['……'],
        around,
      );
  }
}

/** Codes that nothing names are only recorded, so the first of them stands for the rest. Numbers are all kept. */
function told(values: readonly string[], { words, alike }: Surroundings): readonly string[] {
  const named = (value: string): boolean => words.has(value) || /^\d+$/.test(value);
  const silent = values.find((value) => !named(value));
  return values.filter((value) => (named(value) ? !alike.has(value) : value === silent));
}

const drawShape = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
const shapes = new WeakMap<z.ZodType, ReturnType<typeof drawShape>>();

function shapeOf(schema: z.ZodType): ReturnType<typeof drawShape> {
  const shape = shapes.get(schema) ?? drawShape(schema);
  shapes.set(schema, shape);
  return shape;
}

/** The values of a property that the schema closes; for a number, the entries that it can name. */
function closedList(schema: z.ZodType, name: string, waiting: readonly number[]): readonly string[] | undefined {
  const shape = shapeOf(schema);
  const property = shape.properties?.[name];
  if (typeof property !== 'object') return undefined;
  if (property.type === 'integer' || property.type === 'number') return [...waiting, noEntry].map(String);
  return property.enum as readonly string[] | undefined;
}

/** One input that an act can be given, drawn field by field; undefined where its schema lets the draw not through. */
export function drawInput(
  { fields, schema }: Takes,
  around: Surroundings,
  pick: <T>(list: readonly T[]) => T,
): object | undefined {
  const given = fields.flatMap((field) => {
    const values = valuesOf(field, schema, around);
    const all = field.optional ? [...values, undefined] : values;
    const value = all.length > 0 ? pick(all) : undefined;
    return value === undefined ? [] : [[field.name, value] as const];
  });
  const parsed = schema.safeParse(Object.fromEntries(given));
  return parsed.success ? (parsed.data as object) : undefined;
}

/** Every input that an act can be given, as its page or the API would send it and as its schema lets through. */
export function inputsOf({ fields, schema }: Takes, around: Surroundings): readonly object[] {
  const combined = fields.reduce<readonly Record<string, string>[]>(
    (inputs, field) => {
      const values = valuesOf(field, schema, around);
      const given = inputs.flatMap((input) => values.map((value) => ({ ...input, [field.name]: value })));
      return field.optional || values.length === 0 ? [...given, ...inputs] : given;
    },
    [{}],
  );
  return combined.flatMap((input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? [parsed.data as object] : [];
  });
}

/** A vault that keeps nothing: a search needs no texts, only that something was deposited. */
export const nowhere: Depositor = {
  text: (kind): Kept => kept(kind),
  identity: (): Kept => kept('identity'),
  file: (): Kept => kept('file'),
  newKey: () => ({ id: 'key' as KeyId, bytes: new Uint8Array() }),
  get matterKey(): never {
    throw new Error('no act that is searched asks for the vault key');
  },
  also: () => {},
};
