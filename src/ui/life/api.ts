import { createRoute, z } from '@hono/zod-openapi';
import type { EventShape } from '#kernel/entry.ts';
import { dutyView, dutyViewOf } from '#kernel/views.ts';
import { notFound, unperformed } from '#ui/edge/answers.ts';
import { apiRoutes, keyText, numberText, pathText } from '#ui/edge/api.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { reachLife } from './access.ts';
import { actsOf, beginLife, performLife } from './acts.ts';
import { askedOn, askedToOpen, body, json, refusals } from './api-asked.ts';
import type { Life, LifeParts } from './life.ts';
import { linesOf } from './lines.ts';
import { lifePapersApi } from './papers-api.ts';
import { speakerOf } from './speak.ts';

const found = (description: string) => json(z.looseObject({}), description);

/** The API of one chapter: its matters, and every act of every page. */
export function lifeApi<State, Command extends { readonly act: string }, Event extends EventShape>(
  life: Life<State, Command, Event>,
  parts: LifeParts,
) {
  const { registers } = parts;
  const routes = apiRoutes();
  const { name } = life.chapter;
  const acts = actsOf(life);
  const common = { tags: [name], security: [{ bearer: [] }] };

  const read = createRoute({
    ...common,
    method: 'get',
    path: `/api/v1/${name}/{number}`,
    summary: `A matter of ${name}, to an official with a standing on it`,
    parameters: [numberText],
    responses: { 200: found('The matter'), 404: refusals[404] },
  });
  routes.openapi(read, async (context) => {
    const edge = context as unknown as EdgeContext;
    const access = await reachLife(edge, life);
    if (!access) return notFound(edge) as never;
    const { house, read: was, offered } = access;
    const { key_id: _, subject: __, ...row } = was.row;
    const duties = was.duties.map((duty) => dutyView(house, duty));
    return context.json({ ...row, duties, timeline: linesOf(house, was), offered } as never, 200) as never;
  });

  const act = createRoute({
    ...common,
    method: 'post',
    path: `/api/v1/${name}/{number}/acts/{act}`,
    summary: `One act on a matter of ${name}: ${Object.keys(acts).join(', ')}`,
    parameters: [numberText, pathText('act'), keyText],
    request: { body: body({ version: z.number().int().min(0) }) },
    responses: { 200: found('Recorded'), ...refusals },
  });
  routes.openapi(act, async (context) => {
    const edge = context as unknown as EdgeContext;
    const access = await reachLife(edge, life);
    const asked = context.req.param('act');
    if (!access || !Object.hasOwn(acts, asked)) return notFound(edge) as never;
    const taken = await askedOn(edge, access.house, acts[asked]!);
    if ('refused' in taken) return taken.refused as never;
    const { number: own, stream } = access.read.row;
    const idempotency = idempotencyOf(edge, `${own}/${asked}`, await context.req.text());
    const performed = await performLife(edge, life, stream, asked, { ...taken, idempotency });
    if (performed.done !== 'recorded' && performed.done !== 'repeated')
      return unperformed(edge, performed, speakerOf(life)) as never;
    const duties = performed.duties.map((duty) => dutyViewOf(access.house, duty));
    return context.json({ number: own, version: performed.matter.version, duties } as never, 200) as never;
  });

  if (life.papers) routes.route('/', lifePapersApi(life, parts));

  for (const beginning of life.begins) {
    const open = createRoute({
      ...common,
      method: 'post',
      path: `/api/v1/${name}/new/${beginning.act}`,
      summary: `Opens a matter of ${name}; \`about\` is the number of the matter that it is about`,
      parameters: [keyText],
      request: { body: body({ about: z.string().optional() }) },
      responses: { 201: found('Opened'), ...refusals },
    });
    routes.openapi(open, async (context) => {
      const edge = context as unknown as EdgeContext;
      const taken = await askedToOpen(edge, registers, beginning);
      if ('refused' in taken) return taken.refused as never;
      const { input, subject, about } = taken;
      const idempotency = idempotencyOf(edge, `${beginning.act}/${about}`, await context.req.text());
      const performed = await beginLife(edge, life, beginning, subject, { input, idempotency });
      if (performed.done !== 'recorded' && performed.done !== 'repeated')
        return unperformed(edge, performed, speakerOf(life)) as never;
      const listing = life.chapter.listing?.(performed.matter.own);
      return context.json({ number: listing?.number, version: performed.matter.version } as never, 201) as never;
    });
  }
  return routes;
}
