import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { walker, type Walker } from '#test/browser/walk.ts';

// On a slow line the form is often sent before the photo has gone up.

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function atTheFiles(): Promise<Walker> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'zh-CN' });
  const citizen = walker(await context.newPage(), server.address);
  await citizen.go('/file');
  await citizen.send({ title: '三号楼电梯停运', request: '修好电梯', purpose: 'claim' });
  await citizen.send({});
  await citizen.page.locator('[name="facts"]').fill('停了两个月，老人上不了楼。');
  return citizen;
}

const photo = async () => ({
  name: '电梯.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 8, height: 8, channels: 3, background: '#245' } })
    .png()
    .toBuffer(),
});

test('a form that is sent while its photo is on the way waits for it, and the photo is there', async () => {
  const { page, send, go } = await atTheFiles();
  await page.route('**/file/files', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.setInputFiles('main input[type=file]', await photo());
  await send({});
  await page.waitForURL('**/file/you');
  await go('/file/story');
  expect(await page.locator('main').innerText()).toContain('电梯.png');
});

test('where the photo does not arrive nothing is sent without it: the page says so, and a second press goes on', async () => {
  const { page, send } = await atTheFiles();
  await page.route('**/file/files', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.abort();
  });
  await page.setInputFiles('main input[type=file]', await photo());
  const before = page.url();
  await send({});
  await page.locator('main li .late').waitFor();
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  await send({});
  await page.waitForURL('**/file/you');
});
