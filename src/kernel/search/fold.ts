/**
 * A text in the form in which search compares it (检索文本), with the way back to the text as it was written.
 *
 * Width, case and composed forms are evened out (full-width digits are digits), a run of space is one space. Punctuation
 * stays: what is searched for must stand there. What could find a person is taken out: long runs of digits, e-mail
 * addresses, and the names given as `hidden`.
 */
interface Folded {
  readonly text: string;
  /** For each unit of `text` where its character begins in the source, and at last the length of the source. */
  readonly starts: readonly number[];
}

/** Stands for what was taken out; a text that is searched for never holds it. */
export const hiddenMark = '\ufffc';

/** Runs that need no evening out, or one character with its marks. */
const pieces = /([\u4e00-\u9fff\u3001\u3002a-z0-9]+)(?!\p{M})|\P{M}?\p{M}*/gsu;
const space = /^[\s\p{Cc}\ufffc]/u;
/** Joiners and marks of direction, which nobody sees and nobody types. */
const unseen = /^\p{Cf}/u;

/** Telephones and identity numbers, with single spaces or dashes between the digits; seven digits are a telephone. */
const identifiers = /\d(?:[ -]?\d){6,}x?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** @param hidden names of the parties, as they gave them */
export function fold(source: string, hidden: readonly string[] = []): Folded {
  const whole = source.toWellFormed();
  let text = '';
  const starts: number[] = [];
  for (const { 0: piece, 1: plain, index } of whole.matchAll(pieces)) {
    if (piece === '' || unseen.test(piece)) continue;
    if (plain !== undefined) {
      for (let n = 0; n < piece.length; n += 1) starts.push(index + n);
      text += piece;
      continue;
    }
    const even = space.test(piece) ? ' ' : piece.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
    for (const unit of even === ' ' && text.endsWith(' ') ? '' : even.split('')) {
      text += unit;
      starts.push(index);
    }
  }
  starts.push(whole.length);
  const names = hidden.map((name) => fold(name).text.trim()).filter((name) => [...name].length > 1);
  const patterns = [identifiers, ...names.map((name) => new RegExp(RegExp.escape(name), 'gu'))];
  return patterns.reduce(takeOut, { text, starts });
}

function takeOut({ text, starts }: Folded, pattern: RegExp): Folded {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return { text, starts };
  let rest = '';
  const restStarts: number[] = [];
  let end = 0;
  for (const { 0: run, index } of found) {
    rest += text.slice(end, index) + hiddenMark;
    restStarts.push(...starts.slice(end, index), starts[index]!);
    end = index + run.length;
  }
  return { text: rest + text.slice(end), starts: [...restStarts, ...starts.slice(end)] };
}

/** What is searched for: every term must stand in the text, in whatever order. */
type SearchTerms =
  | { readonly terms: readonly string[] }
  /** Why it is not searched: a telephone or identity number, or more than a search takes. */
  | { readonly refused: 'identifier' | 'too-long' };

const termsMax = 8;
const lettersMax = 100;

/** Reads what a person typed, terms parted by space. */
export function readTerms(typed: string): SearchTerms {
  const { text } = fold(typed);
  if (text.includes(hiddenMark)) return { refused: 'identifier' };
  const terms = [...new Set(text.split(' ').filter((term) => term !== ''))];
  const letters = terms.reduce((sum, term) => sum + [...term].length, 0);
  return terms.length > termsMax || letters > lettersMax ? { refused: 'too-long' } : { terms };
}

/** The very meaning of a hit; the index only makes it fast. */
export const holds = (text: string, terms: readonly string[]): boolean => terms.every((term) => text.includes(term));
