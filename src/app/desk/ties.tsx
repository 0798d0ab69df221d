import { Hono } from 'hono';
import { saidOf, type Said } from '#app/admin/shell.tsx';
import type { LivingHouse } from '#app/house.ts';
import { dayOf } from '#kernel/clock.ts';
import type { StaffMember } from '#kernel/staff.ts';
import { declaredTies, type DeclarationLine } from '#kernel/ties.ts';
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
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Name, Say } from '#ui/setting.tsx';
import { choicesPaths } from './pick.ts';
import { unitShelf } from './pick.ts';
import { declaredFor, endTieOf, enterTie, tieFields, tieSchema, tiesOf } from './presence/ties.ts';

const path = '/desk/ties';
const title: Words = { zh: '利害关系申报', en: 'Declared interests' };

interface TiesPageProps {
  readonly frame: Frame;
  readonly house: LivingHouse;
  readonly people: readonly StaffMember[];
  readonly lines: readonly DeclarationLine[];
  readonly typed: Typed;
  readonly errors: Errors;
  readonly said?: Said | undefined;
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

function TiesPage({ frame, house, people, lines, typed, errors, said, done }: TiesPageProps) {
  const at = (name: string) => ({
    ...(errors[name] ? { error: errors[name] } : {}),
    ...(typed[name] ? { value: typed[name] } : {}),
  });
  const near = unitShelf(house.units, dayOf(house.clock.now())).near;
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
      <p className="second mb-4">
        <Say
          zh="与某个单位或者同事有利害关系的，在这里申报。事项反映那个单位，或者复查、听证它的答复时，您不会被指派，也不能经手；与谁有关系，只有您和本单位负责人看得到；管理员只看到申报过和为什么申报。"
          en="Declare here a unit or an official you have an interest in. You are then not given, and take no part in, matters that complain of that unit or judge its answer. With whom, only you and the head of your unit see; the administration reads that you declared one, and why."
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
            <Field
              name="reason"
              label={{ zh: '为什么申报', en: 'Why it is declared' }}
              hint={{ zh: '例如：任职前申报。不用写是哪位亲属', en: 'Before taking up the post, say' }}
              {...at('reason')}
            />
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

/** What an official declares of their own, or the head of their unit for them: who, with whom, since when. */
export function tiePages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  async function show(
    context: EdgeContext,
    typed: Typed = {},
    { errors = {}, said }: { readonly errors?: Errors; readonly said?: Said | undefined } = {},
  ): Promise<Response> {
    const people = await declaredFor(house, context.var.visitor.official!);
    const lines = await tiesOf(house, people);
    const frame = context.var.visitor.deskFrame();
    const done = context.req.query('done') === '1';
    const page = <TiesPage {...{ frame, house, people, lines, typed, errors, said, done }} />;
    return context.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : said ? 409 : 200);
  }

  routes.get(path, (context) => show(context));

  routes.post(path, async (context) => {
    const typed = typedIn(await context.req.parseBody(), tieFields);
    const checked = checkTyped(tieSchema, typed, tieFields, context.var.visitor.lang);
    if ('errors' in checked) return show(context, typed, checked);
    const outcome = await enterTie(house, context.var.visitor.official!, checked.input);
    if ('errors' in outcome) return show(context, typed, outcome);
    const said = saidOf(outcome, context.var.visitor.lang);
    return said ? show(context, typed, { said }) : context.redirect(`${path}?done=1`, 303);
  });

  routes.post(`${path}/end`, async (context) => {
    const id = Number(typedIn(await context.req.parseBody(), ['id'])['id']);
    const outcome = await endTieOf(house, context.var.visitor.official!, { id, reason: goneWords });
    const said = outcome.done === 'not-found' ? undefined : saidOf(outcome, context.var.visitor.lang);
    return said ? show(context, {}, { said }) : context.redirect(path, 303);
  });
  return routes;
}

/** What the button says is why: whoever presses it states that the tie is no more. */
const goneWords = '关系已经没有了';
