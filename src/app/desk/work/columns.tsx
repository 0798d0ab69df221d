import type { ReactNode } from 'react';
import type { Form } from '#chapters/petition/events.ts';
import { lifeOf } from '#app/lives.ts';
import { formWords } from '#chapters/petition/pages/words.ts';
import { pickValue } from '#chapters/petition/work/bulk.ts';
import { workHref, type WorkFilter } from '#kernel/work/filter.ts';
import type { WorkLine } from '#kernel/work/query.ts';
import { clockWords } from '#ui/components/clock.tsx';
import { Reference } from '#ui/components/reference.tsx';
import type { Column } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day } from '#ui/components/time.tsx';
import { soonFrom } from '#kernel/duty.ts';
import type { Lang, Words } from '#ui/language.ts';
import { LineTitle } from '#ui/life/lists.tsx';
import { Name } from '#ui/setting.tsx';

/** A duty with what is left of its limit, counted in the limit's own unit; null where no day is fixed. */
export interface WorkRow extends WorkLine {
  readonly left: number | null;
  readonly place: Words | string | undefined;
  readonly matterClass: Words | undefined;
  /** What it is called where nobody wrote a title. */
  readonly untitled: Words;
}

/** What is left: the words say it, weight and colour confirm it. */
function left(row: WorkRow, lang: Lang): ReactNode {
  if (row.left === null) return <Tag tone="paused">{lifeOf(row.chapter).reason(row.reason)}</Tag>;
  const words = clockWords(lang, { state: 'running', left: row.left, unit: row.dayUnit });
  if (row.left < 0) return <Tag tone="late">{words}</Tag>;
  return row.left <= soonFrom ? <Tag tone="soon">{words}</Tag> : <span className="second">{words}</span>;
}

/** The same few days stand in every row of a page. */
function dayCells(): (text: string) => ReactNode {
  const made = new Map<string, ReactNode>();
  return (text) => {
    const known = made.get(text) ?? <Day on={Temporal.PlainDate.from(text)} form="desk" />;
    made.set(text, known);
    return known;
  };
}

const provisional: Words = { zh: '（暂定）', en: ' (provisional)' };
const nobody: Words = { zh: '没有指定', en: 'Nobody in particular' };

/** A column that a reader can put away, with the key by which the URL names it. */
export const optionalColumns = {
  clock: { zh: '时钟', en: 'Clock' },
  since: { zh: '起算', en: 'Since' },
  person: { zh: '谁办', en: 'Whose desk' },
  class: { zh: '内容', en: 'Class' },
  place: { zh: '地方', en: 'Place' },
  form: { zh: '来源', en: 'Form' },
  number: { zh: '编号', en: 'Number' },
} as const satisfies Record<string, Words>;

type OptionalKey = keyof typeof optionalColumns;

/** Pressing a head orders by it; pressing it again turns the order round. */
function sortBy(filter: WorkFilter, key: 'due' | 'since'): NonNullable<Column<WorkRow>['sort']> {
  const now = filter.sort === key ? 'ascending' : filter.sort === `-${key}` ? 'descending' : undefined;
  const href = workHref({ ...filter, sort: now === 'ascending' ? `-${key}` : key });
  return { href, ...(now ? { direction: now } : {}) };
}

function optional(key: OptionalKey, filter: WorkFilter, day: (text: string) => ReactNode): Column<WorkRow> {
  const head = optionalColumns[key];
  switch (key) {
    case 'clock':
      return {
        key,
        head,
        card: false,
        quiet: true,
        cell: (row, lang) => lifeOf(row.chapter).duty(row.act, row.rule_set).clock[lang],
      };
    case 'since':
      return { key, head, wide: true, sort: sortBy(filter, 'since'), cell: ({ since_on }) => day(since_on) };
    case 'person':
      return {
        key,
        head,
        cell: ({ person_name }, lang) =>
          person_name ? <Name>{person_name}</Name> : <span className="quiet">{nobody[lang]}</span>,
      };
    case 'class':
      return { key, head, wide: true, cell: ({ matterClass }, lang) => matterClass?.[lang] };
    case 'place':
      return { key, head, wide: true, cell: ({ place }) => place && <Name>{place}</Name> };
    case 'form':
      return { key, head, card: false, wide: true, cell: ({ form }, lang) => form && formWords[form as Form][lang] };
    case 'number':
      return { key, head, card: false, quiet: true, cell: ({ number }) => <Reference>{number}</Reference> };
  }
}

function pickBox(row: WorkRow, lang: Lang): ReactNode {
  const title = row.title || row.number;
  // What is done on many at once are acts of petitions.
  if (row.chapter !== 'petition') return null;
  return (
    <input
      type="checkbox"
      name="pick"
      value={pickValue(row)}
      aria-label={lang === 'zh' ? `选中 ${title}` : `Pick matter ${row.number}`}
      className="no-print"
    />
  );
}

/** The columns of a work list, those left out that the reader put away or that say the same in every row. */
export function workColumns(filter: WorkFilter): readonly Column<WorkRow>[] {
  const shown = (Object.keys(optionalColumns) as OptionalKey[]).filter(
    (key) => !filter.hide.includes(key) && (key !== 'person' || filter.of === 'unit'),
  );
  const clock = shown.filter((key) => key === 'clock');
  const rest = shown.filter((key) => key !== 'clock');
  const day = dayCells();
  return [
    {
      key: 'pick',
      head: { zh: '选中', en: 'Pick' },
      headHidden: true,
      pick: true,
      cell: pickBox,
    },
    {
      key: 'title',
      head: { zh: '事项', en: 'Matter' },
      rowHead: true,
      cell: (row) => (
        <>
          {row.chapter !== 'petition' && <Tag tone="plain">{lifeOf(row.chapter).kind}</Tag>}{' '}
          <a href={lifeOf(row.chapter).href(row.number)}>
            <LineTitle title={row.title} untitled={row.untitled} />
          </a>
        </>
      ),
    },
    {
      key: 'act',
      head: { zh: '现在该办', en: 'To do' },
      cell: (row, lang) => lifeOf(row.chapter).duty(row.act, row.rule_set).act[lang],
    },
    ...clock.map((key) => optional(key, filter, day)),
    {
      key: 'due',
      head: { zh: '到期', en: 'Due' },
      card: false,
      sort: sortBy(filter, 'due'),
      cell: (row, lang): ReactNode =>
        row.due_on && (
          <>
            {day(row.due_on)}
            {row.provisional && provisional[lang]}
          </>
        ),
    },
    { key: 'left', head: { zh: '还剩', en: 'Left' }, card: false, cell: left },
    ...rest.map((key) => optional(key, filter, day)),
  ];
}
