import { Hono } from 'hono';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { LeadersPage } from '../pages/leaders.tsx';
import { publishedDays, termLines } from '../register.ts';

/** What everybody may read of leaders' days. */
export function receptionPublic(house: House): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  pages.get('/leaders', async (context) => {
    const vault = house.database.as('vault');
    const [days, terms] = await Promise.all([publishedDays(vault, dayOf(house.clock.now())), termLines(vault)]);
    const frame = context.var.visitor.citizenFrame();
    return context.html(renderPage(<LeadersPage frame={frame} house={house} days={days} terms={terms} />));
  });
  return pages;
}
