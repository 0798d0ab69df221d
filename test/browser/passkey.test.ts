import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#app/sessions.ts';
import { openBrowser } from '#test/browser/chromium.ts';
import { storyHouse } from '#test/cast.ts';
import { storySite, type StorySite } from '#test/site.ts';

// A passkey in a real browser, with an authenticator that the browser itself plays: added, asked for, ended.

const password = 'river lamp window';
let stories: StorySite;
let server: ServerType;
let address: string;
let browser: Browser;
beforeAll(async () => {
  const house = await storyHouse('2026-03-02', await hashPassword(password));
  [stories, browser] = await Promise.all([storySite(house), openBrowser()]);
  server = serve({ fetch: stories.site.fetch as never, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  // Keys are bound to a name, and a number is none.
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  if (server && 'closeAllConnections' in server) server.closeAllConnections();
  server?.close();
  await stories?.house.database.drop();
});

test('a passkey is added, signing in then asks for it, and it is ended again', async () => {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const type = async (): Promise<void> => {
    await page.goto(`${address}/desk/sign-in`);
    await page.fill('input[name="login"]', 'clerk');
    await page.fill('input[name="password"]', password);
  };
  const signInPlain = async (): Promise<string> => {
    await type();
    await page.click('form button:has-text("登录"):not([data-passkey])');
    return new URL(page.url()).pathname;
  };
  expect(await signInPlain()).toBe('/desk');

  await page.goto(`${address}/desk/account/passkeys`);
  await page.fill('input[name="label"]', '办公室电脑');
  await page.fill('input[name="now"]', 'not my password');
  await page.click('button[data-passkey="add"]');
  await page.waitForSelector('text=现在的密码不对');
  await page.fill('input[name="label"]', '办公室电脑');
  await page.fill('input[name="now"]', password);
  await page.click('button[data-passkey="add"]');
  await page.waitForSelector('text=通行密钥添加好了');
  expect(await page.locator('table', { hasText: '办公室电脑' }).count()).toBe(1);

  await page.context().clearCookies();
  expect(await signInPlain(), 'the password alone is not enough').toBe('/desk/sign-in');
  await type();
  await page.click('button[data-passkey="sign-in"]');
  await page.waitForURL(`${address}/desk`);

  await page.goto(`${address}/desk/account/passkeys`);
  const end = page.locator('form[action$="/end"]');
  await end.locator('input[name="now"]').fill(password);
  await end.locator('button').click();
  await page.waitForFunction(() => !document.querySelector('form[action$="/end"]'));
  await page.context().clearCookies();
  expect(await signInPlain()).toBe('/desk');
}, 120_000);
