import { createRoute, z } from '@hono/zod-openapi';
import { registers } from '#app/chapters.ts';
import { afterWork, pageOf, readWorkCursor } from '#chapters/petition/cursors.ts';
import { listOf, needsSession, paging, signedOut } from '#chapters/petition/routes/list-parts.ts';
import { unitSchema } from '#chapters/petition/routes/schemas.ts';
import { dayOf } from '#kernel/clock.ts';
import { daysLeftOf } from '#kernel/reckoning.ts';
import { unitView } from '#kernel/views.ts';
import { readFilter, type filterParameters } from '#kernel/work/filter.ts';
import { workOf } from '#kernel/work/query.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';

const filterWords: Readonly<Partial<Record<(typeof filterParameters)[number], string>>> = {
  of: '`mine` (usual) or `unit`',
  unit: 'Whose duties, with `of=unit`',
  office: 'Only matters that this unit registered',
  person: 'On whose desk: `me`, `none` or a person',
  chapter: 'The kind of matter',
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
    chapter: z.string().openapi({ description: 'The kind of matter: `petition`, `supervision` …' }),
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

const dutiesRoute = createRoute({
  method: 'get',
  path: '/api/v1/duties',
  tags: ['desk'],
  summary: 'What the signed-in official’s posts owe, soonest first',
  security: [{ bearer: [] }],
  request: { query: z.object({ ...workFilters, ...paging }) },
  responses: { 200: listOf(dutyLineSchema, 'Open duties, page by key'), 401: signedOut },
});

/** What is owed, as JSON: the duties of every chapter of the open lane, in the order and with the filters of the page. */
export function dutyList() {
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
      registers,
      today,
      after: readWorkCursor(after),
      size: size + 1,
    });
    const { rows, next } = pageOf(found, size, afterWork(filter));
    const left = daysLeftOf(today, house.calendars.current);
    const items = rows.map((row) => ({
      chapter: row.chapter,
      number: row.number,
      title: row.title,
      stage: row.stage,
      key: row.key,
      act: row.act,
      owner: { unit: unitView(house, row.owner_unit), post: row.owner_post },
      since: row.since_on,
      due: row.due_on,
      left: left(row.due_on, row.dayUnit),
      dayUnit: row.dayUnit,
      provisional: row.provisional,
      reason: row.reason,
      limit: row.limit_name,
      citation: row.citation,
    }));
    return context.json({ items, next: next ?? null }, 200);
  });
  return routes;
}
