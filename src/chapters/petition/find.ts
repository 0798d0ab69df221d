import { visible, type Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { firstIdAt, type ItemId, type StreamId } from '#kernel/ids.ts';
import { excerpt, marked, type ExcerptPart } from '#kernel/search/excerpt.ts';
import { streamsWith } from '#kernel/search/find.ts';
import { namesOn } from '#kernel/search/texts.ts';
import type { Content } from '#kernel/vault.ts';
import type { Stage } from './petition.ts';
import { matterColumns, type MatterLine } from './queries.ts';

/** What is looked for; what is left out narrows nothing. */
export interface FindFilter {
  /** Folded terms, all of which must stand in the letter. */
  readonly terms: readonly string[];
  /** Code of a place: matters there and in all places within. */
  readonly place?: string | undefined;
  /** Code of a class, or of a field of classes. */
  readonly class?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  /** First and last day of registration. */
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
}

/** A matter that was found, with its title and the words around the hit; both empty of names and numbers of persons. */
export interface FoundMatter extends MatterLine {
  readonly region: string | null;
  readonly titleParts: readonly ExcerptPart[];
  readonly excerpt: readonly ExcerptPart[];
}

/** Adds a parameter to a statement and gives its place. */
type Put = (value: unknown) => string;

/** SQL of what the register must say of a matter. */
function registerTests(filter: FindFilter, put: Put): string[] {
  const { place, class: code, stages, from, until } = filter;
  return [
    ...(place ? [`starts_with(p.region, ${put(place)})`] : []),
    ...(code ? [`starts_with(p.class, ${put(code)})`] : []),
    ...(stages ? [`p.stage = ANY (${put(stages)})`] : []),
    ...(from ? [`p.registered_on >= ${put(from)}`] : []),
    ...(until ? [`p.registered_on <= ${put(until)}`] : []),
  ];
}

/** Identifiers are made within moments of the day that is put on record with them. */
const slack = Temporal.Duration.from({ minutes: 1 });
const startOf = (day: CivilDate): Temporal.Instant => day.toZonedDateTime(zone).toInstant();

/** Between which streams a span of days lies, so that no other is looked at. */
function spanOf({ from, until }: FindFilter, after: StreamId | undefined) {
  const last = until && firstIdAt(startOf(until.add({ days: 1 })).add(slack));
  return {
    from: from && firstIdAt(startOf(from).subtract(slack)),
    before: after && last ? (after < last ? after : last) : (after ?? last),
  };
}

/**
 * Matters among those that this actor may see, by words of their letters and by what the register says, newest first.
 * Only open petitions are in it: reports of misconduct are in no index and no register of this lane.
 *
 * @param after the stream that the page before ended with
 */
export async function findMatters(
  house: House,
  actor: Actor,
  filter: FindFilter,
  after: StreamId | undefined,
  size: number,
): Promise<FoundMatter[]> {
  const span = spanOf(filter, after);
  const streams =
    filter.terms.length > 0
      ? await streamsWith(house, {
          actor,
          ...span,
          size,
          terms: filter.terms,
          where: (stream, put) =>
            `EXISTS (SELECT 1 FROM open.petition p WHERE ${[`p.stream = ${stream}`, ...registerTests(filter, put)].join(' AND ')})`,
        })
      : await streamsOnRegister(house, actor, filter, span, size);
  return readFound(house, streams, filter.terms);
}

async function streamsOnRegister(
  { database }: House,
  actor: Actor,
  filter: FindFilter,
  { from, before }: ReturnType<typeof spanOf>,
  size: number,
): Promise<StreamId[]> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const tests = [
    visible(actor, 'p.stream', put),
    ...(from ? [`p.stream >= ${put(from)}::uuid`] : []),
    ...(before ? [`p.stream < ${put(before)}::uuid`] : []),
    ...registerTests(filter, put),
  ];
  const text = `SELECT p.stream FROM open.petition p WHERE ${tests.join(' AND ')} ORDER BY p.stream DESC LIMIT ${put(size)}`;
  const rows = await database.as('vault').rows<{ stream: StreamId }>({ text, values });
  return rows.map(({ stream }) => stream);
}

interface FoundRow extends MatterLine {
  readonly region: string | null;
  readonly content: Content | null;
  readonly persons: readonly ItemId[];
}

async function readFound(house: House, streams: readonly StreamId[], terms: readonly string[]): Promise<FoundMatter[]> {
  const session = house.database.as('vault');
  const rows = await session.rows<FoundRow>({
    name: 'petition-found',
    text: `SELECT ${matterColumns}, p.region, n.content, ARRAY (SELECT i.id FROM vault.identity i WHERE i.stream = p.stream) AS persons
             FROM open.petition p LEFT JOIN vault.narrative n ON n.id = p.narrative
            WHERE p.stream = ANY ($1::uuid[]) ORDER BY p.stream DESC`,
    values: [streams],
  });
  const names = terms.length > 0 ? await namesOn(house, session, rows) : new Map<StreamId, string[]>();
  return rows.map(({ content, persons: _, ...line }) => {
    const hidden = names.get(line.stream) ?? [];
    const { title = '', request = '', facts = '' } = content ?? {};
    return {
      ...line,
      titleParts: marked(title, terms, hidden),
      excerpt: excerpt([request, facts].join('\n'), terms, hidden),
    };
  });
}
