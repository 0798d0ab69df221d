import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What keeps people from reading or using the page before us, each with the place where it stands. */
export async function accessFaults(page: Page): Promise<string[]> {
  // The strict policy of the site keeps scripts of others out; the checker is put in from outside of the page.
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: axe });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then((r) =>
      JSON.stringify(r.violations.map((v) => v.id + ' ' + v.nodes[0].html.slice(0, 120))))`,
    awaitPromise: true,
  });
  await client.detach();
  return JSON.parse(String(result.value)) as string[];
}

/** How many pixels the page is wider than its screen. */
export const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
