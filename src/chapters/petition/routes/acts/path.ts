import { z } from '@hono/zod-openapi';
import { composeDocument } from '#kernel/documents.ts';
import { describeAct, type ActField } from '#ui/edge/acts.ts';
import { oneOf, optionalDay, requiredText, wholeNumber } from '#ui/edge/input.ts';
import type { Path } from '../../events.ts';
import { pathWords } from '../../pages/words.ts';
import { pathResultModel } from '../../opinion-parts.ts';
import { choicesOf, noteField, noteText, type Descriptions, requiredPart } from './parts.ts';

const pathField: ActField = {
  name: 'path',
  kind: 'choice',
  label: { zh: '按哪个途径处理', en: 'By which path' },
  choices: choicesOf(pathWords),
};
const ownDueField: ActField = {
  name: 'ownDue',
  kind: 'date',
  label: { zh: '该程序自己的期限', en: 'The last day that its own law sets' },
  hint: {
    zh: '只有前五种途径才填；法律没有定日期的不填',
    en: 'For the first five paths alone, where their law sets one',
  },
  optional: true,
};
const path = wholeNumber({ zh: '处理途径', en: 'the path' }, 1, 6).transform((n) => n as Path);
const ownDue = optionalDay({ zh: '该程序的期限', en: 'the last day of that procedure' });

/** The six paths of article 31: the notice, its correction, and what a path of its own ends in. */
export const pathActs: Descriptions<'noticePath' | 'changePath' | 'statePathResult'> = {
  noticePath: describeAct({
    title: { zh: '告知接收情况和处理途径', en: 'Notice of receipt and path' },
    button: { zh: '书面告知信访人', en: 'Tell the petitioner in writing' },
    done: { zh: '已告知，办理期限开始计算。', en: 'The notice is given; the limit for handling begins.' },
    lede: {
      zh: '自收到之日起十五日内，书面告知接收情况以及处理途径和程序。只有第六种途径适用六十日和复查、复核。',
      en: 'Within fifteen days of receipt the petitioner is told in writing of receipt, path and procedure. Only the sixth path has the sixty days and review.',
    },
    fields: [pathField, ownDueField, noteField],
    schema: z.object({ path, ownDue, note: noteText }),
    command: (input, deposit) => ({
      act: 'noticePath',
      path: input.path,
      ownDue: input.ownDue ?? null,
      note: input.note ? deposit.text('note', { text: input.note }) : null,
    }),
  }),
  changePath: describeAct({
    title: { zh: '更正处理途径', en: 'Correct the path' },
    button: { zh: '提出，由负责人复核', en: 'Propose it to the head' },
    done: { zh: '已提出，等负责人决定。', en: 'Proposed; the head decides.' },
    lede: {
      zh: '途径定错了的，由两个人更正，并告知信访人。受理日期不变，期限仍从那天起算。',
      en: 'Two people correct a path that was chosen wrongly, and the petitioner is told. The day of acceptance stays, and the limit runs from it.',
    },
    fields: [
      pathField,
      ownDueField,
      { name: 'note', kind: 'text', label: { zh: '为什么更正', en: 'Why' }, readers: 'petitioner' },
    ],
    schema: z.object({ path, ownDue, note: requiredText({ zh: '理由', en: 'the reason' }, 2000) }),
    command: (input, deposit) => ({
      act: 'changePath',
      path: input.path,
      ownDue: input.ownDue ?? null,
      note: deposit.text('note', { text: input.note }),
    }),
  }),
  statePathResult: describeAct({
    title: { zh: '途径结果', en: 'Result of the path' },
    button: { zh: '送负责人审签', en: 'Send to the head for signature' },
    done: { zh: '已送审，签发以后再送达。', en: 'Sent for signature; it is served once signed.' },
    lede: {
      zh: '不走信访程序的事项，写明办得怎样，也写明不同意时向哪里、在多少日内提出。',
      en: 'A matter that is not on the petition path ends in what came of it there, with the body and the time for whoever disagrees.',
    },
    fields: [
      { name: 'result', kind: 'path-result', label: { zh: '结果', en: 'Result' } },
      { name: 'facts', kind: 'text', label: { zh: '办理情况', en: 'What was done' }, readers: 'petitioner' },
      {
        name: 'remedy',
        kind: 'text',
        label: { zh: '不同意怎么办', en: 'If the petitioner disagrees' },
        hint: { zh: '向哪个机关、在多少日内、怎样提出', en: 'Before which body, within how many days, and how' },
        readers: 'petitioner',
      },
      { name: 'basis', kind: 'text', label: { zh: '法律法规依据', en: 'Legal basis' }, readers: 'petitioner' },
    ],
    schema: z.object({
      result: oneOf(['led', 'decided', 'performed', 'answered'], { zh: '结果', en: 'the result' }),
      facts: requiredPart({ zh: '办理情况', en: 'what was done' }, pathResultModel),
      remedy: requiredPart({ zh: '不同意怎么办', en: 'what one can do who disagrees' }, pathResultModel),
      basis: requiredPart({ zh: '法律法规依据', en: 'the legal basis' }, pathResultModel),
    }),
    command: ({ result, ...parts }, deposit) => ({
      act: 'statePathResult',
      result,
      document: deposit.text('path-result', composeDocument(pathResultModel, parts)),
    }),
  }),
};
