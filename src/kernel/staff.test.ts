import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId, UnitId } from './ids.ts';
import { reachOf, type StaffMember } from './staff.ts';

const person = (name: string) => name as PersonId;
const holder = (name: string, away = false, cover: string | null = null): StaffMember => ({
  person: person(name),
  name,
  nameEn: name,
  unit: 'u' as UnitId,
  post: 'handler',
  away,
  cover: cover as PersonId | null,
});

// Who sees to whose work among a, b and c; `everybody` are desks that nobody in particular sees to.
for (const [said, holders, mine] of [
  ['nobody is away', [holder('a'), holder('b'), holder('c')], { a: 'a', b: 'b', c: 'c' }],
  ['b stands in for a', [holder('a', true, 'b'), holder('b'), holder('c')], { a: 'a', b: 'ab', c: 'c' }],
  ['a is away and named nobody', [holder('a', true), holder('b'), holder('c')], { a: 'a', b: 'b', c: 'c' }],
  [
    'b is away too, and c stands in for both',
    [holder('a', true, 'b'), holder('b', true, 'c'), holder('c')],
    { c: 'abc' },
  ],
  [
    'a and b stand in for each other and both are away',
    [holder('a', true, 'b'), holder('b', true, 'a'), holder('c')],
    { c: 'c' },
  ],
  ['whoever stands in holds the post no more', [holder('a', true, 'gone'), holder('c')], { c: 'c' }],
] as const) {
  test(`whose work is whose: ${said}`, () => {
    const found = Object.fromEntries(Object.keys(mine).map((me) => [me, reachOf(person(me), holders).mine.join('')]));
    expect(found).toEqual(mine);
  });
}

test('no work is ever nobody’s: on whosever desk it lies, somebody who is there sees it', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const one = fc.record({ away: fc.boolean(), cover: fc.option(fc.constantFrom(...names, 'gone'), { nil: null }) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (leaves) => {
      const holders = leaves.map(({ away, cover }, index) => holder(names[index]!, away, cover));
      for (const desk of [...names, 'gone']) {
        const seers = holders.filter(({ person: me }) => {
          const { mine, reached } = reachOf(me, holders);
          return mine.includes(person(desk)) || !reached.includes(person(desk));
        });
        const there = seers.filter(({ away }) => !away);
        // Where everybody is away, everybody still sees what nobody stands in for.
        expect(there.length > 0 || (holders.every(({ away }) => away) && seers.length > 0)).toBe(true);
      }
    }),
  );
});
