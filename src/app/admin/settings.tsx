import { Hono } from 'hono';
import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { ownLimitOf, readSettings } from '#app/settings.ts';
import { actOn } from '#chapters/workforce/act.ts';
import { workforce } from '#chapters/workforce/chapter.ts';
import type { SettingKind } from '#chapters/workforce/events.ts';
import { dossierOf } from '#chapters/workforce/queries.ts';
import { makeSetting, reasonOf, settingIdOf, type SettingRow } from '#chapters/workforce/texts.ts';
import { recordHall } from '#chapters/reception/hall/plan.ts';
import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { UnitId } from '#kernel/ids.ts';
import { begin } from '#kernel/perform.ts';
import { unitView } from '#kernel/views.ts';
import { ownLimits } from '#law/local/own-limits.ts';
import type { Errors } from '#ui/components/field.tsx';
import { civilDay } from '#ui/edge/input.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { Say } from '#ui/setting.tsx';
import { applyLimit, impactOf, type Moved } from './impact.ts';
import { hallFault, hallOf } from './face-kinds.ts';
import { limitFault, settingForms } from './setting-kinds.ts';
import { Impact, SettingTable } from './setting-parts.tsx';
import { AskForm, askReason, saidAfter, saidOf, showAdmin, type Ask, type Said } from './shell.tsx';
import { settingWords } from './words.ts';
import { reasonText, unitOptions } from './unit-form.ts';

const base = '/desk/admin/settings';

interface Shown {
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly said?: Said | undefined;
}

/** Makes a setting, in a dossier of its own or in the one that is there; limits move what they reach. */
export async function makeOne(house: LivingHouse, actor: Actor, row: SettingRow, reason: string) {
  const { setting: subject } = row;
  const command = (deposit: Parameters<typeof makeSetting>[0]) => makeSetting(deposit, row, reason);
  const known = await dossierOf(house.database.as('app'), 'setting', subject);
  return known
    ? actOn(house, { actor, kind: 'setting', subject, act: 'makeSetting', command })
    : begin(house, workforce, {
        actor,
        act: 'makeSetting',
        stream: house.ids.stream(),
        matterKey: house.vault.newKey('open'),
        command,
      });
}

const kindOf = (context: EdgeContext): SettingKind | undefined => {
  const kind = context.req.param('kind') ?? '';
  return Object.hasOwn(settingForms, kind) ? (kind as SettingKind) : undefined;
};

const sinceAsk = (today: Temporal.PlainDate): Ask => ({
  name: 'since',
  kind: 'day',
  label: { zh: '从哪天起', en: 'From which day' },
  value: today.toString(),
});

/** What it would move, before it is confirmed. */
const confirm = (context: EdgeContext, typed: Typed, row: SettingRow, moved: readonly Moved[]) =>
  showAdmin(context, {
    title: { zh: '确认这个本地期限', en: 'Confirm this local limit' },
    current: 'limit',
    children: (
      <Impact
        row={row}
        says={settingForms.limit.says(row.content, unnamed)}
        moved={moved}
        action={`${base}/limit`}
        typed={typed}
      />
    ),
  });

/** Ends a row: what it bound stays bound. */
async function endOne(
  house: LivingHouse,
  context: EdgeContext,
  kind: SettingKind,
  show: (shown: Shown) => Promise<Response>,
): Promise<Response> {
  const today = dayOf(house.clock.now());
  const names = ['setting', 'since', 'reason'];
  const typed = typedIn(await context.req.parseBody(), names);
  const checked = checkTyped(common, typed, names, context.var.visitor.lang);
  if ('errors' in checked) return show({ errors: checked.errors });
  const { since, reason } = checked.input;
  // What bound today's matters binds them to the end; a row that has not begun never does.
  const tomorrow = today.add({ days: 1 });
  const endOn = Temporal.PlainDate.compare(since, today) > 0 ? since : tomorrow;
  const outcome = await actOn(house, {
    actor: context.var.visitor.actor,
    kind: 'setting',
    subject: typed['setting'] ?? '',
    act: 'endSetting',
    command: (deposit) => ({ act: 'endSetting', sinceOn: since, endOn, reason: reasonOf(deposit, reason) }),
  });
  const said = saidOf(outcome, context.var.visitor.lang);
  if (said) return show({ said });
  await house.refresh();
  return context.redirect(`${base}/${kind}?done=1`, 303);
}

