import { expect, test } from 'vitest';
import { cite } from '#kernel/citation.ts';
import type { UnitId } from '#kernel/ids.ts';
import { units } from '#test/cast.ts';
import { calendars, kept, on, unitTree } from '#test/given.ts';
import { concluded, given, reported, routed, told } from '#test/reports.ts';
import type { Accusation } from '../accusation.ts';
import { accusedContent, readAccused, renamed } from '../accused.ts';
import { decide } from '../decide.ts';
import { duties } from '../duties.ts';
import type { AccusationEvent } from '../events.ts';
import { offersTo } from '../offers.ts';
import type { AccusationCommand, CommandOf } from './command.ts';

// A wrong name comes off by two people of two bodies; until then nothing changes for whoever is named.
const { edition } = calendars.current;
const { countyOffice, countyDiscipline, countyHousing, countyHealth, cityOffice } = units;

const ask = (change: Partial<CommandOf<'askRenaming'>> = {}): AccusationCommand => ({
  act: 'askRenaming',
  accused: kept('corrected'),
  named: true,
  off: countyHousing.id,
  wasUnits: [countyHousing.id],
  newUnits: [countyHealth.id],
  told: kept('told'),
  reason: kept('reason'),
  ...change,
});
const approve = (...accusedUnits: readonly UnitId[]): AccusationCommand => ({ act: 'approveRenaming', accusedUnits });
const waits: AccusationEvent = {
  type: 'RenamingAsked',
  by: countyDiscipline.id,
  of: countyOffice.id,
  accused: kept('corrected'),
  named: true,
  told: kept('told'),
  reason: kept('reason'),
  askedOn: on('2026-03-02'),
  edition,
};
const named = reported({ accused: kept('accused') });
const standing = given(named, routed);
const pending = given(named, routed, waits);

/** One act by one person of one unit. */
function by(unit: UnitId, state: Accusation, command: AccusationCommand, actor = 'other') {
  const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
  const as = { capacity: 'custodian', unit } as const;
  const context = { today: on('2026-03-02'), at, actor, standing: as, version: 9, calendars, units: unitTree };
  return decide(state, command, context);
}

const refusals: readonly (readonly [
  said: string,
  state: Accusation,
  command: AccusationCommand,
  by: UnitId,
  reason: string,
])[] = [
  ['after the end', given(named, routed, told, concluded), ask(), countyDiscipline.id, 'already-ended'],
  ['by whoever passed it on', standing, ask(), countyOffice.id, 'not-in-your-hands'],
  ['a second time', pending, ask(), countyDiscipline.id, 'renaming-pending'],
  ['of whom nobody named', standing, ask({ off: cityOffice.id }), countyDiscipline.id, 'not-named'],
  [
    'for a unit that is not there',
    standing,
    ask({ newUnits: ['99-x' as UnitId] }),
    countyDiscipline.id,
    'unknown-unit',
  ],
  ['alone', given(named), ask(), countyOffice.id, 'no-second-body'],
  [
    'of the body that would be meant',
    standing,
    ask({ newUnits: [countyOffice.id] }),
    countyDiscipline.id,
    'no-second-body',
  ],
  ['agreeing to nothing', standing, approve(), countyOffice.id, 'nothing-asked'],
  ['agreeing for oneself', pending, approve(), countyDiscipline.id, 'not-asked-of-you'],
];

test.each(refusals)('is turned away: %s', (_, state, command, unit, reason) => {
  const decision = by(unit, state, command);
  expect('refused' in decision && [decision.refused, cite(decision.under)]).toEqual([reason, 'practice/41']);
});

test('nobody agrees to what they asked for themselves, in whichever body', () => {
  expect(by(countyOffice.id, pending, approve(), 'x')).toMatchObject({ refused: 'same-person' });
});

test('what is asked changes nobody’s standing; it is owed by the other body, and offered to it alone', () => {
  const events = by(countyDiscipline.id, standing, ask());
  expect(events).toMatchObject([{ type: 'RenamingAsked', by: countyDiscipline.id, of: countyOffice.id }]);
  expect(JSON.stringify(events)).not.toContain(countyHealth.id);
  expect(pending).toMatchObject({ known: { accused: 'accused', custody: [countyOffice.id, countyDiscipline.id] } });
  const owed = duties(pending, calendars).filter(({ act }) => act === 'decideRenaming');
  expect(owed).toMatchObject([{ owner: { unit: countyOffice.id, post: 'custodian' } }]);
  const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
  if (pending.stage === 'none' || standing.stage === 'none') throw new Error('no report');
  expect(offersTo(pending, countyOffice.id, at).slice(0, 2)).toEqual(['approveRenaming', 'declineRenaming']);
  expect(offersTo(pending, countyDiscipline.id, at)).not.toContain('askRenaming');
  expect(offersTo(standing, countyDiscipline.id, at)).toContain('askRenaming');
  expect(offersTo(standing, countyOffice.id, at)).not.toContain('askRenaming');
});

test('once agreed to it is about whoever is named now, and custody goes from them', () => {
  const events = by(countyOffice.id, pending, approve(countyHealth.id));
  expect(events).toMatchObject([{ type: 'AccusedCorrected', asked: 3, by: countyOffice.id, named: true }]);
  const after = given(named, routed, waits, ...(events as AccusationEvent[]));
  expect(after).toMatchObject({ known: { accused: 'corrected', unitNamed: true, renaming: null } });
  const meant = by(countyOffice.id, pending, approve(countyDiscipline.id)) as AccusationEvent[];
  expect(meant).toMatchObject([
    { type: 'AccusedCorrected' },
    { type: 'CustodyMoved', from: countyDiscipline.id, to: countyOffice.id },
  ]);
  expect(given(named, routed, waits, ...meant)).toMatchObject({ stage: 'reported', holder: countyOffice.id });
});

test('a request falls when somebody is named meanwhile, or when it goes to another body; declined, all stays', () => {
  const more: AccusationEvent = { type: 'AccusedNamed', accused: kept('more'), namedOn: on('2026-03-02') };
  expect(given(named, routed, waits, more)).toMatchObject({ known: { accused: 'more', renaming: null } });
  expect(given(named, routed, waits, routed)).toMatchObject({ known: { renaming: null } });
  const [declined] = by(countyOffice.id, pending, { act: 'declineRenaming', reason: kept('no') }) as AccusationEvent[];
  expect(given(named, routed, waits, declined!)).toMatchObject({ known: { accused: 'accused', renaming: null } });
});

test('the unit that was mistaken comes off, all others stay, and words are written anew only where they are given', () => {
  const before = readAccused(accusedContent({ units: [countyHousing.id, cityOffice.id], text: '张某' }));
  const change = { off: countyHousing.id, unit: countyHealth.id, text: undefined };
  expect(renamed(before, change)).toEqual({ units: [cityOffice.id, countyHealth.id], text: '张某' });
  expect(renamed(before, { off: null, unit: null, text: '李某' })).toEqual({ units: before.units, text: '李某' });
});
