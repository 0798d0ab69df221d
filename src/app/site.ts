import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { ClamdPlace } from '#adapters/machine/clamd.ts';
import { attachmentsFor } from '#app/attachments.ts';
import { deskPages } from '#app/desk/pages.ts';
import { hooksApi } from '#app/doors/hooks.ts';
import { kioskPages, kioskTimeout } from '#app/kiosk/routes.tsx';
import { historyApi } from '#app/history/api.ts';
import { verifyPages } from '#app/history/verify-page.tsx';
import { heldFiles } from '#app/filing/held.ts';
import { demoRoutes } from '#app/demo/routes.tsx';
import type { LivingHouse } from '#app/house.ts';
import { codeNames } from '#app/pages/places.ts';
import { limitBodies } from '#app/web/body-limit.ts';
import { faceToFacePages } from '#app/face/routes.tsx';
import { citizenPages, matterDoor } from '#app/pages/routes.tsx';
import { cardOfMatter } from '#app/desk/card.ts';
import { codeGuard } from '#app/web/code-guard.ts';
import { entrance, forgeryGuard, type EntranceParts } from '#app/web/entrance.ts';
import { failed, missing } from '#app/web/failures.tsx';
import { mePages } from '#app/me/routes.ts';
import { onceCodes } from '#app/once/codes.ts';
import { contactPages } from '#app/once/contact-page.tsx';
import { proofPages } from '#app/once/proof.tsx';
import { demoMessenger } from '#adapters/machine/demo-messenger.ts';
import { noMessenger, type Messenger } from '#kernel/notices.ts';
import { setupGuard } from '#app/setup/guard.tsx';
import { setupPages } from '#app/setup/page.tsx';
import type { OidcPlace } from '#app/environment.ts';
import { citizenOidcPages, oidcPages } from '#app/oidc/routes.ts';
import { scimApi } from '#app/scim/routes.ts';
import { securityHeaders } from '#app/web/headers.ts';
import { Limiter, type Allowances } from '#app/web/limits.ts';
import { metricsGuard } from '#app/web/metrics-guard.ts';
import { makeMetrics, requestLog, type Metrics } from '#app/web/metrics.ts';
import { openApi } from '#app/web/open-api.ts';
import { RememberingRouter } from '#app/web/router.ts';
import { opening } from '#app/filing/returned.ts';
import { accusationApi } from '#chapters/accusation/routes/api.ts';
import { hallDesk } from '#chapters/reception/routes/hall-desk.tsx';
import { hallPages } from '#chapters/reception/routes/hall.tsx';
import { sealedDesk } from '#chapters/accusation/routes/desk.tsx';
import { reporterPages } from '#chapters/accusation/routes/reporter.tsx';
import { petitionApi } from '#chapters/petition/routes/api.ts';
import { petitionPages } from '#chapters/petition/routes/citizen.tsx';
import { petitionPublic } from '#chapters/petition/routes/public.tsx';
import { petitionSearch } from '#chapters/petition/routes/find.ts';
import { presenceApi } from '#app/desk/presence/api.ts';
import { dutyList } from '#app/desk/work/api.ts';
import { petitionLists } from '#chapters/petition/routes/lists.ts';
import { conferenceLife } from '#chapters/conference/life.tsx';
import { disclosureLife } from '#chapters/disclosure/life.tsx';
import { urgentLife } from '#chapters/urgent/life.tsx';
import { hearingLife } from '#chapters/hearing/life.tsx';
import { receptionLife } from '#chapters/reception/life.tsx';
import { receptionPublic } from '#chapters/reception/routes/public.tsx';
import { onSiteDesk } from '#chapters/supervision/on-site/routes.tsx';
import { supervisionLife } from '#chapters/supervision/life.tsx';
import { supervisionPublic } from '#chapters/supervision/routes/public.tsx';
import { registers } from '#app/chapters.ts';
import { lifeApi } from '#ui/life/api.ts';
import { besideSource, papersBeside } from '#ui/life/papers-beside.ts';
import { assetCaching, type Assets } from '#ui/assets.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { ownRegions } from '#app/regions.ts';

/** What the site is made of, besides the house. */
export interface SiteParts {
  readonly house: LivingHouse;
  readonly assets: Assets;
  readonly log: Logger;
  readonly secure: boolean;
  readonly proxies: number;
  /** Who shows it may read the metrics; empty: programs on this machine alone. */
  readonly metricsToken?: string;
  readonly allowances?: Allowances;
  readonly metrics?: Metrics;
  readonly clamd?: ClamdPlace | undefined;
  /** What carries codes that are good once; without one a demo shows them and a live instance sends none. */
  readonly messenger?: Messenger;
  /** Whether the instance can take work: database reachable, background work alive. */
  readonly ready: () => Promise<boolean>;
  readonly clockMoved: () => boolean;
  /** The provider with which officials sign in, and where its answers come back to. */
  readonly oidc?: OidcPlace & { readonly baseUrl: string };
  readonly citizenOidc?: OidcPlace & { readonly baseUrl: string };
  /** The address under which people reach the site; without one, that of each request. */
  readonly baseUrl?: string;
  /** With which the directory shows itself; without it there is none. */
  readonly scimToken?: string;
  /** By which gateways sign what they report; without it none is listened to. */
  readonly gatewaySecret?: string;
}

