import type { TraceDay } from '#kernel/calendar.ts';
import { cite } from '#kernel/citation.ts';
import { dayOf } from '#kernel/clock.ts';
import { dutyKey, type Duty } from '#kernel/duty.ts';
import type { House } from '#kernel/house.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import { readTerms, reckonAgain } from '#kernel/reckoning.ts';
import type { AccusationRead, AccusationRow, DutyRow, LineRow } from './queries.ts';

/** A unit as anybody may know it. */
export interface UnitView {
  readonly id: UnitId;
  readonly name: string;
  readonly nameEn: string;
  readonly phone: string;
}

/** A duty with the whole reckoning of its day. */
export interface DutyView {
  readonly key: string;
  readonly act: string;
  readonly owner:
    { readonly kind: 'petitioner' } | { readonly kind: 'unit'; readonly unit: UnitView; readonly post: string };
  readonly nature: 'owed' | 'may';
  readonly since: string;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly limit: string;
  readonly citation: string;
  readonly trace: readonly TraceDay[];
  readonly closed: string | null;
  readonly outcome: 'met' | 'moot' | null;
  readonly passed: boolean;
}

/** One fact, with the texts that belong to it. */
export interface LineView {
  readonly version: number;
  readonly line: number;
  readonly audience: 'parties' | 'officials';
  /** The instant to the reporter, the day alone to officials: the hour at which somebody wrote can say who it was. */
  readonly at: string;
  readonly chapter: string;
  readonly code: string;
  readonly unit: UnitView | null;
  readonly facts: LineRow['facts'];
  readonly texts: readonly Readonly<Record<string, string>>[];
  readonly files: readonly ItemId[];
}

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

export function unitView({ units }: Pick<House, 'units'>, id: UnitId): UnitView {
  const unit = units.get(id);
  return { id, name: unit?.name ?? id, nameEn: unit?.nameEn ?? id, phone: unit?.phone ?? '' };
}

export function dutyView(house: Pick<House, 'units' | 'calendars'>, duty: DutyRow): DutyView {
  const { owner_unit: owner } = duty;
  return {
    key: duty.key,
    act: duty.act,
    owner: owner
      ? { kind: 'unit', unit: unitView(house, owner), post: duty.owner_post ?? 'custodian' }
      : { kind: 'petitioner' },
    nature: duty.nature,
    since: duty.since_on,
    due: duty.due_on,
    provisional: duty.provisional,
    reason: duty.reason,
    limit: duty.limit_name,
    citation: duty.citation,
    trace: traceOf(house, duty),
    closed: duty.closed_on,
    outcome: duty.outcome,
    passed: duty.lapsed_version !== null,
  };
}

/** Reckoned again from the recorded terms, with the calendar edition that they name. */
function traceOf({ calendars }: Pick<House, 'calendars'>, { terms }: DutyRow): readonly TraceDay[] {
  if (!terms) return [];
  const read = readTerms(JSON.stringify(terms));
  return reckonAgain(read, calendars.edition(read.edition)).trace();
}

/** A duty that was just decided, in the same shape as one that was read. */
export function dutyViewOf(house: Pick<House, 'units'>, duty: Duty): DutyView {
  const { owner, reckoning } = duty;
  return {
    key: dutyKey(duty),
    act: duty.act,
    owner:
      owner.kind === 'unit'
        ? { kind: 'unit', unit: unitView(house, owner.unit), post: owner.post }
        : { kind: 'petitioner' },
    nature: duty.nature,
    since: duty.sinceOn.toString(),
    due: reckoning?.due.toString() ?? null,
    provisional: reckoning?.provisional ?? false,
    reason: duty.reason ?? null,
    limit: duty.limit,
    citation: cite(duty.under),
    trace: reckoning?.trace() ?? [],
    closed: null,
    outcome: null,
    passed: false,
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
