/** The pages' own markup, read back: just enough for what React writes, which is regular. */

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (MarkupElement | string)[];
  readonly parent: MarkupElement | undefined;
}

const empty: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');

const token = /<!--.*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</gis;
const attribute = /([\w:-]+)(?:="([^"]*)")?/g;

/** @throws Error where elements do not nest: a page that a browser would have to guess at */
export function parseMarkup(html: string): MarkupElement {
  const root: MarkupElement = { tag: '#root', attributes: {}, children: [], parent: undefined };
  let here = root;
  for (const [text, close, name, rest] of html.matchAll(token)) {
    if (name === undefined) {
      if (!text.startsWith('<!')) here.children.push(decode(text));
      continue;
    }
    const tag = name.toLowerCase();
    if (close) {
      if (here.tag !== tag) throw new Error(`</${tag}> closes <${here.tag}>`);
      here = here.parent!;
      continue;
    }
    const attributes = Object.fromEntries(
      [...(rest ?? '').matchAll(attribute)].map(([, key, value]) => [key!.toLowerCase(), decode(value ?? '')]),
    );
    const element: MarkupElement = { tag, attributes, children: [], parent: here };
    here.children.push(element);
    if (!empty.has(tag)) here = element;
  }
  return root;
}

const isElement = (node: MarkupElement | string): node is MarkupElement => typeof node !== 'string';

/** Every element below, in the order of the page. */
export function elementsIn(root: MarkupElement, tag?: string): MarkupElement[] {
  return root.children
    .filter(isElement)
    .flatMap((child) => [...(tag === undefined || child.tag === tag ? [child] : []), ...elementsIn(child, tag)]);
}

/** The words of an element as they are read, white space made single. */
export function wordsIn(node: MarkupElement | string): string {
  const raw = (one: MarkupElement | string): string => {
    if (!isElement(one)) return one;
    const inner = one.children.map(raw).join('');
    return /^(?:p|li|dt|dd|tr|td|th|h[1-6]|div|section|label|legend|option|summary|button)$/.test(one.tag)
      ? `${inner} `
      : inner;
  };
  return raw(node).replaceAll(/\s+/g, ' ').trim();
}

const spoken = ['aria-label', 'alt', 'title', 'placeholder', 'data-label', 'data-words', 'content'] as const;
const han = /\p{Script=Han}/u;

/** Whether an element, or one around it, is marked as Chinese or as what a person wrote. */
function isMarked(element: MarkupElement | undefined): boolean {
  for (let one = element; one; one = one.parent) {
    if (one.tag === 'html') return false;
    if (one.attributes['lang'] === 'zh-CN' || one.attributes['class']?.split(' ').includes('user')) return true;
  }
  return false;
}

/** Chinese on an English page that is neither somebody's words nor marked as Chinese: there must be none. */
export function strayChinese(root: MarkupElement): string[] {
  return elementsIn(root).flatMap((element) => {
    // What stands in a text area somebody wrote, or it is there to be corrected.
    if (isMarked(element) || element.tag === 'script' || element.tag === 'textarea') return [];
    const texts = element.children.filter((child) => !isElement(child)) as string[];
    const said = spoken.map((name) => element.attributes[name] ?? '');
    return [...texts, ...said].filter((text) => han.test(text));
  });
}
