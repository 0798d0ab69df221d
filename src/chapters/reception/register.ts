import type { CivilDate } from '#kernel/calendar.ts';
import { DatabaseError, uniqueViolation, type Session } from '#kernel/database.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { Performed } from '#kernel/perform.ts';
import type { Change } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { insert, remove, update, type Write } from '#kernel/statement.ts';
import type { DayForm, DayMedium, LeaderLevel, ReceptionEvent } from './events.ts';
import type { Reception } from './reception.ts';
import { leaders } from './rules.ts';

type ReceptionChange = Change<Reception, ReceptionEvent>;

/** The rows of one commit: the public record of terms and days, and the seats of visits. */
export function record({ stream, after, before }: ReceptionChange, all: readonly ReceptionChange[]): readonly Write[] {
  if (after.life === 'term') {
    const last = after.periods.at(-1);
    const set = {
      period_from: last?.from ?? null,
      period_to: last?.to ?? null,
      held: last?.held.length ?? 0,
      periods_short: after.periods.slice(0, -1).filter(({ held }) => held.length === 0).length,
      ended_on: after.endedOn,
    };
    const { unit, office, ruleSet, title } = after.known;
    if (before.life !== 'none') return [update('open.leader_term', { ...set, unit, office }, { stream })];
    return [
      insert('open.leader_term', {
        stream,
        unit,
        office,
        level: after.level,
        rule_set: ruleSet,
        leader: title,
        ...set,
      }),
    ];
  }
  if (after.life === 'day') {
    const set = { state: after.stage, substitute: after.substitute };
    const { term, form, medium, place, slots } = after;
    const { number, unit } = after.known;
    if (before.life !== 'none') return [update('open.leader_day', { ...set, unit }, { stream })];
    return [
      insert('open.leader_day', { stream, number, term, unit, on_day: after.on, form, medium, place, slots, ...set }),
    ];
  }
  if (after.life !== 'visit') return [];
  // Two who want the same seat at once are told apart by the key of this table.
  if (after.day === null) return [];
  if (before.life === 'none') return [insert('open.visit_seat', { day: after.day, slot: after.slot, visit: stream })];
  return all.some(({ event }) => event.type === 'VisitCancelled') ? [remove('open.visit_seat', { visit: stream })] : [];
}

/** A leader with the days owed and held, as everybody may read it. */
export interface TermLine {
  readonly stream: StreamId;
  readonly unit: UnitId;
  readonly level: LeaderLevel;
  readonly rule_set: 'regulations-2005' | 'regulations-2022';
  readonly leader: Readonly<Record<string, string>>;
  readonly period_from: CivilDate;
  readonly period_to: CivilDate;
  readonly held: number;
  readonly periods_short: number;
}

/** Everybody who owes days, highest level first. Role `vault`: names and posts are published texts. */
export function termLines(session: Session): Promise<TermLine[]> {
  return session.rows<TermLine>({
    name: 'leader-terms',
    text: `SELECT t.stream, t.unit, t.level, t.rule_set, n.content AS leader, t.period_from, t.period_to, t.held, t.periods_short
             FROM open.leader_term t JOIN vault.narrative n ON n.id = t.leader
            WHERE t.ended_on IS NULL
            ORDER BY array_position(ARRAY['province', 'city', 'county', 'township'], t.level), t.unit, t.stream LIMIT 500`,
  });
}

/** One day as it is published. */
export interface DayLine {
  readonly stream: StreamId;
  readonly number: string;
  readonly term: StreamId;
  readonly unit: UnitId;
  readonly on_day: CivilDate;
  readonly form: DayForm;
  readonly medium: DayMedium;
  readonly slots: number;
  readonly taken: readonly number[];
  readonly leader: Readonly<Record<string, string>>;
  readonly place: Readonly<Record<string, string>>;
  readonly substitute: Readonly<Record<string, string>> | null;
}

const dayText = (where: string): string => `
  SELECT d.stream, d.number, d.term, d.unit, d.on_day, d.form, d.medium, d.slots, l.content AS leader, p.content AS place,
         s.content AS substitute, ARRAY(SELECT slot FROM open.visit_seat WHERE day = d.stream ORDER BY slot) AS taken
    FROM open.leader_day d JOIN open.leader_term t ON t.stream = d.term
    JOIN vault.narrative l ON l.id = t.leader JOIN vault.narrative p ON p.id = d.place
    LEFT JOIN vault.narrative s ON s.id = d.substitute
   WHERE d.state = 'published' AND ${where}`;

/** Published days from this one on, soonest first. Role `vault`. */
export function publishedDays(session: Session, from: CivilDate): Promise<DayLine[]> {
  return session.rows<DayLine>({
    name: 'leader-days',
    text: `${dayText('d.on_day >= $1')} ORDER BY d.on_day, d.stream LIMIT 200`,
    values: [from],
  });
}

export async function publishedDay(session: Session, number: string): Promise<DayLine | undefined> {
  const [day] = await session.rows<DayLine>({
    name: 'leader-day',
    text: dayText('d.number = $1'),
    values: [number],
  });
  return day;
}

/** Terms whose last opened period is over: the house opens the next. */
export function termsBehind(session: Session, today: CivilDate): Promise<{ readonly stream: StreamId }[]> {
  return session.rows<{ stream: StreamId }>({
    name: 'leader-terms-behind',
    text: 'SELECT stream FROM open.leader_term WHERE ended_on IS NULL AND period_to < $1 ORDER BY stream LIMIT 500',
    values: [today],
  });
}

/** What a booking came to; a refusal where somebody had the seat a moment before. */
export async function seatOrRefusal<State>(begun: Promise<Performed<State>>): Promise<Performed<State>> {
  try {
    return await begun;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === uniqueViolation && error.constraint === 'visit_seat_once')
      return { done: 'refused', refusal: refuse('no-such-slot', leaders) };
    throw error;
  }
}
