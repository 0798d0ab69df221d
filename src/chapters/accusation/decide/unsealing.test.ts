import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import type { UnitId } from '#kernel/ids.ts';
import { units } from '#test/cast.ts';
import { calendars, kept, on, unitTree } from '#test/given.ts';
import { concluded, given, reported, routed, told, when } from '#test/reports.ts';
import type { Accusation } from '../accusation.ts';
import { decide } from '../decide.ts';
import { duties } from '../duties.ts';
import type { AccusationEvent } from '../events.ts';
import { identityFor, offersTo } from '../offers.ts';
import type { AccusationCommand } from './command.ts';

// Who reported becomes known only by two bodies, after a time of waiting, for a week; the reporter is told.
const { edition } = calendars.current;
const { countyOffice, countyDiscipline, countyHousing } = units;

const named = reported({ party: kept('party'), anonymous: false });
const ask = (change: object = {}): AccusationCommand => ({
  act: 'askUnsealing',
  reason: kept('reason'),
  danger: false,
  forbidding: null,
  untoldUntilOn: null,
  ...change,
});
const approve = (danger = false): AccusationCommand => ({ act: 'approveUnsealing', danger });
const askedFor = (danger = false): AccusationEvent => ({
  type: 'UnsealingAsked',
  by: countyDiscipline.id,
  of: countyOffice.id,
  reason: kept('reason'),
  danger,
  forbidding: null,
  untoldUntilOn: null,
  askedOn: on('2026-03-02'),
  edition,
});
const approvedAt = Temporal.Instant.from('2026-03-02T02:00:00Z');
const approved: AccusationEvent = {
  type: 'UnsealingApproved',
  asked: 3,
  by: countyOffice.id,
  opensAt: approvedAt.add({ hours: 24 }),
  approvedOn: on('2026-03-02'),
};
const opened: AccusationEvent = {
  type: 'IdentityOpened',
  asked: 3,
  by: countyDiscipline.id,
  openedOn: on('2026-03-03'),
};
const obstructed: AccusationEvent = { ...routed, type: 'AccusationRouted', kind: 'obstruction' } as AccusationEvent;

const pending = given(named, routed, askedFor());
const agreed = given(named, routed, askedFor(), approved);

/** The same act at one moment, by one person of one unit. */
function at(state: Accusation, command: AccusationCommand, unit: UnitId, moment: Temporal.Instant, actor = 'other') {
  const today = moment.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const standing = { capacity: 'custodian', unit } as const;
  return decide(state, command, { today, at: moment, actor, standing, version: 9, calendars, units: unitTree });
}

const refusals: readonly (readonly [
  said: string,
  state: Accusation,
  command: AccusationCommand,
  by: UnitId | null,
  reason: string,
  under: string,
])[] = [
  [
    'asking without a name to learn',
    given(reported(), routed),
    ask(),
    countyDiscipline.id,
    'nothing-sealed',
    'practice/40',
  ],
  ['asking by who gave it away', given(named, routed), ask(), countyOffice.id, 'not-in-your-hands', 'practice/40'],
  ['asking alone', given(named), ask(), countyOffice.id, 'no-second-body', 'practice/40'],
  ['asking twice', pending, ask(), countyDiscipline.id, 'unsealing-pending', 'practice/40'],
  [
    'a prohibition that ends today',
    given(named, routed),
    ask({ forbidding: kept('order'), untoldUntilOn: on('2026-03-02') }),
    countyDiscipline.id,
    'ends-in-past',
    'practice/40',
  ],
  [
    'asking after the end',
    given(named, routed, told, concluded),
    ask(),
    countyDiscipline.id,
    'already-ended',
    'practice/40',
  ],
  ['agreeing to nothing', given(named, routed), approve(), countyOffice.id, 'nothing-asked', 'practice/40'],
  ['agreeing for oneself', pending, approve(), countyDiscipline.id, 'not-asked-of-you', 'practice/40'],
  ['agreeing twice', agreed, approve(), countyOffice.id, 'nothing-asked', 'practice/40'],
  ['opening without consent', pending, { act: 'openIdentity' }, countyDiscipline.id, 'not-approved', 'practice/40'],
  ['opening by who agreed', agreed, { act: 'openIdentity' }, countyOffice.id, 'not-in-your-hands', 'practice/40'],
  [
    'opening twice',
    given(named, routed, askedFor(), approved, opened),
    { act: 'openIdentity' },
    countyDiscipline.id,
    'already-open',
    'practice/40',
  ],
  [
    'concluding over an obstruction',
    given(named, obstructed, told),
    { act: 'conclude' },
    countyDiscipline.id,
    'not-corrected',
    'policy-2013/3',
  ],
  [
    'putting right what nobody found',
    given(named, routed),
    { act: 'recordCorrection', text: kept('c') },
    countyDiscipline.id,
    'no-obstruction',
    'policy-2013/3',
  ],
  [
    'the same retaliation twice',
    given(named, { type: 'RetaliationReported', text: kept('r'), reportedOn: on('2026-03-02'), edition }),
    { act: 'reportRetaliation', text: kept('r') },
    null,
    'already-retaliation',
    'regulations-2022/18/4',
  ],
];

