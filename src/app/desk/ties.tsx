import { Hono } from 'hono';
import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { staffOf, type StaffMember } from '#kernel/staff.ts';
import { declarationsOf, declaredTies, declareTie, endTie, type DeclarationLine } from '#kernel/ties.ts';
import { unitView } from '#kernel/views.ts';
import { tieWords } from '#ui/close-words.ts';
import { Button } from '#ui/components/button.tsx';
import { Radios } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DateField, Field, Select, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Picker } from '#ui/components/picker.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Day } from '#ui/components/time.tsx';
import { civilDay, oneOf, optionalText } from '#ui/edge/input.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Name, Say } from '#ui/setting.tsx';
import { choicesPaths } from './choices.ts';
import { readPick, unitShelf } from './pick.ts';

const path = '/desk/ties';
const title: Words = { zh: '利害关系申报', en: 'Declared interests' };

interface TiesPageProps {
  readonly frame: Frame;
  readonly house: LivingHouse;
  readonly people: readonly StaffMember[];
  readonly lines: readonly DeclarationLine[];
  readonly typed: Typed;
  readonly errors: Errors;
  readonly done: boolean;
}

function columns(house: LivingHouse): readonly Column<DeclarationLine>[] {
  return [
    { key: 'name', head: { zh: '谁', en: 'Who' }, rowHead: true, cell: ({ name }) => <Name>{name}</Name> },
    { key: 'kind', head: { zh: '关系', en: 'Relation' }, cell: ({ kind }) => <Say {...tieWords[kind]} /> },
    {
      key: 'with',
      head: { zh: '与谁', en: 'With whom' },
      cell: ({ unit, otherName }) => {
        if (!unit) return <Name>{otherName ?? ''}</Name>;
        const { name, nameEn } = unitView(house, unit);
        return <Name>{{ zh: name, en: nameEn }}</Name>;
      },
    },
    {
      key: 'days',
      head: { zh: '从哪天到哪天', en: 'Days' },
      cell: ({ fromOn, untilOn }) => (
        <>
          <Day on={fromOn} form="desk" />
          <Say zh=" 起" en=" on" />
          {untilOn && (
            <>
              <Say zh="，到 " en=", until " />
              <Day on={untilOn} form="desk" />
            </>
          )}
        </>
      ),
    },
    { key: 'by', head: { zh: '谁申报的', en: 'Declared by' }, cell: ({ declaredBy }) => <Name>{declaredBy}</Name> },
    {
      key: 'end',
      head: { zh: '操作', en: 'Action' },
      headHidden: true,
      end: true,
      cell: ({ id, name }) => (
        <Form action={`${path}/end`} hidden={{ id: String(id) }}>
          <Button kind="text" size="small" about={name}>
            {{ zh: '关系已经没有了', en: 'It is no more' }}
          </Button>
        </Form>
      ),
    },
  ];
}

