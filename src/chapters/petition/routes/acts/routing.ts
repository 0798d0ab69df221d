import { z } from '@hono/zod-openapi';
import { lawfulPaths, type LawfulPathId } from '#law/lawful-paths.ts';
import type { UnitKind } from '#kernel/units.ts';
import { describeAct, type ActField } from '#ui/edge/acts.ts';
import { oneOf, requiredText } from '#ui/edge/input.ts';
import { lawfulPathWords } from '../../pages/words.ts';
import { choicesOf, optionalUnit, unitId, type Descriptions } from './parts.ts';

const pathIds = lawfulPaths.map(({ id }) => id) as [LawfulPathId, ...LawfulPathId[]];

/** Every kind of body that a person can be pointed to; a path of another law often ends at a court or a procuratorate. */
const anywhere: readonly UnitKind[] = [
  'petition-office',
  'government',
  'competent',
  'political-legal',
  'discipline',
  'court',
  'procuratorate',
  'congress',
  'enterprise',
];

const reasonsField = (readers: 'petitioner' | 'officials'): ActField => ({
  name: 'reasons',
  kind: 'text',
  label: { zh: '详细理由', en: 'Full reasons' },
  readers,
});
const reasons = requiredText({ zh: '理由', en: 'the reasons' }, 5000);

/** What happens to a matter on its way to the organ with power over it. */
export const routingActs: Descriptions<
  'reportResult' | 'redirect' | 'object' | 'answerObjection' | 'raiseDispute' | 'decideDispute'
