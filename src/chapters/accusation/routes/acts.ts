import { papers } from '../documents/papers.ts';
import { z } from '@hono/zod-openapi';
import type { UnitId } from '#kernel/ids.ts';
import type { ActField, Choice } from '#ui/edge/acts.ts';
import { bothLanguages, oneOf, optionalDay, optionalText, requiredText, wholeNumber } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import { accusedContent, alsoNaming } from '../accused.ts';
import { kindWords } from '../pages/words.ts';
import type { Act } from '../rules.ts';
import { renamingActs } from './renaming-acts.ts';
import { askReturn, returnAnswers } from './return-acts.ts';
import { describe, type SealedAct } from './sealed-act.ts';
import { unsealingActs } from './unsealing-acts.ts';

/** Acts that a person does on a report that exists. */
export type PersonAct = Exclude<
  Act,
  'report' | 'takeOver' | 'replaceCode' | 'openPetition' | 'approve' | 'decline' | 'passLimit'
>;

/** The reporter's own acts; all others are a custodian's. */
export const reporterActs = [
  'addMaterial',
  'ask',
  'reportRetaliation',
  'agreeReturn',
  'declineReturn',
] as const satisfies readonly PersonAct[];
export type ReporterAct = (typeof reporterActs)[number];
export type CustodianAct = Exclude<PersonAct, ReporterAct>;

