import { Table, type Column } from '#ui/components/table.tsx';
import { Empty } from '#ui/components/panels.tsx';
import type { Frame } from '#ui/frame.ts';
import { number, type Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { byDoorMin, type DoorTally } from '../by-door.ts';
import { formWords } from './words.ts';

export const byDoorTitle: Words = { zh: '写信和上门，办得一样吗', en: 'Does a letter do as well as a visit?' };

const told = (value: number | null, unit: Words) =>
  value === null ? (
    <span className="quiet">
      <Say zh="太少，不列" en="too few" />
    </span>
  ) : (
    <>
      {number(value)}
      {'\u00a0'}
      <Say {...unit} />
    </>
  );

const days: Words = { zh: '天', en: 'days' };
const percent: Words = { zh: '%', en: '%' };

const columns: readonly Column<DoorTally>[] = [
  {
    key: 'form',
    head: { zh: '怎么来的', en: 'How it came' },
    rowHead: true,
    cell: ({ form }) => <Say {...formWords[form]} />,
  },
  { key: 'matters', head: { zh: '件数', en: 'Matters' }, end: true, cell: ({ matters }) => number(matters) },
  {
    key: 'answer',
    head: { zh: '到第一次回音', en: 'To the first answer' },
    end: true,
    cell: ({ answerDays }) => told(answerDays, days),
  },
  {
    key: 'opinion',
    head: { zh: '到书面处理意见', en: 'To the written opinion' },
    end: true,
    cell: ({ opinionDays }) => told(opinionDays, days),
  },
  {
    key: 'upheld',
    head: { zh: '支持或者部分支持', en: 'Upheld, in whole or part' },
    end: true,
    cell: ({ upheld }) => told(upheld, percent),
  },
  {
    key: 'satisfied',
    head: { zh: '评价满意和基本满意', en: 'Rated satisfied or nearly' },
    end: true,
    cell: ({ satisfied }) => told(satisfied, percent),
  },
];

/** How matters went by the way on which they came; of ways, never of persons or units. */
export function ByDoorPage({ frame, rows }: { readonly frame: Frame; readonly rows: readonly DoorTally[] }) {
  return (
    <Page frame={frame} title={byDoorTitle}>
      <h1>{phrases(byDoorTitle[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="写信、打电话、上网和上门，应当办得一样。这里列出过去一年的诉求，让大家看一看是不是这样。"
          en="A letter, a call, a form and a visit should be handled alike. Here are the claims of the past year, so that everybody sees whether they are."
        />
      </p>
      {rows.length === 0 ? (
        <Empty title={{ zh: '还没有够多的事项', en: 'Not enough matters yet' }}>
          {{
            zh: `每个数字后面至少有 ${byDoorMin} 件，才会列出来。`,
            en: `A figure is told once at least ${byDoorMin} matters stand behind it.`,
          }}
        </Empty>
      ) : (
        <Table
          caption={{ zh: '过去一年的诉求，按来的方式', en: 'Claims of the past year by the way they came' }}
          columns={columns}
          rows={rows}
          keyOf={({ form }) => form}
        />
      )}
      <p className="quiet">
        <Say
          zh={`天数是中位数，从收到那天起算。每个数字后面至少有 ${byDoorMin} 件。没有评价的不算满意，也不算不满意；评价在办结以后才计入。`}
          en={`Days are medians from the day of receipt. At least ${byDoorMin} matters stand behind each figure. Silence counts neither way; a rating counts once its matter is concluded.`}
        />
      </p>
    </Page>
  );
}
