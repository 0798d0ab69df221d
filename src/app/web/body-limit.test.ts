import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { connect } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EdgeEnv, Visitor } from '#ui/edge/visitor.ts';
import { limitBody, limitForms } from './body-limit.ts';

const site = new Hono<EdgeEnv>();
site.use(async (context, next) => {
  context.set('visitor', { lang: 'en' } as Visitor);
  await next();
});
site.use(limitBody(1000));
site.post('/', async (context) => context.text(`read ${(await context.req.text()).length}`));

let server: Server;
let port = 0;
beforeAll(async () => {
  port = await new Promise<number>((resolve) => {
    server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 }, (address) => resolve(address.port)) as Server;
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** One request as its bytes, so that heads can be told that no client library would send. */
function send(head: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer.replace(/\r\n\r\n[\s\S]*\r\n\r\n|\r\n\r\n/, '\n')));
    socket.on('error', reject);
    socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${head}\r\n\r\n${body}`);
  });
}

const chunked = (size: number): string => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n0\r\n\r\n`;

test('a body within the limit is read, whether its length is told or not', async () => {
  expect(await send('content-length: 1000', 'x'.repeat(1000))).toContain('read 1000');
  expect(await send('transfer-encoding: chunked', chunked(1000))).toContain('read 1000');
});

test('a body beyond the limit is refused, whether its length is told or not', async () => {
  expect(await send('content-length: 1001', 'x'.repeat(1001))).toMatch(/^HTTP\/1\.1 413/);
  expect(await send('transfer-encoding: chunked', chunked(1001))).toMatch(/^HTTP\/1\.1 413/);
});

test('what comes behind the length that was told is never part of the body', async () => {
  const answer = await send('content-length: 3', 'x'.repeat(5000));
  expect(answer).toMatch(/^HTTP\/1\.1 (200|400)/);
  expect(answer).not.toMatch(/read [^3]/);
});

test.each([
  ['text', 'application/x-www-form-urlencoded', 'form=seed', 413],
  ['files from nowhere', 'multipart/form-data; boundary=x', '', 413],
  ['files from a page of ours', 'multipart/form-data; boundary=x', 'form=seed', 200],
])('a form of two megabytes: %s', async (_what, type, cookie, status) => {
  const forms = new Hono<EdgeEnv>();
  forms.use(async (context, next) => {
    context.set('visitor', { lang: 'en' } as Visitor);
    await next();
  });
  forms.use(limitForms());
  forms.post('/', (context) => context.text('taken'));
  const body = 'x'.repeat(2 * 1024 * 1024);
  const headers = { 'content-type': type, cookie, 'content-length': String(body.length) };
  expect((await forms.request('/', { method: 'POST', headers, body })).status).toBe(status);
});

test('forms with files share one allowance: one too many is asked to come again, and there is room when another ended', async () => {
  const forms = new Hono<EdgeEnv>();
  forms.use(async (context, next) => {
    context.set('visitor', { lang: 'en' } as Visitor);
    await next();
  });
  forms.use(limitForms(250));
  const waiting: (() => void)[] = [];
  forms.post('/', async (context) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return context.text('taken');
  });
  const sent = (length: Readonly<Record<string, string>>) =>
    forms.request('/', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', cookie: 'form=seed', ...length },
      body: 'x'.repeat(100),
    });
  const hundred = { 'content-length': '100' };
  const first = [sent(hundred), sent(hundred)];
  await expect.poll(() => waiting.length).toBe(2);
  const refused = await sent(hundred);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  // Whoever does not tell a length is taken for the longest.
  expect((await sent({})).status).toBe(503);
  waiting.shift()!();
  expect((await first[0])!.status).toBe(200);
  const again = sent(hundred);
  await expect.poll(() => waiting.length).toBe(2);
  for (const end of waiting.splice(0)) end();
  expect([(await first[1])!.status, (await again).status]).toEqual([200, 200]);
});
