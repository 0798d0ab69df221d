import { mkdir, rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { accessFaults } from '#test/browser/axe.ts';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer } from '#test/browser/server.ts';
import { signInAs } from '#test/browser/walk.ts';
import { folder, openCamera, type Camera, type Findings, type View } from './shots/camera.ts';
import { branchScenes } from './shots/branches.ts';
import { filingScenes, matterScenes, publicScenes } from './shots/citizen.ts';
import { deskScenes } from './shots/desk.ts';
import { doorScenes } from './shots/doors.ts';
import { findPages, nameOf, openEach } from './shots/every-page.ts';
import { printScenes } from './shots/print.ts';
import { custodianScenes, reporterScenes, returnScenes } from './shots/sealed.ts';

// `npm run shots`: a picture of every page in every state that a reader can meet, into `var/shots`; three of them, as
// README shows them, into `docs/images`. With names, only the views of these names; with `pages`, only each page of the
// table once, without what is refused or empty on the way. Ends with 1 where a page was wider than its screen, had a fault
// of access, was not found, or the server failed.
const views: readonly View[] = [
  { name: 'zh', lang: 'zh', size: 'md', script: true, widths: [1280, 320] },
  { name: 'en', lang: 'en', size: 'md', script: true, widths: [1280, 320] },
  { name: 'zh-xl-bare', lang: 'zh', size: 'xl', script: false, widths: [320] },
  { name: 'en-xl', lang: 'en', size: 'xl', script: true, widths: [320] },
];

const wanted = process.argv.slice(2);
const findings: Findings = { taken: 0, faults: [] };

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  const asked = views.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const view of asked) await walkCounty(browser, view);
  if (wanted.length === 0 || wanted.includes('pages')) await walkPages(browser);
  if (wanted.length === 0) await walkSetUp(browser);
} finally {
  await browser.close();
}
for (const fault of findings.faults) console.log(fault);
console.log(`${findings.taken} pictures in ${folder}`);
if (findings.faults.length > 0) process.exitCode = 1;

/** Every page of a demo county of its own: what one view files does not stand in the pictures of the next. */
async function walkCounty(opened: Browser, view: View): Promise<void> {
  const server = await startServer();
  try {
    const camera = await openCamera(opened, server.address, view, findings);
    await pastYearPlayed(camera);
    if (view.name === 'zh') await readmePictures(camera);
    await publicScenes(camera);
    await filingScenes(camera);
    await reporterScenes(camera);
    // The officials go first: a petitioner then sees who has read the matter.
    await deskScenes(camera);
    await doorScenes(camera);
    await custodianScenes(camera);
    await returnScenes(camera);
    await matterScenes(camera);
    await branchScenes(camera);
    if (view.script) await printScenes(camera, findings);
    await camera.page.context().close();
  } finally {
    await server.stop();
  }
}

/** Each page of the table once in every view, in a county in which nothing else was done. */
async function walkPages(opened: Browser): Promise<void> {
  const server = await startServer();
  try {
    const finder = await openCamera(opened, server.address, views[0]!, findings);
    await pastYearPlayed(finder);
    const { found, missing } = await findPages(finder);
    findings.faults.push(...missing.map((route) => `no page was found of ${route}`));
    await finder.page.context().close();
    for (const view of views) {
      const camera = await openCamera(opened, server.address, view, findings);
      await openEach(camera, found, async (page, status) => {
        await camera.shoot(`page-${nameOf(page)}`);
        // The checker waits for itself, which a browser without script never does.
        const access = view.script ? await accessFaults(camera.page) : [];
        const faults = [...(status === 200 ? [] : [`answered ${status}`]), ...access];
        findings.faults.push(...faults.map((fault) => `${page.path} as ${page.as} at ${view.name}: ${fault}`));
      });
      await camera.page.context().close();
    }
  } finally {
    await server.stop();
  }
}

/** The county's past year is played behind the first pages; all but one picture are of a county that is whole. */
async function pastYearPlayed(camera: Camera): Promise<void> {
  await camera.take('/', 'home-while-the-year-is-played');
  const { page } = camera;
  for (let seconds = 0; (await page.locator('.demo__filling').count()) > 0; seconds += 1) {
    if (seconds > 300) throw new Error('the past year of the county is still being played after five minutes');
    await page.waitForTimeout(1000);
    await camera.go('/');
  }
}

/** The page on which an empty instance for real use begins. */
async function walkSetUp(opened: Browser): Promise<void> {
  const server = await startServer({ DEMO: 'none' });
  try {
    const link = /Set up\s+http:\/\/[^/\s]+(\S+)/.exec(server.output())![1]!;
    for (const view of views.slice(0, 2)) {
      const camera = await openCamera(opened, server.address, view, findings, link);
      await camera.take(link, 'setup');
      await camera.send({});
      await camera.shoot('setup-wrong');
      await camera.take('/setup/not-a-link', 'setup-not-a-link');
      await camera.page.context().close();
    }
  } finally {
    await server.stop();
  }
}

/** The three of README: one screen each. */
async function readmePictures({ page, go, ...rest }: Camera): Promise<void> {
  await mkdir('docs/images', { recursive: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await go('/');
  await page.screenshot({ path: 'docs/images/home.png' });
  await go('/demo');
  await page.locator('form[action="/track"] button').last().click();
  await page.waitForURL('**/matters/**');
  await page.screenshot({ path: 'docs/images/track.png' });
  await signInAs({ page, go, ...rest }, 'handler');
  await page.screenshot({ path: 'docs/images/desk.png' });
  await page.context().clearCookies({ name: 'desk' });
}
