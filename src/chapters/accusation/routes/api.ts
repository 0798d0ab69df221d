import { dutyViewOf, unitView } from '#kernel/views.ts';
import { Hono } from 'hono';
import type { Actor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import { invalid, notFound, tooMany, unperformed } from '#ui/edge/answers.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { fieldErrors } from '#ui/edge/input.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { actOn } from '../act.ts';
import { report, type Intake, type Report } from '../intake.ts';
import { speakRefusal } from '../pages/refusals.ts';
import type { Opening } from '../opening.ts';
import { accusationView } from '../views.ts';
import { custodyUnit, reach, type Access } from './access.ts';
import { isPersonAct, sealedActs, type PersonAct } from './acts.ts';
import { reportSchema, type ReportInput } from './schemas.ts';

/**
 * The API of reports of misconduct, at the very addresses of petitions: what a petition's routes have passed on. Nothing
 * at the outside says that a number belongs here, so what is not a report goes on once more, to the common "not found".
 */
export function accusationApi(opening: Opening): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.post('/api/v1/petitions', async (context, next) => (await taken(context)) ?? next());
  routes.get('/api/v1/petitions/:number', async (context, next) => {
    const access = await reach(context);
    return access ? context.json(accusationView(access.house, access.read, access.audience)) : next();
  });
  routes.post('/api/v1/petitions/:number/acts/:act', async (context, next) => {
    const access = await reach(context);
    if (!access) return next();
    const act = context.req.param('act');
    return isPersonAct(act) ? acted(context, access, { act, opening }) : notFound(context);
  });
  return routes;
}

/** @returns undefined when the registration reports no misconduct */
async function taken(context: EdgeContext): Promise<Response | undefined> {
  const { visitor, gate, house } = context.var;
  const parsed = reportSchema.safeParse(await context.req.json());
  if (!parsed.success) return invalid(context, fieldErrors(parsed.error, visitor.lang));
  const input = parsed.data;
  if (input.purpose !== 'accusation' && input.reportsMisconduct !== true) return undefined;
  if (!visitor.official && !gate.allow(context, 'file')) return tooMany(context);
  const idempotency = idempotencyOf(context, 'register', await context.req.text());
  const reported = await report(house, visitor.actor, intakeOf(input), idempotency);
  const { performed } = reported;
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    return unperformed(context, performed, speakRefusal);
  return context.json(answerOf(house, visitor.actor, reported), 201);
}

const intakeOf = (input: ReportInput): Intake => ({
  title: input.title,
  request: input.request,
  facts: input.facts,
  form: input.form,
  regionCode: input.regionCode,
  class: input.class,
  receivedOn: input.receivedOn,
  party: input.anonymous ? undefined : input.petitioner,
  accusedUnit: input.accusedUnit,
  accusedText: input.accusedText,
  wantsNotice: input.wantsNotice,
});

function answerOf(house: House, actor: Actor, { performed, code }: Report) {
  if (!('matter' in performed) || performed.matter.own.stage === 'none') throw new Error('a report left no entry');
  const { own } = performed.matter;
  const { number, ruleSet, registeredOn } = own.known.facts;
  const head = {
    number,
    registeredOn: registeredOn.toString(),
    ruleSet,
    links: { self: `/api/v1/petitions/${number}`, page: `/matters/${number}` },
  };
  // The official who took a letter in learns its number and nothing of where it went: not even which custodian has it.
  if (actor.kind === 'official') {
    const desk = custodyUnit(actor) ?? actor.posts.find(({ post }) => post === 'registrar')?.unit;
    return { ...head, holder: desk ? unitView(house, desk) : null, duties: [] };
  }
  const holder = own.holder ? unitView(house, own.holder) : null;
  return { ...head, queryCode: code, holder, duties: performed.duties.map((duty) => dutyViewOf(house, duty)) };
}

interface Sending {
  readonly act: PersonAct;
  readonly opening: Opening;
}

async function acted(context: EdgeContext, access: Access, { act, opening }: Sending): Promise<Response> {
  const { house, visitor } = context.var;
  const { read, actor } = access;
  const { version, ...fields } = (await context.req.json()) as { readonly version?: unknown };
  if (!Number.isInteger(version))
    return invalid(context, [
      { path: 'version', message: visitor.lang === 'zh' ? '请给出所看到的版本' : 'Give the version seen' },
    ]);
  const description = sealedActs[act];
  const parsed = description.schema.safeParse(fields);
  if (!parsed.success) return invalid(context, fieldErrors(parsed.error, visitor.lang));
  const { stream, number } = read.accusation;
  const idempotency = idempotencyOf(context, `${number}/${act}`, await context.req.text());
  const performed = await actOn(house, {
    actor,
    stream,
    act,
    seen: version as number,
    command: (deposit, accused) => description.command(parsed.data, deposit, { files: [], accused }),
    ...(idempotency ? { idempotency } : {}),
  });
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    return unperformed(context, performed, speakRefusal);
  const { own, version: after } = performed.matter;
  const opened = act === 'agreeReturn' ? await opening.open(house, stream) : undefined;
  return context.json({
    number,
    stage: own.stage,
    version: after,
    ...(opened ? { opened: { number: opened.number, queryCode: opened.code } } : {}),
    duties: performed.duties.map((duty) => dutyViewOf(house, duty)),
  });
}
