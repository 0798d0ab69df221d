import { expect, test } from 'vitest';
import { units } from '#test/cast.ts';
import { kept, on } from '#test/given.ts';
import { agreement, asked, concluded, day, given, reported, returnAsked, routed, told, when } from '#test/reports.ts';
import { cite } from '#kernel/citation.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Accusation } from '../accusation.ts';
import type { AccusationEvent } from '../events.ts';
import type { AccusationCommand, CommandOf } from './command.ts';

const { countyOffice, countyDiscipline, countyHousing } = units;

const asking: CommandOf<'askReturn'> = { act: 'askReturn', text: kept('return'), accusedUnits: [countyHousing.id] };
const declining: AccusationCommand = { act: 'declineReturn' };
const declined: AccusationEvent = { type: 'ReturnDeclined', declinedOn: on(day) };
const agreed: AccusationEvent = {
  type: 'ReturnAgreed',
  opening: kept('opening'),
  identity: 'given',
  withFiles: true,
  by: countyOffice.id,
  agreedOn: on(day),
};
const opened: AccusationEvent = { type: 'PetitionOpened', opened: kept('opened'), openedOn: on(day) };
const obstructed: AccusationEvent = {
  ...(routed as Extract<AccusationEvent, { type: 'AccusationRouted' }>),
  kind: 'obstruction',
};

const rows: readonly (readonly [
  said: string,
  state: Accusation,
  command: AccusationCommand,
  by: UnitId | null,
  reason: string,
  under: string,
])[] = [
  [
    'asking after the end',
    given(reported(), routed, told, concluded),
    asking,
    countyDiscipline.id,
    'already-ended',
    '22/2',
  ],
  [
    'asking when the result was told',
    given(reported(), routed, told),
    asking,
    countyDiscipline.id,
    'already-told',
    '22/2',
  ],
  ['asking by who gave it away', given(reported(), routed), asking, countyOffice.id, 'not-in-your-hands', '22/2'],
  ['asking over an obstruction', given(reported(), obstructed), asking, countyDiscipline.id, 'not-corrected', 'policy'],
  ['asking twice', given(reported(), returnAsked), asking, countyOffice.id, 'return-pending', '22/2'],
  ['asking after a no', given(reported(), returnAsked, declined), asking, countyOffice.id, 'return-answered', '22/2'],
  [
    'asking where the register is kept by the accused',
    given(reported()),
    { ...asking, accusedUnits: [countyOffice.id] },
    countyOffice.id,
    'forbidden-recipient',
    '30/3',
  ],
  ['agreeing unasked', given(reported()), agreement, null, 'no-return-asked', '21/2'],
  ['agreeing after a no', given(reported(), returnAsked, declined), agreement, null, 'no-return-asked', '21/2'],
  [
    'agreeing when it went on as a report',
    given(reported(), returnAsked, routed),
    agreement,
    null,
    'no-return-asked',
    '21/2',
  ],
  ['agreeing over an open question', given(reported(), returnAsked, asked), agreement, null, 'question-open', '21/2'],
  ['agreeing twice', given(reported(), returnAsked, agreed), agreement, null, 'already-ended', '21/2'],
  [
    'agreeing where the register turned out to be kept by the accused',
    given(reported(), returnAsked),
    { ...agreement, accusedUnits: [countyOffice.id] },
    null,
    'forbidden-recipient',
    '30/3',
  ],
  ['declining unasked', given(reported()), declining, null, 'no-return-asked', '21/2'],
  ['declining after the end', given(reported(), returnAsked, agreed), declining, null, 'already-ended', '21/2'],
  [
    'a number where nothing was agreed',
    given(reported()),
    { act: 'openPetition', opened: kept('n') },
    null,
    'no-return-asked',
    '21/2',
  ],
];

test.each(rows)('%s is refused with its article', (_, state, command, by, reason, under) => {
  const decision = when(state, command, by);
  expect('refused' in decision && decision.refused).toBe(reason);
  expect('refused' in decision && cite(decision.under)).toBe(
    under === 'policy' ? 'policy-2013/3' : `regulations-2022/${under}`,
  );
});

test('the reporter’s yes ends it as a report; its number is noted once', () => {
  const state = given(reported(), returnAsked);
  const events = when(state, agreement) as AccusationEvent[];
  expect(events).toMatchObject([{ type: 'ReturnAgreed', by: countyOffice.id, identity: 'anonymous' }]);
  const after = given(reported(), returnAsked, ...events);
  expect(after).toMatchObject({ stage: 'concluded', known: { returning: { step: 'agreed' } } });
  const noting: AccusationCommand = { act: 'openPetition', opened: kept('opened') };
  expect(when(after, noting)).toMatchObject([{ type: 'PetitionOpened' }]);
  expect(when(given(reported(), returnAsked, ...events, opened), noting)).toEqual([]);
});

test('no entry of it names the petition, the office or whom it was about', () => {
  const events = when(given(reported(), returnAsked), { ...agreement, accusedUnits: [countyHousing.id] });
  expect(JSON.stringify(events)).not.toContain(countyHousing.id);
});

test('retaliation that is reported takes the question back: it goes on as a report', () => {
  const said: AccusationEvent = { type: 'RetaliationReported', text: kept('r'), reportedOn: on(day), edition: 'x' };
  expect(given(reported(), returnAsked, said)).toMatchObject({ stage: 'reported', known: { returning: null } });
});
