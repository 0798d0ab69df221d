import { urgent } from '#chapters/urgent/chapter.ts';
import type { UrgentCommand } from '#chapters/urgent/decide/command.ts';
import type { UrgentEvent } from '#chapters/urgent/events.ts';
import type { Urgent } from '#chapters/urgent/urgent.ts';
import type { Capacity } from '#kernel/authority.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { rulesOf } from '#law/law.ts';
import { units } from '#test/cast.ts';
import { kept, on, unitTree } from '#test/given.ts';
import { noon } from '#test/given/world.ts';
import { wordsOf } from './abstraction.ts';
import type { Attempt, Law, Life, Model, Point } from './model.ts';

/** The danger that is told up and across (重大紧急信访信息), as the search sees it. */

const begins = { 'regulations-2005': on('2021-03-01'), 'regulations-2022': on('2026-03-02') };

interface Reporting {
  readonly by: UnitId;
  readonly as: Capacity;
  readonly department: UnitId | null;
  readonly of: StreamId | null;
}

function lifeOf(day: Temporal.PlainDate, name: string, { by, as, department, of }: Reporting): Life<UrgentCommand> {
  return {
    name: `urgent, ${name}`,
    day,
    begin: {
      act: 'reportUrgent',
      number: 'JB26030200000019' as MatterNumber,
      key: 'key' as KeyId,
      of,
      region: null,
      class: null,
      title: 'title' as ItemId,
      danger: 'building',
      learnedAt: noon(day),
      text: kept('text'),
      measures: kept('measures'),
      department,
      // Here somebody is always out of reach: no party committee and no organ of the centre is a unit of these lives.
      told: kept('told'),
      late: null,
    },
    parts: [],
    seconds: 'wait',
    without: [],
    standing: { capacity: as, unit: by },
  };
}

const office = { by: units.countyOffice.id, as: 'registrar', department: null, of: null } as const;
const organ = { by: units.countyHousing.id, as: 'handler', department: null, of: null } as const;

/** A petition office and an organ report, of themselves or of a matter, with a department named and without. */
const lives = Object.entries(begins).flatMap(([ruleSet, day]) => [
  lifeOf(day, `${ruleSet}, by a petition office`, office),
  lifeOf(day, `${ruleSet}, by a petition office, of a matter`, { ...office, of: 'matter' as StreamId }),
  lifeOf(day, `${ruleSet}, by a petition office that names a department`, {
    ...office,
    department: units.countyHealth.id,
  }),
  lifeOf(day, `${ruleSet}, by an organ`, organ),
]);

const text = kept('text');

function* attempts({ matter }: Point<Urgent>): Iterable<Attempt<UrgentCommand>> {
  if (matter.own.stage === 'none') return;
  for (const act of ['receiveUrgent', 'followUrgent', 'endUrgent'] as const) yield { act, commands: [{ act, text }] };
}

type Held = Law<Urgent, UrgentEvent>;

const has = (events: readonly { readonly type: string }[], type: UrgentEvent['type']): boolean =>
  events.some((event) => event.type === type);

const laws: readonly Held[] = [
  {
    name: 'a danger is received once by each that was told, and by nobody else',
    broken: ({ before, events, standing }) => {
      const { own } = before.matter;
      if (!has(events, 'UrgentReceived')) return undefined;
      if (own.stage !== 'reported') return `it was ${own.stage}`;
      return standing.unit && own.waiting.includes(standing.unit) ? undefined : `${standing.unit} was not waited for`;
    },
  },
  {
    name: 'nothing follows once a danger is over',
    broken: ({ before, act }) => (before.matter.own.stage === 'ended' ? act : undefined),
  },
  {
    name: 'whoever reported says how it stands, and when it is over',
    broken: ({ before, events, standing }) => {
      const { own } = before.matter;
      const spoke = has(events, 'UrgentFollowed') || has(events, 'UrgentEnded');
      return spoke && own.stage !== 'none' && standing.unit !== own.opened.by ? `${standing.unit} spoke` : undefined;
    },
  },
  {
    name: 'while it lasts, whoever reported owes word of it, and each that has not received it owes that',
    broken: ({ after: { matter, grants } }) => {
      const { own } = matter;
      if (own.stage !== 'reported') return undefined;
      const informed = grants.filter(({ kind }) => kind === 'informed').map(({ unit }) => unit);
      const blind = own.waiting.find((unit) => !informed.includes(unit));
      return blind && `${blind} was told and cannot read it`;
    },
  },
  {
    name: 'everybody whom the text names is told here or on another way',
    broken: ({ after }) => {
      const { own } = after.matter;
      if (own.stage === 'none') return undefined;
      const { ruleSet, byOffice, to, outside, told, department } = { department: null, ...own.opened };
      const rows = rulesOf(ruleSet).filter(
        ({ id }) => id === 'urgent-report' || (byOffice && id === 'urgent-report-up'),
      );
      const named = rows.flatMap(({ fixes }) => fixes['to'] as readonly string[]).filter((one) => one !== 'department');
      if (outside.length > 0 && !told) return `${outside.join()} were not told`;
      return to.length + outside.length < new Set(named).size - (department ? 1 : 0)
        ? `${named.join()}: ${to.length} here, ${outside.length} elsewhere`
        : undefined;
    },
  },
];

export const urgentModel: Model<Urgent, UrgentCommand, UrgentEvent> = {
  chapter: urgent,
  lives,
  parts: [],
  // Nothing is decided by a limit that passed; the daily word is let pass, so that the act of passing is met as well.
  clocks: ['followUrgent'],
  bySomebodyElse: [],
  amounts: [],
  persons: [],
  known: (state) => (state.stage === 'reported' ? { waiting: state.waiting } : undefined),
  units: unitTree,
  words: wordsOf(['src/chapters/urgent/decide/*.ts', 'src/chapters/urgent/*.ts']),
  attempts,
  breaks: () => [],
  stage: (state) =>
    state.stage === 'reported' ? (state.waiting.length > 0 ? 'waited for' : 'received by all') : state.stage,
  ended: ({ stage }) => stage === 'ended',
  handedOut: () => false,
  witness: (before) => before,
  elsewhere: {
    succeed:
      'the units here last for ever; `an-organ-ends-while-it-is-followed.test.ts` shows what one leaves to its successor',
    allocate: 'moves no stage and names a person of the staff; `powers.test.ts` does it',
  },
  laws,
};
