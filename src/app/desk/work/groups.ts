import { lifeOf } from '#app/lives.ts';
import { countedMax } from '#kernel/work/count.ts';
import type { GroupKey, WorkFilter } from '#kernel/work/filter.ts';
import type { RowGroup } from '#ui/components/table.tsx';
import { soonFrom } from '#kernel/duty.ts';
import { number, type Words } from '#ui/language.ts';
import type { WorkRow } from './columns.tsx';

const windowKeys = ['late', 'today', 'soon', 'later', 'none'] as const;
type WindowKey = (typeof windowKeys)[number];

/** The windows of days in which work is due, as groups, views and filters name them. */
export const windowWords: Readonly<Record<WindowKey, Words>> = {
  late: { zh: '已超期', en: 'Overdue' },
  today: { zh: '今天', en: 'Today' },
  soon: { zh: `${soonFrom} 天内`, en: `Within ${soonFrom} days` },
  later: { zh: '以后', en: 'Later' },
  none: { zh: '没有期限', en: 'No day fixed' },
};

export function windowOf({ left }: Pick<WorkRow, 'left'>): WindowKey {
  if (left === null) return 'none';
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= soonFrom ? 'soon' : 'later';
}

const unclassed: Words = { zh: '没有归类', en: 'Not classed' };

const titled: Readonly<Record<Exclude<GroupKey, 'none'>, (row: WorkRow) => readonly [key: string, title: Words]>> = {
  due: (row) => [windowOf(row), windowWords[windowOf(row)]],
  act: (row) => [row.act, lifeOf(row.chapter).duty(row.act, row.rule_set).act],
  class: (row) => [row.class ?? '', row.matterClass ?? unclassed],
};

/** How much a list holds; counting ends somewhere, and from there on it only says that there is more. */
export const countShown = (n: number): string => (n > countedMax ? `${number(countedMax)}+` : number(n));

/** One page of a list, as far as it says what of its groups stands on other pages. */
interface Part {
  readonly filter: Pick<WorkFilter, 'group' | 'sort'>;
  readonly first: boolean;
  readonly next: string | undefined;
}

/** The rows of a page in groups, each where its first row stands in the list; one that may go on elsewhere says so. */
export function groupsOf(
  rows: readonly WorkRow[],
  { filter: { group, sort }, first, next }: Part,
): RowGroup<WorkRow>[] | undefined {
  if (group === 'none') return undefined;
  const byKey = [...Map.groupBy(rows, (row) => titled[group](row)[0])];
  // Where the groups follow the order of the list, only the outer ones go on before and after this page.
  const inOrder = group === 'due' && sort.endsWith('due');
  const goesOn = (at: number): boolean =>
    (!first && (at === 0 || !inOrder)) || (next !== undefined && (at === byKey.length - 1 || !inOrder));
  return byKey.map(([key, members], at) => {
    const n = members.length;
    const duties = n === 1 ? '1 duty' : `${n} duties`;
    return {
      key,
      title: titled[group](members[0]!)[1],
      note: goesOn(at) ? { zh: `这一页 ${n} 件`, en: `${duties} on this page` } : { zh: `${n} 件`, en: duties },
      rows: members,
    };
  });
}