/** What the office sets for itself: limits with what they would move, places, classes, days off, sentences. */
export function settingPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const today = () => dayOf(house.clock.now());
  const nameOf = (unit: string): Words => {
    const { name, nameEn } = unitView(house, unit as UnitId);
    return { zh: name, en: nameEn };
  };
  async function show(context: EdgeContext, kind: SettingKind, { typed, errors, said }: Shown = {}): Promise<Response> {
    const rows = (await readSettings(house.database.as('app'))).filter((row) => row.kind === kind);
    const form = settingForms[kind];
    // What a hall is like is changed by writing it anew, from what stands.
    const edited = rows.findLast(({ setting }) => setting === context.req.query('edit'));
    return showAdmin(context, {
      title: settingWords[kind],
      current: kind,
      said: said ?? saidAfter(context),
      ...(errors ? { errors } : {}),
      children: (
        <>
          <p>
            <Say {...form.note} />
          </p>
          <SettingTable kind={kind} rows={rows} says={(content) => form.says(content, nameOf)} />
          <AskForm
            action={kind === 'limit' ? `${base}/${kind}/check` : `${base}/${kind}`}
            title={{ zh: '新的一条', en: 'A new one' }}
            button={
              kind === 'limit'
                ? { zh: '看看会影响什么', en: 'See what it would move' }
                : { zh: '记录', en: 'Put it on record' }
            }
            asks={[...form.asks(today(), unitOptions(house)), sinceAsk(today()), askReason]}
            {...(typed ? { typed } : edited ? { typed: edited.content } : {})}
            {...(errors ? { errors } : {})}
          />
        </>
      ),
    });
  }

  /** What was typed as a row; or the page with what has to be corrected. */
  async function rowOf(context: EdgeContext, kind: SettingKind) {
    const form = settingForms[kind];
    const names = [...form.fields, 'since', 'reason'];
    const typed = typedIn(await context.req.parseBody(), names);
    const { lang } = context.var.visitor;
    const own = checkTyped(form.schema, typed, names, lang);
    const days = checkTyped(common, typed, names, lang);
    if ('errors' in own || 'errors' in days) {
      const errors = { ...('errors' in own ? own.errors : {}), ...('errors' in days ? days.errors : {}) };
      return { page: await show(context, kind, { typed, errors }) };
    }
    const input = Object.fromEntries(
      Object.entries(own.input).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    );
    const { code, content } = form.made(input, today());
    const fault = kind === 'limit' ? limitFault(content, today()) : undefined;
    if (fault) return { page: await show(context, kind, { typed, errors: { n: fault } }) };
    const later = kind === 'hall' && !days.input.since.equals(today());
    if (later) return { page: await show(context, kind, { typed, errors: { since: atOnce } }) };
    const missing = kind === 'hall' && hallFault(content, (unit) => house.units.get(unit as UnitId) !== undefined);
    if (missing) return { page: await show(context, kind, { typed, errors: missing }) };
    const setting = settingIdOf(house.instance.number, kind, code);
    const row: SettingRow = { setting, kind, since: days.input.since, until: null, content };
    return { row, typed, reason: days.input.reason };
  }

  routes.get(`${base}/:kind`, (context) => {
    const kind = kindOf(context);
    return kind ? show(context, kind) : context.notFound();
  });

  routes.post(`${base}/limit/check`, async (context) => {
    const read = await rowOf(context, 'limit');
    if ('page' in read) return read.page!;
    if (Temporal.PlainDate.compare(read.row.since, today()) < 0)
      return show(context, 'limit', { typed: read.typed, errors: { since: past } });
    const moved = await impactOf(house, ownLimitOf(read.row));
    return confirm(context, read.typed, read.row, moved);
  });

  routes.post(`${base}/:kind`, async (context) => {
    const kind = kindOf(context);
    if (!kind) return context.notFound();
    const read = await rowOf(context, kind);
    if ('page' in read) return read.page!;
    const before = ownLimits();
    const outcome = await makeOne(house, context.var.visitor.actor, read.row, read.reason);
    const said = saidOf(outcome, context.var.visitor.lang);
    if (said) return show(context, kind, { typed: read.typed, said });
    await house.refresh();
    if (kind === 'limit') await applyLimit(house, ownLimitOf(read.row), before);
    if (kind === 'hall') await recordHall(house.database.as('app'), hallOf(read.row.content));
    return context.redirect(`${base}/${kind}?done=1`, 303);
  });

  routes.post(`${base}/:kind/end`, async (context) => {
    const kind = kindOf(context);
    return kind ? endOne(house, context, kind, (shown) => show(context, kind, shown)) : context.notFound();
  });
  return routes;
}

const unnamed = (unit: string): Words => ({ zh: unit, en: unit });
const common = z.object({ since: civilDay({ zh: '开始的日子', en: 'the first day' }), reason: reasonText });
const atOnce = { zh: '大厅马上生效，请写今天', en: 'A hall is as set at once: write today' };
const past = { zh: '不能从过去的日子起算', en: 'Nothing begins in the past' };
