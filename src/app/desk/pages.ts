import { Hono } from 'hono';
import { adminPages } from '#app/admin/routes.ts';
import type { LivingHouse } from '#app/house.ts';
import type { Cookies } from '#app/web/cookies.ts';
import { registers } from '#app/chapters.ts';
import { classOptions } from '#app/pages/classes.ts';
import { conferenceLife } from '#chapters/conference/life.tsx';
import { disclosureLife } from '#chapters/disclosure/life.tsx';
import { urgentLife } from '#chapters/urgent/life.tsx';
import { hearingLife } from '#chapters/hearing/life.tsx';
import { receptionLife } from '#chapters/reception/life.tsx';
import { supervisionLife } from '#chapters/supervision/life.tsx';
import { lifeOf } from '#app/lives.ts';
import { lifeDesk, type DeskParts as LifeDeskParts } from '#ui/life/desk.tsx';
import { petitionDesk } from '#chapters/petition/routes/desk.tsx';
import type { PapersBeside } from '#ui/life/papers-beside.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { HeldFiles } from '#ui/edge/held-files.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { accountPages } from './account.tsx';
import { callPages } from './calls/routes.tsx';
import { codePages } from './codes.tsx';
import { passkeyPages } from './passkeys.tsx';
import { passwordPages } from './password.tsx';
import { findPages } from './find.tsx';
import { choicesRoutes } from './choices.ts';
import { deskGuard } from './guard.ts';
import { keyPages } from './keys.tsx';
import { leavePages } from './leave.tsx';
import { matterPages } from './matters.tsx';
import { overviewPages } from './overview/routes.tsx';
import { letterPages } from './letters/routes.tsx';
import { orderPages } from './orders/page.tsx';
import { postPages } from './post/routes.tsx';
import { registerPages } from './register.tsx';
import { signInPages } from './sign-in.tsx';
import { tiePages } from './ties.tsx';
import { dueCalendar } from './work/due-calendar.ts';
import { workPages } from './work/routes.tsx';

/** What the desk is made of, besides the request. */
export interface DeskParts {
  readonly house: LivingHouse;
  readonly cookies: Cookies;
  readonly names: CodeNames;
  readonly held: HeldFiles;
  readonly beside: PapersBeside;
  /** Whether officials sign in at a provider too. */
  readonly provider: boolean;
}

/** Every page of the desk, behind its guard. */
export function deskPages({ house, cookies, names, held, beside, provider }: DeskParts): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const hrefOf: LifeDeskParts['hrefOf'] = ({ chapter, number }) => lifeOf(chapter).href(number);
  const lifeParts = { registers, names, hrefOf, classes: classOptions() };
  routes.use('/desk', deskGuard);
  routes.use('/desk/*', deskGuard);
  routes.route('/', adminPages(house));
  routes.route('/', signInPages(house, cookies, provider));
  routes.route('/', accountPages(house));
  routes.route('/', codePages(house));
  routes.route('/', passwordPages(house));
  routes.route('/', passkeyPages(house));
  routes.route('/', keyPages(cookies));
  routes.route('/', leavePages(house));
  routes.route('/', tiePages(house));
  routes.route('/', overviewPages(house));
  routes.route('/', workPages({ house, names }));
  routes.route('/', dueCalendar(house));
  routes.route('/', findPages(house));
  routes.route('/', choicesRoutes(house));
  routes.route('/', matterPages(house));
  routes.route('/', registerPages({ house, held }));
  routes.route('/', postPages(house));
  routes.route('/', orderPages(house));
  routes.route('/', callPages({ house, held }));
  routes.route('/', letterPages({ house, held }));
  routes.route('/', petitionDesk(names, held, beside));
  routes.route('/', lifeDesk(supervisionLife, lifeParts));
  routes.route('/', lifeDesk(conferenceLife, lifeParts));
  routes.route('/', lifeDesk(urgentLife, lifeParts));
  routes.route('/', lifeDesk(disclosureLife, lifeParts));
  routes.route('/', lifeDesk(hearingLife, lifeParts));
  routes.route('/', lifeDesk(receptionLife, lifeParts));
  return routes;
}
