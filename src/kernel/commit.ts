import type { ReckoningTerms } from './calendar.ts';
import { standingName, type Standing } from './authority.ts';
import { diffDuties, dutyKey, type Duty, type DutyChanges } from './duty.ts';
import { cite } from './citation.ts';
import { dayOf } from './clock.ts';
import type { EventShape } from './entry.ts';
import type { StreamId, UnitId } from './ids.ts';
import { append, chain, type Tip } from './ledger/append.ts';
import { dutiesOf, evolveMatter, isMatterEvent, type Matter } from './matter.ts';
import { besideWrites, listingWrites } from './beside.ts';
import { countChanges } from './count.ts';
import { matterLine, ownLines } from './lines.ts';
import type { Calendars, Change, Chapter, MatterEvent, Recorded, Succeeding } from './procedure.ts';
import { insert, remove, update, write, type Write } from './statement.ts';
import type { Lane } from './vault.ts';

/** What one commit is made of, before it is written. */
export interface Commit<State, Event extends EventShape> {
  readonly stream: StreamId;
  readonly before: Matter<State>;
  readonly tip: Tip;
  readonly events: readonly (Event | MatterEvent)[];
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly standing: Standing;
  /** The duties as they stood, where the rules have changed since; otherwise they follow from the state before. */
  readonly had?: readonly Duty[];
}

/** What one commit did: the matter after it, its duties, and the rows to write. */
export interface Outcome<State> {
  readonly after: Matter<State>;
  readonly tip: Tip;
  readonly duties: readonly Duty[];
  readonly writes: readonly Write[];
}

/**
 * Turns decided events into every row that follows from them: ledger, registers, duties, grants, timeline, outbox and
 * counts. Pure; the caller sends all of it as one statement.
 */
export function prepareCommit<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  commit: Commit<State, Event>,
  calendars: Calendars,
): Outcome<State> {
  const { stream, at, actor, standing } = commit;
  const capacity = standingName(standing);
  const entries = chain({ stream, at, actor, capacity }, commit.tip, commit.events);

  let after = commit.before;
  const changes: Change<State, Event>[] = [];
  const told: Recorded<Event | MatterEvent>[] = [];
  for (const [index, event] of commit.events.entries()) {
    const recorded = { event, version: entries[index]!.version, at, actor, capacity };
    const before = after;
    after = evolveMatter(chapter, before, recorded);
    told.push(recorded);
    if (!isMatterEvent(event)) {
      changes.push({ ...recorded, event: event as Event, stream, before: before.own, after: after.own });
    }
  }

  const duties = dutiesOf(chapter, after, calendars);
  const dutiesBefore = commit.had ?? dutiesOf(chapter, commit.before, calendars);
  const dutyChanges = diffDuties(dutiesBefore, duties);
  const fulfilled = new Set(commit.events.flatMap((event) => fulfilledBy(chapter, event)));
  const writes: Write[] = [];
  const last = changes.at(-1);
  if (last) writes.push(...chapter.record({ ...last, before: commit.before.own, version: after.version }, changes));
  else writes.push(...chapter.touch(stream, after.version));
  writes.push(...listingWrites(chapter, commit, after));
  writes.push(...dutyWrites(chapter.lane, commit, dutyChanges, after.version, fulfilled));
  for (const change of changes) writes.push(...grantWrites(chapter, change));
  writes.push(...besideWrites(chapter, changes));
  for (const event of commit.events) {
    if (isMatterEvent(event) && event.type === 'LimitPassed') {
      const { duty: key } = event as Extract<MatterEvent, { readonly type: 'LimitPassed' }>;
      writes.push(update(`${chapter.lane}.duty`, { lapsed_version: after.version }, { stream, key }));
    }
  }
  writes.push(...allocationWrites(chapter.lane, stream, commit.before, after));
  writes.push(...lineWrites(chapter, stream, told, changes));
  // Reports of misconduct are counted nowhere.
  if (chapter.lane === 'open') {
    const counted = countChanges(chapter.counts(commit.before.own, dutiesBefore), chapter.counts(after.own, duties));
    const rows = counted.map((one) => ({
      unit: one.unit,
      office: one.office,
      measure: one.measure,
      class: one.class,
      n: one.n,
      on_day: one.onDay,
    }));
    if (rows.length > 0) writes.push(insert('open.tally_delta', rows));
  }
  // Last in the statement is first in time: PostgreSQL runs such parts from the end. So whoever comes second fails at the
  // ledger's key, which says what happened, and not at a row of the timeline or after waiting for the register's.
  writes.push(append(entries));
  return { after, tip: entries.at(-1) ?? commit.tip, duties, writes };
}

