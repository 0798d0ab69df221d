import { speaking, type RefusalSpeaker, type RefusalWords } from '#ui/edge/answers.ts';
import type { Reason } from '../decide/command.ts';

/** Every way in which this chapter says no, with the way on. */
const sentences: Readonly<Record<Reason, RefusalWords>> = {
  'office-unknown': {
    title: { zh: '只有单位可以发。', en: 'A unit posts, in the name of its post.' },
    wayOn: { zh: '请用任职单位的身份办理。', en: 'Act for the unit in which you have a post.' },
  },
  'not-a-draft': {
    title: { zh: '这一篇已经发出，或者已经决定不发。', en: 'This one has left, or was dropped.' },
    wayOn: { zh: '请另写一篇。', en: 'Write another one.' },
  },
  'own-draft': {
    title: { zh: '自己写的，由另一个人审。', en: 'You wrote it: somebody else reads it.' },
    wayOn: { zh: '请另一位负责人看过再发。', en: 'Ask another head to read it.' },
  },
  'not-open': {
    title: { zh: '这个问题已经答复，或者已经转为信访事项。', en: 'It was answered, or registered as a petition.' },
    wayOn: { zh: '再问的，会另有一件。', en: 'A further question comes in by itself.' },
  },
};

const unknown: RefusalWords = {
  title: { zh: '现在不能这样办。', en: 'This cannot be done now.' },
  wayOn: { zh: '请看经过。', en: 'See what happened.' },
};

export const speakRefusal: RefusalSpeaker = speaking(({ refused }) =>
  Object.hasOwn(sentences, refused) ? sentences[refused as Reason] : unknown,
);
