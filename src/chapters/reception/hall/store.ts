import type { CivilDate } from '#kernel/calendar.ts';
import type { Database, Session } from '#kernel/database.ts';
import type { UnitId } from '#kernel/ids.ts';
import { inOrder, lineBehind, type InLine, type PriorityRule } from './queue.ts';

/** One hall (接访大厅). */
export interface HallPlace {
  readonly id: string;
  readonly unit: UnitId;
  readonly name: string;
  readonly nameEn: string;
  readonly edition: number;
  readonly priority: PriorityRule;
}

/** What can be waited for. */
export interface HallService {
  readonly letter: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: UnitId | null;
}

/** One window (窗口), and the services that it calls. */
export interface HallDesk {
  readonly number: number;
  readonly letters: readonly string[];
  readonly open: boolean;
}

/** One ticket of today. */
export interface Ticket extends InLine {
  readonly letter: string;
  readonly n: number;
  readonly service: string;
  readonly state: 'waiting' | 'called' | 'done';
  readonly matter: string | null;
  readonly calls: number;
  readonly missed: number;
  readonly desk: number | null;
  readonly taken_at: Temporal.Instant;
  readonly called_at: Temporal.Instant | null;
}

/** A hall as it stands now. */
export interface HallNow {
  readonly place: HallPlace;
  readonly services: readonly HallService[];
  readonly desks: readonly HallDesk[];
  /** Today's that are not done. */
  readonly tickets: readonly Ticket[];
  /** How many minutes each of the last visits took, by service, newest first. */
  readonly minutes: ReadonlyMap<string, readonly number[]>;
}

const ticketColumns = `id, letter, n, service, priority, line, state, matter, calls, missed, desk, taken_at, called_at`;

export function readPlaces(session: Session): Promise<HallPlace[]> {
  return session.rows<HallPlace>({
    name: 'hall-places',
    text: `SELECT id, unit, name, name_en AS "nameEn", edition, priority FROM hall.place ORDER BY id`,
  });
}

export async function readPlace(session: Session, id: string): Promise<HallPlace | undefined> {
  const [place] = await session.rows<HallPlace>({
    name: 'hall-place',
    text: `SELECT id, unit, name, name_en AS "nameEn", edition, priority FROM hall.place WHERE id = $1`,
    values: [id],
  });
  return place;
}

export async function readHall(
  session: Session,
  id: string,
  today: CivilDate,
  sample: number,
): Promise<HallNow | undefined> {
  const place = await readPlace(session, id);
  if (!place) return undefined;
  const [services, desks, tickets, visits] = await Promise.all([
    session.rows<HallService>({
      name: 'hall-services',
      text: `SELECT letter, name, name_en AS "nameEn", unit FROM hall.service WHERE place = $1 AND NOT closed ORDER BY letter`,
      values: [id],
    }),
    session.rows<HallDesk>({
      name: 'hall-desks',
      text: 'SELECT number, letters, open FROM hall.desk WHERE place = $1 ORDER BY number',
      values: [id],
    }),
    session.rows<Ticket>({
      name: 'hall-tickets',
      text: `SELECT ${ticketColumns} FROM hall.ticket WHERE place = $1 AND on_day = $2 AND state <> 'done' ORDER BY id`,
      values: [id, today],
    }),
    session.rows<{ service: string; minutes: number }>({
      name: 'hall-minutes',
      text: `SELECT s.letter AS service, v.minutes FROM hall.service s CROSS JOIN LATERAL (
               SELECT extract(epoch FROM t.done_at - t.called_at)::float8 / 60 AS minutes FROM hall.ticket t
                WHERE t.place = s.place AND t.service = s.letter AND t.state = 'done' AND t.called_at IS NOT NULL
                ORDER BY t.done_at DESC LIMIT $2) v
             WHERE s.place = $1`,
      values: [id, sample],
    }),
  ]);
  const minutes = new Map<string, number[]>();
  for (const visit of visits) minutes.set(visit.service, [...(minutes.get(visit.service) ?? []), visit.minutes]);
  return { place, services, desks, tickets, minutes };
}

