import type { CivilDate } from '#kernel/calendar.ts';
import { dutyView, unitView, type DutyView, type LineRow, type LineView, type UnitView } from '#kernel/views.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { AccusationRead, AccusationRow } from './queries.ts';

/** A report in the very shape in which a petition is shown. */
export interface AccusationView {
  readonly number: string;
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly stage: AccusationRow['stage'];
  readonly ruleSet: AccusationRow['rule_set'];
  readonly receivedOn: string;
  readonly registeredOn: string;
  readonly form: AccusationRow['form'];
  readonly purpose: 'accusation';
  readonly class: string | null;
  readonly region: string | null;
  readonly office: UnitView | null;
  readonly holder: UnitView | null;
  readonly version: number;
  readonly duties: readonly DutyView[];
  readonly timeline: readonly LineView[];
}

/** Whether a line may not be told yet: a court or a supervision organ forbade it in writing, until a day. */
const untold = ({ facts }: Pick<LineRow, 'facts'>, today: CivilDate): boolean => {
  const { untoldUntilOn } = facts;
  return typeof untoldUntilOn === 'string' && Temporal.PlainDate.compare(today, untoldUntilOn) <= 0;
};

/** A report as its reporter may read it today, before any page or answer is made of it. */
export function forReporter(read: AccusationRead, today: CivilDate): AccusationRead {
  return {
    ...read,
    timeline: read.timeline.filter((line) => line.audience === 'parties' && !untold(line, today)),
    // That somebody asks for the identity is told by the line alone, where it may be told.
    // A wrong name is told of when it came off.
    duties: read.duties.filter(({ act }) => act !== 'decideUnsealing' && act !== 'decideRenaming'),
    silenced: read.timeline.some((line) => untold(line, today)),
  };
}

/** @param audience `parties` leaves out what only custodians may read; `officials` is given days in place of instants */
export function accusationView(
  house: Pick<House, 'units' | 'calendars'>,
  read: AccusationRead,
  audience: LineView['audience'],
): AccusationView {
  const { accusation, texts } = read;
  const narrative = texts.get(accusation.narrative) ?? {};
  const holder = accusation.holder ? unitView(house, accusation.holder) : null;
  const lines = audience === 'parties' ? read.timeline.filter((line) => line.audience === 'parties') : read.timeline;
  return {
    number: accusation.number,
    title: narrative['title'] ?? '',
    request: narrative['request'] ?? '',
    facts: narrative['facts'] ?? '',
    stage: accusation.stage,
    ruleSet: accusation.rule_set,
    receivedOn: accusation.received_on,
    registeredOn: accusation.registered_on,
    form: accusation.form,
    purpose: 'accusation',
    class: narrative['class'] ?? null,
    region: accusation.region,
    // The office that received it is on no record of this lane; who has it in hand is what counts.
    office: holder,
    holder,
    version: accusation.version,
    duties: read.duties.map((duty) => dutyView(house, duty)),
    timeline: lines.map((line) => ({
      version: line.version,
      line: line.line,
      source: line.source,
      audience: line.audience,
      at: audience === 'parties' ? line.at : dayOf(Temporal.Instant.from(line.at)).toString(),
      chapter: line.chapter,
      code: line.code,
      unit: line.unit ? unitView(house, line.unit) : null,
      facts: line.facts,
      texts: line.items.map((item) => texts.get(item)).filter((text) => text !== undefined),
      files: line.items.filter((item) => !texts.has(item)),
    })),
  };
}
