import { fold, hiddenMark } from './fold.ts';

/** A piece of a text around what was found; `hit` is what was found itself. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

/** How many units of the text are shown before and behind the beginning of the first hit. */
const around = { before: 16, after: 40 };
const whole = { before: Infinity, after: Infinity };
/** What is shown in place of what was taken out of the searchable form. */
const shownHidden = '***';

/**
 * The words around the first hit (摘要), as they were written, with every hit in them; parts that search takes out stay
 * out here too. Empty when no term stands in the text.
 */
export const excerpt = (source: string, terms: readonly string[], hidden: readonly string[] = []): ExcerptPart[] =>
  partsAround(source, terms, hidden, around);

/** The whole of a short text, with every hit in it; empty when no term stands in it. */
export const marked = (source: string, terms: readonly string[], hidden: readonly string[] = []): ExcerptPart[] =>
  partsAround(source, terms, hidden, whole);

function partsAround(
  source: string,
  terms: readonly string[],
  hidden: readonly string[],
  { before, after }: typeof around,
): ExcerptPart[] {
  const { text, starts } = fold(source, hidden);
  const first = terms.map((term) => text.indexOf(term)).filter((at) => at >= 0);
  if (first.length === 0) return [];
  const hit = hitsIn(text, terms);
  const from = Math.max(0, Math.min(...first) - before);
  const until = Math.min(text.length, Math.min(...first) + after);
  const parts: { text: string; hit: boolean }[] = [];
  const add = (words: string, isHit: boolean): void => {
    const last = parts.at(-1);
    if (last && last.hit === isHit) last.text += words;
    else parts.push({ text: words, hit: isHit });
  };
  if (starts[from]! > 0) add('…', false);
  // Units of one character begin at one place of the source: a character is shown whole, marked if any of it was found.
  for (let at = from; at < until;) {
    let next = at + 1;
    while (next < text.length && starts[next] === starts[at]) next += 1;
    const written = source.slice(starts[at], starts[next]);
    add(text[at] === hiddenMark ? shownHidden : written, hit.slice(at, next).includes(true));
    at = next;
  }
  if (until < text.length) add('…', false);
  return parts;
}

function hitsIn(text: string, terms: readonly string[]): boolean[] {
  const hit = Array.from({ length: text.length }, () => false);
  for (const term of terms) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) hit.fill(true, at, at + term.length);
  }
  return hit;
}
