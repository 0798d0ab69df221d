import { expect, test } from 'vitest';
import type { UnitId } from './ids.ts';
import { makeUnitTree, type Unit } from './units.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-03-02');

const unit = (
  id: string,
  fields: Partial<Omit<Unit, 'id' | 'superior' | 'successor'>> & {
    superior?: string;
    successor?: string;
  } = {},
): Unit => ({
  name: id,
  nameEn: id,
  kind: 'competent',
  level: 'county',
  region: '990101',
  phone: '',
  address: '',
  addressEn: '',
  hours: '',
  competences: [],
  validFrom: day('2000-01-01'),
  validUntil: null,
  ...fields,
  id: id as UnitId,
  superior: (fields.superior ?? null) as UnitId | null,
  successor: (fields.successor ?? null) as UnitId | null,
});
const office = (id: string, region: string, fields: Parameters<typeof unit>[1] = {}): Unit =>
  unit(id, { kind: 'petition-office', region, ...fields });

/** Planning and construction became one bureau in 2019, which became part of a larger one in 2024. */
const merged = [
  unit('planning', { validUntil: day('2019-01-01'), successor: 'construction', superior: 'city-planning' }),
  unit('construction', { validFrom: day('2019-01-01'), validUntil: day('2024-01-01'), successor: 'housing' }),
  unit('housing', { validFrom: day('2024-01-01'), superior: 'city-planning' }),
  unit('closed', { validUntil: day('2020-01-01') }),
  unit('city-planning', { validUntil: day('2022-01-01'), successor: 'city-housing', superior: 'province' }),
  unit('city-housing', { validFrom: day('2022-01-01'), superior: 'province' }),
  unit('province', { level: 'province' }),
];
const tree = makeUnitTree(merged, '990101');
const id = (text: string): UnitId => text as UnitId;

const branches = makeUnitTree(
  [
    unit('county', { kind: 'government' }),
    unit('city', { kind: 'government', level: 'city', region: '9901' }),
    unit('roads', { superior: 'city-roads' }),
    unit('water', { superior: 'city-water' }),
    unit('old-water', { validUntil: day('2020-01-01'), successor: 'water' }),
    unit('town', { region: '990101102', level: 'township', superior: 'county' }),
    unit('next-roads', { region: '990102', superior: 'city-roads' }),
    unit('city-roads', { region: '9901', level: 'city', superior: 'province-roads' }),
    unit('city-water', { region: '9901', level: 'city' }),
    unit('province-roads', { region: '99', level: 'province' }),
    unit('other-roads', { region: '9902', level: 'city', superior: 'province-roads' }),
    unit('other-water', { region: '9902', level: 'city' }),
    unit('conference', { kind: 'conference-office', region: '9901' }),
  ],
  '990101',
);

test.each([
  ['roads', 'water', 'county', 'two bureaus of one county have its government above them'],
  ['roads', 'old-water', 'county', 'a bureau that became another stands where that one stands'],
  ['town', 'roads', 'county', 'a town and a bureau of its county'],
  ['roads', 'city-roads', 'city-roads', 'a bureau and the one above it: the upper one'],
  ['roads', 'next-roads', 'city', 'two counties of one city'],
  ['city-roads', 'other-roads', 'province-roads', 'two cities without a government on record around both'],
  ['city-water', 'other-water', undefined, 'nobody'],
])('who decides between %s and %s: %s (%s)', (one, other, decider, _) => {
  expect(branches.commonSuperior(id(one), id(other), today)?.id).toBe(decider);
  expect(branches.commonSuperior(id(other), id(one), today)?.id).toBe(decider);
});

test('the government of a place is that of the smallest region around it', () => {
  expect(branches.governmentOf('990101102', today)?.id).toBe('county');
  expect(branches.governmentOf('9901', today)?.id).toBe('city');
  expect(branches.governmentOf('9902', today)).toBeUndefined();
});

test('the office of the joint conference is that of the smallest region around a place', () => {
  expect(branches.conferenceOffice('990101102', today)?.id).toBe('conference');
  expect(branches.conferenceOffice('9902', today)).toBeUndefined();
  expect(branches.conferenceOffice(undefined, today)?.id).toBe('conference');
});

test.each([
  ['planning', '2018-12-31', 'planning'],
  ['planning', '2019-01-01', 'construction'],
  ['planning', '2023-12-31', 'construction'],
  ['planning', '2024-01-01', 'housing'],
  ['housing', '2024-01-01', 'housing'],
  ['housing', '2023-12-31', undefined],
  ['closed', '2020-01-01', undefined],
  ['nowhere', '2026-03-02', undefined],
])('the powers of %s lay on %s with %s', (of, on, with_) => {
  expect(tree.inForce(id(of), day(on))?.id).toBe(with_);
});

test('two units that name each other as successor end in nobody, and end', () => {
  const ring = makeUnitTree(
    [unit('a', { validUntil: today, successor: 'b' }), unit('b', { validUntil: today, successor: 'a' })],
    '99',
  );
  expect(ring.inForce(id('a'), today)).toBeUndefined();
});

test('the next higher organ is the one that has taken over from the one on record', () => {
  expect(tree.superior(id('planning'), day('2018-01-01'))?.id).toBe('city-planning');
  expect(tree.superior(id('housing'), today)?.id).toBe('city-housing');
  expect(tree.superior(id('province'), today)).toBeUndefined();
});

test('above means at any distance, and not oneself', () => {
  expect(tree.above(id('province'), id('planning'))).toBe(true);
  expect(tree.above(id('planning'), id('province'))).toBe(false);
  expect(tree.above(id('province'), id('province'))).toBe(false);
  const ring = makeUnitTree([unit('a', { superior: 'b' }), unit('b', { superior: 'a' })], '99');
  expect(ring.above(id('c'), id('a'))).toBe(false);
});

const offices = makeUnitTree(
  [
    office('province-xf', '99', { level: 'province' }),
    office('city-xf', '9901', { level: 'city' }),
    office('county-xf', '990101'),
    office('old-township-xf', '990101003', { level: 'township', validUntil: day('2020-01-01') }),
    office('township-xf', '990101002', { level: 'township' }),
    unit('county-zj'),
  ],
  '990101',
);

test.each<[string | undefined, string, string]>([
  ['990101002', 'township-xf', 'its own'],
  ['990101002005', 'township-xf', 'a village has none and takes that of its township'],
  ['990101003', 'county-xf', 'the office of the township is closed'],
  ['990101', 'county-xf', 'its own'],
  ['990102', 'city-xf', 'a county without an office takes that of its city'],
  ['9902', 'province-xf', 'a city without an office takes that of its province'],
  ['110101', 'county-xf', 'a place outside goes to the office of home'],
  [undefined, 'county-xf', 'no place goes to the office of home'],
])('for region %s the office is %s: %s', (region, receives) => {
  expect(offices.petitionOffice(region, today).id).toBe(receives);
});

test('before any office is set up nothing can be received', () => {
  expect(() => makeUnitTree([unit('county-zj')], '990101').petitionOffice('990101', today)).toThrow('set-up');
});
