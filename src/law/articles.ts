import type { Article } from './rule.ts';

/** One row of a table of articles: how many paragraphs it has, and what it says in Chinese and in English. */
export type ArticleRow = readonly [paragraphs: number, zh: string, en: string];

/** Reads a table of articles, keyed by number. */
export function articlesFrom(table: Readonly<Record<number, ArticleRow>>): readonly Article[] {
  return Object.entries(table).map(([article, [paragraphs, zh, en]]) => ({
    article: Number(article),
    paragraphs,
    gist: { zh, en },
  }));
}
