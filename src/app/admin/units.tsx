import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { levelWords, unitKindWords } from '#app/pages/unit-words.ts';
import { actOn } from '#chapters/workforce/act.ts';
import { begin } from '#kernel/perform.ts';
import { workforce } from '#chapters/workforce/chapter.ts';
import { dossierOf } from '#chapters/workforce/queries.ts';
import { changeUnit, enterUnit, reasonOf } from '#chapters/workforce/texts.ts';
import { dayOf } from '#kernel/clock.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Unit } from '#kernel/units.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Day } from '#ui/components/time.tsx';
import { civilDay, optionalText } from '#ui/edge/input.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { Name, Say } from '#ui/setting.tsx';
import { History, historyOf } from './history.tsx';
import { AskForm, askReason, saidAfter, saidOf, showAdmin, type Said } from './shell.tsx';
import { asksOf, reasonText, unitCode, unitFields, unitOf, unitOptions, unitShape } from './unit-form.ts';

const base = '/desk/admin/units';

const columns: readonly Column<Unit>[] = [
  {
    key: 'name',
    head: { zh: '名称', en: 'Name' },
    rowHead: true,
    cell: ({ id, name, nameEn }) => (
      <a href={`${base}/${id}`}>
        <Name>{{ zh: name, en: nameEn }}</Name>
      </a>
    ),
  },
  { key: 'kind', head: { zh: '类别', en: 'Kind' }, cell: ({ kind }) => <Say {...unitKindWords[kind]} /> },
  { key: 'level', head: { zh: '层级', en: 'Level' }, cell: ({ level }) => <Say {...levelWords[level]} /> },
  { key: 'region', head: { zh: '区划', en: 'Region' }, cell: ({ region }) => <span className="num">{region}</span> },
  {
    key: 'until',
    head: { zh: '存续', en: 'Exists' },
    cell: ({ validFrom, validUntil }) => (
      <>
        <Day on={validFrom} form="desk" />
        {validUntil && (
          <>
            {' – '}
            <Day on={validUntil} form="desk" />
          </>
        )}
      </>
    ),
  },
];

interface Shown {
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly said?: Said | undefined;
}

/** Organs: entered, changed, merged, ended. */
export function unitPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const today = () => dayOf(house.clock.now());

  routes.get(base, (context) =>
    showAdmin(context, {
      title: { zh: '机构', en: 'Units' },
      current: 'units',
      said: saidAfter(context),
      children: (
        <>
          <p>
            <LinkButton href={`${base}/new`}>{{ zh: '录入机构', en: 'Enter a unit' }}</LinkButton>
          </p>
          <Table
            caption={{ zh: '机构', en: 'Units' }}
            captionHidden
            columns={columns}
            rows={house.units.all()}
            keyOf={({ id }) => id}
          />
        </>
      ),
    }),
  );

  const showNew = (context: EdgeContext, { typed = {}, errors = {}, said }: Shown = {}) =>
    showAdmin(context, {
      title: { zh: '录入机构', en: 'Enter a unit' },
      current: 'units',
      errors,
      said,
      children: (
        <AskForm
          action={`${base}/new`}
          title={{ zh: '新机构', en: 'The new unit' }}
          button={{ zh: '录入机构', en: 'Enter the unit' }}
          typed={typed}
          errors={errors}
          asks={[
            {
              name: 'code',
              label: { zh: '代码', en: 'Code' },
              hint: { zh: '以后不能改，例如 990101-zj', en: 'Never changes; for example 990101-zj' },
            },
            { name: 'since', label: { zh: '从哪天起', en: 'From which day' }, kind: 'day', value: today().toString() },
            ...asksOf(house),
          ]}
        />
      ),
    });
  routes.get(`${base}/new`, (context) => showNew(context));
  routes.post(`${base}/new`, async (context) => {
    const names = ['code', 'since', ...unitFields, 'reason'];
    const typed = typedIn(await context.req.parseBody(), names);
    const since = civilDay({ zh: '开始的日子', en: 'the first day' });
    const schema = z.object({ code: unitCode, since, ...unitShape, reason: reasonText });
    const checked = checkTyped(schema, typed, names, context.var.visitor.lang);
    if ('errors' in checked) return showNew(context, { typed, errors: checked.errors });
    const { code, since: from, reason, ...facts } = checked.input;
    const id = `${house.instance.number}-${code}` as UnitId;
    if (house.units.get(id)) return showNew(context, { typed, errors: { code: taken } });
    const outcome = await begin(house, workforce, {
      actor: context.var.visitor.actor,
      act: 'enterUnit',
      stream: house.ids.stream(),
      matterKey: house.vault.newKey('open'),
      command: (deposit) => enterUnit(deposit, unitOf(id, facts, from), reason),
    });
    const said = saidOf(outcome, context.var.visitor.lang);
    if (said) return showNew(context, { typed, said });
    await house.refresh();
    return context.redirect(`${base}/${id}?done=1`, 303);
  });
  routes.route('/', dossierPages(house));
  return routes;
}

