import { expect, test } from 'vitest';
import { makeAge } from './watch.ts';

const pile = (waiting: number, there: number, done: number) => ({ waiting, there, done });

test('a pile that is worked off as it grows is as old as the oldest part that was seen and is not done', () => {
  const age = makeAge();
  for (let second = 0; second < 100; second += 1) {
    // A thousand come each second; the work is always two hundred behind.
    age.note(pile(200, second * 1000, second * 1000 - 200), second * 1000);
    expect(age.seconds(second * 1000)).toBe(0);
  }
});

test('a pile that nobody works on grows older, and young again when its old part is done', () => {
  const age = makeAge();
  for (let second = 0; second <= 30; second += 1) age.note(pile(1, 100 + second, 50), second * 1000);
  expect(age.seconds(30_000)).toBe(30);
  age.note(pile(1, 131, 120), 31_000);
  expect(age.seconds(31_000)).toBe(10);
  age.note(pile(0, 131, 131), 32_000);
  expect(age.seconds(40_000)).toBe(0);
});

test('a backlog of hours is told with its whole age', () => {
  const age = makeAge();
  for (let second = 0; second <= 7200; second += 1) age.note(pile(1, second + 1, 0), second * 1000);
  expect(age.seconds(7_200_000)).toBe(7200);
});
