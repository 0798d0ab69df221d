import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { routeLabel } from '#app/web/metrics.ts';
import { DatabaseError, DatabaseUnavailable } from '#kernel/database.ts';
import { StoreUnavailable } from '#kernel/file-store.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { invalid, notFound, problem } from '#ui/edge/answers.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { Page } from '#ui/shells/page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { phrases, Say } from '#ui/setting.tsx';
import type { Words } from '#ui/language.ts';

const jsonOnly: Words = { zh: '接口只接受 application/json。', en: 'The API takes application/json only.' };
const broken: Words = {
  zh: '这不是一份完整的 JSON，请检查引号、逗号和括号',
  en: 'This is no complete JSON; check quotation marks, commas and brackets',
};

const wantsPage = (context: EdgeContext): boolean =>
  !context.req.path.startsWith('/api/') && (context.req.header('accept') ?? 'text/html').includes('text/html');

function failurePage(context: EdgeContext, status: number, title: Words, words: Words): Response {
  const frame = context.var.visitor.citizenFrame();
  const page = (
    <Page frame={frame} title={title} failed>
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say {...words} />
      </p>
      <p className="row mt-6">
        <LinkButton href="/">{{ zh: '回到首页', en: 'Back to the first page' }}</LinkButton>
      </p>
    </Page>
  );
  return context.html(renderPage(page), status as 404);
}

/** One "not found" for what is not there and what is not yours. */
export const missing: NotFoundHandler<EdgeEnv> = (context) => {
  // Before anybody is known: a file of styles or scripts that an earlier release had.
  if (!context.var.visitor) return new Response('Not found\n', { status: 404 });
  if (!wantsPage(context)) return notFound(context);
  return failurePage(
    context,
    404,
    { zh: '没有找到这个页面', en: 'There is no such page' },
    {
      zh: '网址可能有误，或者这件事项不归您查看。查进度要用登记编号和查询码。',
      en: 'The address may be wrong, or the matter is not yours to see. To track a matter you need its number and code.',
    },
  );
};

/** Faults whose message quotes what somebody wrote: a text that does not parse, a value that PostgreSQL does not take. */
const quotes = (error: Error): boolean =>
  error instanceof SyntaxError || (error instanceof DatabaseError && /^2[23]/.test(error.code));

/** What the log holds of a fault: where it happened, and why, unless that would be somebody's words. */
function tellOf(error: Error): { readonly message: string; readonly stack: string | undefined } {
  if (!quotes(error)) return { message: error.message, stack: error.stack };
  const message = error instanceof DatabaseError ? `${error.code} ${error.constraint ?? ''}`.trim() : 'unreadable text';
  return { message, stack: error.stack?.slice(error.stack.search(/\n\s+at /)) };
}

/** A fault: one line in the log with a number, the same number to the reader, and nothing else of it. */
export const failed =
  (log: Logger): ErrorHandler<EdgeEnv> =>
  (error, context) => {
    if (error instanceof DatabaseUnavailable || error instanceof StoreUnavailable) return unavailable(context);
    if (error instanceof HTTPException) return unreadable(context, error.status);
    const incident = `E-${randomBytes(3).toString('hex').toUpperCase()}`;
    log.error({ incident, route: routeLabel(context), fault: error.name, ...tellOf(error) }, 'fault');
    const words: Words = {
      zh: `暂时打不开，您填的内容还在。请稍后再试，或拨打 12345。编号 ${incident}`,
      en: `This does not open just now; what you typed is kept. Please try again later, or call 12345. Number ${incident}`,
    };
    if (wantsPage(context) && context.var.visitor)
      return failurePage(context, 500, { zh: '出了问题', en: 'Something went wrong' }, words);
    return problem(context, {
      status: 500,
      reason: 'fault',
      title: words[context.var.visitor?.lang ?? 'zh'],
      detail: incident,
    });
  };

/** A body that says what it is not: the sender's to put right, and no fault of ours. */
function unreadable(context: EdgeContext, status: number): Response {
  const lang = context.var.visitor?.lang ?? 'zh';
  return status === 415 ? notJson(context) : invalid(context, [{ path: '', message: broken[lang] }]);
}

/** The API was sent something else than JSON. */
export const notJson = (context: EdgeContext): Response =>
  problem(context, { status: 415, reason: 'media-type', title: jsonOnly[context.var.visitor.lang] });

/** A form without the token of its page: a forgery, or a page that stood open for longer than its cookie. */
export function forged(context: EdgeContext): Response {
  const words: Words = {
    zh: '这张表单不是从本站的页面提交的，或者页面已经过期。请返回上一页，刷新后再提交。如果浏览器关闭了 Cookie，请先打开。',
    en: 'This form was not sent from a page of this site, or the page is too old. Go back, reload it, and send it again. If your browser refuses cookies, allow them first.',
  };
  if (wantsPage(context)) return failurePage(context, 403, { zh: '没有提交成功', en: 'This was not sent' }, words);
  const title = words[context.var.visitor.lang];
  return problem(context, { status: 403, reason: 'forged', title, detail: title });
}

const recovering = {
  title: { zh: '请稍等', en: 'Please wait' },
  words: {
    zh: '系统正在恢复，请过几秒再试。您还没有提交成功的内容，请先不要关闭页面。',
    en: 'The system is recovering; please try again in a few seconds. Keep this page open: what you sent has not been taken yet.',
  },
} satisfies Outage;

/** To whoever asks whether anything was changed, "away" must never sound like "changed". */
const unchecked = {
  title: { zh: '现在没法核对', en: 'This cannot be checked just now' },
  words: {
    zh: '核对要读到全部记录和附件，现在有一部分读不到。这不表示有什么被改动过，也不表示没有。请过一会儿再打开这一页。',
    en: 'To check, every record and file has to be read, and some cannot be reached now. It does not mean that anything was changed, nor that nothing was. Please open this page again in a moment.',
  },
} satisfies Outage;

interface Outage {
  readonly title: Words;
  readonly words: Words;
}

function unavailable(context: EdgeContext): Response {
  const { title, words } = /^\/matters\/[^/]+\/unchanged$/.test(context.req.path) ? unchecked : recovering;
  const retry = { 'retry-after': '3' };
  // Before anybody is known the reader's language is not known either.
  if (!context.var.visitor)
    return new Response(`${words.zh}\n${words.en}\n`, {
      status: 503,
      headers: { ...retry, 'content-type': 'text/plain; charset=utf-8' },
    });
  if (!wantsPage(context))
    return problem(context, { status: 503, reason: 'unavailable', title: words[context.var.visitor.lang] }, retry);
  const response = failurePage(context, 503, title, words);
  response.headers.set('retry-after', '3');
  return response;
}
