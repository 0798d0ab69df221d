import { visible, type Actor, type Appointment } from '../authority.ts';
import type { CivilDate } from '../calendar.ts';
import type { Session } from '../database.ts';
import { soonFrom, type Post } from '../duty.ts';
import type { StreamId, UnitId } from '../ids.ts';
import type { MatterNumber } from '../number.ts';
import type { Registers } from '../roster.ts';
import { reachOf, staffOf, type Reach } from '../staff.ts';
import { namedRead } from '../statement.ts';
import { spanOf, type SortKey, type WorkFilter } from './filter.ts';

/** One row of a work list: a duty on a matter. */
export interface WorkLine {
  readonly stream: StreamId;
  /** Which kind of matter it is on. */
  readonly chapter: string;
  readonly number: MatterNumber;
  /** The version of the matter that this line was read at. */
  readonly version: number;
  readonly title: string | null;
  readonly stage: string;
  readonly rule_set: string;
  /** How it came in; of petitions alone. */
  readonly form: string | null;
  readonly region: string | null;
  readonly class: string | null;
  readonly key: string;
  readonly act: string;
  readonly limit_name: string;
  readonly citation: string;
  readonly since_on: string;
  readonly due_on: string | null;
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly owner_unit: UnitId;
  readonly owner_post: Post;
  /** On whose desk it lies; null where it is everybody's. */
  readonly person: string | null;
  readonly person_name: string | null;
  /** The unit of the limit, in which what is left is counted. */
  readonly dayUnit: 'day' | 'working-day';
}

/** Where a page of a list begins: behind the row with this day, stream and key. */
export interface WorkCursor {
  readonly day: string;
  readonly stream: StreamId;
  readonly key: string;
}

/** What a list is asked for. */
export interface WorkAsked {
  readonly filter: WorkFilter;
  /** Where the matters of every chapter are listed. */
  readonly registers: Registers;
  readonly today: CivilDate;
  readonly after?: WorkCursor | undefined;
  readonly size: number;
}

/** Counting stops here: a list longer than this is long, however long. */
export const countedMax = 1000;

/** Desks on which duties of a list lie: one post of one unit, and within it whose work. */
interface Desk extends Appointment {
  readonly reach?: Reach;
}

const owingPosts: readonly Post[] = ['registrar', 'handler', 'head', 'leader'];

/** The day by which a list is ordered; a duty without a day stands at the end. */
const sortDays: Readonly<Record<string, string>> = {
  due: `coalesce(d.due_on, DATE '9999-12-31')`,
  since: 'd.since_on',
};

const sortOf = (sort: SortKey) => {
  const down = sort.startsWith('-');
  return { day: sortDays[sort.replace('-', '')]!, direction: down ? 'DESC' : 'ASC', behind: down ? '<' : '>' };
};

/**
 * The desks that a list goes through. What is mine: my posts, on each the work that I see to today. What is a unit's:
 * every post of it, whatever lies on whose desk.
 */
async function desksOf(session: Session, actor: Actor, { filter, today }: WorkAsked): Promise<readonly Desk[]> {
  if (actor.kind !== 'official') return [];
  if (filter.of === 'unit') {
    const units = filter.unit ? [filter.unit] : [...new Set(actor.posts.map(({ unit }) => unit))];
    return units.flatMap((unit) => owingPosts.map((post) => ({ unit, post })));
  }
  const posts = actor.posts.filter(({ post }) => owingPosts.includes(post));
  if (posts.length === 0) return [];
  const staff = await staffOf(session, [...new Set(posts.map(({ unit }) => unit))], today);
  return posts.map(({ unit, post }) => {
    const holders = staff.filter((one) => one.unit === unit && one.post === post);
    return { unit, post, reach: reachOf(actor.person, holders) };
  });
}

type Put = (value: unknown) => string;

/** Said of the day by which the index is ordered, so that a window of days is a stretch of it. */
function dueCondition(due: string, today: CivilDate, put: Put): string {
  const between = (from: string, until: string): string =>
    `${sortDays['due']} BETWEEN ${put(from)}::date AND ${put(until)}::date`;
  const onDay = (days: number): string => today.add({ days }).toString();
  const [from, until] = spanOf(due) ?? [];
  if (from && until) return between(from.toString(), until.toString());
  switch (due) {
    case 'late':
      return between('0001-01-01', onDay(-1));
    case 'today':
      return between(onDay(0), onDay(0));
    case 'soon':
      return between(onDay(0), onDay(soonFrom));
    case 'later':
      return between(onDay(soonFrom + 1), '9999-12-30');
    default:
      return between('9999-12-31', '9999-12-31');
  }
}

function conditions(actor: Actor, { filter, registers, today }: WorkAsked, put: Put): string[] {
  const { chapter, act, stage, class: code, place, office, person, due } = filter;
  const me = actor.kind === 'official' ? actor.person : '';
  return [
    visible(actor, 'd.stream', put),
    ...(chapter ? [`p.chapter = ${put(chapter)}`] : []),
    ...(act ? [`d.act = ${put(act)}`] : []),
    ...(stage ? [`p.stage = ANY(${put(registers.stagesOf(stage))})`] : []),
    ...(code ? [`p.class LIKE ${put(`${code}%`)}`] : []),
    ...(place ? [`p.region LIKE ${put(`${place}%`)}`] : []),
    ...(office ? [`p.office = ${put(office)}`] : []),
    ...(person === 'none' ? ['a.person IS NULL'] : person ? [`a.person = ${put(person === 'me' ? me : person)}`] : []),
    ...(due ? [dueCondition(due, today, put)] : []),
  ];
}

