import { Hono } from 'hono';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { TallyPage } from '../pages/tally.tsx';
import { adviceTally } from '../register.ts';

/** What everybody may know of recommendations. */
export function supervisionPublic(): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/recommendations', async (context) => {
    const { house, visitor } = context.var;
    const rows = await adviceTally(house.database.as('app'));
    return context.html(renderPage(<TallyPage frame={visitor.citizenFrame()} rows={rows} />));
  });
  return routes;
}
