import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { dayOf } from '#kernel/clock.ts';
import { staffOf } from '#kernel/staff.ts';
import type { Errors } from '#ui/components/field.tsx';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { officialsNamed } from '../desk-queries.ts';
import { BulkFillPage, BulkPreviewPage, BulkResultPage } from '../pages/desk-bulk.tsx';
import { speakRefusal } from '../pages/refusals.ts';
import {
  bulkActs,
  bulkMax,
  foreseeBulk,
  performBulk,
  pickedMatters,
  pickValue,
  readBulkAct,
  readPicks,
  type BulkAct,
  type PickedMatter,
} from '../work/bulk.ts';
import { readFilter, workHref } from '#kernel/work/filter.ts';
import { registersOf } from '#kernel/roster.ts';
import { workOf } from '#kernel/work/query.ts';
import { petitionRegister } from '../work/listed.ts';
import { actDescriptions } from './acts.ts';
import { unitNamesOf } from './desk-load.ts';

/** Acts on many matters at once: pick, say what and why, see on which it can be done, do it, read what came of each. */
export function bulkDesk(): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.post('/desk/bulk', (context) => fill(context));
  routes.post('/desk/bulk/preview', (context) => preview(context));
  routes.post('/desk/bulk/do', (context) => act(context));
  return routes;
}

type Body = Readonly<Record<string, unknown>>;

const valuesOf = (body: Body, name: string): string[] =>
  [body[name]].flat().filter((value): value is string => typeof value === 'string');

/** A list of this desk to go back to. */
function backTo(body: Body): string {
  const query = new URLSearchParams(typedIn(body, ['back'])['back']?.split('?')[1] ?? '');
  return workHref(readFilter((name) => query.get(name) ?? undefined));
}

interface Chosen {
  readonly act: BulkAct;
  readonly matters: readonly PickedMatter[];
  readonly body: Body;
  readonly back: string;
}

/** What was picked and what is to be done; undefined where either is missing. */
async function chosen(context: EdgeContext): Promise<Chosen | { readonly back: string }> {
  const body: Body = await context.req.parseBody({ all: true });
  const back = backTo(body);
  const { visitor, house } = context.var;
  const typed = typedIn(body, ['act', 'all']);
  const act = readBulkAct(typed['act'] ?? typed['all']);
  const values = typed['all'] ? await allOf(context, back) : valuesOf(body, 'pick');
  const matters = await pickedMatters(house, visitor.actor, readPicks(values).slice(0, bulkMax));
  return act && matters.length > 0 ? { act, matters, body, back } : { back };
}

/** Everything that the list's address leaves, as far as can be looked through at once. */
async function allOf({ var: { house, visitor } }: EdgeContext, back: string): Promise<string[]> {
  const query = new URLSearchParams(back.split('?')[1] ?? '');
  const filter = readFilter((name) => query.get(name) ?? undefined);
  const registers = registersOf([{ register: petitionRegister }]);
  const today = dayOf(house.clock.now());
  const rows = await workOf(house.database.as('vault'), visitor.actor, { filter, registers, today, size: bulkMax });
  return rows.map(pickValue);
}

/** Without a pick there is nothing to show: back to the list, which says so. */
const nothingPicked = (context: EdgeContext, back: string): Response =>
  context.redirect(`${back}${back.includes('?') ? '&' : '?'}picked=none`, 303);

async function fillPage(
  context: EdgeContext,
  picked: Chosen,
  typed: Typed = {},
  errors: Errors = {},
): Promise<Response> {
  const { house, visitor } = context.var;
  const { act, matters, back } = picked;
  const today = dayOf(house.clock.now());
  const units = [...new Set(visitor.official!.posts.map(({ unit }) => unit))];
  const colleagues = act === 'allocate' ? await staffOf(house.database.as('vault'), units, today) : [];
  const page = { frame: visitor.deskFrame(), house, today, act, matters, back, colleagues, typed, errors };
  return context.html(renderPage(<BulkFillPage {...page} />), Object.keys(errors).length > 0 ? 422 : 200);
}

async function fill(context: EdgeContext): Promise<Response> {
  const picked = await chosen(context);
  return 'act' in picked ? fillPage(context, picked) : nothingPicked(context, picked.back);
}

const whyMissing = {
  zh: '请写明理由：批量办理的每一件都会记下它',
  en: 'Give the reason: it is kept with each of the matters',
};

/** Checks what was typed once for all; the reason has to be there. */
function checked(context: EdgeContext, { act, body }: Chosen) {
  const { fields, schema } = actDescriptions[act];
  const names = fields.map(({ name }) => name);
  const typed = typedIn(body, names);
  const found = checkTyped(schema, typed, names, context.var.visitor.lang);
  const why = bulkActs[act];
  const without: Errors = typed[why]?.trim() ? {} : { [why]: whyMissing };
  if ('errors' in found || Object.keys(without).length > 0)
    return { typed, errors: { ...('errors' in found ? found.errors : {}), ...without } };
  return { typed, input: found.input };
}

async function preview(context: EdgeContext): Promise<Response> {
  const picked = await chosen(context);
  if (!('act' in picked)) return nothingPicked(context, picked.back);
  const found = checked(context, picked);
  if ('errors' in found) return fillPage(context, picked, found.typed, found.errors);
  const { house, visitor } = context.var;
  const { act, matters, back } = picked;
  const lines = await foreseeBulk(house, { context, act, input: found.input, matters });
  const page = {
    frame: visitor.deskFrame(),
    act,
    back,
    lines,
    typed: found.typed,
    target: await targetOf(context, found.typed),
    idempotencyKey: randomUUID(),
    speak: (refusal: Parameters<typeof speakRefusal>[0]) => speakRefusal(refusal, context),
  };
  return context.html(renderPage(<BulkPreviewPage {...page} />));
}

async function targetOf({ var: { house } }: EdgeContext, { to, person }: Typed): Promise<Words | undefined> {
  if (to) return unitNamesOf(house)(to);
  const name = person ? (await officialsNamed(house.database.as('vault'), [person])).get(person) : undefined;
  return name ? { zh: name, en: name } : undefined;
}

async function act(context: EdgeContext): Promise<Response> {
  const picked = await chosen(context);
  if (!('act' in picked)) return nothingPicked(context, picked.back);
  const found = checked(context, picked);
  if ('errors' in found) return fillPage(context, picked, found.typed, found.errors);
  const { house, visitor } = context.var;
  const { matters, back } = picked;
  const key = typedIn(picked.body, ['idempotencyKey'])['idempotencyKey'];
  const lines = await performBulk(house, { context, act: picked.act, input: found.input, matters, key });
  const page = {
    frame: visitor.deskFrame(),
    act: picked.act,
    back,
    lines,
    speak: (refusal: Parameters<typeof speakRefusal>[0]) => speakRefusal(refusal, context),
  };
  return context.html(renderPage(<BulkResultPage {...page} />));
}
