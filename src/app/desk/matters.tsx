import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { afterMatter, pageOf, readMatterCursor } from '#chapters/petition/cursors.ts';
import { StageTag } from '#chapters/petition/pages/standing-words.tsx';
import { formWords, publicStates, stageWords } from '#chapters/petition/pages/words.ts';
import { mattersOfActor, type MatterLine } from '#chapters/petition/queries.ts';
import { Pages } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Day } from '#ui/components/time.tsx';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { LineTitle, untitledWords } from '#ui/life/lists.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Name, Say, useToday } from '#ui/setting.tsx';
import { FindBox } from './find-form.tsx';

const size = 50;

/** The views of the list: each public state, with the stages that it stands for. */
const views: Readonly<
  Record<string, { readonly label: Words; readonly stages?: readonly string[]; readonly first?: boolean }>
> = {
  all: { label: { zh: '全部', en: 'All' } },
  first: { label: { zh: '初次信访', en: 'First petitions' }, first: true },
  ...Object.fromEntries(
    [...publicStates].map(([state, members]) => [
      state,
      { label: (stageWords as Readonly<Record<string, Words>>)[state]!, stages: members },
    ]),
  ),
};

/** The soonest day by which something is owed; one that has passed says so. */
function NextDue({ due }: { readonly due: string | null }) {
  const today = useToday();
  if (!due) {
    return (
      <span className="quiet">
        <Say zh="无" en="none" />
      </span>
    );
  }
  const on = Temporal.PlainDate.from(due);
  const late = Temporal.PlainDate.compare(on, today) < 0;
  return (
    <span className={late ? 'late' : undefined}>
      <Day on={on} form="desk" />
      {late && <Say zh="（已过）" en=" (passed)" />}
    </span>
  );
}

type UnitNames = (id: string) => Words;

const columnsFor = (house: LivingHouse, unitNames: UnitNames): readonly Column<MatterLine>[] => [
  {
    key: 'title',
    head: { zh: '事项', en: 'Matter' },
    rowHead: true,
    cell: (row) => (
      <a href={`/desk/matters/${row.number}`}>
        <LineTitle title={row.title} untitled={untitledWords(house, row.holder, stageWords[row.stage])} />
      </a>
    ),
  },
  { key: 'stage', head: { zh: '状态', en: 'State' }, card: false, cell: ({ stage }) => <StageTag stage={stage} /> },
  {
    key: 'due',
    head: { zh: '最近到期', en: 'Next due' },
    cell: ({ due_on }) => <NextDue due={due_on} />,
  },
  {
    key: 'holder',
    head: { zh: '承办', en: 'In hand at' },
    card: false,
    cell: ({ holder }) => <Name>{unitNames(holder)}</Name>,
  },
  {
    key: 'registered',
    head: { zh: '登记', en: 'Registered' },
    cell: ({ registered_on }) => <Day on={Temporal.PlainDate.from(registered_on)} form="desk" />,
  },
  {
    key: 'form',
    head: { zh: '来源', en: 'Form' },
    card: false,
    wide: true,
    cell: ({ form }) => <Say {...formWords[form]} />,
  },
  {
    key: 'number',
    head: { zh: '编号', en: 'Number' },
    card: false,
    quiet: true,
    cell: ({ number }) => <Reference>{number}</Reference>,
  },
];

interface MattersPageProps {
  readonly frame: Frame;
  readonly house: LivingHouse;
  readonly view: string;
  readonly rows: readonly MatterLine[];
  readonly next: string | undefined;
  readonly first: boolean;
  readonly unitNames: UnitNames;
  readonly resealed: boolean;
  /** A unit that has them in hand, or that registered them, when the address names one. */
  readonly narrowed: Readonly<Record<string, string>>;
}

const hrefOf = (view: string, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({ ...(view === 'all' ? {} : { stage: view }), ...more }).toString();
  return query ? `/desk/matters?${query}` : '/desk/matters';
};

