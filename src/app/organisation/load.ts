import { randomBytes } from 'node:crypto';
import type { LivingHouse } from '#app/house.ts';
import { hashPassword } from '#app/sessions.ts';
import { actOn } from '#chapters/workforce/act.ts';
import { found } from '#chapters/workforce/founding.ts';
import { dossierOf } from '#chapters/workforce/queries.ts';
import { changeUnit, correctOfficial, reasonOf, settingIdOf, type SettingRow } from '#chapters/workforce/texts.ts';
import { DatabaseError } from '#kernel/database.ts';
import { together, type House } from '#kernel/house.ts';
import { officials, readUnits, recordLetterCodes } from '#kernel/organisation.ts';
import type { Unit } from '#kernel/units.ts';
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

const operator = { kind: 'system', name: 'operator' } as const;
const reason = '运维人员导入文件';

/**
 * Puts an organisation on record in one transaction, each organ and each official in a dossier. Loading again corrects
 * names, places and contacts and adds what is new; it takes nothing away: a unit ends by its `validUntil`, a post by the
 * administrator.
 */
export async function loadOrganisation(
  house: LivingHouse,
  file: OrganisationFile,
  today: Temporal.PlainDate,
): Promise<Loaded> {
  const { number } = house.instance;
  try {
    const passwords = await together(house, 'app', (within) => load(within, number, file, today));
    await house.refresh();
    const { regions, units, people } = file;
    return { regions: regions.length, units: units.length, people: people.length, passwords };
  } catch (error) {
    const foreign = error instanceof DatabaseError && error.code === '23503';
    throw foreign
      ? new UnknownUnit(`a unit is named that is neither in the file nor on record (${error.constraint})`)
      : error;
  }
}

async function load(house: House, instance: number, file: OrganisationFile, today: Temporal.PlainDate) {
  const session = house.database.as('app');
  const known = new Map((await readUnits(session)).map((unit) => [unit.id, unit]));
  const staff = new Map((await officials(session, today)).map((one) => [one.login, one]));
  const units = file.units.map((line) => unitOf(line, instance, known.get(unitIdOf(instance, line.id)), today));
  const newcomers = file.people.filter(({ login }) => !staff.has(login));
  const passwords = newcomers.map(({ login }) => ({ login, password: randomBytes(12).toString('base64url') }));
  const hashes = await Promise.all(passwords.map(({ password }) => hashPassword(password)));
  const places = await Promise.all(
    file.regions.map(async (region) => ({
      row: regionOf(region, instance, today),
      there: await dossierOf(session, 'setting', settingIdOf(instance, 'region', region.code)),
    })),
  );
  await found(house, {
    units: units.filter(({ id }) => !known.has(id)),
    settings: places.filter(({ there }) => !there).map(({ row }) => row),
    people: newcomers.map(({ login, name, nameEn, posts }, index) => ({
      person: personIdOf(instance, login),
      login,
      name,
      nameEn,
      passwordHash: hashes[index]!,
      posts: posts.map(({ unit, post }) => ({ unit: unitIdOf(instance, unit), post })),
      validFrom: today,
    })),
    by: 'operator',
    reason,
  });
  const codes = file.units.filter(({ letterCode }) => letterCode !== '');
  await recordLetterCodes(
    session,
    codes.map(({ id, letterCode }) => ({ unit: unitIdOf(instance, id), code: letterCode })),
  );
  for (const unit of units) await correctUnit(house, unit, known.get(unit.id));
  for (const line of file.people) {
    const official = staff.get(line.login);
    if (official) await correctPerson(house, official, line, { instance, today });
  }
  return passwords;
}

/** The day on which a unit began stays as it was first written. */
function unitOf(
  line: OrganisationFile['units'][number],
  instance: number,
  known: Unit | undefined,
  today: Temporal.PlainDate,
): Unit {
  const other = (id: string | null | undefined) => (id ? unitIdOf(instance, id) : null);
  const { id, superior, successor, validFrom, validUntil, letterCode: _, ...facts } = line;
  return {
    ...facts,
    id: unitIdOf(instance, id),
    superior: other(superior),
    validFrom: known?.validFrom ?? validFrom ?? today,
    validUntil: validUntil ?? null,
    successor: other(successor),
  };
}

const regionOf = (
  { code, name, nameEn, level }: OrganisationFile['regions'][number],
  instance: number,
  since: Temporal.PlainDate,
): SettingRow => ({
  setting: settingIdOf(instance, 'region', code),
  kind: 'region',
  since,
  until: null,
  content: { code, name, nameEn, level },
});

async function correctUnit(house: House, unit: Unit, known: Unit | undefined): Promise<void> {
  if (!known || JSON.stringify(unit) === JSON.stringify({ ...known, letterCode: undefined })) return;
  const about = { actor: operator, kind: 'unit', subject: unit.id } as const;
  await actOn(house, { ...about, act: 'changeUnit', command: (deposit) => changeUnit(deposit, unit, reason) });
  const { validUntil: endOn, successor } = unit;
  if (!endOn || known.validUntil?.equals(endOn)) return;
  await actOn(house, {
    ...about,
    act: 'endUnit',
    command: (deposit) => ({ act: 'endUnit', endOn, successor, reason: reasonOf(deposit, reason) }),
  });
}

async function correctPerson(
  house: House,
  official: Awaited<ReturnType<typeof officials>>[number],
  { name, nameEn, posts }: OrganisationFile['people'][number],
  { instance, today }: { readonly instance: number; readonly today: Temporal.PlainDate },
): Promise<void> {
  const { person } = official;
  const about = { actor: operator, kind: 'person', subject: person } as const;
  if (official.name !== name || official.nameEn !== nameEn) {
    const particulars = { person, name, nameEn };
    await actOn(house, {
      ...about,
      act: 'correctOfficial',
      command: (deposit) => correctOfficial(deposit, particulars, reason),
    });
  }
  for (const { unit: code, post } of posts) {
    const unit = unitIdOf(instance, code);
    if (official.posts.some((held) => held.unit === unit && held.post === post)) continue;
    await actOn(house, {
      ...about,
      act: 'install',
      command: (deposit) => ({
        act: 'install',
        unit,
        post,
        sinceOn: today,
        untilOn: null,
        reason: reasonOf(deposit, reason),
      }),
    });
  }
}
