import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type ServerProcess } from '#test/browser/server.ts';

// Officials and citizens sign in at an identity provider: a real one, in a process of its own, spoken to as a browser would.
// And a directory that is none of ours, a script of curl, brings people in by SCIM.

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
};

const token = 'a-token-that-nobody-guesses';
let provider: ChildProcess;
let server: ServerProcess;
let base: string;
beforeAll(async () => {
  const [ours, theirs] = [await freePort(), await freePort()];
  base = `http://127.0.0.1:${ours}`;
  const file = fileURLToPath(new URL('./provider-process.ts', import.meta.url));
  const args = ['--import', 'tsx', file, String(theirs), `${base}/desk/oidc/callback`, `${base}/me/oidc/callback`];
  provider = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(provider.stdout!, 'data');
  server = await startServer({
    PORT: String(ours),
    BASE_URL: base,
    OIDC_ISSUER: `http://127.0.0.1:${theirs}`,
    OIDC_CLIENT_ID: 'sunlit',
    OIDC_CLIENT_SECRET: 'a-secret-between-two-processes',
    CITIZEN_OIDC_ISSUER: `http://127.0.0.1:${theirs}`,
    CITIZEN_OIDC_CLIENT_ID: 'sunlit',
    CITIZEN_OIDC_CLIENT_SECRET: 'a-secret-between-two-processes',
    SCIM_TOKEN: token,
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
async function signInAs(login: string, door = '/desk/oidc?to=/desk/account', browser = somebody()) {
  const first = await browser.send(`${base}${door}`);
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

test('a citizen opens a page of their own, which is nobody else’s, with nothing in it but what they put in', async () => {
  expect((await somebody().send(`${base}/me`)).body).toContain('用公共身份认证打开');
  const filed = (await (
    await fetch(`${base}/api/v1/petitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        title: '路灯',
        request: '修好',
        facts: '坏了',
        form: 'web',
        purpose: 'claim',
        regionCode: '990101',
        anonymous: true,
      }),
    })
  ).json()) as { number: string; queryCode: string };
  const own = await signInAs('zhangming', '/me/oidc');
  expect([new URL(own.url).pathname, own.body.includes('还没有事项')]).toEqual(['/me', true]);
  const csrf = /name="csrf" value="([^"]+)"/.exec(own.body)![1]!;
  const put = await own.browser.send(`${base}/me/add`, { csrf, number: filed.number, code: filed.queryCode });
  expect(put.body).toContain('路灯');
  const again = await signInAs('zhangming', '/me/oidc');
  expect(again.body).toContain('路灯');
  const other = await signInAs('lihong', '/me/oidc');
  expect([other.body.includes('还没有事项'), other.body.includes('路灯')]).toEqual([true, false]);
  // What opens one's own page opens no desk, and an answer made up opens nothing.
  expect(new URL((await own.browser.send(`${base}/desk`)).url).pathname).toBe('/desk/sign-in');
  const forged = await somebody().send(`${base}/me/oidc/callback?code=x&state=y`);
  expect([new URL(forged.url).search, forged.body.includes('没有登录成功')]).toEqual(['?provider=refused', true]);
}, 60_000);

test('a directory that is none of ours brings somebody in, moves them and takes them out, by the standard alone', async () => {
  const script = fileURLToPath(new URL('./scim-client.sh', import.meta.url));
  const { stdout } = await promisify(execFile)('sh', [script, `${base}/api/scim/v2`], {
    env: { PATH: process.env['PATH'], SCIM_TOKEN: token },
  });
  const steps = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(steps).toEqual([
    'config 200',
    'unauthorised 401',
    'absent 200',
    'created 201',
    'taken 409',
    'found 200',
    'moved 200',
    'deactivated 200',
    'reactivated 200',
    'deleted 204',
    'gone 200',
    'unknown 404',
  ]);
  expect(stdout).toMatch(/found 200 .*"totalResults":1/);
  expect(stdout).toMatch(/moved 200 .*"department":"990101-jy"/);
  expect(stdout).toMatch(/deactivated 200 .*"active":false/);
  expect(stdout).toMatch(/gone 200 .*"active":false/);
}, 60_000);
