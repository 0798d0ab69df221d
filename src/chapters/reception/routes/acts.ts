import { z } from '@hono/zod-openapi';
import { describeAct, type ActField } from '#ui/edge/acts.ts';
import { oneOf, optionalDay, optionalText, requiredText, wholeNumber } from '#ui/edge/input.ts';
import type { ReceptionCommand } from '../decide/command.ts';
import { stepWords } from '../pages/words.ts';
import { choicesOf, longText, nothing, textField, type Description } from './fields.ts';
import { visitActs } from './visit-acts.ts';

/** Name, post and portfolio: what is published of a leader. */
export const leaderFields: readonly ActField[] = [
  { name: 'name', kind: 'line', label: { zh: '姓名', en: 'Name' } },
  { name: 'post', kind: 'line', label: { zh: '职务', en: 'Post' } },
  { name: 'portfolio', kind: 'line', label: { zh: '分管工作', en: 'Portfolio' }, optional: true },
];

export const leaderSchema = z.object({
  name: requiredText({ zh: '姓名', en: 'the name' }, 40),
  post: requiredText({ zh: '职务', en: 'the post' }, 80),
  portfolio: optionalText({ zh: '分管工作', en: 'the portfolio' }, 200),
});

/** The item of the vault by which a leader is published; its title is what lists show. */
export const leaderText = ({ name, post, portfolio = '' }: z.output<typeof leaderSchema>) => ({
  title: `${name}，${post}`,
  name,
  post,
  portfolio,
});

