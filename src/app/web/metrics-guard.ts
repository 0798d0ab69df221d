import { getConnInfo } from '@hono/node-server/conninfo';
import { createMiddleware } from 'hono/factory';
import { hash, timingSafeEqual } from 'node:crypto';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';

/** Headers by which a proxy says that somebody else asks. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const;

const isLoopback = (address: string | undefined): boolean =>
  address === '::1' || /^(::ffff:)?127\./.test(address ?? '');

function comesFromHere(context: EdgeContext): boolean {
  if (forwarding.some((name) => context.req.header(name) !== undefined)) return false;
  try {
    return isLoopback(getConnInfo(context).remote.address);
  } catch {
    return false;
  }
}

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/**
 * The figures of the machine are for whoever runs it: with a token for those who show it, and without one for programs
 * on this machine alone. Behind a proxy every caller seems to be on this machine, so there they need the token.
 */
export function metricsGuard({ token, proxies }: { readonly token: string; readonly proxies: number }) {
  const expected = digest(token);
  return createMiddleware<EdgeEnv>(async (context, next) => {
    if (token === '') return proxies === 0 && comesFromHere(context) ? next() : context.text('not found\n', 404);
    const shown = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    if (shown !== undefined && timingSafeEqual(digest(shown), expected)) return next();
    return context.text('a token is needed\n', 401, { 'www-authenticate': 'Bearer realm="metrics"' });
  });
}
