import { z } from '@hono/zod-openapi';
import type { PersonId } from '#kernel/ids.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { civilDay, optionalText, requiredText, wholeNumber } from '#ui/edge/input.ts';
import { answerField, textWords, type Descriptions } from './parts.ts';

/** What an organ does to know a matter, and what it owes beside the stages. */
export const inquiryActs: Descriptions<
  | 'askMaterial'
  | 'recordInquiry'
  | 'answerCorrection'
  | 'decideRecusal'
  | 'stepAside'
  | 'publishNotice'
  | 'reportExecution'
> = {
  askMaterial: describeAct({
    title: { zh: '请补充材料', en: 'Ask for material' },
    button: { zh: '请信访人补充', en: 'Ask the petitioner' },
    done: { zh: '已告知信访人，期限照算。', en: 'The petitioner is told; the limit runs on.' },
    lede: {
      zh: '信访人有十五日；没有补充的，按现有材料办理。本机关的期限不因此停下来。',
      en: 'The petitioner has fifteen days; without the material the matter is handled on what there is. The limit of this organ does not stop.',
    },
    fields: [
      {
        name: 'text',
        kind: 'text',
        label: { zh: '缺什么，为什么要', en: 'What is missing, and why' },
        readers: 'petitioner',
      },
    ],
    schema: z.object({ text: requiredText({ zh: '缺什么材料', en: 'what is missing' }, 2000) }),
    command: ({ text }, deposit) => ({ act: 'askMaterial', text: deposit.text('message', { text }) }),
  }),
  recordInquiry: describeAct({
    title: { zh: '调查笔录', en: 'Record of an inquiry' },
    button: { zh: '存入案卷', en: 'Put it on file' },
    done: { zh: '已存入案卷。', en: 'It is on file.' },
    lede: {
      zh: '信访人看得到哪天、几人调查；笔录本身只在案卷里。',
      en: 'The petitioner sees the day and the number of officials; the record itself stays on file.',
    },
    fields: [
      { name: 'heldOn', kind: 'date', label: { zh: '调查日期', en: 'Held on' } },
      { name: 'inquirers', kind: 'number', label: { zh: '几人调查', en: 'By how many officials' } },
      {
        name: 'record',
        kind: 'text',
        label: {
          zh: '笔录：地点、问了谁、看到什么、有什么证据',
          en: 'Record: place, who was heard, what was seen, which evidence',
        },
        readers: 'officials',
      },
    ],
    schema: z.object({
      heldOn: civilDay({ zh: '调查日期', en: 'the day of the inquiry' }),
      inquirers: wholeNumber({ zh: '人数', en: 'The number' }, 1, 20),
      record: requiredText({ zh: '笔录', en: 'the record' }),
    }),
    command: ({ heldOn, inquirers, record }, deposit) => ({
      act: 'recordInquiry',
      heldOn,
      inquirers,
      record: deposit.text('inquiry', { text: record }),
    }),
  }),
  answerCorrection: describeAct({
    title: { zh: '答复“这个不对”', en: 'Answer what is said to be wrong' },
    button: { zh: '发给信访人', en: 'Send to the petitioner' },
    done: { zh: '已答复。', en: 'Answered.' },
    fields: [{ name: 'correction', kind: 'correction', label: { zh: '哪一条', en: 'Which one' } }, answerField],
    schema: z.object({
      correction: wholeNumber({ zh: '哪一条', en: 'Which one' }, 1, 1_000_000),
      text: requiredText(textWords, 5000),
    }),
    command: ({ correction, text }, deposit) => ({
      act: 'answerCorrection',
      correction,
      text: deposit.text('answer', { text }),
    }),
  }),
  decideRecusal: describeAct({
    title: { zh: '决定回避', en: 'Decide on the recusal' },
    button: { zh: '作出决定，并告知', en: 'Decide, and say so' },
    done: { zh: '已决定并告知信访人。', en: 'Decided, and the petitioner is told.' },
    fields: [
      { name: 'recusal', kind: 'recusal', label: { zh: '哪一个申请', en: 'Which request' } },
      {
        name: 'person',
        kind: 'colleague',
        label: { zh: '谁回避', en: 'Who steps aside' },
        hint: { zh: '不同意回避的，不选', en: 'None where it is not granted' },
        none: { zh: '没有人回避', en: 'Nobody steps aside' },
        optional: true,
      },
      { name: 'text', kind: 'text', label: { zh: '理由', en: 'Reasons' }, readers: 'petitioner' },
    ],
    schema: z.object({
      recusal: wholeNumber({ zh: '哪一个申请', en: 'Which request' }, 1, 1_000_000),
      person: optionalText({ zh: '谁回避', en: 'who steps aside' }, 80),
      text: requiredText({ zh: '理由', en: 'the reasons' }, 2000),
    }),
    command: ({ recusal, person, text }, deposit) => ({
      act: 'decideRecusal',
      recusal,
      person: person ? (person as PersonId) : null,
      text: deposit.text('answer', { text }),
    }),
  }),
  stepAside: describeAct({
    title: { zh: '自行回避', en: 'Step aside' },
    button: { zh: '回避，不再经手', en: 'Step aside for good' },
    done: { zh: '您已回避。', en: 'You have stepped aside.' },
    lede: {
      zh: '与事项或者信访人有直接利害关系的，应当回避。回避以后，您不能再经手这件事项。',
      en: 'Whoever has a direct interest in the matter or the petitioner steps aside, and can do nothing on it from then on.',
    },
    fields: [{ name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' }, readers: 'officials' }],
    schema: z.object({ reason: requiredText({ zh: '理由', en: 'the reason' }, 2000) }),
    command: ({ reason }, deposit) => ({ act: 'stepAside', reason: deposit.text('reason', { text: reason }) }),
  }),
  publishNotice: describeAct({
    title: { zh: '公告送达', en: 'Serve by public notice' },
    button: { zh: '登记公告', en: 'Record the notice' },
    done: { zh: '已登记公告，满三十日视为送达。', en: 'Recorded; it counts as served after thirty days.' },
    lede: {
      zh: '找不到人、其他方式都送不到的，才能公告；三十日都要算满。',
      en: 'Only where nobody can be found and no other way reaches them; all thirty days are counted.',
    },
    fields: [
      { name: 'publishedOn', kind: 'date', label: { zh: '公告日期', en: 'Published on' } },
      {
        name: 'evidence',
        kind: 'text',
        label: { zh: '试过哪些方式，公告登在哪里', en: 'What was tried, and where it is published' },
        readers: 'officials',
      },
    ],
    schema: z.object({
      publishedOn: civilDay({ zh: '公告日期', en: 'the day of the notice' }),
      evidence: requiredText({ zh: '试过的方式和公告的地方', en: 'what was tried and where' }, 2000),
    }),
    command: ({ publishedOn, evidence }, deposit) => ({
      act: 'publishNotice',
      publishedOn,
      evidence: deposit.text('evidence', { text: evidence }),
    }),
  }),
  reportExecution: describeAct({
    title: { zh: '登记落实', en: 'Record that it was carried out' },
    button: { zh: '登记落实，并告知', en: 'Record it, and say so' },
    done: { zh: '已登记，信访人看得到。', en: 'Recorded; the petitioner sees it.' },
    fields: [
      { name: 'executedOn', kind: 'date', label: { zh: '落实日期', en: 'Carried out on' } },
      { name: 'text', kind: 'text', label: { zh: '怎样落实的', en: 'How it was carried out' }, readers: 'petitioner' },
    ],
    schema: z.object({
      executedOn: civilDay({ zh: '落实日期', en: 'the day' }),
      text: requiredText({ zh: '怎样落实的', en: 'how it was carried out' }, 5000),
    }),
    command: ({ executedOn, text }, deposit) => ({
      act: 'reportExecution',
      executedOn,
      text: deposit.text('execution', { text }),
    }),
  }),
};
