import type { Length, TraceDay } from './calendar.ts';
import { cite } from './citation.ts';
import { dutyKey, type Duty } from './duty.ts';
import type { House } from './house.ts';
import type { ItemId, StreamId, UnitId } from './ids.ts';
import { readTerms, reckonAgain } from './reckoning.ts';
import type { Content } from './vault.ts';

/** The columns of a {@link DutyRow}. */
export const dutyColumns = `key, act, owner_unit, owner_post, nature, since_on, due_on, provisional, reason, limit_name,
  citation, terms::text, closed_on, outcome, lapsed_version`;

/** A duty as it stands in its table. Days as ISO text, because they go out as they are. */
export interface DutyRow {
  readonly key: string;
  readonly act: string;
  readonly owner_unit: UnitId | null;
  readonly owner_post: string | null;
  readonly nature: 'owed' | 'may';
  readonly since_on: string;
  readonly due_on: string | null;
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly limit_name: string;
  readonly citation: string;
  /** What the day was reckoned from, as JSON. */
  readonly terms: string | null;
  readonly closed_on: string | null;
  readonly outcome: 'met' | 'moot' | null;
  readonly lapsed_version: number | null;
}

/** The columns of a {@link LineRow}. */
export const lineColumns = 'version, line, source, audience, at, chapter, code, unit, facts, items';

/**
 * The columns of a {@link RecordRow} for the stream `of`. Lines that another matter's facts have made carry their texts
 * along, since these lie with that matter.
 */
export const recordColumns = (of: string): string => `
  (SELECT coalesce(json_agg(d ORDER BY d.closed_on NULLS FIRST, d.due_on, d.key), '[]')
     FROM (SELECT ${dutyColumns} FROM open.duty WHERE stream = ${of}) d) AS duties,
  (SELECT coalesce(json_agg(t ORDER BY t.at DESC, t.source NULLS LAST, t.version DESC, t.line), '[]')
     FROM (SELECT ${lineColumns},
                  CASE WHEN source IS NOT NULL
                       THEN (SELECT json_object_agg(id, content) FROM vault.narrative WHERE id = ANY (items)) END AS texts
             FROM open.timeline WHERE stream = ${of}) t) AS timeline,
  (SELECT json_object_agg(id, content) FROM vault.narrative WHERE stream = ${of}) AS texts`;

type Texts = Readonly<Record<ItemId, Content>> | null;

/** What stands about a matter beside its register's row, as {@link recordColumns} select it. */
export interface RecordRow {
  readonly duties: readonly DutyRow[];
  readonly timeline: readonly (LineRow & { readonly texts: Texts })[];
  readonly texts: Texts;
}

/** Every text of a matter by its item, those of the lines that others have made included. */
export function textsOf({ texts, timeline }: RecordRow): ReadonlyMap<ItemId, Content> {
  const all = new Map<ItemId, Content>();
  for (const some of [texts, ...timeline.map((line) => line.texts)])
    for (const item in some) all.set(item as ItemId, some[item as ItemId]!);
  return all;
}

/** A line of the timeline. */
export interface LineRow {
  readonly version: number;
  readonly line: number;
  /** The matter whose fact it tells of and whose version it bears, where that is another one. */
  readonly source: StreamId | null;
  readonly audience: 'parties' | 'officials';
  readonly at: string;
  readonly chapter: string;
  readonly code: string;
  readonly unit: UnitId | null;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly items: readonly ItemId[];
}

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
  readonly source: StreamId | null;
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

export function unitView({ units }: Pick<House, 'units'>, id: UnitId): UnitView {
  const unit = units.get(id);
  return { id, name: unit?.name ?? id, nameEn: unit?.nameEn ?? id, phone: unit?.phone ?? '' };
}

/** The trace of a duty, reckoned again from its recorded terms with the calendar edition that they name. */
export function traceOf(
  { calendars }: Pick<House, 'calendars'>,
  { terms }: Pick<DutyRow, 'terms'>,
): readonly TraceDay[] {
  if (!terms) return [];
  const known = traces.get(terms);
  if (known) return known;
  const read = readTerms(terms);
  const trace = reckonAgain(read, calendars.edition(read.edition)).trace();
  if (traces.size >= tracesMax) traces.clear();
  traces.set(terms, trace);
  return trace;
}

/** The unit of the limit, in which what is left of it is counted; calendar days where no number is fixed. */
export const dayUnitOf = ({ terms }: Pick<DutyRow, 'terms'>): Length['unit'] =>
  terms === null ? 'day' : readTerms(terms).length.unit;

/** Traces by their terms, which name the edition of the calendar: many matters have the same. */
const traces = new Map<string, readonly TraceDay[]>();
const tracesMax = 4096;

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
