import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { conditionPages } from './condition.tsx';
import { adminHome } from './home.tsx';
import { importPages } from './import.tsx';
import { lawPages } from './law.tsx';
import { peoplePages } from './people.tsx';
import { pendingPages } from './pending.tsx';
import { settingPages } from './settings.tsx';
import { adminGuard } from './shell.tsx';
import { unitPages } from './units.tsx';

/** Every page of the administration, behind its guard. */
export function adminPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.use('/desk/admin', adminGuard);
  routes.use('/desk/admin/*', adminGuard);
  routes.route('/', adminHome(house));
  routes.route('/', unitPages(house));
  routes.route('/', peoplePages(house));
  routes.route('/', pendingPages(house));
  routes.route('/', settingPages(house));
  routes.route('/', importPages(house));
  routes.route('/', lawPages(house));
  routes.route('/', conditionPages(house));
  return routes;
}
