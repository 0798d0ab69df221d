import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cookieIn, cookieNames } from '#app/web/cookies.ts';
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
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined) return counted(context, next);
    return Number(length) > maxSize ? tooLarge(context, maxSize) : next();
  };
}

const megabyte = 1024 * 1024;

/** A form with files: sixty megabytes of them at most, and what the form around them weighs. */
const filesBytesMax = 80 * megabyte;
const filesLimit = limitBody(filesBytesMax);
const textLimit = limitBody(megabyte);

/** What forms with files may weigh together while they are read: two of the longest, or many of the usual size. */
const formsBytesMax = 2 * filesBytesMax;
const retrySeconds = 5;

function tooManyForms(context: EdgeContext): Response {
  const title =
    context.var.visitor.lang === 'zh'
      ? '现在上传的人较多，请几秒钟后再提交一次，已经保存的内容都在。'
      : 'Many people are sending files right now. Please send again in some seconds; what was saved is kept.';
  const problemWords = { status: 503, title, reason: 'too-many-uploads' };
  return problem(context, problemWords, { 'retry-after': String(retrySeconds) });
}

/**
 * Refuses forms that are too long before a byte is read: reading one takes more than twice its size of memory. Files
 * come in multipart forms alone, and only from a browser that was given a page to send them from. All that are being
 * read at once share one allowance; who comes over it is asked to come again, and nothing of theirs was read.
 *
 * @param bytesMax the allowance
 */
export function limitForms(bytesMax: number = formsBytesMax): MiddlewareHandler<EdgeEnv> {
  let reading = 0;
  return async (context, next) => {
    const mayHoldFiles = /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '');
    if (!mayHoldFiles || !cookieIn(context, cookieNames.form)) return textLimit(context, next);
    // A form that does not tell its length may be as long as any.
    const told =
      context.req.header('transfer-encoding') === undefined ? context.req.header('content-length') : undefined;
    const bytes = told === undefined ? filesBytesMax : Number(told);
    if (bytes <= filesBytesMax && reading + bytes > bytesMax) return tooManyForms(context);
    reading += bytes;
    try {
      return await filesLimit(context, next);
    } finally {
      reading -= bytes;
    }
  };
}

const jsonLimit = limitBody(megabyte / 2);

/** What the body of each request may weigh: JSON of the API, or a form. What only reads has none. */
export function limitBodies(): MiddlewareHandler<EdgeEnv> {
  const formsLimit = limitForms();
  return (context, next) => {
    const { method, path } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    return path.startsWith('/api/') ? jsonLimit(context, next) : formsLimit(context, next);
  };
}
