import { getConnInfo } from '@hono/node-server/conninfo';
import { createMiddleware } from 'hono/factory';
import { getCookie } from 'hono/cookie';
import { officialOf } from '#app/sessions.ts';
import type { LivingHouse } from '#app/house.ts';
import { cookieNames, formToken, isFormToken, keepPass, dropPass, readPass, type Cookies } from '#app/web/cookies.ts';
import { citizenFrame, deskFrame, officialActor, type FrameParts } from '#app/web/frames.ts';
import type { Limiter } from '#app/web/limits.ts';
import type { Actor } from '#kernel/authority.ts';
import type { Official } from '#kernel/organisation.ts';
import { problem } from '#ui/edge/answers.ts';
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
  readonly clockMoved: () => boolean;
}

/** Who is asking: language, pass, official; the same for pages and API. Nothing is read that the request does not name. */
export function entrance(parts: EntranceParts) {
  const gate = gateOf(parts);
  return createMiddleware<EdgeEnv>(async (context, next) => {
    const { house } = parts;
    context.set('house', house);
    context.set('gate', gate);
    const official = await officialIn(context, house);
    const pass = context.req.header('cookie') ? readPass(context, house) : undefined;
    context.set('visitor', visitorOf(context, parts, official, pass));
    await next();
  });
}

async function officialIn(context: EdgeContext, house: LivingHouse): Promise<Official | undefined> {
  const bearer = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  const token = bearer ?? (context.req.header('cookie') ? getCookie(context, cookieNames.desk) : undefined);
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
      size: readSize(getCookie(context, cookieNames.size)),
      path: pathname + search,
      csrf: formToken(context, cookies, house),
      clockMoved: parts.clockMoved(),
      ...(official ? { official } : {}),
    };
  };
  return {
    lang,
    actor,
    ...(official ? { official } : {}),
    ...(pass ? { pass } : {}),
    addressKey: limiter.addressKey(addressOf(context, parts.proxies)),
    citizenFrame: () => citizenFrame(frameParts()),
    deskFrame: () => deskFrame(frameParts()),
  };
}

/** The reader's choice first, then what their browser asks for, then Chinese. */
function langOf(context: EdgeContext): Lang {
  const chosen = context.req.header('cookie') ? getCookie(context, cookieNames.language) : undefined;
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
 * which no foreign page can send along with cookies, and never from another site.
 */
export function forgeryGuard({ house }: Pick<EntranceParts, 'house'>) {
  return createMiddleware<EdgeEnv>(async (context, next) => {
    if (safeMethods.has(context.req.method)) return next();
    const site = context.req.header('sec-fetch-site');
    if (site === 'cross-site') return forged(context);
    const type = context.req.header('content-type') ?? '';
    if (context.req.path.startsWith('/api/')) {
      if (type !== '' && !type.startsWith('application/json')) return forged(context, 415);
      return next();
    }
    const form = await context.req.parseBody({ all: true });
    const token = form['csrf'] ?? context.req.header('x-form-token');
    return isFormToken(context, house, token) ? next() : forged(context);
  });
}

function forged(context: EdgeContext, status = 403): Response {
  const { lang } = context.var.visitor;
  const detail =
    status === 415
      ? { zh: '接口只接受 application/json。', en: 'The API takes application/json only.' }
      : {
          zh: '这张表单不是从本站的页面提交的，或者页面已经过期。请返回上一页，刷新后再提交。',
          en: 'This form was not sent from a page of this site, or the page is too old. Go back, reload it, and send it again.',
        };
  return problem(context, { status, reason: 'forged', title: detail[lang], detail: detail[lang] });
}
