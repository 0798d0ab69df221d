import type { Refusal } from '#kernel/refusal.ts';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { Words } from '#ui/language.ts';

/** What a refusal says and how one goes on, given the facts that it carries. */
export type Sentence = (facts: Refusal['facts']) => RefusalWords;

/** A refusal that says the same whatever its facts. */
export const say =
  (title: Words, wayOn: Words): Sentence =>
  () => ({ title, wayOn });
