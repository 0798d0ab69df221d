import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { RememberingRouter } from './router.ts';

const site = () => {
  const routes = new Hono({ router: new RememberingRouter() });
  routes.use(async (context, next) => {
    await next();
    context.header('x-passed', 'yes');
  });
  routes.get('/list', (context) => context.text('list'));
  routes.post('/list', (context) => context.text('added'));
  routes.get('/matters/:number', (context) => context.text(context.req.param('number')));
  routes.get('/files/*', (context) => context.text(context.req.path));
  return routes;
};

test('a path is answered the second time as it was the first, by each method and with what it names', async () => {
  const routes = site();
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await (await routes.request('/list')).text()).toBe('list');
    expect(await (await routes.request('/list', { method: 'POST' })).text()).toBe('added');
    for (const number of ['1', '2']) expect(await (await routes.request(`/matters/${number}`)).text()).toBe(number);
    expect(await (await routes.request('/files/a/b')).text()).toBe('/files/a/b');
    const missing = await routes.request('/missing');
    expect([missing.status, missing.headers.get('x-passed')]).toEqual([404, 'yes']);
  }
});

test('ever new paths crowd out what is remembered and nothing else', async () => {
  const routes = site();
  for (let n = 0; n < 1_200; n += 1) expect((await routes.request(`/missing/${n}`)).status).toBe(404);
  expect(await (await routes.request('/list')).text()).toBe('list');
});

test('a route that comes later is found, though its path was asked for before', () => {
  const router = new RememberingRouter<string>();
  router.add('GET', '/list', 'first');
  router.match('GET', '/list');
  router.add('GET', '/list', 'second');
  expect(router.match('GET', '/list')[0].map(([handler]) => handler)).toEqual(['first', 'second']);
});
