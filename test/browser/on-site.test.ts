import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '#app/sessions.ts';
import type { PersonId } from '#kernel/ids.ts';
import { openBrowser } from '#test/browser/chromium.ts';
import { units } from '#test/cast.ts';
import { storySite, type StorySite } from '#test/site.ts';

// 现场督查, with the network cut: nothing is lost, nothing is taken down twice, nothing lies on the phone in clear.

let stories: StorySite;
let server: ServerType;
let address: string;
let browser: Browser;
beforeAll(async () => {
  [stories, browser] = await Promise.all([storySite('2026-03-02'), openBrowser()]);
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

async function planned(): Promise<string> {
  const clerk = await stories.desk('clerk');
  const page = await clerk.submit(await clerk.visit('/desk/supervision/new/planInspection'), {
    to: units.countyHousing.id,
    title: '现场看一看',
    areas: '住房',
    points: '公示栏\n申请表',
    onSiteDue: '2026-03-06',
  });
  return /\/desk\/supervision\/DC\d{14}/.exec(page.path)![0];
}

const recorded = async (): Promise<readonly string[]> => {
  const rows = await stories.house.database.as('vault').rows<{ text: string }>({
    text: `SELECT n.content->>'text' AS text FROM open.timeline t JOIN vault.narrative n ON n.id = ANY (t.items)
            WHERE t.code = 'FindingRecorded' ORDER BY t.version`,
  });
  return rows.map(({ text }) => text);
};

/** What lies in the browser's own store, as text, whoever could read it there. */
const stored = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await ask(indexedDB.open('sunlit-on-site', 2));
    const rows = (await ask(database.transaction('entries').objectStore('entries').getAll())) as readonly {
      readonly sealed: ArrayBuffer;
    }[];
    database.close();
    return rows.map(({ sealed }) => new TextDecoder().decode(sealed));
  });

async function write(page: Page, text: string): Promise<void> {
  await page.selectOption('select[name=point]', '1');
  await page.check('input[name=clear][value=no]');
  await page.fill('textarea[name=text]', text);
  await page.click('[data-on-site] form button');
  await expect.poll(() => page.inputValue('textarea[name=text]')).toBe('');
}

test('entries written without a network arrive once, after an answer was lost on the way too; old ones are deleted', async () => {
  const href = await planned();
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  const value = await openSession(stories.house, '99-clerk' as PersonId);
  await context.addCookies([{ name: 'desk', value, url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}${href}/on-site`);
  await page.waitForSelector('[data-ready]', { timeout: 8_000 });
  const state = page.locator('[data-on-site-state]');

  await context.setOffline(true);
  for (const text of ['公示栏是空的', '申请表发完了', '窗口没有人']) await write(page, text);
  await expect.poll(() => state.textContent()).toContain('有 3 条还没有送到');
  await expect.poll(() => state.textContent()).toContain('申请表发完了');
  const sealed = await stored(page);
  expect([sealed.length, sealed.join('').includes('公示栏'), await recorded()]).toEqual([3, false, []]);

  // The first answer is lost behind the server: the entry is on record, and the phone does not know it.
  let lost = 0;
  await page.route('**/on-site/entries', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await context.setOffline(false);
  await expect.poll(recorded).toEqual(['公示栏是空的']);
  await page.click('[data-on-site-send]');
  await expect.poll(() => state.textContent()).toContain('都送到了');
  expect([lost, await recorded(), await stored(page)]).toEqual([1, ['公示栏是空的', '申请表发完了', '窗口没有人'], []]);

  // Another page, another evening: the key comes with signing in, and what is older than seventy-two hours is gone.
  await context.setOffline(true);
  // Sending that is under way holds the entry as it was written; it has to fail before the hours pass.
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/on-site/entries'));
  await write(page, '晚上补记的');
  await failed;
  const age = (hours: number) =>
    page.evaluate(async (by) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('sunlit-on-site', 2);
        request.addEventListener('success', () => resolve(request.result));
      });
      const entries = database.transaction('entries', 'readwrite').objectStore('entries');
      await new Promise((resolve) => {
        entries.getAll().addEventListener('success', (event) => {
          for (const one of (event.target as IDBRequest<{ at: number }[]>).result)
            entries.put({ ...one, at: one.at - by * 3_600_000 });
          entries.transaction.addEventListener('complete', resolve);
        });
      });
      database.close();
    }, hours);
  await age(73);
  await context.setOffline(false);
  await expect.poll(() => state.textContent()).toContain('1 条过了 72 小时没有送到，已经删除');
  expect([(await recorded()).length, await stored(page)]).toEqual([3, []]);
  await context.close();
}, 60_000);

test('the page is there again without a network, for as long as an entry may wait; what is written then opens to nobody before the next sign-in', async () => {
  const before = (await recorded()).length;
  const href = await planned();
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  const value = await openSession(stories.house, '99-clerk' as PersonId);
  await context.addCookies([{ name: 'desk', value, url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}${href}/on-site`);
  await page.waitForSelector('[data-ready]', { timeout: 8_000 });
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('sunlit-on-site')).keys()).length), {
      timeout: 8_000,
    })
    .toBeGreaterThan(2);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector('[data-ready]', { timeout: 8_000 });
  const state = page.locator('[data-on-site-state]');
  expect(await page.textContent('main')).toContain('公示栏');
  await write(page, '重新打开以后写的');
  await expect.poll(() => state.textContent()).toContain('有 1 条要登录后才打得开');
  expect(await state.textContent()).not.toContain('重新打开以后写的');
  expect((await stored(page)).join('')).not.toContain('重新打开');
  // No page beside this one is kept.
  expect(await page.goto(`${address}${href}`).catch(() => 'no network')).toBe('no network');

  await context.setOffline(false);
  await page.goto(`${address}${href}/on-site`);
  await expect.poll(recorded).toHaveLength(before + 1);
  expect(await recorded()).toContain('重新打开以后写的');
  await expect.poll(() => stored(page)).toEqual([]);
  await context.close();
}, 60_000);
