import { z } from '@hono/zod-openapi';
import { simpleCases } from '#law/practice/simple-cases.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { civilDay, oneOf, requiredText } from '#ui/edge/input.ts';
import { intervalWords } from '../../pages/words.ts';
import { choicesOf, noteField, noteText, type Descriptions } from './parts.ts';

const suiting = simpleCases.filter(({ suits }) => suits).map(({ id, title }) => ({ value: id, label: title }));
const excluding = simpleCases.filter(({ suits }) => !suits).map(({ title }) => title);

/** The short way, the way back, and days that a limit does not count. */
export const clockActs: Descriptions<'takeSimple' | 'leaveSimple' | 'excludeInterval'> = {
  takeSimple: describeAct({
    title: { zh: '简易办理', en: 'Simple procedure' },
    button: { zh: '按简易办理受理，并告知', en: 'Take it on the simple procedure, and say so' },
    done: { zh: '已受理，十个工作日内作出意见。', en: 'Accepted; the opinion is due within ten working days.' },
    lede: {
      zh: `收到后三个工作日内决定。有下面任何一种情形的，不能简易办理：${excluding.map(({ zh }) => zh).join('；')}。`,
      en: `Decided within three working days of receipt. Any one of these keeps a matter out: ${excluding.map(({ en }) => en.toLowerCase()).join('; ')}.`,
    },
    fields: [
      { name: 'suits', kind: 'choice', label: { zh: '为什么适用', en: 'Why it suits' }, choices: suiting },
      noteField,
    ],
    schema: z.object({
      suits: oneOf(['clear', 'answered-at-once', 'daily-life', 'promised', 'other'], {
        zh: '适用的情形',
        en: 'why it suits',
      }),
      note: noteText,
    }),
    command: ({ suits, note }, deposit) => ({
      act: 'takeSimple',
      suits,
      note: note ? deposit.text('note', { text: note }) : null,
    }),
  }),
  leaveSimple: describeAct({
    title: { zh: '转为普通程序', en: 'Back to the ordinary path' },
    button: { zh: '转为普通程序，并告知', en: 'Go back to the ordinary path, and say so' },
    done: {
      zh: '已转为普通程序，期限仍从受理日起算。',
      en: 'Back on the ordinary path; the limit runs from the day of acceptance.',
    },
    fields: [{ name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' }, readers: 'petitioner' }],
    schema: z.object({ reason: requiredText({ zh: '理由', en: 'the reason' }, 2000) }),
    command: ({ reason }, deposit) => ({ act: 'leaveSimple', reason: deposit.text('reason', { text: reason }) }),
  }),
  excludeInterval: describeAct({
    title: { zh: '扣除期间', en: 'Days that do not count' },
    button: { zh: '登记扣除的期间', en: 'Record the days' },
    done: {
      zh: '已登记，期限按规定顺延，信访人看得到每一天。',
      en: 'Recorded; the limit moves, and the petitioner sees each day.',
    },
    lede: {
      zh: '只有条例或者地方规定写明不计入的时间才能扣除，结束以后登记。',
      en: 'Only days that the regulations or local law leave out can be left out; they are recorded once over.',
    },
    fields: [
      {
        name: 'interval',
        kind: 'choice',
        label: { zh: '用于什么', en: 'For what' },
        choices: choicesOf(intervalWords),
      },
      { name: 'fromOn', kind: 'date', label: { zh: '从哪天', en: 'From' } },
      { name: 'toOn', kind: 'date', label: { zh: '到哪天', en: 'To' } },
      { name: 'evidence', kind: 'text', label: { zh: '依据的材料', en: 'What shows it' }, readers: 'petitioner' },
    ],
    schema: z.object({
      interval: oneOf(['hearing', 'appraisal', 'survey'], { zh: '用途', en: 'what for' }),
      fromOn: civilDay({ zh: '开始日期', en: 'the first day' }),
      toOn: civilDay({ zh: '结束日期', en: 'the last day' }),
      evidence: requiredText({ zh: '依据的材料', en: 'what shows it' }, 2000),
    }),
    command: ({ interval, fromOn, toOn, evidence }, deposit) => ({
      act: 'excludeInterval',
      interval,
      fromOn,
      toOn,
      evidence: deposit.text('evidence', { text: evidence }),
    }),
  }),
};
