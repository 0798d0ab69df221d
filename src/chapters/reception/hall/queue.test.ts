import { expect, test } from 'vitest';
import { estimate, inOrder, lineBehind, readTicketName, ticketName, type InLine } from './queue.ts';

const rule = { sample: 10, sampleMin: 3, longMinutes: 30 };
const at = (id: number, priority = false): InLine => ({ id, priority, line: id });

test('whoever asks to be called first comes before the others, and each group keeps its order', () => {
  expect(inOrder([at(1), at(2), at(3, true), at(4), at(5, true)]).map(({ id }) => id)).toEqual([3, 5, 1, 2, 4]);
});

test('a hall may call every other time by priority, or nobody before others', () => {
  const waiting = [at(1), at(2), at(3, true), at(4), at(5, true)];
  const names = (...how: Parameters<typeof inOrder> extends [unknown, ...infer Rest] ? Rest : never) =>
    inOrder(waiting, ...how).map(({ id }) => id);
  expect(names('alternate')).toEqual([3, 1, 5, 2, 4]);
  expect(names('alternate', true)).toEqual([1, 3, 2, 5, 4]);
  expect(names('none')).toEqual([1, 2, 3, 4, 5]);
  // Where nobody is called before others, a missed call goes behind all of them alike.
  expect(lineBehind(at(1, true), [at(2), at(3)], 3, 'none')).toBeGreaterThan(3);
});

test.each([
  [0, 1, { kind: 'now' }, 'nobody ahead: no wait'],
  [1, 1, { kind: 'range', fromMinutes: 10, toMinutes: 15 }, 'one ahead at a median of twelve minutes'],
  [2, 2, { kind: 'range', fromMinutes: 10, toMinutes: 15 }, 'two windows share two'],
  [2, 1, { kind: 'range', fromMinutes: 20, toMinutes: 25 }, 'two ahead at one window'],
  [3, 1, { kind: 'long', minutes: 30 }, 'past half an hour it is not reckoned more finely'],
  [3, 0, { kind: 'unknown' }, 'no window serves it now: nobody can say'],
])('%i ahead at %i windows', (ahead, desks, expected, _why) => {
  // The one long visit among the last ten moves the mean and not the median.
  expect(estimate([12, 12, 11, 13, 90], { ahead, desks }, rule)).toEqual(expected);
});

test('two visits are too few to say anything, and the eleventh is too old', () => {
  expect(estimate([12, 12], { ahead: 1, desks: 1 }, rule)).toEqual({ kind: 'unknown' });
  const old = [...Array.from({ length: 10 }, () => 2), ...Array.from({ length: 30 }, () => 60)];
  expect(estimate(old, { ahead: 1, desks: 1 }, rule)).toEqual({ kind: 'range', fromMinutes: 0, toMinutes: 5 });
});

test('a missed call goes three places back, to the end where fewer wait, and nowhere where nobody does', () => {
  const order = (waiting: InLine[]): number[] =>
    inOrder([...waiting, { ...at(1), line: lineBehind(at(1), waiting, 3) }]).map(({ id }) => id);
  expect(order([at(2), at(3), at(4), at(5)])).toEqual([2, 3, 4, 1, 5]);
  expect(order([at(2), at(3)])).toEqual([2, 3, 1]);
  expect(order([])).toEqual([1]);
  expect(order([at(2, true), at(3), at(4), at(5), at(6)])).toEqual([2, 3, 4, 5, 1, 6]);
});

test('the name of a ticket is read as people write it', () => {
  expect(ticketName('A', 31)).toBe('A031');
  expect(readTicketName(' ａ３１ ')).toEqual({ letter: 'A', n: 31 });
  expect(readTicketName('A')).toBeUndefined();
});