const choicesOf = (words: Readonly<Record<string, Words>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const unitId = (text: string) => text as UnitId;
const textWords: Words = { zh: '内容', en: 'the text' };
const toReporter = (label: Words): ActField => ({ name: 'text', kind: 'text', label, readers: 'petitioner' });
const longText = z.object({ text: requiredText(textWords, 5000) });

const reporter: Readonly<Record<ReporterAct, SealedAct>> = {
  ...returnAnswers,
  addMaterial: describe({
    title: { zh: '补充材料', en: 'Add material' },
    button: { zh: '提交补充材料', en: 'Send the material' },
    done: { zh: '收到了，已经放进您的事项。', en: 'We have it; it is with your matter.' },
    fields: [
      { name: 'text', kind: 'text', label: { zh: '说明', en: 'What it shows' }, optional: true },
      { name: 'files', kind: 'files', label: { zh: '文件', en: 'Files' }, optional: true },
    ],
    schema: z.object({ text: optionalText({ zh: '说明', en: 'the text' }, 5000) }),
    command: ({ text }, deposit, { files }) => ({
      act: 'addMaterial',
      text: text ? deposit.text('material', { text }) : null,
      files: files.map((file) => deposit.file(file)),
    }),
  }),
  ask: describe({
    title: { zh: '询问', en: 'Ask' },
    button: { zh: '发出询问', en: 'Send the question' },
    done: { zh: '已发出。答复会出现在这里。', en: 'Sent. The answer will appear here.' },
    fields: [{ name: 'text', kind: 'text', label: { zh: '您想问什么', en: 'What would you like to know' } }],
    schema: z.object({ text: requiredText({ zh: '您的问题', en: 'your question' }, 2000) }),
    command: ({ text }, deposit) => ({ act: 'ask', text: deposit.text('question', { text }) }),
  }),
  reportRetaliation: describe({
    title: { zh: '反映打击报复', en: 'Report retaliation' },
    button: { zh: '提交打击报复的情况', en: 'Send it' },
    done: { zh: '收到了。会重新转送，查处打击报复。', en: 'We have it. It is passed on anew, as retaliation.' },
    fields: [
      { name: 'text', kind: 'text', label: { zh: '谁、什么时候、怎么报复您', en: 'Who did what to you, and when' } },
    ],
    schema: z.object({ text: requiredText({ zh: '打击报复的情况', en: 'what was done' }, 5000) }),
    command: ({ text }, deposit) => ({ act: 'reportRetaliation', text: deposit.text('retaliation', { text }) }),
  }),
};

const naming: SealedAct = describe({
  title: { zh: '写明被反映的单位', en: 'Name the units reported on' },
  button: { zh: '记下被反映的单位', en: 'Put the unit on record' },
  done: { zh: '已记下，从现在起不会转到那里。', en: 'On record; from now on it never goes there.' },
  lede: {
    zh: '看完材料，写明反映的是哪个单位或者哪个单位的人。写明以后，系统不让材料转到那个单位和它管的单位；有几个单位，分几次写。保管材料的单位自己被反映的，立即改由上一级保管。',
    en: 'Name the unit that is meant, or whose people are. The report is then kept from it and from what stands under it; name several one by one. Where your own unit is meant, custody passes upwards at once.',
  },
  fields: [
    { name: 'unit', kind: 'unit', label: { zh: '单位', en: 'Unit' }, optional: true },
    {
      name: 'text',
      kind: 'text',
      label: { zh: '列表里没有的，在这里写', en: 'Whoever is not in the list' },
      optional: true,
      readers: 'officials',
    },
  ],
  schema: z
    .object({
      unit: optionalText({ zh: '单位', en: 'the unit' }, 80),
      text: optionalText({ zh: '被反映的人', en: 'who is meant' }, 500),
    })
    .refine(({ unit, text }) => unit !== undefined || text !== undefined, {
      path: ['unit'],
      message: bothLanguages({ zh: '请选择单位，或者写明反映的是谁', en: 'Choose a unit, or say who is meant' }),
    }),
  command: ({ unit, text }, deposit, { accused }) => {
    const named = alsoNaming(accused, unit ? [unitId(unit)] : [], text);
    return { act: 'nameAccused', accused: deposit.text('accused', accusedContent(named)), accusedUnits: named.units };
  },
});

const routing: SealedAct = describe({
  title: { zh: '转送有权处理的机关', en: 'Pass it on' },
  button: { zh: '转送给这个机关的专人', en: 'Pass it to this body’s custodian' },
  done: { zh: '已转送，反映人会看到去向。', en: 'Passed on; the reporter sees where it went.' },
  lede: {
    zh: '按照干部管理权限，转送纪检监察机关或者其他有权处理的机关。被反映的单位和它管的单位选不了。移送时出具一份编号的密件移送函，只有两边的专人看得到。',
    en: 'By the authority to manage the cadre concerned, to discipline and supervision or another body with power. Units reported on, and those under them, cannot be chosen. A numbered restricted cover letter goes along; only the two custodians can read it.',
  },
  fields: [
    { name: 'to', kind: 'unit', label: { zh: '转给哪个机关', en: 'To which body' } },
    {
      name: 'kind',
      kind: 'choice',
      label: { zh: '反映的是哪一类问题', en: 'What it is about' },
      choices: choicesOf(kindWords),
    },
    {
      name: 'note',
      kind: 'text',
      label: { zh: '给对方专人的说明', en: 'A word to the other custodian' },
      optional: true,
      readers: 'officials',
    },
    {
      name: 'feedbackDue',
      kind: 'date',
      label: { zh: '请对方在哪一天以前反馈', en: 'By which day they are asked to report back' },
      hint: {
        zh: '写在密件移送函上；移送给别的机关的，没有这一项就不能出具。',
        en: 'It stands on the restricted cover letter, which is not issued to another body without it.',
      },
    },
  ],
  schema: z.object({
    to: requiredText({ zh: '机关', en: 'a body' }, 80),
    kind: oneOf(['misconduct', 'discipline', 'obstruction', 'retaliation'], {
      zh: '问题的种类',
      en: 'what it is about',
    }),
    note: optionalText({ zh: '说明', en: 'a note' }, 2000),
    feedbackDue: optionalDay({ zh: '反馈期限', en: 'the day for their report' }),
  }),
  command: ({ to, kind, note, feedbackDue }, deposit, { accused }) => ({
    act: 'route',
    to: unitId(to),
    kind,
    note: note ? deposit.text('note', { text: note }) : null,
    feedbackDue: feedbackDue ?? null,
    accusedUnits: accused.units,
  }),
});

const custodian: Readonly<Record<CustodianAct, SealedAct>> = {
  ...unsealingActs,
  ...renamingActs,
  askReturn,
  nameAccused: naming,
  route: routing,
  answerQuestion: describe({
    title: { zh: '答复询问', en: 'Answer the question' },
    button: { zh: '发给反映人', en: 'Send to the reporter' },
    done: { zh: '已答复。', en: 'Answered.' },
    fields: [
      { name: 'question', kind: 'question', label: { zh: '哪一个询问', en: 'Which question' } },
      toReporter({ zh: '答复', en: 'Answer' }),
    ],
    schema: longText.extend({ question: wholeNumber({ zh: '询问', en: 'The question' }, 1, 1_000_000) }),
    command: ({ question, text }, deposit) => ({
      act: 'answerQuestion',
      question,
      text: deposit.text('answer', { text }),
    }),
  }),
  writeToReporter: describe({
    title: { zh: '写给反映人', en: 'Write to the reporter' },
    button: { zh: '发给反映人', en: 'Send to the reporter' },
    done: { zh: '已发出。', en: 'Sent.' },
    lede: {
      zh: '反映人凭编号和查询码看到，也在同一处回复；不需要知道是谁。',
      en: 'The reporter reads it by number and code and answers in the same place; you need not know who it is.',
    },
    fields: [toReporter(textWords)],
    schema: longText,
    command: ({ text }, deposit) => ({ act: 'writeToReporter', text: deposit.text('message', { text }) }),
  }),
  note: describe({
    title: { zh: '内部备注', en: 'Internal note' },
    button: { zh: '记下备注', en: 'Keep the note' },
    done: { zh: '已记下，反映人看不到。', en: 'Kept; the reporter does not see it.' },
    fields: [{ name: 'text', kind: 'text', label: { zh: '备注', en: 'Note' }, readers: 'officials' }],
    schema: longText,
    command: ({ text }, deposit) => ({ act: 'note', text: deposit.text('note', { text }) }),
  }),
  feedback: describe({
    title: { zh: '反馈结果', en: 'Tell the result' },
    button: { zh: '反馈给反映人', en: 'Tell the reporter' },
    done: { zh: '已反馈。', en: 'The reporter is told.' },
    fields: [toReporter({ zh: '查办的结果', en: 'What came of it' })],
    schema: longText,
    command: ({ text }, deposit) => ({ act: 'feedback', text: deposit.text('feedback', { text }) }),
  }),
  recordCorrection: describe({
    title: { zh: '登记已经纠正', en: 'Put the correction on record' },
    button: { zh: '登记已经纠正', en: 'Put it on record' },
    done: { zh: '已登记，反映人会看到。', en: 'On record; the reporter sees it.' },
    lede: {
      zh: '阻碍、限制信访的做法必须纠正。写明纠正了什么、谁来保证不再发生。',
      en: 'What restricts petitioning has to be put right. Say what was, and who sees to it that it does not happen again.',
    },
    fields: [toReporter({ zh: '怎么纠正的', en: 'How it was put right' })],
    schema: longText,
    command: ({ text }, deposit) => ({ act: 'recordCorrection', text: deposit.text('correction', { text }) }),
  }),
  conclude: describe({
    title: { zh: '办结', en: 'Conclude' },
    button: { zh: '登记办结', en: 'Register the conclusion' },
    done: { zh: '已办结。', en: 'Concluded.' },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'conclude' }),
  }),
};

/** Every act of a person, as its page and the API see it. */
export const sealedActs: Readonly<Record<PersonAct, SealedAct>> = { ...reporter, ...custodian };

export const isPersonAct = (act: string | undefined): act is PersonAct =>
  act !== undefined && Object.hasOwn(sealedActs, act);
/** Whether the act writes a letter, which can be looked at before. */
export const issuesLetter = (act: CustodianAct): boolean => papers.issuedBy.includes(act);
export const isReporterAct = (act: string | undefined): act is ReporterAct =>
  (reporterActs as readonly (string | undefined)[]).includes(act);
