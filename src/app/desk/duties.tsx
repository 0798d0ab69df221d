import type { ReactNode } from 'react';
import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { afterDuty, pageOf, readDutyCursor } from '#chapters/petition/cursors.ts';
import { dutyWords, reasonWords } from '#chapters/petition/pages/duty-words.ts';
import { dutiesOfActor, type DutyLine } from '#chapters/petition/queries.ts';
import { dayOf } from '#kernel/clock.ts';
import { daysLeft } from '#kernel/reckoning.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { clockWords } from '#ui/components/clock.tsx';
import { Pages } from '#ui/components/movement.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column, type RowGroup } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day } from '#ui/components/time.tsx';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import { soonFrom, type Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say, useLang, Written } from '#ui/setting.tsx';

const size = 50;

/** A duty with what is left of its limit, counted in the limit's own unit; null where no day is fixed. */
interface Row extends DutyLine {
  readonly left: number | null;
}

const groupKeys = ['late', 'today', 'soon', 'later', 'none'] as const;
type GroupKey = (typeof groupKeys)[number];

const groupWords: Readonly<Record<GroupKey, Words>> = {
  late: { zh: '已超期', en: 'Overdue' },
  today: { zh: '今天', en: 'Today' },
  soon: { zh: `${soonFrom} 天内`, en: `Within ${soonFrom} days` },
  later: { zh: '以后', en: 'Later' },
  none: { zh: '没有期限', en: 'No day fixed' },
};

function groupOf({ left }: Row): GroupKey {
  if (left === null) return 'none';
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= soonFrom ? 'soon' : 'later';
}

function groupsOf(rows: readonly Row[]): RowGroup<Row>[] {
  const byGroup = Map.groupBy(rows, groupOf);
  return groupKeys.flatMap((key) => {
    const members = byGroup.get(key);
    if (!members) return [];
    const n = members.length;
    return [
      { key, title: groupWords[key], note: { zh: `${n} 件`, en: n === 1 ? '1 duty' : `${n} duties` }, rows: members },
    ];
  });
}

/** What is left: the words say it, weight and colour confirm it. */
function Left({ row }: { readonly row: Row }) {
  const lang = useLang();
  if (row.left === null) return <Tag tone="paused">{reasonWords(row.reason)}</Tag>;
  const words = clockWords(lang, { state: 'running', left: row.left, unit: row.dayUnit });
  if (row.left < 0) return <Tag tone="late">{words}</Tag>;
  return row.left <= soonFrom ? <Tag tone="soon">{words}</Tag> : <span className="second">{words}</span>;
}

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    head: { zh: '事项', en: 'Matter' },
    rowHead: true,
    cell: (row) => (
      <a href={`/desk/matters/${row.number}`}>
        <Written>{row.title || row.number}</Written>
      </a>
    ),
  },
  {
    key: 'act',
    head: { zh: '现在该办', en: 'To do' },
    cell: (row) => <Say {...dutyWords(row.act, row.rule_set).act} />,
  },
  {
    key: 'clock',
    head: { zh: '时钟', en: 'Clock' },
    card: false,
    quiet: true,
    cell: (row) => <Say {...dutyWords(row.act, row.rule_set).clock} />,
  },
  {
    key: 'due',
    head: { zh: '到期', en: 'Due' },
    card: false,
    cell: (row): ReactNode =>
      row.due_on && (
        <>
          <Day on={Temporal.PlainDate.from(row.due_on)} form="desk" />
          {row.provisional && <Say zh="（暂定）" en=" (provisional)" />}
        </>
      ),
  },
  { key: 'left', head: { zh: '还剩', en: 'Left' }, card: false, cell: (row) => <Left row={row} /> },
  {
    key: 'number',
    head: { zh: '编号', en: 'Number' },
    card: false,
    quiet: true,
    cell: (row) => <Reference>{row.number}</Reference>,
  },
];

interface DutiesPageProps {
  readonly frame: Frame;
  readonly rows: readonly Row[];
  readonly next: string | undefined;
  readonly first: boolean;
  readonly mayRegister: boolean;
  /** False for one who only audits or keeps accounts: nothing will ever stand in their list. */
  readonly acts: boolean;
}

const title: Words = { zh: '待我办理', en: 'Mine to handle' };

