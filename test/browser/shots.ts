import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer } from '#test/browser/server.ts';
import { signInAs, walker } from '#test/browser/walk.ts';

/** `npm run shots`: a picture of every page, wide and narrow, into `var/shots`; three of them into `docs/images`. */
const folder = 'var/shots';
const pages = [
  '/',
  '/file',
  '/track',
  '/offices',
  '/guide',
  '/rights',
  '/privacy',
  '/accessibility',
  '/api',
  '/lost-code',
  '/demo',
  '/demo/outbox',
  '/gallery',
];
const deskPages = ['/desk', '/desk/matters', '/desk/register', '/desk/account'];

await mkdir(folder, { recursive: true });
await mkdir('docs/images', { recursive: true });
const [server, browser] = await Promise.all([startServer(), openBrowser()]);
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
const reader = walker(await context.newPage(), server.address);
const { page } = reader;
let taken = 0;

async function shoot(path: string, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await reader.go(path);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    taken += 1;
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const nameOf = (path: string): string => path.slice(1).replaceAll('/', '-') || 'home';

for (const path of pages) await shoot(path, nameOf(path));
await reader.go('/');
await page.screenshot({ path: 'docs/images/home.png' });

await reader.go('/demo');
await page.locator('form[action="/track"] button').nth(2).click();
await page.waitForURL('**/matters/**');
const matter = new URL(page.url()).pathname;
await shoot(matter, 'matter');
await reader.go(matter);
await page.screenshot({ path: 'docs/images/track.png' });
const why = await page.locator('main a[href*="/why/"]').first().getAttribute('href');
if (why) await shoot(why, 'why');
for (const act of ['urge', 'ask', 'addMaterial']) await shoot(`${matter}/acts/${act}`, `act-${act}`);
await shoot(`${matter}/readers`, 'readers');

await signInAs(reader, 'handler');
for (const path of deskPages) await shoot(path, nameOf(path));
await reader.go('/desk');
await page.screenshot({ path: 'docs/images/desk.png' });
const first = await page.locator('main a[href^="/desk/matters/XF"]').first().getAttribute('href');
if (first) await shoot(first, 'desk-matter');

await browser.close();
await server.stop();
console.log(`${taken} pictures in ${folder}`);
