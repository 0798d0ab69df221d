import { pino, type Logger } from 'pino';
import { openSession } from '#app/sessions.ts';
import { makeSite } from '#app/site.ts';
import type { PersonId } from '#kernel/ids.ts';
import { buildAssets, type Assets } from '#ui/assets.ts';
import { storyHouse, type Character, type StoryHouse } from '#test/cast.ts';
import { elementsIn, parseMarkup, wordsIn, type MarkupElement } from '#test/markup.ts';

/** One page as a reader has it before them. */
export interface StoryPage {
  readonly status: number;
  /** Where the reader is after redirects, with the query. */
  readonly path: string;
  /** Where an answer that was not followed would lead. */
  readonly location: string | undefined;
  readonly headers: Headers;
  readonly html: string;
  readonly bytes: Uint8Array;
  readonly root: MarkupElement;
  readonly title: string;
  readonly heading: string;
  /** The words of `main`. */
  readonly text: string;
}

/** What is typed into a field; `false` takes a tick away; files go into file inputs. */
export type Typed = string | readonly string[] | File | readonly File[] | false;

export interface Submitting {
  /** The words on the button, or a part of them; without it the filled one. */
  readonly button?: string;
  readonly follow?: boolean;
}

/** Somebody with a browser without script: keeps cookies, fills in forms as they stand on the page, follows redirects. */
export interface StoryBrowser {
  visit(path: string, follow?: boolean): Promise<StoryPage>;
  /** Sends the form of this page that holds the named fields and the named button, with what it already carries. */
  submit(page: StoryPage, typed?: Readonly<Record<string, Typed>>, how?: Submitting): Promise<StoryPage>;
  /** Presses the link with these words. */
  press(page: StoryPage, words: string): Promise<StoryPage>;
  readonly cookies: Map<string, string>;
}

export interface StorySite {
  readonly house: StoryHouse;
  readonly site: ReturnType<typeof makeSite>;
  browser(lang?: 'zh' | 'en'): StoryBrowser;
  /** A browser in which this official is signed in. */
  desk(character: Character, lang?: 'zh' | 'en'): Promise<StoryBrowser>;
}

/** What whoever reads the metrics of a story shows. */
export const metricsToken = 'metrics-of-the-stories';

/** By which gateways of the stories sign. */
export const gatewaySecret = 'between-gateway-and-stories';

let assets: Promise<Assets> | undefined;

/** The whole site over a house of stories. @param given a house, or the day on which the story begins */
export async function storySite(
  given?: StoryHouse | string,
  log: Logger = pino({ level: process.env['STORY_LOG'] ?? 'silent' }),
  more: Pick<Parameters<typeof makeSite>[0], 'baseUrl'> = {},
): Promise<StorySite> {
  const house = typeof given === 'object' ? given : await storyHouse(given);
  const site = makeSite({
    house,
    assets: await (assets ??= buildAssets()),
    log,
    secure: false,
    proxies: 0,
    metricsToken,
    gatewaySecret,
    ready: async () => true,
    clockMoved: () => true,
    ...more,
  });
  const browser = (lang: 'zh' | 'en' = 'zh'): StoryBrowser => makeBrowser(site, lang);
  return {
    house,
    site,
    browser,
    async desk(character, lang) {
      const official = browser(lang);
      official.cookies.set('desk', await openSession(house, `99-${character}` as PersonId));
      return official;
    },
  };
}

function makeBrowser(site: ReturnType<typeof makeSite>, lang: 'zh' | 'en'): StoryBrowser {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit, follow: boolean): Promise<StoryPage> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'accept-language': lang, accept: 'text/html', ...(cookie ? { cookie } : {}) };
    const response = await site.request(path, { ...init, headers: { ...headers, ...init.headers } });
    for (const line of response.headers.getSetCookie()) keep(line);
    const location = response.headers.get('location') ?? undefined;
    if (follow && location?.startsWith('/') && response.status >= 300 && response.status < 400)
      return send(location, {}, true);
    return pageOf(response, path);
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    cookies,
    visit: (path, follow = true) => send(path, {}, follow),
    submit(page, typed = {}, how = {}) {
      const form = formOf(page, typed, how.button);
      const entries = entriesOf(form, typed, how.button);
      const action = buttonOf(form, how.button)?.attributes['formaction'] ?? form.attributes['action'] ?? page.path;
      const { follow = true } = how;
      if (form.attributes['method'] === 'get') {
        const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
        return send(`${action}?${query}`, {}, follow);
      }
      if (form.attributes['enctype'] === 'multipart/form-data') {
        const body = new FormData();
        for (const [name, value] of entries) body.append(name, value);
        return send(action, { method: 'POST', body }, follow);
      }
      const body = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
      return send(
        action,
        { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        follow,
      );
    },
    press(page, words) {
      const link = elementsIn(page.root, 'a').find((one) => wordsIn(one).includes(words));
      const href = link?.attributes['href'];
      if (!href) throw new Error(`no link says ${words} on ${page.path}: ${page.text.slice(0, 400)}`);
      return send(href, {}, true);
    },
  };
}