test.each(refusals)('%s is refused with its article', (_, state, command, by, reason, under) => {
  const decision = when(state, command, by);
  expect('refused' in decision && [decision.refused, cite(decision.under)]).toEqual([reason, under]);
});

test('whoever asked agrees to nothing, also at another body', () => {
  expect(at(pending, approve(), countyOffice.id, approvedAt, 'x')).toMatchObject({ refused: 'same-person' });
});

for (const [asked, agreedTo, hours, outcome] of [
  [false, false, 23, 'still-waiting'],
  [false, false, 24, 'IdentityOpened'],
  // One body alone cannot shorten the waiting.
  [true, false, 23, 'still-waiting'],
  [false, true, 23, 'still-waiting'],
  [true, true, 0, 'IdentityOpened'],
] as const) {
  test(`danger said by ${asked ? 'the one' : 'none'} and ${agreedTo ? 'the other' : 'none'}: after ${hours} h ${outcome}`, () => {
    const before = given(named, routed, askedFor(asked));
    const consent = at(before, approve(agreedTo), countyOffice.id, approvedAt) as readonly AccusationEvent[];
    const state = given(named, routed, askedFor(asked), ...consent);
    const opening = at(state, { act: 'openIdentity' }, countyDiscipline.id, approvedAt.add({ hours }));
    expect('refused' in opening ? opening.refused : opening[0]?.type).toBe(outcome);
  });
}

for (const [day, unit, seen] of [
  ['2026-03-10', countyDiscipline.id, true], // the seventh day, the last one
  ['2026-03-11', countyDiscipline.id, false],
  ['2026-03-04', countyOffice.id, false],
] as const) {
  test(`on ${day} ${unit} ${seen ? 'sees' : 'does not see'} who reported`, () => {
    const state = given(named, routed, askedFor(), approved, opened);
    if (state.stage === 'none') throw new Error('there is a report');
    expect(identityFor(state, unit, on(day)) !== undefined).toBe(seen);
  });
}

test('conclusion, routing elsewhere and a body that turns out to be meant end it', () => {
  for (const last of [
    [told, concluded],
    [{ ...routed, from: countyDiscipline.id } as AccusationEvent],
    [
      {
        type: 'CustodyMoved',
        from: countyOffice.id,
        to: null,
        edition,
        movedOn: on('2026-03-03'),
      } satisfies AccusationEvent,
    ],
  ]) {
    const state = given(named, routed, askedFor(), approved, opened, ...last);
    expect(state).toMatchObject({ known: { unsealing: null } });
  }
});

test('a request is somebody’s to decide, and an obstruction somebody’s to put right', () => {
  const owed = (state: Accusation): string[] =>
    duties(state, calendars).map(
      ({ act, owner, reckoning, reason }) =>
        `${act} ${owner.kind === 'unit' ? owner.unit : ''} ${reckoning?.due ?? reason}`,
    );
  expect(owed(pending)).toContain(`decideUnsealing ${countyOffice.id} 2026-03-05`);
  expect(owed(agreed).some((one) => one.startsWith('decideUnsealing'))).toBe(false);
  expect(owed(given(named, obstructed))).toContain(`recordCorrection ${countyDiscipline.id} at-once`);
  const corrected: AccusationEvent = {
    type: 'ObstructionCorrected',
    text: kept('c'),
    by: countyDiscipline.id,
    correctedOn: on('2026-03-03'),
  };
  expect(owed(given(named, obstructed, corrected)).some((one) => one.startsWith('recordCorrection'))).toBe(false);
});

test('retaliation takes a report up again, also after its end, to be routed within fifteen days', () => {
  const state = given(named, routed, told, concluded);
  const again = when(state, { act: 'reportRetaliation', text: kept('r') }, null, '2026-04-01');
  const after = given(named, routed, told, concluded, ...(again as readonly AccusationEvent[]));
  expect(after).toMatchObject({ stage: 'reported', holder: countyDiscipline.id, known: { kind: 'retaliation' } });
  expect(duties(after, calendars).map(({ act, reckoning }) => `${act} ${reckoning?.due}`)).toEqual([
    'route 2026-04-16',
  ]);
});

test('a page offers the opening only once the waiting is over', () => {
  if (agreed.stage === 'none') throw new Error('there is a report');
  const early = offersTo(agreed, countyDiscipline.id, approvedAt.add({ hours: 23 }));
  const late = offersTo(agreed, countyDiscipline.id, approvedAt.add({ hours: 24 }));
  expect([early.includes('openIdentity'), late.includes('openIdentity')]).toEqual([false, true]);
  expect(offersTo(agreed, countyHousing.id, approvedAt.add({ hours: 24 }))).toEqual([]);
});
