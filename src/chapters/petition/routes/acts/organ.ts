import { z } from '@hono/zod-openapi';
import { composeDocument } from '#kernel/documents.ts';
import { namesText } from '#law/names-text.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { civilDay, oneOf, optionalText, requiredText, wholeNumber } from '#ui/edge/input.ts';
import { resultWords, wayWords } from '../../pages/words.ts';
import { opinionModel } from '../../opinion-parts.ts';
import { choicesOf, type Descriptions, requiredPart } from './parts.ts';

/** What the organ does that has the matter in hand. */
export const organActs: Descriptions<'accept' | 'refuse' | 'extend' | 'issueOpinion' | 'serve' | 'conclude'> = {
  accept: describeAct({
    title: { zh: '受理', en: 'Accept' },
    button: { zh: '受理并书面告知', en: 'Accept and tell in writing' },
    done: { zh: '已受理，六十日的期限开始计算。', en: 'Accepted; the sixty days begin.' },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'accept' }),
  }),
  refuse: describeAct({
    title: { zh: '不予受理', en: 'Turn away' },
    button: { zh: '提出，由第二人复核', en: 'Propose it to a second person' },
    done: { zh: '已提出，等第二人决定。', en: 'Proposed; a second person decides.' },
    lede: {
      zh: '只能依据法定理由，写明事实和证据；由另一人复核后才生效，并告知信访人怎么办。',
      en: 'Only on a ground fixed by law, with facts and evidence; a second person must agree, and the petitioner is told the way on.',
    },
    fields: [
      { name: 'ground', kind: 'ground', label: { zh: '依据的理由', en: 'Ground' } },
      { name: 'statement', kind: 'text', label: { zh: '事实和证据', en: 'Facts and evidence' }, readers: 'petitioner' },
    ],
    schema: z.object({
      ground: requiredText({ zh: '理由', en: 'a ground' }, 80),
      statement: requiredText({ zh: '事实和证据', en: 'facts and evidence' }, 5000),
    }),
    command: (input, deposit) => ({
      act: 'refuse',
      ground: input.ground,
      statement: deposit.text('refusal', { text: input.statement }),
    }),
  }),
  extend: describeAct({
    title: { zh: '延期', en: 'Extend the limit' },
    button: { zh: '提请负责人批准延期', en: 'Ask the head to approve' },
    done: { zh: '已提请批准。', en: 'The head has been asked.' },
    lede: {
      zh: '情况复杂的，经本机关负责人批准可以延长一次，最多三十日，并告知信访人理由。',
      en: 'A complex matter may be extended once, by thirty days at most, by the head of the organ; the petitioner is told why.',
    },
    fields: [
      { name: 'days', kind: 'number', label: { zh: '延长多少日', en: 'Days' } },
      { name: 'reason', kind: 'text', label: { zh: '理由', en: 'Reason' }, readers: 'petitioner' },
    ],
    schema: z.object({
      days: wholeNumber({ zh: '延长的日数', en: 'Days' }, 1, 365),
      reason: requiredText({ zh: '理由', en: 'the reason' }, 2000),
    }),
    command: (input, deposit) => ({
      act: 'extend',
      days: input.days,
      reason: deposit.text('reason', { text: input.reason }),
    }),
  }),
  issueOpinion: describeAct({
    title: { zh: '处理意见', en: 'Handling opinion' },
    button: { zh: '送负责人审签', en: 'Send to the head for signature' },
    done: { zh: '已送审，签发以后再送达。', en: 'Sent for signature; it is served once signed.' },
    lede: {
      zh: '处理意见书写明投诉请求、事实和理由、处理意见及其法律法规依据。',
      en: 'The opinion states the request, facts and reasons, the opinion, and the law it rests on.',
    },
    fields: [
      { name: 'result', kind: 'choice', label: { zh: '对诉求', en: 'On the claim' }, choices: choicesOf(resultWords) },
      { name: 'request', kind: 'text', label: { zh: '投诉请求', en: 'The request' }, readers: 'petitioner' },
      {
        name: 'facts',
        kind: 'text',
        label: { zh: '查明的事实和理由', en: 'Facts found and reasons' },
        readers: 'petitioner',
      },
      { name: 'opinion', kind: 'text', label: { zh: '处理意见', en: 'Opinion' }, readers: 'petitioner' },
      { name: 'basis', kind: 'text', label: { zh: '法律法规依据', en: 'Legal basis' }, readers: 'petitioner' },
      {
        name: 'newFacts',
        kind: 'text',
        label: { zh: '新查明的事实', en: 'Facts newly found' },
        hint: {
          zh: '重新办理后意见与原来相同的，才需要',
          en: 'Needed only where, handled anew, the opinion stays the same',
        },
        optional: true,
        readers: 'officials',
      },
      {
        name: 'similar',
        kind: 'choice',
        label: { zh: '和类似事项的处理', en: 'Beside similar matters' },
        hint: { zh: '见“同类事项怎么答复的”', en: 'See how matters of this class were answered' },
        choices: [
          { value: 'same', label: { zh: '一致，或者没有类似的', en: 'Alike, or there are none' } },
          { value: 'deviates', label: { zh: '不一样', en: 'It deviates' } },
        ],
        optional: true,
      },
      {
        name: 'deviation',
        kind: 'text',
        label: { zh: '为什么不一样', en: 'Why it deviates' },
        optional: true,
        readers: 'petitioner',
      },
    ],
    schema: z.object({
      similar: z.enum(['', 'same', 'deviates']).optional(),
      deviation: optionalText({ zh: '为什么不一样', en: 'why it deviates' }, 5000),
      result: oneOf(['supported', 'partly', 'explained', 'not-supported'], {
        zh: '对诉求的意见',
        en: 'what is said to the claim',
      }),
      request: requiredPart({ zh: '投诉请求', en: 'the request' }, opinionModel),
      facts: requiredPart({ zh: '查明的事实和理由', en: 'the facts and reasons' }, opinionModel),
      opinion: requiredPart({ zh: '处理意见', en: 'the opinion' }, opinionModel),
      basis: requiredPart({ zh: '法律法规依据', en: 'the legal basis' }, opinionModel),
      newFacts: optionalText({ zh: '新查明的事实', en: 'the facts newly found' }, 5000),
    }),
    command: ({ result, newFacts, similar, deviation, ...parts }, deposit) => ({
      act: 'issueOpinion',
      result,
      document: deposit.text('opinion', {
        ...composeDocument(opinionModel, parts),
        ...(deviation ? { deviation } : {}),
      }),
      newFacts: newFacts ? deposit.text('new-facts', { text: newFacts }) : null,
      deviates: similar === 'deviates',
      deviation: deviation ? deposit.text('deviation', { deviation }) : null,
      ...(namesText(parts.basis) ? {} : { uncited: true }),
    }),
  }),
  serve: describeAct({
    title: { zh: '送达', en: 'Service' },
    button: { zh: '登记送达', en: 'Record the service' },
    done: { zh: '已登记送达。', en: 'The service is on record.' },
    lede: {
      zh: '从送达那天起，信访人自己的期限开始计算，所以要有送达的凭证。',
      en: "The petitioner's own period runs from the day of service, so it needs evidence.",
    },
    fields: [
      { name: 'way', kind: 'choice', label: { zh: '送达方式', en: 'Way' }, choices: choicesOf(wayWords) },
      { name: 'servedOn', kind: 'date', label: { zh: '送达日期', en: 'Served on' } },
      {
        name: 'evidence',
        kind: 'text',
        label: { zh: '送达凭证', en: 'Evidence' },
        hint: {
          zh: '谁签收、回执编号、信访人同意电子送达的记录、见证人；公告送达写明公告已满三十日',
          en: 'Who signed, number of the slip, the consent to electronic service, the witness; for a notice that its days are over',
        },
        readers: 'officials',
      },
    ],
    schema: z.object({
      way: oneOf(['in-person', 'post', 'electronic', 'left-with-witness', 'public-notice'], {
        zh: '送达方式',
        en: 'the way of service',
      }),
      servedOn: civilDay({ zh: '送达日期', en: 'the day of service' }),
      evidence: requiredText({ zh: '送达凭证', en: 'the evidence' }, 2000),
    }),
    command: (input, deposit) => ({
      act: 'serve',
      way: input.way,
      servedOn: input.servedOn,
      evidence: deposit.text('evidence', { text: input.evidence }),
    }),
  }),
  conclude: describeAct({
    title: { zh: '办结', en: 'Conclude' },
    button: { zh: '登记办结', en: 'Register the conclusion' },
    done: { zh: '已办结。', en: 'Concluded.' },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'conclude' }),
  }),
};