/** What a visitor asks a machine for. */
export interface TicketRequest {
  readonly place: string;
  readonly letter: string;
  readonly priority: boolean;
  readonly matter: string | null;
}

/** 取号: the next number of the letter. Two machines at once wait for one another at the place's row. */
export function takeTicket(
  database: Database,
  { place, letter, priority, matter }: TicketRequest,
  today: CivilDate,
  at: Temporal.Instant,
): Promise<Ticket | undefined> {
  return database.transaction('app', async (session) => {
    if (!(await moved(session, place))) return undefined;
    const [ticket] = await session.rows<Ticket>({
      name: 'hall-take',
      text: `INSERT INTO hall.ticket (place, on_day, letter, n, service, priority, line, state, matter, taken_at)
             SELECT $1, $2, s.letter, t.n, s.letter, $4, (SELECT coalesce(max(line), 0) + 1 FROM hall.ticket WHERE place = $1 AND on_day = $2),
                    'waiting', $5, $6
               FROM hall.service s,
                    (SELECT coalesce(max(n), 0) + 1 AS n FROM hall.ticket WHERE place = $1 AND on_day = $2 AND letter = $3) t
              WHERE s.place = $1 AND s.letter = $3 AND NOT s.closed
             RETURNING ${ticketColumns}`,
      values: [place, today, letter, priority, matter, at],
    });
    return ticket;
  });
}

/** Says that the queue has changed, and holds the place until the change stands, so that changes come one by one. */
async function moved(session: Session, place: string): Promise<boolean> {
  const rows = await session.rows({
    name: 'hall-moved',
    text: 'UPDATE hall.place SET edition = edition + 1 WHERE id = $1 RETURNING id',
    values: [place],
  });
  return rows.length > 0;
}

/** Where a window acts: its hall, its number, its day. */
export interface AtDesk {
  readonly place: string;
  readonly desk: number;
  readonly today: CivilDate;
  readonly at: Temporal.Instant;
}

/** What an act of a window is made of: the tickets that stand, under the lock of the place. */
type DeskAct = (session: Session, standing: readonly Ticket[], desk: HallDesk) => Promise<Ticket | undefined>;

function atDesk(database: Database, { place, desk: number, today }: AtDesk, act: DeskAct): Promise<Ticket | undefined> {
  return database.transaction('app', async (session) => {
    if (!(await moved(session, place))) return undefined;
    const [desk] = await session.rows<HallDesk>({
      name: 'hall-desk',
      text: 'SELECT number, letters, open FROM hall.desk WHERE place = $1 AND number = $2',
      values: [place, number],
    });
    const standing = await session.rows<Ticket>({
      name: 'hall-standing',
      text: `SELECT ${ticketColumns} FROM hall.ticket WHERE place = $1 AND on_day = $2 AND state <> 'done' ORDER BY id`,
      values: [place, today],
    });
    return desk && act(session, standing, desk);
  });
}

async function set(session: Session, id: number, columns: string, values: readonly unknown[]): Promise<Ticket> {
  const [ticket] = await session.rows<Ticket>({
    text: `UPDATE hall.ticket SET ${columns} WHERE id = $1 RETURNING ${ticketColumns}`,
    values: [id, ...values],
  });
  return ticket!;
}

const atWindow = (standing: readonly Ticket[], number: number): Ticket | undefined =>
  standing.find(({ state, desk }) => state === 'called' && desk === number);

