import { createMiddleware } from 'hono/factory';
import { parseMatterNumber } from '#kernel/number.ts';
import { tooMany } from '#ui/edge/answers.ts';
import { codeTries, tried } from './guessing.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';

/**
 * Guessing of query codes, over every chapter at once: wrong pairs are counted by matter and by caller, and beyond the
 * allowance nobody gets an answer for that matter, right code or not. A right code costs nothing.
 */
export const codeGuard = createMiddleware<EdgeEnv>(async (context, next) => {
  const typed = context.req.header('query-code');
  if (typed === undefined) return next();
  const number = parseMatterNumber(context.req.path.split('/')[4] ?? '') ?? 'none';
  const outcome = await tried(context, codeTries(number), next, () => context.res.status === 404);
  if (outcome === 'limited') context.res = tooMany(context);
  return undefined;
});
