import { z } from '@hono/zod-openapi';
import type { UnitId } from '#kernel/ids.ts';
import { describeAct, type ActDescription, type ActField } from '#ui/edge/acts.ts';
import { civilDay, oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import type { ConferenceCommand } from '../decide/command.ts';

export const text = (name: string, label: Words): ActField => ({ name, kind: 'text', label, readers: 'officials' });
export const written = (what: Words) => requiredText(what, 4000);
const day = (name: string, label: Words): ActField => ({ name, kind: 'date', label });

/** Up to four units, each chosen by itself. */
const places = ['1', '2', '3', '4'] as const;
export const unitFields = (name: string, label: Words): readonly ActField[] =>
  places.map((place, index) => ({
    name: `${name}${place}`,
    kind: 'unit',
    label: { zh: `${label.zh}（${place}）`, en: `${label.en} (${place})` },
    optional: index > 0,
  }));
export const unitShape = (name: string, what: Words) => ({
  [`${name}1`]: requiredText(what, 80),
  ...Object.fromEntries(places.slice(1).map((place) => [`${name}${place}`, optionalText(what, 80)])),
});
export const unitsIn = (input: Readonly<Record<string, unknown>>, name: string): UnitId[] =>
  places.flatMap((place) => (input[`${name}${place}`] ? [String(input[`${name}${place}`]) as UnitId] : []));

const one = (
  act: 'carryOut' | 'giveShare' | 'jointAnswer',
  words: { readonly title: Words; readonly button: Words; readonly done: Words; readonly lede?: Words },
  label: Words,
): ActDescription<ConferenceCommand> =>
  describeAct({
    ...words,
    fields: [text('text', label)],
    schema: z.object({ text: written(label) }),
    command: ({ text: said }, deposit): ConferenceCommand => ({ act, text: deposit.text('text', { text: said }) }),
  });

/** The acts on what is open, as pages and API show them. */
export const conferenceActs: Readonly<Record<string, ActDescription<ConferenceCommand>>> = {
  holdMeeting: describeAct({
    title: { zh: '记录会议', en: 'Record the meeting' },
    button: { zh: '记录', en: 'Record it' },
    done: { zh: '会议已记录', en: 'Recorded' },
    fields: [
      ...unitFields('present', { zh: '到会单位', en: 'Who came' }),
      text('minutes', { zh: '会议记录', en: 'Minutes' }),
    ],
    schema: z.object({
      ...unitShape('present', { zh: '到会单位', en: 'who came' }),
      minutes: written({ zh: '会议记录', en: 'the minutes' }),
    }),
    command: (input, deposit): ConferenceCommand => ({
      act: 'holdMeeting',
      present: unitsIn(input, 'present'),
      minutes: deposit.text('minutes', { text: String(input.minutes) }),
    }),
  }),
  resolve: describeAct({
    title: { zh: '议定一项', en: 'Add a resolution' },
    button: { zh: '议定', en: 'Resolve' },
    done: { zh: '已议定，承担的单位要按期落实', en: 'Resolved; its owner owes it by the day' },
    fields: [
      { name: 'owner', kind: 'unit', label: { zh: '由谁落实', en: 'Who carries it out' } },
      text('text', { zh: '做什么', en: 'What is to be done' }),
      day('carryDue', { zh: '落实期限', en: 'By which day' }),
    ],
    schema: z.object({
      owner: requiredText({ zh: '单位', en: 'a unit' }, 80),
      text: written({ zh: '做什么', en: 'what is to be done' }),
      carryDue: civilDay({ zh: '落实期限', en: 'a day' }),
    }),
    command: ({ owner, text: said, carryDue }, deposit): ConferenceCommand => ({
      act: 'resolve',
      owner: owner as UnitId,
      text: deposit.text('resolution', { text: said }),
      carryDue,
    }),
  }),
  carryOut: one(
    'carryOut',
    {
      title: { zh: '报告落实情况', en: 'Report what was carried out' },
      button: { zh: '报告落实', en: 'Report it' },
      done: { zh: '已报告', en: 'Reported' },
    },
    { zh: '落实情况', en: 'What was done' },
  ),
  closeMeeting: describeAct({
    title: { zh: '结束', en: 'Close it' },
    button: { zh: '全部落实，结束', en: 'All is carried out: close' },
    done: { zh: '已结束', en: 'Closed' },
    fields: [],
    schema: z.object({}),
    command: (): ConferenceCommand => ({ act: 'closeMeeting' }),
  }),
  giveShare: one(
    'giveShare',
    {
      title: { zh: '提出会办意见', en: 'Give your part' },
      button: { zh: '提出', en: 'Give it' },
      done: { zh: '已提出', en: 'Given' },
      lede: {
        zh: '写自己负责的部分；对信访人只有一个共同答复。',
        en: 'Your own part; the petitioner gets one joint answer.',
      },
    },
    { zh: '会办意见', en: 'Your part' },
  ),
  jointAnswer: one(
    'jointAnswer',
    {
      title: { zh: '作出共同答复', en: 'Give the joint answer' },
      button: { zh: '作出共同答复', en: 'Give it' },
      done: { zh: '共同答复已商定；请在事项里办理并送达', en: 'Agreed; answer and serve it in the matter itself' },
    },
    { zh: '共同答复', en: 'The joint answer' },
  ),
  changePolicy: describeAct({
    title: { zh: '调整政策', en: 'Change the policy' },
    button: { zh: '记下调整', en: 'Record the change' },
    done: { zh: '已记下，从今天起看效果', en: 'Recorded; the effect counts from today' },
    fields: [text('measure', { zh: '调整了什么', en: 'What was changed' })],
    schema: z.object({ measure: written({ zh: '调整了什么', en: 'what was changed' }) }),
    command: ({ measure }, deposit): ConferenceCommand => ({
      act: 'changePolicy',
      measure: deposit.text('measure', { text: measure }),
    }),
  }),
  closeProblem: describeAct({
    title: { zh: '看效果，结束', en: 'See the effect, and close' },
    button: { zh: '记下效果', en: 'Record it' },
    done: { zh: '已结束', en: 'Closed' },
    lede: {
      zh: '下面的图是同类新事项，调整以前和以后。',
      en: 'The chart below counts new matters of the kind, before and after.',
    },
    fields: [
      {
        name: 'worked',
        kind: 'choice',
        label: { zh: '效果', en: 'Effect' },
        choices: [
          { value: 'yes', label: { zh: '有效果', en: 'It helped' } },
          { value: 'no', label: { zh: '没有效果', en: 'It did not help' } },
        ],
      },
      text('text', { zh: '看到了什么', en: 'What was seen' }),
    ],
    schema: z.object({
      worked: oneOf(['yes', 'no'], { zh: '效果', en: 'one' }),
      text: written({ zh: '看到了什么', en: 'what was seen' }),
    }),
    command: ({ worked, text: said }, deposit): ConferenceCommand => ({
      act: 'closeProblem',
      worked: worked === 'yes',
      text: deposit.text('effect', { text: said }),
    }),
  }),
};
