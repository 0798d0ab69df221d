import { createRoute, type z } from '@hono/zod-openapi';
import { parseMatterNumber } from '#kernel/number.ts';
import type { Paper } from '#kernel/typesetter.ts';
import type { PapersBeside } from '#ui/life/papers-beside.ts';
import { apiRoutes, codeText, numberText, pathText } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { paperFile, paperListSchema, paperRead, paperSchema, paperView } from '#ui/papers/api.ts';
import { paperOf, type MadePaper, type PaperSetting } from '#ui/papers/paper.ts';
import { fileName, sendFile, settled } from '#ui/papers/send.ts';
import { papersOfMatter, settingOf } from '../documents/compose.ts';
import { reach } from './access.ts';
import { isPetitioners, ownName, recordOf } from './papers-load.ts';
import { problemSchema } from './schemas.ts';

const missing = {
  description: 'Not there, or not yours: the same answer',
  content: { 'application/problem+json': { schema: problemSchema } },
};
const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const of = { description: 'The number of the matter that made it: this one, or a hearing about it' };
const one = [numberText, pathText('of', of), pathText('version'), pathText('kind'), codeText];

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions/{number}/papers',
  tags: ['petitions'],
  summary:
    'To its petitioner (header Query-Code) every paper addressed to them, also of a hearing about it; to an official every paper of the matter, without the petitioner’s name',
  parameters: [numberText, codeText],
  responses: { 200: json(paperListSchema, 'Papers, oldest first'), 404: missing },
});
const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions/{number}/papers/{of}/{version}/{kind}',
  tags: ['petitions'],
  summary: 'One of them as headings, paragraphs and tables',
  parameters: one,
  responses: { 200: json(paperSchema, 'The paper'), 404: missing },
});
const pdfRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions/{number}/papers/{of}/{version}/{kind}/pdf',
  tags: ['petitions'],
  summary: 'One of them as tagged PDF',
  parameters: one,
  responses: { 200: paperFile, 404: missing },
});

interface Theirs {
  readonly found: MadePaper;
  readonly setting: PaperSetting;
}

/** Every paper of the matter that the caller may read, in the order of their days. @returns undefined for whoever may see none of it */
async function papersFor(context: EdgeContext, beside: PapersBeside): Promise<readonly Theirs[] | undefined> {
  const access = await reach(context, context.req.param('number') ?? '');
  if (access === 'not-found' || access === 'limited') return undefined;
  const { house } = context.var;
  const { read, actor } = access;
  const record = await recordOf(house, read, await ownName(house, access));
  if (!record) return undefined;
  const setting = settingOf(record);
  const own = papersOfMatter(record)
    .filter(actor.kind === 'petitioner' ? isPetitioners(actor) : () => true)
    .map((found): Theirs => ({ found, setting }));
  // An official has the papers of a hearing at the hearing, by the standing that they have there.
  const others =
    actor.kind === 'petitioner'
      ? (await beside.of(house, read.petition.stream)).map((found): Theirs => ({
          found,
          setting: { ...setting, number: found.number },
        }))
      : [];
  return [...own, ...others].toSorted((a, b) => Temporal.PlainDate.compare(a.found.on, b.found.on));
}

async function theOne(
  context: EdgeContext,
  beside: PapersBeside,
): Promise<(Theirs & { readonly paper: Paper }) | undefined> {
  const { of = '', version, kind } = context.req.param() as Readonly<Record<string, string>>;
  const asked = parseMatterNumber(of);
  const theirs = (await papersFor(context, beside))?.find(
    ({ found, setting }) => setting.number === asked && String(found.version) === version && found.model.kind === kind,
  );
  return theirs && { ...theirs, paper: paperOf(theirs.setting, theirs.found) };
}

/** The papers of a matter by API, for whoever reads the matter there. */
export function petitionPapersApi(beside: PapersBeside) {
  const routes = apiRoutes();

  routes.openapi(listRoute, async (context, next) => {
    const edge = context as unknown as EdgeContext;
    const theirs = await papersFor(edge, beside);
    if (!theirs) return (await next()) as never;
    const { house } = edge.var;
    const base = `/api/v1/petitions/${context.req.param('number')}/papers`;
    const papers = theirs.map(({ found, setting: { number: of } }) => {
      const href = [base, of, found.version, found.model.kind].join('/');
      return { ...paperView(found, house), of, href, pdf: `${href}/pdf` };
    });
    return edge.json({ papers }) as never;
  });

  routes.openapi(readRoute, async (context, next) => {
    const edge = context as unknown as EdgeContext;
    const theirs = await theOne(edge, beside);
    if (!theirs) return (await next()) as never;
    const { house } = edge.var;
    return (await settled(edge, async () => {
      const pieces = await house.typesetter.pieces(theirs.paper);
      return edge.json({ ...paperRead(theirs.found, pieces, house), of: theirs.setting.number });
    })) as never;
  });

  routes.openapi(pdfRoute, async (context, next) => {
    const edge = context as unknown as EdgeContext;
    const theirs = await theOne(edge, beside);
    if (!theirs) return (await next()) as never;
    const { found, setting, paper } = theirs;
    return (await settled(edge, async () =>
      sendFile(edge, await edge.var.house.typesetter.pdf(paper), fileName(found.model.title.zh, setting.number, 'pdf')),
    )) as never;
  });

  return routes;
}