/** Whether a filter asks for something that stands in the register of the matter and not in its duties. */
const asksRegister = ({ chapter, stage, class: code, place, office }: WorkFilter): boolean =>
  [chapter, stage, code, place, office].some((asked) => asked !== undefined && asked !== '');

/** The keys of one desk's duties, in the order of the index, as far as the list needs them. */
function deskText({ unit, post, reach }: Desk, wheres: readonly string[], asked: WorkAsked, put: Put): string {
  const { day, direction, behind } = sortOf(asked.filter.sort);
  const { after, size } = asked;
  const all = [
    'd.closed_version IS NULL',
    `d.owner_unit = ${put(unit)}`,
    `d.owner_post = ${put(post)}`,
    ...(reach
      ? [`(a.person IS NULL OR a.person = ANY(${put(reach.mine)}) OR a.person <> ALL(${put(reach.reached)}))`]
      : []),
    ...(after
      ? [`(${day}, d.stream, d.key) ${behind} (${put(after.day)}::date, ${put(after.stream)}::uuid, ${put(after.key)})`]
      : []),
    ...wheres,
  ];
  // Every matter of this lane is in a register; it is asked only for what a filter wants to know of it.
  const register = asksRegister(asked.filter) ? `JOIN ${asked.registers.text} p ON p.stream = d.stream` : '';
  return `(SELECT d.stream, d.key, ${day} AS day FROM open.duty d ${register}
             LEFT JOIN open.allocation a ON a.stream = d.stream AND a.unit = d.owner_unit
            WHERE ${all.join(' AND ')} ORDER BY ${day} ${direction}, d.stream ${direction}, d.key ${direction} LIMIT ${Math.trunc(size)})`;
}

/**
 * A work list, page by key: the duties of an official's desks, or of a unit, on matters that this actor may see. The rows
 * of one page are all that is read of a list, however long it is. Role `vault`, because the title is a narrative.
 */
export async function workOf(session: Session, actor: Actor, asked: WorkAsked): Promise<WorkLine[]> {
  const desks = await desksOf(session, actor, asked);
  if (desks.length === 0) return [];
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const wheres = conditions(actor, asked, put);
  const { direction } = sortOf(asked.filter.sort);
  const keys = desks.map((desk) => deskText(desk, wheres, asked, put)).join(' UNION ALL ');
  const text = `
    SELECT p.stream, p.chapter, p.number, p.version, n.content->>'title' AS title, p.stage, p.rule_set, p.form, p.region, p.class,
           d.key, d.act, d.limit_name, d.citation, d.since_on::text, d.due_on::text, d.provisional, d.reason,
           d.owner_unit, d.owner_post, a.person, h.name AS person_name,
           coalesce(d.terms->'length'->>'unit', 'day') AS "dayUnit"
      FROM (SELECT * FROM (${keys}) every ORDER BY day ${direction}, stream ${direction}, key ${direction} LIMIT ${Math.trunc(asked.size)}) k
      JOIN open.duty d ON d.stream = k.stream AND d.key = k.key
      JOIN ${asked.registers.text} p ON p.stream = k.stream
      LEFT JOIN vault.narrative n ON n.id = p.title
      LEFT JOIN open.allocation a ON a.stream = d.stream AND a.unit = d.owner_unit
      LEFT JOIN house.person h ON h.id = a.person
     ORDER BY k.day ${direction}, k.stream ${direction}, k.key ${direction}`;
  return session.rows<WorkLine>(namedRead(text, values));
}

/** How much stands in a list: of all of it, and of it what is late, today and soon. None counts past {@link countedMax}. */
export interface WorkCounts {
  readonly all: number;
  readonly late: number;
  readonly today: number;
  readonly soon: number;
}

/** Counts what a filter leaves, its window of days apart. Role `vault` or `app`. */
export async function countWork(
  session: Session,
  actor: Actor,
  { filter, ...counted }: Pick<WorkAsked, 'filter' | 'registers' | 'today'>,
): Promise<WorkCounts> {
  const { today } = counted;
  const asked: WorkAsked = { ...counted, filter: { ...filter, sort: 'due' }, size: countedMax + 1 };
  const desks = await desksOf(session, actor, asked);
  if (desks.length === 0) return { all: 0, late: 0, today: 0, soon: 0 };
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const wheres = conditions(actor, asked, put);
  const keys = desks.map((desk) => deskText(desk, wheres, asked, put)).join(' UNION ALL ');
  const now = `${put(today.toString())}::date`;
  const text = `SELECT count(*)::int AS all, count(*) FILTER (WHERE day < ${now})::int AS late,
                  count(*) FILTER (WHERE day = ${now})::int AS today,
                  count(*) FILTER (WHERE day BETWEEN ${now} AND ${now} + ${soonFrom})::int AS soon
             FROM (SELECT * FROM (${keys}) every ORDER BY day, stream, key LIMIT ${countedMax + 1}) k`;
  const [row] = await session.rows<WorkCounts>(namedRead(text, values));
  return row!;
}
