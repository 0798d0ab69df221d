import type { Lang, Words } from '#ui/language.ts';

/** Three text sizes: 标准, 大, 特大. */
export type Size = 'md' | 'lg' | 'xl';

/** The small scripts; each is loaded only by a page that has something for it. */
export type Island =
  | 'errors-focus'
  | 'upload'
  | 'draft'
  | 'count'
  | 'tools'
  | 'kiosk'
  | 'picker'
  | 'hints'
  | 'keys'
  | 'badges'
  | 'autosave'
  | 'hall'
  | 'on-site'
  | 'on-site-worker'
  | 'passkey';

export interface NavItem {
  /** What a page's `current` refers to. */
  readonly key: string;
  readonly href: string;
  readonly label: Words | string;
  /** How much stands there, as it is shown. */
  readonly count?: string;
}

/** Whose site or desk this is, as the foot of each page says. */
export interface UnitCard {
  readonly name: Words | string;
  /** Stands beside the product's name: `南坪县`. */
  readonly place: Words | string;
  readonly phone: string;
  readonly phoneHours?: Words;
  readonly address: Words | string;
  readonly hours: Words | string;
  readonly post?: Words | string;
}

/** The official who is signed in. */
export interface SignedIn {
  readonly name: string;
  readonly unit: Words | string;
  readonly role?: Words;
  /** Signing out is an act: a form posts here. */
  readonly signOutAction: string;
  readonly accountHref?: string;
}

/** A demo says so on every page: nothing here is real, and its clock can be moved. */
export interface Demo {
  readonly href: string;
  /** True when the demo's clock does not show the machine's time. */
  readonly clockMoved?: boolean;
  /** Where the tour goes on that this reader is on. */
  readonly tourHref?: string;
  /** Matters of its past year, while they are still being played. */
  readonly filling?: { readonly played: number; readonly of: number };
}

/** Gives the address of a built asset by its plain name, `site.css` or `draft.js`. */
export interface AssetUrls {
  url(name: string): string;
}

/** What the app knows about one request and every page needs. Built once a request, handed to a shell as `frame`. */
export interface Frame {
  readonly lang: Lang;
  readonly size: Size;
  readonly now: Temporal.Instant;
  /** Path and query of this page: where the links for size and language come back to. */
  readonly path: string;
  readonly assets: AssetUrls;
  readonly nav: readonly NavItem[];
  /** Links of the foot: rights, privacy, accessibility, source. */
  readonly about: readonly NavItem[];
  readonly unit: UnitCard;
  readonly homeHref: string;
  readonly helpHref: string;
  readonly user?: SignedIn;
  readonly demo?: Demo;
  readonly csrf?: string;
  /** The official has switched the keys of the desk off. */
  readonly keysOff?: boolean;
  /** A machine that many people use: nothing is kept on it, and it forgets by itself. */
  readonly kiosk?: boolean;
}

export function readSize(text: string | undefined): Size {
  return text === 'lg' || text === 'xl' ? text : 'md';
}

export function sizeHref(size: Size, back: string): string {
  return `/size?${new URLSearchParams({ size, back })}`;
}

export function languageHref(lang: Lang, back: string): string {
  return `/language?${new URLSearchParams({ lang, back })}`;
}
