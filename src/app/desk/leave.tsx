import { Hono } from 'hono';
import { saidOf, type Said } from '#app/admin/shell.tsx';
import type { LivingHouse } from '#app/house.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { LeaveLine } from '#kernel/leave.ts';
import type { StaffMember } from '#kernel/staff.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DateField, Field, Select, type Errors, type Option } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day } from '#ui/components/time.tsx';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { postWords } from '#ui/posts.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Name, Say } from '#ui/setting.tsx';
import { endLeaveOf, enterLeave, leaveFields, leaveSchema, leaveView } from './presence/leave.ts';

const title: Words = { zh: '本单位的人', en: 'People of my unit' };

interface LeavePageProps {
  readonly frame: Frame;
  readonly staff: readonly StaffMember[];
  readonly leaves: readonly LeaveLine[];
  /** Whose leave this official may enter: their own, and as head that of the unit. */
  readonly mine: readonly PersonId[];
  readonly typed: Typed;
  readonly errors: Errors;
  readonly said?: Said | undefined;
  readonly done: boolean;
}

/** Each person once, with all posts. */
const people = (staff: readonly StaffMember[]): StaffMember[][] => [
  ...Map.groupBy(staff, ({ person }) => person).values(),
];

const optionOf = ([first]: readonly StaffMember[]): Option => ({
  value: first!.person,
  label: { zh: first!.name, en: first!.nameEn },
});

const staffColumns: readonly Column<StaffMember[]>[] = [
  { key: 'name', head: { zh: '姓名', en: 'Name' }, rowHead: true, cell: ([one]) => <Name>{one!.name}</Name> },
  {
    key: 'posts',
    head: { zh: '岗位', en: 'Posts' },
    cell: (posts) => (
      <Say
        zh={posts.map(({ post }) => postWords[post].zh).join('、')}
        en={posts.map(({ post }) => postWords[post].en).join(', ')}
      />
    ),
  },
  {
    key: 'here',
    head: { zh: '今天', en: 'Today' },
    card: false,
    cell: ([one]) =>
      one!.away ? <Tag tone="paused">{{ zh: '不在岗', en: 'Away' }}</Tag> : <Say zh="在岗" en="At work" />,
  },
];

function leaveColumns(mine: readonly PersonId[]): readonly Column<LeaveLine>[] {
  return [
    { key: 'name', head: { zh: '谁', en: 'Who' }, rowHead: true, cell: ({ name }) => <Name>{name}</Name> },
    {
      key: 'days',
      head: { zh: '哪几天', en: 'Days' },
      cell: ({ fromOn, untilOn }) => (
        <>
          <Day on={fromOn} form="desk" />
          <Say zh=" 至 " en=" to " />
          <Day on={untilOn} form="desk" />
        </>
      ),
    },
    {
      key: 'cover',
      head: { zh: '谁顶岗', en: 'Who stands in' },
      cell: ({ coverName }) =>
        coverName ? <Name>{coverName}</Name> : <Say zh="同岗位的人" en="Whoever holds the post" />,
    },
    {
      key: 'end',
      head: { zh: '操作', en: 'Action' },
      headHidden: true,
      end: true,
      cell: ({ id, person, name }) =>
        mine.includes(person) && (
          <Form action="/desk/leave/end" hidden={{ id: String(id) }}>
            <Button kind="text" size="small" about={name}>
              {{ zh: '提前结束', en: 'End it now' }}
            </Button>
          </Form>
        ),
    },
  ];
}

