import { createRoute, z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { openSession } from '#app/sessions.ts';
import { keepDeskToken, type Cookies } from '#app/web/cookies.ts';
import type { PersonId } from '#kernel/ids.ts';
import { apiRoutes } from '#ui/edge/api.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { GalleryPage } from '#ui/gallery.tsx';
import type { Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { readReferenceBytes } from '#adapters/reference/files.ts';
import { samples } from './samples.tsx';
import { demoAccounts } from './accounts.ts';
import { demoMatters, demoMessages } from './exhibits.ts';
import { moveClock } from './move-clock.ts';
import { DemoPage, OutboxPage } from './pages.tsx';
import { tourRoutes } from './tour/routes.tsx';

/** What the demo's own pages need. */
export interface DemoParts {
  readonly house: LivingHouse;
  readonly cookies: Cookies;
  readonly clockMoved: () => boolean;
}

const daysMax = 400;
const messagesAtOnce = 50;

const wrongDays: Words = { zh: '请填 1 到 400 之间的整数', en: 'Write a whole number from 1 to 400' };

const account = z.object({ login: z.string(), password: z.string(), role: z.string(), unit: z.string() });

/** The pages that only a demo has: log-ins, its clock, what was sent, the gallery of components. */
export function demoRoutes({ house, cookies, clockMoved }: DemoParts) {
  const routes = apiRoutes();
  const edge = (context: unknown): EdgeContext => context as EdgeContext;

  const show = async (
    context: EdgeContext,
    refused?: { readonly days: string; readonly error: Words },
  ): Promise<Response> => {
    const page = (
      <DemoPage
        frame={context.var.visitor.citizenFrame()}
        accounts={demoAccounts()}
        matters={await demoMatters(house)}
        clock={{ now: house.clock.now(), moved: clockMoved() }}
        {...(refused ? { refused } : {})}
      />
    );
    return context.html(renderPage(page), refused ? 422 : 200);
  };

  routes.route('/', tourRoutes({ house, cookies }));
  routes.get('/demo', (context) => show(edge(context)));

  routes.post('/demo/sign-in', async (context) => {
    const { login } = await context.req.parseBody();
    const [row] = await house.database.as('app').rows<{ id: PersonId }>({
      name: 'demo-sign-in',
      text: 'SELECT id FROM house.person WHERE login = $1',
      values: [typeof login === 'string' ? login : ''],
    });
    if (!row) return context.notFound();
    keepDeskToken(edge(context), cookies, await openSession(house, row.id));
    return context.redirect('/desk', 303);
  });

  routes.post('/demo/clock', async (context) => {
    const { days } = await context.req.parseBody();
    const typed = typeof days === 'string' ? days.normalize('NFKC').trim() : '';
    if (!/^\d{1,3}$/.test(typed) || Number(typed) < 1 || Number(typed) > daysMax) {
      return show(edge(context), { days: typed, error: wrongDays });
    }
    await moveClock(house, Number(typed));
    return context.redirect('/demo', 303);
  });

  routes.get('/demo/outbox', async (context) => {
    const before = Number(context.req.query('before')) || undefined;
    const messages = await demoMessages(house, before, messagesAtOnce + 1);
    const shown = messages.slice(0, messagesAtOnce);
    const last = messages.length > messagesAtOnce ? shown.at(-1) : undefined;
    const page = (
      <OutboxPage
        frame={edge(context).var.visitor.citizenFrame()}
        messages={shown}
        {...(before ? { previousHref: '/demo/outbox' } : {})}
        {...(last ? { nextHref: `/demo/outbox?before=${last.id}` } : {})}
      />
    );
    return context.html(renderPage(page));
  });

  for (const { name, mediaType } of samples)
    routes.get(`/demo/samples/${name}`, (context) =>
      context.body(new Uint8Array(readReferenceBytes('samples', name)), 200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
      }),
    );

  routes.get('/gallery', (context) =>
    context.html(renderPage(<GalleryPage frame={edge(context).var.visitor.citizenFrame()} />)),
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/demo/accounts',
      tags: ['demo'],
      summary: 'The log-ins of a demo; only a demo has this',
      responses: {
        200: {
          description: 'Log-ins',
          content: { 'application/json': { schema: z.object({ items: z.array(account) }) } },
        },
      },
    }),
    (context) => {
      const { lang } = edge(context).var.visitor;
      const items = demoAccounts().map(({ login, password, role, unit }) => ({
        login,
        password,
        role: role[lang],
        unit: unit[lang],
      }));
      return context.json({ items }, 200);
    },
  );
  return routes;
}
