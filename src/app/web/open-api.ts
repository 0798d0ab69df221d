import { createRoute, z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { trySignIn } from '#app/web/guessing.ts';
import { loadRegions } from '#adapters/reference/regions.ts';
import { cite } from '#kernel/citation.ts';
import type { TraceDay } from '#kernel/calendar.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import { bothLanguages, civilDay } from '#ui/edge/input.ts';
import { problem, tooMany } from '#ui/edge/answers.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { findLimit, limitsOf, reckon, ruleSetIds } from '#law/law.ts';
import { limitIds } from '#law/rule.ts';

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const problems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.looseObject({ title: z.string(), status: z.number() }) } },
});

const ruleSet = z.enum(ruleSetIds as [string, ...string[]]).transform((id) => id as (typeof ruleSetIds)[number]);
/** A place by its code; `region=` with nothing behind it asks for no place. */
const region = z
  .string()
  .regex(
    /^(\d{2,12})?$/,
    bothLanguages({ zh: '请填写行政区划代码，2 到 12 位数字', en: 'Write the code of a region: 2 to 12 digits' }),
  )
  .optional()
  .transform((code) => code || undefined);

/** The years that the calculator takes: from the founding of the republic to as far as anybody plans. */
const years = { first: 1949, last: 2199 } as const;
const dayZero = civilDay({ zh: '起算日期', en: 'the day from which the limit runs' }).refine(
  ({ year }) => year >= years.first && year <= years.last,
  bothLanguages({
    zh: `起算日期请填 ${years.first} 到 ${years.last} 年之间的一天`,
    en: `A day from ${years.first} to ${years.last}`,
  }),
);
const wording = z.object({ zh: z.string(), en: z.string() });

const limitSchema = z
  .object({
    id: z.string(),
    title: wording,
    from: z.string().openapi({ description: 'The event whose day is day zero' }),
    length: z.object({ n: z.number(), unit: z.enum(['day', 'working-day']) }),
    bound: z.enum(['organ', 'petitioner']),
    citation: z.string(),
    source: z.string().openapi({ description: 'text, reported, practice or unverified' }),
    gist: wording,
  })
  .openapi('Limit');

const calculatedSchema = z
  .object({
    due: z.string(),
    provisional: z.boolean(),
    citation: z.string(),
    lastCounted: z.string(),
    trace: z.array(z.looseObject({ on: z.string(), standing: z.string() })),
  })
  .openapi('Calculated');

const traceJson = ({ under, ...day }: TraceDay) => ({
  ...day,
  on: day.on.toString(),
  ...(under ? { under: cite(under) } : {}),
});

/** What anybody may ask: places, limits, the calculator; and signing in for the API. */
export function openApi(
  house: LivingHouse,
  ownRegions: () => Promise<readonly { code: string; name: string; level: string }[]>,
) {
  const routes = apiRoutes();

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/regions',
      tags: ['reference'],
      summary: 'Administrative divisions; those that begin with 99 are fictional',
      request: {
        query: z.object({
          under: region,
          level: z.enum(['province', 'city', 'county', 'township']).optional(),
        }),
      },
      responses: {
        200: json(
          z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), level: z.string() })) }),
          'Regions',
        ),
      },
    }),
    async (context) => {
      const { under, level } = context.req.valid('query');
      const all = [...(await ownRegions()), ...(house.mode === 'county' && !under && !level ? [] : loadRegions())];
      const items = all
        .filter(
          ({ code, level: own }) => (!under || (code.startsWith(under) && code !== under)) && (!level || own === level),
        )
        .map(({ code, name, level: own }) => ({ code, name, level: own }));
      return context.json({ items }, 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/limits',
      tags: ['law'],
      summary: 'Every limit of a rule set, with its article',
      request: { query: z.object({ ruleSet: ruleSet.default('regulations-2022'), region }) },
      responses: { 200: json(z.object({ items: z.array(limitSchema) }), 'Limits') },
    }),
    (context) => {
      const query = context.req.valid('query');
      const items = limitsOf(query.ruleSet, query.region).map(
        ({ id, title, from, length, bound, under, source, gist }) => ({
          id,
          title,
          from,
          length,
          bound,
          citation: cite(under),
          source,
          gist,
        }),
      );
      return context.json({ items }, 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/deadlines',
      tags: ['law'],
      summary: 'A calculator: the last day of a limit, with every day behind it',
      request: {
        query: z.object({
          ruleSet: ruleSet.default('regulations-2022'),
          limit: z.enum(limitIds as unknown as [string, ...string[]]),
          from: dayZero.openapi({
            type: 'string',
            format: 'date',
            example: '2026-11-23',
            description: 'Day zero: the day of the event',
          }),
          region,
        }),
      },
      responses: {
        200: json(calculatedSchema, 'The last day and its trace'),
        404: problems('The rule set has no such limit'),
        422: problems('Wrong input'),
      },
    }),
    (context) => {
      const { ruleSet: set, limit: id, from, region: place } = context.req.valid('query');
      const row = findLimit(set, id as (typeof limitIds)[number], place);
      if (!row) {
        const edge = context as unknown as EdgeContext;
        const title = edge.var.visitor.lang === 'zh' ? '这部条例没有这个期限' : 'These regulations have no such limit';
        return problem(edge, { status: 404, title, reason: 'no-such-limit' }) as never;
      }
      const reckoning = reckon(row, from, house.calendars.current);
      const { due, provisional, lastCounted } = reckoning;
      const answer = {
        due: due.toString(),
        provisional,
        citation: cite(row.under),
        lastCounted: lastCounted.toString(),
        trace: reckoning.trace().map(traceJson),
      };
      return context.json(answer, 200) as never;
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/sessions',
      tags: ['sessions'],
      summary: 'Sign in for the API; the token goes into Authorization: Bearer',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                login: z.string().min(1).max(80),
                password: z.string().min(1).max(200),
                code: z.string().max(20).optional().describe('Of the authenticator app, where one is set up'),
              }),
            },
          },
        },
      },
      responses: {
        201: json(z.object({ token: z.string() }), 'Signed in'),
        401: problems('Wrong login or password'),
        429: problems('Too many tries'),
      },
    }),
    async (context) => {
      const edge = context as unknown as EdgeContext;
      const { login, password, code } = context.req.valid('json');
      const { visitor } = edge.var;
      const outcome = await trySignIn(edge, house, login, password, { code });
      if (outcome === 'limited') return tooMany(edge) as never;
      if (outcome !== 'wrong') return context.json({ token: outcome.token }, 201);
      const title = visitor.lang === 'zh' ? '账号或者密码不对' : 'Wrong login or password';
      return problem(edge, { status: 401, title, reason: 'wrong-pair' }) as never;
    },
  );

  return routes;
}
