import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import type { Capacity } from '#kernel/authority.ts';
import { makeCalendar, type CalendarYear } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, PersonId, StreamId, UnitId } from '#kernel/ids.ts';
import { dutyKey } from '#kernel/duty.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Context } from '#kernel/procedure.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { makeUnitTree } from '#kernel/units.ts';
import { decide } from './decide.ts';
import type { HearingCommand, Reason } from './decide/command.ts';
import { duties } from './duties.ts';
import type { HearingEvent } from './events.ts';
import { evolve, stages, type Hearing } from './hearing.ts';

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const year = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'data', 'holiday_cn', '2026.json'), 'utf8'),
) as CalendarYear;
const calendar = makeCalendar([year], 'test');
const calendars = { current: calendar, edition: () => calendar };
const organ = 'organ' as UnitId;
const kept = { item: 'i', commitment: 'c' } as unknown as Kept;
const [anna, ben, cao, dai] = ['anna', 'ben', 'cao', 'dai'] as unknown as [PersonId, PersonId, PersonId, PersonId];

const order = {
  act: 'order',
  number: 'TZ1' as MatterNumber,
  key: 'k' as KeyId,
  ruleSet: 'regulations-2022',
  region: null,
  subject: 's' as StreamId,
  subjectNumber: 'XF1' as MatterNumber,
  subjectStage: 'handling',
  title: null,
  organ,
  respondent: organ,
  reason: kept,
  open: true,
  closedFor: null,
} as const satisfies HearingCommand;

function context(day: string, version: number, more: Partial<Context> = {}): Context {
  return {
    today: on(day),
    at: Temporal.Instant.from(`${day}T02:00:00Z`),
    actor: 'person:x',
    standing: { capacity: 'host', unit: organ },
    version,
    calendars,
    units: makeUnitTree([], '99'),
    ...more,
  };
}

/** Lets commands follow one another, each on its day; a refusal where none is expected is a fault. */
type Done = readonly [day: string, command: HearingCommand, capacity?: Capacity | undefined];

function live(steps: readonly Done[]) {
  let state: Hearing = { stage: 'none' };
  let version = 0;
  const facts: HearingEvent['type'][] = [];
  for (const [day, command, capacity = 'host'] of steps) {
    const standing = { capacity, unit: organ };
    const decision = decide(state, command, context(day, version + 1, { standing }));
    if (isRefusal(decision)) throw new Error(`${command.act}: ${decision.refused}`);
    for (const event of decision) {
      version += 1;
      facts.push(event.type);
      state = evolve(state, { event, version, at: Temporal.Instant.from(`${day}T02:00:00Z`), actor: '', capacity: '' });
    }
  }
  return { state, version, facts };
}

const declared = { onRoster: true, unbound: true } as const;
const panel = { act: 'namePanel', host: anna, members: [ben, cao], ...declared } as const satisfies HearingCommand;
const announce = { act: 'announce', heldOn: on('2026-03-16'), notice: kept } as const satisfies HearingCommand;
const days = { fromOn: on('2026-03-16'), toOn: on('2026-03-17') } as const;
const hold = { act: 'hold', ...days, petitionerCame: true } as const satisfies HearingCommand;
const confirm = (contested: number[] = [], remark: Kept | null = null) =>
  ({ act: 'confirmRecord', contested, remark }) as const satisfies HearingCommand;
const vote = (votesFor: number, votesAgainst: number, dissent: Kept | null = null) =>
  ({ act: 'deliberate', votesFor, votesAgainst, finding: kept, dissent }) as const satisfies HearingCommand;

const way = [
  ['2026-03-02', order],
  ['2026-03-03', panel],
  ['2026-03-04', announce],
  ['2026-03-17', hold],
  ['2026-03-18', { act: 'layRecord', record: kept, lineCount: 12 }],
  ['2026-03-19', confirm(), 'member'],
  ['2026-03-20', confirm([3], kept), 'petitioner'],
  ['2026-03-23', vote(2, 1, kept)],
  ['2026-03-24', { act: 'report', report: kept }],
  ['2026-03-25', { act: 'publish', text: kept }],
  ['2026-03-26', { act: 'end' }],
] as const satisfies readonly Done[];

/** The way up to an act, without it. */
const upTo = (act: HearingCommand['act']) =>
  way.slice(
    0,
    way.findIndex(([, one]) => one.act === act),
  );

const byMember: Partial<Context> = { standing: { capacity: 'member', unit: organ } };

const refusal = (
  steps: Parameters<typeof live>[0],
  day: string,
  command: HearingCommand,
  more: Partial<Context> = {},
): readonly [Reason, string] => {
  const { state, version } = live(steps);
  const decision = decide(state, command, context(day, version + 1, more));
  if (!isRefusal(decision)) throw new Error(`${command.act} was not turned away`);
  return [decision.refused as Reason, cite(decision.under)];
};

