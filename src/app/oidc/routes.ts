import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import * as client from 'openid-client';
import type { OidcPlace } from '#app/environment.ts';
import type { LivingHouse } from '#app/house.ts';
import { openSession } from '#app/sessions.ts';
import { cookieIn, dropCookie, keepCookie, keepDeskToken, type Cookies } from '#app/web/cookies.ts';
import { localPath, signInPath } from '#app/desk/guard.ts';
import { openWrapped } from '#kernel/cipher.ts';
import { dayOf } from '#kernel/clock.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';

export const oidcPath = '/desk/oidc';
const callbackPath = '/desk/oidc/callback';
const cookieName = 'begun';
const begunMinutes = 10;
const bound = 'sunlit/oidc';

/** What is remembered of a sign-in while the official is at the provider. */
interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly to: string;
}

const digestOf = (handle: string): Buffer => createHash('sha256').update(handle).digest();

/**
 * Signing in at the office's own identity provider: authorization code with PKCE, state and nonce. The provider says who
 * somebody is; whether they work here, and with which posts, is said by their dossier alone.
 */
export function oidcPages(
  house: LivingHouse,
  place: OidcPlace & { readonly baseUrl: string },
  cookies: Cookies,
): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  let found: Promise<client.Configuration> | undefined;
  const provider = (): Promise<client.Configuration> =>
    (found ??= discover(place).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
  const redirect = `${place.baseUrl}${callbackPath}`;

  routes.get(oidcPath, async (context) => {
    const begun: Begun = {
      verifier: client.randomPKCECodeVerifier(),
      state: client.randomState(),
      nonce: client.randomNonce(),
      to: localPath(context.req.query('to')),
    };
    const handle = await remember(house, begun);
    keepCookie(context, cookies, cookieName, handle);
    const url = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: redirect,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      state: begun.state,
      nonce: begun.nonce,
    });
    return context.redirect(url.href, 303);
  });

  routes.get(callbackPath, async (context) => {
    const begun = await recall(house, cookieIn(context, cookieName) ?? '');
    dropCookie(context, cookieName);
    if (!begun) return refused(context);
    const answered = new URL(redirect);
    answered.search = new URL(context.req.url).search;
    const login = await client
      .authorizationCodeGrant(await provider(), answered, {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      })
      .then((tokens) => tokens.claims()?.[place.claim])
      .catch(() => undefined);
    const person = typeof login === 'string' ? await officialNamed(house, login) : undefined;
    if (!person) return refused(context);
    keepDeskToken(context, cookies, await openSession(house, person));
    return context.redirect(begun.to, 303);
  });
  return routes;
}

/** Whatever went wrong, at the provider or here, is said alike: try again, or another way. */
const refused = (context: EdgeContext): Response => context.redirect(`${signInPath}?provider=refused`, 303) as Response;

function discover({ issuer, clientId, clientSecret }: OidcPlace): Promise<client.Configuration> {
  const address = new URL(issuer);
  const local = address.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {};
  return client.discovery(address, clientId, clientSecret || undefined, undefined, { ...local, timeout: 10 });
}

async function remember(house: LivingHouse, begun: Begun): Promise<string> {
  const handle = randomBytes(32).toString('base64url');
  const now = Temporal.Now.instant();
  const sealed = house.cipher.seal(house.keys.wrap, Buffer.from(JSON.stringify(begun)), bound);
  await house.database.as('app').rows({
    name: 'oidc-begin',
    text: `WITH old AS (DELETE FROM house.sign_in_begun WHERE expires_at < $3)
           INSERT INTO house.sign_in_begun (digest, sealed, expires_at) VALUES ($1, $2, $4)`,
    values: [digestOf(handle), sealed, now, now.add({ minutes: begunMinutes })],
  });
  return handle;
}

/** Works once. */
async function recall(house: LivingHouse, handle: string): Promise<Begun | undefined> {
  const [row] = await house.database.as('app').rows<{ sealed: Buffer }>({
    name: 'oidc-recall',
    text: 'DELETE FROM house.sign_in_begun WHERE digest = $1 AND expires_at > $2 RETURNING sealed',
    values: [digestOf(handle), Temporal.Now.instant()],
  });
  if (!row) return undefined;
  return JSON.parse(Buffer.from(openWrapped(house.cipher, house.keys, row.sealed, bound)).toString()) as Begun;
}

async function officialNamed(house: LivingHouse, login: string): Promise<PersonId | undefined> {
  const [row] = await house.database.as('app').rows<{ id: PersonId }>({
    name: 'oidc-official',
    text: `SELECT id FROM house.person WHERE login = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2)`,
    values: [login, dayOf(house.clock.now())],
  });
  return row?.id;
}
