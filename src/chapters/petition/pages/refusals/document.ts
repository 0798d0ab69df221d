import { partWords, speakLacking } from '#ui/papers/part-words.ts';
import { partTitle } from '../line-words.ts';
import type { Sentence } from './sentence.ts';

/** What is said of a document that lacks a part: named as its form names it, or as the letter does. */
export const documentSentences: Readonly<Record<'document-lacks-part', Sentence>> = {
  'document-lacks-part': (facts) => speakLacking(facts, (part) => partTitle(part) ?? partWords(part)),
};