/** One organ's dossier: what it is, what can be done, and every change. */
function dossierPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  async function showUnit(context: EdgeContext, id: string, { typed = {}, errors = {}, said }: Shown = {}) {
    const unit = house.units.get(id as UnitId);
    const dossier = await dossierOf(house.database.as('app'), 'unit', id);
    if (!unit || !dossier) return context.notFound();
    return showAdmin(context, {
      title: { zh: unit.name, en: unit.nameEn },
      current: 'units',
      errors,
      said: said ?? saidAfter(context),
      children: (
        <UnitFile house={house} unit={unit} seen={dossier.version} typed={typed} errors={errors}>
          <History lines={await historyOf(house, dossier)} />
        </UnitFile>
      ),
    });
  }
  routes.get(`${base}/:id`, (context) => showUnit(context, context.req.param('id')));
  routes.post(`${base}/:id`, async (context) => {
    const id = context.req.param('id');
    const unit = house.units.get(id as UnitId);
    if (!unit) return context.notFound();
    const names = [...unitFields, 'reason', 'seen'];
    const typed = typedIn(await context.req.parseBody(), names);
    const checked = checkTyped(z.object({ ...unitShape, reason: reasonText }), typed, names, context.var.visitor.lang);
    if ('errors' in checked) return showUnit(context, id, { typed, errors: checked.errors });
    const { reason, ...facts } = checked.input;
    const outcome = await actOn(house, {
      actor: context.var.visitor.actor,
      kind: 'unit',
      subject: id,
      act: 'changeUnit',
      seen: Number(typed['seen']),
      command: (deposit) => changeUnit(deposit, unitOf(unit.id, facts, unit.validFrom), reason),
    });
    const said = saidOf(outcome, context.var.visitor.lang);
    if (said) return showUnit(context, id, { typed, said });
    await house.refresh();
    return context.redirect(`${base}/${id}?done=1`, 303);
  });
  routes.post(`${base}/:id/end`, async (context) => {
    const id = context.req.param('id');
    const names = ['endOn', 'successor', 'reason', 'seen'];
    const typed = typedIn(await context.req.parseBody(), names);
    const checked = checkTyped(ending, typed, names, context.var.visitor.lang);
    if ('errors' in checked) return showUnit(context, id, { typed, errors: checked.errors });
    const { endOn, successor, reason } = checked.input;
    const outcome = await actOn(house, {
      actor: context.var.visitor.actor,
      kind: 'unit',
      subject: id,
      act: 'endUnit',
      seen: Number(typed['seen']),
      command: (deposit) => ({
        act: 'endUnit',
        endOn,
        successor: (successor ?? null) as UnitId | null,
        reason: reasonOf(deposit, reason),
      }),
    });
    const said = saidOf(outcome, context.var.visitor.lang);
    if (said) return showUnit(context, id, { typed, said });
    await house.refresh();
    return context.redirect(`${base}/${id}?done=1`, 303);
  });
  return routes;
}

const taken = { zh: '这个代码已经有了，请换一个', en: 'This code is taken; choose another' };

const ending = z.object({
  endOn: civilDay({ zh: '结束的日子', en: 'the day of the end' }),
  successor: optionalText({ zh: '承继的机构', en: 'the successor' }, 80),
  reason: reasonText,
});

interface UnitFileProps {
  readonly house: LivingHouse;
  readonly unit: Unit;
  readonly seen: number;
  readonly typed: Typed;
  readonly errors: Errors;
  readonly children: ReactNode;
}

function UnitFile({ house, unit, seen, typed, errors, children }: UnitFileProps) {
  const successor = unit.successor ? house.units.get(unit.successor) : undefined;
  return (
    <>
      <Facts
        rows={[
          { term: { zh: '代码', en: 'Code' }, value: unit.id },
          { term: { zh: '从哪天起', en: 'Since' }, value: <Day on={unit.validFrom} /> },
          unit.validUntil && { term: { zh: '到哪天为止', en: 'Until' }, value: <Day on={unit.validUntil} /> },
          successor && {
            term: { zh: '由谁承继', en: 'Carried on by' },
            value: <Name>{{ zh: successor.name, en: successor.nameEn }}</Name>,
          },
        ]}
      />
      <div className="case">
        <AskForm
          action={`${base}/${unit.id}`}
          title={{ zh: '变更信息', en: 'Change it' }}
          button={{ zh: '保存变更', en: 'Save the change' }}
          asks={asksOf(house, unit)}
          seen={seen}
          typed={typed['endOn'] === undefined ? typed : {}}
          errors={errors}
        />
        {!unit.validUntil && (
          <AskForm
            action={`${base}/${unit.id}/end`}
            title={{ zh: '撤销、合并', en: 'End or merge it' }}
            button={{ zh: '登记撤销', en: 'Enter the end' }}
            seen={seen}
            typed={typed['endOn'] === undefined ? {} : typed}
            errors={errors}
            asks={[
              {
                name: 'endOn',
                kind: 'day',
                label: { zh: '从哪天起不再存在', en: 'The first day on which it is no more' },
              },
              {
                name: 'successor',
                label: { zh: '由谁承继', en: 'Who carries on' },
                hint: {
                  zh: '没有指定的，由本级人民政府或者上级机关承继（2022 年条例第二十四条）',
                  en: 'Where none is named, the government of its place or the organ above does (2022, article 24)',
                },
                options: unitOptions(house).filter(({ value }) => value !== unit.id),
                none: { zh: '没有指定', en: 'None is named' },
                optional: true,
              },
              { ...askReason, id: 'end-reason' },
            ]}
          />
        )}
      </div>
      {children}
    </>
  );
}
