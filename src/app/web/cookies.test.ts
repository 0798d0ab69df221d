import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { cookieIn, cookieNames, dropDeskToken, keepChoice, keepDeskToken } from './cookies.ts';

function siteOver(secure: boolean) {
  const site = new Hono<EdgeEnv>();
  site.use(async (context, next) => {
    context.set('secure', secure);
    await next();
  });
  site.get('/in', (context) => {
    keepDeskToken(context, { secure }, 'token');
    keepChoice(context, { secure }, 'lang', 'en');
    return context.text('in');
  });
  site.get('/out', (context) => {
    dropDeskToken(context);
    return context.text('out');
  });
  site.get('/who', (context) => context.text(cookieIn(context, cookieNames.desk) ?? 'nobody'));
  return site;
}

test('over https every cookie belongs to this very host, and one that a neighbour could have set opens nothing', async () => {
  const site = siteOver(true);
  const set = (await site.request('/in')).headers.getSetCookie();
  expect(set).toHaveLength(2);
  for (const cookie of set) {
    expect(cookie).toMatch(/^__Host-(desk|lang)=/);
    expect(cookie).toMatch(/Path=\/(;|$)/);
    expect(cookie).toContain('Secure');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).not.toContain('Domain');
  }
  const who = async (cookie: string) => (await site.request('/who', { headers: { cookie } })).text();
  expect(await who('__Host-desk=token')).toBe('token');
  expect(await who('desk=token')).toBe('nobody');
  const [dropped] = (await site.request('/out', { headers: { cookie: '__Host-desk=token' } })).headers.getSetCookie();
  expect(dropped).toMatch(/^__Host-desk=;.*Max-Age=0/);
});

test('without https, where a browser would take no such name, cookies go by their plain names', async () => {
  const [desk] = (await siteOver(false).request('/in')).headers.getSetCookie();
  expect(desk).toMatch(/^desk=token;/);
});
