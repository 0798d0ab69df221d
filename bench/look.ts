import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connectDatabase } from '#adapters/postgres/connect.ts';
import { openSession } from '#app/sessions.ts';
import { cookieNames } from '#app/web/cookies.ts';
import type { PersonId } from '#kernel/ids.ts';
import { openBrowser } from '#test/browser/chromium.ts';
import { folder as pictures, openCamera, type Findings } from '#test/browser/shots/camera.ts';
import { startCluster } from './cluster.ts';
import { settle, type FilledHouse } from './fill.ts';
import { fillTo, openFilled, readers } from './filled.ts';
import { startServer } from './process.ts';
import { searchedPieces } from './visits.ts';

/**
 * `npm run bench:look [-- --sizes 10,1000,100000]`: the pages that show many matters, as pictures, with so many matters
 * behind them. Ends with 1 where one is wider than its screen or the server failed.
 */
const at = process.argv.indexOf('--sizes');
const sizes = (at < 0 ? '10,1000,100000' : process.argv[at + 1]!).split(',').map(Number);
const findings: Findings = { taken: 0, faults: [] };

const folder = mkdtempSync(path.join(os.tmpdir(), 'sunlit-look-'));
const cluster = await startCluster(folder);
const database = await connectDatabase({
  place: { url: cluster.productUrl },
  applicationName: 'look',
  poolSizes: { app: 24 },
});
const browser = await openBrowser();
mkdirSync(pictures, { recursive: true });
try {
  const house = await openFilled(database, folder);
  for (const size of sizes) {
    await fillTo(house, size);
    await settle(house);
    await lookAsEach(house, size);
  }
  for (const fault of findings.faults) console.log(fault);
  console.log(`${findings.taken} pictures in ${pictures}`);
  if (findings.faults.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await database.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function lookAsEach(house: FilledHouse, size: number): Promise<void> {
  const server = await startServer(cluster.productUrl, folder, { WORKER: 'apart' });
  try {
    const [piece = ''] = (await searchedPieces(house)).two;
    for (const [who, { person }] of Object.entries(readers)) {
      const token = await openSession(house, person as PersonId);
      await look(`http://127.0.0.1:${server.said}`, who, token, size, piece);
    }
  } finally {
    await server.stop();
  }
}

/** Every page of the desk that shows or counts many matters, and each one's first matter. */
async function look(address: string, who: string, token: string, size: number, piece: string): Promise<void> {
  const view = { name: 'zh', lang: 'zh', size: 'md', script: true, widths: [1280, 320] } as const;
  const camera = await openCamera(browser, address, view, findings);
  await camera.page.context().addCookies([{ name: cookieNames.desk, value: token, url: address }]);
  const name = (page: string): string => `many-${size}-${who}-${page}`;
  await camera.take('/desk', name('duties'));
  const [matter] = await camera.links('a[href^="/desk/matters/XF"]');
  if (matter) await camera.take(matter, name('matter'));
  await camera.take('/desk?of=unit&group=none', name('unit'));
  await camera.take(`/desk/find?${new URLSearchParams({ q: piece })}`, name('found'));
  await camera.take('/desk/find?stage=routed', name('stage'));
  await camera.take('/desk/overview', name('overview'));
  await camera.page.context().close();
}
