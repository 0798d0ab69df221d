import type { Calendar } from '#kernel/calendar.ts';
import { daysLeft as countLeft } from '#kernel/reckoning.ts';
import { forms } from '#law/forms.ts';
import { clockTone } from '#ui/components/clock.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pages, Tabs } from '#ui/components/movement.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { daysLeft, type Words } from '#ui/language.ts';
import { Name, Say, useLang } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import type { AccusationLine } from '../queries.ts';
import { StageTag } from './parts.tsx';
import { dutyWords, kindWords, type UnitNames } from './words.ts';

/** Where a report is at the desk. */
export const deskHref = (number: string, ...rest: readonly string[]): string =>
  ['/desk/sealed', number, ...rest].join('/');

export const formWords = (id: string): Words => forms.find((form) => form.id === id)?.title ?? { zh: id, en: id };

export interface ListPageProps {
  readonly frame: Frame;
  readonly lines: readonly AccusationLine[];
  readonly view: 'mine' | 'all';
  readonly nextHref?: string | undefined;
  readonly first: boolean;
  readonly unitOf: UnitNames;
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
}

const title: Words = { zh: '检举控告', en: 'Sealed reports' };

/** The custodian's list. No title of a report stands in it: a list lies open on a screen longer than anything else. */
export function ListPage(props: ListPageProps) {
  const { frame, lines, view, nextHref, first } = props;
  const base = '/desk/sealed';
  return (
    <DeskPage frame={frame} title={title} current="sealed">
      <h1>
        <Say {...title} />
      </h1>
      <p className="second mt-2 mb-4">
        <Say
          zh="只有专人看得到。打开、下载都有记录，反映人看得到谁看过。"
          en="Only the custodian sees this. Each opening and download is on record and shown to the reporter."
        />
      </p>
      <Tabs
        label={{ zh: '我的视图', en: 'My views' }}
        current={view}
        items={[
          { key: 'mine', href: base, label: { zh: '待我办理', en: 'Mine to handle' } },
          { key: 'all', href: `${base}?view=all`, label: { zh: '全部', en: 'All' } },
        ]}
      />
      {lines.length === 0 ? (
        <Empty title={{ zh: '没有事项', en: 'Nothing here' }}>
          {view === 'mine'
            ? { zh: '现在没有等您办理的检举控告。', en: 'No report waits for you now.' }
            : { zh: '您保管的检举控告会列在这里。', en: 'Reports in your custody are listed here.' }}
        </Empty>
      ) : (
        <Table
          caption={title}
          captionHidden
          dense
          columns={columnsOf(props)}
          rows={lines}
          keyOf={({ stream }) => stream}
        />
      )}
      {(nextHref || !first) && (
        <Pages nextHref={nextHref} previousHref={first ? undefined : view === 'all' ? `${base}?view=all` : base} />
      )}
    </DeskPage>
  );
}

function columnsOf({ unitOf, today, calendar }: ListPageProps): Column<AccusationLine>[] {
  return [
    {
      key: 'number',
      head: { zh: '编号', en: 'Number' },
      rowHead: true,
      cell: ({ number }) => (
        <a href={deskHref(number)}>
          <Reference>{number}</Reference>
        </a>
      ),
    },
    { key: 'stage', head: { zh: '状态', en: 'State' }, cell: ({ stage }) => <StageTag stage={stage} /> },
    {
      key: 'kind',
      head: { zh: '种类', en: 'Kind' },
      quiet: true,
      cell: ({ kind }) => (kind ? <Say {...kindWords[kind]} /> : <Say zh="还没有分" en="not sorted yet" />),
    },
    {
      key: 'form',
      head: { zh: '形式', en: 'Form' },
      quiet: true,
      wide: true,
      cell: ({ form }) => <Say {...formWords(form)} />,
    },
    {
      key: 'on',
      head: { zh: '登记', en: 'Registered' },
      cell: ({ registered_on }) => <Day on={Temporal.PlainDate.from(registered_on)} form="desk" />,
    },
    {
      key: 'holder',
      head: { zh: '由谁办', en: 'In whose hands' },
      wide: true,
      cell: ({ holder }) => (holder ? <Name>{unitOf(holder)}</Name> : null),
    },
    {
      key: 'next',
      head: { zh: '我要办的', en: 'Mine to do' },
      cell: ({ act }) => (act ? <Say {...dutyWords(act).act} /> : null),
    },
    {
      key: 'due',
      head: { zh: '期限', en: 'Due' },
      end: true,
      cell: (line) => <Due line={line} today={today} calendar={calendar} />,
    },
  ];
}

function Due({
  line,
  today,
  calendar,
}: {
  readonly line: AccusationLine;
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
}) {
  const lang = useLang();
  if (!line.due_on) return null;
  const due = Temporal.PlainDate.from(line.due_on);
  const left = countLeft(due, today, line.day_unit, calendar);
  const tone = clockTone({ state: 'running', left, unit: line.day_unit });
  return (
    <span className={tone === 'late' ? 'late' : undefined}>
      <Day on={due} form="desk" /> {daysLeft(lang, left, line.day_unit)}
    </span>
  );
}

/** Says at the top of each page what it is not allowed to become. */
export const KeepSealed = () => (
  <Notice>
    {{
      zh: '不得透露给被反映的单位和人，不得抄送、复印、转发。时间只显示到日。',
      en: 'Nothing of this may reach the unit or the people reported on: no copy, no print, no forwarding. Times are shown as days.',
    }}
  </Notice>
);
