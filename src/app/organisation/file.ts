import { z } from 'zod';
import { posts } from '#kernel/duty.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { levels, unitKinds } from '#kernel/units.ts';

/** What an operator's file holds: the places, organs, people and posts with which a live office begins. */

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'letters, digits, dots and dashes');
const day = z.iso.date('a day such as 2026-11-23').transform((text) => Temporal.PlainDate.from(text));
const text = z.string().max(300).default('');

const region = z.strictObject({
  code: z.string().regex(/^\d{2,12}$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  level: z.enum(levels),
});

const unit = z.strictObject({
  id: code,
  name: z.string().min(1),
  nameEn: z.string().min(1),
  kind: z.enum(unitKinds),
  level: z.enum(levels),
  superior: code.nullish(),
  region: z.string().regex(/^\d{2,12}$/),
  phone: text,
  address: text,
  addressEn: text,
  hours: text,
  letterCode: z.string().max(12).default(''),
  competences: z.array(z.string().regex(/^\d{2,6}$/)).default([]),
  validFrom: day.optional(),
  validUntil: day.nullish(),
  successor: code.nullish(),
});

const person = z.strictObject({
  login: z.string().regex(/^[a-z][a-z0-9._-]{2,39}$/, 'a login of 3 to 40 small letters, digits, dots and dashes'),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  posts: z.array(z.strictObject({ unit: code, post: z.enum(posts) })),
});

const file = z.strictObject({
  regions: z.array(region).default([]),
  units: z.array(unit).default([]),
  people: z.array(person).default([]),
});

export type OrganisationFile = z.output<typeof file>;

/** What could not be used, by its place in the file. */
export interface FileFault {
  readonly path: string;
  readonly why: string;
}

/** Reads the file. Every fault is named at once, so that it is put right in one go. */
export function readOrganisation(
  content: string,
): { readonly file: OrganisationFile } | { readonly faults: readonly FileFault[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (error) {
    return { faults: [{ path: '', why: error instanceof Error ? error.message : String(error) }] };
  }
  const read = file.safeParse(parsed);
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), why: message })) };
  const faults = [...twice(read.data), ...selfAbove(read.data)];
  return faults.length > 0 ? { faults } : { file: read.data };
}

function twice({ units, people, regions }: OrganisationFile): FileFault[] {
  const repeated = (list: readonly string[], name: string): FileFault[] =>
    list.flatMap((value, index) =>
      list.indexOf(value) < index ? [{ path: `${name}.${index}`, why: `${value} stands here twice` }] : [],
    );
  return [
    ...repeated(
      regions.map((one) => one.code),
      'regions',
    ),
    ...repeated(
      units.map(({ id }) => id),
      'units',
    ),
    ...repeated(
      people.map(({ login }) => login),
      'people',
    ),
  ];
}

const selfAbove = ({ units }: OrganisationFile): FileFault[] =>
  units.flatMap(({ id, superior }, index) =>
    superior === id ? [{ path: `units.${index}.superior`, why: `${id} cannot stand above itself` }] : [],
  );

/** Units are named by their code in the file and carry the instance on record. */
export const unitIdOf = (instance: number, id: string): UnitId => `${instance}-${id}` as UnitId;
export const personIdOf = (instance: number, login: string): PersonId => `${instance}-${login}` as PersonId;
