import { expect, test } from 'vitest';
import { askedTogether } from './asked-together.ts';
import type { Session } from './database.ts';

const session = (): Session => ({ rows: () => Promise.resolve([]) });

/** Squares that are there below a hundred, with what was asked for each time. */
function squares() {
  const asked: number[][] = [];
  const square = askedTogether((_, keys: readonly number[]) => {
    asked.push([...keys]);
    return Promise.resolve(new Map(keys.filter((key) => key < 100).map((key) => [key, key * key])));
  });
  return { asked, square };
}

test('what is asked for in one turn goes together, each hears of its own, and what is not there of nothing', async () => {
  const { asked, square } = squares();
  const one = session();
  expect(await Promise.all([2, 3, 2, 100].map((key) => square(one, key)))).toEqual([4, 9, 4, undefined]);
  expect(asked).toEqual([[2, 3, 100]]);
});

test('nothing is kept: the next turn asks again, and sessions never share', async () => {
  const { asked, square } = squares();
  const [one, other] = [session(), session()];
  await square(one, 2);
  await Promise.all([square(one, 2), square(other, 2)]);
  expect(asked).toEqual([[2], [2], [2]]);
});

test('sixteen to a statement', async () => {
  const { asked, square } = squares();
  const one = session();
  const keys = Array.from({ length: 20 }, (_, key) => key);
  expect(await Promise.all(keys.map((key) => square(one, key)))).toEqual(keys.map((key) => key * key));
  expect(asked.map((each) => each.length)).toEqual([16, 4]);
});

test('a reading that fails is told to all who asked in that turn, and to nobody after them', async () => {
  let away = true;
  const one = session();
  const read = askedTogether((_, keys: readonly string[]) =>
    away ? Promise.reject(new Error('away')) : Promise.resolve(new Map(keys.map((key) => [key, key]))),
  );
  const outcomes = await Promise.allSettled([read(one, 'a'), read(one, 'b')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  away = false;
  expect(await read(one, 'a')).toBe('a');
});
