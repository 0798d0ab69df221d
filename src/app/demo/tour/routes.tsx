import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { tooManyPage } from '#app/pages/message.tsx';
import { openSession } from '#app/sessions.ts';
import { cookieNames, dropPass, keepDeskToken, keepPass, readPass, type Cookies } from '#app/web/cookies.ts';
import type { EdgeContext, EdgeEnv, MatterPass } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { countyPeople } from '../county-files.ts';
import { moveClock } from '../move-clock.ts';
import { readTour, sendTourLetter } from './letter.ts';
import { TourPage, type TourMatter } from './page.tsx';
import { tourSteps, type TourStep } from './steps.ts';

const home = '/demo/tour';

export interface TourParts {
  readonly house: LivingHouse;
  readonly cookies: Cookies;
}

/** The tour: the letter, a change of seats at each step, and a page that knows how far one is. */
export function tourRoutes({ house, cookies }: TourParts): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  /** What the visitor's cookie leads to. The matter itself says how far it is, whoever has acted on it. */
  const touring = async (
    context: EdgeContext,
  ): Promise<{ readonly pass: MatterPass; readonly matter: TourMatter } | undefined> => {
    const pass = readPass(context, house, cookieNames.tour);
    const matter = pass && (await readTour(house, pass));
    return pass && matter ? { pass, matter } : undefined;
  };

  const seat = async (context: EdgeContext, pass: MatterPass, { login, act }: TourStep): Promise<Response> => {
    if (login === undefined) {
      context.var.gate.admit(context, pass);
      return context.redirect(`/matters/${pass.number}/acts/${act}`, 303);
    }
    const person = countyPeople().find((one) => one.login === login)!.person;
    keepDeskToken(context, cookies, await openSession(house, person));
    return context.redirect(`/desk/matters/${pass.number}/acts/${act}`, 303);
  };

  routes.get(home, async (context) => {
    const matter = (await touring(context))?.matter;
    const frame = context.var.visitor.citizenFrame();
    return context.html(renderPage(<TourPage frame={frame} {...(matter ? { matter } : {})} />));
  });

  routes.post(`${home}/letter`, async (context) => {
    if (!context.var.gate.allow(context, 'file')) return tooManyPage(context);
    keepPass(context, cookies, house, await sendTourLetter(house), cookieNames.tour);
    return context.redirect(home, 303);
  });

  routes.post(`${home}/go`, async (context) => {
    const found = await touring(context);
    const { step: asked } = await context.req.parseBody();
    const place = found?.matter.place;
    const step = typeof place === 'number' && asked === String(place) ? tourSteps[place] : undefined;
    // Somebody was faster, or the button was pressed twice: the page says where one is now.
    if (!found || !step) return context.redirect(home, 303);
    if (step.moveDays === undefined) return seat(context, found.pass, step);
    await moveClock(house, step.moveDays);
    return context.redirect(home, 303);
  });

  routes.post(`${home}/petitioner`, async (context) => {
    const found = await touring(context);
    if (!found) return context.redirect(home, 303);
    context.var.gate.admit(context, found.pass);
    return context.redirect(`/matters/${found.pass.number}`, 303);
  });

  routes.post(`${home}/again`, (context) => {
    dropPass(context, cookieNames.tour);
    return context.redirect(home, 303);
  });

  return routes;
}
