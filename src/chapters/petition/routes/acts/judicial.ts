import { z } from '@hono/zod-openapi';
import { composeDocument } from '#kernel/documents.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { civilDay, oneOf, requiredText } from '#ui/edge/input.ts';
import { judicialKinds } from '../../decide/judicial.ts';
import { contactWords } from '../../pages/words.ts';
import { judicialModel } from '../../opinion-parts.ts';
import { choicesOf, noteField, noteText, unitId, type Descriptions, requiredPart } from './parts.ts';

/** What is done with a first petition, and with a matter of litigation. */
export const judicialActs: Descriptions<'contact' | 'sendToJudicial' | 'receiveJudicial' | 'endJudicial'> = {
  contact: describeAct({
    title: { zh: '首次联系', en: 'First contact' },
    button: { zh: '登记已联系', en: 'Record the contact' },
    done: { zh: '已登记，信访人会看到联系的日期。', en: 'Recorded; the petitioner sees the day.' },
    lede: {
      zh: '第一次提出的事项，先联系信访人，听清楚情况和诉求。',
      en: 'On a first petition the organ speaks to the petitioner first, and hears what it is about.',
    },
    fields: [
      { name: 'way', kind: 'choice', label: { zh: '怎样联系', en: 'How' }, choices: choicesOf(contactWords) },
      { name: 'contactedOn', kind: 'date', label: { zh: '哪天', en: 'On which day' } },
      { name: 'record', kind: 'text', label: { zh: '联系记录', en: 'What was said' }, readers: 'officials' },
    ],
    schema: z.object({
      way: oneOf(['telephone', 'in-person', 'video', 'message'], { zh: '联系方式', en: 'how' }),
      contactedOn: civilDay({ zh: '联系日期', en: 'the day of contact' }),
      record: requiredText({ zh: '联系记录', en: 'what was said' }, 5000),
    }),
    command: (input, deposit) => ({
      act: 'contact',
      way: input.way,
      contactedOn: input.contactedOn,
      record: deposit.text('record', { text: input.record }),
    }),
  }),
  sendToJudicial: describeAct({
    title: { zh: '转政法机关', en: 'Pass to a political-legal organ' },
    button: { zh: '转给政法机关', en: 'Pass it on' },
    done: { zh: '已转，信访人会看到去向。', en: 'Passed on; the petitioner sees where it went.' },
    lede: {
      zh: '涉及诉讼权利救济的，从普通信访中分离，转同级政法机关依法处理；来访的，引导本人前往。',
      en: 'What concerns remedies by litigation leaves the ordinary path for the political-legal organ of the same level. A visitor is guided there instead.',
    },
    fields: [
      { name: 'to', kind: 'unit', label: { zh: '转给哪个政法机关', en: 'To which organ' }, kinds: judicialKinds },
      noteField,
    ],
    schema: z.object({ to: unitId('政法机关', 'an organ'), note: noteText }),
    command: (input, deposit) => ({
      act: 'sendToJudicial',
      to: input.to,
      note: input.note ? deposit.text('note', { text: input.note }) : null,
    }),
  }),
  receiveJudicial: describeAct({
    title: { zh: '接收', en: 'Take it in' },
    button: { zh: '登记接收', en: 'Record that it was taken in' },
    done: { zh: '已登记接收，按自己的法定程序办理。', en: 'Taken in; your own procedure runs from here.' },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'receiveJudicial' }),
  }),
  endJudicial: describeAct({
    title: { zh: '依法终结', en: 'Lawful end' },
    button: { zh: '登记终结和结果', en: 'Record the end and the result' },
    done: { zh: '已登记，接着送达信访人。', en: 'Recorded; it has to be served now.' },
    lede: {
      zh: '写明结果、由谁终结、依据和日期。转来的一方看到这些，看不到办案过程。',
      en: 'Say what came of it, who ended it, on what basis and when. The sender reads this and nothing of the proceedings.',
    },
    fields: [
      { name: 'opinion', kind: 'text', label: { zh: '结果', en: 'The result' }, readers: 'petitioner' },
      { name: 'maker', kind: 'text', label: { zh: '由谁终结', en: 'Who ended it' }, readers: 'petitioner' },
      { name: 'basis', kind: 'text', label: { zh: '依据', en: 'Basis' }, readers: 'petitioner' },
      { name: 'concludedOn', kind: 'date', label: { zh: '终结日期', en: 'Ended on' } },
    ],
    schema: z.object({
      opinion: requiredPart({ zh: '结果', en: 'the result' }, judicialModel),
      maker: requiredText({ zh: '由谁终结', en: 'who ended it' }, 200),
      basis: requiredPart({ zh: '依据', en: 'the basis' }, judicialModel),
      concludedOn: civilDay({ zh: '终结日期', en: 'the day of the end' }),
    }),
    command: ({ concludedOn, ...parts }, deposit) => ({
      act: 'endJudicial',
      concludedOn,
      document: deposit.text('judicial-conclusion', composeDocument(judicialModel, parts)),
    }),
  }),
};