/** 叫号: whoever is next for any of the window's services; the visit that was there is over. */
export function callNext(database: Database, where: AtDesk): Promise<Ticket | undefined> {
  return atDesk(database, where, async (session, standing, desk) => {
    const served = atWindow(standing, desk.number);
    if (served) await set(session, served.id, `state = 'done', done_at = $2`, [where.at]);
    const waiting = standing.filter(({ state, service }) => state === 'waiting' && desk.letters.includes(service));
    const { rule, after } = await calledBefore(session, where, desk.letters);
    const [next] = inOrder(waiting, rule, after);
    return (
      next && set(session, next.id, `state = 'called', calls = 1, desk = $2, called_at = $3`, [desk.number, where.at])
    );
  });
}

/** The hall's rule of priority, and whether the last call for these services was one of it. */
async function calledBefore(session: Session, { place, today }: AtDesk, letters: readonly string[]) {
  const [row] = await session.rows<{ readonly rule: PriorityRule; readonly after: boolean }>({
    name: 'hall-called-before',
    text: `SELECT p.priority AS rule, coalesce((SELECT t.priority FROM hall.ticket t
                    WHERE t.place = p.id AND t.on_day = $2 AND t.service = ANY ($3) AND t.called_at IS NOT NULL
                    ORDER BY t.called_at DESC LIMIT 1), false) AS after
             FROM hall.place p WHERE p.id = $1`,
    values: [place, today, letters],
  });
  return row ?? { rule: 'first' as const, after: false };
}

/** 再叫一次. */
export function callAgain(database: Database, where: AtDesk): Promise<Ticket | undefined> {
  return atDesk(database, where, async (session, standing, desk) => {
    const called = atWindow(standing, desk.number);
    return called && set(session, called.id, 'calls = calls + 1', []);
  });
}

/** 过号: back in line by so many, with the same number. */
export function passTicket(database: Database, where: AtDesk, backBy: number): Promise<Ticket | undefined> {
  return atDesk(database, where, async (session, standing, desk) => {
    const called = atWindow(standing, desk.number);
    if (!called) return undefined;
    const waiting = standing.filter(({ state, service }) => state === 'waiting' && service === called.service);
    const { rule } = await calledBefore(session, where, desk.letters);
    const line = lineBehind(called, waiting, backBy, rule);
    const back = `state = 'waiting', line = $2, missed = missed + 1, calls = 0, desk = NULL, called_at = NULL`;
    return set(session, called.id, back, [line]);
  });
}

/** 办完. */
export function finishTicket(database: Database, where: AtDesk): Promise<Ticket | undefined> {
  return atDesk(database, where, async (session, standing, desk) => {
    const called = atWindow(standing, desk.number);
    return called && set(session, called.id, `state = 'done', done_at = $2`, [where.at]);
  });
}

/** 转到另一个部门的窗口: one registration for many departments. The ticket keeps its number and its place in time. */
export function handOn(database: Database, where: AtDesk, service: string): Promise<Ticket | undefined> {
  return atDesk(database, where, async (session, standing, desk) => {
    const called = atWindow(standing, desk.number);
    const [known] = await session.rows({
      name: 'hall-service-open',
      text: 'SELECT 1 FROM hall.service WHERE place = $1 AND letter = $2 AND NOT closed',
      values: [where.place, service],
    });
    if (!called || !known || called.service === service) return undefined;
    const on = `state = 'waiting', service = $2, calls = 0, desk = NULL, called_at = NULL`;
    return set(session, called.id, on, [service]);
  });
}

/** Writes down what the visit at this window is about, once it is registered or known. */
export function nameMatter(database: Database, where: AtDesk, matter: string | null): Promise<Ticket | undefined> {
  return atDesk(database, where, async (session, standing, desk) => {
    const called = atWindow(standing, desk.number);
    return called && set(session, called.id, 'matter = $2', [matter]);
  });
}

/** Removes the tickets of days that are over. */
export async function clearTickets(session: Session, today: CivilDate): Promise<void> {
  await session.rows({
    name: 'hall-clear',
    text: 'DELETE FROM hall.ticket WHERE on_day < $1',
    values: [today.subtract({ days: 7 })],
  });
}
