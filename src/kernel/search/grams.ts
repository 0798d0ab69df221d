import { hiddenMark } from './fold.ts';

/** Two characters that stand side by side (双字), as one number of 42 bits; a rare character alone has zeros behind it. */
export type Gram = number;

const bits = 2 ** 21;

/** The 3,755 characters of daily use (一级字): alone they are in so many letters that an index of them says nothing. */
let daily: ReadonlySet<number> | undefined;

function isDaily(point: number): boolean {
  daily ??= firstLevel();
  return daily.has(point);
}

/** The first level of GB 2312 lies in rows 16 to 55 of its table, 94 to a row; the last row ends five early. */
function firstLevel(): ReadonlySet<number> {
  const decoder = new TextDecoder('gb2312');
  const bytes = new Uint8Array(40 * 94 * 2);
  for (let n = 0; n < 40 * 94; n += 1) bytes.set([0xb0 + Math.floor(n / 94), 0xa1 + (n % 94)], n * 2);
  return new Set([...decoder.decode(bytes)].slice(0, 3755).map((character) => character.codePointAt(0)!));
}

const parting = (character: string): boolean => character === ' ' || character === hiddenMark;

/** Every gram of a folded text. */
export function gramsOf(text: string): Gram[] {
  const grams = new Set<Gram>();
  let before: number | undefined;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (parting(character)) {
      before = undefined;
      continue;
    }
    if (before !== undefined) grams.add(before * bits + point);
    if (!isDaily(point)) grams.add(point * bits);
    before = point;
  }
  return [...grams];
}

/** Grams asked of the index at once; more of them narrow nothing. */
const askedMax = 8;

/**
 * Grams that a text with these terms must have, enough of them to cover every character. Empty when no term has any: a
 * single character of daily use is found by reading.
 */
export function gramsAsked(terms: readonly string[]): Gram[] {
  const asked = new Set<Gram>();
  for (const term of terms) {
    const points = [...term].map((character) => character.codePointAt(0)!);
    if (points.length === 1 && !isDaily(points[0]!)) asked.add(points[0]! * bits);
    for (let at = 0; at + 1 < points.length; at += 2) asked.add(points[at]! * bits + points[at + 1]!);
    if (points.length > 2 && points.length % 2 === 1) asked.add(points.at(-2)! * bits + points.at(-1)!);
  }
  return [...asked].slice(0, askedMax);
}
