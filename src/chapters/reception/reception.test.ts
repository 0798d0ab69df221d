import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCalendar, type CalendarYear } from '#kernel/calendar.ts';
import { cite } from '#kernel/citation.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Context } from '#kernel/procedure.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { makeUnitTree, type Level, type Unit } from '#kernel/units.ts';
import { decide } from './decide.ts';
import type { ReceptionCommand } from './decide/command.ts';
import { duties } from './duties.ts';
import { periodOf, quotaOf } from './quota.ts';
import { evolve, type Reception } from './reception.ts';

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const file = join(import.meta.dirname, '..', '..', '..', 'data', 'holiday_cn', '2026.json');
const calendar = makeCalendar([JSON.parse(readFileSync(file, 'utf8')) as CalendarYear], 'test');
const calendars = { current: calendar, edition: () => calendar };
const kept = { item: 'i', commitment: 'c' } as unknown as Kept;

const unit = (id: Level): Unit => ({
  id: id as string as UnitId,
  name: id,
  nameEn: id,
  kind: 'government',
  level: id,
  superior: null,
  region: '99',
  phone: '',
  address: '',
  addressEn: '',
  hours: '',
  competences: [],
  validFrom: on('2000-01-01'),
  validUntil: null,
  successor: null,
});
const units = makeUnitTree((['central', 'province', 'city', 'county', 'township'] as const).map(unit), '99');

const context = (day: string, version = 1): Context => ({
  today: on(day),
  at: Temporal.Instant.from(`${day}T02:00:00Z`),
  actor: 'person:x',
  standing: { capacity: 'registrar', unit: 'office' as UnitId },
  version,
  calendars,
  units,
});

function live(steps: readonly (readonly [day: string, command: ReceptionCommand])[]): Reception {
  let state: Reception = { life: 'none' };
  let version = 0;
  for (const [day, command] of steps) {
    const decision = decide(state, command, context(day, version + 1));
    if (isRefusal(decision)) throw new Error(`${command.act}: ${decision.refused}`);
    for (const event of decision) {
      version += 1;
      state = evolve(state, { event, version, at: Temporal.Instant.from(`${day}T02:00:00Z`), actor: '', capacity: '' });
    }
  }
  return state;
}

const head = { number: 'JF1' as MatterNumber, key: 'k' as KeyId, ruleSet: 'regulations-2022' } as const;
const begin = (level: Level) =>
  ({ act: 'beginTerm', ...head, unit: level as string as UnitId, leader: kept }) as const satisfies ReceptionCommand;
const count = (day: string) =>
  ({ act: 'countDay', day: day as StreamId, heldOn: on(day) }) as const satisfies ReceptionCommand;
const owed = (state: Reception): string[] =>
  duties(state, calendars)
    .filter(({ act }) => act === 'holdDay')
    .map(({ reckoning, under }) => `${reckoning?.due} ${cite(under)}`);

describe('the period of a quota', () => {
  test.each([
    ['province', '2026-03-02', '2026-06-30', 'half-year'],
    ['province', '2026-07-01', '2026-12-31', 'half-year'],
    ['city', '2026-03-31', '2026-03-31', 'quarter'],
    ['city', '2026-04-01', '2026-06-30', 'quarter'],
    ['county', '2026-02-28', '2026-02-28', 'month'],
    ['county', '2026-03-01', '2026-03-31', 'month'],
    ['township', '2026-03-08', '2026-03-08', 'week'],
    ['township', '2026-03-09', '2026-03-15', 'week'],
  ] as const)('a leader of a %s on %s owes a day by %s, each %s', (level, day, due, per) => {
    expect(quotaOf('regulations-2022', level)).toMatchObject({ per, days: 1 });
    expect(periodOf(per, on(day)).to.toString()).toBe(due);
    expect(owed(live([[day, begin(level)]]))).toEqual([`${due} policy-2013/6`]);
  });

  test('the centre has none', () => {
    const decision = decide({ life: 'none' }, begin('central'), context('2026-03-02'));
    expect(isRefusal(decision) && decision.refused).toBe('no-quota-at-this-level');
  });
});