function fulfilledBy<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  event: Event | MatterEvent,
): readonly string[] {
  if (!isMatterEvent(event)) return chapter.fulfils(event);
  return event.type === 'ActApproved' || event.type === 'ActDeclined' ? ['approve'] : [];
}

/** What a row of duty takes when its duty opens again; a limit that passed stays passed unless its last day moved. */
const reopening = `ON CONFLICT (stream, key) DO UPDATE SET
  owner_unit = excluded.owner_unit, owner_post = excluded.owner_post, nature = excluded.nature,
  since_on = excluded.since_on, due_on = excluded.due_on, provisional = excluded.provisional, reason = excluded.reason,
  limit_name = excluded.limit_name, citation = excluded.citation, terms = excluded.terms,
  lapsed_version = CASE WHEN duty.due_on IS NOT DISTINCT FROM excluded.due_on THEN duty.lapsed_version END,
  closed_version = NULL, closed_on = NULL, outcome = NULL`;

function dutyWrites(
  lane: string,
  { stream, at, before: { version: known } }: Pick<Commit<unknown, never>, 'stream' | 'at' | 'before'>,
  changes: DutyChanges,
  version: number,
  fulfilled: ReadonlySet<string>,
): Write[] {
  const writes: Write[] = [];
  const table = `${lane}.duty`;
  const rows = (duties: readonly Duty[]) => duties.map((duty) => dutyRow(stream, duty, version));
  const fresh = changes.opened.filter(({ occurrence }) => occurrence > known);
  if (fresh.length > 0) writes.push(insert(table, rows(fresh)));
  // One that began with an earlier entry was closed meanwhile, or hidden: its key is taken, and its row opens again.
  const again = changes.opened.filter(({ occurrence }) => occurrence <= known);
  if (again.length > 0) writes.push(insert(table, rows(again), reopening));
  for (const { duty, redated } of changes.moved) {
    const { stream: _, key, opened_version: __, ...set } = dutyRow(stream, duty, version);
    // A passed limit stays passed for whoever owns the duty next; only another last day opens the question again.
    writes.push(update(table, redated ? { ...set, lapsed_version: null } : set, { stream, key }));
  }
  for (const duty of changes.closed) {
    const outcome = fulfilled.has(duty.act) ? 'met' : 'moot';
    writes.push(
      update(table, { closed_version: version, closed_on: dayOf(at), outcome }, { stream, key: dutyKey(duty) }),
    );
  }
  return writes;
}

const termsTexts = new WeakMap<ReckoningTerms, string>();

/** Reckonings are remembered by their calendar, so the same terms come again and again. */
function termsText(terms: ReckoningTerms): string {
  let text = termsTexts.get(terms);
  if (!text) termsTexts.set(terms, (text = JSON.stringify(terms)));
  return text;
}

function dutyRow(stream: StreamId, duty: Duty, version: number) {
  const { owner, reckoning } = duty;
  return {
    stream,
    key: dutyKey(duty),
    act: duty.act,
    owner_unit: owner.kind === 'unit' ? owner.unit : null,
    owner_post: owner.kind === 'unit' ? owner.post : null,
    nature: duty.nature,
    since_on: duty.sinceOn,
    due_on: reckoning?.due ?? null,
    provisional: reckoning?.provisional ?? false,
    reason: duty.reason ?? null,
    limit_name: duty.limit,
    citation: cite(duty.under),
    terms: reckoning ? termsText(reckoning.terms) : null,
    opened_version: version,
  };
}

