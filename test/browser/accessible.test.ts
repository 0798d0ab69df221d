import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { signInAs, walker } from '#test/browser/walk.ts';

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

test('the pages have no accessibility fault and do not scroll sideways, in both languages and at the largest text', async () => {
  const reader = walker(await browser.newPage(), server.address);
  await signInAs(reader, 'clerk');
  await reader.go('/desk');
  const matter = await reader.page.locator('main a[href^="/desk/matters/XF"]').first().getAttribute('href');
  const faults: string[] = [];
  for (const [lang, width, size] of [
    ['zh', 1280, 'md'],
    ['en', 1280, 'md'],
    ['zh', 320, 'xl'],
  ] as const) {
    await reader.go(`/language?lang=${lang}&back=/`);
    await reader.go(`/size?size=${size}&back=/`);
    await reader.page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/',
      '/file',
      '/track',
      '/offices',
      '/guide',
      '/rights',
      '/lost-code',
      '/demo',
      '/desk',
      matter!,
      '/desk/register',
      '/desk/find?q=电梯&stage=handling',
    ]) {
      await reader.go(path);
      // The strict policy of the site keeps scripts of others out; the checker is put in from outside of the page.
      const client = await reader.page.context().newCDPSession(reader.page);
      await client.send('Runtime.evaluate', { expression: axe });
      const { result } = await client.send('Runtime.evaluate', {
        expression: `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then((r) =>
          JSON.stringify(r.violations.map((v) => v.id + ' ' + v.nodes[0].html.slice(0, 120))))`,
        awaitPromise: true,
      });
      const found = JSON.parse(String(result.value)) as string[];
      faults.push(...found.map((fault) => `${path} ${lang} ${width} ${size}: ${fault}`));
      const over = await reader.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 1) faults.push(`${path} ${lang} ${width} ${size}: ${over} px too wide`);
    }
  }
  expect(faults).toEqual([]);
}, 240_000);
