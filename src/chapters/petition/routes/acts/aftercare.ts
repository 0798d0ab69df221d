import { z } from '@hono/zod-openapi';
import { describeAct, type ActField } from '#ui/edge/acts.ts';
import { civilDay, oneOf, requiredText, wholeNumber } from '#ui/edge/input.ts';
import { helpSourceWords, outcomeOwnWords, partCheckedWords } from '../../pages/aftercare-words.ts';
import { choicesOf, textWords, unitId, type Descriptions } from './parts.ts';

const text = (zh: string, en: string, readers: ActField['readers'] = 'petitioner'): ActField => {
  return { name: 'text', kind: 'text', label: { zh, en }, readers };
};
const texts = z.object({ text: requiredText(textWords, 5000) });
const yes = { zh: '同意', en: 'Granted' };
const no = { zh: '不同意', en: 'Not granted' };

/** What an organ and a petition office do towards a settlement, for help, and with what a matter came to. */
export const aftercareActs: Descriptions<
  'offerSettlement' | 'decideHelp' | 'payHelp' | 'checkHelp' | 'recordOutcome' | 'checkConclusion'
> = {
  offerSettlement: describeAct({
    title: { zh: '提出调解、和解方案', en: 'Propose a settlement' },
    button: { zh: '把方案送给信访人', en: 'Put it to the petitioner' },
    done: {
      zh: '已送出。信访人同意才算数，办理期限照走。',
      en: 'Sent. It counts only if the petitioner agrees; the limit goes on.',
    },
    lede: {
      zh: '在裁量范围内，双方自愿。写明双方、争议、怎么履行、什么时候履行完。',
      en: 'Within discretion and by consent. Name both sides, the dispute, how it is carried out and by when.',
    },
    fields: [text('协议内容', 'The agreement')],
    schema: texts,
    command: (input, deposit) => ({ act: 'offerSettlement', terms: deposit.text('settlement', { text: input.text }) }),
  }),
  decideHelp: describeAct({
    title: { zh: '决定帮扶救助', en: 'Decide on help' },
    button: { zh: '决定', en: 'Decide' },
    done: { zh: '已决定，信访人看得到。', en: 'Decided; the petitioner sees it.' },
    fields: [
      {
        name: 'granted',
        kind: 'choice',
        label: { zh: '决定', en: 'Decision' },
        choices: [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ],
      },
      { name: 'source', kind: 'choice', label: { zh: '来源', en: 'Source' }, choices: choicesOf(helpSourceWords) },
      text('理由', 'Why'),
    ],
    schema: texts.extend({
      granted: oneOf(['yes', 'no'], { zh: '是否同意', en: 'the decision' }),
      source: oneOf(['social-assistance', 'temporary-relief', 'judicial-relief', 'special-fund', 'charity'], {
        zh: '来源',
        en: 'the source',
      }),
    }),
    command: (input, deposit) => ({
      act: 'decideHelp',
      source: input.source,
      granted: input.granted === 'yes',
      text: deposit.text('help', { text: input.text }),
    }),
  }),
  payHelp: describeAct({
    title: { zh: '登记发放', en: 'Record the payment' },
    button: { zh: '登记发放', en: 'Record it' },
    done: { zh: '已登记，请另一位同事回访核实。', en: 'Recorded; a colleague asks after it.' },
    fields: [
      { name: 'yuan', kind: 'number', label: { zh: '金额（元）', en: 'Amount in yuan' } },
      { name: 'paidOn', kind: 'date', label: { zh: '发放日期', en: 'Paid on' } },
      { name: 'evidence', kind: 'text', label: { zh: '发放凭证', en: 'Evidence' }, readers: 'officials' },
    ],
    schema: z.object({
      yuan: wholeNumber({ zh: '金额', en: 'The amount' }, 1, 10_000_000),
      paidOn: civilDay({ zh: '发放日期', en: 'the day of payment' }),
      evidence: requiredText({ zh: '发放凭证', en: 'the evidence' }, 2000),
    }),
    command: ({ yuan, paidOn, evidence }, deposit) => ({
      act: 'payHelp',
      yuan,
      paidOn,
      evidence: deposit.text('evidence', { text: evidence }),
    }),
  }),
  checkHelp: describeAct({
    title: { zh: '回访核实', en: 'Ask after the help' },
    button: { zh: '登记核实', en: 'Record it' },
    done: { zh: '已登记。', en: 'Recorded.' },
    fields: [text('回访情况', 'What was found')],
    schema: texts,
    command: (input, deposit) => ({ act: 'checkHelp', text: deposit.text('help', { text: input.text }) }),
  }),
  recordOutcome: describeAct({
    title: { zh: '登记处理结果', en: 'Record what it came to' },
    button: { zh: '登记', en: 'Record it' },
    done: { zh: '已登记。', en: 'Recorded.' },
    lede: {
      zh: '三项各自登记，各有负责单位。违法行为由有权机关依法处理，不是事项的结果，这里不登记。',
      en: 'Each of the three stands by itself, with whoever answers for it. A breach of law is for the body competent for it and no outcome of a matter.',
    },
    fields: [
      { name: 'outcome', kind: 'choice', label: { zh: '结果', en: 'Outcome' }, choices: choicesOf(outcomeOwnWords) },
      { name: 'owner', kind: 'unit', label: { zh: '负责单位', en: 'Who answers for it' } },
      text('做了什么', 'What was done'),
    ],
    schema: texts.extend({
      outcome: oneOf(['resolved', 'explained', 'helped'], { zh: '结果', en: 'the outcome' }),
      owner: unitId('负责单位', 'who answers for it'),
    }),
    command: ({ outcome, owner, text: said }, deposit) => ({
      act: 'recordOutcome',
      outcome,
      owner,
      text: deposit.text('outcome', { text: said }),
    }),
  }),
  checkConclusion: describeAct({
    title: { zh: '审核认定办结', en: 'Certify the conclusion' },
    button: { zh: '登记审核意见', en: 'Record the finding' },
    done: { zh: '已登记。两个单位都审核以后，认定办结。', en: 'Recorded. Once two bodies have, it is certified.' },
    lede: {
      zh: '办理机关审核实体，另一单位审核程序。认定以后，同一事实和理由不再受理；有新的事实，信访人可以另行提出。',
      en: 'The handling organ looks at the substance, another body at the procedure. Then the same facts and grounds are closed; new facts can be raised anew.',
    },
    fields: [
      {
        name: 'part',
        kind: 'choice',
        label: { zh: '审核哪一项', en: 'Which side' },
        choices: choicesOf(partCheckedWords),
      },
      text('审核意见', 'The finding', 'officials'),
    ],
    schema: texts.extend({ part: oneOf(['substance', 'procedure'], { zh: '审核哪一项', en: 'which side' }) }),
    command: (input, deposit) => ({
      act: 'checkConclusion',
      part: input.part,
      report: deposit.text('certification', { text: input.text }),
    }),
  }),
};

