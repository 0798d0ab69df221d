import { dutyViewOf, unitView } from '#kernel/views.ts';
import { createRoute, z } from '@hono/zod-openapi';
import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Idempotency } from '#kernel/perform.ts';
import { invalid, notFound, problem, tooMany, unperformed } from '#ui/edge/answers.ts';
import { apiRoutes, codeText, keyText, numberText, pathText } from '#ui/edge/api.ts';
import type { PapersBeside } from '#ui/life/papers-beside.ts';
import { unknownCodes, type CodeNames } from '#ui/edge/code-names.ts';
import { answerWithDuties } from '#ui/edge/duties.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { fieldErrors } from '#ui/edge/input.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { registerJoint } from '../joint-intake.ts';
import { listed } from './acts/people.ts';
import type { Intake } from '../intake.ts';
import { speakRefusal } from '../pages/refusals.ts';
import { holderOf } from '../petition.ts';
import { mandatesOf } from '../mandates.ts';
import { matterView } from '../views.ts';
import { reach } from './access.ts';
import { actDescriptions } from './acts.ts';
import { petitionPapersApi } from './papers-api.ts';
import { sendReceiptPaper } from './papers.tsx';
import { performAct } from './perform-act.ts';
import type { PersonAct } from './acts/parts.ts';
import {
  mandatesSchema,
  matterSchema,
  performedSchema,
  problemSchema,
  registeredSchema,
  registrationSchema,
  type RegistrationInput,
} from './schemas.ts';

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const problems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});
const opened = [numberText, codeText];

const registerRoute = createRoute({
  method: 'post',
  path: '/api/v1/petitions',
  tags: ['petitions'],
  summary: 'Register a petition, a suggestion, or (sealed) a report of misconduct',
  parameters: [keyText],
  request: { body: { required: true, content: { 'application/json': { schema: registrationSchema } } } },
  responses: {
    201: json(registeredSchema, 'Registered'),
    409: problems('A lawful refusal'),
    422: problems('Fields that need a correction'),
    429: problems('Too many requests'),
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions/{number}',
  tags: ['petitions'],
  summary: 'A matter, to its petitioner (header Query-Code) or to an official with a standing on it',
  parameters: opened,
  responses: { 200: json(matterSchema, 'The matter'), 404: problems('Not there, or not yours: the same answer') },
});

const agentsRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions/{number}/agents',
  tags: ['petitions'],
  summary: 'Who acts or acted for the petitioner and what each did, to the petitioner alone (header Query-Code)',
  parameters: opened,
  responses: {
    200: json(mandatesSchema, 'Mandates, in the order in which they were given'),
    404: problems('Not there, or not yours: the same answer'),
  },
});

const receiptRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions/{number}/receipt.pdf',
  tags: ['petitions'],
  summary: 'The receipt on paper, to its petitioner alone (header Query-Code)',
  parameters: opened,
  responses: {
    200: { description: 'The receipt', content: { 'application/pdf': { schema: z.string() } } },
    404: problems('Not there, or not yours: the same answer'),
  },
});

const actRoute = createRoute({
  method: 'post',
  path: '/api/v1/petitions/{number}/acts/{act}',
  tags: ['petitions'],
  summary: 'One act on a matter; every act of every page is here',
  description: `Acts of a petition: ${Object.keys(actDescriptions).join(', ')}. The body holds the act's fields and \`version\`, the version of the matter that it was decided on.`,
  parameters: [numberText, pathText('act'), codeText, keyText],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.looseObject({ version: z.number().int().min(0).openapi({ description: 'The version seen' }) }),
        },
      },
    },
  },
  responses: {
    200: json(performedSchema, 'Recorded'),
    404: problems('Not there, or not yours'),
    409: problems('A lawful refusal with its citation, or the matter has changed since that version'),
    422: problems('Fields that need a correction'),
  },
});

/** Whether a registration belongs to the sealed lane; the next chapter's door takes it then. */
const reportsMisconduct = (input: RegistrationInput): boolean =>
  input.purpose === 'accusation' || input.reportsMisconduct === true;

/** The day of receipt is for the office that took a letter in: whoever files today is received today. */
function notTheirs(context: EdgeContext, { receivedOn }: RegistrationInput) {
  const { house, visitor } = context.var;
  if (!receivedOn || visitor.official || receivedOn.equals(dayOf(house.clock.now()))) return [];
  const message =
    visitor.lang === 'zh'
      ? '收到日期由登记的工作人员填写，请去掉这一项'
      : 'The day of receipt is written by the official who registers; please leave it out';
  return [{ path: 'receivedOn', message }];
}

