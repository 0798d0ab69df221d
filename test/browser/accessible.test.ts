import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { accessFaults, pixelsTooWide } from '#test/browser/axe.ts';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { findPages, openEach } from '#test/browser/shots/every-page.ts';
import { walker } from '#test/browser/walk.ts';

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('no page of the site has an accessibility fault or scrolls sideways, in both languages and at the largest text', async () => {
  const reader = walker(await browser.newPage(), server.address);
  const played = reader.page.locator('.demo__filling');
  do {
    await reader.page.waitForTimeout(500);
    await reader.go('/');
  } while ((await played.count()) > 0);
  const { found, missing } = await findPages(reader);
  expect(missing).toEqual([]);
  const faults: string[] = [];
  for (const [lang, width, size] of [
    ['zh', 320, 'xl'],
    ['en', 1280, 'md'],
  ] as const) {
    await reader.go(`/language?lang=${lang}&back=/`);
    await reader.go(`/size?size=${size}&back=/`);
    await reader.page.setViewportSize({ width, height: 900 });
    await openEach(reader, found, async ({ path, as }, status) => {
      const over = await pixelsTooWide(reader.page);
      const here = [
        ...(status === 200 ? [] : [`answered ${status}`]),
        ...(over > 1 ? [`${over} px too wide`] : []),
        ...(await accessFaults(reader.page)),
      ];
      faults.push(...here.map((fault) => `${path} as ${as} ${lang} ${width} ${size}: ${fault}`));
    });
  }
  expect(faults).toEqual([]);
}, 1_800_000);
