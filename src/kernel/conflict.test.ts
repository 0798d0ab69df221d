import { expect, test } from 'vitest';
import type { PersonId, UnitId } from './ids.ts';
import { personConflict, unitConflict } from './conflict.ts';
import type { Tie } from './ties.ts';
import { makeUnitTree, type Unit } from './units.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const ids = { zf: '99-zf', jyj: '99-jyj', xx: '99-xx', xf: '99-xf', lx: '99-lx', jw: '99-jw', old: '99-old' } as const;
const unit = (id: string, kind: Unit['kind'], superior: string | null, more: Partial<Unit> = {}): Unit => ({
  id: id as UnitId,
  name: id,
  nameEn: id,
  kind,
  level: 'county',
  superior: superior as UnitId | null,
  region: '990101',
  phone: '',
  address: '',
  addressEn: '',
  hours: '',
  competences: [],
  validFrom: Temporal.PlainDate.from('2000-01-01'),
  validUntil: null,
  successor: null,
  ...more,
});
const all = [
  unit(ids.zf, 'government', null),
  unit(ids.jyj, 'competent', ids.zf),
  unit(ids.xx, 'competent', ids.jyj, { region: '990102' }),
  unit(ids.xf, 'petition-office', null, { region: '990103' }),
  unit(ids.lx, 'conference-office', null, { region: '990103' }),
  unit(ids.jw, 'discipline', null),
  unit(ids.old, 'competent', null, { validUntil: Temporal.PlainDate.from('2020-01-01'), successor: ids.jyj as UnitId }),
];
const tree = makeUnitTree(all, '990101');
type Name = keyof typeof ids;

const cases: readonly (readonly [to: Name, named: Name, why: string | undefined])[] = [
  ['jyj', 'jyj', 'named'],
  ['jyj', 'old', 'named'],
  ['xx', 'jyj', 'under-named'],
  ['jyj', 'xx', undefined],
  ['jyj', 'zf', 'under-named'],
  ['jw', 'zf', undefined],
  ['lx', 'xf', 'same-staff'],
  ['xf', 'jyj', undefined],
];

test.each(cases)('%s with a matter about %s: %s', (to, named, why) => {
  expect(unitConflict(tree.get(ids[to] as UnitId)!, [ids[named] as UnitId], tree, today)).toBe(why);
});

test('what a government leads is too close to it, vertical line or not', () => {
  const alone = unit('99-alone', 'competent', null);
  expect(unitConflict(alone, [ids.zf as UnitId], makeUnitTree([...all, alone], '990101'), today)).toBe('led-by-named');
});

const [anna, ben] = ['99-anna', '99-ben'] as PersonId[] as [PersonId, PersonId];
const [here, there] = [ids.xf, ids.jyj] as unknown as [UnitId, UnitId];
const tie = (change: Partial<Tie>): Tie => ({ person: anna, unit: there, other: null, kind: 'family', ...change });

test.each<[string, Parameters<typeof personConflict>[1], Parameters<typeof personConflict>[2], string | undefined]>([
  ['nothing is on record', { aside: [] }, { ties: [], unit: here }, undefined],
  ['stepped aside', { aside: [anna] }, { ties: [tie({})], unit: here }, 'stepped-aside'],
  ['somebody else stepped aside', { aside: [ben] }, { ties: [], unit: here }, undefined],
  ['has acted', { aside: [] }, { ties: [], unit: here, actors: [anna] }, 'has-acted'],
  ['a relative there', { aside: [] }, { ties: [tie({})], unit: here }, 'family'],
  ['a post there', { aside: [] }, { ties: [tie({ kind: 'post' })], unit: here }, 'post'],
  ['acts for that very unit', { aside: [] }, { ties: [tie({ kind: 'post' })], unit: there }, undefined],
  ['somebody else’s tie', { aside: [] }, { ties: [tie({ person: ben })], unit: here }, undefined],
  [
    'a tie to one who acted',
    { aside: [] },
    { ties: [tie({ unit: null, other: ben })], unit: here, actors: [ben] },
    'family',
  ],
  ['a tie to one who did not', { aside: [] }, { ties: [tie({ unit: null, other: ben })], unit: null }, undefined],
])('%s', (_, concerned, closeness, why) => {
  expect(personConflict(anna, concerned, closeness)).toBe(why);
});
