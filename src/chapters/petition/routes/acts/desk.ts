import { z } from '@hono/zod-openapi';
import { composeDocument } from '#kernel/documents.ts';
import type { PersonId } from '#kernel/ids.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { oneOf, optionalDay, optionalText, requiredText, wholeNumber } from '#ui/edge/input.ts';
import { callWords, needWords, outcomeWords } from '../../pages/words.ts';
import { reviewOpinionModel } from '../../opinion-parts.ts';
import { answerField, choicesOf, textWords, type Descriptions, requiredPart } from './parts.ts';

/** What is written at a desk: answers, notes, the second person, the opinion on review. */
export const deskActs: Descriptions<
  | 'decideReview'
  | 'answerQuestion'
  | 'answerUrge'
  | 'writeToPetitioner'
  | 'note'
  | 'noteCall'
  | 'approve'
  | 'decline'
  | 'allocate'
> = {
  decideReview: describeAct({
    title: { zh: '复查、复核意见', en: 'Opinion on review' },
    button: { zh: '作出意见', en: 'Give the opinion' },
    done: { zh: '已作出，接着送达。', en: 'Given; it has to be served now.' },
    fields: [
      { name: 'outcome', kind: 'choice', label: { zh: '结果', en: 'Outcome' }, choices: choicesOf(outcomeWords) },
      {
        name: 'redoDays',
        kind: 'number',
        label: { zh: '多少日内重新办理', en: 'To be handled anew within (days)' },
        hint: { zh: '责令重新办理时填；不填，三十日', en: 'With an order to handle anew; thirty where it is left out' },
        optional: true,
      },
      {
        name: 'facts',
        kind: 'text',
        label: { zh: '查明的事实和理由', en: 'Facts found and reasons' },
        readers: 'petitioner',
      },
      { name: 'opinion', kind: 'text', label: { zh: '意见', en: 'Opinion' }, readers: 'petitioner' },
      { name: 'basis', kind: 'text', label: { zh: '依据', en: 'Basis' }, readers: 'petitioner' },
    ],
    schema: z.object({
      outcome: oneOf(['upheld', 'changed', 'redo'], { zh: '结果', en: 'the outcome' }),
      redoDays: z.preprocess(
        (typed) => (typed === '' ? undefined : typed),
        wholeNumber({ zh: '重新办理的日数', en: 'Days' }, 1, 60).optional(),
      ),
      facts: requiredPart({ zh: '查明的事实和理由', en: 'the facts and reasons' }, reviewOpinionModel),
      opinion: requiredPart({ zh: '意见', en: 'the opinion' }, reviewOpinionModel),
      basis: requiredPart({ zh: '依据', en: 'the basis' }, reviewOpinionModel),
    }),
    command: ({ outcome, redoDays, ...parts }, deposit) => ({
      act: 'decideReview',
      outcome,
      redoDays: redoDays ?? null,
      document: deposit.text('review-opinion', composeDocument(reviewOpinionModel, parts)),
    }),
  }),
  answerQuestion: describeAct({
    title: { zh: '答复询问', en: 'Answer the question' },
    button: { zh: '发给信访人', en: 'Send to the petitioner' },
    done: { zh: '已答复。', en: 'Answered.' },
    fields: [{ name: 'question', kind: 'question', label: { zh: '哪一个询问', en: 'Which question' } }, answerField],
    schema: z.object({
      question: wholeNumber({ zh: '询问', en: 'The question' }, 1, 1_000_000),
      text: requiredText(textWords, 5000),
    }),
    command: (input, deposit) => ({
      act: 'answerQuestion',
      question: input.question,
      text: deposit.text('answer', { text: input.text }),
    }),
  }),
  answerUrge: describeAct({
    title: { zh: '回应催办', en: 'Answer the urging' },
    button: { zh: '发给信访人', en: 'Send to the petitioner' },
    done: { zh: '已回应。', en: 'Answered.' },
    fields: [{ name: 'urge', kind: 'urge', label: { zh: '哪一次催办', en: 'Which urging' } }, answerField],
    schema: z.object({
      urge: wholeNumber({ zh: '催办', en: 'The urging' }, 1, 1_000_000),
      text: requiredText(textWords, 5000),
    }),
    command: (input, deposit) => ({
      act: 'answerUrge',
      urge: input.urge,
      text: deposit.text('answer', { text: input.text }),
    }),
  }),
  writeToPetitioner: describeAct({
    title: { zh: '写给信访人', en: 'Write to the petitioner' },
    button: { zh: '发给信访人', en: 'Send to the petitioner' },
    done: { zh: '已发出。', en: 'Sent.' },
    fields: [{ name: 'text', kind: 'text', label: { zh: '内容', en: 'The text' }, readers: 'petitioner' }],
    schema: z.object({ text: requiredText(textWords, 5000) }),
    command: (input, deposit) => ({ act: 'writeToPetitioner', text: deposit.text('message', { text: input.text }) }),
  }),
  note: describeAct({
    title: { zh: '内部备注', en: 'Internal note' },
    button: { zh: '记下备注', en: 'Keep the note' },
    done: { zh: '已记下，信访人看不到。', en: 'Kept; the petitioner does not see it.' },
    fields: [{ name: 'text', kind: 'text', label: { zh: '备注', en: 'Note' }, readers: 'officials' }],
    schema: z.object({ text: requiredText({ zh: '备注', en: 'the note' }, 5000) }),
    command: (input, deposit) => ({ act: 'note', text: deposit.text('note', { text: input.text }) }),
  }),
  noteCall: describeAct({
    title: { zh: '登记通话', en: 'Note a call' },
    button: { zh: '记下通话', en: 'Keep the call' },
    done: { zh: '已记下。约了回电的，已经列入待办。', en: 'Kept. A promised call stands on the list of duties.' },
    lede: {
      zh: '信访人看到通话的日期和约定的回电日，看不到记录。没有接通的，约定的回电还在。',
      en: 'The petitioner sees the day of the call and of the promised one, not the notes. Where nobody answered, the promise stands.',
    },
    fields: [
      { name: 'call', kind: 'choice', label: { zh: '谁打给谁', en: 'Who called' }, choices: choicesOf(callWords) },
      { name: 'note', kind: 'text', label: { zh: '通话记录', en: 'What was said' }, readers: 'officials' },
      {
        name: 'need',
        kind: 'choice',
        label: { zh: '通话时需要', en: 'Needed to be heard' },
        choices: choicesOf(needWords),
        optional: true,
      },
      {
        name: 'callBackOn',
        kind: 'date',
        label: { zh: '答应哪天以前回电', en: 'Promised to call back by' },
        hint: { zh: '没有约回电的，不填', en: 'Empty where no call was promised' },
        optional: true,
      },
      {
        name: 'callsBack',
        kind: 'choice',
        label: { zh: '答应了，没有说哪天', en: 'Promised without a day' },
        choices: [{ value: 'yes', label: { zh: '三个工作日内回电', en: 'A call within three working days' } }],
        optional: true,
      },
    ],
    schema: z.object({
      call: oneOf(['in', 'out', 'unreached'], { zh: '谁打给谁', en: 'who called' }),
      note: requiredText({ zh: '通话记录', en: 'what was said' }, 5000),
      need: z.preprocess(
        (typed) => (typed === '' ? undefined : typed),
        oneOf(['relay', 'interpreter', 'slowly'], { zh: '通话时需要', en: 'what is needed' }).optional(),
      ),
      callBackOn: optionalDay({ zh: '回电日期', en: 'the day of the call' }),
      callsBack: z.preprocess(
        (typed) => (typed === '' ? undefined : typed),
        oneOf(['yes'], { zh: '回电', en: 'a call back' }).optional(),
      ),
    }),
    command: ({ call, note, need, callBackOn, callsBack }, deposit) => ({
      act: 'noteCall',
      call,
      needs: need ? [need] : [],
      callsBack: Boolean(callBackOn ?? callsBack),
      callBackDue: callBackOn ?? null,
      note: deposit.text('note', { text: note }),
    }),
  }),
  approve: describeAct({
    title: { zh: '同意', en: 'Approve' },
    button: { zh: '同意并生效', en: 'Approve; it takes effect' },
    done: { zh: '已同意，已经生效。', en: 'Approved; it stands.' },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'approve' }),
  }),
  decline: describeAct({
    title: { zh: '退回', en: 'Send back' },
    button: { zh: '退回', en: 'Send it back' },
    done: { zh: '已退回。', en: 'Sent back.' },
    fields: [{ name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' }, readers: 'officials' }],
    schema: z.object({ reason: requiredText({ zh: '理由', en: 'the reason' }, 2000) }),
    command: (input, deposit) => ({ act: 'decline', reason: deposit.text('reason', { text: input.reason }) }),
  }),
  allocate: describeAct({
    title: { zh: '指派', en: 'Allocate' },
    button: { zh: '交给这位同事', en: 'Give it to this colleague' },
    done: { zh: '已指派，待办跟着过去了。', en: 'Allocated; its duties went along.' },
    lede: {
      zh: '本单位内部的分工：谁来办，期限和责任都不变，信访人看不到。',
      en: 'Who of this unit sees to it. Limits and responsibility stay as they are; the petitioner does not see it.',
    },
    fields: [
      { name: 'person', kind: 'colleague', handed: true, label: { zh: '交给谁办', en: 'To whom' }, optional: true },
      {
        name: 'reason',
        kind: 'text',
        label: { zh: '说明', en: 'Why' },
        hint: { zh: '接手的人要知道什么', en: 'What whoever takes over should know' },
        optional: true,
        readers: 'officials',
      },
    ],
    schema: z.object({
      person: optionalText({ zh: '同事', en: 'the colleague' }, 80),
      reason: optionalText({ zh: '说明', en: 'the reason' }, 2000),
    }),
    command: (input, deposit) => ({
      act: 'allocate',
      person: (input.person ?? null) as PersonId | null,
      reason: input.reason ? deposit.text('note', { text: input.reason }) : null,
    }),
  }),
};
