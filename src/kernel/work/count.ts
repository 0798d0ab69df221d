import type { Actor } from '../authority.ts';
import type { Session } from '../database.ts';
import { soonFrom } from '../duty.ts';
import { namedRead } from '../statement.ts';
import { deskText, desksOf, seenTo, type Desk, type WorkAsked } from './desks.ts';
import { startFilter } from './filter.ts';

/**
 * Counting stops here: a list longer than this is long, however long, and each duty that is counted costs a look whether
 * this official may see it. A head's view has every number exact.
 */
export const countedMax = 250;

/** How much stands in a list: of all of it, and of it what is late, today and soon. None counts past {@link countedMax}. */
export interface WorkCounts {
  readonly all: number;
  readonly late: number;
  readonly today: number;
  readonly soon: number;
}

/** What stands on one desk, and how much of it is mine. */
interface DeskCounts extends WorkCounts {
  readonly desk: number;
  readonly mine: number;
  readonly mine_late: number;
  readonly mine_today: number;
  readonly mine_soon: number;
}

const countedWindows = (now: string): readonly (readonly [name: string, condition: string])[] => [
  ['all', 'true'],
  ['late', `day < ${now}`],
  ['today', `day = ${now}`],
  ['soon', `day BETWEEN ${now} AND ${now} + ${soonFrom}`],
];

/** Counts each desk up to one more than {@link countedMax}; `mine` is SQL that says which of its duties are mine. */
async function countDesks(
  session: Session,
  actor: Actor,
  counted: Omit<WorkAsked, 'size' | 'after'>,
  desks: readonly Desk[],
  mine: (desk: Desk, put: (value: unknown) => string) => string,
): Promise<DeskCounts[]> {
  if (desks.length === 0) return [];
  const asked: WorkAsked = { ...counted, filter: { ...counted.filter, sort: 'due' }, size: countedMax + 1 };
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const each = desks.map((desk, n) => deskText(actor, desk, `${n} AS desk, ${mine(desk, put)} AS mine`, asked, put));
  const windows = countedWindows(`${put(asked.today.toString())}::date`);
  const count = (name: string, condition: string) => `count(*) FILTER (WHERE ${condition})::int AS ${name}`;
  const columns = windows.flatMap(([name, condition]) => [
    count(name, condition),
    count(name === 'all' ? 'mine' : `mine_${name}`, `mine AND ${condition}`),
  ]);
  const text = `SELECT desk, ${columns.join(', ')} FROM (${each.join(' UNION ALL ')}) every GROUP BY desk`;
  return session.rows<DeskCounts>(namedRead(text, values));
}

const capped = (numbers: readonly number[]): number =>
  Math.min(
    numbers.reduce((sum, n) => sum + n, 0),
    countedMax + 1,
  );

const sumOf = (desks: readonly WorkCounts[]): WorkCounts => ({
  all: capped(desks.map(({ all }) => all)),
  late: capped(desks.map(({ late }) => late)),
  today: capped(desks.map(({ today }) => today)),
  soon: capped(desks.map(({ soon }) => soon)),
});

/** Counts what a filter leaves, its window of days apart. Role `vault` or `app`. */
export async function countWork(
  session: Session,
  actor: Actor,
  counted: Omit<WorkAsked, 'size' | 'after'>,
): Promise<WorkCounts> {
  const desks = await desksOf(session, actor, { ...counted, size: 0 });
  return sumOf(await countDesks(session, actor, counted, desks, () => 'true'));
}

/**
 * Counts the two usual lists in one walk: what my units owe, and of it what is mine. Only where a desk holds more than is
 * counted and not all of that is mine does what is mine want a walk of its own.
 */
export async function countUsual(
  session: Session,
  actor: Actor,
  counted: Omit<WorkAsked, 'filter' | 'size' | 'after'>,
): Promise<{ readonly mine: WorkCounts; readonly unit: WorkCounts }> {
  const asked = { ...counted, filter: { ...startFilter, of: 'unit' as const }, size: 0 };
  const [desks, own] = await Promise.all([
    desksOf(session, actor, asked),
    desksOf(session, actor, { ...asked, filter: startFilter }),
  ]);
  const reachAt = ({ unit, post }: Desk) => own.find((mine) => mine.unit === unit && mine.post === post)?.reach;
  const found = await countDesks(session, actor, asked, desks, (desk, put) => {
    const reach = reachAt(desk);
    return reach ? seenTo(reach, put) : 'false';
  });
  const unit = sumOf(found);
  const unknown = found.some(({ desk, all, mine }) => reachAt(desks[desk]!) && all > countedMax && mine < all);
  if (unknown) return { unit, mine: await countWork(session, actor, { ...counted, filter: startFilter }) };
  const mine = found.map((at) => ({ all: at.mine, late: at.mine_late, today: at.mine_today, soon: at.mine_soon }));
  return { unit, mine: sumOf(mine) };
}
