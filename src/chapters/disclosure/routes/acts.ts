import { z } from '@hono/zod-openapi';
import { ruleSetOn } from '#law/law.ts';
import { describeAct, type ActDescription } from '#ui/edge/acts.ts';
import { bothLanguages, requiredText } from '#ui/edge/input.ts';
import type { Beginning, Opening } from '#ui/life/life.ts';
import type { Words } from '#ui/language.ts';
import type { DisclosureCommand } from '../decide/command.ts';

/** A message to such a contact is a post to everybody who follows the account. */
export const toFollowers = 'account:';

const textMax = 2000;

/** Numbers of matters, of people and of their telephones. What else would tell of a case, whoever reads it before has to see. */
const tellsOfSomebody = /[A-Z]{2}\d{14}|(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dX]/i;

/** What leaves for everybody to read: of no case and of nobody. */
const forEverybody = (what: Words, lengthMax: number) =>
  requiredText(what, lengthMax).refine(
    (text) => !tellsOfSomebody.test(text.normalize('NFKC').replaceAll(/[\s-]/g, '')),
    bothLanguages({
      zh: '不写编号、手机号码、证件号码：发出去的内容不涉及任何一件事项、任何一个人',
      en: 'Write no number of a matter, a telephone or a person: what is posted is about no case and nobody',
    }),
  );

const draftPost: ActDescription<(opening: Opening) => DisclosureCommand> = describeAct({
  title: { zh: '写一篇公众号内容', en: 'Write a post' },
  button: { zh: '交负责人审', en: 'Hand it to the head' },
  done: { zh: '已拟稿，负责人看过以后发出。', en: 'Drafted; it leaves once the head has read it.' },
  lede: {
    zh: '政策、办事指引、接访安排。不写任何一件事项和任何一个人；由另一个人看过才发出。',
    en: 'Policy, guidance, days of reception. Of no case and of nobody; somebody else reads it before it leaves.',
  },
  fields: [
    { name: 'title', kind: 'line', label: { zh: '标题', en: 'Title' } },
    { name: 'text', kind: 'text', label: { zh: '内容', en: 'Text' } },
    {
      name: 'account',
      kind: 'line',
      label: { zh: '哪个公众号', en: 'Which account' },
      hint: { zh: '平台上的账号名，例如 gh_nanping', en: 'What the service calls it, such as gh_nanping' },
    },
  ],
  schema: z.object({
    title: forEverybody({ zh: '标题', en: 'the title' }, 80),
    text: forEverybody({ zh: '内容', en: 'the text' }, textMax),
    account: requiredText({ zh: '公众号', en: 'the account' }, 80),
  }),
  command:
    ({ title, text, account }, deposit) =>
    ({ number, key, today }): DisclosureCommand => ({
      act: 'draftPost',
      number,
      key,
      ruleSet: ruleSetOn(today),
      title: deposit.text('title', { title }).item,
      // No asker bears such a name: it is the account's own.
      to: deposit.text('account', { account, messenger: `${toFollowers}${account}` }),
      text: deposit.text('post', { text: `${title}\n${text}` }),
    }),
});

/** How an official opens one. A question is opened by whoever asks. */
export const disclosureBegins: readonly Beginning<DisclosureCommand>[] = [
  { act: 'draftPost', prefix: 'XC', about: 'possible', description: () => draftPost },
];

/** The acts on posts and questions, as pages and API show them. */
export const disclosureActs: Readonly<Record<string, ActDescription<DisclosureCommand>>> = {
  publishPost: describeAct({
    title: { zh: '审过，发出', en: 'Read it and let it leave' },
    button: { zh: '发出', en: 'Let it leave' },
    done: { zh: '已发出。', en: 'It leaves now.' },
    lede: {
      zh: '请看一遍：没有任何一件事项、任何一个人，也认不出是谁。',
      en: 'Read it through: it is about no case and nobody, and nobody can be told from it.',
    },
    fields: [],
    schema: z.object({}),
    command: (): DisclosureCommand => ({ act: 'publishPost' }),
  }),
  dropPost: describeAct({
    title: { zh: '不发', en: 'Drop it' },
    button: { zh: '不发', en: 'Drop it' },
    done: { zh: '已记下，不发。', en: 'Dropped.' },
    fields: [{ name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' } }],
    schema: z.object({ reason: requiredText({ zh: '理由', en: 'the reason' }, 1000) }),
    command: ({ reason }, deposit): DisclosureCommand => ({
      act: 'dropPost',
      reason: deposit.text('reason', { text: reason }),
    }),
  }),
  answerConsultation: describeAct({
    title: { zh: '答复咨询', en: 'Answer it' },
    button: { zh: '答复', en: 'Answer' },
    done: { zh: '已答复，从同一个公众号发给本人。', en: 'Answered, to whoever asked, through the same account.' },
    lede: {
      zh: '答复会出现在对方的手机上：只答一般的问题，不说任何一件事项的情况。',
      en: 'It shows on somebody’s telephone: answer in general, and say nothing of how a matter stands.',
    },
    fields: [{ name: 'text', kind: 'text', label: { zh: '答复', en: 'Answer' }, readers: 'petitioner' }],
    schema: z.object({ text: forEverybody({ zh: '答复', en: 'the answer' }, textMax) }),
    command: ({ text }, deposit): DisclosureCommand => ({
      act: 'answerConsultation',
      text: deposit.text('answer', { text }),
    }),
  }),
  fileConsultation: describeAct({
    title: { zh: '转为信访事项', en: 'Register it as a petition' },
    button: { zh: '登记为信访事项', en: 'Register it' },
    done: { zh: '已转，编号和查询码发给本人。', en: 'Passed on; number and code go to whoever asked.' },
    lede: {
      zh: '问的其实是诉求：按原话登记，期限从收到那天起算。',
      en: 'It is a claim after all: registered in its own words, as of the day on which it came.',
    },
    fields: [],
    schema: z.object({}),
    command: (): DisclosureCommand => ({ act: 'fileConsultation' }),
  }),
};