> = {
  redirect: describeAct({
    title: { zh: '告知向有权机关提出', en: 'Tell where to turn' },
    button: { zh: '提出，由第二人复核', en: 'Propose it to a second person' },
    done: { zh: '已提出，等第二人决定。', en: 'Proposed; a second person decides.' },
    lede: {
      zh: '写明去哪个单位、为什么、依据哪一条，以及那里的期限。书信和网上反映不受层级限制，要如实告诉信访人。',
      en: 'Say which office, why, under which article, and which periods run there. A letter or an online filing is open at any level; the petitioner is told so.',
    },
    fields: [
      { name: 'ground', kind: 'ground', label: { zh: '依据的理由', en: 'Ground' }, kinds: ['redirect'] },
      {
        name: 'path',
        kind: 'choice',
        label: { zh: '法定途径', en: 'Lawful path' },
        hint: {
          zh: '去另一级信访接待场所的，不用选。',
          en: 'None is needed where only the level of the office differs.',
        },
        choices: choicesOf(lawfulPathWords),
        optional: true,
      },
      {
        name: 'to',
        kind: 'unit',
        label: { zh: '去哪个单位', en: 'Which office' },
        hint: {
          zh: '它的地址、电话和接待时间会写进通知。',
          en: 'Its address, telephone and hours go into the notice.',
        },
        optional: true,
        kinds: anywhere,
      },
      { name: 'where', kind: 'text', label: { zh: '理由和去向', en: 'Why, and where to turn' }, readers: 'petitioner' },
    ],
    schema: z.object({
      ground: requiredText({ zh: '理由', en: 'a ground' }, 80),
      path: oneOf(pathIds, { zh: '法定途径', en: 'a lawful path' }).optional(),
      to: optionalUnit,
      where: requiredText({ zh: '理由和去向', en: 'why, and where to turn' }, 5000),
    }),
    command: (input, deposit) => ({
      act: 'redirect',
      ground: input.ground,
      path: input.path ?? null,
      to: input.to,
      statement: deposit.text('redirection', { where: input.where }),
    }),
  }),
  object: describeAct({
    title: { zh: '提出异议', en: 'Object: not ours' },
    button: { zh: '向转来的一方提出异议', en: 'Object to the sender' },
    done: {
      zh: '已提出异议。转来的一方同意以前，仍由本单位负责。',
      en: 'The objection is made. Until the sender agrees, the matter is still yours.',
    },
    lede: {
      zh: '不归本单位管的，五个工作日内详细说明理由；告知信访人的期限照常计算。',
      en: 'If it is not yours, give full reasons within five working days. The clock of the notice runs on.',
    },
    fields: [
      {
        name: 'proper',
        kind: 'unit',
        label: { zh: '应当由哪个单位管', en: 'Which unit is in charge' },
        optional: true,
      },
      reasonsField('officials'),
    ],
    schema: z.object({ proper: optionalUnit, reasons }),
    command: (input, deposit) => ({
      act: 'object',
      proper: input.proper,
      reasons: deposit.text('objection', { text: input.reasons }),
    }),
  }),
  answerObjection: describeAct({
    title: { zh: '核实异议', en: 'Check the objection' },
    button: { zh: '答复异议', en: 'Answer the objection' },
    done: { zh: '已答复异议。', en: 'The objection is answered.' },
    lede: {
      zh: '同意的，事项收回来，三个工作日内转给有权处理的单位；不同意的，说明理由，仍由它负责。',
      en: 'If you agree, the matter comes back and goes to the right unit within three working days. If not, say why; it stays there.',
    },
    fields: [
      {
        name: 'answer',
        kind: 'choice',
        label: { zh: '核实的结果', en: 'What was found' },
        choices: [
          { value: 'agreed', label: { zh: '同意，收回', en: 'Agreed: take it back' } },
          { value: 'kept', label: { zh: '不同意', en: 'Not agreed' } },
        ],
      },
      reasonsField('officials'),
    ],
    schema: z.object({ answer: oneOf(['agreed', 'kept'], { zh: '核实的结果', en: 'what was found' }), reasons }),
    command: (input, deposit) => ({
      act: 'answerObjection',
      answer: input.answer,
      reasons: deposit.text('objection', { text: input.reasons }),
    }),
  }),
  raiseDispute: describeAct({
    title: { zh: '提请决定由谁受理', en: 'Ask who takes it' },
    button: { zh: '提请决定', en: 'Ask for a decision' },
    done: {
      zh: '已提请决定。在决定以前，仍由本单位负责。',
      en: 'The decision is asked for. Until it comes, the matter is still yours.',
    },
    lede: {
      zh: '由两个单位共同的上一级决定；没有共同上一级的，由联席会议协调（2022年条例）。',
      en: 'The common superior of both units decides; where there is none, the joint conference (regulations of 2022).',
    },
    fields: [
      { name: 'other', kind: 'unit', label: { zh: '与哪个单位有争议', en: 'The other unit' } },
      reasonsField('officials'),
    ],
    schema: z.object({ other: unitId('另一个单位', 'the other unit'), reasons }),
    command: (input, deposit) => ({
      act: 'raiseDispute',
      other: input.other,
      reasons: deposit.text('dispute', { text: input.reasons }),
    }),
  }),
  decideDispute: describeAct({
    title: { zh: '决定由谁受理', en: 'Decide who takes it' },
    button: { zh: '确定由这个单位受理', en: 'This unit takes it' },
    done: { zh: '已确定，信访人会看到由谁负责。', en: 'Decided; the petitioner sees who is in charge.' },
    fields: [
      { name: 'to', kind: 'unit', label: { zh: '由哪个单位受理', en: 'Which unit takes it' } },
      reasonsField('officials'),
    ],
    schema: z.object({ to: unitId('单位', 'a unit'), reasons }),
    command: (input, deposit) => ({
      act: 'decideDispute',
      to: input.to,
      reasons: deposit.text('dispute', { text: input.reasons }),
    }),
  }),
  reportResult: describeAct({
    title: { zh: '报告交办结果', en: 'Report the result' },
    button: { zh: '报告给交办的一方', en: 'Report to the sender' },
    done: { zh: '已报告。', en: 'Reported.' },
    fields: [
      {
        name: 'report',
        kind: 'text',
        label: { zh: '办理结果和信访人的意见', en: 'The result, and what the petitioner says' },
        readers: 'officials',
      },
    ],
    schema: z.object({ report: requiredText({ zh: '办理结果', en: 'the result' }, 10_000) }),
    command: (input, deposit) => ({ act: 'reportResult', report: deposit.text('report', { text: input.report }) }),
  }),
};
