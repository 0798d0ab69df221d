import { expect, test } from 'vitest';
import { findRegion, regionPath, loadRegions } from '#adapters/reference/regions.ts';
import type { Places } from '#app/pages/places.ts';
import { unitTree } from '#test/given.ts';
import { choicesFor, placeShelf, readPick, unitShelf, type Shelf } from './pick.ts';

/** An office of Huaining in Anhui, on the country's own list. */
const country: Places = {
  own: [],
  find: findRegion,
  path: regionPath,
  below: (code = '') => loadRegions().filter((one) => one.code.length === 9 && one.code.startsWith(code)),
};
const places = placeShelf(country, '340822');
const units = unitShelf(unitTree, Temporal.PlainDate.from('2026-03-02'));
const names = (shelf: Shelf, typed: string): string[] => choicesFor(shelf, typed).map(({ name }) => name.zh);

test.each([
  ['高河镇', '340822100'],
  ['高河', '340822100'],
  ['gaohe', '340822100'],
  ['ghz', '340822100'],
  ['３４０８２２１００', '340822100'],
  ['高河镇（340822100）', '340822100'],
  ['Gaohe (340822100)', '340822100'],
  ['', undefined],
  ['  ', undefined],
])('%s is read as %s', (typed, value) => {
  expect(readPick(places, typed)).toEqual({ value });
});

test('what is near comes before the same letters far away; what is only far is found too', () => {
  const shi = choicesFor(places, 'shipai');
  expect(shi[0]).toMatchObject({ value: '340822101', name: { zh: '石牌镇' } });
  expect(names(places, '克拉玛依市')[0]).toBe('克拉玛依市');
  expect(readPick(places, '克拉玛依市')).toEqual({ value: '6502' });
});

test('several of one name are asked back with where they lie, and nothing is guessed', () => {
  const read = readPick(places, '城关镇');
  if (!('unclear' in read)) throw new Error('one of many was taken');
  expect(read.unclear).toBe('several');
  expect(read.choices.length).toBeGreaterThan(3);
  expect(new Set(read.choices.map(({ beside }) => beside?.zh)).size).toBe(read.choices.length);
  expect(readPick(places, '没有的地方')).toEqual({ unclear: 'unknown', choices: [] });
});

test('an organ is picked by name, part, pinyin, first letters or id, and listed as a dictionary lists', () => {
  for (const typed of ['南坪县信访局', '99-county-xf', 'npxxfj', 'nanpingxianxinfangju', 'nanping petition office'])
    expect([typed, readPick(units, typed)]).toEqual([typed, { value: '99-county-xf' }]);
  expect(readPick(units, 'zfhcx')).toMatchObject({ unclear: 'several' });
  expect(names(units, '')).toEqual(names(units, '').toSorted(new Intl.Collator('zh-u-co-pinyin').compare));
  expect(names(units, 'wsjk').every((name) => name.includes('卫生健康'))).toBe(true);
});

test('the whole country is looked through while somebody types', () => {
  const began = performance.now();
  for (const typed of ['q', 'qh', 'qing', 'qinghejiedao', '青禾']) choicesFor(places, typed);
  expect((performance.now() - began) / 5).toBeLessThan(400);
  console.info(`picking among ${loadRegions().length} places: ${Math.round((performance.now() - began) / 5)} ms`);
});
