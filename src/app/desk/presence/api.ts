import { createRoute, z } from '@hono/zod-openapi';
import { refusalWords } from '#app/admin/words.ts';
import type { Dossier } from '#chapters/workforce/dossier.ts';
import { listOf, needsSession, signedOut } from '#chapters/petition/routes/list-parts.ts';
import { unitSchema } from '#chapters/petition/routes/schemas.ts';
import type { Performed } from '#kernel/perform.ts';
import { unitView } from '#kernel/views.ts';
import type { Errors } from '#ui/components/field.tsx';
import { invalid, unperformed, type RefusalSpeaker } from '#ui/edge/answers.ts';
import { apiRoutes, keyText } from '#ui/edge/api.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { requiredText } from '#ui/edge/input.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { say, type Words } from '#ui/language.ts';
import { endLeaveOf, enterLeave, leaveSchema, leaveView } from './leave.ts';
import { declaredFor, endTieOf, enterTie, tieSchema, tiesOf } from './ties.ts';

const problems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.looseObject({ title: z.string(), status: z.number() }) } },
});
const recorded = {
  description: 'On record: the version of the dossier that holds the entry',
  content: { 'application/json': { schema: z.object({ version: z.number() }) } },
};
const answers = {
  401: signedOut,
  404: problems('Not there, or not yours to say'),
  409: problems('A lawful refusal with its citation'),
  422: problems('Fields that need a correction'),
};
const common = { tags: ['desk'], security: [{ bearer: [] }] };

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const line = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const ending = z.object({ reason: requiredText({ zh: '为什么', en: 'why' }, 200) });
const official = z.object({ person: z.string(), name: z.string() });
const ended = { params: line, body: body(ending) };

const leaveLine = z
  .object({
    id: z.number(),
    who: official,
    cover: official.nullable(),
    from: z.string(),
    until: z.string().openapi({ description: 'The last day away' }),
  })
  .openapi('Leave');
const tieLine = z
  .object({
    id: z.number(),
    who: official,
    kind: z.string(),
    unit: unitSchema.nullable(),
    other: official.nullable(),
    from: z.string(),
    until: z.string().nullable(),
    declaredBy: z.string(),
  })
  .openapi('DeclaredTie');

const routesOf = {
  leaves: createRoute({
    ...common,
    method: 'get',
    path: '/api/v1/leaves',
    summary: 'Who of the signed-in official’s units is away, today and later, and who stands in',
    responses: { 200: listOf(leaveLine, 'Leaves, soonest first'), 401: signedOut },
  }),
  takeLeave: createRoute({
    ...common,
    method: 'post',
    path: '/api/v1/leaves',
    summary: 'A leave: one’s own, or as head one of the unit; an entry of the official’s dossier',
    parameters: [keyText],
    request: { body: body(leaveSchema) },
    responses: { 201: recorded, ...answers },
  }),
  cutLeave: createRoute({
    ...common,
    method: 'post',
    path: '/api/v1/leaves/{id}/end',
    summary: 'Ends a leave before its last day',
    parameters: [keyText],
    request: ended,
    responses: { 200: recorded, ...answers },
  }),
  ties: createRoute({
    ...common,
    method: 'get',
    path: '/api/v1/ties',
    summary: 'Declared interests: one’s own, and as head those of the unit',
    responses: { 200: listOf(tieLine, 'Declarations in force or still to come'), 401: signedOut },
  }),
  declareTie: createRoute({
    ...common,
    method: 'post',
    path: '/api/v1/ties',
    summary: 'Declares an interest in a unit or an official; it counts at once wherever somebody is chosen',
    parameters: [keyText],
    request: { body: body(tieSchema) },
    responses: { 201: recorded, ...answers },
  }),
  endTie: createRoute({
    ...common,
    method: 'post',
    path: '/api/v1/ties/{id}/end',
    summary: 'Says that a declared interest is no more',
    parameters: [keyText],
    request: ended,
    responses: { 200: recorded, ...answers },
  }),
};

