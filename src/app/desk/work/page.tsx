import { soonFrom } from '#kernel/duty.ts';
import type { Words } from '#ui/language.ts';
import { filterQuery, startFilter, workHref, type WorkFilter } from '#kernel/work/filter.ts';
import type { WorkCounts } from '#kernel/work/count.ts';
import { Button, LinkButton, ToolButton } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Pages } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Frame, NavItem } from '#ui/frame.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Name, Say } from '#ui/setting.tsx';
import { workColumns, type WorkRow } from './columns.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { Filters, ViewTools, type FilterChoices } from './filters.tsx';
import { countShown, groupsOf, windowWords } from './groups.ts';
import type { SavedView } from './views.ts';

export interface WorkPageProps {
  readonly frame: Frame;
  readonly filter: WorkFilter;
  readonly choices: FilterChoices;
  readonly rows: readonly WorkRow[];
  readonly next: string | undefined;
  readonly first: boolean;
  /** On a phone: the filters alone, on a page of their own. */
  readonly panel: boolean;
  /** What the filter leaves, and what the two usual lists hold. */
  readonly counts: { readonly here: WorkCounts; readonly mine: WorkCounts; readonly unit: WorkCounts };
  readonly views: readonly SavedView[];
  /** Whose list it is, where it is a unit's. */
  readonly unitName: Words | undefined;
  readonly mayRegister: boolean;
  /** False for one who only audits or keeps accounts: nothing will ever stand in their own list. */
  readonly acts: boolean;
  /** A bulk act was asked for without a pick. */
  readonly nonePicked: boolean;
  /** What stands against a name for a view. */
  readonly viewError?: Words | undefined;
}

const mineTitle: Words = { zh: '待我办理', en: 'Mine to handle' };

const titleOf = ({ filter, unitName }: WorkPageProps): Words =>
  filter.of === 'mine'
    ? mineTitle
    : { zh: `${unitName?.zh ?? '本单位'}的待办`, en: `Owed by ${unitName?.en ?? 'my unit'}` };

const narrowed = (due: WorkFilter['due']): WorkFilter => ({ ...startFilter, ...(due ? { due } : {}) });

/** The usual views with what stands in them, then one's own. */
function viewItems({ counts: { mine, unit }, views, acts }: WorkPageProps): readonly NavItem[] {
  const item = (key: string, filter: WorkFilter, label: Words, n: number): NavItem => ({
    key,
    href: workHref(filter),
    label,
    count: countShown(n),
  });
  const own = [
    item('mine', startFilter, mineTitle, mine.all),
    item('today', narrowed('today'), { zh: '今天要做', en: 'For today' }, mine.today),
    item('late', narrowed('late'), windowWords.late, mine.late),
    item('soon', narrowed('soon'), windowWords.soon, mine.soon),
  ];
  return [
    ...(acts ? own : []),
    item('unit', { ...startFilter, of: 'unit' }, { zh: '本单位', en: 'My unit' }, unit.all),
    item(
      'unit-late',
      { ...startFilter, of: 'unit', due: 'late' },
      { zh: '本单位已超期', en: 'Overdue in my unit' },
      unit.late,
    ),
    ...views.map(({ id, name, query }) => ({ key: id, href: query ? `/desk?${query}` : '/desk', label: name })),
  ];
}

