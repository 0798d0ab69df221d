import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { securityHeaders } from './headers.ts';

const site = new Hono<EdgeEnv>()
  .use(securityHeaders(true))
  .get('/plain', (context) => context.json({}))
  .get('/own', (context) =>
    context.body('x', 200, { 'content-security-policy': 'sandbox', 'cache-control': 'max-age=60' }),
  )
  .get('/broken', () => {
    throw new Error('as asked');
  });

const told = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'cache-control',
  'strict-transport-security',
];

const toldBy = ({ headers }: Response) => told.map((name) => headers.get(name));

test.for(['/plain', '/own', '/broken', '/nowhere'])(
  'over a connection %s carries what it carries without one',
  async (path) => {
    const server = createAdaptorServer({ fetch: site.fetch });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const over = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
      expect(toldBy(over)).toEqual(toldBy(await site.request(path)));
      expect(toldBy(over)).not.toContain(null);
    } finally {
      server.close();
    }
  },
);

test('what an answer says itself is left alone', async () => {
  const own = await site.request('/own');
  expect([own.headers.get('content-security-policy'), own.headers.get('cache-control')]).toEqual([
    'sandbox',
    'max-age=60',
  ]);
});
