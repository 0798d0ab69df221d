import type { Calendar, CivilDate, ExcludedInterval, Length, Reckoning, ReckoningTerms, TraceDay } from './calendar.ts';
import { dayNumber, isBeyondPublished, isWorking } from './calendar.ts';

/** How a limit is reckoned where its text is silent. Which limit takes which is said in `law/silences.ts`. */
export type ReckoningOptions = Partial<Pick<ReckoningTerms, 'rollOver' | 'excluded' | 'extendBy'>>;

const compare = Temporal.PlainDate.compare;
const tomorrow = { days: 1 };
const nothing: readonly ExcludedInterval[] = [];

const memoMax = 4096;
const memos = new WeakMap<Calendar, Map<string, Reckoning>>();

/**
 * The last day on which an act is still in time (届满日).
 *
 * The triggering day is day zero: a petition accepted on the 1st with ten days runs to the 11th. Calendar days count
 * every day; working days skip weekends and days off and count a weekend worked in exchange (调休). Days of an excluded
 * interval are not counted, whichever the unit. With `rollOver` a last day that is no working day moves to the next one
 * that is neither a rest day nor excluded.
 *
 * Plain reckonings are remembered by calendar: registration asks for the same few again and again.
 * @throws RangeError for a length that is not a whole number of days from 0
 */
export function lastDay(length: Length, from: CivilDate, by: Calendar, options: ReckoningOptions = {}): Reckoning {
  const { rollOver = false, excluded = nothing, extendBy = 0 } = options;
  // A period that rolls over is the petitioner's.
  const calendar = rollOver ? (by.kept ?? by) : by;
  const terms: ReckoningTerms = { length, from, edition: calendar.edition, rollOver, excluded, extendBy };
  if (excluded.length > 0) return reckonFreshly(terms, calendar);
  let memo = memos.get(calendar);
  if (!memo) memos.set(calendar, (memo = new Map()));
  const key = `${length.n}${length.unit}${dayNumber(from)}${rollOver}${extendBy}`;
  const known = memo.get(key);
  if (known) return known;
  if (memo.size >= memoMax) memo.clear();
  const fresh = reckonFreshly(terms, calendar);
  memo.set(key, fresh);
  return fresh;
}

/**
 * Reckons again from recorded terms.
 * @throws RangeError when the calendar is not the edition that the terms name: another edition may give another day
 */
export function reckonAgain(terms: ReckoningTerms, calendar: Calendar): Reckoning {
  if (terms.edition !== calendar.edition) {
    throw new RangeError(`these terms were reckoned with calendar ${terms.edition}, not ${calendar.edition}`);
  }
  return lastDay(terms.length, terms.from, calendar, terms);
}

/** Reads terms back from their JSON. */
export function readTerms(json: string): ReckoningTerms {
  return JSON.parse(json, (name, value: unknown) =>
    (name === 'from' || name === 'to') && typeof value === 'string' ? Temporal.PlainDate.from(value) : value,
  ) as ReckoningTerms;
}

function reckonFreshly(terms: ReckoningTerms, calendar: Calendar): Reckoning {
  const { length, from, rollOver, excluded, extendBy } = terms;
  for (const n of [length.n, extendBy]) {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`a limit is a whole number of days, not ${n}`);
  }
  const counted = count(length, from, calendar, excluded);
  const extended = count({ n: extendBy, unit: 'day' }, counted.on, calendar, excluded);
  const rolled = rollOver ? roll(extended.on, calendar, excluded) : { on: extended.on, provisional: false };
  let trace: readonly TraceDay[] | undefined;
  return {
    due: rolled.on,
    terms,
    provisional: counted.provisional || rolled.provisional,
    lastCounted: extended.on,
    trace: () => (trace ??= spelled(traceOf(terms, counted.on, extended.on, rolled.on, calendar))),
  };
}

/** A trace goes out as JSON with every duty that shares it, so its days are written out once and not each time. */
function spelled(trace: readonly TraceDay[]): readonly TraceDay[] {
  let written: readonly object[] | undefined;
  const toJSON = () => (written ??= trace.map((day) => ({ ...day, on: day.on.toString() })));
  return Object.defineProperty(trace, 'toJSON', { value: toJSON });
}

