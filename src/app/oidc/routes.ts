import { Hono } from 'hono';
import type { Configuration, IDToken } from 'openid-client';
import { recallBegun, rememberBegun } from '#app/begun.ts';
import type { OidcPlace } from '#app/environment.ts';
import type { LivingHouse } from '#app/house.ts';
import { keepAccount } from '#app/me/account.ts';
import { openSession } from '#app/sessions.ts';
import { cookieIn, dropCookie, keepCookie, keepDeskToken, type Cookies } from '#app/web/cookies.ts';
import { localPath, signInPath } from '#app/desk/guard.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';

export const oidcPath = '/desk/oidc';
export const citizenOidcPath = '/me/oidc';

/** What is remembered of a sign-in while the official is at the provider. */
interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly to: string;
}

/** Where a provider sends people back. */
export type OidcHere = OidcPlace & { readonly baseUrl: string };

/**
 * Signing in at the office's own identity provider. The provider says who somebody is; whether they work here, and with
 * which posts, is said by their dossier alone.
 */
export const oidcPages = (house: LivingHouse, place: OidcHere, cookies: Cookies): Hono<EdgeEnv> =>
  signInAt(house, place, cookies, {
    path: oidcPath,
    cookie: 'begun',
    scope: 'openid profile',
    async admit(context, claims, to) {
      const login = claims[place.claim];
      const person = typeof login === 'string' ? await officialNamed(house, login) : undefined;
      if (!person) return false;
      keepDeskToken(context, cookies, await openSession(house, person));
      return to;
    },
    refused: `${signInPath}?provider=refused`,
  });

/**
 * Citizens open their page of matters at a provider of theirs (公共身份认证). What it says of them stays there: the account
 * is a keyed digest of provider and subject, and nothing is in it but what they put in by number and code.
 */
export const citizenOidcPages = (house: LivingHouse, place: OidcHere, cookies: Cookies): Hono<EdgeEnv> =>
  signInAt(house, place, cookies, {
    path: citizenOidcPath,
    cookie: 'me-begun',
    scope: 'openid',
    async admit(context, { iss, sub }) {
      keepAccount(context, cookies, house.cipher.mac(house.keys.lookup, `oidc:${iss}|${sub}`));
      return '/me';
    },
    refused: '/me?provider=refused',
  });

const library = () => import('openid-client');

interface Door {
  readonly path: string;
  readonly cookie: string;
  readonly scope: string;
  /** Lets somebody in. @returns where they go on, false where they are not known here */
  admit(context: EdgeContext, claims: IDToken, to: string): Promise<string | false>;
  /** Whatever went wrong, at the provider or here, is said alike: try again, or another way. */
  readonly refused: string;
}

/** Authorization code with PKCE, state and nonce, for one door. */
function signInAt(
  house: LivingHouse,
  place: OidcHere,
  cookies: Cookies,
  { path, cookie, scope, admit, refused }: Door,
): Hono<EdgeEnv> {
  const callbackPath = `${path}/callback`;
  const bound = `sunlit/oidc${path}`;
  const routes = new Hono<EdgeEnv>();
  let found: Promise<Configuration> | undefined;
  const provider = (): Promise<Configuration> =>
    (found ??= discover(place).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
  const redirect = `${place.baseUrl}${callbackPath}`;

  routes.get(path, async (context) => {
    const client = await library();
    const begun: Begun = {
      verifier: client.randomPKCECodeVerifier(),
      state: client.randomState(),
      nonce: client.randomNonce(),
      to: localPath(context.req.query('to')),
    };
    const handle = await rememberBegun(house, bound, begun);
    keepCookie(context, cookies, cookie, handle);
    const url = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: redirect,
      scope,
      code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      state: begun.state,
      nonce: begun.nonce,
    });
    return context.redirect(url.href, 303);
  });

  routes.get(callbackPath, async (context) => {
    const begun = await recallBegun<Begun>(house, bound, cookieIn(context, cookie) ?? '');
    dropCookie(context, cookie);
    if (!begun) return context.redirect(refused, 303);
    const answered = new URL(redirect);
    answered.search = new URL(context.req.url).search;
    const { authorizationCodeGrant } = await library();
    const claims = await authorizationCodeGrant(await provider(), answered, {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    })
      .then((tokens) => tokens.claims())
      .catch(() => undefined);
    const onward = claims ? await admit(context, claims, begun.to) : false;
    return context.redirect(onward || refused, 303);
  });
  return routes;
}

async function discover({ issuer, clientId, clientSecret }: OidcPlace): Promise<Configuration> {
  const client = await library();
  const address = new URL(issuer);
  const local = address.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {};
  return client.discovery(address, clientId, clientSecret || undefined, undefined, { ...local, timeout: 10 });
}

async function officialNamed(house: LivingHouse, login: string): Promise<PersonId | undefined> {
  const [row] = await house.database.as('app').rows<{ id: PersonId }>({
    name: 'oidc-official',
    text: `SELECT id FROM house.person WHERE login = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2)`,
    values: [login, dayOf(house.clock.now())],
  });
  return row?.id;
}