/** The API of petitions. What is not here goes on to the next chapter's routes, so that a number tells no lane. */
export function petitionApi(names: CodeNames, beside: PapersBeside) {
  const routes = apiRoutes();
  routes.route('/', petitionPapersApi(beside));

  routes.openapi(registerRoute, async (context, next) => {
    const input = context.req.valid('json');
    const edge = context as unknown as EdgeContext;
    const wrong = [...(await unknownCodes(names, input, edge.var.visitor.lang)), ...notTheirs(edge, input)];
    if (wrong.length > 0) return invalid(edge, wrong) as never;
    if (reportsMisconduct(input)) return (await next()) as never;
    if (!edge.var.visitor.official && !edge.var.gate.allow(edge, 'file')) return tooMany(edge) as never;
    return (await registered(edge, input)) as never;
  });

  routes.openapi(readRoute, async (context, next) => {
    const edge = context as unknown as EdgeContext;
    const access = await reach(edge, context.req.param('number'));
    if (access === 'not-found' || access === 'limited') return (await next()) as never;
    const { house } = edge.var;
    return answerWithDuties(edge, matterView(house, access.read, access.actor), 200) as never;
  });

  routes.openapi(agentsRoute, async (context, next) => {
    const edge = context as unknown as EdgeContext;
    const access = await reach(edge, context.req.param('number'));
    if (access === 'not-found' || access === 'limited') return (await next()) as never;
    const { read, actor } = access;
    if (actor.kind !== 'petitioner' || actor.as !== 'petitioner') return (await next()) as never;
    const { house } = edge.var;
    const agents = await mandatesOf(house, { read, actor, view: matterView(house, read, actor) });
    return edge.json({ agents }) as never;
  });

  routes.openapi(receiptRoute, async (context, next) => {
    const edge = context as unknown as EdgeContext;
    const access = await reach(edge, context.req.param('number'));
    if (access === 'not-found' || access === 'limited' || access.audience !== 'parties') return (await next()) as never;
    return (await sendReceiptPaper(edge, access)) as never;
  });

  routes.openapi(actRoute, async (context, next) => {
    const edge = context as unknown as EdgeContext;
    const access = await reach(edge, context.req.param('number'));
    if (access === 'not-found' || access === 'limited') return (await next()) as never;
    const act = context.req.param('act');
    if (!Object.hasOwn(actDescriptions, act)) return notFound(edge) as never;
    const { stream, number } = access.read.petition;
    const { actor } = access;
    if (actor.kind === 'petitioner' && actor.as === 'bearer') return proofNeeded(edge, number) as never;
    return (await acted(edge, { actor: access.actor, stream, number, act: act as PersonAct })) as never;
  });

  return routes;
}

/** A code on paper reads; an act asks for a proof, and the refusal tells where it is given. */
function proofNeeded(context: EdgeContext, number: string): Response {
  const { zh, en } = proofWords(number);
  return problem(context, {
    status: 403,
    title: context.var.visitor.lang === 'zh' ? '纸质查询码只能查看' : 'A code on paper reads only',
    reason: 'proof-needed',
    detail: context.var.visitor.lang === 'zh' ? zh : en,
  });
}

const proofWords = (number: string) => ({
  zh: `请打开 /matters/${number}/proof，用发到您本人联系方式的验证码证明，或者用完整的查询码。`,
  en: `Open /matters/${number}/proof and use the code that is sent to your own contact, or use the full query code.`,
});

async function registered(context: EdgeContext, input: RegistrationInput): Promise<Response> {
  const { house, visitor } = context.var;
  const intake: Intake = {
    title: input.title,
    request: input.request,
    facts: input.facts,
    form: input.form,
    purpose: input.purpose === 'suggestion' ? 'suggestion' : 'claim',
    regionCode: input.regionCode,
    class: input.class,
    receivedOn: input.receivedOn,
    party: input.anonymous ? undefined : input.petitioner,
    withholdIdentity: input.withholdIdentity,
    consentToPublish: input.consentToPublish,
  };
  const idempotency = idempotencyOf(context, 'register', await context.req.text());
  const { performed, code } = await registerJoint(house, visitor.actor, intake, listed(input.cosigners), idempotency);
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    return unperformed(context, performed, speakRefusal);
  const { own } = performed.matter;
  if (own.stage === 'none') throw new Error('a registration left no petition');
  const { number, ruleSet, registeredOn } = own.known.facts;
  return answerWithDuties(
    context,
    {
      number,
      registeredOn: registeredOn.toString(),
      ruleSet,
      holder: unitView(house, holderOf(own)),
      duties: performed.duties.map((duty) => dutyViewOf(house, duty)),
      links: { self: `/api/v1/petitions/${number}`, page: `/matters/${number}` },
      // A query code is the petitioner's alone: an official who registers for somebody never sees it.
      ...(visitor.official ? {} : { queryCode: code }),
    },
    201,
  );
}

interface ActRequest {
  readonly actor: Actor;
  readonly stream: StreamId;
  readonly number: MatterNumber;
  readonly act: PersonAct;
}

async function acted(context: EdgeContext, { actor, stream, number, act }: ActRequest): Promise<Response> {
  const { house, visitor } = context.var;
  const { version, ...fields } = (await context.req.json()) as { readonly version: number };
  const description = actDescriptions[act];
  const parsed = description.schema.safeParse(fields);
  if (!parsed.success) return invalid(context, fieldErrors(parsed.error, visitor.lang));
  const idempotency: Idempotency | undefined = idempotencyOf(context, `${number}/${act}`, await context.req.text());
  const acting = { actor, stream, seen: version, ...(idempotency ? { idempotency } : {}) };
  const performed = await performAct(house, acting, act, parsed.data);
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    return unperformed(context, performed, speakRefusal);
  const { own, version: after } = performed.matter;
  return answerWithDuties(
    context,
    { number, stage: own.stage, version: after, duties: performed.duties.map((duty) => dutyViewOf(house, duty)) },
    200,
  );
}
