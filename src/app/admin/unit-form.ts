import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { levelWords, unitKindWords } from '#app/pages/unit-words.ts';
import { dayOf } from '#kernel/clock.ts';
import type { UnitId } from '#kernel/ids.ts';
import { levels, unitKinds, type Unit } from '#kernel/units.ts';
import type { Option } from '#ui/components/field.tsx';
import { bothLanguages, oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import { askReason, type Ask } from './shell.tsx';

export const reasonText = requiredText({ zh: '为什么改', en: 'why' }, 500);

export const unitCode = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/,
    bothLanguages({ zh: '代码用字母、数字、点和横线', en: 'A code has letters, digits, dots and dashes' }),
  );

/** What is asked of a unit, the same on the page and in a table that is imported. */
export const unitShape = {
  name: requiredText({ zh: '名称', en: 'the name' }, 80),
  nameEn: requiredText({ zh: '英文名称', en: 'the English name' }, 120),
  kind: oneOf(unitKinds, { zh: '类别', en: 'a kind' }),
  level: oneOf(levels, { zh: '层级', en: 'a level' }),
  superior: optionalText({ zh: '上级机关', en: 'the superior' }, 80),
  region: z
    .string()
    .trim()
    .regex(
      /^\d{2,12}$/,
      bothLanguages({ zh: '行政区划代码是 2 到 12 位数字', en: 'A region’s code has 2 to 12 digits' }),
    ),
  phone: optionalText({ zh: '电话', en: 'the telephone' }, 40),
  address: optionalText({ zh: '地址', en: 'the address' }, 200),
  addressEn: optionalText({ zh: '英文地址', en: 'the English address' }, 200),
  hours: optionalText({ zh: '接待时间', en: 'the hours' }, 120),
  competences: optionalText({ zh: '负责的分类', en: 'its classes' }, 300),
};

export const unitFields = Object.keys(unitShape) as readonly (keyof typeof unitShape)[];

export function unitOf(
  id: UnitId,
  given: { readonly [Name in keyof typeof unitShape]: z.output<(typeof unitShape)[Name]> },
  since: Temporal.PlainDate,
): Unit {
  const { superior, phone = '', address = '', hours = '', competences = '', ...facts } = given;
  return {
    ...facts,
    id,
    superior: (superior ?? null) as UnitId | null,
    phone,
    address,
    addressEn: given.addressEn ?? address,
    hours,
    competences: competences.split(/[\s,，、;；]+/).filter(Boolean),
    validFrom: since,
    validUntil: null,
    successor: null,
  };
}

const choices = (list: readonly string[], words: Readonly<Record<string, Option['label']>>): Option[] =>
  list.map((value) => ({ value, label: words[value] }));

/** Units that stand today, as choices. */
export const unitOptions = (house: LivingHouse): Option[] =>
  house.units
    .all()
    .filter(({ id }) => house.units.inForce(id, dayOf(house.clock.now()))?.id === id)
    .map(({ id, name, nameEn }) => ({ value: id, label: { zh: name, en: nameEn } }));

export function asksOf(house: LivingHouse, unit?: Unit): Ask[] {
  return [
    { name: 'name', label: { zh: '名称', en: 'Name' }, value: unit?.name },
    { name: 'nameEn', label: { zh: '英文名称', en: 'Name in English' }, value: unit?.nameEn },
    { name: 'kind', label: { zh: '类别', en: 'Kind' }, options: choices(unitKinds, unitKindWords), value: unit?.kind },
    { name: 'level', label: { zh: '层级', en: 'Level' }, options: choices(levels, levelWords), value: unit?.level },
    {
      name: 'superior',
      label: { zh: '上级机关', en: 'Superior' },
      options: unitOptions(house).filter(({ value }) => value !== unit?.id),
      none: { zh: '没有', en: 'None' },
      optional: true,
      value: unit?.superior ?? undefined,
    },
    { name: 'region', label: { zh: '行政区划代码', en: 'Code of its region' }, value: unit?.region },
    {
      name: 'competences',
      label: { zh: '负责的分类', en: 'Classes that it is competent for' },
      hint: { zh: '分类代码，用空格隔开', en: 'Codes of classes with spaces between' },
      optional: true,
      value: unit?.competences.join(' '),
    },
    { name: 'phone', label: { zh: '电话', en: 'Telephone' }, optional: true, value: unit?.phone },
    { name: 'address', label: { zh: '地址', en: 'Address' }, optional: true, value: unit?.address },
    { name: 'addressEn', label: { zh: '英文地址', en: 'Address in English' }, optional: true, value: unit?.addressEn },
    { name: 'hours', label: { zh: '接待时间', en: 'Hours' }, optional: true, value: unit?.hours },
    askReason,
  ];
}