function grantWrites<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  change: Change<State, Event>,
): Write[] {
  const passed = chapter.succession?.(change.event);
  if (passed) return inheritedGrants(chapter.lane, change, passed);
  const { granted, ended } = chapter.grants(change);
  const table = `${chapter.lane}.grants`;
  const open = { stream: change.stream, until_version: null };
  const wheres = ended === 'every' ? [open] : ended.map(({ unit, kind }) => ({ ...open, unit, kind, source: null }));
  const writes: Write[] = wheres.map((where) => update(table, { until_version: change.version }, where));
  if (granted.length > 0) {
    const rows = granted.map(({ unit, kind }) => ({
      stream: change.stream,
      unit,
      kind,
      since_version: change.version,
    }));
    writes.push(insert(table, rows));
  }
  return writes;
}

/** On whose desk the matter lies, by unit: one row where it is somebody's, none where it is everybody's. */
function allocationWrites<State>(
  lane: string,
  stream: StreamId,
  { allocated: had }: Matter<State>,
  { allocated: has, version }: Matter<State>,
): Write[] {
  const table = `${lane}.allocation`;
  const units = [...new Set([...Object.keys(had), ...Object.keys(has)])] as UnitId[];
  return units.flatMap((unit): Write[] => {
    const person = has[unit];
    if (person === had[unit]) return [];
    if (!person) return [remove(table, { stream, unit })];
    const row = { stream, unit, person, since_version: version };
    return [had[unit] ? update(table, { person, since_version: version }, { stream, unit }) : insert(table, row)];
  });
}

/** Every standing that a unit has on the matter goes to the one that carries on its powers. */
function inheritedGrants(
  lane: Lane,
  { stream, version }: { readonly stream: StreamId; readonly version: number },
  { from, to }: Succeeding,
): Write[] {
  const passing =
    lane === 'open'
      ? write`INSERT INTO open.grants (stream, unit, kind, since_version)
              SELECT stream, ${to}, kind, ${version}::int FROM open.grants
               WHERE stream = ${stream} AND unit = ${from} AND until_version IS NULL AND source IS NULL`
      : write`INSERT INTO sealed.grants (stream, unit, kind, since_version)
              SELECT stream, ${to}, kind, ${version}::int FROM sealed.grants
               WHERE stream = ${stream} AND unit = ${from} AND until_version IS NULL AND source IS NULL`;
  const had = { stream, until_version: null, unit: from, source: null };
  return [passing, update(`${lane}.grants`, { until_version: version }, had)];
}

function lineWrites<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  stream: StreamId,
  told: readonly Recorded<Event | MatterEvent>[],
  changes: readonly Change<State, Event>[],
): Write[] {
  const lines = [
    ...changes.flatMap((change) => ownLines(chapter, change)),
    ...told.flatMap((one) => matterLine(stream, one)),
  ];
  const messages = changes.flatMap((change) =>
    chapter.notices(change).map((notice, index) => ({
      stream,
      version: change.version,
      line: index,
      kind: notice.kind,
      recipient: JSON.stringify(notice.to),
      facts: JSON.stringify(notice.facts),
    })),
  );
  const applied = told.find(({ event }) => event.type === 'CalendarApplied');
  // Only where a day moved there is news; and a report of misconduct is written to about nothing that its writer did not ask.
  if (applied && (applied.event as { readonly moved?: number }).moved && chapter.lane === 'open') {
    const recipient = JSON.stringify({ kind: 'petitioner' });
    messages.push({ stream, version: applied.version, line: 0, kind: 'news', recipient, facts: '{}' });
  }
  return [
    ...(lines.length > 0 ? [insert(`${chapter.lane}.timeline`, lines)] : []),
    ...(messages.length > 0 ? [insert(`${chapter.lane}.outbox`, messages)] : []),
  ];
}