function MattersPage({ frame, house, view, rows, next, first, unitNames, resealed, narrowed }: MattersPageProps) {
  const title: Words = { zh: '事项', en: 'Matters' };
  const items = Object.entries(views).map(([key, { label }]) => ({ key, href: hrefOf(key, narrowed), label }));
  return (
    <DeskPage frame={frame} title={title} current="matters" views={{ items, current: view }}>
      {resealed && (
        <Notice kind="done" live title={{ zh: '已转给检举控告专人', en: 'Moved to the custodian' }}>
          {{ zh: '它不再出现在登记簿、列表和统计里。', en: 'It stands in no register, list or count here any more.' }}
        </Notice>
      )}
      <div className="row apart mb-4">
        <div>
          <h1>
            <Say {...(view === 'all' ? title : views[view]!.label)} />
          </h1>
          <p className="second">
            <Say
              zh="本单位登记、承办或者复查的，新的在上。"
              en="Registered, held or reviewed by your unit, newest first."
            />
            {narrowed['holder'] && (
              <>
                <Say zh="只看承办单位：" en=" Only those in hand at " />
                <Name>{unitNames(narrowed['holder'])}</Name>
                <Say zh="。" en=". " />
                <a href={hrefOf(view)}>
                  <Say zh="看全部" en="See all" />
                </a>
              </>
            )}
          </p>
        </div>
        <FindBox />
      </div>
      {rows.length === 0 ? (
        <NoMatters view={view} first={first} />
      ) : (
        <Table
          caption={{ zh: '事项，按登记日期排列', en: 'Matters, by day of registration' }}
          captionHidden
          dense
          columns={columnsFor(house, unitNames)}
          rows={rows}
          keyOf={({ stream }) => stream}
        />
      )}
      {(next !== undefined || !first) && (
        <Pages
          nextHref={next && hrefOf(view, { ...narrowed, after: next })}
          words={
            first ? undefined : (
              <a href={hrefOf(view, narrowed)}>
                <Say zh="回到最新的" en="Back to the newest" />
              </a>
            )
          }
        />
      )}
    </DeskPage>
  );
}

function NoMatters({ view, first }: { readonly view: string; readonly first: boolean }) {
  const action = (
    <a href="/desk/matters">
      <Say zh="看全部事项" en="See all matters" />
    </a>
  );
  if (!first)
    return (
      <Empty title={{ zh: '后面没有了', en: 'Nothing further' }} action={action}>
        {{ zh: '事项到这里为止。', en: 'The matters end here.' }}
      </Empty>
    );
  if (view === 'all') {
    return (
      <Empty title={{ zh: '还没有事项', en: 'No matters yet' }}>
        {{
          zh: '本单位登记的、转给本单位的，都会列在这里。',
          en: 'What your unit registers, and what is passed to it, will stand here.',
        }}
      </Empty>
    );
  }
  return (
    <Empty title={{ zh: '没有这种状态的事项', en: 'No matter stands there now' }} action={action}>
      {{ zh: '换一个状态看看。', en: 'Look at another state.' }}
    </Empty>
  );
}

/** Every matter that one may see, by state. */
export function matterPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const unitNames: UnitNames = (id) => {
    const unit = house.units.get(id as never);
    return { zh: unit?.name ?? id, en: unit?.nameEn ?? id };
  };
  routes.get('/desk/matters', async (context: EdgeContext) => {
    const { visitor } = context.var;
    const wanted = context.req.query('stage') ?? 'all';
    const view = Object.hasOwn(views, wanted) ? wanted : 'all';
    const after = readMatterCursor(context.req.query('after'));
    const narrowed = Object.fromEntries(
      (['holder', 'office'] as const).flatMap((name) => {
        const unit = context.req.query(name);
        return unit && house.units.get(unit as never) ? [[name, unit]] : [];
      }),
    );
    const filter = { stages: views[view]!.stages, first: views[view]!.first, ...narrowed, after, size: size + 1 };
    const { rows, next } = pageOf(
      await mattersOfActor(house.database.as('vault'), visitor.actor, filter),
      size,
      afterMatter,
    );
    const page = {
      frame: visitor.deskFrame(),
      house,
      view,
      rows,
      next,
      first: after === undefined,
      unitNames,
      narrowed,
    };
    return context.html(renderPage(<MattersPage {...page} resealed={context.req.query('done') === 'reseal'} />));
  });
  return routes;
}
