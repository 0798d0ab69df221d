import { continuedBy, type Calendar } from '#kernel/calendar.ts';
import type { Session } from '#kernel/database.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { lastDay, readTerms } from '#kernel/reckoning.ts';
import type { UnitId } from '#kernel/ids.ts';

/** One open day that a change would move, or make certain (影响). Nothing of it is written. */
export interface Moving {
  readonly number: string;
  readonly act: string;
  readonly limit: string;
  readonly holder: UnitId;
  readonly nature: 'owed' | 'may';
  readonly from: string;
  readonly to: string;
}

/** What a change would do, before anybody confirms it. */
export interface Impact {
  /** Open days that the change touches: they rest on what it changes. */
  readonly touched: number;
  readonly moves: readonly Moving[];
}

interface OpenDay {
  readonly stream: string;
  readonly key: string;
  readonly number: string;
  readonly act: string;
  readonly limit: string;
  readonly holder: UnitId;
  readonly nature: 'owed' | 'may';
  readonly due: string;
  readonly terms: string;
}

const page = 1000;
const first = { stream: '00000000-0000-0000-0000-000000000000', key: '' };

/** Open days of the open lane that rest on what was not published, page for page. Reports of misconduct are named in no list; they are reckoned all the same. */
async function* provisionalDays(session: Session): AsyncGenerator<OpenDay> {
  let after: Pick<OpenDay, 'stream' | 'key'> = first;
  for (;;) {
    const rows = await session.rows<OpenDay>({
      text: `SELECT d.stream, d.key, p.number, d.act, d.limit_name AS limit, coalesce(d.owner_unit, p.holder) AS holder,
                    d.nature, d.due_on::text AS due, d.terms::text AS terms
               FROM open.duty d JOIN open.petition p ON p.stream = d.stream
              WHERE d.closed_version IS NULL AND d.due_on IS NOT NULL AND d.terms IS NOT NULL
                AND (d.stream, d.key) > ($1::uuid, $2) AND d.provisional
              ORDER BY d.stream, d.key LIMIT ${page}`,
      values: [after.stream, after.key],
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last;
  }
}

const moving = ({ number, act, limit, holder, nature, due: from }: OpenDay, to: string): Moving[] =>
  from === to ? [] : [{ number, act, limit, holder, nature, from, to }];

/** Which open days a newer calendar would move: those that rest on days that were not published. */
export async function impactOfCalendar(session: Session, calendars: Calendars, newer: Calendar): Promise<Impact> {
  const moves: Moving[] = [];
  let touched = 0;
  for await (const day of provisionalDays(session)) {
    const terms = readTerms(day.terms);
    const by = continuedBy(calendars.edition(terms.edition), newer);
    touched += 1;
    moves.push(...moving(day, lastDay(terms.length, terms.from, by, terms).due.toString()));
  }
  return { touched, moves };
}
