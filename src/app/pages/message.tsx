import type { ReactNode } from 'react';
import { LinkButton } from '#ui/components/button.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';

export interface Message {
  readonly status?: number;
  readonly current?: string;
  readonly title: Words;
  readonly words: Words;
  /** Where to go from here; the first one is the way on. */
  readonly ways?: readonly { readonly href: string; readonly label: Words }[];
  readonly more?: ReactNode;
}

/** A page that says one thing and the way on. */
export function messagePage(
  context: EdgeContext,
  { status = 200, current, title, words, ways = [], more }: Message,
): Response {
  const frame = context.var.visitor.citizenFrame();
  const page = (
    <Page frame={frame} title={title} {...(current ? { current } : {})} failed={status >= 400}>
      <div className="stack gap-5">
        <h1>{phrases(title[frame.lang])}</h1>
        <p className="lede">
          <Say {...words} />
        </p>
        {more}
        <div className="row">
          {ways.map(({ href, label }, index) => (
            <LinkButton key={href} href={href} kind={index === 0 ? 'fill' : 'line'}>
              {label}
            </LinkButton>
          ))}
        </div>
      </div>
    </Page>
  );
  return context.html(renderPage(page), status as 200);
}

/** Too often in a short time: everybody gets the same page, right or wrong. */
export function tooManyPage(context: EdgeContext): Response {
  const response = messagePage(context, {
    status: 429,
    title: { zh: '请过几分钟再试', en: 'Please wait some minutes' },
    words: {
      zh: '同一个地方来的请求太多了。这是为了防止有人猜查询码。着急可以拨打 12345，或者到信访接待大厅。',
      en: 'Too many requests came from one place; this stops query codes from being guessed. If it is urgent call 12345 or come to the hall.',
    },
    ways: [{ href: '/', label: { zh: '回到首页', en: 'Back to the first page' } }],
  });
  response.headers.set('retry-after', '300');
  return response;
}
