import { visible, type Actor } from '../authority.ts';
import type { Session } from '../database.ts';
import type { House } from '../house.ts';
import type { StreamId, UnitId } from '../ids.ts';
import { holds } from './fold.ts';
import { gramsAsked, type Gram } from './grams.ts';
import { foldLetters, isLetter, letterColumns, type LetterRow } from './texts.ts';

/** What is searched for in letters, on whose behalf, and where a page begins. */
interface TextQuery {
  readonly actor: Actor;
  /** Folded terms, at least one; all of them must stand in the letter. */
  readonly terms: readonly string[];
  /** SQL of what else must hold of the matter of this stream, such as its class. */
  readonly where?: (stream: string, put: Put) => string;
  /** Only streams behind this one, newest first: the last of the page before, or the end of a span of days. */
  readonly before?: string | undefined;
  /** Only streams from this one on: the beginning of a span of days. */
  readonly from?: string | undefined;
  readonly size: number;
}

/** Adds a parameter to a statement and gives its place. */
type Put = (value: unknown) => string;

/** Letters that are read as they are, newest first, before the index is asked: frequent words end here. */
const readAtOnce = 1_000;
/** Letters that wait for the index and are read at once. */
const waitingAtOnce = 1_000;

/**
 * The streams whose letter holds every term, newest first, among those that the actor may see. Exact: the index only
 * says where to look, and each letter is compared itself.
 *
 * What is not in the index yet is read first, so nothing slips between the two.
 */
export async function streamsWith(house: House, query: TextQuery): Promise<StreamId[]> {
  const session = house.database.as('vault');
  const fresh = await waitingStreams(house, session, query);
  const indexed = await indexedStreams(session, query);
  return [...new Set([...fresh, ...indexed])].toSorted((a, b) => (a < b ? 1 : -1)).slice(0, query.size);
}

const firstId = '00000000-0000-0000-0000-000000000000';
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const within = ({ before, from }: TextQuery, stream: string, put: Put): string =>
  `${stream} < ${put(before ?? lastId)}::uuid AND ${stream} >= ${put(from ?? firstId)}::uuid`;

/**
 * What a matter must have besides its words. Asked of each hit alone: as a test of truth, so that the planner does not
 * turn it into a join and reads all that the actor may see to find twenty.
 */
const allowed = ({ actor, where }: TextQuery, stream: string, put: Put): string =>
  `(${[visible(actor, stream, put), ...(where ? [where(stream, put)] : [])].join(' AND ')}) IS TRUE`;

/** Hits among the letters that wait for the index, newest first; all of them are read unless the page is full before. */
async function waitingStreams(house: House, session: Session, query: TextQuery): Promise<StreamId[]> {
  const waiting = await streamsBehindIndex(session);
  if (waiting.length === 0) return [];
  const found: StreamId[] = [];
  for (let before = query.before; ;) {
    const letters = await waitingLetters(session, { ...query, before }, waiting);
    const folded = await foldLetters(house, session, letters);
    found.push(...folded.filter(({ body }) => holds(body, query.terms)).map(({ stream }) => stream));
    if (letters.length < waitingAtOnce || found.length >= query.size) return found;
    before = letters.at(-1)!.stream;
  }
}

/**
 * Streams with an entry that is not sealed, or sealed behind the index; mostly none. The marks are read first, so that
 * the planner knows how little lies behind them; what moves on meanwhile is then looked at once too often.
 */
async function streamsBehindIndex(session: Session): Promise<StreamId[]> {
  const [marks] = await session.rows<{ position: number; xid: string }>({
    name: 'search-marks',
    text: `SELECT r.position, s.next_xid::text AS xid FROM house.reader r, ledger.sealer s WHERE r.name = 'search'`,
  });
  if (!marks) throw new Error('house.reader has lost the row of the search');
  const rows = await session.rows<Found>({
    text: `SELECT stream FROM ledger.sealed WHERE position > $1
           UNION SELECT stream FROM ledger.entry WHERE xid >= $2::xid8`,
    values: [marks.position, marks.xid],
  });
  return streamsOf(rows);
}

function waitingLetters(session: Session, query: TextQuery, waiting: readonly StreamId[]): Promise<LetterRow[]> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const text = `
    SELECT ${letterColumns} FROM unnest(${put(waiting)}::uuid[]) AS w (stream) JOIN vault.narrative n ON n.stream = w.stream
     WHERE ${isLetter} AND NOT EXISTS (SELECT 1 FROM vault.searchable k WHERE k.item = n.id)
       AND ${within(query, 'n.stream', put)} AND ${allowed(query, 'n.stream', put)}
     ORDER BY n.stream DESC LIMIT ${waitingAtOnce}`;
  return session.rows<LetterRow>({ text, values });
}

interface Found {
  readonly stream: StreamId;
}

async function indexedStreams(session: Session, query: TextQuery): Promise<StreamId[]> {
  const shelf = shelfOf(query.actor);
  const grams = gramsAsked(query.terms);
  const found: StreamId[] = [];
  let below: string | undefined = query.before ?? lastId;
  for (let reads = readAtOnce; below && found.length < query.size; reads *= 4) {
    const page = await readNewest(session, { ...query, size: query.size - found.length, before: below }, shelf, reads);
    found.push(...page.found);
    below = page.below;
    if (grams.length > 0 && !(shelf && isFrequent(found.length, query.size))) break;
  }
  if (found.length >= query.size || !below) return found;
  return [...found, ...(await lookUp(session, { ...query, before: below, size: query.size - found.length }, grams))];
}

