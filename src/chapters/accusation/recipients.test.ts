import { expect, test } from 'vitest';
import { on } from '#test/given.ts';
import { units as cast } from '#test/cast.ts';
import type { UnitId } from '#kernel/ids.ts';
import { makeUnitTree, type Unit } from '#kernel/units.ts';
import { custodianFor, hasAuthority, isForbidden } from './recipients.ts';

const today = on('2026-03-02');
const like = (id: string, model: Unit, change: Partial<Unit>): Unit => ({ ...model, id: id as UnitId, ...change });

const all = {
  ...cast,
  countyGovernment: like('99-county-zf', cast.countyHousing, { kind: 'government', superior: '99-city-zf' as UnitId }),
  cityGovernment: like('99-city-zf', cast.cityHousing, { kind: 'government', superior: null }),
  conference: like('99-county-lxb', cast.countyOffice, { kind: 'conference-office', superior: null }),
  hall: like('99-county-hall', cast.countyOffice, { superior: '99-county-xf' as UnitId }),
  town: like('99-town-xf', cast.countyOffice, {
    level: 'township',
    region: '990101001',
    superior: '99-county-xf' as UnitId,
  }),
  oldHousing: like('99-county-fg', cast.countyHousing, {
    validUntil: on('2020-01-01'),
    successor: '99-county-zj' as UnitId,
  }),
} as const satisfies Record<string, Unit>;
type Name = keyof typeof all;
const tree = makeUnitTree(Object.values(all), '990101');
const ids = (names: readonly Name[]): UnitId[] => names.map((name) => all[name].id);

const custody: readonly (readonly [accused: readonly Name[], custodian: Name | undefined, why: string])[] = [
  [[], 'countyOffice', 'nobody is named'],
  [['countyHousing'], 'countyOffice', 'a unit beside it is named'],
  [['town'], 'countyOffice', 'an office below it: it is the next higher one'],
  [['countyOffice'], 'cityOffice', 'the office itself'],
  [['hall'], 'cityOffice', 'its own reception hall, so its staff'],
  [['conference'], 'cityOffice', 'the conference office, which is the same people'],
  [['countyGovernment'], 'cityOffice', 'who leads it'],
  [['cityOffice'], 'provinceOffice', 'its superior: neither the superior nor what stands under it'],
  [['cityGovernment'], 'provinceOffice', 'who leads its superior'],
  [['countyOffice', 'cityOffice'], 'provinceOffice', 'both'],
  [['provinceOffice'], 'countyDiscipline', 'the top of the line: a body of discipline takes it'],
  [['provinceOffice', 'countyDiscipline'], 'cityDiscipline', 'and the next one where that is named too'],
  [['provinceOffice', 'cityDiscipline'], undefined, 'nobody is left'],
];

test.each(custody)('a report on %j received by the county is kept by %s: %s', (accused, custodian) => {
  expect(custodianFor(all.countyOffice, ids(accused), tree, today)?.id).toBe(custodian && all[custodian].id);
});

const forbidden: readonly (readonly [to: Name, accused: Name, no: boolean])[] = [
  ['countyHousing', 'countyHousing', true],
  ['countyHousing', 'cityHousing', true],
  ['cityHousing', 'countyHousing', false],
  ['countyHealth', 'countyHousing', false],
  ['countyHealth', 'countyGovernment', true],
  ['town', 'countyGovernment', true],
  ['countyDiscipline', 'countyGovernment', false],
  ['cityHousing', 'countyGovernment', false],
  // A merger moves the people along with the powers.
  ['countyHousing', 'oldHousing', true],
];

test.each(forbidden)('%s receiving a report on %s is forbidden: %s', (to, accused, no) => {
  expect(isForbidden(all[to], ids([accused]), tree, today)).toBe(no);
});

test('who manages a unit’s cadres stands at its level or above', () => {
  expect(hasAuthority(all.countyDiscipline, ids(['countyHousing']), tree, today)).toBe(true);
  expect(hasAuthority(all.cityDiscipline, ids(['countyHousing']), tree, today)).toBe(true);
  expect(hasAuthority(all.countyDiscipline, ids(['cityHousing']), tree, today)).toBe(false);
});
