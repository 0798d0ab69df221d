import { z } from '@hono/zod-openapi';
import { problem } from '#ui/edge/answers.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { problemSchema } from './schemas.ts';

/** What every list of the API takes and answers: pages by key, for those who are signed in. */

const sizeMax = 100;

export const paging = {
  after: z.string().max(120).optional().openapi({ description: 'The `next` of the page before' }),
  size: z.coerce.number().int().min(1).max(sizeMax).default(50),
};

export const listOf = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema: z.object({ items: z.array(schema), next: z.string().nullable() }) } },
});
export const signedOut = {
  description: 'Nobody is signed in',
  content: { 'application/problem+json': { schema: problemSchema } },
};

export function needsSession(context: EdgeContext): Response {
  const title = context.var.visitor.lang === 'zh' ? '请先登录' : 'Sign in first';
  return problem(context, { status: 401, title, reason: 'signed-out' }, { 'www-authenticate': 'Bearer' });
}
