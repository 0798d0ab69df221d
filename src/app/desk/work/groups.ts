import { lifeOf } from '#app/lives.ts';
import type { GroupKey } from '#kernel/work/filter.ts';
import type { RowGroup } from '#ui/components/table.tsx';
import { soonFrom } from '#kernel/duty.ts';
import type { Words } from '#ui/language.ts';
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

/** The rows of a page in groups, each where its first row stands in the list. */
export function groupsOf(rows: readonly WorkRow[], group: GroupKey): RowGroup<WorkRow>[] | undefined {
  if (group === 'none') return undefined;
  const byKey = Map.groupBy(rows, (row) => titled[group](row)[0]);
  return [...byKey].map(([key, members]) => {
    const n = members.length;
    return {
      key,
      title: titled[group](members[0]!)[1],
      note: { zh: `${n} 件`, en: n === 1 ? '1 duty' : `${n} duties` },
      rows: members,
    };
  });
}
