import { createMiddleware } from 'hono/factory';
import type { LivingHouse } from '#app/house.ts';
import { Empty } from '#ui/components/panels.tsx';
import { problem } from '#ui/edge/answers.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { Page } from '#ui/shells/page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';
import { hasOffice } from './link.ts';

const title: Words = { zh: '这里还没有开始受理', en: 'This office is not open yet' };
const words: Words = {
  zh: '系统刚刚装好，信访部门还没有设置，现在登记的话没有人接。请先拨打 12345，或者到当地信访部门当面反映。',
  en: 'The system has just been installed and no petition office is set up, so nobody would have your matter. Please call 12345, or go to your local petition office.',
};

/** Pages that work before the set-up: the set-up itself, and the choices of the reader. */
const open = /^\/(?:setup\/|language$|size$|desk(?:\/|$))/;

/** Until a petition office exists nothing can be filed: that is said plainly, with the way on, and is no fault. */
export const setupGuard = (house: LivingHouse) =>
  createMiddleware<EdgeEnv>((context, next) => (hasOffice(house) ? next() : beforeSetup(context, next)));

const beforeSetup = createMiddleware<EdgeEnv>(async (context, next) => {
  const { path, method } = context.req;
  const { lang } = context.var.visitor;
  const later = { 'retry-after': '3600' };
  if (path.startsWith('/api/')) {
    const files = method === 'POST' && path === '/api/v1/petitions';
    return files
      ? problem(context, { status: 503, reason: 'not-set-up', title: title[lang], detail: words[lang] }, later)
      : next();
  }
  if (open.test(path)) return next();
  const page = (
    <Page frame={{ ...context.var.visitor.citizenFrame(), nav: [], about: [] }} title={title} failed>
      <div className="stack">
        <h1>
          <Say {...title} />
        </h1>
        <Empty title={{ zh: '您反映的事不会丢', en: 'Your matter has other ways' }}>{words}</Empty>
      </div>
    </Page>
  );
  return context.html(renderPage(page), 503, later);
});
