import { z } from '@hono/zod-openapi';
import type { MatterCommand } from '#kernel/procedure.ts';
import { describeAct, type ActDescription, type ActField } from '#ui/edge/acts.ts';
import { civilDay, oneOf, optionalText, requiredText, wholeNumber } from '#ui/edge/input.ts';
import type { HearingCommand } from '../decide/command.ts';
import { openFields, openSchema, opennessOf } from './openness.ts';
import { maybePerson, namePanel } from './panel-act.ts';

type Command = HearingCommand | MatterCommand;

const reasonField = (zh: string, en: string): ActField => ({
  name: 'reason',
  kind: 'text',
  label: { zh, en },
  readers: 'petitioner',
});

const arranging = {
  agree: describeAct({
    title: { zh: '同意举行听证', en: 'Agree to hold it' },
    button: { zh: '同意举行', en: 'Hold the hearing' },
    done: { zh: '已同意，信访人看得到。', en: 'Agreed; the petitioner sees it.' },
    lede: { zh: '听证公开举行；只有四种理由可以不公开。', en: 'A hearing is open; only four reasons close it.' },
    fields: openFields,
    schema: openSchema,
    command: (input): Command => ({ act: 'agree', ...opennessOf(input) }),
  }),
  turnDown: describeAct({
    title: { zh: '不举行听证', en: 'Hold none' },
    button: { zh: '不举行，告知理由', en: 'Hold none, and say why' },
    done: { zh: '已告知信访人。', en: 'The petitioner is told.' },
    fields: [reasonField('为什么不举行', 'Why none is held')],
    schema: z.object({ reason: requiredText({ zh: '理由', en: 'the reasons' }, 2000) }),
    command: ({ reason }, deposit): Command => ({ act: 'turnDown', reason: deposit.text('reason', { text: reason }) }),
  }),
  namePanel,
  announce: describeAct({
    title: { zh: '发听证通知', en: 'Announce the hearing' },
    button: { zh: '发出听证通知', en: 'Announce it' },
    done: { zh: '听证通知已发出。', en: 'The notice is out.' },
    lede: {
      zh: '通知要写明时间、地点、议程、听证组名单，并告知：可以申请回避，可以委托代理人，可以陈述、质证、辩论，可以核对笔录。',
      en: 'The notice names time, place, agenda and panel, and the rights: to have somebody step aside, to be represented, to speak, question and argue, to check the record.',
    },
    fields: [
      { name: 'heldOn', kind: 'date', label: { zh: '哪一天举行', en: 'Held on' } },
      { name: 'place', kind: 'line', label: { zh: '时间和地点', en: 'Hour and place' } },
      {
        name: 'agenda',
        kind: 'text',
        label: { zh: '议程、名单和权利', en: 'Agenda, panel and rights' },
        readers: 'petitioner',
      },
    ],
    schema: z.object({
      heldOn: civilDay({ zh: '举行的日子', en: 'the day' }),
      place: requiredText({ zh: '时间和地点', en: 'hour and place' }, 200),
      agenda: requiredText({ zh: '议程', en: 'the agenda' }, 5000),
    }),
    command: ({ heldOn, place, agenda }, deposit): Command => ({
      act: 'announce',
      heldOn,
      notice: deposit.text('hearing-notice', { place, agenda }),
    }),
  }),
  decideRecusal: describeAct({
    title: { zh: '决定回避', en: 'Decide on the recusal' },
    button: { zh: '作出决定，并告知', en: 'Decide, and say so' },
    done: { zh: '已决定并告知。', en: 'Decided, and told.' },
    fields: [
      { name: 'recusal', kind: 'hidden', label: { zh: '申请', en: 'Request' } },
      {
        name: 'person',
        kind: 'colleague',
        label: { zh: '谁回避', en: 'Who steps aside' },
        none: { zh: '没有人回避', en: 'Nobody steps aside' },
        optional: true,
      },
      { name: 'text', kind: 'text', label: { zh: '理由', en: 'Reasons' }, readers: 'petitioner' },
    ],
    schema: z.object({
      recusal: wholeNumber({ zh: '申请', en: 'The request' }, 1, 1_000_000),
      person: maybePerson,
      text: requiredText({ zh: '理由', en: 'the reasons' }, 2000),
    }),
    command: ({ recusal, person: who, text }, deposit): Command => ({
      act: 'decideRecusal',
      recusal,
      person: who ?? null,
      text: deposit.text('answer', { text }),
    }),
  }),
  cancel: describeAct({
    title: { zh: '取消听证', en: 'Call it off' },
    button: { zh: '取消，告知理由', en: 'Call it off, and say why' },
    done: { zh: '已取消并告知。', en: 'Called off, and told.' },
    fields: [reasonField('为什么取消', 'Why it is called off')],
    schema: z.object({ reason: requiredText({ zh: '理由', en: 'the reasons' }, 2000) }),
    command: ({ reason }, deposit): Command => ({ act: 'cancel', reason: deposit.text('reason', { text: reason }) }),
  }),
} satisfies Record<string, ActDescription<Command>>;