test('a missed month stays owed beside the next, costs a day of its own, and a day is counted once', () => {
  const missed = [
    ['2026-03-02', begin('county')],
    ['2026-04-01', { act: 'openPeriod' }],
  ] as const;
  expect(owed(live(missed))).toEqual(['2026-03-31 policy-2013/6', '2026-04-30 policy-2013/6']);
  const one = [...missed, ['2026-04-08', count('2026-04-08')]] as const;
  expect(owed(live(one))).toEqual(['2026-03-31 policy-2013/6']);
  const again = [...one, ['2026-04-09', count('2026-04-08')]] as const;
  expect(owed(live(again))).toEqual(['2026-03-31 policy-2013/6']);
  expect(owed(live([...one, ['2026-04-15', count('2026-04-15')]]))).toEqual([]);
  expect(owed(live([...one, ['2026-04-15', { act: 'openPeriod' }]]))).toEqual(['2026-03-31 policy-2013/6']);
});

const book = (level: Level, holder: Level, people = 1) =>
  ({
    act: 'bookVisit',
    ...head,
    office: 'office' as UnitId,
    unit: level as string as UnitId,
    subject: 's' as StreamId,
    subjectNumber: 'XF1' as MatterNumber,
    holder: holder as string as UnitId,
    title: null,
    day: 'd' as StreamId,
    dayOpen: true,
    slot: 1,
    people,
    medium: 'in-person',
    dayOn: on('2026-03-10'),
  }) as const satisfies ReceptionCommand;

describe('a visit goes to its level or one above', () => {
  test.each([
    ['county', 'county', null],
    ['city', 'county', null],
    ['province', 'county', 'level-skipped policy-2013/6'],
    ['province', 'city', null],
    ['city', 'township', 'level-skipped policy-2013/6'],
    ['county', 'city', null],
  ] as const)('to a %s with a matter at a %s: %s', (level, holder, expected) => {
    const decision = decide({ life: 'none' }, book(level, holder), context('2026-03-02'));
    expect(isRefusal(decision) ? `${decision.refused} ${cite(decision.under)}` : null).toBe(expected);
  });

  test('five representatives may come, six may not', () => {
    const five = decide({ life: 'none' }, book('county', 'county', 5), context('2026-03-02'));
    const six = decide({ life: 'none' }, book('county', 'county', 6), context('2026-03-02'));
    expect(isRefusal(five)).toBe(false);
    expect(isRefusal(six) && [six.refused, cite(six.under)]).toEqual(['too-many-people', 'regulations-2022/20/3']);
  });
});

const plan = {
  act: 'planDay',
  ...head,
  office: 'office' as UnitId,
  unit: 'county' as UnitId,
  term: 't' as StreamId,
  termStands: true,
  title: null,
  form: 'fixed-place',
  medium: 'video',
  place: kept,
  slots: 3,
  dayOn: on('2026-03-10'),
} as const satisfies ReceptionCommand;

describe('a day is published in time, and an unpublished one does not count', () => {
  test.each([
    ['2026-03-08', null],
    ['2026-03-09', 'published-too-late practice/69'],
  ] as const)('published on %s: %s', (day, expected) => {
    const decision = decide(live([['2026-03-02', plan]]), { act: 'publishDay' }, context(day, 2));
    expect(isRefusal(decision) ? `${decision.refused} ${cite(decision.under)}` : null).toBe(expected);
  });
  test('not published, not held', () => {
    const decision = decide(live([['2026-03-02', plan]]), { act: 'holdDay', received: 1 }, context('2026-03-10', 2));
    expect(isRefusal(decision) && [decision.refused, cite(decision.under)]).toEqual(['not-published', 'policy-2013/6']);
  });
  test('held before its day, never', () => {
    const published = live([
      ['2026-03-02', plan],
      ['2026-03-03', { act: 'publishDay' }],
    ]);
    const decision = decide(published, { act: 'holdDay', received: 1 }, context('2026-03-09', 3));
    expect(isRefusal(decision) && decision.refused).toBe('day-in-future');
  });
});

test('a fact of one life on another is a fault', () => {
  const event = { type: 'VisitCancelled', cancelledOn: on('2026-03-03') } as const;
  const recorded = { event, version: 9, at: Temporal.Instant.from('2026-03-03T02:00:00Z'), actor: '', capacity: '' };
  expect(() => evolve(live([['2026-03-02', plan]]), recorded)).toThrow(/VisitCancelled on a day/);
  const wrong = decide(live([['2026-03-02', plan]]), { act: 'cancelVisit' }, context('2026-03-03', 2));
  expect(isRefusal(wrong) && wrong.refused).toBe('other-life');
});
