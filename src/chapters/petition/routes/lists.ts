import { unitView } from '#kernel/views.ts';
import { createRoute, z } from '@hono/zod-openapi';
import { apiRoutes } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { afterMatter, pageOf, readMatterCursor } from '../cursors.ts';
import { stages } from '../petition.ts';
import { mattersOfActor } from '../queries.ts';
import { listOf, needsSession, paging, signedOut } from './list-parts.ts';
import { unitSchema } from './schemas.ts';

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

const mattersRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions',
  tags: ['desk'],
  summary: 'The matters that the signed-in official may see, newest first',
  security: [{ bearer: [] }],
  request: { query: z.object({ stage: z.enum(stages as [string, ...string[]]).optional(), ...paging }) },
  responses: { 200: listOf(matterLineSchema, 'Matters, page by key'), 401: signedOut },
});

/** The matters as JSON. What stands in them is what the pages show: no name, no contact. */
export function petitionLists() {
  const routes = apiRoutes();

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
