import type { Refusal } from '#kernel/refusal.ts';
import { speaking, type RefusalSpeaker, type RefusalWords } from '#ui/edge/answers.ts';
import type { Words } from '#ui/language.ts';
import type { Reason } from '../decide/command.ts';

type Sentence = (facts: Refusal['facts']) => RefusalWords;
const say =
  (title: Words, wayOn: Words): Sentence =>
  () => ({ title, wayOn });

/** Every way in which this chapter says no, with the way on. */
const sentences: Readonly<Record<Reason, Sentence>> = {
  'day-gone': ({ today }) => ({
    title: { zh: '日期要在今天以后。', en: 'The day has to lie ahead.' },
    wayOn: { zh: `请填 ${today} 以后的日期。`, en: `Name a day after ${today}.` },
  }),
  'nobody-else': say(
    { zh: '要有别的单位一起。', en: 'It takes another unit.' },
    { zh: '请至少再选一个单位。', en: 'Choose at least one more unit.' },
  ),
  'not-in-hand': say(
    {
      zh: '会办由承办单位或者信访部门商定。',
      en: 'The unit that has the matter in hand agrees on this, or a petition office.',
    },
    { zh: '请向承办单位提出，由它商定。', en: 'Ask the unit that has it in hand to agree on it.' },
  ),
  'no-class': say(
    {
      zh: '这件事项没有归类，看不出同类问题。',
      en: 'This matter has no class, so no others of its kind can be counted.',
    },
    { zh: '请先给事项归类。', en: 'Class the matter first.' },
  ),
  'not-yours': say(
    { zh: '没有轮到您单位的部分。', en: 'No part of this waits for your unit.' },
    { zh: '请看右边的经过。', en: 'See what happened, at the right.' },
  ),
  'not-now': say(
    { zh: '现在不能办这一步。', en: 'This step cannot be taken now.' },
    {
      zh: '请看右边的经过；刚调整的政策，要等一等才看得出效果。',
      en: 'See what happened; a change of today shows no effect yet.',
    },
  ),
  'not-a-member': say(
    { zh: '议定事项要由参加会议的成员单位承担。', en: 'A resolution is carried out by a member of the meeting.' },
    { zh: '请选择成员单位，或者另行召集。', en: 'Choose a member, or convene another meeting.' },
  ),
  'nobody-came': say(
    { zh: '成员单位没有到会，不能算开会。', en: 'No member came, so no meeting was held.' },
    { zh: '请另定日期。', en: 'Set another day.' },
  ),
  'resolutions-open': say(
    { zh: '议定事项还没有全部落实。', en: 'Not everything that was resolved is carried out.' },
    {
      zh: '请先议定事项，等承担的单位报告落实。',
      en: 'Resolve first, and wait for what is carried out to be reported.',
    },
  ),
  'shares-missing': say(
    { zh: '还有会办单位没有提出意见。', en: 'Not every unit has given its part.' },
    { zh: '等各单位都提出意见，再作一个共同答复。', en: 'One joint answer is given once all parts are there.' },
  ),
  'no-resolution': say(
    { zh: '没有要由您单位落实的议定事项。', en: 'No resolution waits for your unit.' },
    { zh: '请看右边的经过。', en: 'See what happened, at the right.' },
  ),
  ended: say(
    { zh: '已经结束。', en: 'This has ended.' },
    { zh: '有新的问题，另行提出。', en: 'New problems are raised anew.' },
  ),
};

const unknown: RefusalWords = {
  title: { zh: '现在不能这样办。', en: 'This cannot be done now.' },
  wayOn: { zh: '请看右边的经过。', en: 'See what happened, at the right.' },
};

export const speakRefusal: RefusalSpeaker = speaking(({ refused, facts }) =>
  Object.hasOwn(sentences, refused) ? sentences[refused as Reason](facts) : unknown,
);
