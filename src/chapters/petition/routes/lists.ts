import { unitView } from '#kernel/views.ts';
import { createRoute, z } from '@hono/zod-openapi';
import { dayOf } from '#kernel/clock.ts';
import { daysLeft } from '#kernel/reckoning.ts';
import { problem } from '#ui/edge/answers.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { afterMatter, afterWork, pageOf, readMatterCursor, readWorkCursor } from '../cursors.ts';
import { stages } from '../petition.ts';
import { mattersOfActor } from '../queries.ts';
import { readFilter, type filterParameters } from '../work/filter.ts';
import { workOf } from '../work/query.ts';
import { problemSchema, unitSchema } from './schemas.ts';

const sizeMax = 100;

const paging = {
  after: z.string().max(120).optional().openapi({ description: 'The `next` of the page before' }),
  size: z.coerce.number().int().min(1).max(sizeMax).default(50),
};

const filterWords: Readonly<Partial<Record<(typeof filterParameters)[number], string>>> = {
  of: '`mine` (usual) or `unit`',
  unit: 'Whose duties, with `of=unit`',
  office: 'Only matters that this unit registered',
  person: 'On whose desk: `me`, `none` or a person',
  act: 'The act that is owed',
  stage: 'Where the matter stands',
  class: 'A class with those below it',
  place: 'A region with everything in it',
  due: '`late`, `today`, `soon`, `later`, `none`, or a span `2026-03-02_2026-03-08`',
  sort: '`due` (usual), `-due`, `since`, `-since`',
};

/** The same filters as on the page; what is no filter is left out. */
const workFilters = Object.fromEntries(
  Object.entries(filterWords).map(([name, description]) => [
    name,
    z.string().max(60).optional().openapi({ description }),
  ]),
) as Record<string, z.ZodOptional<z.ZodString>>;

const dutyLineSchema = z
  .object({
    number: z.string(),
    title: z.string().nullable(),
    stage: z.string(),
    key: z.string(),
    act: z.string(),
    owner: z.object({ unit: unitSchema, post: z.string() }),
    since: z.string(),
    due: z.string().nullable(),
    left: z
      .number()
      .nullable()
      .openapi({ description: 'Days left in the unit of the limit; negative once the day has passed' }),
    dayUnit: z.enum(['day', 'working-day']),
    provisional: z.boolean(),
    reason: z.string().nullable(),
    limit: z.string(),
    citation: z.string(),
  })
  .openapi('DutyLine');

const matterLineSchema = z
  .object({
    number: z.string(),
    title: z.string().nullable(),
    stage: z.string(),
    stageOn: z.string(),
    registeredOn: z.string(),
    office: unitSchema,
    holder: unitSchema,
    form: z.string(),
    class: z.string().nullable(),
    due: z.string().nullable().openapi({ description: 'The soonest day by which something is owed' }),
  })
  .openapi('MatterLine');

const listOf = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema: z.object({ items: z.array(schema), next: z.string().nullable() }) } },
});
const signedOut = {
  description: 'Nobody is signed in',
  content: { 'application/problem+json': { schema: problemSchema } },
};

const dutiesRoute = createRoute({
  method: 'get',
  path: '/api/v1/duties',
  tags: ['desk'],
  summary: 'What the signed-in official’s posts owe, soonest first',
  security: [{ bearer: [] }],
  request: { query: z.object({ ...workFilters, ...paging }) },
  responses: { 200: listOf(dutyLineSchema, 'Open duties, page by key'), 401: signedOut },
});

const mattersRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions',
  tags: ['desk'],
  summary: 'The matters that the signed-in official may see, newest first',
  security: [{ bearer: [] }],
  request: { query: z.object({ stage: z.enum(stages as [string, ...string[]]).optional(), ...paging }) },
  responses: { 200: listOf(matterLineSchema, 'Matters, page by key'), 401: signedOut },
});

export function needsSession(context: EdgeContext): Response {
  const title = context.var.visitor.lang === 'zh' ? '请先登录' : 'Sign in first';
  return problem(context, { status: 401, title, reason: 'signed-out' }, { 'www-authenticate': 'Bearer' });
}

/** The desk's two lists as JSON. What stands in them is what the pages show: no name, no contact. */
export function petitionLists() {
  const routes = apiRoutes();

  routes.openapi(dutiesRoute, async (context) => {
    const edge = context as unknown as EdgeContext;
    const { house, visitor } = edge.var;
    if (!visitor.official) return needsSession(edge) as never;
    const { after, size, ...asked } = context.req.valid('query');
    const filter = readFilter((name) => asked[name as keyof typeof asked]);
    const today = dayOf(house.clock.now());
    const found = await workOf(house.database.as('vault'), visitor.actor, {
      filter,
      today,
      after: readWorkCursor(after),
      size: size + 1,
    });
    const { rows, next } = pageOf(found, size, afterWork(filter));
    const items = rows.map((row) => ({
      number: row.number,
      title: row.title,
      stage: row.stage,
      key: row.key,
      act: row.act,
      owner: { unit: unitView(house, row.owner_unit), post: row.owner_post },
      since: row.since_on,
      due: row.due_on,
      left: row.due_on
        ? daysLeft(Temporal.PlainDate.from(row.due_on), today, row.dayUnit, house.calendars.current)
        : null,
      dayUnit: row.dayUnit,
      provisional: row.provisional,
      reason: row.reason,
      limit: row.limit_name,
      citation: row.citation,
    }));
    return context.json({ items, next: next ?? null }, 200);
  });

  routes.openapi(mattersRoute, async (context) => {
    const edge = context as unknown as EdgeContext;
    const { house, visitor } = edge.var;
    if (!visitor.official) return needsSession(edge) as never;
    const { stage, after, size } = context.req.valid('query');
    const filter = { stages: stage ? [stage] : undefined, after: readMatterCursor(after), size: size + 1 };
    const { rows, next } = pageOf(
      await mattersOfActor(house.database.as('vault'), visitor.actor, filter),
      size,
      afterMatter,
    );
    const items = rows.map((row) => ({
      number: row.number,
      title: row.title,
      stage: row.stage,
      stageOn: row.stage_on,
      registeredOn: row.registered_on,
      office: unitView(house, row.office),
      holder: unitView(house, row.holder),
      form: row.form,
      class: row.class,
      due: row.due_on,
    }));
    return context.json({ items, next: next ?? null }, 200);
  });
  return routes;
}
