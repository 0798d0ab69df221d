import { createMiddleware } from 'hono/factory';
import type { EdgeEnv } from '#ui/edge/visitor.ts';

/** Where signing in stands, and what of the desk is reached without it. */
export const signInPath = '/desk/sign-in';

/** A place of this site to go back to; anything else leads to the desk. */
export function localPath(text: string | undefined): string {
  return text && /^\/desk(?:[/?][\w\-./?=&%]*)?$/.test(text) && !text.startsWith(signInPath) ? text : '/desk';
}

/** No page of the desk without a session; after signing in one is back where one wanted to go. */
export const deskGuard = createMiddleware<EdgeEnv>(async (context, next) => {
  const { path } = context.req;
  if (
    context.var.visitor.official ||
    path === signInPath ||
    path.startsWith(`${signInPath}/`) ||
    path.startsWith('/desk/oidc') ||
    path === '/desk/sign-out'
  )
    return next();
  // What was posted is gone with the session; the way back leads to the page of it.
  const wanted =
    context.req.method === 'GET'
      ? path + new URL(context.req.url).search
      : path.replace(/\/acts\/\w+$|\/identity$|\/reseal$/, '');
  return context.redirect(
    wanted === '/desk' ? signInPath : `${signInPath}?${new URLSearchParams({ to: wanted })}`,
    303,
  );
});
