import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';

/** The resource `User` of SCIM 2.0 (RFC 7643), as far as an office's directory needs it: who works here, and in which unit. */
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** An official as the directory has them. */
export interface DirectoryUser {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly active: boolean;
  /** Code of the unit; without it the directory says nothing of it. */
  readonly department: string | undefined;
}

const text = z.string().trim().min(1).max(120);

export const userBody = z
  .looseObject({
    userName: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9._-]{2,39}$/, 'userName has 3 to 40 small letters, digits, dots or dashes'),
    displayName: text.optional(),
    name: z
      .looseObject({ formatted: text.optional(), givenName: text.optional(), familyName: text.optional() })
      .optional(),
    active: z.boolean().default(true),
    [enterpriseSchema]: z.looseObject({ department: z.string().trim().max(80).optional() }).optional(),
  })
  .transform((body): DirectoryUser => {
    const { userName: login, displayName, name = {}, active } = body;
    const parts = [name.familyName, name.givenName].filter((part) => part !== undefined).join('');
    const called = displayName ?? name.formatted ?? (parts || login);
    const department = (body[enterpriseSchema] as { readonly department?: string } | undefined)?.department;
    return { login, name: called, nameEn: name.formatted ?? called, active, department: department || undefined };
  });

interface PersonRow {
  readonly id: PersonId;
  readonly login: string;
  readonly name: string;
  readonly name_en: string;
  readonly unit: UnitId | null;
  readonly active: boolean;
}

/** How the directory sees somebody on record. */
export const resourceOf = (house: LivingHouse, row: PersonRow, base: string) => ({
  schemas: [userSchema, enterpriseSchema],
  id: row.id,
  userName: row.login,
  displayName: row.name,
  name: { formatted: row.name_en },
  active: row.active,
  ...(row.unit ? { [enterpriseSchema]: { department: row.unit.replace(`${house.instance.number}-`, '') } } : {}),
  meta: { resourceType: 'User', location: `${base}/Users/${row.id}` },
});

export const currentOf = (house: LivingHouse, row: PersonRow): DirectoryUser => ({
  login: row.login,
  name: row.name,
  nameEn: row.name_en,
  active: row.active,
  department: row.unit?.replace(`${house.instance.number}-`, ''),
});

const columns = `id, login, name, name_en, unit, valid_from <= $1 AND (valid_until IS NULL OR valid_until > $1) AS active`;

export async function personById(
  { database }: LivingHouse,
  id: string,
  on: Temporal.PlainDate,
): Promise<PersonRow | undefined> {
  const [row] = await database.as('app').rows<PersonRow>({
    name: 'scim-one',
    text: `SELECT ${columns} FROM house.person WHERE id = $2`,
    values: [on, id],
  });
  return row;
}

export const listed = (
  { database }: LivingHouse,
  { on, login, from, count }: { on: Temporal.PlainDate; login: string | null; from: number; count: number },
): Promise<(PersonRow & { readonly total: number })[]> =>
  database.as('app').rows({
    name: 'scim-list',
    text: `SELECT ${columns}, count(*) OVER ()::int AS total FROM house.person WHERE $2::text IS NULL OR login = $2
            ORDER BY id OFFSET $3 LIMIT $4`,
    values: [on, login, from, count],
  });

const operation = z.looseObject({
  op: z
    .string()
    .transform((op) => op.toLowerCase())
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().optional(),
  value: z.unknown(),
});
export const patchBody = z.looseObject({ Operations: z.array(operation).min(1).max(50) });

/** What a patch makes of a user: the attributes that this product keeps, whichever way the directory writes them. */
export function patched(now: DirectoryUser, { Operations }: z.output<typeof patchBody>): DirectoryUser | undefined {
  let user = now;
  for (const { op, path, value } of Operations) {
    if (op === 'remove') return undefined;
    const given = path === undefined ? (value as Record<string, unknown>) : { [path]: value };
    if (typeof given !== 'object' || given === null) return undefined;
    for (const [name, one] of Object.entries(given)) {
      const next = withOne(user, name, one);
      if (!next) return undefined;
      user = next;
    }
  }
  return user;
}

function withOne(user: DirectoryUser, name: string, value: unknown): DirectoryUser | undefined {
  if (name === 'active') return { ...user, active: value === true || String(value).toLowerCase() === 'true' };
  if (name === enterpriseSchema) {
    const { department } = value as { readonly department?: unknown };
    return typeof department === 'string' ? { ...user, department } : user;
  }
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (name === 'displayName') return { ...user, name: value.trim() };
  if (name === 'name.formatted') return { ...user, nameEn: value.trim() };
  return name === `${enterpriseSchema}:department` ? { ...user, department: value.trim() } : undefined;
}
