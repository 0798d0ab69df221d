import { expect, test } from 'vitest';
import { units } from '#test/cast.ts';
import { kept, on } from '#test/given.ts';
import { asked, concluded, given, report, reported, route, routed, told, when } from '#test/reports.ts';
import { cite } from '#kernel/citation.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Accusation } from './accusation.ts';
import type { AccusationCommand } from './decide/command.ts';

const { countyOffice, cityOffice, countyHousing, cityHousing, countyHealth, countyDiscipline } = units;

const refusals: readonly (readonly [
  said: string,
  state: Accusation,
  command: AccusationCommand,
  by: UnitId | null,
  reason: string,
  under: string,
])[] = [
  [
    'a day that has not come',
    { stage: 'none' },
    { ...report, receivedOn: on('2026-03-03') },
    null,
    'received-in-future',
    'regulations-2022/22/1',
  ],
  [
    'routing before anybody is named',
    given(reported({ unitNamed: false })),
    route(countyDiscipline.id, []),
    countyOffice.id,
    'accused-not-named',
    'regulations-2022/30/3',
  ],
  [
    'routing to whom it is about',
    given(reported()),
    route(countyHousing.id, [countyHousing.id]),
    countyOffice.id,
    'forbidden-recipient',
    'regulations-2022/30/3',
  ],
  [
    'routing to what stands under it',
    given(reported()),
    route(countyHousing.id, [cityHousing.id]),
    countyOffice.id,
    'forbidden-recipient',
    'regulations-2022/30/3',
  ],
  [
    'routing to a superior who is named',
    given(reported()),
    route(cityHousing.id, [countyHousing.id, cityHousing.id]),
    countyOffice.id,
    'forbidden-recipient',
    'regulations-2022/30/3',
  ],
  [
    'the same under the text of 2005',
    given(reported({ ruleSet: 'regulations-2005', registeredOn: on('2021-03-01'), receivedOn: on('2021-03-01') })),
    route(countyHousing.id, [countyHousing.id]),
    countyOffice.id,
    'forbidden-recipient',
    'regulations-2005/23',
  ],
  [
    'routing to another petition office',
    given(reported()),
    route(cityOffice.id, [countyHousing.id]),
    countyOffice.id,
    'cannot-look-into',
    'regulations-2022/22/2',
  ],
  [
    'routing below the level of the accused',
    given(reported()),
    route(countyDiscipline.id, [cityHousing.id]),
    countyOffice.id,
    'without-authority',
    'regulations-2022/22/2',
  ],
  [
    'routing by who gave it away',
    given(reported(), routed),
    route(countyHealth.id, [countyHousing.id]),
    countyOffice.id,
    'not-in-your-hands',
    'regulations-2022/22/2',
  ],
  [
    'routing to where it is looked into',
    given(reported(), routed),
    route(countyDiscipline.id, [countyHousing.id]),
    countyDiscipline.id,
    'already-with-it',
    'regulations-2022/22/2',
  ],
  [
    'routing nowhere',
    given(reported()),
    route('99-nobody' as UnitId, [countyHousing.id]),
    countyOffice.id,
    'unknown-unit',
    'regulations-2022/22/2',
  ],
  [
    'a limit for their report that has come already',
    given(reported()),
    { ...route(countyDiscipline.id, [countyHousing.id]), feedbackDue: on('2026-03-02') },
    countyOffice.id,
    'feedback-not-ahead',
    'regulations-2022/22/2',
  ],
  [
    'feedback before it was looked into',
    given(reported()),
    { act: 'feedback', text: kept('f') },
    countyOffice.id,
    'not-routed-yet',
    'regulations-2022/30/1',
  ],
  [
    'feedback by the wrong custodian',
    given(reported(), routed),
    { act: 'feedback', text: kept('f') },
    countyOffice.id,
    'not-in-your-hands',
    'regulations-2022/30/1',
  ],
  [
    'concluding before feedback',
    given(reported(), routed),
    { act: 'conclude' },
    countyDiscipline.id,
    'not-told-yet',
    'regulations-2022/30/1',
  ],
  [
    'concluding over an open question',
    given(reported(), routed, told, asked),
    { act: 'conclude' },
    countyDiscipline.id,
    'question-open',
    'regulations-2022/21/2',
  ],
  [
    'material after the end',
    given(reported(), routed, told, concluded),
    { act: 'addMaterial', text: kept('m'), files: [] },
    null,
    'already-ended',
    'regulations-2022/21/2',
  ],
  [
    'nothing at all',
    given(reported()),
    { act: 'addMaterial', text: null, files: [] },
    null,
    'nothing-to-add',
    'regulations-2022/21/2',
  ],
  [
    'an answer to no question',
    given(reported()),
    { act: 'answerQuestion', question: 9, text: kept('a') },
    countyOffice.id,
    'no-such-question',
    'regulations-2022/21/2',
  ],
];

test.each(refusals)('%s is refused with its article', (_, state, command, by, reason, under) => {
  const decision = when(state, command, by);
  expect('refused' in decision && [decision.refused, cite(decision.under)]).toEqual([reason, under]);
});

test('a body that took a report in, for want of an office that is not meant, looks into it itself', () => {
  const state = given(reported({ custodian: countyDiscipline.id }));
  expect(when(state, route(countyDiscipline.id, [countyOffice.id]), countyDiscipline.id)).toMatchObject([
    { type: 'AccusationRouted', from: countyDiscipline.id, to: countyDiscipline.id },
  ]);
});
