import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { unitNamesOf } from '#chapters/petition/routes/desk-load.ts';
import { overviewOf } from '#chapters/petition/work/overview.ts';
import { dayOf } from '#kernel/clock.ts';
import { talliesExactAt } from '#kernel/tally.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { OverviewPage } from './page.tsx';

/** What a head sees first: open, due, late, by clock, state and unit, and how it goes. Every number opens its list. */
export function overviewPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const read = async (context: EdgeContext) => {
    const units = [
      ...new Set(context.var.visitor.official!.posts.filter(({ post }) => post === 'head').map(({ unit }) => unit)),
    ];
    const today = dayOf(house.clock.now());
    return { units, today, overview: await overviewOf(house.database.as('app'), units, today) };
  };

  routes.get('/desk/overview', async (context) => {
    const found = await read(context);
    if (found.units.length === 0) return context.notFound();
    const exactAt = await talliesExactAt(house.database.as('app'));
    const page = { frame: context.var.visitor.deskFrame(), ...found, exactAt, unitNames: unitNamesOf(house) };
    return context.html(renderPage(<OverviewPage {...page} />));
  });

  routes.get('/desk/overview.csv', async (context) => {
    const { units, overview } = await read(context);
    if (units.length === 0) return context.notFound();
    const lines =
      context.req.query('of') === 'due'
        ? [['week', 'due'], ...overview.due.map(({ from, n }) => [from.toString(), String(n)])]
        : [
            ['week', 'registered', 'concluded'],
            ...overview.weeks.map(({ from, registered, concluded }) => [
              from.toString(),
              String(registered),
              String(concluded),
            ]),
          ];
    return context.body(`\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="overview.csv"',
    });
  });
  return routes;
}
