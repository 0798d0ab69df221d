import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pixelsTooWide } from '#test/browser/axe.ts';
import { walker, type Walker } from '#test/browser/walk.ts';

/** Where the pictures lie: outside of the repository. */
export const folder = 'var/shots';

/** One way of looking at every page. */
export interface View {
  readonly name: string;
  readonly lang: 'zh' | 'en';
  readonly size: 'md' | 'lg' | 'xl';
  readonly script: boolean;
  /** In CSS pixels; each page is taken once a width. */
  readonly widths: readonly number[];
}

/** A reader who takes a picture of what is before them. */
export interface Camera extends Walker {
  readonly view: View;
  /** Goes to a page and takes it. */
  take(path: string, name: string): Promise<void>;
  /** Takes the page as it stands, a refused form for instance. */
  shoot(name: string): Promise<void>;
  /** True the first time that a thing is asked for in this view: one picture of each kind is enough. */
  first(thing: string): boolean;
  /** Addresses of links and forms in `main` that match, each once. */
  links(selector: string): Promise<readonly string[]>;
}

/** What went wrong while pictures were taken: pages wider than the screen, and faults of the server. */
export interface Findings {
  taken: number;
  readonly faults: string[];
}

/** A reader in a browser of their own, with language and text size chosen. @param from a page that is there */
export async function openCamera(
  browser: Browser,
  address: string,
  view: View,
  findings: Findings,
  from = '/',
): Promise<Camera> {
  const context = await browser.newContext({
    javaScriptEnabled: view.script,
    viewport: { width: view.widths[0]!, height: 900 },
    locale: view.lang === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const reader = walker(await context.newPage(), address);
  const { page } = reader;
  page.on('response', (answer) => {
    if (answer.status() >= 500) findings.faults.push(`${view.name}: ${answer.status()} ${answer.url()}`);
  });
  await reader.go(`/language?lang=${view.lang}&back=${from}`);
  await reader.go(`/size?size=${view.size}&back=${from}`);
  const met = new Set<string>();

  const shoot = async (name: string): Promise<void> => {
    for (const width of view.widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(folder, `${name}.${view.name}-${width}.png`), fullPage: true });
      findings.taken += 1;
      const over = await pixelsTooWide(page);
      if (over > 1) findings.faults.push(`${name} is ${over} px too wide at ${view.name} ${width}`);
    }
  };
  return {
    ...reader,
    view,
    shoot,
    async take(path, name) {
      await reader.go(path);
      await shoot(name);
    },
    first: (thing) => !met.has(thing) && Boolean(met.add(thing)),
    async links(selector) {
      const found = await page
        .locator(`main ${selector}`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? link.getAttribute('action') ?? ''));
      return [...new Set(found.map((href) => href.replace(/#.*$/, '')).filter(Boolean))];
    },
  };
}

/** The papers of a matter: their list once for each kind of reader, and each kind of paper once. */
export async function paperScenes(camera: Camera, base: string, reader: string): Promise<void> {
  await camera.go(`${base}/papers`);
  const papers = await camera.links('a[href*="/papers/"]:not([download])');
  if (papers.length > 0 && camera.first(`papers of ${reader}`)) await camera.shoot(`papers-${reader}`);
  for (const paper of papers) {
    const kind = paper.split('/').at(-1)!;
    if (camera.first(`${reader} reads ${kind}`)) await camera.take(paper, `paper-${reader}-${kind}`);
  }
}
