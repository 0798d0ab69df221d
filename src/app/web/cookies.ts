import { randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { House } from '#kernel/house.ts';
import type { EdgeContext, MatterPass } from '#ui/edge/visitor.ts';

/** The cookies of the product. All but language and text size are read by the server alone. */
export const cookieNames = {
  language: 'lang',
  size: 'size',
  desk: 'desk',
  pass: 'matter',
  me: 'me',
  tour: 'tour',
  form: 'form',
  keys: 'keys',
  kiosk: 'kiosk',
} as const;

const hour = 3600;

export interface Cookies {
  readonly secure: boolean;
}

/** Over https a name begins with `__Host-`: a neighbour under the same domain can neither set such a cookie nor overwrite it. */
const prefixOf = (secure: boolean) => (secure ? { prefix: 'host' as const } : {});

const options = ({ secure }: Cookies, maxAge?: number): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure,
  ...prefixOf(secure),
  ...(maxAge === undefined ? {} : { maxAge }),
});

/** A cookie of ours as the browser sent it. */
export const cookieIn = (context: EdgeContext, name: string): string | undefined =>
  getCookie(context, name, prefixOf(context.var.secure).prefix);

/** A cookie that ends with the browser. */
export const keepCookie = (context: EdgeContext, cookies: Cookies, name: string, value: string): void =>
  setCookie(context, name, value, options(cookies));

export function dropCookie(context: EdgeContext, name: string): void {
  const { secure } = context.var;
  deleteCookie(context, name, { path: '/', secure, ...prefixOf(secure) });
}

/** A choice of the reader's (language, text size, keys of the desk): kept for a year, holds nothing personal. */
export function keepChoice(
  context: EdgeContext,
  cookies: Cookies,
  name: 'lang' | 'size' | 'keys',
  value: string,
): void {
  setCookie(context, name, value, options(cookies, 365 * 24 * hour));
}

export const keepDeskToken = (context: EdgeContext, cookies: Cookies, token: string): void =>
  keepCookie(context, cookies, cookieNames.desk, token);

export const dropDeskToken = (context: EdgeContext): void => dropCookie(context, cookieNames.desk);
export const dropPass = (context: EdgeContext, name: PassCookie = cookieNames.pass): void => dropCookie(context, name);

const passHours = 2;
const passBound = 'sunlit/pass';

interface WrittenPass extends MatterPass {
  readonly ends: number;
}

/** Seals what number and code opened into a cookie that ends with the browser, and after two hours at the latest. */
export function keepPass(
  context: EdgeContext,
  cookies: Cookies,
  house: House,
  pass: MatterPass,
  name: PassCookie = cookieNames.pass,
): void {
  keepCookie(context, cookies, name, sealPass(house, pass));
}

/** The petitioner's own, or the matter that a visitor of the demo is led through. */
type PassCookie = typeof cookieNames.pass | typeof cookieNames.tour;

/** The value of the cookie that opens one matter. */
export function sealPass(house: Pick<House, 'cipher' | 'keys'>, pass: MatterPass): string {
  const written: WrittenPass = { ...pass, ends: Date.now() + passHours * hour * 1000 };
  const sealed = house.cipher.seal(house.keys.session, Buffer.from(JSON.stringify(written)), passBound);
  return Buffer.from(sealed).toString('base64url');
}

export function readPass(
  context: EdgeContext,
  house: House,
  name: PassCookie = cookieNames.pass,
): MatterPass | undefined {
  const text = cookieIn(context, name);
  if (!text) return undefined;
  try {
    const plain = house.cipher.open(house.keys.session, Buffer.from(text, 'base64url'), passBound);
    const { ends, ...pass } = JSON.parse(plain.toString()) as WrittenPass;
    return ends > Date.now() ? pass : undefined;
  } catch {
    // A cookie that was tampered with, or sealed by another instance: the same as none.
    return undefined;
  }
}

/** The token that every form carries, bound to a cookie that a foreign site can neither read nor set. */
export function formToken(context: EdgeContext, cookies: Cookies, house: House): string {
  const given = cookieIn(context, cookieNames.form);
  const seed = given && /^[\w-]{22}$/.test(given) ? given : randomBytes(16).toString('base64url');
  if (seed !== given) keepCookie(context, cookies, cookieNames.form, seed);
  return tokenFor(house, seed);
}

export function isFormToken(context: EdgeContext, house: House, token: unknown): boolean {
  const seed = cookieIn(context, cookieNames.form);
  if (!seed || typeof token !== 'string') return false;
  const expected = Buffer.from(tokenFor(house, seed));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const tokenFor = (house: House, seed: string): string =>
  house.cipher.mac(house.keys.session, `form/${seed}`).toString('base64url');
