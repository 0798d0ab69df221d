import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createMiddleware } from 'hono/factory';
import { officialOf } from '#app/sessions.ts';
import type { LivingHouse } from '#app/house.ts';
import {
  cookieIn,
  cookieNames,
  formToken,
  isFormToken,
  keepPass,
  dropPass,
  readPass,
  type Cookies,
} from '#app/web/cookies.ts';
import { forged, notJson } from '#app/web/failures.tsx';
import { citizenFrame, deskFrame, officialActor, type FrameParts } from '#app/web/frames.ts';
import type { Limiter } from '#app/web/limits.ts';
import type { Actor } from '#kernel/authority.ts';
import type { Official } from '#kernel/organisation.ts';
import type { EdgeContext, EdgeEnv, Gate, MatterPass, Visitor } from '#ui/edge/visitor.ts';
import { readSize, type AssetUrls } from '#ui/frame.ts';
import { readLang, type Lang } from '#ui/language.ts';

/** What the entrance needs of the app. */
export interface EntranceParts {
  readonly house: LivingHouse;
  readonly assets: AssetUrls;
  readonly limiter: Limiter;
  readonly cookies: Cookies;
  readonly proxies: number;
  readonly baseUrl?: string | undefined;
  readonly clockMoved: () => boolean;
}

/** Who is asking: language, pass, official; the same for pages and API. Nothing is read that the request does not name. */
export function entrance(parts: EntranceParts) {
  const gate = gateOf(parts);
  return createMiddleware<EdgeEnv>(async (context, next) => {
    const { house } = parts;
    context.set('house', house);
    context.set('gate', gate);
    context.set('secure', parts.cookies.secure);
    context.set('origin', parts.baseUrl || originOf(context.req.url));
    const official = await officialIn(context, house);
    const pass = context.req.header('cookie') ? readPass(context, house) : undefined;
    context.set('visitor', visitorOf(context, parts, official, pass));
    // Hono makes this object anew each time that it is read, a dozen times a request; nothing is set behind this line.
    Object.defineProperty(context, 'var', { value: context.var });
    await next();
  });
}

/** Scheme, host and port of a whole address, as it came. */
const originOf = (url: string): string => url.slice(0, url.indexOf('/', url.indexOf('//') + 2));

async function officialIn(context: EdgeContext, house: LivingHouse): Promise<Official | undefined> {
  const bearer = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  const token = bearer ?? (context.req.header('cookie') ? cookieIn(context, cookieNames.desk) : undefined);
  return token ? officialOf(house, token) : undefined;
}

function visitorOf(
  context: EdgeContext,
  parts: EntranceParts,
  official: Official | undefined,
  pass: MatterPass | undefined,
): Visitor {
  const { house, assets, limiter, cookies } = parts;
  const lang = langOf(context);
  const actor: Actor = official ? officialActor(official) : { kind: 'public' };
  const frameParts = (): FrameParts => {
    const { pathname, search } = new URL(context.req.url);
    return {
      house,
      assets,
      lang,
      size: readSize(cookieIn(context, cookieNames.size)),
      path: pathname + search,
      csrf: formToken(context, cookies, house),
      keysOff: cookieIn(context, cookieNames.keys) === 'off',
      clockMoved: parts.clockMoved(),
      touring: cookieIn(context, cookieNames.tour) !== undefined,
      ...(official ? { official } : {}),
    };
  };
  return {
    lang,
    actor,
    addressKey: limiter.addressKey(addressOf(context, parts.proxies), connectionOf(context)),
    citizenFrame: () => citizenFrame(frameParts()),
    deskFrame: () => deskFrame(frameParts()),
    ...(official ? { official } : {}),
    ...(pass ? { pass } : {}),
  };
}

/** The reader's choice first, then what their browser asks for, then Chinese. */
function langOf(context: EdgeContext): Lang {
  const chosen = context.req.header('cookie') ? cookieIn(context, cookieNames.language) : undefined;
  if (chosen) return readLang(chosen);
  const wanted = context.req.header('accept-language');
  return wanted && /^en\b/i.test(wanted) ? 'en' : 'zh';
}

/** The caller's address, `proxies` steps back from us; what a caller writes into the header itself is never trusted. */
function addressOf(context: EdgeContext, proxies: number): string {
  if (proxies > 0) {
    const steps = (context.req.header('x-forwarded-for') ?? '')
      .split(',')
      .map((step) => step.trim())
      .filter(Boolean);
    const step = steps.at(-proxies);
    if (step) return step;
  }
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    // `app.request()` in a test has no connection.
    return 'unknown';
  }
}

/** The connection that a request came over; `app.request()` in a test has none. */
const connectionOf = (context: EdgeContext): object | undefined =>
  (context.env as Partial<HttpBindings> | undefined)?.incoming?.socket;

function gateOf({ house, cookies, limiter }: EntranceParts): Gate {
  return {
    admit: (context, pass) => keepPass(context, cookies, house, pass),
    leave: (context) => dropPass(context),
    exhausted: (context, kind, subject) => limiter.exhausted(kind, subject ?? context.var.visitor.addressKey),
    allow: (context, kind, subject) => limiter.allow(kind, subject ?? context.var.visitor.addressKey),
  };
}

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Forged requests stop here, before any route. A form carries the token of its own page; the API takes JSON alone,
 * which no foreign page can send along with cookies. A browser that names another origin is refused at once, also where
 * that origin is a neighbour under the same domain.
 */
export function forgeryGuard({ house }: Pick<EntranceParts, 'house'>) {
  const guarded = createMiddleware<EdgeEnv>(async (context, next) => {
    const site = context.req.header('sec-fetch-site');
    if (site !== undefined && !ownSites.has(site)) return forged(context);
    if (context.req.path.startsWith('/api/')) {
      const type = context.req.header('content-type') ?? '';
      return type === '' || /^application\/(?:scim\+)?json\s*(;|$)/i.test(type) ? next() : notJson(context);
    }
    const form = await formIn(context);
    const token = form?.['csrf'] ?? context.req.header('x-form-token');
    return form && isFormToken(context, house, token) ? next() : forged(context);
  });
  return createMiddleware<EdgeEnv>((context, next) =>
    safeMethods.has(context.req.method) ? next() : guarded(context, next),
  );
}

/** What a browser says of a request that one of our own pages made, or that was typed into the address line. */
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** The posted form; undefined when it is none that can be read. */
async function formIn(context: EdgeContext): Promise<Record<string, unknown> | undefined> {
  try {
    return await context.req.parseBody({ all: true });
  } catch {
    return undefined;
  }
}
