import type { House } from '../house.ts';
import type { Session } from '../database.ts';
import type { StreamId } from '../ids.ts';
import { gramsOf } from './grams.ts';
import { eachAlone } from '../statement.ts';
import { foldLetters, isLetter, letterColumns, type LetterRow } from './texts.ts';

/** What one pass of the index did. */
interface Indexing {
  readonly letters: number;
  /** Up to which sealed entry every letter can be looked up. */
  readonly position: number;
  readonly more: boolean;
}

/** Letters to a block. Newer blocks are asked first, so a frequent word costs a block and a rare one a look into each. */
const blockMax = 16_384;

/** Sealed entries that one pass looks through: few, since it looks through them anew when they hold too many letters. */
const entriesMax = 250;
/**
 * Letters that one pass takes: so few that a request never waits long for one, and that the index yields to a flood of
 * registrations, which it follows at some distance.
 */
export const lettersAtOnceMax = 60;

/**
 * Takes the letters sealed since the last time into the index: outside of any registration, by sealed position, so that
 * one that commits late is not passed by. One process at a time. It may be cut off anywhere: what was taken in already
 * is left alone by the next pass.
 */
export async function indexOnce(house: House): Promise<Indexing> {
  const session = house.database.as('vault');
  const [reader] = await session.rows<{ from: number; until: number }>({
    name: 'search-reader',
    text: `SELECT r.position AS from, s.position AS until FROM house.reader r, ledger.sealer s WHERE r.name = 'search'`,
  });
  if (!reader) throw new Error('house.reader has lost the row of the search');
  const { from, until } = reader;
  if (until <= from) return { letters: 0, position: from, more: false };
  const letters = await session.rows<LetterRow & { readonly position: number }>({
    name: 'search-letters',
    text: `WITH span AS MATERIALIZED (
             SELECT position, stream FROM ledger.sealed WHERE position > $1 ORDER BY position LIMIT ${entriesMax}),
           streams AS MATERIALIZED (SELECT min(position) AS position, stream FROM span GROUP BY stream ORDER BY 1)
           SELECT s.position, n.* FROM streams s CROSS JOIN LATERAL (
             SELECT ${letterColumns} FROM vault.narrative n
              WHERE n.stream = s.stream AND ${isLetter}
                AND NOT EXISTS (SELECT 1 FROM vault.searchable k WHERE k.item = n.id) ${eachAlone}) n
            ORDER BY s.position LIMIT ${lettersAtOnceMax}`,
    values: [from],
  });
  const spanned = Math.min(until, from + entriesMax);
  const position = letters.length < lettersAtOnceMax ? spanned : letters.at(-1)!.position;
  if (letters.length > 0) {
    await house.database.transaction('vault', (inside) => takeIn(house, inside, letters));
  }
  if (position >= until || chunkOf(position) !== chunkOf(from)) await mergePending(house);
  await house.database.as('app').rows({
    name: 'search-advance',
    text: `UPDATE house.reader SET position = $1 WHERE name = 'search' AND position < $1`,
    values: [position],
  });
  return { letters: letters.length, position, more: position < until };
}

/**
 * Entries behind which new grams are merged although more letters wait. Many letters share most of their grams, so to
 * merge them together costs far less than by sixties; whoever keeps up merges with each pass.
 */
const mergedEvery = 512;
const chunkOf = (position: number): number => Math.floor(position / mergedEvery);

/** Until they are merged, a search reads the newest grams one by one. Only the owner of an index may merge it. */
async function mergePending({ database }: House): Promise<void> {
  await database.as('owner').rows({ text: `SELECT gin_clean_pending_list('vault.searchable_grams')` });
}

interface Block {
  readonly number: number;
  readonly from: string;
  letters: number;
}