const reasonField: ActField = { name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' } };
const reason = requiredText({ zh: '理由', en: 'the reason' }, 2000);

const dayActs = {
  endTerm: {
    ...nothing(
      'endTerm',
      { zh: '登记离任', en: 'End the term' },
      { zh: '登记离任', en: 'End the term' },
      { zh: '已登记离任。', en: 'The term is over.' },
    ),
    ends: true,
  },
  publishDay: nothing(
    'publishDay',
    { zh: '公布接访日', en: 'Publish the day' },
    { zh: '向社会公布', en: 'Publish it' },
    { zh: '已公布，可以预约了。', en: 'Published; it can be booked now.' },
  ),
  substitute: describeAct({
    title: { zh: '调换接访领导', en: 'Another leader takes the day' },
    button: { zh: '登记调换', en: 'Record it' },
    done: { zh: '已调换，公布的内容已更新。', en: 'Recorded; what is published says so.' },
    fields: [...leaderFields, reasonField],
    schema: leaderSchema.extend({ reason }),
    command: ({ reason: why, ...leader }, deposit): ReceptionCommand => ({
      act: 'substitute',
      leader: deposit.text('leader', leaderText(leader)),
      reason: deposit.text('reason', { text: why }),
    }),
  }),
  holdDay: describeAct({
    title: { zh: '登记已接访', en: 'Record that it was held' },
    button: { zh: '登记已接访', en: 'Record it' },
    done: { zh: '已登记，计入接访次数。', en: 'Recorded; it counts.' },
    fields: [{ name: 'received', kind: 'number', label: { zh: '接待几批来访', en: 'Visits received' } }],
    schema: z.object({ received: wholeNumber({ zh: '批数', en: 'The number' }, 0, 500) }),
    command: ({ received }): ReceptionCommand => ({ act: 'holdDay', received }),
  }),
  recordDay: describeAct({
    title: { zh: '登记接访情况', en: 'Record the findings' },
    button: { zh: '登记情况', en: 'Put it on record' },
    done: { zh: '已登记。', en: 'On record.' },
    lede: {
      zh: '反映了哪些问题，哪些是普遍的，哪些要从政策上解决。答应的事写明哪天以前办。',
      en: 'Which problems came up, which of them many have, which call for a policy. A promise names its day.',
    },
    fields: [
      { name: 'findings', kind: 'text', label: { zh: '接访情况', en: 'Findings' }, readers: 'officials' },
      { name: 'promise', kind: 'text', label: { zh: '答应的事', en: 'Promised' }, optional: true },
      { name: 'promisedOn', kind: 'date', label: { zh: '哪天以前办', en: 'By which day' }, optional: true },
    ],
    schema: z.object({
      findings: requiredText({ zh: '接访情况', en: 'the findings' }, 10_000),
      promise: optionalText({ zh: '答应的事', en: 'the promise' }, 2000),
      promisedOn: optionalDay({ zh: '日子', en: 'the day' }),
    }),
    command: ({ findings, promise, promisedOn }, deposit): ReceptionCommand => ({
      act: 'recordDay',
      findings: deposit.text('findings', { text: findings }),
      promise: promise ? deposit.text('promise', { text: promise }) : null,
      promisedOn: promisedOn ?? null,
    }),
  }),
  cancelDay: describeAct({
    title: { zh: '取消接访', en: 'Call it off' },
    button: { zh: '取消这天的接访', en: 'Call this day off' },
    done: { zh: '已取消。', en: 'Called off.' },
    fields: [reasonField],
    schema: z.object({ reason }),
    command: ({ reason: why }, deposit): ReceptionCommand => ({
      act: 'cancelDay',
      reason: deposit.text('reason', { text: why }),
    }),
  }),
} satisfies Record<string, Description>;

const otherActs = {
  recordStep: describeAct({
    title: { zh: '登记包案进展', en: 'Record a step of the case' },
    button: { zh: '登记进展', en: 'Put it on record' },
    done: { zh: '已登记。', en: 'On record.' },
    fields: [
      { name: 'step', kind: 'choice', label: { zh: '哪一项', en: 'Which of the four' }, choices: choicesOf(stepWords) },
      textField({ zh: '做了什么', en: 'What was done' }, 'petitioner'),
    ],
    schema: longText.extend({
      step: oneOf(['know', 'counsel', 'solve', 'settle'], { zh: '哪一项', en: 'which of the four' }),
    }),
    command: ({ step, text: what }, deposit): ReceptionCommand => ({
      act: 'recordStep',
      step,
      text: deposit.text('step', { text: what }),
    }),
  }),
  handOver: describeAct({
    title: { zh: '包案随岗移交', en: 'Hand the case over' },
    button: { zh: '移交', en: 'Hand it over' },
    done: { zh: '已移交给接任的领导。', en: 'Handed to the successor.' },
    fields: leaderFields,
    schema: leaderSchema,
    command: (leader, deposit): ReceptionCommand => ({
      act: 'handOver',
      leader: deposit.text('leader', leaderText(leader)),
    }),
  }),
  proposeLeaving: describeAct({
    title: { zh: '建议退出大厅', en: 'Propose that it leaves' },
    button: { zh: '提出建议', en: 'Propose it' },
    done: { zh: '已提出，由负责人决定。', en: 'Proposed; the head decides.' },
    lede: {
      zh: '按近九十天同一类事项的件数提出，件数由系统从登记簿数。数字只是建议，由负责人决定。',
      en: 'On the matters of its class within ninety days, counted from the register. A number proposes; the head decides.',
    },
    fields: [],
    schema: z.object({}),
    // The figure is the register's, put in by `counting.ts` as the act is sent.
    command: (counted: { readonly matters?: number }): ReceptionCommand => ({
      act: 'proposeLeaving',
      matters: counted.matters ?? 0,
    }),
  }),
  decideResidency: describeAct({
    title: { zh: '决定进驻或者退出', en: 'Decide' },
    button: { zh: '作出决定', en: 'Decide' },
    done: { zh: '已决定。', en: 'Decided.' },
    fields: [
      {
        name: 'agreed',
        kind: 'choice',
        label: { zh: '是否同意', en: 'Do you agree' },
        choices: [
          { value: 'yes', label: { zh: '同意', en: 'Yes' } },
          { value: 'no', label: { zh: '不同意', en: 'No' } },
        ],
      },
      reasonField,
    ],
    schema: z.object({ agreed: oneOf(['yes', 'no'], { zh: '是否同意', en: 'whether you agree' }), reason }),
    command: ({ agreed, reason: why }, deposit): ReceptionCommand => ({
      act: 'decideResidency',
      agreed: agreed === 'yes',
      reason: deposit.text('reason', { text: why }),
    }),
  }),
} satisfies Record<string, Description>;

/** Every act of an official on one of the lives of receptions, as its page and the API see it. */
export const receptionActs: Readonly<Record<string, Description>> = { ...dayActs, ...visitActs, ...otherActs };
