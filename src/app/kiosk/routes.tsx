import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { forgetDraft } from '#app/filing/draft.ts';
import { cookieIn, cookieNames, dropCookie, keepCookie } from '#app/web/cookies.ts';
import { LinkButton } from '#ui/components/button.tsx';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';

export const kioskPath = '/kiosk';
const endPath = `${kioskPath}/end`;

/** A page of the machine that nobody touches for so long is left by itself: whoever comes next finds nothing. */
const idleSeconds = 180;

const title: Words = { zh: '自助机', en: 'Self-service' };

function KioskPage({ frame, ended }: { readonly frame: Frame; readonly ended: boolean }) {
  return (
    <Page frame={{ ...frame, size: 'xl' }} title={title}>
      <h1>
        {phrases(
          ended ? (frame.lang === 'zh' ? '已经退出，什么也没有留下' : 'Left: nothing stays here') : title[frame.lang],
        )}
      </h1>
      <p className="lede">
        <Say
          zh="不用账号。填完可以打印回执，请带走。三分钟没有人动，这台机器会自己退出。"
          en="No account is needed. Print the receipt and take it with you. After three minutes without a touch this machine leaves by itself."
        />
      </p>
      <div className="stack gap-5">
        <LinkButton href="/file">{{ zh: '反映问题', en: 'Raise a matter' }}</LinkButton>
        <LinkButton href="/track" kind="line">
          {{ zh: '查办理进度', en: 'Track a matter' }}
        </LinkButton>
        <LinkButton href="/before" kind="line">
          {{ zh: '先问一问归谁管', en: 'Ask who is in charge' }}
        </LinkButton>
        <LinkButton href={endPath} kind="line">
          {{ zh: '我用完了', en: 'I am done' }}
        </LinkButton>
      </div>
    </Page>
  );
}

/** On a machine that stands in a hall every page ends by itself; elsewhere nothing changes. */
export const kioskTimeout = createMiddleware<EdgeEnv>((context, next) =>
  cookieIn(context, cookieNames.kiosk) === undefined ? next() : timedOut(context, next),
);

const timedOut = createMiddleware<EdgeEnv>(async (context, next) => {
  await next();
  if (context.req.method !== 'GET' || context.req.path.startsWith(kioskPath)) return;
  if (!context.res.headers.get('content-type')?.startsWith('text/html')) return;
  context.res.headers.set('refresh', `${idleSeconds}; url=${endPath}`);
  context.res.headers.set('cache-control', 'no-store');
});

/** 自助机: large, timed out, nothing kept. The machine opens `/kiosk` once; from then on every page knows where it is. */
export function kioskPages(secure: boolean): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  pages.get(kioskPath, (context: EdgeContext) => {
    keepCookie(context, { secure }, cookieNames.kiosk, '1');
    const ended = context.req.query('ended') !== undefined;
    return context.html(renderPage(<KioskPage frame={context.var.visitor.citizenFrame()} ended={ended} />), 200, {
      'cache-control': 'no-store',
    });
  });
  pages.get(endPath, async (context: EdgeContext) => {
    // From anywhere else it would let a foreign page clear what somebody writes.
    const from = context.req.header('sec-fetch-site');
    if (from === undefined || from === 'same-origin' || from === 'none') {
      await forgetDraft(context);
      context.var.gate.leave(context);
      dropCookie(context, cookieNames.me);
      context.header('clear-site-data', '"cache", "storage"');
    }
    return context.redirect(`${kioskPath}?ended`, 303);
  });
  return pages;
}