/** Puts letters into the index, each into the block that its stream falls into; the newest block is closed when full. */
async function takeIn(
  house: Pick<House, 'vault'>,
  session: Session,
  letters: readonly LetterRow[],
  lettersPerBlock = blockMax,
): Promise<void> {
  const folded = await foldLetters(house, session, letters);
  const blocks = await session.rows<Block>({
    text: 'SELECT number, from_stream AS from, letters FROM vault.search_block ORDER BY from_stream',
  });
  const [newest] = await session.rows<{ stream: StreamId }>({
    text: 'SELECT stream FROM vault.searchable ORDER BY stream DESC LIMIT 1',
  });
  const room = { blocks, newest: newest?.stream ?? firstStream, lettersPerBlock };
  const rows = folded
    .toSorted((a, b) => (a.stream < b.stream ? -1 : 1))
    .map((letter) => ({ ...letter, block: blockFor(room, letter.stream) }));
  await session.rows({
    text: `INSERT INTO vault.search_block (number, from_stream, letters)
           SELECT * FROM unnest($1::int[], $2::uuid[], $3::int[])
           ON CONFLICT (number) DO UPDATE SET letters = excluded.letters`,
    values: [blocks.map(({ number }) => number), blocks.map(({ from }) => from), blocks.map((block) => block.letters)],
  });
  await session.rows({
    name: 'search-take-in',
    text: `INSERT INTO vault.searchable (stream, item, body, grams)
           SELECT stream, item, body, ARRAY (SELECT (block << 42) | gram FROM unnest(grams::bigint[]) gram)
             FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[]) AS t (stream, item, body, block, grams)
           ON CONFLICT (stream) DO UPDATE SET item = excluded.item, body = excluded.body, grams = excluded.grams`,
    values: [
      rows.map(({ stream }) => stream),
      rows.map(({ item }) => item),
      rows.map(({ body }) => body),
      rows.map(({ block }) => block),
      rows.map(({ body }) => `{${gramsOf(body).join()}}`),
    ],
  });
}

const firstStream = '00000000-0000-0000-0000-000000000000';

/**
 * A new block begins only with a stream that is newer than all that are in, so that each block is newer than the one
 * before it; a latecomer goes into the block of its time, however full.
 */
function blockFor(
  {
    blocks,
    newest,
    lettersPerBlock,
  }: { readonly blocks: Block[]; readonly newest: string; readonly lettersPerBlock: number },
  stream: StreamId,
): number {
  const last = blocks.at(-1);
  if (!last || (last.letters >= lettersPerBlock && stream > newest)) {
    blocks.push({ number: blocks.length, from: last ? stream : firstStream, letters: 0 });
  }
  const block = blocks.findLast(({ from }) => from <= stream)!;
  block.letters += 1;
  return block.number;
}

const rebuiltAtOnce = 2_000;

/**
 * Makes the whole index anew, in the order of the streams: after a change of its form, or behind a loader that filled
 * the vault past the worker. The tree of grams is built last, which is several times faster than growing it.
 *
 * Searching goes on meanwhile and finds what is already there, and by reading what is not sealed; the caller keeps the
 * worker's own pass away.
 *
 * @param told how many letters are in, from time to time
 * @returns how many letters are in
 */
export async function rebuildIndex(
  house: House,
  { told, lettersPerBlock }: { readonly told?: (letters: number) => void; readonly lettersPerBlock?: number } = {},
): Promise<number> {
  const owner = house.database.as('owner');
  const [sealed] = await owner.rows<{ position: number }>({ text: 'SELECT position FROM ledger.sealer' });
  await owner.rows({ text: 'TRUNCATE vault.searchable, vault.search_block' });
  const [index] = await owner.rows<{ made: string }>({
    text: `SELECT pg_get_indexdef('vault.searchable_grams'::regclass) AS made`,
  });
  await owner.rows({ text: 'DROP INDEX vault.searchable_grams' });
  let letters = 0;
  for (let last: string = firstStream; ;) {
    const rows = await house.database.as('vault').rows<LetterRow>({
      text: `SELECT ${letterColumns} FROM vault.narrative n
              WHERE n.stream IN (SELECT p.stream FROM vault.narrative p WHERE p.stream > $1 GROUP BY p.stream
                                  ORDER BY p.stream LIMIT ${rebuiltAtOnce})
                AND ${isLetter} ORDER BY n.stream`,
      values: [last],
    });
    if (rows.length === 0) break;
    await house.database.transaction('vault', (inside) => takeIn(house, inside, rows, lettersPerBlock));
    letters += rows.length;
    last = rows.at(-1)!.stream;
    told?.(letters);
  }
  await owner.rows({ text: index!.made });
  await owner.rows({ text: 'ANALYZE vault.searchable' });
  await owner.rows({
    text: `UPDATE house.reader SET position = $1 WHERE name = 'search'`,
    values: [sealed!.position],
  });
  return letters;
}