/** The whole site: every page and every route of the API, in the order in which a request passes them. */
export function makeSite(parts: SiteParts): OpenAPIHono<EdgeEnv> {
  const { house, assets, log } = parts;
  const metrics = parts.metrics ?? makeMetrics();
  const door: EntranceParts = {
    house,
    assets,
    limiter: new Limiter(parts.allowances),
    cookies: { secure: parts.secure },
    proxies: parts.proxies,
    baseUrl: parts.baseUrl,
    clockMoved: parts.clockMoved,
  };
  const site = new OpenAPIHono<EdgeEnv>({ router: new RememberingRouter() });
  site.onError(failed(log));
  site.notFound(missing);

  site.use(requestLog(log, metrics));
  site.use(securityHeaders(parts.secure));
  site.get('/assets/*', (context) => {
    const asset = assets.at(context.req.path);
    if (!asset) return context.notFound();
    return context.body(new Uint8Array(asset.body), 200, { 'content-type': asset.type, 'cache-control': assetCaching });
  });
  site.get('/healthz', (context) => context.text('ok\n'));
  site.get('/readyz', async (context) =>
    (await parts.ready()) ? context.text('ready\n') : context.text('not ready\n', 503),
  );
  site.get('/metrics', metricsGuard({ token: parts.metricsToken ?? '', proxies: parts.proxies }), async (context) =>
    context.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  );

  site.use(entrance(door));
  site.use(kioskTimeout);
  site.use(limitBodies());
  site.use(forgeryGuard(door));
  site.use('/api/v1/petitions/*', codeGuard);
  site.use(setupGuard(house));

  const names = codeNames(house);
  const beside = papersBeside([
    besideSource(supervisionLife),
    besideSource(conferenceLife),
    besideSource(urgentLife),
    besideSource(disclosureLife),
    besideSource(hearingLife),
    besideSource(receptionLife),
  ]);
  site.route(
    '/',
    openApi(house, () => ownRegions(house)),
  );
  site.route('/', dutyList());
  site.route('/', presenceApi());
  site.route('/', historyApi(house));
  site.route('/', lifeApi(supervisionLife, { registers }));
  site.route('/', verifyPages(assets));
  site.route('/', lifeApi(conferenceLife, { registers }));
  site.route('/', lifeApi(urgentLife, { registers }));
  site.route('/', lifeApi(disclosureLife, { registers }));
  site.route('/', lifeApi(hearingLife, { registers }));
  site.route('/', lifeApi(receptionLife, { registers }));
  site.route('/', petitionLists());
  site.route('/', petitionSearch());
  site.route('/', petitionApi(names, beside));
  site.route('/', accusationApi(opening));
  if (parts.gatewaySecret) site.route('/', hooksApi(house, parts.gatewaySecret));
  if (parts.scimToken) site.route('/', scimApi(house, parts.scimToken));
  const attachments = attachmentsFor(parts.clamd);
  const held = heldFiles(attachments, parts.secure);
  site.route('/', citizenPages({ house, attachments, held, names, secure: parts.secure }));
  const codes = onceCodes(
    house,
    parts.messenger ?? (house.mode === 'county' ? demoMessenger(house.database, house.clock) : noMessenger),
  );
  site.route('/', mePages({ provider: parts.citizenOidc !== undefined, codes, cookies: door.cookies, names }));
  site.route('/', proofPages(codes));
  site.route('/', contactPages(codes));
  site.route('/', petitionPages({ held, names, beside }));
  site.route('/', supervisionPublic());
  site.route('/', petitionPublic());
  site.route('/', faceToFacePages());
  site.route('/', reporterPages(held, opening));
  site.route('/', kioskPages(parts.secure));
  site.route('/', matterDoor());
  if (parts.citizenOidc) site.route('/', citizenOidcPages(house, parts.citizenOidc, door.cookies));
  if (parts.oidc) site.route('/', oidcPages(house, parts.oidc, door.cookies));
  site.route('/', deskPages({ house, names, held, beside, cookies: door.cookies, provider: parts.oidc !== undefined }));
  site.route('/', onSiteDesk(house, assets));
  site.route('/', sealedDesk(names));
  site.route('/', hallPages(house));
  site.route('/', receptionPublic(house));
  site.route('/', hallDesk({ house, cardOf: cardOfMatter(house) }));
  if (house.mode === 'county')
    site.route('/', demoRoutes({ house, cookies: door.cookies, clockMoved: parts.clockMoved }));
  site.route('/', setupPages(house));
  describeApi(site);
  return site;
}

/** The description of the API, made from the very routes that answer. */
function describeApi(site: OpenAPIHono<EdgeEnv>): void {
  site.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  site.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Sunlit 阳光信访',
      version: '1',
      description:
        'Petitions can be registered, looked up, tracked, urged and rated. Errors are problem+json with a reason and its citation.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
}
