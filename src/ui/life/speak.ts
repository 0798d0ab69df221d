import type { RefusalSpeaker } from '#ui/edge/answers.ts';
import { partWords, speakLacking } from '#ui/papers/part-words.ts';
import type { Life } from './life.ts';

/** How a chapter says no, with what the kernel refuses in every chapter: a letter that lacks a part. */
export const speakerOf =
  ({ speak }: Pick<Life<never, never, never>, 'speak'>): RefusalSpeaker =>
  (refusal, context) =>
    refusal.refused === 'document-lacks-part' ? speakLacking(refusal.facts, partWords) : speak(refusal, context);
