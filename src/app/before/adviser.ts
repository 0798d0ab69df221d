import { readReference } from '#adapters/reference/files.ts';
import { soundsLikeReport } from '#app/doors/misconduct.ts';
import type { LawfulPathId } from '#law/lawful-paths.ts';
import type { Words } from '#ui/language.ts';

/** A class that a text may belong to, and the words that speak for it. */
export interface Suggested {
  readonly class: string;
  readonly words: readonly string[];
}

/** What is suggested for a text before it is filed. Nobody is bound by it, and nothing of the text is kept. */
export interface Advice {
  /** The likeliest first; none where nothing speaks for any. */
  readonly classes: readonly Suggested[];
  readonly reportsMisconduct: boolean;
}

/** Reads a text and suggests. Plain rules stand behind it today; a model may come to stand there. */
export interface Adviser {
  advise(text: string): Advice;
}

interface Row {
  readonly class: string;
  readonly words: readonly string[];
  /** Words that speak for this class and hardly for another. */
  readonly sure: readonly string[];
}

const classesMax = 3;
const weightOfSure = 3;

/** Words of each class, from `data/guide/words.json`: longer words say more, and those that are sure say most. */
export function plainRules(): Adviser {
  const rows = JSON.parse(readReference('guide', 'words.json')) as readonly Row[];
  const scored = (text: string, { class: code, words, sure }: Row) => {
    const said = words.filter((word) => text.includes(word));
    const certain = sure.filter((word) => text.includes(word));
    const score =
      said.reduce((sum, word) => sum + word.length, 0) +
      weightOfSure * certain.reduce((sum, word) => sum + word.length, 0);
    return { class: code, words: [...new Set([...certain, ...said])], score };
  };
  return {
    advise(text) {
      const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
      const found = rows.map((row) => scored(plain, row)).filter(({ score }) => score > 0);
      return {
        classes: found
          .toSorted((a, b) => b.score - a.score || a.class.localeCompare(b.class))
          .slice(0, classesMax)
          .map(({ class: code, words }) => ({ class: code, words })),
        reportsMisconduct: soundsLikeReport(text),
      };
    },
  };
}

/** The way of another law that a class usually has besides, and what to bring along on it. */
export interface OtherWay {
  readonly classes: readonly string[];
  readonly path: LawfulPathId;
  readonly papers: readonly Words[];
}

export const otherWays = (): readonly OtherWay[] =>
  JSON.parse(readReference('guide', 'paths.json')) as readonly OtherWay[];