/** What the petitioner says to a settlement, asks for in need, and raises anew. */
export const petitionerAftercare: Descriptions<
  'agreeSettlement' | 'declineSettlement' | 'breakSettlement' | 'applyForHelp' | 'raiseNewFacts'
> = {
  agreeSettlement: describeAct({
    title: { zh: '同意方案', en: 'Agree to the settlement' },
    button: { zh: '我同意', en: 'I agree' },
    done: {
      zh: '已同意。对方履行完才办结；没有履行，您可以随时要求恢复办理。',
      en: 'Agreed. It ends once carried out; if it is not kept, you can have the claim handled again.',
    },
    lede: {
      zh: '同不同意由您自己决定，谁也不能要求您同意。不同意，事项照常办理，期限不变。',
      en: 'This is for you alone to decide; nobody may ask it of you. If you decline, your claim is handled as before, by the same day.',
    },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'agreeSettlement' }),
  }),
  declineSettlement: describeAct({
    title: { zh: '不同意方案', en: 'Decline the settlement' },
    button: { zh: '我不同意', en: 'I decline' },
    done: { zh: '知道了，事项照常办理。', en: 'Noted; your claim is handled as before.' },
    lede: {
      zh: '不用写理由，对您没有影响：事项照常办理，期限不变，以后还可以再谈。',
      en: 'No reason is needed and nothing is held against you: your claim is handled as before, by the same day, and another offer may come.',
    },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'declineSettlement' }),
  }),
  breakSettlement: describeAct({
    title: { zh: '协议没有履行', en: 'The agreement is not kept' },
    button: { zh: '要求恢复办理', en: 'Have the claim handled again' },
    done: { zh: '已恢复办理，原来的期限照走。', en: 'The claim is handled again, by the limit that never stopped.' },
    lede: {
      zh: '写清楚哪一条没有做到。提交以后马上恢复办理，期限从受理那天起一直在算。',
      en: 'Say what was not done. The claim is handled again at once, by the limit that has run since it was accepted.',
    },
    fields: [{ name: 'text', kind: 'text', label: { zh: '哪里没有履行', en: 'What was not kept' } }],
    schema: z.object({ text: requiredText({ zh: '哪里没有履行', en: 'what was not kept' }, 2000) }),
    command: (input, deposit) => ({ act: 'breakSettlement', text: deposit.text('settlement', { text: input.text }) }),
  }),
  applyForHelp: describeAct({
    title: { zh: '申请帮扶救助', en: 'Ask for help in need' },
    button: { zh: '提出申请', en: 'Apply' },
    done: { zh: '已收到申请，有结果会告诉您。', en: 'Received; you are told what comes of it.' },
    lede: {
      zh: '生活确有困难的可以申请。和诉求有没有道理无关，也不影响事项办理。只有您和办理的单位看得到。',
      en: 'For whoever is in real need, whatever becomes of the claim. Only you and the unit that handles it see this.',
    },
    fields: [{ name: 'text', kind: 'text', label: { zh: '有什么困难', en: 'What the need is' } }],
    schema: z.object({ text: requiredText({ zh: '有什么困难', en: 'what the need is' }, 2000) }),
    command: (input, deposit) => ({ act: 'applyForHelp', text: deposit.text('help', { text: input.text }) }),
  }),
  raiseNewFacts: describeAct({
    title: { zh: '有新的事实，另行提出', en: 'Raise new facts' },
    button: { zh: '登记为新的事项', en: 'Register a new matter' },
    done: { zh: '已登记为新的事项，和这一件互相关联。', en: 'Registered as a new matter; each points to the other.' },
    lede: {
      zh: '这件事项已经办结。有新的事实和理由，登记为新的一件，各有各的期限。',
      en: 'This matter has ended. New facts and grounds are a new matter with days of its own.',
    },
    fields: [
      { name: 'title', kind: 'line', label: { zh: '标题', en: 'Title' } },
      { name: 'request', kind: 'text', label: { zh: '请求', en: 'Request' } },
      { name: 'facts', kind: 'text', label: { zh: '新的事实和理由', en: 'New facts and grounds' } },
    ],
    schema: z.object({
      title: requiredText({ zh: '标题', en: 'a title' }, 100),
      request: requiredText({ zh: '请求', en: 'the request' }, 10_000),
      facts: requiredText({ zh: '新的事实和理由', en: 'the new facts' }, 20_000),
    }),
    command: (): never => {
      throw new Error('this act is made of two matters');
    },
  }),
};
