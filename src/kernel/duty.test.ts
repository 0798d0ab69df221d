import { expect, test } from 'vitest';
import { days, makeCalendar } from './calendar.ts';
import { diffDuties, dutyKey, type Duty } from './duty.ts';
import type { UnitId } from './ids.ts';
import { lastDay } from './reckoning.ts';

const calendar = makeCalendar([{ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] }], 'test');
const on = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
const due = (n: number): { readonly reckoning: Duty['reckoning'] & {} } => ({
  reckoning: lastDay(days(n), on('2026-03-02'), calendar),
});
const at = (unit: string, post: 'handler' | 'registrar' = 'handler'): { readonly owner: Duty['owner'] } => ({
  owner: { kind: 'unit', unit: unit as UnitId, post },
});

const duty: Duty = {
  act: 'notice',
  occurrence: 2,
  ...at('99-a'),
  nature: 'owed',
  sinceOn: on('2026-03-02'),
  ...due(15),
  limit: 'notify',
  under: { instrument: 'regulations-2022', article: 23 },
};

test('the key is act and occurrence, and nothing that may change', () => {
  expect(dutyKey(duty)).toBe('notice.2');
  expect(dutyKey({ ...duty, ...at('99-b'), ...due(30), limit: 'other' })).toBe('notice.2');
});

test.each<[string, readonly Duty[], readonly Duty[], [number, number, number]]>([
  ['a new one is opened', [], [duty], [1, 0, 0]],
  ['one that is gone is closed', [duty], [], [0, 0, 1]],
  ['the same one, made anew, is left alone', [duty], [{ ...duty, ...due(15) }], [0, 0, 0]],
  ['another due day moves it', [duty], [{ ...duty, ...due(30) }], [0, 1, 0]],
  ['another unit moves it', [duty], [{ ...duty, ...at('99-b') }], [0, 1, 0]],
  ['another post moves it', [duty], [{ ...duty, ...at('99-a', 'registrar') }], [0, 1, 0]],
  ['the petitioner in place of a unit moves it', [duty], [{ ...duty, owner: { kind: 'petitioner' } }], [0, 1, 0]],
  ['another occurrence is another duty', [duty], [{ ...duty, occurrence: 3 }], [1, 0, 1]],
  ['another act is another duty', [duty], [{ ...duty, act: 'serve' }], [1, 0, 1]],
])('%s', (_, before, after, [opened, moved, closed]) => {
  const changes = diffDuties(before, after);
  expect([changes.opened.length, changes.moved.length, changes.closed.length]).toEqual([opened, moved, closed]);
});

test('a clock that stops, and one that starts, are moves of the day; another owner is not', () => {
  const { reckoning: _, ...bare } = duty;
  const still: Duty = { ...bare, reason: 'own-law' };
  expect(diffDuties([duty], [still]).moved).toEqual([{ duty: still, redated: true }]);
  expect(diffDuties([still], [duty]).moved).toEqual([{ duty, redated: true }]);
  const other = { ...duty, ...at('99-b') };
  expect(diffDuties([duty], [other]).moved).toEqual([{ duty: other, redated: false }]);
});