function TiesPage({ frame, house, people, lines, typed, errors, done }: TiesPageProps) {
  const at = (name: string) => ({
    ...(errors[name] ? { error: errors[name] } : {}),
    ...(typed[name] ? { value: typed[name] } : {}),
  });
  const near = unitShelf(house.units, dayOf(house.clock.now())).near;
  return (
    <DeskPage frame={frame} title={title} failed={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1 className="mb-4">
        <Say {...title} />
      </h1>
      <p className="second mb-4">
        <Say
          zh="与某个单位或者同事有利害关系的，在这里申报。事项反映那个单位，或者复查、听证它的答复时，您不会被指派，也不能经手；只有您和本单位负责人看得到。"
          en="Declare here a unit or an official you have an interest in. You are then not given, and take no part in, matters that complain of that unit or judge its answer. Only you and the head of your unit see this."
        />
      </p>
      {done && (
        <Notice kind="done" live>
          {{ zh: '已申报，马上起作用。', en: 'Declared; it counts at once.' }}
        </Notice>
      )}
      <div className="stack gap-6">
        {lines.length > 0 && (
          <Table caption={title} captionHidden columns={columns(house)} rows={lines} keyOf={({ id }) => String(id)} />
        )}
        <Form action={path} label={{ zh: '申报', en: 'Declare' }}>
          <div className="stack gap-4">
            <h2>
              <Say zh="申报一项关系" en="Declare a relation" />
            </h2>
            {people.length > 1 && (
              <Select
                name="person"
                label={{ zh: '谁', en: 'Who' }}
                options={people.map(({ person, name, nameEn }) => ({ value: person, label: { zh: name, en: nameEn } }))}
                {...at('person')}
              />
            )}
            <Radios
              name="kind"
              label={{ zh: '什么关系', en: 'Which relation' }}
              hint={{ zh: '不用写是哪位亲属', en: 'Which relative is nobody’s business' }}
              choices={declaredTies.map((value) => ({ value, label: tieWords[value] }))}
              {...at('kind')}
            />
            <Picker
              name="unit"
              label={{ zh: '与哪个单位', en: 'With which unit' }}
              hint={{ zh: '名称、拼音或者首字母', en: 'A name, its pinyin or its first letters' }}
              near={near}
              from={choicesPaths.units}
              optional
              {...at('unit')}
            />
            <Field
              name="other"
              label={{ zh: '或者与哪位工作人员', en: 'Or with which official' }}
              hint={{ zh: '写他的账号', en: 'By login' }}
              width="mid"
              optional
              {...at('other')}
            />
            <DateField name="from" label={{ zh: '从哪天', en: 'From' }} {...at('from')} />
            <DateField name="until" label={{ zh: '到哪天', en: 'Until' }} optional {...at('until')} />
            <Button>{{ zh: '申报', en: 'Declare it' }}</Button>
          </div>
        </Form>
        <p>
          <a href="/desk/account">
            <Say zh="回到我的账号" en="Back to my account" />
          </a>
        </p>
      </div>
    </DeskPage>
  );
}

const names = ['person', 'kind', 'unit', 'other', 'from', 'until'] as const;
const schema = z.object({
  person: optionalText({ zh: '谁', en: 'who' }, 80),
  kind: oneOf(declaredTies, { zh: '什么关系', en: 'which relation' }),
  unit: optionalText({ zh: '单位', en: 'the unit' }, 120),
  other: optionalText({ zh: '工作人员', en: 'the official' }, 80),
  from: civilDay({ zh: '开始的日子', en: 'the first day' }),
  until: z
    .string()
    .trim()
    .max(40)
    .optional()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(civilDay({ zh: '结束的日子', en: 'the last day' }).optional()),
});

/** What an official declares of their own, or the head of their unit for them: who, with whom, since when. */
export function tiePages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const session = () => house.database.as('app');
  const today = () => dayOf(house.clock.now());

  /** Oneself first, then those of the units that one heads. */
  async function peopleOf(context: EdgeContext): Promise<StaffMember[]> {
    const { person, name, nameEn, posts } = context.var.visitor.official!;
    const headed = posts.filter(({ post }) => post === 'head').map(({ unit }) => unit);
    const staff = headed.length > 0 ? await staffOf(session(), headed, today()) : [];
    const self = { person, name, nameEn, away: false, cover: null, ...posts[0] } as StaffMember;
    return [...new Map([self, ...staff].map((one) => [one.person, one])).values()];
  }

  async function show(context: EdgeContext, typed: Typed = {}, errors: Errors = {}): Promise<Response> {
    const people = await peopleOf(context);
    const lines = await declarationsOf(
      session(),
      people.map(({ person }) => person),
      today(),
    );
    const frame = context.var.visitor.deskFrame();
    const done = context.req.query('done') === '1';
    const page = <TiesPage {...{ frame, house, people, lines, typed, errors, done }} />;
    return context.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 200) as Response;
  }

  routes.get(path, (context) => show(context));

  routes.post(path, async (context) => {
    const typed = typedIn(await context.req.parseBody(), names);
    const checked = checkTyped(schema, typed, names, context.var.visitor.lang);
    if ('errors' in checked) return show(context, typed, checked.errors);
    const { kind, from: fromOn, until: untilOn, person: chosen, ...whom } = checked.input;
    const { person: me } = context.var.visitor.official!;
    const person = (chosen ?? me) as PersonId;
    const errors: Record<string, Words> = {};
    if (!(await peopleOf(context)).some((one) => one.person === person)) errors['person'] = notYours;
    if (untilOn && Temporal.PlainDate.compare(untilOn, fromOn) < 0) errors['until'] = turnedRound;
    const found = await withWhom(house, whom);
    if ('error' in found) errors[found.field] = found.error;
    else if (found.other === person) errors['other'] = oneself;
    if (Object.keys(errors).length > 0 || 'error' in found) return show(context, typed, errors);
    const { unit, other } = found;
    const declaration = { person, unit, other, kind, fromOn, untilOn: untilOn ?? null };
    await declareTie(session(), declaration, me, house.clock.now());
    return context.redirect(`${path}?done=1`, 303);
  });

  routes.post(`${path}/end`, async (context) => {
    const id = Number(typedIn(await context.req.parseBody(), ['id'])['id']);
    const people = (await peopleOf(context)).map(({ person }) => person);
    const lines = await declarationsOf(session(), people, today());
    if (lines.some((line) => line.id === id))
      await endTie(session(), id, context.var.visitor.official!.person, house.clock.now());
    return context.redirect(path, 303);
  });
  return routes;
}

const notYours: Words = {
  zh: '只能给自己申报；本单位别人的由负责人申报',
  en: 'You declare your own; the head declares for those of the unit',
};
const turnedRound: Words = { zh: '结束的日子不能早于开始的日子', en: 'The last day cannot lie before the first' };
const oneself: Words = { zh: '不用申报与自己的关系', en: 'Nobody declares a relation to themselves' };
const oneOfBoth: Words = { zh: '请写一个单位，或者一位工作人员', en: 'Name a unit, or an official' };
const noSuchUnit: Words = {
  zh: '没有找到这个单位，请写全名或者代码',
  en: 'No such unit; write its whole name or code',
};
const noSuchLogin: Words = { zh: '没有这个账号', en: 'There is no such login' };

type Whom = { readonly unit: UnitId | null; readonly other: PersonId | null };

/** With whom: one unit or one official, and not both. */
async function withWhom(
  house: LivingHouse,
  { unit, other }: { readonly unit?: string | undefined; readonly other?: string | undefined },
): Promise<Whom | { readonly field: 'unit' | 'other'; readonly error: Words }> {
  if ((unit === undefined) === (other === undefined)) return { field: 'unit', error: oneOfBoth };
  if (unit !== undefined) {
    const read = readPick(unitShelf(house.units, dayOf(house.clock.now())), unit);
    return 'value' in read ? { unit: read.value as UnitId, other: null } : { field: 'unit', error: noSuchUnit };
  }
  const [row] = await house.database.as('app').rows<{ id: PersonId }>({
    name: 'person-of-login',
    text: 'SELECT id FROM house.person WHERE login = $1',
    values: [other],
  });
  return row ? { unit: null, other: row.id } : { field: 'other', error: noSuchLogin };
}
