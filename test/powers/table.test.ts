import { expect, test } from 'vitest';
import { acts, powers } from '#chapters/petition/rules.ts';
import { written } from './written.ts';

test('the table of powers is the one written here', () => {
  const table = Object.fromEntries(Object.entries(powers).map(([act, one]) => [act, [...one].toSorted().join(' ')]));
  const expected = Object.entries(written).map(([act, one]) => [act, one.split(' ').toSorted().join(' ')]);
  expect(table).toEqual(Object.fromEntries(expected));
  expect([...acts].toSorted()).toEqual(Object.keys(written).toSorted());
});
