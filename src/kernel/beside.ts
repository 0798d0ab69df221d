import { dayOf } from './clock.ts';
import type { EventShape } from './entry.ts';
import type { StreamId } from './ids.ts';
import type { Matter } from './matter.ts';
import type { Beside, Change, Chapter, Line } from './procedure.ts';
import { insert, update, type Write } from './statement.ts';

/**
 * The rows of the common tables that a matter's own entries do not alone account for: what it shows and grants on others,
 * and its line in the register of matters. The rule by which a replay is compared with the tables:
 *
 * - a row of `timeline` or `grants` without a `source` is made by the entry of its own stream at its version;
 * - a row with a `source` is made by the entry of that stream at that version, and by {@link Chapter.beside} alone;
 * - a row of `open.matter` is {@link Chapter.listing} of its stream folded to its end;
 * - a matter that left the lane has no row in any of them, whoever wrote it.
 */
export function besideWrites<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  changes: readonly Change<State, Event>[],
): Write[] {
  const { beside, lane } = chapter;
  if (!beside) return [];
  if (lane !== 'open') throw new Error(`${chapter.name} is sealed: nothing of it shows on another matter`);
  return changes.flatMap((change) => {
    const places = beside(change);
    const lines = places.flatMap((place) => linesOf(chapter.name, change, place));
    return [
      ...places.flatMap((place) => standingsOf(change, place)),
      ...(lines.length > 0 ? [insert('open.timeline', lines)] : []),
    ];
  });
}

const linesOf = <State, Event extends EventShape>(
  chapter: string,
  { stream: source, version, at }: Change<State, Event>,
  { stream, lines }: Beside,
) => lines.map((line, index) => ({ ...lineRow(chapter, { stream, version, at }, line, index), source }));

function standingsOf<State, Event extends EventShape>(
  { stream: source, version }: Change<State, Event>,
  { stream, granted = [], ended = [] }: Beside,
): Write[] {
  const over = ended.map(({ unit, kind }) =>
    update('open.grants', { until_version: version }, { stream, unit, kind, until_version: null, source }),
  );
  const rows = granted.map(({ unit, kind }) => ({ stream, unit, kind, since_version: version, source }));
  return rows.length > 0 ? [...over, insert('open.grants', rows)] : over;
}

/** One line of the timeline as its table takes it. */
export const lineRow = (
  chapter: string,
  { stream, version, at }: { readonly stream: StreamId; readonly version: number; readonly at: Temporal.Instant },
  line: Line,
  index: number,
) => ({
  stream,
  version,
  line: index,
  audience: line.audience,
  at,
  chapter,
  code: line.code,
  unit: line.unit,
  facts: JSON.stringify(line.facts),
  items: line.items ?? [],
});

/** The matter's line in the register of matters: written with its first entry, moved with each further one. */
export function listingWrites<State, Command extends { readonly act: string }, Event extends EventShape>(
  chapter: Chapter<State, Command, Event>,
  { stream, before, at }: { readonly stream: StreamId; readonly before: Matter<State>; readonly at: Temporal.Instant },
  { own, version }: Matter<State>,
): Write[] {
  const listing = chapter.listing?.(own);
  if (!listing) return [];
  const moving = {
    version,
    stage: listing.stage,
    ended_on: listing.endedOn,
    office: listing.office,
    holder: listing.holder,
    region: listing.region,
    class: listing.class,
    title: listing.title,
  };
  if (before.version > 0) {
    const moved = chapter.listing?.(before.own)?.stage === listing.stage ? {} : { stage_on: dayOf(at) };
    return [update('open.matter', { ...moving, ...moved }, { stream })];
  }
  const fixed = { number: listing.number, rule_set: listing.ruleSet, opened_on: listing.openedOn, key_id: listing.key };
  const row = { stream, chapter: chapter.name, ...fixed, ...moving, stage_on: dayOf(at), subject: listing.subject };
  return [insert('open.matter', row)];
}
