import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { cookieNames } from '#app/web/cookies.ts';
import { problem } from '#ui/edge/answers.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';

function tooLarge(context: EdgeContext, maxSize: number): Response {
  const mb = Math.floor(maxSize / 1024 / 1024) || 1;
  const title =
    context.var.visitor.lang === 'zh'
      ? `一次最多提交 ${mb} MB，请分几次提交。`
      : `At most ${mb} MB at a time; please send it in parts.`;
  return problem(context, { status: 413, title, reason: 'too-large' });
}

/**
 * Refuses what is too long. A length that the head tells is what Node reads and no byte more, so only a body without
 * one is counted as it comes; to look at the body itself would wrap each request in a stream of its own.
 */
export function limitBody(maxSize: number): MiddlewareHandler<EdgeEnv> {
  const counted = bodyLimit({ maxSize, onError: (context) => tooLarge(context as unknown as EdgeContext, maxSize) });
  return async (context, next) => {
    const { method } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined) return counted(context, next);
    return Number(length) > maxSize ? tooLarge(context, maxSize) : next();
  };
}

const megabyte = 1024 * 1024;

/** A form with files: sixty megabytes of them at most, and what the form around them weighs. */
const filesLimit = limitBody(80 * megabyte);
const textLimit = limitBody(megabyte);

/**
 * Refuses forms that are too long before a byte is read: reading one takes more than twice its size of memory. Files
 * come in multipart forms alone, and only from a browser that was given a page to send them from.
 */
export const limitForms: MiddlewareHandler<EdgeEnv> = (context, next) => {
  const mayHoldFiles = /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '');
  const limit = mayHoldFiles && getCookie(context, cookieNames.form) ? filesLimit : textLimit;
  return limit(context, next);
};
