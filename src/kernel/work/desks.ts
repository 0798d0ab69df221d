import { visible, type Actor, type Appointment } from '../authority.ts';
import type { CivilDate } from '../calendar.ts';
import type { Session } from '../database.ts';
import { soonFrom, type Post } from '../duty.ts';
import type { StreamId, UnitId } from '../ids.ts';
import type { Registers } from '../roster.ts';
import { reachOf, staffOf, type Reach, type StaffMember } from '../staff.ts';
import { spanOf, type SortKey, type WorkFilter } from './filter.ts';

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
  /** Who works in the reader's own units today, where that was read already. */
  readonly staff?: readonly StaffMember[];
}

/** Desks on which duties of a list lie: one post of one unit, and within it whose work. */
export interface Desk extends Appointment {
  readonly reach?: Reach;
}

const owingPosts: readonly Post[] = ['registrar', 'handler', 'head', 'leader'];

/** The day by which a list is ordered; a duty without a day stands at the end. */
const sortDays: Readonly<Record<string, string>> = {
  due: `coalesce(d.due_on, DATE '9999-12-31')`,
  since: 'd.since_on',
};

export const sortOf = (sort: SortKey) => {
  const down = sort.startsWith('-');
  return { day: sortDays[sort.replace('-', '')]!, direction: down ? 'DESC' : 'ASC', behind: down ? '<' : '>' };
};

/**
 * The desks that a list goes through. What is mine: my posts, on each the work that I see to today. What is a unit's:
 * every post of it, whatever lies on whose desk.
 */
export async function desksOf(
  session: Session,
  actor: Actor,
  { filter, today, staff: known }: WorkAsked,
): Promise<readonly Desk[]> {
  if (actor.kind !== 'official') return [];
  if (filter.of === 'unit') {
    const units = filter.unit ? [filter.unit] : [...new Set(actor.posts.map(({ unit }) => unit))];
    return units.flatMap((unit) => owingPosts.map((post) => ({ unit, post })));
  }
  // What is a head's to decide lies on their desk as long as the head is away.
  const acting = actor.posts.flatMap(({ unit, post }): Desk[] => (post === 'delegate' ? [{ unit, post: 'head' }] : []));
  const posts = actor.posts.filter(({ post }) => owingPosts.includes(post));
  if (posts.length === 0) return acting;
  const staff = known ?? (await staffOf(session, [...new Set(posts.map(({ unit }) => unit))], today));
  const own = posts.map(({ unit, post }): Desk => {
    const holders = staff.filter((one) => one.unit === unit && one.post === post);
    return { unit, post, reach: reachOf(actor.person, holders) };
  });
  return [...own, ...acting];
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

/**
 * Of the duties of one's own unit nearly every one is on a matter that one may see, so the question goes along with the
 * walk through them, row by row; of another unit's duties it may be a few, and the planner is left to choose.
 */
function visibly(actor: Actor, unit: UnitId, put: Put): string {
  const may = visible(actor, 'd.stream', put);
  return actor.kind === 'official' && actor.posts.some((own) => own.unit === unit) ? `(SELECT ${may})` : may;
}

/** Of work that lies on somebody's desk, what I see to. */
export const seenTo = ({ mine, reached }: Reach, put: Put): string =>
  `(a.person IS NULL OR a.person = ANY(${put(mine)}) OR a.person <> ALL(${put(reached)}))`;

/** Duties of one desk that a list shows, in the order of the index and no more of them than it needs. */
export function deskText(
  actor: Actor,
  { unit, post, reach }: Desk,
  columns: string,
  asked: WorkAsked,
  put: Put,
): string {
  const { day, direction, behind } = sortOf(asked.filter.sort);
  const { after, size } = asked;
  const all = [
    'd.closed_version IS NULL',
    `d.owner_unit = ${put(unit)}`,
    `d.owner_post = ${put(post)}`,
    visibly(actor, unit, put),
    ...(reach ? [seenTo(reach, put)] : []),
    ...(after
      ? [`(${day}, d.stream, d.key) ${behind} (${put(after.day)}::date, ${put(after.stream)}::uuid, ${put(after.key)})`]
      : []),
    ...conditions(actor, asked, put),
  ];
  // Every matter of this lane is in a register; it is asked only for what a filter wants to know of it.
  const register = asksRegister(asked.filter) ? `JOIN ${asked.registers.text} p ON p.stream = d.stream` : '';
  return `(SELECT ${columns}, ${day} AS day FROM open.duty d ${register}
             LEFT JOIN open.allocation a ON a.stream = d.stream AND a.unit = d.owner_unit
            WHERE ${all.join(' AND ')} ORDER BY ${day} ${direction}, d.stream ${direction}, d.key ${direction} LIMIT ${Math.trunc(size)})`;
}
