import { createRoute, z } from '@hono/zod-openapi';
import type { CivilDate } from '#kernel/calendar.ts';
import { readTerms } from '#kernel/search/fold.ts';
import { unitView } from '#kernel/views.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import { bothLanguages, civilDay } from '#ui/edge/input.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { afterFound, pageOf, readFoundCursor } from '../cursors.ts';
import { findMatters } from '../find.ts';
import { stages, type Stage } from '../petition.ts';
import { needsSession } from './list-parts.ts';
import { problemSchema, unitSchema } from './schemas.ts';

/** Why words are not searched for, and where to go with them. */
const refusedWords: Readonly<Record<'identifier' | 'too-long', Words>> = {
  identifier: {
    zh: '电话、证件号码和邮箱不能在这里查。要核对是不是登记过，请在登记页查重，写明理由',
    en: 'Telephones, identity numbers and e-mail addresses cannot be searched. To see whether somebody was registered before, use the duplicate check of the registration page, with a reason',
  },
  'too-long': {
    zh: '最多查 8 个词、100 个字，请少写一些',
    en: 'At most 8 terms and 100 characters; write fewer',
  },
};

const terms = z
  .string()
  .max(400)
  .default('')
  .transform((typed, context) => {
    const read = readTerms(typed);
    if ('terms' in read) return read.terms;
    context.addIssue({ code: 'custom', message: bothLanguages(refusedWords[read.refused]) });
    return z.NEVER;
  })
  .openapi({ type: 'string', description: 'Terms parted by space; all of them must stand in the letter, exactly' });

const code = (digitsMax: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{2,${digitsMax}}$`))
    .optional();

const day = (what: Words) => civilDay(what).optional();

const fields = {
  q: terms,
  place: code(12).openapi({ description: 'Code of a place; matters there and in all places within' }),
  class: code(6).openapi({ description: 'Code of a class, or of a field of classes' }),
  stage: z.enum(stages as [Stage, ...Stage[]]).optional(),
  from: day({ zh: '开始日期', en: 'the first day' }),
  until: day({ zh: '结束日期', en: 'the last day' }),
};

const reversed = bothLanguages({ zh: '最后一天不能早于第一天', en: 'The last day cannot be before the first' });

interface Span {
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
}

const daysInOrder = ({ from, until }: Span): boolean => !from || !until || Temporal.PlainDate.compare(from, until) <= 0;

/** What narrows a search, as page and API take it; what is empty is left out before. */
export const findSchema = z.object(fields).refine(daysInOrder, { path: ['until'], message: reversed });

const partSchema = z.object({ text: z.string(), hit: z.boolean() });

const foundSchema = z
  .object({
    number: z.string(),
    title: z.string().nullable(),
    excerpt: z
      .array(partSchema)
      .openapi({ description: 'The words around the first hit, in pieces; no name or number of a party' }),
    stage: z.string(),
    registeredOn: z.string(),
    region: z.string().nullable(),
    class: z.string().nullable(),
    holder: unitSchema,
  })
  .openapi('FoundMatter');

const findRoute = createRoute({
  method: 'get',
  path: '/api/v1/search',
  tags: ['desk'],
  summary: 'Matters that the signed-in official may see, by words of their letters, newest first',
  security: [{ bearer: [] }],
  request: {
    query: z
      .object({
        ...fields,
        after: z.string().max(120).optional().openapi({ description: 'The `next` of the page before' }),
        size: z.coerce.number().int().min(1).max(100).default(20),
      })
      .refine(daysInOrder, { path: ['until'], message: reversed }),
  },
  responses: {
    200: {
      description: 'Found matters, page by key',
      content: {
        'application/json': { schema: z.object({ items: z.array(foundSchema), next: z.string().nullable() }) },
      },
    },
    401: { description: 'Nobody is signed in', content: { 'application/problem+json': { schema: problemSchema } } },
    422: { description: 'What cannot be searched', content: { 'application/problem+json': { schema: problemSchema } } },
  },
});

/** Search as JSON; what stands in it is what the page shows. */
export function petitionSearch() {
  const routes = apiRoutes();
  routes.openapi(findRoute, async (context) => {
    const edge = context as unknown as EdgeContext;
    const { house, visitor } = edge.var;
    if (!visitor.official) return needsSession(edge) as never;
    const { after, size, q, stage, ...filter } = context.req.valid('query');
    const found = await findMatters(
      house,
      visitor.actor,
      { ...filter, terms: q, stages: stage && [stage] },
      readFoundCursor(after),
      size + 1,
    );
    const { rows, next } = pageOf(found, size, afterFound);
    const items = rows.map((row) => ({
      number: row.number,
      title: row.title,
      excerpt: [...row.excerpt],
      stage: row.stage,
      registeredOn: row.registered_on,
      region: row.region,
      class: row.class,
      holder: unitView(house, row.holder),
    }));
    return context.json({ items, next: next ?? null }, 200);
  });
  return routes;
}