test('a hearing goes its whole way, and each stage owes its next step', () => {
  const owed: string[] = [];
  for (let n = 1; n <= way.length; n += 1) {
    const { state } = live(way.slice(0, n));
    owed.push(
      duties(state, calendars)
        .map((duty) => `${duty.act} ${duty.reckoning?.due}`)
        .join(', '),
    );
  }
  expect(owed).toEqual([
    'announce 2026-03-17',
    'announce 2026-03-17',
    'hold 2026-03-16',
    'layRecord 2026-03-20',
    'confirmRecord 2026-03-25, readRecord 2026-03-25, deliberate 2026-04-01',
    'readRecord 2026-03-25, deliberate 2026-04-01',
    'deliberate 2026-04-01',
    'report 2026-03-30',
    'end 2026-04-08',
    'end 2026-04-08',
    '',
  ]);
  expect(live(way).state).toMatchObject({ stage: 'ended', how: 'held' });
});

test('the duties of one stage have keys of their own', () => {
  const { state } = live(upTo('deliberate').slice(0, 5));
  const keys = duties(state, calendars).map(dutyKey);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('notice is given in time', () => {
  const steps = upTo('announce');
  const at = (heldOn: string): HearingCommand => ({ ...announce, heldOn: on(heldOn) });
  test.each([
    ['2026-03-11', null, 'seven days after the notice of 4 March: the first day that is in time'],
    ['2026-03-10', 'notice-too-short', 'six days: too short'],
  ] as const)('a hearing on %s: %s', (heldOn, expected, _why) => {
    const decision = decide(live(steps).state, at(heldOn), context('2026-03-04', 4));
    expect(isRefusal(decision) ? decision.refused : null).toBe(expected);
  });
  test('the notice names the panel, so there is none without one', () => {
    expect(refusal(way.slice(0, 1), '2026-03-04', announce)).toEqual(['no-panel', 'practice/63']);
  });
});

const tiedTo = (other: PersonId) => ({ ties: [{ person: ben, unit: null, other, kind: 'family' as const }] });
const refused: readonly (readonly [
  Reason,
  string,
  Parameters<typeof live>[0],
  string,
  HearingCommand,
  Partial<Context>?,
])[] = [
  ['not-in-hand', 'regulations-2022/31', [], '2026-03-02', { ...order, subjectStage: 'other' }],
  [
    'not-your-matter',
    'regulations-2022/31',
    [],
    '2026-03-02',
    order,
    { standing: { capacity: 'head', unit: 'x' as UnitId } },
  ],
  ['closed-needs-reason', 'regulations-2022/31', [], '2026-03-02', { ...order, open: false }],
  ['open-has-no-reason', 'regulations-2022/31', [], '2026-03-02', { ...order, closedFor: 'privacy' }],
  ['host-twice', 'practice/64', way.slice(0, 1), '2026-03-03', { ...panel, members: [anna, ben] }],
  ['panel-too-small', 'practice/64', way.slice(0, 1), '2026-03-03', { ...panel, members: [ben] }],
  ['panel-even', 'practice/64', way.slice(0, 1), '2026-03-03', { ...panel, members: [ben, cao, dai] }],
  ['tie-not-denied', 'regulations-2022/28', way.slice(0, 1), '2026-03-03', { ...panel, unbound: false }],
  ['has-acted-on-it', 'regulations-2022/28', way.slice(0, 1), '2026-03-03', panel, { involved: [cao] }],
  ['too-close', 'regulations-2022/28', way.slice(0, 1), '2026-03-03', panel, { involved: [dai], ...tiedTo(dai) }],
  [
    'recusal-open',
    'regulations-2022/28',
    [...way.slice(0, 3), ['2026-03-05', { act: 'askRecusal', text: kept }]],
    '2026-03-17',
    hold,
  ],
  ['other-day', 'regulations-2022/31', upTo('hold'), '2026-03-17', { ...hold, fromOn: on('2026-03-17') }],
  ['day-in-future', 'regulations-2022/31', upTo('hold'), '2026-03-16', hold],
  ['days-turned-round', 'regulations-2022/31', upTo('hold'), '2026-03-17', { ...hold, toOn: on('2026-03-15') }],
  ['confirmed-already', 'regulations-2022/31', way.slice(0, 6), '2026-03-19', confirm(), byMember],
  ['no-such-line', 'regulations-2022/31', way.slice(0, 6), '2026-03-19', confirm([13], kept)],
  ['remark-missing', 'regulations-2022/31', way.slice(0, 6), '2026-03-19', confirm([3])],
  ['not-confirmed-yet', 'regulations-2022/31', way.slice(0, 6), '2026-03-25', vote(3, 0)],
  ['votes-do-not-add-up', 'regulations-2022/31', upTo('deliberate'), '2026-03-23', vote(2, 0)],
  ['dissent-missing', 'regulations-2022/31', upTo('deliberate'), '2026-03-23', vote(2, 1)],
  ['published-already', 'regulations-2022/36', way.slice(0, 10), '2026-03-26', { act: 'publish', text: kept }],
  ['not-now', 'regulations-2022/31', upTo('hold'), '2026-03-17', { act: 'report', report: kept }],
];

for (const [reason, under, steps, day, command, more] of refused) {
  test(`${reason}, under ${under}`, () => {
    expect(refusal(steps, day, command, more)).toEqual([reason, under]);
  });
}

test('a party that keeps silent holds nothing up: the day after the last one the panel deliberates', () => {
  const { state } = live(way.slice(0, 6));
  expect(isRefusal(decide(state, vote(3, 0), context('2026-03-26', 9)))).toBe(false);
});

test('a member who steps aside leaves a panel that is too small, and cannot come back', () => {
  const asked = [...way.slice(0, 3), ['2026-03-05', { act: 'askRecusal', text: kept }]] satisfies Parameters<
    typeof live
  >[0];
  const { version } = live(asked);
  const gone = [
    ...asked,
    ['2026-03-06', { act: 'decideRecusal', recusal: version, person: ben, text: kept }],
  ] as const satisfies Parameters<typeof live>[0];
  expect(refusal(gone, '2026-03-17', hold)).toEqual(['panel-too-small', 'practice/64']);
  expect(refusal(gone, '2026-03-06', panel)).toEqual(['recused', 'regulations-2022/28']);
  expect(refusal(asked, '2026-03-06', { act: 'decideRecusal', recusal: version, person: dai, text: kept })).toEqual([
    'not-on-panel',
    'regulations-2022/28',
  ]);
  expect(refusal(asked, '2026-03-06', { act: 'decideRecusal', recusal: 99, person: null, text: kept })).toEqual([
    'no-such-recusal',
    'regulations-2022/28',
  ]);
});

test('a panel of five from which one steps aside is even, and holds nothing until it is named anew', () => {
  const five = { ...panel, members: [ben, cao, dai, 'eve' as PersonId] };
  const recusal: Done = ['2026-03-05', { act: 'askRecusal', text: kept }];
  const asked: readonly Done[] = [...way.slice(0, 1), ['2026-03-03', five], way[2]!, recusal];
  const { version } = live(asked);
  const aside = { act: 'decideRecusal', recusal: version, person: ben, text: kept } as const;
  const gone: readonly Done[] = [...asked, ['2026-03-06', aside]];
  expect(refusal(gone, '2026-03-17', hold)).toEqual(['panel-even', 'practice/64']);
  const anew: readonly Done[] = [...gone, ['2026-03-09', { ...panel, members: [cao, dai] }], ['2026-03-17', hold]];
  expect(live(anew).state.stage).toBe('held');
});

test('what was held behind closed doors is not published', () => {
  const closed = { ...order, open: false, closedFor: 'privacy' } as const;
  const steps = upTo('publish').map(([day, command, by]): Done => [
    day,
    command.act === 'order' ? closed : command,
    by,
  ]);
  expect(refusal(steps, '2026-03-25', { act: 'publish', text: kept })).toEqual([
    'closed-stays-closed',
    'regulations-2022/36',
  ]);
});

test('a request is decided on; turned down it ends with its reasons', () => {
  const { open: _, closedFor: __, act: ___, ...about } = order;
  const request = { ...about, act: 'request' } as const satisfies HearingCommand;
  const { state } = live([
    ['2026-03-02', request],
    ['2026-03-03', { act: 'turnDown', reason: kept }],
  ]);
  expect(state).toMatchObject({ stage: 'ended', how: 'declined' });
  const agreed = live([
    ['2026-03-02', request],
    ['2026-03-03', { act: 'agree', open: true, closedFor: null }],
  ]);
  expect(agreed.state.stage).toBe('ordered');
  expect(duties(live([['2026-03-02', request]]).state, calendars).map(({ act }) => act)).toEqual(['agree']);
});

test('a fact that cannot stand in a stage is a fault in every stage but its own', () => {
  const { state } = live(upTo('report'));
  const event = { type: 'HearingEnded', by: organ, endedOn: on('2026-03-24') } as const;
  const recorded = { event, version: 99, at: Temporal.Instant.from('2026-03-24T02:00:00Z'), actor: '', capacity: '' };
  expect(() => evolve(state, recorded)).toThrow(/on a hearing that is deliberated/);
  expect(stages.length).toBe(8);
});
