import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';
import { expect, test } from 'vitest';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { metricsGuard } from './metrics-guard.ts';

const token = 'a-token-of-the-test';

/** Asks a server on loopback, as a program on this machine does. */
async function ask(
  guard: Parameters<typeof metricsGuard>[0],
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const site = new Hono<EdgeEnv>();
  site.get('/metrics', metricsGuard(guard), (context) => context.text('figures'));
  const { server, port } = await new Promise<{ server: Server; port: number }>((resolve) => {
    const made = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 }, (address) =>
      resolve({ server: made as Server, port: address.port }),
    );
  });
  const { status } = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close', ...headers } });
  await new Promise((resolve) => server.close(resolve));
  return status;
}

test('without a token a program on this machine reads the metrics, and nobody who comes through a proxy does', async () => {
  expect(await ask({ token: '', proxies: 0 })).toBe(200);
  expect(await ask({ token: '', proxies: 0 }, { 'x-forwarded-for': '203.0.113.7' })).toBe(404);
  expect(await ask({ token: '', proxies: 0 }, { forwarded: 'for=203.0.113.7' })).toBe(404);
  expect(await ask({ token: '', proxies: 1 })).toBe(404);
});

test('with a token only who shows it reads them, from wherever', async () => {
  const guard = { token, proxies: 1 };
  expect(await ask(guard)).toBe(401);
  expect(await ask(guard, { authorization: `Bearer ${token}x` })).toBe(401);
  expect(await ask(guard, { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.7' })).toBe(200);
});

test('a caller of whom no address is known is not taken for one of this machine', async () => {
  const site = new Hono<EdgeEnv>();
  site.get('/metrics', metricsGuard({ token: '', proxies: 0 }), (context) => context.text('figures'));
  expect((await site.request('/metrics')).status).toBe(404);
});
