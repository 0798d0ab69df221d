import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type ServerProcess } from '#test/browser/server.ts';

// Officials sign in at the office's own identity provider: a real one, in a process of its own, spoken to as a browser would.

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
};

let provider: ChildProcess;
let server: ServerProcess;
let base: string;
beforeAll(async () => {
  const [ours, theirs] = [await freePort(), await freePort()];
  base = `http://127.0.0.1:${ours}`;
  const file = fileURLToPath(new URL('./provider-process.ts', import.meta.url));
  const args = ['--import', 'tsx', file, String(theirs), `${base}/desk/oidc/callback`];
  provider = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(provider.stdout!, 'data');
  server = await startServer({
    PORT: String(ours),
    BASE_URL: base,
    OIDC_ISSUER: `http://127.0.0.1:${theirs}`,
    OIDC_CLIENT_ID: 'sunlit',
    OIDC_CLIENT_SECRET: 'a-secret-between-two-processes',
  });
}, 180_000);
afterAll(async () => {
  await server?.stop();
  provider?.kill('SIGTERM');
});

/** A browser of the barest kind: cookies by host and port, redirects by hand, forms as they stand. */
function somebody() {
  const jars = new Map<string, Map<string, string>>();
  const send = async (url: string, form?: Record<string, string>): Promise<{ url: string; body: string }> => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const next = answer.headers.get('location');
    return next ? send(new URL(next, url).href) : { url, body: await answer.text() };
  };
  return { send, jars };
}

/** Logs in at the provider as whoever, and consents. */
async function signInAs(login: string) {
  const browser = somebody();
  const first = await browser.send(`${base}/desk/oidc?to=/desk/account`);
  const actionOf = ({ url, body }: { url: string; body: string }) =>
    new URL(/action="([^"]+)"/.exec(body)![1]!, url).href;
  const loggedIn = await browser.send(actionOf(first), { prompt: 'login', login, password: 'any' });
  const end = await browser.send(actionOf(loggedIn), { prompt: 'consent' });
  return { ...end, browser };
}

test('the sign-in page offers the provider, and whoever works here comes in by it', async () => {
  expect((await somebody().send(`${base}/desk/sign-in`)).body).toContain('用单位的统一身份登录');
  const { url, body } = await signInAs('clerk');
  expect([new URL(url).pathname, body.includes('clerk')]).toEqual(['/desk/account', true]);
}, 60_000);

test('somebody whom the provider knows and this office does not stays outside', async () => {
  const { url, body } = await signInAs('stranger');
  expect(new URL(url).pathname).toBe('/desk/sign-in');
  expect(body).toContain('统一身份没有登录成功');
}, 60_000);

test('an answer that nobody asked for, or that was used, opens nothing', async () => {
  const forged = await somebody().send(`${base}/desk/oidc/callback?code=x&state=y`);
  expect(new URL(forged.url).search).toBe('?provider=refused');
  const { browser } = await signInAs('clerk');
  const again = await browser.send(`${base}/desk/oidc/callback?code=x&state=y`);
  expect(new URL(again.url).pathname, 'signed in already, and nothing new').toMatch(/^\/desk/);
}, 60_000);
