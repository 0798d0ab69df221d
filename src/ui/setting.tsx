import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { dayOfInstant, isWords, say, type Lang, type Words } from '#ui/language.ts';
import type { Island } from '#ui/frame.ts';

/** What a component may be given to show: both wordings, or something ready to render. */
export type Wording = Words | ReactNode;

/** What every component can know about the page that it stands on. */
export interface Setting {
  readonly lang: Lang;
  readonly now: Temporal.Instant;
  /** Goes into every form as a hidden field, against forged requests. */
  readonly csrf?: string;
  /** The scripts that the components on this page ask for; the shell loads them at its end. */
  readonly islands: Set<Island>;
}

const SettingContext = createContext<Setting | null>(null);

/** Gives the language and the present to all components inside; the shells do it for a page. */
export function InSetting({ setting, children }: { readonly setting: Setting; readonly children: ReactNode }) {
  return <SettingContext value={setting}>{children}</SettingContext>;
}

export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (!setting) throw new Error('a component of the kit stands inside a shell, or inside InSetting');
  return setting;
}

export const useLang = (): Lang => useSetting().lang;

export const useToday = (): Temporal.PlainDate => dayOfInstant(useSetting().now);

/** Asks the shell to load a script; the page works without it. */
export function useIsland(island: Island): void {
  useSetting().islands.add(island);
}

/** Renders a wording in one language. */
export function shown(lang: Lang, wording: Wording): ReactNode {
  return isWords(wording) ? wording[lang] : wording;
}

/** The same where it begins something: a label, a button, a tag. English begins with a capital there. */
export function begun(lang: Lang, wording: Wording): ReactNode {
  if (lang === 'zh' || !isWords(wording)) return shown(lang, wording);
  return wording.en.charAt(0).toUpperCase() + wording.en.slice(1);
}

/** {@link begun} in the language of the page: a cell of a table that is one wording. */
export const Begun = (words: Words) => begun(useLang(), words);

/** A text in the language of the page: `<Say zh="说明情况" en="What happened" />`. */
export function Say({ zh, en }: Words) {
  return useLang() === 'zh' ? zh : en;
}

/** A name (a person, a unit, a place): the same in both languages, and marked as Chinese on an English page. */
export function Name({ children }: { readonly children: Words | string }) {
  const lang = useLang();
  if (isWords(children)) return say(lang, children);
  return lang === 'en' && /[\u3400-\u9fff]/.test(children) ? <span lang="zh-CN">{children}</span> : children;
}

/** Text that a person wrote: shown as it is in both languages. `as="p"` keeps line breaks. */
export function Written({ children, as = 'span' }: { readonly children: ReactNode; readonly as?: 'span' | 'p' }) {
  const lang = useLang();
  const language = lang === 'en' ? { lang: 'zh-CN' } : {};
  return as === 'p' ? (
    <p className="user lines" {...language}>
      {children}
    </p>
  ) : (
    <span className="user" {...language}>
      {children}
    </span>
  );
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const longWord = /^\p{Script=Han}{2,}$/u;
const someWord = /^\p{Script=Han}+$/u;

/** From this many signs a piece may end between short words too: a narrow screen holds little more in one line. */
const signsLong = 6;

/** Cuts a clause between two long words: the dictionary takes rarer words apart sign by sign. A date stays whole. */
function wordsOf(clause: string): readonly string[] {
  const pieces: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(clause)) {
    const last = pieces.at(-1) ?? '';
    const between = last.length < signsLong ? longWord : someWord;
    if (between.test(before) && between.test(segment)) pieces.push(segment);
    else pieces.splice(-1, 1, last + segment);
    before = segment;
  }
  return pieces;
}

const cutBefore = new Map<string, readonly string[]>();
const clausesKept = 2000;

/** A clause with places to break between words. The same few headings come again and again, so they are remembered. */
function wordByWord(clause: string): ReactNode {
  const pieces = cutBefore.get(clause) ?? wordsOf(clause);
  if (cutBefore.size >= clausesKept) cutBefore.clear();
  cutBefore.set(clause, pieces);
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}

/**
 * Wraps clauses so that a heading breaks where a reader breathes, and on a narrow screen between words. A string is cut
 * after its punctuation; an array says the clauses. English breaks at its spaces and is left alone.
 */
export function phrases(text: string | readonly string[]): ReactNode {
  const clauses = typeof text === 'string' ? text.split(/(?<=[\uff0c\u3002\uff1b\uff1a\uff1f\uff01])/u) : text;
  if (!hasHan(clauses.join(''))) return clauses.join('');
  return clauses.map((clause, index) => (
    <span className="phrase" key={index}>
      {wordByWord(clause)}
    </span>
  ));
}

/** A heading in the language of the page, cut by {@link phrases}. */
export function Phrased(words: Words) {
  return phrases(words[useLang()]);
}
