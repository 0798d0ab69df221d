import { z } from '@hono/zod-openapi';
import { describeAct, type ActDescription, type ActField, type Choice } from '#ui/edge/acts.ts';
import { oneOf, optionalDay, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import type { SupervisionCommand } from '../decide/command.ts';
import type { Adoption, LadderStep, ListGround } from '../events.ts';
import { adoptionWords, listWords, stepWords } from '../pages/words.ts';
import { ladder } from '../rules.ts';

export const choicesOf = <Code extends string>(
  words: Readonly<Record<Code, Words>>,
  codes?: readonly Code[],
): Choice[] => (codes ?? (Object.keys(words) as Code[])).map((value) => ({ value, label: words[value] }));
export const codesOf = <Code extends string>(words: Readonly<Record<Code, Words>>) =>
  Object.keys(words) as unknown as readonly [Code, ...Code[]];

const answerWords: Words = { zh: '答复', en: 'the answer' };
const reasonWords: Words = { zh: '理由', en: 'the reason' };
export const reasonField: ActField = {
  name: 'reason',
  kind: 'text',
  label: { zh: '理由和要求', en: 'Reason, and what is required' },
  readers: 'officials',
};
export const dayField: ActField = {
  name: 'answerDue',
  kind: 'date',
  label: { zh: '答复期限', en: 'To be answered by' },
  hint: { zh: '留空按规定：五个工作日', en: 'Without one: five working days' },
  optional: true,
};
export const daySchema = optionalDay({ zh: '答复期限', en: 'a day' });
export const reasonSchema = requiredText(reasonWords, 4000);
const text = (name: string, label: Words): ActField => ({ name, kind: 'text', label, readers: 'officials' });
const yesNo = (name: string, label: Words, yes: Words, no: Words): ActField => ({
  name,
  kind: 'choice',
  label,
  choices: [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ],
});

/** The acts on what is open, as pages and API show them. */
export const supervisionActs: Readonly<Record<string, ActDescription<SupervisionCommand>>> = {
  answerSupervision: describeAct({
    title: { zh: '答复督办', en: 'Answer the supervision' },
    button: { zh: '答复', en: 'Answer' },
    done: { zh: '已答复', en: 'Answered' },
    lede: {
      zh: '说明办到哪一步、什么原因、什么时候办完。信访人会看到“已答复”，看不到这里的文字。',
      en: 'Say how far it is, why, and by when it is done. The petitioner sees that you answered, not these words.',
    },
    fields: [text('text', { zh: '答复', en: 'Answer' })],
    schema: z.object({ text: requiredText(answerWords, 4000) }),
    command: ({ text: written }, deposit): SupervisionCommand => ({
      act: 'answerSupervision',
      text: deposit.text('answer', { text: written }),
    }),
  }),
  judgeAnswer: describeAct({
    title: { zh: '认定答复够不够', en: 'Say whether the answer does' },
    button: { zh: '记下认定', en: 'Record the finding' },
    done: { zh: '已认定', en: 'Found' },
    fields: [
      yesNo(
        'enough',
        { zh: '答复', en: 'The answer' },
        { zh: '够，督办结束', en: 'does; this ends' },
        { zh: '不够，走下一步', en: 'does not do; the next step follows' },
      ),
      text('reason', { zh: '为什么', en: 'Why' }),
    ],
    schema: z.object({ enough: oneOf(['yes', 'no'], { zh: '够不够', en: 'one' }), reason: reasonSchema }),
    command: ({ enough, reason }, deposit): SupervisionCommand => ({
      act: 'judgeAnswer',
      enough: enough === 'yes',
      reason: deposit.text('reason', { text: reason }),
    }),
  }),
  takeStep: describeAct({
    title: { zh: '走督办的下一步', en: 'Take the next step' },
    button: { zh: '走这一步', en: 'Take this step' },
    done: { zh: '已升级', en: 'Taken' },
    lede: {
      zh: '一步比一步有力。提请联席会议的，由召集单位另行召集；列入督查范围，要有情形和证据。',
      en: 'Each step is weightier. For the joint conference a meeting is convened apart. The inspection list needs a ground and evidence.',
    },
    fields: [
      { name: 'step', kind: 'choice', label: { zh: '方式', en: 'Way' }, choices: choicesOf(stepWords, ladder) },
      reasonField,
      dayField,
      {
        name: 'listed',
        kind: 'choice',
        label: { zh: '列入督查的情形', en: 'Ground for the inspection list' },
        choices: choicesOf(listWords),
        optional: true,
      },
      { ...text('evidence', { zh: '证据', en: 'What shows it' }), optional: true },
    ],
    schema: z.object({
      step: oneOf(codesOf(stepWords), { zh: '方式', en: 'a way' }),
      reason: reasonSchema,
      answerDue: daySchema,
      listed: z
        .union([z.enum(codesOf(listWords)), z.literal('')])
        .optional()
        .transform((code) => (code ? [code] : [])),
      evidence: optionalText({ zh: '证据', en: 'what shows it' }, 4000),
    }),
    command: ({ step, reason, answerDue, listed, evidence }, deposit): SupervisionCommand => ({
      act: 'takeStep',
      step: step as LadderStep,
      reason: deposit.text('reason', { text: reason }),
      answerDue: answerDue ?? null,
      listed: listed as readonly ListGround[],
      evidence: evidence ? deposit.text('evidence', { text: evidence }) : null,
    }),
  }),
  answerAdvice: describeAct({
    title: { zh: '书面反馈采纳情况', en: 'Answer the recommendation' },
    button: { zh: '反馈', en: 'Answer' },
    done: { zh: '已反馈', en: 'Answered' },
    fields: [
      {
        name: 'adoption',
        kind: 'choice',
        label: { zh: '采纳情况', en: 'Adoption' },
        choices: choicesOf(adoptionWords),
      },
      text('text', { zh: '采取了什么措施', en: 'What is done' }),
      { ...text('reasons', { zh: '没有采纳的理由', en: 'Reasons for what is not adopted' }), optional: true },
    ],
    schema: z.object({
      adoption: oneOf(codesOf(adoptionWords), { zh: '采纳情况', en: 'one' }),
      text: requiredText({ zh: '措施', en: 'what is done' }, 4000),
      reasons: optionalText(reasonWords, 4000),
    }),
    command: ({ adoption, text: written, reasons }, deposit): SupervisionCommand => ({
      act: 'answerAdvice',
      adoption: adoption as Adoption,
      text: deposit.text('answer', { text: written, ...(reasons ? { reasons } : {}) }),
      reasons: reasons !== undefined,
    }),
  }),
  checkEffect: describeAct({
    title: { zh: '回看效果', en: 'Look whether it helped' },
    button: { zh: '记下效果', en: 'Record it' },
    done: { zh: '已回看', en: 'Recorded' },
    fields: [
      yesNo(
        'worked',
        { zh: '采纳以后', en: 'Since the adoption' },
        { zh: '有效果', en: 'it helped' },
        { zh: '没有效果', en: 'it did not help' },
      ),
      text('text', { zh: '看到了什么', en: 'What was seen' }),
    ],
    schema: z.object({
      worked: oneOf(['yes', 'no'], { zh: '效果', en: 'one' }),
      text: requiredText({ zh: '看到了什么', en: 'what was seen' }, 4000),
    }),
    command: ({ worked, text: written }, deposit): SupervisionCommand => ({
      act: 'checkEffect',
      worked: worked === 'yes',
      text: deposit.text('effect', { text: written }),
    }),
  }),
  receiveReferral: describeAct({
    title: { zh: '接收移送，出具收据', en: 'Receive the referral and give a receipt' },
    button: { zh: '出具收据', en: 'Give the receipt' },
    done: { zh: '已接收', en: 'Received' },
    fields: [text('receipt', { zh: '收据编号和经手人', en: 'Receipt number and who received it' })],
    schema: z.object({ receipt: requiredText({ zh: '收据编号', en: 'the receipt' }, 400) }),
    command: ({ receipt }, deposit): SupervisionCommand => ({
      act: 'receiveReferral',
      receipt: deposit.text('receipt', { text: receipt }),
    }),
  }),
  endReferral: describeAct({
    title: { zh: '告知处理情况', en: 'Tell what was done' },
    button: { zh: '告知', en: 'Tell' },
    done: { zh: '已告知', en: 'Told' },
    lede: {
      zh: '处理由有权机关按自己的规定决定，这里只记下告知的内容。',
      en: 'The body with power decides by its own rules; this only records what it tells.',
    },
    fields: [text('text', { zh: '处理情况', en: 'What was done' })],
    schema: z.object({ text: requiredText({ zh: '处理情况', en: 'what was done' }, 4000) }),
    command: ({ text: written }, deposit): SupervisionCommand => ({
      act: 'endReferral',
      text: deposit.text('outcome', { text: written }),
    }),
  }),
};
