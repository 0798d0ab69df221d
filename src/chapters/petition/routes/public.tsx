import { Hono } from 'hono';
import { dayOf } from '#kernel/clock.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { byDoor } from '../by-door.ts';
import { ByDoorPage } from '../pages/by-door.tsx';

/** What everybody may know of how petitions go. */
export function petitionPublic(): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/doors', async (context) => {
    const { house, visitor } = context.var;
    const rows = await byDoor(house.database.as('app'), dayOf(house.clock.now()));
    return context.html(renderPage(<ByDoorPage frame={visitor.citizenFrame()} rows={rows} />));
  });
  return routes;
}
