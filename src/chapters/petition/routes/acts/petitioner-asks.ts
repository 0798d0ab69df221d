import { z } from '@hono/zod-openapi';
import { describeAct } from '#ui/edge/acts.ts';
import { requiredText } from '#ui/edge/input.ts';
import type { Descriptions } from './parts.ts';

/** What the petitioner asks of the way in which the matter is handled. */
export const petitionerAsks: Descriptions<'askCorrection' | 'askRecusal'> = {
  askCorrection: describeAct({
    title: { zh: '这个不对', en: 'This is wrong' },
    button: { zh: '请核对', en: 'Please check it' },
    done: {
      zh: '收到了，五个工作日内核对并答复您。',
      en: 'We have it, and check and answer it within five working days.',
    },
    lede: {
      zh: '哪个日期、哪一条记录不对，写在这里。原来的记录不会改掉，核对以后另外记一条。',
      en: 'Say which date or entry is wrong. What is on record is not changed; the correction is recorded beside it.',
    },
    fields: [
      { name: 'text', kind: 'text', label: { zh: '哪里不对，应当是什么', en: 'What is wrong, and what it should be' } },
    ],
    schema: z.object({ text: requiredText({ zh: '哪里不对', en: 'what is wrong' }, 2000) }),
    command: ({ text }, deposit) => ({ act: 'askCorrection', text: deposit.text('correction', { text }) }),
  }),
  askRecusal: describeAct({
    title: { zh: '申请回避', en: 'Ask an official to step aside' },
    button: { zh: '提出申请', en: 'Send the request' },
    done: {
      zh: '收到了，三个工作日内由负责人决定并告知您。',
      en: 'We have it; the head decides within three working days and you are told.',
    },
    lede: {
      zh: '经办的人和这件事或者和您有直接利害关系的，可以申请他回避。',
      en: 'If an official has a direct interest in the matter or in you, you can ask that they step aside.',
    },
    fields: [{ name: 'text', kind: 'text', label: { zh: '请谁回避，为什么', en: 'Who should step aside, and why' } }],
    schema: z.object({ text: requiredText({ zh: '请谁回避和理由', en: 'who, and why' }, 2000) }),
    command: ({ text }, deposit) => ({ act: 'askRecusal', text: deposit.text('recusal', { text }) }),
  }),
};
