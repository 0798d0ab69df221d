import type { ExampleSet } from '#ui/example.ts';
import { Empty } from '#ui/components/panels.tsx';
import { Pages } from '#ui/components/movement.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Tag, type Tone } from '#ui/components/tag.tsx';
import { Day } from '#ui/components/time.tsx';
import { Say, Written } from '#ui/setting.tsx';
import type { Words } from '#ui/language.ts';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly tone: Tone;
  readonly state: Words;
  readonly days: number;
}

const lines: readonly Line[] = [
  {
    id: '1',
    title: '外墙脱落，砸坏车辆',
    due: '2026-11-16',
    tone: 'late',
    state: { zh: '已超期 7 天', en: '7 days overdue' },
    days: 67,
  },
  {
    id: '2',
    title: '施工围挡占用盲道',
    due: '2026-11-26',
    tone: 'soon',
    state: { zh: '还剩 3 天', en: '3 days left' },
    days: 12,
  },
  {
    id: '3',
    title: '路灯不亮两个月',
    due: '2026-12-03',
    tone: 'doing',
    state: { zh: '办理中', en: 'Being handled' },
    days: 5,
  },
];

const columns: readonly Column<Line>[] = [
  {
    key: 'title',
    head: { zh: '事项', en: 'Matter' },
    rowHead: true,
    cell: (line) => (
      <a href="#matter">
        <Written>{line.title}</Written>
      </a>
    ),
  },
  {
    key: 'due',
    head: { zh: '期限', en: 'Due' },
    cell: (line) => <Day on={Temporal.PlainDate.from(line.due)} form="desk" />,
    sort: { href: '#sort', direction: 'ascending' },
  },
  {
    key: 'state',
    head: { zh: '状态', en: 'State' },
    card: false,
    cell: (line) => <Tag tone={line.tone}>{line.state}</Tag>,
  },
  {
    key: 'days',
    head: { zh: '天数', en: 'Days' },
    card: { zh: '已办天数', en: 'Days so far' },
    end: true,
    cell: (line) => line.days,
  },
];

const pick: Column<Line> = {
  key: 'pick',
  head: { zh: '选择', en: 'Pick' },
  headHidden: true,
  pick: true,
  cell: (line) => (
    <label>
      <input type="checkbox" name="g-pick" value={line.id} />
      <span className="vh">
        <Say zh="选中" en="Pick " /> <Written>{line.title}</Written>
      </span>
    </label>
  ),
};

export const tableExamples: ExampleSet = {
  key: 'table',
  title: { zh: '表格', en: 'Table' },
  note: {
    zh: '表头小而轻，行与行之间一根发丝线。手机上每行变成一张卡片。',
    en: 'Small heads, hairlines between rows. On a phone each row becomes a card.',
  },
  examples: [
    {
      name: { zh: '一般', en: 'Plain' },
      element: (
        <>
          <Table
            caption={{ zh: '到期最近的 3 件', en: 'The 3 that are due first' }}
            columns={columns}
            rows={lines}
            keyOf={({ id }) => id}
          />
          <Pages nextHref="#next" words={{ zh: '第 1 至 3 件，共 25 件', en: '1 to 3 of 25' }} />
        </>
      ),
    },
    {
      name: { zh: '工作台的列表，分组', en: 'A list at the desk, in groups' },
      element: (
        <Table
          dense
          caption={{ zh: '待我办理，按期限排列', en: 'Mine to handle, by due day' }}
          captionHidden
          columns={[pick, ...columns]}
          groups={[
            {
              key: 'late',
              title: { zh: '已超期', en: 'Overdue' },
              note: { zh: '1 件', en: '1 matter' },
              rows: lines.slice(0, 1),
            },
            {
              key: 'soon',
              title: { zh: '5 天内', en: 'Within 5 days' },
              note: { zh: '2 件', en: '2 matters' },
              rows: lines.slice(1),
            },
          ]}
          keyOf={({ id }) => id}
          state={({ id }) => (id === '2' ? 'here' : undefined)}
        />
      ),
    },
    {
      name: { zh: '空', en: 'Empty' },
      element: (
        <Empty
          title={{ zh: '没有临期事项', en: 'Nothing is due soon' }}
          action={
            <a href="#all">
              <Say zh="看全部 25 件" en="See all 25" />
            </a>
          }
        >
          {{ zh: '最近一件在 12月3日到期。', en: 'The next one is due on 3 December.' }}
        </Empty>
      ),
    },
  ],
};
