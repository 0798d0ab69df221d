import type { Depositor } from '#kernel/deposit.ts';
import type { Kept } from '#kernel/entry.ts';
import type { PersonId, SettingId, UnitId } from '#kernel/ids.ts';
import type { Unit } from '#kernel/units.ts';
import { insert, update } from '#kernel/statement.ts';
import type { WorkforceCommand } from './decide/command.ts';
import type { SettingKind } from './events.ts';

type Of<Act extends WorkforceCommand['act']> = Extract<WorkforceCommand, { readonly act: Act }>;

/** Commands with their texts: each is put into the vault, and into the row that the desk reads, in one commit. */

export const reasonOf = (deposit: Depositor, reason: string): Kept => deposit.text('dossier-reason', { reason });

const unitRow = (unit: Unit) => ({
  name: unit.name,
  name_en: unit.nameEn,
  kind: unit.kind,
  level: unit.level,
  superior: unit.superior,
  region: unit.region,
  phone: unit.phone,
  address: unit.address,
  address_en: unit.addressEn,
  hours: unit.hours,
  competences: unit.competences,
});

const unitTexts = ({ name, nameEn, phone, address, addressEn, hours }: Unit) => ({
  name,
  nameEn,
  phone,
  address,
  addressEn,
  hours,
});

const excluded = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ');

/** A row that was there before dossiers were kept is taken into one. */
const orUpdated = (key: string, row: object): string =>
  `ON CONFLICT (${key}) DO UPDATE SET ${excluded(Object.keys(row))}`;

export function enterUnit(deposit: Depositor, unit: Unit, reason: string): Of<'enterUnit'> {
  const row = unitRow(unit);
  const days = { valid_from: unit.validFrom, valid_until: unit.validUntil, successor: unit.successor };
  deposit.also(insert('house.unit', { id: unit.id, ...row, ...days }, orUpdated('id', { ...row, ...days })));
  return {
    act: 'enterUnit',
    key: deposit.matterKey().id,
    unit: unit.id,
    kind: unit.kind,
    level: unit.level,
    superior: unit.superior,
    region: unit.region,
    classes: unit.competences,
    sinceOn: unit.validFrom,
    particulars: deposit.text('unit', unitTexts(unit)),
    reason: reasonOf(deposit, reason),
  };
}

export function changeUnit(deposit: Depositor, unit: Unit, reason: string): Of<'changeUnit'> {
  deposit.also(update('house.unit', unitRow(unit), { id: unit.id }));
  return {
    act: 'changeUnit',
    kind: unit.kind,
    level: unit.level,
    superior: unit.superior,
    region: unit.region,
    classes: unit.competences,
    particulars: deposit.text('unit', unitTexts(unit)),
    reason: reasonOf(deposit, reason),
  };
}

/** What is written of somebody who comes to work here. */
export interface Joining {
  readonly person: PersonId;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  /** Null: cannot sign in with a password. */
  readonly passwordHash: string | null;
  readonly unit: UnitId | null;
  readonly posts: readonly { readonly unit: UnitId; readonly post: Of<'join'>['posts'][number] }[];
  readonly validFrom: Temporal.PlainDate;
}

export function join(deposit: Depositor, who: Joining, reason: string): Of<'join'> {
  const { person, login, name, nameEn, unit, posts } = who;
  const row = {
    name,
    name_en: nameEn,
    password_hash: who.passwordHash,
    unit,
    valid_from: who.validFrom,
    valid_until: null,
  };
  deposit.also(insert('house.person', { id: person, login, ...row }, orUpdated('id', row)));
  return {
    act: 'join',
    key: deposit.matterKey().id,
    person,
    unit,
    units: posts.map((one) => one.unit),
    posts: posts.map((one) => one.post),
    sinceOn: who.validFrom,
    particulars: deposit.text('official', { name, nameEn }),
    reason: reasonOf(deposit, reason),
  };
}

export function correctOfficial(
  deposit: Depositor,
  who: Pick<Joining, 'person' | 'name' | 'nameEn'>,
  reason: string,
): Of<'correctOfficial'> {
  const { person, name, nameEn } = who;
  deposit.also(update('house.person', { name, name_en: nameEn }, { id: person }));
  const particulars = deposit.text('official', { name, nameEn });
  return { act: 'correctOfficial', particulars, reason: reasonOf(deposit, reason) };
}

/** One row of a setting, with what it says. */
export interface SettingRow {
  readonly setting: SettingId;
  readonly kind: SettingKind;
  readonly since: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
  /** By name; what each kind needs is checked where it is read. */
  readonly content: Readonly<Record<string, string>>;
}

/** Names a setting by what it is about: the same place, class or limit has the same dossier. */
export const settingIdOf = (instance: number, kind: SettingKind, code: string): SettingId =>
  `${instance}-${kind}-${code}` as SettingId;

export function makeSetting(deposit: Depositor, row: SettingRow, reason: string): Of<'makeSetting'> {
  const { setting, kind, since, until, content } = row;
  const kept = { kind, until_on: until, content: JSON.stringify(content) };
  deposit.also(insert('house.setting', { setting, since_on: since, ...kept }, orUpdated('setting, since_on', kept)));
  if (kind === 'region') {
    const { code, name, nameEn: name_en, level } = content;
    const region = { name, name_en, level };
    deposit.also(insert('house.region', { code, ...region }, orUpdated('code', region)));
  }
  return {
    act: 'makeSetting',
    key: deposit.matterKey().id,
    kind,
    setting,
    sinceOn: since,
    untilOn: until,
    content: deposit.text('setting', content),
    reason: reasonOf(deposit, reason),
  };
}
