import type { RefusalSpeaker } from '#ui/edge/answers.ts';
import type { Life } from './life.ts';

/** How a chapter says no, with what the kernel refuses in every chapter: a letter that lacks a part. */
export const speakerOf =
  ({ speak }: Pick<Life<never, never, never>, 'speak'>): RefusalSpeaker =>
  (refusal, context) =>
    refusal.refused === 'document-lacks-part'
      ? {
          title: {
            zh: `文书缺少必须写明的内容：${String(refusal.facts['parts'] ?? '').replaceAll(',', '、')}。`,
            en: 'The letter lacks a part that its article asks for.',
          },
          wayOn: {
            zh: '补上以后再出具；已经写的都还在。',
            en: 'Add it and issue it then; what you wrote is still here.',
          },
        }
      : speak(refusal, context);