function LeavePage({ frame, staff, leaves, mine, typed, errors, said, done }: LeavePageProps) {
  const everybody = people(staff);
  const own = everybody.filter(([one]) => mine.includes(one!.person));
  const at = (name: string) => ({
    ...(errors[name] ? { error: errors[name] } : {}),
    ...(typed[name] ? { value: typed[name] } : {}),
  });
  return (
    <DeskPage frame={frame} title={title} failed={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind={said.kind} live title={said.title}>
          {said.children}
        </Notice>
      )}
      <h1 className="mb-4">
        <Say {...title} />
      </h1>
      {done && (
        <Notice kind="done" live>
          {{
            zh: '已登记。那几天的待办会自己跟过去，期限不变。',
            en: 'On record. Duties of those days follow by themselves; limits stay.',
          }}
        </Notice>
      )}
      <div className="case">
        <div className="stack gap-6">
          <Table caption={title} captionHidden columns={staffColumns} rows={everybody} keyOf={([one]) => one!.person} />
          {leaves.length > 0 && (
            <Table
              caption={{ zh: '请假和顶岗', en: 'Leave and who stands in' }}
              columns={leaveColumns(mine)}
              rows={leaves}
              keyOf={({ id }) => String(id)}
            />
          )}
        </div>
        {own.length > 0 && (
          <Form action="/desk/leave" label={{ zh: '登记请假', en: 'Enter a leave' }}>
            <div className="stack gap-4">
              <h2>
                <Say zh="登记请假" en="Enter a leave" />
              </h2>
              <Select name="person" label={{ zh: '谁', en: 'Who' }} options={own.map(optionOf)} {...at('person')} />
              <DateField name="from" label={{ zh: '从哪天', en: 'From' }} {...at('from')} />
              <DateField name="until" label={{ zh: '到哪天', en: 'Until' }} {...at('until')} />
              <Select
                name="cover"
                label={{ zh: '谁顶岗', en: 'Who stands in' }}
                hint={{
                  zh: '顶岗的人要有同样的岗位；负责人也可以交给本单位一位同事，只代为同意或者退回',
                  en: 'Somebody who holds the same post; a head may name any colleague of the unit, who then approves or sends back, and no more',
                }}
                options={everybody.map(optionOf)}
                none={{ zh: '不指定，同岗位的人都办', en: 'Nobody in particular: whoever holds the post' }}
                optional
                width="full"
                {...at('cover')}
              />
              <Field
                name="reason"
                label={{ zh: '事由', en: 'Why' }}
                hint={{ zh: '例如：年休假。不用写病情', en: 'Annual leave, say; an illness is nobody’s business' }}
                {...at('reason')}
              />
              <Button>{{ zh: '登记请假', en: 'Enter the leave' }}</Button>
            </div>
          </Form>
        )}
      </div>
    </DeskPage>
  );
}

/** Who is away, and who stands in: entered by oneself, or for the unit by its head. */
export function leavePages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  async function show(
    context: EdgeContext,
    typed: Typed = {},
    { errors = {}, said }: { readonly errors?: Errors; readonly said?: Said | undefined } = {},
  ): Promise<Response> {
    const { staff, leaves, mine } = await leaveView(house, context.var.visitor.official!);
    const frame = context.var.visitor.deskFrame();
    const done = context.req.query('done') === '1';
    const page = <LeavePage {...{ frame, staff, leaves, mine, typed, errors, said, done }} />;
    return context.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : said ? 409 : 200);
  }

  routes.get('/desk/leave', (context) => show(context));

  routes.post('/desk/leave', async (context) => {
    const typed = typedIn(await context.req.parseBody(), leaveFields);
    const checked = checkTyped(leaveSchema, typed, leaveFields, context.var.visitor.lang);
    if ('errors' in checked) return show(context, typed, checked);
    const outcome = await enterLeave(house, context.var.visitor.official!, checked.input);
    if ('errors' in outcome) return show(context, typed, outcome);
    const said = saidOf(outcome, context.var.visitor.lang);
    return said ? show(context, typed, { said }) : context.redirect('/desk/leave?done=1', 303);
  });

  routes.post('/desk/leave/end', async (context) => {
    const id = Number(typedIn(await context.req.parseBody(), ['id'])['id']);
    const outcome = await endLeaveOf(house, context.var.visitor.official!, { id, reason: backWords });
    const said = outcome.done === 'not-found' ? undefined : saidOf(outcome, context.var.visitor.lang);
    return said ? show(context, {}, { said }) : context.redirect('/desk/leave', 303);
  });
  return routes;
}

/** What the button says is why: whoever presses it states that somebody is back. */
const backWords = '提前返岗';
