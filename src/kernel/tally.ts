import type { CivilDate } from './calendar.ts';
import { sumOfCounts } from './count.ts';
import type { Database, Session } from './database.ts';
import type { EventShape } from './entry.ts';
import { recordedOf, type EntryRow } from './ledger/read.ts';
import type { Calendars, Recorded, TallyDelta } from './procedure.ts';
import type { ChapterOf } from './roster.ts';

/** How many deltas one fold takes. */
export const foldedAtOnceMax = 20_000;

/**
 * Folds waiting deltas into the counts: taken away and added in one statement, so that whatever happens each counts
 * once. Deltas have no order to keep, hence no position that a late commit could slip behind.
 *
 * @returns how many were folded; fewer than {@link foldedAtOnceMax} means that none waited any more
 */
export async function foldTallies(database: Database): Promise<number> {
  const session = database.as('app');
  const waiting = await session.rows({
    name: 'tally-waiting',
    text: 'SELECT id FROM open.tally_delta ORDER BY id LIMIT 1',
  });
  if (waiting.length === 0) return 0;
  const [done] = await session.rows<{ folded: number }>({
    name: 'tally-fold',
    text: `WITH taken AS (
             DELETE FROM open.tally_delta
              WHERE id <= (SELECT max(id) FROM (SELECT id FROM open.tally_delta ORDER BY id LIMIT ${foldedAtOnceMax}) next)
             RETURNING id, unit, office, measure, class, on_day, n),
           added AS (
             INSERT INTO open.tally AS t (unit, office, measure, class, on_day, n)
             SELECT unit, office, measure, class, on_day, sum(n) FROM taken GROUP BY unit, office, measure, class, on_day
             ON CONFLICT (unit, office, measure, class, on_day) DO UPDATE SET n = t.n + excluded.n),
           marked AS (
             UPDATE open.tally_reader SET folded_at = now(), position = greatest(position, (SELECT max(id) FROM taken))
              WHERE EXISTS (SELECT FROM taken))
           SELECT count(*)::int AS folded FROM taken`,
  });
  // A due day that is over counts nothing any more; its row would lie in the way of every sum to come.
  await session.rows({ name: 'tally-sweep', text: 'DELETE FROM open.tally WHERE n = 0' });
  return done?.folded ?? 0;
}

/** The instant for which the folded counts are exact: now while no delta waits, else that of the last fold. */
export async function talliesExactAt(session: Session): Promise<Temporal.Instant | null> {
  const [stand] = await session.rows<{ at: Temporal.Instant | null }>({
    name: 'tally-stand',
    text: `SELECT CASE WHEN (SELECT id FROM open.tally_delta ORDER BY id LIMIT 1) IS NULL THEN now() ELSE folded_at END AS at
             FROM open.tally_reader`,
  });
  return stand?.at ?? null;
}

const countedAtOnce = 5_000;

/**
 * Counts everything anew from the ledger. What it gives and what is folded, with the deltas that wait, are equal at
 * any moment; where they are not, the counts are wrong and the ledger is right.
 *
 * @param session a transaction at repeatable read, or a database at rest
 */
export async function recountTallies(
  session: Session,
  chapterOf: ChapterOf,
  calendars: Calendars,
): Promise<TallyDelta[]> {
  const sums = sumOfCounts();
  const count = (type: string, recorded: readonly Recorded<EventShape>[]): void => {
    const chapter = chapterOf(type);
    if (!chapter) throw new Error(`no chapter begins with ${type}`);
    // Reports of misconduct are counted nowhere.
    if (chapter.lane === 'sealed') return;
    for (const one of chapter.counts(recorded, calendars)) sums.add(one, 1);
  };
  let last: EntryRow | undefined;
  let type = '';
  let recorded: Recorded<EventShape>[] = [];
  for (let more = true; more;) {
    const rows = await entriesAfter(session, last);
    for (const row of rows) {
      if (last && row.stream !== last.stream) {
        count(type, recorded);
        recorded = [];
      }
      if (recorded.length === 0) type = row.type;
      recorded.push(recordedOf(row));
      last = row;
    }
    more = rows.length === countedAtOnce;
  }
  if (last) count(type, recorded);
  return sums.deltas();
}

function entriesAfter(session: Session, last: EntryRow | undefined): Promise<EntryRow[]> {
  return session.rows<EntryRow>({
    name: 'recount',
    text: `SELECT stream, version, type, at, actor, capacity, payload FROM ledger.entry
            WHERE (stream, version) > ($1::uuid, $2::int) ORDER BY stream, version LIMIT ${countedAtOnce}`,
    values: [last?.stream ?? '00000000-0000-0000-0000-000000000000', last?.version ?? 0],
  });
}

/** How many matters of a class were registered within a span of days, the last one included. */
export async function registeredOf(
  session: Session,
  code: string,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
): Promise<number> {
  const [row] = await session.rows<{ n: number }>({
    name: 'tally-registered-of-class',
    text: `SELECT coalesce(sum(n), 0)::int AS n FROM (
             SELECT n FROM open.tally WHERE measure = 'registered' AND class = $1 AND on_day BETWEEN $2 AND $3
             UNION ALL SELECT n FROM open.tally_delta WHERE measure = 'registered' AND class = $1 AND on_day BETWEEN $2 AND $3) all_`,
    values: [code, from, until],
  });
  return row?.n ?? 0;
}