const speak: RefusalSpeaker = ({ refused }) => ({ title: refusalWords(refused), wayOn: { zh: '', en: '' } });

/** Leave and declared interests over the API: what the pages do, in the same way. */
export function presenceApi() {
  const routes = apiRoutes();
  const named = (person: string | null, name: string | null) => (person ? { person, name: name ?? person } : null);

  routes.openapi(routesOf.leaves, async (context) => {
    const { house, visitor } = (context as unknown as EdgeContext).var;
    if (!visitor.official) return needsSession(context as unknown as EdgeContext) as never;
    const { leaves } = await leaveView(house, visitor.official);
    const items = leaves.map(({ id, person, name, cover, coverName, fromOn, untilOn }) => ({
      id,
      who: { person, name },
      cover: named(cover, coverName),
      from: fromOn.toString(),
      until: untilOn.toString(),
    }));
    return context.json({ items, next: null }, 200);
  });

  routes.openapi(routesOf.ties, async (context) => {
    const { house, visitor } = (context as unknown as EdgeContext).var;
    if (!visitor.official) return needsSession(context as unknown as EdgeContext) as never;
    const found = await tiesOf(house, await declaredFor(house, visitor.official));
    const items = found.map(({ id, person, name, kind, unit, other, otherName, fromOn, untilOn, declaredBy }) => ({
      id,
      who: { person, name },
      kind,
      unit: unit && unitView(house, unit),
      other: named(other, otherName),
      from: fromOn.toString(),
      until: untilOn?.toString() ?? null,
      declaredBy,
    }));
    return context.json({ items, next: null }, 200);
  });

  routes.openapi(routesOf.takeLeave, async (context) => {
    const edge = context as unknown as EdgeContext;
    const { house, visitor } = edge.var;
    if (!visitor.official) return needsSession(edge) as never;
    const key = idempotencyOf(edge, 'takeLeave', await context.req.text());
    return answer(edge, await enterLeave(house, visitor.official, context.req.valid('json'), key), 201);
  });

  routes.openapi(routesOf.declareTie, async (context) => {
    const edge = context as unknown as EdgeContext;
    const { house, visitor } = edge.var;
    if (!visitor.official) return needsSession(edge) as never;
    const key = idempotencyOf(edge, 'declareTie', await context.req.text());
    return answer(edge, await enterTie(house, visitor.official, context.req.valid('json'), key), 201);
  });

  routes.openapi(routesOf.cutLeave, async (context) => {
    const edge = context as unknown as EdgeContext;
    const { house, visitor } = edge.var;
    if (!visitor.official) return needsSession(edge) as never;
    const { id } = context.req.valid('param');
    const key = idempotencyOf(edge, `cutLeave/${id}`, await context.req.text());
    return answer(edge, await endLeaveOf(house, visitor.official, { id, ...context.req.valid('json') }, key), 200);
  });

  routes.openapi(routesOf.endTie, async (context) => {
    const edge = context as unknown as EdgeContext;
    const { house, visitor } = edge.var;
    if (!visitor.official) return needsSession(edge) as never;
    const { id } = context.req.valid('param');
    const key = idempotencyOf(edge, `endTie/${id}`, await context.req.text());
    return answer(edge, await endTieOf(house, visitor.official, { id, ...context.req.valid('json') }, key), 200);
  });
  return routes;
}

function answer(
  context: EdgeContext,
  outcome: { readonly errors: Errors } | Performed<Dossier>,
  status: 200 | 201,
): never {
  const { lang } = context.var.visitor;
  if ('errors' in outcome) {
    const errors = Object.entries(outcome.errors).map(([path, words]) => ({
      path,
      message: say(lang, words as Words),
    }));
    return invalid(context, errors) as never;
  }
  if (outcome.done !== 'recorded' && outcome.done !== 'repeated') return unperformed(context, outcome, speak) as never;
  return context.json({ version: outcome.matter.version }, status) as never;
}
