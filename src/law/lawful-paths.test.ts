import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import { findGround, groundApplies } from './law.ts';
import { lawfulPath, lawfulPaths, type LawfulPathId } from './lawful-paths.ts';

/** path, whose period, how long, under which article, and the source where it is not the text itself. */
const written = lawfulPaths.flatMap(({ id, periods }) =>
  periods.map(({ bound, n, unit, under, source }) =>
    [id, bound, `${n} ${unit}`, cite(under), ...(source === 'text' ? [] : [source])].join(' '),
  ),
);

test('the periods that a person must know on each lawful path', () => {
  expect(written).toEqual([
    'reconsideration person 60 day reconsideration/20/1',
    'reconsideration organ 5 working-day reconsideration/30/1',
    'reconsideration organ 60 day reconsideration/62/1',
    'administrative-court person 6 month administrative-litigation/46/1',
    'administrative-court person 15 day administrative-litigation/45',
    'administrative-court organ 2 month administrative-litigation/47/1',
    'administrative-court organ 6 month administrative-litigation/81',
    'labour-arbitration person 1 year labour-arbitration/27/1',
    'labour-arbitration organ 5 day labour-arbitration/29',
    'labour-arbitration organ 45 day labour-arbitration/43/1',
    'labour-arbitration person 15 day labour-arbitration/50',
    'civil-court person 3 year civil-code/188/1 unverified',
    'civil-court person 30 day people-mediation/33/1',
  ]);
});

test('four more paths fix no number that must be known before going there', () => {
  expect(lawfulPaths.filter(({ periods }) => periods.length === 0).map(({ id }) => id)).toEqual([
    'procuratorate',
    'police',
    'discipline',
    'congress',
  ]);
});

test('a path is found by its name, and a wrong name is a mistake of the program', () => {
  expect(lawfulPath('police').organ.en).toContain('police');
  expect(() => lawfulPath('nowhere' as LawfulPathId)).toThrow(RangeError);
});

test.each([
  ['regulations-2005', 'outside-power', 'web', 'organ'],
  ['regulations-2022', 'outside-power', 'web', 'organ'],
  ['regulations-2022', 'litigation-visit', 'visit', 'office'],
] as const)('%s: %s is for the door at which the article speaks', (set, id, form, door) => {
  const ground = findGround(set, id)!;
  const other = door === 'organ' ? 'office' : 'organ';
  expect(groundApplies(ground, { form, level: 'county', door })).toBe(true);
  expect(groundApplies(ground, { form, level: 'county', door: other })).toBe(false);
});