const holding = {
  hold: describeAct({
    title: { zh: '登记听证已举行', en: 'Record that it was held' },
    button: { zh: '登记已举行', en: 'Record it' },
    done: {
      zh: '已登记。规则不计入期限的，听证的日子不计入。',
      en: 'Recorded. Where the rules say so its days are not counted.',
    },
    fields: [
      { name: 'fromOn', kind: 'date', label: { zh: '从哪天', en: 'From' } },
      { name: 'toOn', kind: 'date', label: { zh: '到哪天', en: 'To' } },
      {
        name: 'came',
        kind: 'choice',
        label: { zh: '信访人到场', en: 'Was the petitioner there' },
        choices: [
          { value: 'yes', label: { zh: '到场', en: 'Yes' } },
          { value: 'no', label: { zh: '没有到场', en: 'No' } },
        ],
      },
    ],
    schema: z.object({
      fromOn: civilDay({ zh: '开始的日子', en: 'the first day' }),
      toOn: civilDay({ zh: '结束的日子', en: 'the last day' }),
      came: oneOf(['yes', 'no'], { zh: '信访人是否到场', en: 'whether the petitioner was there' }),
    }),
    command: ({ fromOn, toOn, came }): Command => ({ act: 'hold', fromOn, toOn, petitionerCame: came === 'yes' }),
  }),
  layRecord: describeAct({
    title: { zh: '交出笔录核对', en: 'Lay the record open' },
    button: { zh: '交当事人核对', en: 'Lay it before the parties' },
    done: { zh: '笔录已交当事人逐行核对。', en: 'The parties can check the record line by line.' },
    lede: { zh: '一行写一段发言；当事人按行核对。', en: 'One line for each statement; the parties check it by lines.' },
    fields: [{ name: 'record', kind: 'text', label: { zh: '听证笔录', en: 'Record' }, readers: 'petitioner' }],
    schema: z.object({ record: requiredText({ zh: '笔录', en: 'the record' }, 50_000) }),
    command({ record }, deposit): Command {
      const lines = linesOf(record);
      const numbered = lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
      return { act: 'layRecord', record: deposit.text('hearing-record', { text: numbered }), lineCount: lines.length };
    },
  }),
  confirmRecord: describeAct({
    title: { zh: '核对笔录', en: 'Check the record' },
    button: { zh: '核对完毕', en: 'Done checking' },
    done: { zh: '已核对。', en: 'Checked.' },
    fields: confirmFields(),
    schema: confirmSchema(),
    command: ({ contested, remark }, deposit): Command => ({
      act: 'confirmRecord',
      contested: numbersIn(contested),
      remark: remark ? deposit.text('remark', { text: remark }) : null,
    }),
  }),
  deliberate: describeAct({
    title: { zh: '登记合议', en: 'Record the deliberation' },
    button: { zh: '登记合议', en: 'Record it' },
    done: { zh: '合议已登记，不同意见一并存入。', en: 'On record, with the dissent.' },
    fields: [
      { name: 'votesFor', kind: 'number', label: { zh: '同意的人数', en: 'For it' } },
      { name: 'votesAgainst', kind: 'number', label: { zh: '不同意的人数', en: 'Against' } },
      { name: 'finding', kind: 'text', label: { zh: '合议的意见', en: 'Finding' }, readers: 'officials' },
      { name: 'dissent', kind: 'text', label: { zh: '不同意见', en: 'Dissent' }, optional: true, readers: 'officials' },
    ],
    schema: z.object({
      votesFor: wholeNumber({ zh: '同意的人数', en: 'The number' }, 0, 20),
      votesAgainst: wholeNumber({ zh: '不同意的人数', en: 'The number' }, 0, 20),
      finding: requiredText({ zh: '合议的意见', en: 'the finding' }, 5000),
      dissent: optionalText({ zh: '不同意见', en: 'the dissent' }, 5000),
    }),
    command: ({ votesFor, votesAgainst, finding, dissent }, deposit): Command => ({
      act: 'deliberate',
      votesFor,
      votesAgainst,
      finding: deposit.text('finding', { text: finding }),
      dissent: dissent ? deposit.text('dissent', { text: dissent }) : null,
    }),
  }),
  report: describeAct({
    title: { zh: '出具听证报告', en: 'Make the report' },
    button: { zh: '出具报告', en: 'Make the report' },
    done: { zh: '听证报告已出具，信访人看得到。', en: 'The report is made; the petitioner sees it.' },
    fields: [{ name: 'report', kind: 'text', label: { zh: '听证报告', en: 'Report' }, readers: 'petitioner' }],
    schema: z.object({ report: requiredText({ zh: '报告', en: 'the report' }, 20_000) }),
    command: ({ report }, deposit): Command => ({
      act: 'report',
      report: deposit.text('hearing-report', { text: report }),
    }),
  }),
  publish: describeAct({
    title: { zh: '公开（去掉姓名）', en: 'Publish without names' },
    button: { zh: '送同事通读', en: 'Send it to a colleague to read' },
    done: { zh: '已送同事通读；通读以后才公开。', en: 'With a colleague; it is published once it was read.' },
    lede: {
      zh: '去掉姓名、电话、住址、单位里能认出人的内容。由另一个人通读以后才公开。',
      en: 'Without names, telephones, addresses or anything by which somebody can be known. Another person reads it first.',
    },
    fields: [{ name: 'text', kind: 'text', label: { zh: '公开的文本', en: 'Text to publish' } }],
    schema: z.object({ text: requiredText({ zh: '公开的文本', en: 'the text' }, 20_000) }),
    command: ({ text }, deposit): Command => ({ act: 'publish', text: deposit.text('hearing-published', { text }) }),
  }),
  end: describeAct({
    title: { zh: '办结听证', en: 'End the hearing' },
    button: { zh: '登记办结', en: 'Record the end' },
    done: { zh: '听证已办结。', en: 'The hearing has ended.' },
    fields: [],
    schema: z.object({}),
    command: (): Command => ({ act: 'end' }),
  }),
} satisfies Record<string, ActDescription<Command>>;

/** Every act of an official on a hearing, as its page and the API see it. */
export const hearingActs = { ...arranging, ...holding };

/** One line for each statement, empty ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The numbers of lines as people write them: 3、5 or 3 5. */
export const numbersIn = (text: string | undefined): number[] => [
  ...new Set(
    (text ?? '')
      .normalize('NFKC')
      .match(/\d{1,5}/g)
      ?.map(Number),
  ),
];

export function confirmFields(): readonly ActField[] {
  return [
    {
      name: 'contested',
      kind: 'line',
      label: { zh: '哪几行不对', en: 'Lines that are not as spoken' },
      hint: { zh: '写行号，例如 3、5；都对就不写', en: 'Their numbers, such as 3, 5; none if all is right' },
      optional: true,
    },
    { name: 'remark', kind: 'text', label: { zh: '当时是怎么说的', en: 'What was said' }, optional: true },
  ];
}

export function confirmSchema() {
  return z.object({
    contested: optionalText({ zh: '行号', en: 'the numbers' }, 200),
    remark: optionalText({ zh: '说明', en: 'what was said' }, 5000),
  });
}
