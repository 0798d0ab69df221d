import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '#app/sessions.ts';
import type { PersonId } from '#kernel/ids.ts';
import { openBrowser } from '#test/browser/chromium.ts';
import { walker, type Walker } from '#test/browser/walk.ts';
import type { Character } from '#test/cast.ts';
import { openHalls } from '#test/hall.ts';
import { storySite, type StorySite } from '#test/site.ts';

// A full hall at once: the screen on the wall, the machine at the door, three windows. And the screen when the line breaks.

let stories: StorySite;
let server: ServerType;
let address: string;
let browser: Browser;
beforeAll(async () => {
  [stories, browser] = await Promise.all([storySite('2026-03-02'), openBrowser()]);
  await openHalls(stories.house);
  server = serve({ fetch: stories.site.fetch as never, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  if (server && 'closeAllConnections' in server) server.closeAllConnections();
  server?.close();
  await stories?.house.database.drop();
});

async function reader(who?: Character): Promise<Walker> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  if (who) {
    const value = await openSession(stories.house, `99-${who}` as PersonId);
    await context.addCookies([{ name: 'desk', value, url: address }]);
  }
  const page = await context.newPage();
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: { speak: (one: { text: string }) => said.push(one.text) },
    });
  });
  return walker(page, address);
}

const spoken = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

test('screen, machine and three windows at once: each call is drawn, spoken twice, and nobody is called by two', async () => {
  const [screen, machine, ...windows] = await Promise.all([
    reader(),
    reader(),
    reader('clerk'),
    reader('handler'),
    reader('otherHandler'),
  ]);
  await screen.go('/hall/nanping');
  const faults: string[] = [];
  screen.page.on('pageerror', (error) => faults.push(error.message));
  for (const service of ['综合登记', '住房和城乡建设', '卫生健康', '综合登记']) {
    await machine.go('/hall/nanping/kiosk');
    await machine.send({}, service);
    await machine.page.waitForURL('**/tickets/*');
  }
  await Promise.all(
    windows.map(async (window, index) => {
      await window.go(`/desk/hall/nanping/windows/${index + 1}`);
      await window.send({}, '叫下一位');
    }),
  );
  const called = await Promise.all(windows.map(({ page }) => page.locator('.ticket-number').textContent()));
  expect(called).toEqual(['A001', 'B001', 'C001']);
  const rows = screen.page.locator('.screen tbody tr');
  await expect
    .poll(() => rows.allTextContents(), { timeout: 8_000 })
    .toEqual([
      expect.stringMatching(/^1.综合登记A001/),
      expect.stringMatching(/^2.住房和城乡建设B001/),
      expect.stringMatching(/^3.卫生健康C001/),
    ]);
  // The stories' clock stands still; the call that is said last is the one that is shown.
  await windows[0]!.send({}, '再叫一次');
  await windows[0]!.send({}, '叫下一位');
  await expect.poll(() => rows.first().textContent(), { timeout: 8_000 }).toMatch(/^1.综合登记A002/);
  const said = await spoken(screen.page);
  expect(said.length).toBeGreaterThanOrEqual(2);
  expect(said.length % 2).toBe(0);
  expect(said[0]).toBe(said[1]);
  for (const words of said) expect(words).toMatch(/^请 [ABC]\d{3} 号到 [123] 号窗口$/);
  const size = await screen.page
    .locator('.call')
    .evaluate((call) => Number.parseFloat(getComputedStyle(call).fontSize));
  expect(size).toBeGreaterThanOrEqual(96);
  expect(faults).toEqual([]);
}, 60_000);

test('where no stream gets through the screen asks, and hears of a call all the same', async () => {
  const screen = await reader();
  await screen.page.route('**/events', (route) => route.abort());
  await screen.go('/hall/nanping');
  const clerk = await reader('clerk');
  const machine = await reader();
  await machine.go('/hall/nanping/kiosk');
  await machine.send({}, '综合登记');
  await clerk.go('/desk/hall/nanping/windows/1');
  await clerk.send({}, '叫下一位');
  const name = (await clerk.page.locator('.ticket-number').textContent())!;
  await expect
    .poll(() => screen.page.locator('.screen tbody tr').first().textContent(), { timeout: 20_000 })
    .toContain(name);
}, 60_000);

test('a screen that hears nothing for twenty seconds says so', async () => {
  const screen = await reader();
  await screen.page.clock.install();
  await screen.page.route('**/{events,board}', (route) => route.abort());
  await screen.go('/hall/nanping');
  const lost = screen.page.locator('[data-hall-lost]');
  expect(await lost.isVisible()).toBe(false);
  await screen.page.clock.runFor(22_000);
  await expect.poll(() => lost.isVisible()).toBe(true);
  expect(await lost.textContent()).toBe('正在重新连接');
}, 60_000);