async function pageOf(response: Response, path: string): Promise<StoryPage> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const html = isPage || bytes.length < 100_000 ? Buffer.from(bytes).toString('utf8') : '';
  const root = parseMarkup(isPage ? html : '');
  const first = (tag: string): string => wordsIn(elementsIn(root, tag)[0] ?? '');
  return {
    status: response.status,
    path,
    location: response.headers.get('location') ?? undefined,
    headers: response.headers,
    html,
    bytes,
    root,
    title: first('title'),
    heading: first('h1'),
    text: first('main'),
  };
}

const buttonsIn = (form: MarkupElement): MarkupElement[] =>
  elementsIn(form, 'button').filter((one) => one.attributes['type'] !== 'button');

/** The button with these words; without words the filled one, which says what the page is for, or else the first. */
function buttonOf(form: MarkupElement, words: string | undefined): MarkupElement | undefined {
  const buttons = buttonsIn(form);
  if (words !== undefined) return buttons.find((one) => wordsIn(one).includes(words));
  return buttons.find((one) => one.attributes['class'] === 'btn') ?? buttons[0];
}

const controlsIn = (form: MarkupElement): MarkupElement[] =>
  elementsIn(form).filter(({ tag, attributes }) => ['input', 'textarea', 'select'].includes(tag) && attributes['name']);

function formOf(page: StoryPage, typed: Readonly<Record<string, Typed>>, button: string | undefined): MarkupElement {
  const found = elementsIn(page.root, 'form').find((form) => {
    const names = new Set(controlsIn(form).map(({ attributes }) => attributes['name']));
    return Object.keys(typed).every((name) => names.has(name)) && buttonOf(form, button);
  });
  if (found) return found;
  const fields = Object.keys(typed).join(', ');
  throw new Error(
    `no form with ${fields || 'any fields'} and button ${button ?? ''} on ${page.path}: ${page.text.slice(0, 600)}`,
  );
}

type Entry = readonly [name: string, value: string | File];

/** What a browser would send: the fields as they stand, changed by what is typed, and the button that is pressed. */
function entriesOf(form: MarkupElement, typed: Readonly<Record<string, Typed>>, words: string | undefined): Entry[] {
  const entries: Entry[] = [];
  const given = new Set<string>();
  for (const control of controlsIn(form)) {
    const name = control.attributes['name']!;
    if (Object.hasOwn(typed, name) && control.attributes['type'] !== 'hidden') {
      if (!given.has(name)) entries.push(...typedEntries(name, typed[name]!));
      given.add(name);
    } else if (!('disabled' in control.attributes)) {
      entries.push(...standing(control).map((value): Entry => [name, value]));
    }
  }
  const button = buttonOf(form, words);
  if (button?.attributes['name']) entries.push([button.attributes['name'], button.attributes['value'] ?? '']);
  return entries;
}

function typedEntries(name: string, value: Typed): Entry[] {
  if (value === false) return [];
  return (Array.isArray(value) ? value : [value as string | File]).map((one: string | File): Entry => [name, one]);
}

/** What a control carries as the page was made. */
function standing(control: MarkupElement): string[] {
  const { tag, attributes } = control;
  if (tag === 'textarea') return [control.children.join('')];
  if (tag === 'select') {
    const options = elementsIn(control, 'option');
    const chosen = options.find((one) => 'selected' in one.attributes) ?? options[0];
    return chosen ? [chosen.attributes['value'] ?? wordsIn(chosen)] : [];
  }
  if (attributes['type'] === 'file') return [];
  if (attributes['type'] === 'checkbox' || attributes['type'] === 'radio') {
    return 'checked' in attributes ? [attributes['value'] ?? 'on'] : [];
  }
  return [attributes['value'] ?? ''];
}
