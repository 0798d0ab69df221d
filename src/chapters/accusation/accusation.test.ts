import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { units } from '#test/cast.ts';
import { calendars, kept, on } from '#test/given.ts';
import {
  agreement,
  asked,
  concluded,
  day,
  given,
  report,
  reported,
  returnAsked,
  route,
  routed,
  told,
  when,
} from '#test/reports.ts';
import { capacities, standingFor } from '#kernel/authority.ts';
import type { StreamId } from '#kernel/ids.ts';
import { evolve, type Accusation } from './accusation.ts';
import type { AccusationCommand } from './decide/command.ts';
import { duties } from './duties.ts';
import type { AccusationEvent } from './events.ts';
import { acts, powers } from './rules.ts';

const { edition } = calendars.current;
const { countyOffice, cityOffice, countyHousing, countyDiscipline } = units;

test('no entry of a report on the petition office itself names that office', () => {
  const decision = when({ stage: 'none' }, { ...report, accused: kept('accused'), accusedUnits: [countyOffice.id] });
  expect(decision).toMatchObject([{ type: 'AccusationReported', custodian: cityOffice.id }]);
  expect(JSON.stringify(decision)).not.toContain(countyOffice.id);
});

test('a custodian who turns out to be meant loses the custody in the same breath', () => {
  const named: AccusationCommand = { act: 'nameAccused', accused: kept('accused'), accusedUnits: [countyOffice.id] };
  expect(when(given(reported()), named, countyOffice.id)).toMatchObject([
    { type: 'AccusedNamed' },
    { type: 'CustodyMoved', from: countyOffice.id, to: cityOffice.id },
  ]);
});

test('a body that looks into it and turns out to be meant gives it back to a custodian, who routes anew', () => {
  const state = given(reported(), routed);
  const named: AccusationCommand = {
    act: 'nameAccused',
    accused: kept('accused'),
    accusedUnits: [countyDiscipline.id],
  };
  const events = when(state, named, countyOffice.id, '2026-03-10', 3);
  expect(events).toMatchObject([
    { type: 'AccusedNamed' },
    { type: 'CustodyMoved', from: countyDiscipline.id, to: countyOffice.id },
  ]);
  const after = given(reported(), routed, ...(events as AccusationEvent[]));
  expect(after).toMatchObject({ stage: 'reported', holder: countyOffice.id, known: { custody: [countyOffice.id] } });
  expect(duties(after, calendars).map(({ act, reckoning }) => [act, reckoning?.due.toString()])).toEqual([
    ['route', '2026-03-25'],
  ]);
});

const owed: readonly (readonly [stage: string, state: Accusation, duties: readonly string[]])[] = [
  ['reported', given(reported()), ['route custodian@99-county-xf 2026-03-17']],
  ['reported, nobody left', given(reported({ custodian: null })), ['turnElsewhere petitioner no-custodian']],
  ['routed', given(reported(), routed), ['feedback custodian@99-county-jw own-rules']],
  [
    'told, with a question',
    given(reported(), routed, told, asked),
    ['conclude custodian@99-county-jw 2026-03-16', 'answerQuestion custodian@99-county-jw 2026-03-09'],
  ],
  ['concluded', given(reported(), routed, told, concluded), []],
];

test.each(owed)('a report that is %s is somebody’s, or says why no clock runs', (_, state, expected) => {
  const said = duties(state, calendars).map(({ act, owner, reckoning, reason }) =>
    [act, owner.kind === 'unit' ? `${owner.post}@${owner.unit}` : owner.kind, reckoning?.due ?? reason].join(' '),
  );
  expect(said).toEqual(expected);
});

test('no post but the custodian’s does anything on a report that exists', () => {
  const officials = capacities.filter((one) => !['public', 'petitioner', 'agent', 'system', 'custodian'].includes(one));
  for (const act of acts.filter((one) => one !== 'report')) {
    for (const capacity of officials) {
      expect(standingFor(powers, act, [{ capacity, unit: countyOffice.id }]), `${capacity} ${act}`).toBeUndefined();
    }
  }
});

test('what is taken over keeps its days, its number and the generation of its code', () => {
  const { act: _, accused: __, accusedUnits: ___, wantsNotice: ____, ...facts } = report;
  const decision = when(
    { stage: 'none' },
    {
      act: 'takeOver',
      ...facts,
      receivedOn: on('2026-02-20'),
      registeredOn: on('2026-02-24'),
      edition,
      from: 'stream' as StreamId,
      by: countyOffice.id,
      readers: ['99-clerk'],
      papers: [],
      notes: [],
      generation: 2,
    },
  );
  const state = given(...(decision as AccusationEvent[]));
  expect(state).toMatchObject({
    stage: 'reported',
    holder: countyOffice.id,
    known: { generation: 2, readers: ['99-clerk'] },
  });
  expect(duties(state, calendars)[0]?.reckoning?.due.toString()).toBe('2026-03-07');
});

// Every act is tried in every stage by the custodian who has it in hand; where it moves the report an arrow stands.
// `UPDATE=1 npx vitest run src/chapters/accusation/accusation.test.ts` draws it anew.
test('the state diagram of a report is the one that the code draws', () => {
  const { id } = countyOffice;
  const tries: readonly AccusationCommand[] = [
    { act: 'nameAccused', accused: kept('accused'), accusedUnits: [countyDiscipline.id] },
    route(countyDiscipline.id, [countyHousing.id]),
    { act: 'feedback', text: kept('text') },
    { act: 'conclude' },
    { act: 'reportRetaliation', text: kept('text') },
    agreement,
  ];
  const lives = [
    [reported()],
    [reported(), returnAsked],
    [reported(), routed, { ...returnAsked, by: countyDiscipline.id }],
    [reported(), routed],
    [reported(), routed, told],
    [reported(), routed, told, concluded],
  ].map((events) => given(...events));
  const arrows = new Set(
    lives.flatMap((state) =>
      tries.flatMap((command) => {
        const holder = state.stage === 'none' ? id : (state.holder ?? id);
        const decision = when(state, command, holder, day, 9);
        if ('refused' in decision) return [];
        const next = decision.reduce<Accusation>(
          (before, event) =>
            evolve(before, {
              event,
              version: 9,
              at: Temporal.Instant.from('2026-03-02T02:00:00Z'),
              actor: '',
              capacity: '',
            }),
          state,
        );
        return next.stage === state.stage ? [] : [`    ${state.stage} --> ${next.stage}: ${command.act}`];
      }),
    ),
  );
  const start = ['    [*] --> reported: report', '    [*] --> reported: takeOver'];
  const drawn = [
    '```mermaid',
    'stateDiagram-v2',
    ...start,
    ...[...arrows].toSorted(),
    '    concluded --> [*]',
    '```',
  ].join('\n');
  const readme = 'src/chapters/accusation/README.md';
  if (process.env['UPDATE'])
    writeFileSync(readme, readFileSync(readme, 'utf8').replace(/```mermaid[\s\S]*?```/, drawn));
  expect(readFileSync(readme, 'utf8')).toContain(drawn);
});
