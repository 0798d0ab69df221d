import { signInAs, type Walker } from '#test/browser/walk.ts';
import { pages, type Opener, type PageEntry } from './pages.ts';

/** A page of the demo county: who opens it, and where it lies. */
export interface Found {
  readonly route: string;
  readonly as: Opener;
  readonly path: string;
  /** What opens it to its petitioner. */
  readonly code?: string;
}

/** The query codes that the demo hands out, by number. */
type Codes = ReadonlyMap<string, string>;

/** So many pages of a kind are looked through for links to others. */
const lookedThrough = 8;

/** Finds every page of the table; what is not found is told by its route. */
export async function findPages(reader: Walker): Promise<{ found: Found[]; missing: string[] }> {
  const found: Found[] = [];
  const missing: string[] = [];
  const known = new Map<string, readonly string[]>();
  const codes = await codesOfDemo(reader);
  for (const [as, entries] of byOpener()) {
    await openAs(reader, as);
    for (const entry of entries) {
      const here = await addressesOf(reader, entry, known, codes);
      known.set(`${as} ${entry.route}`, here);
      const taken = entry.each ? onePerLastPart(here) : here.slice(0, 1);
      if (taken.length === 0) missing.push(`${entry.route} as ${as}`);
      for (const path of taken) {
        const code = as === 'petitioner' ? codes.get(numberIn(path)) : undefined;
        found.push({ route: entry.route, as, path, ...(code ? { code } : {}) });
      }
    }
  }
  return { found, missing };
}

/** Opens each page that was found and hands it to `look`. */
export async function openEach(
  reader: Walker,
  found: readonly Found[],
  look: (page: Found, status: number) => Promise<void>,
): Promise<void> {
  let now: Opener | undefined;
  for (const page of found) {
    if (page.as !== now) await openAs(reader, (now = page.as));
    if (page.code) await openMatter(reader, page.path, page.code);
    const answer = await reader.page.goto(new URL(page.path, reader.page.url()).href);
    await look(page, answer?.status() ?? 0);
  }
}

/** A word for the page, fit for the name of a file. */
export const nameOf = ({ route, path, as }: Found): string => {
  const parts = route.split('/').map((part) => part.replace(/^:.*$/, ''));
  const last = /:(act|kind|form\?)$/.test(route) ? path.split('/').at(-1)! : '';
  return [as, ...parts, last]
    .filter(Boolean)
    .join('-')
    .replaceAll(/[^\w-]/g, '');
};

function byOpener(): Map<Opener, PageEntry[]> {
  const groups = new Map<Opener, PageEntry[]>();
  for (const entry of pages) groups.set(entry.as, [...(groups.get(entry.as) ?? []), entry]);
  return groups;
}

async function addressesOf(
  reader: Walker,
  entry: PageEntry,
  known: ReadonlyMap<string, readonly string[]>,
  codes: Codes,
): Promise<readonly string[]> {
  const { route, as, from } = entry;
  if (entry.at) return [entry.at];
  if (!route.includes(':') && !from) return [route];
  if (as === 'petitioner' && route === '/matters/:number')
    return [...codes.keys()].map((number) => `/matters/${number}`);
  if (!from)
    return (known.get(`${as} ${parentOf(route)}`) ?? []).map((base) => base + route.slice(parentOf(route).length));
  const fits = fitting(route);
  const addresses = new Set<string>();
  // What begins something stands on few pages, and one link to it is enough.
  const begins = route.includes('/new/');
  const most = begins ? Number.POSITIVE_INFINITY : lookedThrough;
  for (const place of from.flatMap((one) => (known.get(`${as} ${one}`) ?? [one]).slice(0, most))) {
    if (begins && addresses.size > 0) break;
    const code = as === 'petitioner' ? codes.get(numberIn(place)) : undefined;
    if (code) await openMatter(reader, place, code);
    await reader.go(place);
    for (const href of await linksOf(reader)) if (fits(href)) addresses.add(begins ? href : href.replace(/\?.*/, ''));
  }
  return [...addresses];
}

const parentOf = (route: string): string => route.replace(/\/[^/]*$/, '');

/** Whether an address is one of this route, and of no other that has its own words in the place of a parameter. */
function fitting(route: string): (path: string) => boolean {
  const pattern = route.replaceAll(/\/:\w+\?/g, '(?:/[^/]+)?').replaceAll(/:\w+/g, '[^/]+');
  const whole = new RegExp(`^${pattern}$`);
  return (href) => {
    const [path = ''] = href.split('?');
    return whole.test(path) && !pages.some((other) => other.route !== route && other.route === path);
  };
}

const linksOf = async ({ page }: Walker): Promise<string[]> => {
  const found = await page
    .locator('main')
    .locator('a[href]:not([download]), form[action]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? ''));
  return found.map((href) => href.replace(/#.*$/, ''));
};

function onePerLastPart(paths: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const path of paths) {
    const last = path.split('/').at(-1)!;
    if (!first.has(last)) first.set(last, path);
  }
  return [...first.values()];
}

async function openAs(reader: Walker, as: Opener): Promise<void> {
  if (as === 'anybody' || as === 'petitioner') return reader.go('/');
  if (as === 'filing') return fillIn(reader);
  return signInAs(reader, as);
}

const numberIn = (path: string): string => path.split('/')[2]!;

/** Read once: what the demo hands out is the newest of each stage, and that may be another one a moment later. */
async function codesOfDemo({ page, go }: Walker): Promise<Codes> {
  await go('/demo');
  const doors = page.locator('form[action="/track"]:has(input[name="code"])');
  const held = await doors.evaluateAll((all) =>
    all.map((form) => ['number', 'code'].map((name) => (form as HTMLFormElement)[name].value as string)),
  );
  return new Map(held.map(([number = '', code = '']) => [number, code]));
}

/** A browser holds one matter at a time: the one that this page is of, unless it holds it already. */
async function openMatter({ page, go, send }: Walker, path: string, code: string): Promise<void> {
  const number = numberIn(path);
  if (new URL(page.url()).pathname.startsWith(`/matters/${number}`)) return;
  await go('/track');
  await send({ number, code });
  await page.waitForURL('**/matters/**');
}

/** A letter written up to the page on which it is looked over. */
async function fillIn({ go, send }: Walker): Promise<void> {
  await go('/file');
  await send({ title: '三号楼二单元电梯停运', request: '请督促物业公司尽快修好电梯。', purpose: 'claim' });
  await send({ place: '990101', class: '0304' });
  await send({ facts: '去年10月8日起，三号楼二单元两部电梯先后停运。' });
  await send({
    identity: 'named',
    name: '陈大山',
    phone: '13900001111',
    address: '青禾街道',
    idType: '',
    idNumber: '',
  });
}
