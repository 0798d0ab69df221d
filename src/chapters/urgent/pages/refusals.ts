import type { Refusal } from '#kernel/refusal.ts';
import { speaking, type RefusalSpeaker, type RefusalWords } from '#ui/edge/answers.ts';
import type { Words } from '#ui/language.ts';
import type { Reason } from '../decide/command.ts';
import type { Addressee } from '../events.ts';
import { addresseeWords } from './words.ts';

type Sentence = (facts: Refusal['facts']) => RefusalWords;
const say =
  (title: Words, wayOn: Words): Sentence =>
  () => ({ title, wayOn });

/** Every way in which this chapter says no, with the way on. */
const sentences: Readonly<Record<Reason, Sentence>> = {
  'reporter-unknown': say(
    { zh: '只有单位可以报告。', en: 'A unit reports, in the name of its post.' },
    { zh: '请用任职单位的身份办理。', en: 'Act for the unit in which you have a post.' },
  ),
  'learned-in-future': say(
    { zh: '得知的时间不能晚于现在。', en: 'It cannot have been learned after now.' },
    { zh: '请核对时间。', en: 'Check the time.' },
  ),
  'late-unexplained': ({ minutes, max }) => ({
    title: {
      zh: `得知到现在 ${String(minutes)} 分钟，超过了 ${String(max)} 分钟。`,
      en: `It has been known for ${String(minutes)} minutes; ${String(max)} are allowed.`,
    },
    wayOn: { zh: '照样报告，写明为什么晚了。', en: 'Report it all the same, and state why it is late.' },
  }),
  'department-unknown': say(
    { zh: '这个单位已经不在。', en: 'That unit is no longer there.' },
    { zh: '请另选有关部门，或者不选。', en: 'Choose another department, or none.' },
  ),
  'outside-untold': ({ outside }) => {
    const names = String(outside).split(',') as Addressee[];
    return {
      title: {
        zh: `本系统告知不到：${names.map((name) => addresseeWords[name].zh).join('、')}。`,
        en: `This system does not reach ${names.map((name) => addresseeWords[name].en).join(', ')}.`,
      },
      wayOn: { zh: '请马上打电话报告，写明几点、谁报的。', en: 'Telephone at once, and write when and by whom.' },
    };
  },
  'not-waited-for': say(
    { zh: '没有等您单位签收的报告。', en: 'No report waits for your unit to receive it.' },
    { zh: '请看经过。', en: 'See what happened.' },
  ),
  'danger-over': say(
    { zh: '险情已经解除。', en: 'The danger is over.' },
    { zh: '又有险情，另行报告。', en: 'Report a new danger by itself.' },
  ),
};

const unknown: RefusalWords = {
  title: { zh: '现在不能这样办。', en: 'This cannot be done now.' },
  wayOn: { zh: '请看经过。', en: 'See what happened.' },
};

export const speakRefusal: RefusalSpeaker = speaking(({ refused, facts }) =>
  Object.hasOwn(sentences, refused) ? sentences[refused as Reason](facts) : unknown,
);
