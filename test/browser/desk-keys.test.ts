import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { signInAs, walker, type Walker } from '#test/browser/walk.ts';

// The desk by keyboard alone in a real browser: move, pick, give away many at once; keys keep out of typing and can be off.

let server: ServerProcess;
let browser: Browser;
let handler: Walker;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  handler = walker(await context.newPage(), server.address);
  await signInAs(handler, 'handler');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const pickedNow = () => handler.page.locator('input[name="pick"]:checked').count();

test('two are picked and laid on a desk without a mouse; each says what came of it', async () => {
  const { page } = handler;
  await handler.go('/desk?act=issueOpinion');
  for (const key of ['j', 'x', 'j', 'j', 'x']) await page.keyboard.press(key);
  expect(await pickedNow()).toBe(2);
  expect(await page.locator('[data-picked]').textContent()).toBe('2');
  expect(await page.locator('tr.here').count()).toBe(1);
  await page.keyboard.press('a');
  await page.waitForURL('**/desk/bulk');
  await handler.send(
    { person: (await page.locator('select[name="person"] option').nth(1).getAttribute('value'))!, reason: '请一起看' },
    '下一步',
  );
  expect(await page.locator('h1').textContent()).toMatch(/^将 2 件指派/);
  await handler.send({}, '指派这 2 件');
  expect(await page.locator('h1').textContent()).toMatch(/2 件办好了$/);
}, 60_000);

test('a range is picked with shift; Enter opens the row; a key opens the act of the matter', async () => {
  const { page } = handler;
  await handler.go('/desk');
  const boxes = page.locator('input[name="pick"]');
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  expect(await pickedNow()).toBe(4);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/matters/XF*');
  await page.keyboard.press('n');
  await page.waitForURL('**/acts/note');
  await page.locator('textarea[name="text"]').focus();
  await page.keyboard.type('jxan?');
  expect(await page.locator('textarea[name="text"]').inputValue()).toBe('jxan?');
  expect(page.url()).toMatch(/acts\/note$/);
}, 60_000);

test('a character that is being composed, and keys with Ctrl, are nobody’s here', async () => {
  const { page } = handler;
  await handler.go('/desk');
  await page.evaluate(() => {
    const init = { key: 'j', bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, isComposing: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, ctrlKey: true }));
  });
  expect(await page.locator('tr.here').count()).toBe(0);
}, 60_000);

test('the help lists every key, and keys can be switched off', async () => {
  const { page } = handler;
  await handler.go('/desk');
  await page.keyboard.press('?');
  expect(await page.locator('#keys-help').innerText()).toMatch(/j[\s\S]*下一行[\s\S]*指派[\s\S]*内部备注/);
  await page.keyboard.press('Escape');
  await handler.go('/desk/keys');
  await handler.send({}, '关掉快捷键');
  await handler.go('/desk');
  await page.keyboard.press('j');
  expect(await page.locator('tr.here').count()).toBe(0);
}, 60_000);

test('badges come true without loading the page again', async () => {
  const { page } = handler;
  await handler.go('/desk');
  await page.evaluate(() => {
    document.querySelector('[data-badge="mine"]')!.textContent = '0';
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => page.locator('[data-badge="mine"]').textContent()).toMatch(/^[1-9]/);
}, 60_000);
