import { simpleCases } from '#law/practice/simple-cases.ts';
import { say, type Sentence } from './sentence.ts';

/** Why an act on the clock of a matter is turned away: the short way, a new opinion, days that count. */
export const clockSentences = {
  'no-simple-procedure': say(
    {
      zh: '登记这件事项的时候，还没有简易办理。',
      en: 'There was no simple procedure when this matter was registered.',
    },
    { zh: '请按普通程序办理。', en: 'Handle it by the ordinary path.' },
  ),
  'simple-excluded': ({ exclusion }) => {
    const why = simpleCases.find(({ id }) => id === exclusion)?.title;
    return {
      title: {
        zh: `这件事项不能简易办理：${why?.zh ?? ''}。`,
        en: `This matter cannot go the simple way: ${why?.en.toLowerCase() ?? ''}.`,
      },
      wayOn: { zh: '请按普通程序告知和办理。', en: 'Give notice and handle it by the ordinary path.' },
    };
  },
  'too-late-for-simple': ({ due }) => ({
    title: { zh: `简易办理要在 ${due} 以前受理，已经过了。`, en: `The simple way had to be taken by ${due}.` },
    wayOn: { zh: '请按普通程序告知和办理。', en: 'Give notice and handle it by the ordinary path.' },
  }),
  'not-simple': say(
    { zh: '这件事项没有在简易办理。', en: 'This matter is not on the simple procedure.' },
    { zh: '照现在的程序办理就可以。', en: 'Go on by the path that it is on.' },
  ),
  'simple-supports-only': say(
    { zh: '简易办理只用于支持诉求的答复。', en: 'The simple procedure leads to support alone.' },
    {
      zh: '先转为普通程序，再作出意见；受理日期不变。',
      en: 'Go back to the ordinary path first; the day of acceptance stays.',
    },
  ),
  'same-opinion': say(
    {
      zh: '复查已经责令重新办理，事实和理由没有变，不能作出同样的意见。',
      en: 'A review ordered this to be handled anew; on the same facts the same opinion cannot be given.',
    },
    {
      zh: '查明了新的事实，请写在“新查明的事实”里；没有，请重新考虑意见。',
      en: 'If new facts were found, state them; if not, think the opinion over.',
    },
  ),
  'time-without-redo': say(
    { zh: '只有责令重新办理，才写明期限。', en: 'A time is named only with an order to handle anew.' },
    { zh: '请不填期限，或者把结果改为责令重新办理。', en: 'Leave the time out, or choose the order to handle anew.' },
  ),
  'interval-counts': say(
    { zh: '在这个阶段，这段时间照算，不能扣除。', en: 'At this stage these days count; they cannot be left out.' },
    {
      zh: '请在期限内办结；情况复杂的，可以依法延期。',
      en: 'Keep the limit; a complex matter may be extended under the law.',
    },
  ),
  'interval-turned-round': say(
    { zh: '结束的日子早于开始的日子。', en: 'It ends before it begins.' },
    { zh: '请核对两个日期。', en: 'Check the two days.' },
  ),
  'interval-outside': ({ since, today }) => ({
    title: {
      zh: `这段时间要在 ${since} 以后、${today} 以前。`,
      en: `These days must lie after ${since} and not after ${today}.`,
    },
    wayOn: { zh: '结束以后再登记，请核对两个日期。', en: 'Record them when they are over; check the two days.' },
  }),
  'interval-twice': say(
    { zh: '这段时间里有的日子已经扣除过了。', en: 'Some of these days are left out already.' },
    { zh: '请只填还没有扣除的日子。', en: 'Give only days that are not left out yet.' },
  ),
} satisfies Readonly<Record<string, Sentence>>;