/**
 * Whether reading on comes to its end sooner than the index would: no index knows whose matters are whose, so of what it
 * finds for somebody who sees one matter in fifty, forty-nine are looked at in vain.
 */
const isFrequent = (found: number, wanted: number): boolean => found * 4 >= wanted - found;

/** The units whose matters are all that this actor may see; undefined where no list of theirs is shorter than the whole. */
function shelfOf(actor: Actor): readonly UnitId[] | undefined {
  if (actor.kind !== 'official' || actor.posts.some(({ post }) => post === 'auditor')) return undefined;
  return [...new Set(actor.posts.map(({ unit }) => unit))];
}

/** SQL of the newest so many streams within a span: of these units, each in the order of its own index, or of all letters. */
function newestStreams(query: TextQuery, shelf: readonly UnitId[] | undefined, reads: number, put: Put): string {
  const span = within(query, 'stream', put);
  const limit = put(reads);
  if (!shelf) return `SELECT stream FROM vault.searchable WHERE ${span} ORDER BY stream DESC LIMIT ${limit}`;
  return `SELECT DISTINCT g.stream FROM unnest(${put(shelf)}::text[]) AS u (unit) CROSS JOIN LATERAL (
            SELECT DISTINCT stream FROM open.grants
             WHERE unit = u.unit AND until_version IS NULL AND ${span} ORDER BY stream DESC LIMIT ${limit}) g
           ORDER BY g.stream DESC LIMIT ${limit}`;
}

const streamsOf = (rows: readonly Found[]): StreamId[] => rows.map(({ stream }) => stream);

const wordsIn = (body: string, terms: readonly string[], put: Put): string =>
  terms.map((term) => `strpos(${body}, ${put(term)}) > 0`).join(' AND ');

/** Reads at most so many letters of a span. `below` is where they end; undefined when there is nothing further. */
async function readNewest(
  session: Session,
  query: TextQuery,
  shelf: readonly UnitId[] | undefined,
  reads: number,
): Promise<{ readonly found: StreamId[]; readonly below: string | undefined }> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  // In order from the inside out: a page that is full ends the reading.
  const text = `
    SELECT s.stream FROM (${newestStreams(query, shelf, reads, put)}) n CROSS JOIN LATERAL (
      SELECT stream FROM vault.searchable k WHERE k.stream = n.stream AND ${wordsIn('k.body', query.terms, put)} OFFSET 0) s
     WHERE ${allowed(query, 's.stream', put)}
     ORDER BY n.stream DESC LIMIT ${put(query.size)}`;
  const found = streamsOf(await session.rows<Found>({ text, values }));
  if (found.length >= query.size) return { found, below: undefined };
  const lasts: unknown[] = [];
  const putLast: Put = (value) => `$${lasts.push(value)}`;
  const streams = newestStreams(query, shelf, reads, putLast);
  const [last] = await session.rows<Found>({
    text: `SELECT stream FROM (${streams}) n ORDER BY stream DESC OFFSET ${putLast(reads - 1)} LIMIT 1`,
    values: lasts,
  });
  return { found, below: last?.stream };
}

/** Looks the grams up block by block, the newest first, and in more blocks at once the longer nothing is found. */
async function lookUp(session: Session, query: TextQuery, grams: readonly Gram[]): Promise<StreamId[]> {
  const blocks = await session.rows<{ number: number }>({
    name: 'search-blocks',
    text: `SELECT number FROM (SELECT number, from_stream, lead(from_stream) OVER (ORDER BY from_stream) AS until FROM vault.search_block) b
            WHERE from_stream < $1::uuid AND (until IS NULL OR until > $2::uuid) ORDER BY from_stream DESC`,
    values: [query.before ?? lastId, query.from ?? firstId],
  });
  const found: StreamId[] = [];
  let at = 0;
  for (let many = 1; at < blocks.length && found.length < query.size; many *= 4) {
    const asked = blocks.slice(at, at + many).map(({ number }) => number);
    found.push(...(await lookInto(session, { ...query, size: query.size - found.length }, grams, asked)));
    at += many;
  }
  return found;
}

/** `OFFSET 0` keeps the planner from walking the letters in order instead of asking the grams. */
async function lookInto(
  session: Session,
  query: TextQuery,
  grams: readonly Gram[],
  blocks: readonly number[],
): Promise<StreamId[]> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const [numbers, asked, size] = [put(blocks), put(grams), put(query.size)];
  const text = `
    SELECT f.stream FROM unnest(${numbers}::bigint[]) AS b (number) CROSS JOIN LATERAL (
      SELECT h.stream FROM (
        SELECT s.stream FROM vault.searchable s
         WHERE s.grams @> ARRAY (SELECT (b.number << 42) | gram FROM unnest(${asked}::bigint[]) gram)
           AND ${within(query, 's.stream', put)} AND ${wordsIn('s.body', query.terms, put)}
        OFFSET 0) h
       WHERE ${allowed(query, 'h.stream', put)} ORDER BY h.stream DESC LIMIT ${size}) f
     ORDER BY f.stream DESC LIMIT ${size}`;
  return streamsOf(await session.rows<Found>({ text, values }));
}
