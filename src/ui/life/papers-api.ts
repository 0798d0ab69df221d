import { createRoute, z } from '@hono/zod-openapi';
import type { EventShape } from '#kernel/entry.ts';
import type { Paper } from '#kernel/typesetter.ts';
import { notFound, unperformed } from '#ui/edge/answers.ts';
import { apiRoutes, numberText, pathText } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { draftsSchema, paperFile, paperListSchema, paperRead, paperSchema, paperView } from '#ui/papers/api.ts';
import { lackingParts, paperHref, paperOf, type MadePaper } from '#ui/papers/paper.ts';
import { fileName, sendFile, settled } from '#ui/papers/send.ts';
import { reachLife, type LifeAccess } from './access.ts';
import { actsOf } from './acts.ts';
import { askedOn, askedToOpen, body, json, refusals } from './api-asked.ts';
import type { Life, LifeParts } from './life.ts';
import { makesPapers, previewBeginning, previewLife, type Previewed } from './preview.ts';
import { speakerOf } from './speak.ts';

/** The papers of one chapter by API: those on record, and what an act would make, before it makes it. */
export function lifePapersApi<State, Command extends { readonly act: string }, Event extends EventShape>(
  life: Life<State, Command, Event>,
  { registers }: LifeParts,
) {
  const routes = apiRoutes();
  const { name } = life.chapter;
  const acts = actsOf(life);
  const common = { tags: [name], security: [{ bearer: [] }] };
  const one = [numberText, pathText('version'), pathText('kind')];
  const base = `/api/v1/${name}/{number}`;

  const list = createRoute({
    ...common,
    method: 'get',
    path: `${base}/papers`,
    summary: `The papers of a matter of ${name}`,
    parameters: [numberText],
    responses: { 200: json(paperListSchema, 'Papers, oldest first'), 404: refusals[404] },
  });
  routes.openapi(list, async (context) => {
    const edge = context as unknown as EdgeContext;
    const access = await reachLife(edge, life);
    if (!access) return notFound(edge) as never;
    const { house, read } = access;
    const papers = access.papers.map((paper) => {
      const href = paperHref(`/api/v1/${name}/${read.row.number}`, paper);
      return { ...paperView(paper, house), href, pdf: `${href}/pdf` };
    });
    return edge.json({ papers }) as never;
  });

  const read = createRoute({
    ...common,
    method: 'get',
    path: `${base}/papers/{version}/{kind}`,
    summary: 'One of them as headings, paragraphs and tables',
    parameters: one,
    responses: { 200: json(paperSchema, 'The paper'), 404: refusals[404] },
  });
  routes.openapi(read, async (context) => {
    const edge = context as unknown as EdgeContext;
    const found = foundIn(edge, await reachLife(edge, life));
    if (!found) return notFound(edge) as never;
    const { house } = edge.var;
    return (await settled(edge, async () =>
      edge.json(paperRead(found.made, await house.typesetter.pieces(found.paper), house)),
    )) as never;
  });

  const pdf = createRoute({
    ...common,
    method: 'get',
    path: `${base}/papers/{version}/{kind}/pdf`,
    summary: 'One of them as tagged PDF',
    parameters: one,
    responses: { 200: paperFile, 404: refusals[404] },
  });
  routes.openapi(pdf, async (context) => {
    const edge = context as unknown as EdgeContext;
    const found = foundIn(edge, await reachLife(edge, life));
    if (!found) return notFound(edge) as never;
    const named = fileName(found.made.model.title.zh, found.number, 'pdf');
    return (await settled(edge, async () =>
      sendFile(edge, await edge.var.house.typesetter.pdf(found.paper), named),
    )) as never;
  });

  const preview = createRoute({
    ...common,
    method: 'post',
    path: `${base}/acts/{act}/preview`,
    summary: 'The papers that this act would make now; nothing of it is on record',
    parameters: [numberText, pathText('act')],
    request: { body: body({ version: z.number().int().min(0) }) },
    responses: { 200: json(draftsSchema, 'The papers, unnumbered, with what each still lacks'), ...refusals },
  });
  routes.openapi(preview, async (context) => {
    const edge = context as unknown as EdgeContext;
    const access = await reachLife(edge, life);
    const act = context.req.param('act');
    if (!access || !makesPapers(life, act) || !Object.hasOwn(acts, act)) return notFound(edge) as never;
    const taken = await askedOn(edge, access.house, acts[act]!);
    if ('refused' in taken) return taken.refused as never;
    return said(edge, life, await previewLife(edge, life, access, act, taken)) as never;
  });

  for (const beginning of life.begins.filter(({ act }) => makesPapers(life, act))) {
    const opening = createRoute({
      ...common,
      method: 'post',
      path: `/api/v1/${name}/new/${beginning.act}/preview`,
      summary: 'The papers that opening it would make now; nothing of it is on record',
      request: { body: body({ about: z.string().optional() }) },
      responses: { 200: json(draftsSchema, 'The papers, unnumbered, with what each still lacks'), ...refusals },
    });
    routes.openapi(opening, async (context) => {
      const edge = context as unknown as EdgeContext;
      const taken = await askedToOpen(edge, registers, beginning);
      if ('refused' in taken) return taken.refused as never;
      const { input, subject } = taken;
      const previewed = await previewBeginning(edge, life, beginning, subject, { input });
      return said(edge, life, previewed) as never;
    });
  }
  return routes;
}

interface Found {
  readonly made: MadePaper;
  readonly paper: Paper;
  readonly number: string;
}

function foundIn(context: EdgeContext, access: LifeAccess<unknown> | undefined): Found | undefined {
  const { version, kind } = context.req.param() as Readonly<Record<string, string>>;
  const made = access?.papers.find((each) => String(each.version) === version && each.model.kind === kind);
  if (!access || !made) return undefined;
  const { number } = access.read.row;
  return { made, number, paper: paperOf({ house: access.house, number }, made) };
}

function said<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  previewed: Previewed<State>,
): Response {
  if (previewed.done !== 'drafted') return unperformed(context, previewed, speakerOf(life));
  const { house } = context.var;
  const papers = previewed.drafts.map(({ paper, pieces }) => ({
    ...paperRead(paper, pieces, house),
    lacking: lackingParts(paper),
  }));
  return context.json({ papers });
}
