import { z } from 'zod';

/** What a row can say of a matter. `externalId` is its number in the other system; the rest is as registration has it. */
export const importFields = [
  'externalId',
  'title',
  'request',
  'facts',
  'form',
  'purpose',
  'class',
  'regionCode',
  'receivedOn',
  'name',
  'phone',
  'idType',
  'idNumber',
  'address',
  'email',
] as const;

export type ImportField = (typeof importFields)[number];

const field = z.enum(importFields);
const column = z.union([z.string(), z.array(z.string()).min(1)]);

/** How the columns of a file become the fields of a registration. */
const mappingSchema = z.strictObject({
  /** Names the other system; the same id of another source is another matter. */
  source: z.string().trim().min(1).max(80).optional(),
  /** The column of a field, or several of which the first that is not empty counts. A field left out is called as here. */
  fields: z.partialRecord(field, column).default({}),
  /** What a column writes and what it means here: `{ "class": { "城乡建设": "03" } }`. */
  values: z.partialRecord(field, z.record(z.string(), z.string())).default({}),
  /** What a field is where the row says nothing. */
  otherwise: z.partialRecord(field, z.string()).default({}),
});

export type Mapping = z.output<typeof mappingSchema>;

/** Where nothing is mapped: columns are called as the fields are, and it came by the web. */
export const plainMapping: Mapping = mappingSchema.parse({ otherwise: { form: 'web', purpose: 'claim' } });

/** @returns the mapping, or what is wrong with the file */
export function readMapping(text: string): { readonly mapping: Mapping } | { readonly faults: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: ['it is not JSON'] };
  }
  const read = mappingSchema.safeParse(value);
  if (!read.success) return { faults: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const { otherwise } = read.data;
  return { mapping: { ...read.data, otherwise: { ...plainMapping.otherwise, ...otherwise } } };
}

/** What a row says of each field; a field of which it says nothing is missing. */
export function fieldsOf(
  columns: Readonly<Record<string, string>>,
  mapping: Mapping,
): Partial<Record<ImportField, string>> {
  const said: Partial<Record<ImportField, string>> = {};
  for (const name of importFields) {
    const from = [mapping.fields[name] ?? name].flat();
    const written = from.map((one) => columns[one]?.trim()).find(Boolean);
    const value = written === undefined ? mapping.otherwise[name] : (mapping.values[name]?.[written] ?? written);
    if (value) said[name] = value;
  }
  return said;
}