function DutiesPage({ frame, rows, next, first, mayRegister, acts }: DutiesPageProps) {
  return (
    <DeskPage frame={frame} title={title} current="duties">
      <div className="row apart mb-4">
        <div>
          <h1>
            <Say {...title} />
          </h1>
          <p className="second">{rows.length > 0 && <Summary rows={rows} more={next !== undefined || !first} />}</p>
        </div>
        {mayRegister && (
          <LinkButton href="/desk/register">{{ zh: '登记来信来访', en: 'Register a petition' }}</LinkButton>
        )}
      </div>
      {rows.length === 0 ? (
        <NothingOwed first={first} mayRegister={mayRegister} acts={acts} />
      ) : (
        <>
          <Table
            caption={{ zh: '待我办理，按期限排列', en: 'Mine to handle, by due day' }}
            captionHidden
            dense
            columns={columns}
            groups={groupsOf(rows)}
            keyOf={({ stream, key }) => `${stream} ${key}`}
          />
          {(next !== undefined || !first) && (
            <Pages
              nextHref={next && `/desk?${new URLSearchParams({ after: next })}`}
              words={
                first ? undefined : (
                  <a href="/desk">
                    <Say zh="回到最先到期的" en="Back to what is due first" />
                  </a>
                )
              }
            />
          )}
        </>
      )}
    </DeskPage>
  );
}

/** The list in one sentence; on a page of several it speaks of this page only. */
function Summary({ rows, more }: { readonly rows: readonly Row[]; readonly more: boolean }) {
  const late = rows.filter(({ left }) => left !== null && left < 0).length;
  const soon = rows.filter(({ left }) => left !== null && left >= 0 && left <= soonFrom).length;
  const n = rows.length;
  return (
    <>
      {more ? <Say zh={`这一页 ${n} 件`} en={`${n} on this page`} /> : <Say zh={`${n} 件`} en={`${n} in all`} />}
      {late > 0 && (
        <>
          <Say zh="，" en=", " />
          <span className="late">
            <Say zh={`${late} 件已超期`} en={`${late} overdue`} />
          </span>
        </>
      )}
      {soon > 0 && <Say zh={`，${soon} 件 ${soonFrom} 天内到期`} en={`, ${soon} due within ${soonFrom} days`} />}
      <Say zh="。" en="." />
    </>
  );
}

function NothingOwed({ first, mayRegister, acts }: Pick<DutiesPageProps, 'first' | 'mayRegister' | 'acts'>) {
  if (!acts) {
    return (
      <Empty title={{ zh: '您的岗位没有要办的事', en: 'Your post has nothing to handle' }}>
        {{
          zh: '审计可以看全部事项和每一次查看的记录；管理员管单位和账号，看不到任何事项。',
          en: 'An auditor reads every matter and every reading; an administrator keeps units and accounts and sees no matter.',
        }}
      </Empty>
    );
  }
  if (!first) {
    return (
      <Empty
        title={{ zh: '后面没有了', en: 'Nothing further' }}
        action={
          <a href="/desk">
            <Say zh="回到最先到期的" en="Back to what is due first" />
          </a>
        }
      >
        {{ zh: '您的待办到这里为止。', en: 'Your duties end here.' }}
      </Empty>
    );
  }
  return (
    <Empty
      title={{ zh: '没有轮到您办的事', en: 'Nothing is yours to handle now' }}
      action={
        <a href="/desk/matters">
          <Say zh="看本单位的全部事项" en="See all matters of your unit" />
        </a>
      }
    >
      {mayRegister
        ? { zh: '新登记的事项会按期限排在这里。', en: 'New registrations will stand here by their due day.' }
        : {
            zh: '转来的事项、信访人的询问和催办，一到就会按期限排在这里。',
            en: 'Matters that are passed to you, questions and urgings will stand here by their due day as they come.',
          }}
    </Empty>
  );
}

/** The desk's first page: what one's posts owe, soonest first. */
export function dutyPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/desk', async (context) => {
    const { visitor } = context.var;
    const after = readDutyCursor(context.req.query('after'));
    const found = await dutiesOfActor(house.database.as('vault'), visitor.actor, after, size + 1);
    const { rows, next } = pageOf(found, size, afterDuty);
    const today = dayOf(house.clock.now());
    const counted = rows.map((row): Row => ({
      ...row,
      left: row.due_on
        ? daysLeft(Temporal.PlainDate.from(row.due_on), today, row.dayUnit, house.calendars.current)
        : null,
    }));
    const mayRegister = visitor.official!.posts.some(({ post }) => post === 'registrar');
    const acts = visitor.official!.posts.some(({ post }) => post !== 'auditor' && post !== 'administrator');
    const page = { frame: visitor.deskFrame(), rows: counted, next, first: after === undefined, mayRegister, acts };
    return context.html(renderPage(<DutiesPage {...page} />));
  });
  return routes;
}
