import { z } from '@hono/zod-openapi';
import { describeAct } from '#ui/edge/acts.ts';
import { oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import { gradeWords } from '../../pages/words.ts';
import type { PetitionerAct } from '../../pages/citizen/petitioner-acts.ts';
import { choicesOf, type Descriptions } from './parts.ts';
import { petitionerAftercare } from './aftercare.ts';
import { commentActs } from './apart.ts';
import { partyActs } from './party.ts';
import { petitionerAsks } from './petitioner-asks.ts';
import { withdrawalActs } from './withdrawal.ts';

const grade = oneOf(['satisfied', 'basically', 'dissatisfied'], { zh: '评价', en: 'a grade' }).optional();

/** What the petitioner does, and nobody in their place. */
export const petitionerActs: Descriptions<PetitionerAct> = {
  ...partyActs,
  ...petitionerAftercare,
  ...commentActs,
  ...petitionerAsks,
  ...withdrawalActs,
  addMaterial: describeAct({
    title: { zh: '补充材料', en: 'Add material' },
    button: { zh: '提交补充材料', en: 'Send the material' },
    done: { zh: '收到了，已经放进您的事项。', en: 'We have it; it is with your matter.' },
    fields: [
      { name: 'text', kind: 'text', label: { zh: '说明', en: 'What it shows' }, optional: true },
      { name: 'files', kind: 'files', label: { zh: '文件', en: 'Files' }, optional: true },
    ],
    schema: z.object({ text: optionalText({ zh: '说明', en: 'the text' }, 5000) }),
    command: (input, deposit, files) => ({
      act: 'addMaterial',
      text: input.text ? deposit.text('material', { text: input.text }) : null,
      files: files.map((file) => deposit.file(file)),
    }),
  }),
  ask: describeAct({
    title: { zh: '询问', en: 'Ask' },
    button: { zh: '发出询问', en: 'Send the question' },
    done: { zh: '已发出。答复会出现在这里。', en: 'Sent. The answer will appear here.' },
    fields: [{ name: 'text', kind: 'text', label: { zh: '您想问什么', en: 'What would you like to know' } }],
    schema: z.object({ text: requiredText({ zh: '您的问题', en: 'your question' }, 2000) }),
    command: (input, deposit) => ({ act: 'ask', text: deposit.text('question', { text: input.text }) }),
  }),
  urge: describeAct({
    title: { zh: '催办', en: 'Urge' },
    button: { zh: '提醒承办单位', en: 'Remind the unit' },
    done: { zh: '已提醒。承办单位要在期限内回应您。', en: 'Reminded. The unit has to answer you within the limit.' },
    fields: [{ name: 'text', kind: 'text', label: { zh: '想说的话', en: 'Anything to add' }, optional: true }],
    schema: z.object({ text: optionalText({ zh: '想说的话', en: 'the text' }, 2000) }),
    command: (input, deposit) => ({
      act: 'urge',
      text: input.text ? deposit.text('urge', { text: input.text }) : null,
    }),
  }),
  rate: describeAct({
    title: { zh: '评价', en: 'Rate' },
    button: { zh: '提交评价', en: 'Send the rating' },
    done: {
      zh: '谢谢。办结以前，办理的人看不到您的评价。',
      en: 'Thank you. Nobody who handles the matter sees your rating before it is concluded.',
    },
    lede: {
      zh: '信访部门和办理机关分开评价；不评价不等于满意。',
      en: 'The petition office and the handling organ are rated apart; silence is not satisfaction.',
    },
    fields: [
      {
        name: 'office',
        kind: 'choice',
        label: { zh: '对信访部门', en: 'The petition office' },
        choices: choicesOf(gradeWords),
        optional: true,
      },
      {
        name: 'organ',
        kind: 'choice',
        label: { zh: '对办理机关', en: 'The handling organ' },
        choices: choicesOf(gradeWords),
        optional: true,
      },
      { name: 'reason', kind: 'text', label: { zh: '为什么', en: 'Why' }, optional: true },
    ],
    schema: z.object({ office: grade, organ: grade, reason: optionalText({ zh: '理由', en: 'the reason' }, 2000) }),
    command: (input, deposit) => ({
      act: 'rate',
      office: input.office ?? null,
      organ: input.organ ?? null,
      reason: input.reason ? deposit.text('rating', { text: input.reason }) : null,
    }),
  }),
  requestReview: describeAct({
    title: { zh: '请求复查、复核', en: 'Ask for review' },
    button: { zh: '请上一级机关再看一次', en: 'Ask the higher organ to look again' },
    done: {
      zh: '已经送到上一级机关，三十日内给您书面意见。',
      en: 'It is with the higher organ, which answers in writing within thirty days.',
    },
    fields: [
      { name: 'reasons', kind: 'text', label: { zh: '不同意哪里，为什么', en: 'What you disagree with, and why' } },
    ],
    schema: z.object({ reasons: requiredText({ zh: '理由', en: 'your reasons' }, 5000) }),
    command: (input, deposit) => ({
      act: 'requestReview',
      reasons: deposit.text('review-request', { text: input.reasons }),
    }),
  }),
};