/** A work list: what one's posts owe, or what a unit owes, as the address says. */
export function WorkPage(props: WorkPageProps) {
  const { frame, filter, rows, next, first, panel, choices, views, viewError } = props;
  const title = titleOf(props);
  const items = viewItems(props);
  const query = filterQuery(filter);
  const current = items.find(({ href }) => href === workHref(filter))?.key ?? '';
  const saved = views.find(({ id }) => id === current);
  return (
    <DeskPage frame={frame} title={title} current="duties" views={{ items, current }} failed={Boolean(viewError)}>
      <div className="row apart">
        <div>
          <h1>
            <Name>{title}</Name>
          </h1>
          <p className="second">
            <Summary {...props} />
          </p>
        </div>
        <div className="row gap-3 no-print">
          <a className="small only-roomy" href="/desk/keys">
            <Say zh="快捷键" en="Keys" />
          </a>
          <ToolButton does="print" size="small">
            {{ zh: '打印', en: 'Print' }}
          </ToolButton>
          {!panel && (
            <span className="phone">
              <LinkButton href={workHref(filter, { panel: '1' })} kind="line" size="small">
                {{ zh: '筛选', en: 'Filters' }}
              </LinkButton>
            </span>
          )}
          {props.mayRegister && (
            <LinkButton href="/desk/register" size="small">
              {{ zh: '登记来信来访', en: 'Register a petition' }}
            </LinkButton>
          )}
        </div>
      </div>
      {props.nonePicked && (
        <Notice kind="bad" live title={{ zh: '还没有选中任何一件', en: 'Nothing is picked yet' }}>
          {{ zh: '请先勾选要一起办的事项，再按下面的按钮。', en: 'Tick the matters first, then press a button below.' }}
        </Notice>
      )}
      {viewError && <Notice kind="bad" live title={viewError} />}
      <Filters filter={filter} open={panel} {...choices} />
      <div className="row apart mb-3 no-print">
        <ViewTools filter={filter} />
        {saved && (
          <Form action="/desk/views/remove" hidden={{ id: saved.id }}>
            <Button kind="text" size="small" about={saved.name}>
              {{ zh: '不再保留这个视图', en: 'Drop this view' }}
            </Button>
          </Form>
        )}
      </div>
      {rows.length === 0 ? (
        <NothingOwed {...props} />
      ) : (
        <Form
          action="/desk/bulk"
          id="bulk"
          hidden={{ back: workHref(filter) }}
          label={{ zh: '批量办理', en: 'Many at once' }}
        >
          <Table
            caption={{ zh: `${title.zh}，按期限排列`, en: `${title.en}, by due day` }}
            captionHidden
            dense
            columns={workColumns(filter)}
            {...listed(props)}
            keyOf={({ stream, key }) => `${stream} ${key}`}
          />
          <BulkBar all={props.counts.here.all} />
        </Form>
      )}
      {(next !== undefined || !first) && (
        <Pages
          nextHref={next && workHref(filter, { after: next })}
          words={
            first ? undefined : (
              <a href={query ? `/desk?${query}` : '/desk'}>
                <Say zh="回到开头" en="Back to the start" />
              </a>
            )
          }
        />
      )}
    </DeskPage>
  );
}

function listed({ rows, ...part }: WorkPageProps) {
  const groups = groupsOf(rows, part);
  return groups ? { groups } : { rows };
}

/** The list in one sentence, whatever page of it is shown. */
function Summary({ counts: { here }, filter }: WorkPageProps) {
  const { all, late, today, soon } = here;
  if (all === 0) return null;
  const alone = filter.due !== undefined;
  return (
    <>
      <Say zh={`${countShown(all)} 件`} en={`${countShown(all)} in all`} />
      {!alone && late > 0 && (
        <>
          <Say zh="，" en=", " />
          <span className="late">
            <Say zh={`${countShown(late)} 件已超期`} en={`${countShown(late)} overdue`} />
          </span>
        </>
      )}
      {!alone && today > 0 && <Say zh={`，${countShown(today)} 件今天到期`} en={`, ${countShown(today)} due today`} />}
      {!alone && soon > 0 && (
        <Say
          zh={`，${countShown(soon)} 件 ${soonFrom} 天内到期`}
          en={`, ${countShown(soon)} due within ${soonFrom} days`}
        />
      )}
      <Say zh="。" en="." />
    </>
  );
}

function NothingOwed({ filter, first, mayRegister, acts, frame: _ }: WorkPageProps) {
  const home = workHref({ ...startFilter, of: filter.of });
  if (!first) {
    return (
      <Empty
        title={{ zh: '后面没有了', en: 'Nothing further' }}
        action={
          <a href={workHref(filter)}>
            <Say zh="回到开头" en="Back to the start" />
          </a>
        }
      >
        {{ zh: '这个列表到这里为止。', en: 'The list ends here.' }}
      </Empty>
    );
  }
  if (workHref(filter) !== home) {
    return (
      <Empty
        title={{ zh: '没有符合这些条件的事', en: 'Nothing fits these filters' }}
        action={
          <a href={home}>
            <Say zh="清除筛选" en="Clear the filters" />
          </a>
        }
      >
        {{ zh: '条件还在上面，可以改一改再看。', en: 'The filters stand above; change them and look again.' }}
      </Empty>
    );
  }
  if (!acts && filter.of === 'mine') {
    return (
      <Empty title={{ zh: '您的岗位没有要办的事', en: 'Your post has nothing to handle' }}>
        {{
          zh: '审计可以看全部事项和每一次查看的记录；管理员管单位和账号，看不到任何事项。',
          en: 'An auditor reads every matter and every reading; an administrator keeps units and accounts and sees no matter.',
        }}
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
