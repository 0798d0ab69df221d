import { createRoute, z } from '@hono/zod-openapi';
import type { House } from '#kernel/house.ts';
import { readFeed, type Feed } from '#kernel/ledger/feed.ts';
import { proveConsistency } from '#kernel/ledger/merkle.ts';
import { nodeReader, readTree, sha256 } from '#kernel/ledger/tree.ts';
import { problem } from '#ui/edge/answers.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import { say } from '#ui/language.ts';

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const problems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.looseObject({ title: z.string(), status: z.number() }) } },
});

const tooFar = { zh: '封存的历史还没有这么长', en: 'The sealed history has not come so far' };
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.coerce.number().int().min(0);
const signed = { statement: z.string(), key: z.string(), signature: z.string() };
const consistency = z.object({ from: z.int(), to: z.int(), path: z.array(hash) }).openapi('Consistency');

const feedSchema: z.ZodType<Feed> = z
  .object({
    format: z.literal('sunlit-checkpoints/1'),
    instance: z.int(),
    keys: z.array(z.object({ ...signed, introduction: z.string().nullable() })),
    checkpoints: z.array(z.object({ ...signed, consistency })),
    resumptions: z.array(z.object(signed)),
    more: z.boolean(),
  })
  .openapi('Checkpoints');

const checkpoints = createRoute({
  method: 'get',
  path: '/api/v1/checkpoints',
  tags: ['history'],
  summary: 'Signed states of the sealed history, each with the proof that it continues the one before',
  request: {
    query: z.object({ after: size.default(0), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  },
  responses: { 200: json(feedSchema, 'Keys, and checkpoints after a size, smallest first') },
});

const consistencyRoute = createRoute({
  method: 'get',
  path: '/api/v1/consistency',
  tags: ['history'],
  summary: 'The proof that one state of the history begins with the whole of another',
  request: { query: z.object({ from: size, to: size }) },
  responses: { 200: json(consistency, 'The proof'), 404: problems('The history has not come so far') },
});

/** The sealed history as witnesses read it. It tells hashes and sizes, and of no matter that there is one. */
export function historyApi(house: House) {
  const routes = apiRoutes();
  const session = () => house.database.as('app');
  routes.openapi(checkpoints, async (context) => {
    const { after, limit } = context.req.valid('query');
    return context.json(await readFeed(house, after, limit), 200);
  });
  routes.openapi(consistencyRoute, async (context) => {
    const { from, to } = context.req.valid('query');
    const tree = await readTree(session());
    if (from > to || to > tree.size)
      return problem(context, { status: 404, title: say(context.var.visitor.lang, tooFar) }) as never;
    const { path } = await proveConsistency(sha256, nodeReader(session()), from, to);
    return context.json({ from, to, path: path.map((one) => Buffer.from(one).toString('hex')) }, 200);
  });
  return routes;
}