interface Reached {
  readonly on: CivilDate;
  readonly provisional: boolean;
}

function count(
  { n, unit }: Length,
  from: CivilDate,
  calendar: Calendar,
  excluded: readonly ExcludedInterval[],
): Reached {
  if (unit === 'day' && excluded.length === 0) return { on: from.add({ days: n }), provisional: false };
  let on = from;
  let provisional = false;
  for (let left = n; left > 0;) {
    on = on.add(tomorrow);
    if (exclusion(on, excluded)) continue;
    if (unit === 'day') {
      left -= 1;
      continue;
    }
    const { kind } = calendar.standing(on);
    provisional ||= isBeyondPublished(kind);
    if (isWorking(kind)) left -= 1;
  }
  return { on, provisional };
}

function roll(lastCounted: CivilDate, calendar: Calendar, excluded: readonly ExcludedInterval[]): Reached {
  let provisional = false;
  for (let on = lastCounted; ; on = on.add(tomorrow)) {
    const { kind } = calendar.standing(on);
    provisional ||= isBeyondPublished(kind);
    if (isWorking(kind) && !exclusion(on, excluded)) return { on, provisional };
  }
}

function exclusion(on: CivilDate, excluded: readonly ExcludedInterval[]): ExcludedInterval | undefined {
  return excluded.find(({ from, to }) => compare(from, on) <= 0 && compare(on, to) <= 0);
}

function traceOf(
  { length, from, excluded }: ReckoningTerms,
  ownLast: CivilDate,
  lastCounted: CivilDate,
  due: CivilDate,
  calendar: Calendar,
): readonly TraceDay[] {
  const zero = calendar.standing(from);
  const trace: TraceDay[] = [{ on: from, count: 0, standing: 'day-zero', day: zero.kind, ...nameOf(zero) }];
  let counted = 0;
  for (let on = from.add(tomorrow); compare(on, due) <= 0; on = on.add(tomorrow)) {
    const day = calendar.standing(on);
    const outside = exclusion(on, excluded);
    if (outside) {
      const { type: name, under } = outside;
      trace.push({ on, count: null, standing: 'excluded', day: day.kind, name, under });
    } else if (compare(on, lastCounted) > 0) {
      const standing = compare(on, due) < 0 ? 'rolled-over' : day.kind;
      trace.push({ on, count: null, standing, day: day.kind, ...nameOf(day) });
    } else {
      const counts = length.unit === 'day' || isWorking(day.kind) || compare(on, ownLast) > 0;
      trace.push({ on, count: counts ? ++counted : null, standing: day.kind, day: day.kind, ...nameOf(day) });
    }
  }
  return trace;
}

const nameOf = ({ name }: { readonly name?: string }): { readonly name?: string } =>
  name === undefined ? {} : { name };

/**
 * How many days are left, in the unit of the limit: 0 on the last day, negative once it has passed.
 *
 * Between a last day and the next working day no working day passes, yet the limit has; so a day late is never 0, and a
 * day early neither.
 */
export function daysLeft(due: CivilDate, today: CivilDate, unit: Length['unit'], calendar: Calendar): number {
  const plain = today.until(due, { largestUnit: 'day' }).days;
  if (unit === 'day' || plain === 0) return plain;
  const [early, late] = plain > 0 ? [today, due] : [due, today];
  let between = 0;
  for (let on = early.add(tomorrow); compare(on, late) <= 0; on = on.add(tomorrow)) {
    if (isWorking(calendar.standing(on).kind)) between += 1;
  }
  return plain > 0 ? Math.max(between, 1) : -Math.max(between, 1);
}

/** {@link daysLeft} of every row of a list: the same few last days stand in it again and again. A day that is not fixed gives null. */
export function daysLeftOf(
  today: CivilDate,
  calendar: Calendar,
): (due: string | null, unit: Length['unit']) => number | null {
  const known = new Map<string, number>();
  return (due, unit) => {
    if (due === null) return null;
    const key = due + unit;
    const left = known.get(key) ?? daysLeft(Temporal.PlainDate.from(due), today, unit, calendar);
    known.set(key, left);
    return left;
  };
}
