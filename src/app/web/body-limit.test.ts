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
  forms.use(limitForms);
  forms.post('/', (context) => context.text('taken'));
  const body = 'x'.repeat(2 * 1024 * 1024);
  const headers = { 'content-type': type, cookie, 'content-length': String(body.length) };
  expect((await forms.request('/', { method: 'POST', headers, body })).status).toBe(status);
});
