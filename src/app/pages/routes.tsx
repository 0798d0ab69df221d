import { Hono } from 'hono';
import { beforePages } from '#app/before/page.tsx';
import { filingPages } from '#app/filing/routes.tsx';
import { parseMatterNumber } from '#kernel/number.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { accessibilityPage, apiPage, privacyPage, rightsPage } from './about.tsx';
import { chooseLanguage, chooseSize } from './choices.ts';
import { datesPage } from './dates.tsx';
import { guidePage } from './guide.tsx';
import { homePage } from './home.tsx';
import { lostCode, showLostCode } from './lost-code.tsx';
import { officesPage } from './offices.tsx';
import type { PageParts } from './parts.ts';
import { showTrack, track } from './track.tsx';

/** Everything that a citizen can open without having a matter yet. */
export function citizenPages(parts: PageParts): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  const { secure } = parts;
  pages.get('/', homePage);
  pages.route('/', filingPages(parts));
  beforePages(pages, parts);
  pages.get('/track', showTrack);
  pages.post('/track', track);
  pages.get('/lost-code', showLostCode);
  pages.post('/lost-code', lostCode);
  pages.get('/offices', officesPage);
  pages.get('/guide', guidePage);
  pages.get('/dates', datesPage);
  pages.get('/rights', rightsPage);
  pages.get('/privacy', privacyPage);
  pages.get('/accessibility', accessibilityPage);
  pages.get('/api', apiPage);
  pages.get('/size', (context) => chooseSize(context, secure));
  pages.get('/language', (context) => chooseLanguage(context, secure));
  return pages;
}

/**
 * The last door of every page of a matter, behind the routes of all chapters: leaving it, and asking for number and
 * code. It answers alike for every number that could be one of ours, so that an address tells nothing.
 */
export function matterDoor(): Hono<EdgeEnv> {
  const door = new Hono<EdgeEnv>();
  door.get('/matters/:number/leave', (context) => {
    context.var.gate.leave(context);
    return context.redirect('/track?left=1', 303);
  });
  door.get(
    '/matters/:number/*',
    (context) => askForCode(context.req.param('number'), context.req.path) ?? context.notFound(),
  );
  door.get(
    '/matters/:number',
    (context) => askForCode(context.req.param('number'), context.req.path) ?? context.notFound(),
  );
  return door;

  function askForCode(typed: string, path: string): Response | undefined {
    const number = parseMatterNumber(typed);
    if (!number) return undefined;
    const [, , , ...rest] = path.split('/');
    const query = new URLSearchParams({ number, ...(rest.length > 0 ? { to: rest.join('/') } : {}) });
    return new Response(null, { status: 303, headers: { location: `/track?${query}` } });
  }
}
