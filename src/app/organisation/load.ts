import { randomBytes } from 'node:crypto';
import { hashPassword } from '#app/sessions.ts';
import { DatabaseError, type Database, type Session } from '#kernel/database.ts';
import { insert, oneStatement } from '#kernel/statement.ts';
import { personIdOf, unitIdOf, type OrganisationFile } from './file.ts';

/** What a load did. Passwords are in no file and in no table: they are told once, to whoever runs the command. */
export interface Loaded {
  readonly regions: number;
  readonly units: number;
  readonly people: number;
  /** First passwords of people who are new. */
  readonly passwords: readonly { readonly login: string; readonly password: string }[];
}

/** The file names a unit that is neither in it nor on record. */
export class UnknownUnit extends Error {
  override readonly name = 'UnknownUnit';
}

const set = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ');

/**
 * Puts an organisation on record in one transaction. Loading again corrects names, places and contacts and adds what is
 * new; it takes nothing away: a unit ends by its `validUntil`, a post by the administrator.
 */
export async function loadOrganisation(
  database: Database,
  file: OrganisationFile,
  today: Temporal.PlainDate,
): Promise<Loaded> {
  try {
    return await database.transaction('app', (session) => load(session, file, today));
  } catch (error) {
    const foreign = error instanceof DatabaseError && error.code === '23503';
    throw foreign
      ? new UnknownUnit(`a unit is named that is neither in the file nor on record (${error.constraint})`)
      : error;
  }
}

async function load(session: Session, file: OrganisationFile, today: Temporal.PlainDate): Promise<Loaded> {
  const { regions, units, people } = file;
  const [instance] = await session.rows<{ number: number }>({ text: 'SELECT number FROM house.instance' });
  if (!instance) throw new Error('start the server once, so that the instance is made');
  const { number } = instance;
  if (regions.length > 0) {
    const rows = regions.map(({ code, name, nameEn, level }) => ({ code, name, name_en: nameEn, level }));
    await session.rows(
      oneStatement([
        insert('house.region', rows, `ON CONFLICT (code) DO UPDATE SET ${set(['name', 'name_en', 'level'])}`),
      ]),
    );
  }
  if (units.length > 0)
    await session.rows(
      oneStatement([
        insert('house.unit', unitRows(file, number, today), `ON CONFLICT (id) DO UPDATE SET ${set(changing)}`),
      ]),
    );
  const passwords = await loadPeople(session, file, number, today);
  await session.rows({ text: `SELECT nextval('house.organisation_edition')` });
  return { regions: regions.length, units: units.length, people: people.length, passwords };
}

/** What a second load may correct. The day on which a unit began stays as it was first written, unless the file says one. */
const changing = [
  'name',
  'name_en',
  'kind',
  'level',
  'superior',
  'region',
  'phone',
  'address',
  'address_en',
  'hours',
  'competences',
  'valid_until',
  'successor',
] as const;

function unitRows({ units }: OrganisationFile, number: number, today: Temporal.PlainDate) {
  const other = (id: string | null | undefined) => (id ? unitIdOf(number, id) : null);
  return units.map((unit) => ({
    id: unitIdOf(number, unit.id),
    name: unit.name,
    name_en: unit.nameEn,
    kind: unit.kind,
    level: unit.level,
    superior: other(unit.superior),
    region: unit.region,
    phone: unit.phone,
    address: unit.address,
    address_en: unit.addressEn,
    hours: unit.hours,
    competences: unit.competences,
    valid_from: unit.validFrom ?? today,
    valid_until: unit.validUntil ?? null,
    successor: other(unit.successor),
  }));
}

async function loadPeople(session: Session, { people }: OrganisationFile, number: number, today: Temporal.PlainDate) {
  if (people.length === 0) return [];
  const known = await session.rows<{ login: string }>({
    text: 'SELECT login FROM house.person WHERE login = ANY($1)',
    values: [people.map(({ login }) => login)],
  });
  const there = new Set(known.map(({ login }) => login));
  const passwords = people
    .filter(({ login }) => !there.has(login))
    .map(({ login }) => ({ login, password: randomBytes(12).toString('base64url') }));
  const hashes = new Map<string, string>();
  for (const { login, password } of passwords) hashes.set(login, await hashPassword(password));
  const rows = people.map(({ login, name, nameEn }) => ({
    id: personIdOf(number, login),
    login,
    name,
    name_en: nameEn,
    password_hash: hashes.get(login) ?? null,
    valid_from: today,
  }));
  await session.rows(
    oneStatement([insert('house.person', rows, `ON CONFLICT (login) DO UPDATE SET ${set(['name', 'name_en'])}`)]),
  );
  for (const { login, posts } of people) {
    for (const { unit, post } of posts) await takeUp(session, { login, unit: unitIdOf(number, unit), post, today });
  }
  return passwords;
}

/** A post that is held already is not taken up twice. */
async function takeUp(
  session: Session,
  { login, unit, post, today }: { login: string; unit: string; post: string; today: Temporal.PlainDate },
): Promise<void> {
  await session.rows({
    text: `INSERT INTO house.post (person, unit, post, valid_from)
           SELECT p.id, $2, $3, $4::date FROM house.person p
            WHERE p.login = $1 AND NOT EXISTS (
              SELECT 1 FROM house.post t WHERE t.person = p.id AND t.unit = $2 AND t.post = $3 AND (t.valid_until IS NULL OR t.valid_until > $4::date))`,
    values: [login, unit, post, today],
  });
}
