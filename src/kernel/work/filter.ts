import type { UnitId } from '../ids.ts';

/** What narrows and orders a work list. All of it stands in the URL, so that a view is an address. */
export interface WorkFilter {
  /** What is mine to do, or what a whole unit owes. */
  readonly of: 'mine' | 'unit';
  /** Whose duties, in a unit's list; one's own units where it is left out. */
  readonly unit?: UnitId;
  /** Only matters that this unit registered. */
  readonly office?: UnitId;
  /** Only what lies on this desk: `me`, `none` for nobody's in particular, or a colleague. */
  readonly person?: string;
  /** The kind of matter, by its chapter. */
  readonly chapter?: string;
  /** The act that is owed: the clock. */
  readonly act?: string;
  readonly stage?: string;
  readonly class?: string;
  /** A place with everything in it. */
  readonly place?: string;
  readonly due?: DueWindow;
  readonly sort: SortKey;
  readonly group: GroupKey;
  /** Columns that the reader put away. */
  readonly hide: readonly string[];
}

/** Days are counted from today; `none` is what has no last day. The last form is a span of days, both ends in it. */
export type DueWindow = 'late' | 'today' | 'soon' | 'later' | 'none' | `${string}_${string}`;

const sortKeys = ['due', '-due', 'since', '-since'] as const;
export type SortKey = (typeof sortKeys)[number];

const groupKeys = ['due', 'act', 'class', 'none'] as const;
export type GroupKey = (typeof groupKeys)[number];

const windows: readonly string[] = ['late', 'today', 'soon', 'later', 'none'];
const span = /^\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}$/;
const code = /^[\w-]{1,40}$/;

export const startFilter: WorkFilter = { of: 'mine', sort: 'due', group: 'due', hide: [] };

/** The parameters of a URL that make up a filter. */
export const filterParameters = [
  'of',
  'unit',
  'office',
  'person',
  'chapter',
  'act',
  'stage',
  'class',
  'place',
  'due',
  'sort',
  'group',
  'hide',
] as const;

/** Reads a filter from a URL. What is no filter of ours is left out: a list never fails for its address. */
export function readFilter(query: (name: string) => string | undefined): WorkFilter {
  const codeIn = (name: string): string | undefined => {
    const text = query(name);
    return text && code.test(text) ? text : undefined;
  };
  const named = (name: 'unit' | 'office' | 'person' | 'chapter' | 'act' | 'stage' | 'class' | 'place') => {
    const value = codeIn(name);
    return value === undefined ? {} : { [name]: value };
  };
  const due = query('due') ?? '';
  const sort = sortKeys.find((key) => key === query('sort'));
  const group = groupKeys.find((key) => key === query('group'));
  return {
    of: query('of') === 'unit' ? 'unit' : 'mine',
    ...named('unit'),
    ...named('office'),
    ...named('person'),
    ...named('chapter'),
    ...named('act'),
    ...named('stage'),
    ...named('class'),
    ...named('place'),
    ...(windows.includes(due) || isSpan(due) ? { due: due as DueWindow } : {}),
    sort: sort ?? 'due',
    group: group ?? 'due',
    hide: (query('hide') ?? '').split('.').filter((key) => /^[a-z]+$/.test(key)),
  };
}

/** The two ends of a span of days; undefined for the other windows. */
export function spanOf(due: string): readonly [from: Temporal.PlainDate, until: Temporal.PlainDate] | undefined {
  if (!span.test(due)) return undefined;
  try {
    const [from = '', until = ''] = due.split('_');
    return [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)];
  } catch {
    return undefined;
  }
}

const isSpan = (due: string): boolean => spanOf(due) !== undefined;

/** A filter as the query of a URL, shortest form: what is usual is left out. */
export function filterQuery(filter: WorkFilter, more: Readonly<Record<string, string>> = {}): string {
  const { hide, sort, group, of, ...rest } = filter;
  const query = new URLSearchParams({
    ...(of === 'unit' ? { of } : {}),
    ...Object.fromEntries(Object.entries(rest).filter((pair): pair is [string, string] => pair[1] !== undefined)),
    ...(sort === 'due' ? {} : { sort }),
    ...(group === 'due' ? {} : { group }),
    ...(hide.length === 0 ? {} : { hide: hide.join('.') }),
    ...more,
  });
  return query.toString();
}

/** The address of a work list. */
export function workHref(filter: WorkFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = filterQuery(filter, more);
  return query ? `/desk?${query}` : '/desk';
}

/** A filter without one of its parts. */
export function without(filter: WorkFilter, name: keyof WorkFilter): WorkFilter {
  const { [name]: _, ...rest } = filter;
  return { ...startFilter, ...rest };
}
