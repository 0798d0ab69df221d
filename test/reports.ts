import { calendars, kept, on, unitTree } from '#test/given.ts';
import { units } from '#test/cast.ts';
import { evolve, type Accusation } from '#chapters/accusation/accusation.ts';
import { decide } from '#chapters/accusation/decide.ts';
import type { AccusationCommand, CommandOf } from '#chapters/accusation/decide/command.ts';
import type { AccusationEvent } from '#chapters/accusation/events.ts';
import type { KeyId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** Reports made of facts alone, for tests that need no database. */

const { edition } = calendars.current;
const { countyOffice, countyDiscipline } = units;
/** The day of all of it. */
export const day = '2026-03-02';

/** A report without a name, on nobody yet. */
export const report: CommandOf<'report'> = {
  act: 'report',
  number: 'XF26030200000019' as MatterNumber,
  key: 'key' as KeyId,
  receivedOn: on(day),
  region: '990101',
  form: 'web',
  narrative: kept('narrative'),
  party: null,
  person: null,
  accused: null,
  accusedUnits: [],
  anonymous: true,
  reachable: false,
  wantsNotice: false,
  files: [],
};

/** What comes of a command; with a unit, by its custodian. */
export function when(
  state: Accusation,
  command: AccusationCommand,
  unit: UnitId | null = null,
  today = day,
  version = 1,
) {
  const at = on(today).toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant();
  const standing = { capacity: unit ? 'custodian' : 'public', unit } as const;
  return decide(state, command, {
    today: on(today),
    at,
    actor: 'someone',
    standing,
    version,
    calendars,
    units: unitTree,
  });
}

/** Folds facts, one a version, into the report that they tell of. */
export function given(...events: readonly AccusationEvent[]): Accusation {
  return events.reduce<Accusation>(
    (state, event, index) =>
      evolve(state, {
        event,
        version: index + 1,
        at: Temporal.Instant.from('2026-03-02T02:00:00Z'),
        actor: 'x',
        capacity: 'x',
      }),
    { stage: 'none' },
  );
}

/** The first fact, in the hands of the county office's custodian. */
export const reported = (
  change: Partial<Extract<AccusationEvent, { type: 'AccusationReported' }>> = {},
): AccusationEvent => {
  const { act: _, accusedUnits: __, ...facts } = report;
  return {
    type: 'AccusationReported',
    ...facts,
    ruleSet: 'regulations-2022',
    registeredOn: on(day),
    edition,
    custodian: countyOffice.id,
    unitNamed: true,
    ...change,
  };
};
export const routed: AccusationEvent = {
  type: 'AccusationRouted',
  from: countyOffice.id,
  to: countyDiscipline.id,
  kind: 'misconduct',
  note: null,
  feedbackDue: on('2026-04-30'),
  edition,
  routedOn: on(day),
};
export const told: AccusationEvent = {
  type: 'FeedbackTold',
  text: kept('told'),
  by: countyDiscipline.id,
  toldOn: on(day),
  edition,
};
export const concluded: AccusationEvent = {
  type: 'AccusationConcluded',
  by: countyDiscipline.id,
  concludedOn: on(day),
};
export const asked: AccusationEvent = { type: 'ReporterAsked', text: kept('q'), askedOn: on(day), edition };

export const route = (to: UnitId, accusedUnits: readonly UnitId[]): CommandOf<'route'> => ({
  act: 'route',
  to,
  kind: 'misconduct',
  note: null,
  feedbackDue: on('2026-04-30'),
  accusedUnits,
});

export const returnAsked: Extract<AccusationEvent, { type: 'ReturnAsked' }> = {
  type: 'ReturnAsked',
  text: kept('return'),
  by: countyOffice.id,
  askedOn: on(day),
};
export const agreement: CommandOf<'agreeReturn'> = {
  act: 'agreeReturn',
  opening: kept('opening'),
  identity: 'anonymous',
  withFiles: false,
  accusedUnits: [],
};
