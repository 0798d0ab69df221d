import type { House } from '#kernel/house.ts';
import { readTerms, reckonAgain } from '#kernel/reckoning.ts';
import { cite } from '#kernel/citation.ts';
import type { TraceDay } from '#kernel/calendar.ts';
import { dutyKey, type Duty } from '#kernel/duty.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { DutyRow, LineRow, MatterRead } from './queries.ts';

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

/** One visible fact, with the texts that belong to it. */
export interface LineView {
  readonly version: number;
  readonly line: number;
  readonly audience: 'parties' | 'officials';
  readonly at: string;
  readonly chapter: string;
  readonly code: string;
  readonly unit: UnitView | null;
  readonly facts: LineRow['facts'];
  readonly texts: readonly Readonly<Record<string, string>>[];
  /** Items that are no texts: files. */
  readonly files: readonly ItemId[];
}

/** A matter as it is shown to a party or to an official: the same facts, officials' lines left out for the parties. */
export interface MatterView {
  readonly number: string;
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly stage: MatterRead['petition']['stage'];
  readonly ruleSet: string;
  readonly receivedOn: string;
  readonly registeredOn: string;
  readonly form: string;
  readonly purpose: string;
  readonly class: string | null;
  readonly region: string | null;
  readonly office: UnitView;
  readonly holder: UnitView;
  readonly version: number;
  readonly duties: readonly DutyView[];
  readonly timeline: readonly LineView[];
}

export function unitView({ units }: Pick<House, 'units'>, id: UnitId): UnitView {
  const unit = units.get(id);
  return { id, name: unit?.name ?? id, nameEn: unit?.nameEn ?? id, phone: unit?.phone ?? '' };
}

/** The trace of a duty, reckoned again from its recorded terms with the calendar edition that they name. */
export function traceOf({ calendars }: Pick<House, 'calendars'>, duty: Pick<DutyRow, 'terms'>): readonly TraceDay[] {
  if (!duty.terms) return [];
  const terms = readTerms(JSON.stringify(duty.terms));
  return reckonAgain(terms, calendars.edition(terms.edition)).trace();
}

export function dutyView(house: Pick<House, 'units' | 'calendars'>, duty: DutyRow): DutyView {
  return {
    key: duty.key,
    act: duty.act,
    owner: duty.owner_unit
      ? { kind: 'unit', unit: unitView(house, duty.owner_unit), post: duty.owner_post ?? 'handler' }
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

/** A duty that was just decided, in the same shape as one that was read. */
export function dutyViewOf(house: Pick<House, 'units'>, duty: Duty): DutyView {
  return {
    key: dutyKey(duty),
    act: duty.act,
    owner:
      duty.owner.kind === 'unit'
        ? { kind: 'unit', unit: unitView(house, duty.owner.unit), post: duty.owner.post }
        : { kind: 'petitioner' },
    nature: duty.nature,
    since: duty.sinceOn.toString(),
    due: duty.reckoning?.due.toString() ?? null,
    provisional: duty.reckoning?.provisional ?? false,
    reason: duty.reason ?? null,
    limit: duty.limit,
    citation: cite(duty.under),
    trace: duty.reckoning?.trace() ?? [],
    closed: null,
    outcome: null,
    passed: false,
  };
}

/** @param audience `parties` leaves out what only officials may read */
export function matterView(
  house: Pick<House, 'units' | 'calendars'>,
  read: MatterRead,
  audience: 'parties' | 'officials',
): MatterView {
  const { petition, texts } = read;
  const narrative = texts.get(petition.narrative) ?? {};
  const lines = audience === 'parties' ? read.timeline.filter((line) => line.audience === 'parties') : read.timeline;
  return {
    number: petition.number,
    title: narrative['title'] ?? '',
    request: narrative['request'] ?? '',
    facts: narrative['facts'] ?? '',
    stage: petition.stage,
    ruleSet: petition.rule_set,
    receivedOn: petition.received_on,
    registeredOn: petition.registered_on,
    form: petition.form,
    purpose: petition.purpose,
    class: petition.class,
    region: petition.region,
    office: unitView(house, petition.office),
    holder: unitView(house, petition.holder),
    version: petition.version,
    duties: read.duties.map((duty) => dutyView(house, duty)),
    timeline: lines.map((line) => ({
      version: line.version,
      line: line.line,
      audience: line.audience,
      at: line.at,
      chapter: line.chapter,
      code: line.code,
      unit: line.unit ? unitView(house, line.unit) : null,
      facts: line.facts,
      texts: line.items.map((item) => texts.get(item)).filter((text) => text !== undefined),
      files: line.items.filter((item) => !texts.has(item)),
    })),
  };
}
