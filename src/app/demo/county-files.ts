import { readReference } from '#adapters/reference/files.ts';
import type { Appointment } from '#kernel/authority.ts';
import type { Post } from '#kernel/duty.ts';
import { settingIdOf, type SettingRow } from '#chapters/workforce/texts.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Level, Unit, UnitKind } from '#kernel/units.ts';
import type { Words } from '#ui/language.ts';

/** The number of the demo's instance: ids and fictional codes begin with it. */
export const instance = '99';

interface UnitLine {
  readonly code: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly superior: string | null;
  readonly region: string;
  readonly name: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly address: string;
  readonly addressEn: string;
  readonly hours: string;
  readonly letterCode?: string;
  readonly competences: readonly string[];
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly successor?: string;
}

interface PersonLine {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly posts: readonly { readonly unit: string; readonly post: Post }[];
  readonly main?: { readonly role: Words; readonly does: Words };
}

/** A region of the demo's fictional province. */
export interface CountyRegion {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 'province' | 'city' | 'county' | 'township';
}

/** Somebody who holds posts in the demo's units. */
export interface CountyPerson {
  readonly person: PersonId;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly posts: readonly Appointment[];
  /** One of the main roles, with what it does. */
  readonly main?: { readonly role: Words; readonly does: Words };
}

const read = <Line>(file: string): readonly Line[] => JSON.parse(readReference('county', file)) as readonly Line[];

/** The id of a demo unit: `990101-zj` becomes `99-990101-zj`. */
export const unitId = (code: string): UnitId => `${instance}-${code}` as UnitId;

/** The organs of the demo, past ones too. */
export const countyUnits = (): readonly Unit[] =>
  read<UnitLine>('units.json').map(
    ({ code, superior, validFrom, validUntil, successor, letterCode = '', ...line }) => ({
      letterCode,
      ...line,
      id: unitId(code),
      superior: superior === null ? null : unitId(superior),
      validFrom: Temporal.PlainDate.from(validFrom),
      validUntil: validUntil ? Temporal.PlainDate.from(validUntil) : null,
      successor: successor ? unitId(successor) : null,
    }),
  );

export const countyRegions = (): readonly CountyRegion[] => read<CountyRegion>('regions.json');

export const countyPeople = (): readonly CountyPerson[] =>
  read<PersonLine>('people.json').map(({ posts, ...line }) => ({
    ...line,
    person: `${instance}-${line.login}` as PersonId,
    posts: posts.map(({ unit, post }) => ({ unit: unitId(unit), post })),
  }));

/** The day from which the demo's people hold their posts: that on which their organs were formed. */
export const foundedOn = Temporal.PlainDate.from('2019-03-01');

/** A place of the demo as the county's own setting. */
export const regionSetting = ({ code, name, nameEn, level }: CountyRegion): SettingRow => ({
  setting: settingIdOf(Number(instance), 'region', code),
  kind: 'region',
  since: foundedOn,
  until: null,
  content: { code, name, nameEn, level },
});

/** The demo's officials as they are put on record. @param passwordHash the same for all of them */
export const countyOfficials = (passwordHash: string) =>
  countyPeople().map(({ person, login, name, nameEn, posts }) => ({
    person,
    login,
    name,
    nameEn,
    posts,
    passwordHash,
    validFrom: foundedOn,
  }));
