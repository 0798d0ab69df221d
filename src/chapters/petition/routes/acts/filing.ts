import { z } from '@hono/zod-openapi';
import { unitKinds } from '#kernel/units.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { civilDay, oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import { formWords } from '../../pages/words.ts';
import { forms } from '../schemas.ts';
import { choicesOf, optionalUnit, type Descriptions } from './parts.ts';

/** Acts in which another matter takes part become commands in `together.ts`, once that matter was found or made. */
const madeElsewhere = (): never => {
  throw new Error('this act is made of two matters');
};

const emptyDay = z
  .string()
  .trim()
  .max(40)
  .optional()
  .transform((text) => (text === '' ? undefined : text))
  .pipe(civilDay({ zh: '收到日期', en: 'the day of receipt' }).optional());

/** What the unit that registered a submission puts in order about it. */
export const filingActs: Descriptions<'split' | 'link' | 'correct'> = {
  split: describeAct({
    title: { zh: '分件', en: 'Split off a matter' },
    button: { zh: '单独登记为一件', en: 'Register it as a matter of its own' },
    done: { zh: '已单独登记，收到日期不变。', en: 'Registered as a matter of its own, with the same day of receipt.' },
    lede: {
      zh: '一份材料里有几个不同的问题，各登记为一件，由各自的单位办理。登记人、日期和形式照旧，信访人会看到。',
      en: 'Where one submission holds several claims, each is registered and goes to its own organ. People, days and form stay; the petitioner sees it.',
    },
    fields: [
      { name: 'title', kind: 'line', label: { zh: '标题', en: 'Title' }, readers: 'petitioner' },
      { name: 'request', kind: 'text', label: { zh: '请求', en: 'Request' }, readers: 'petitioner' },
      { name: 'facts', kind: 'text', label: { zh: '事实和理由', en: 'Facts and reasons' }, readers: 'petitioner' },
    ],
    schema: z.object({
      title: requiredText({ zh: '标题', en: 'a title' }, 100),
      request: requiredText({ zh: '请求', en: 'the request' }, 10_000),
      facts: requiredText({ zh: '事实和理由', en: 'the facts' }, 20_000),
    }),
    command: madeElsewhere,
  }),
  link: describeAct({
    title: { zh: '关联重复件', en: 'Link the same matter' },
    button: { zh: '确认是同一件事，关联', en: 'It is the same matter: link them' },
    done: { zh: '已关联，两件各自的日期和告知不变。', en: 'Linked; each keeps its own dates and notices.' },
    lede: {
      zh: '同一个人、同一件事，由您核对后关联。关联不是合并：两件都要按期告知，也都不会因此结束。',
      en: 'The same person and the same matter, on your word. Linking merges nothing: both are answered in time, and neither ends by it.',
    },
    fields: [
      { name: 'number', kind: 'line', label: { zh: '另一件的编号', en: 'Number of the other one' } },
      {
        name: 'reasons',
        kind: 'text',
        label: { zh: '为什么是同一个人、同一件事', en: 'Why it is the same person and matter' },
        readers: 'officials',
      },
    ],
    schema: z.object({
      number: requiredText({ zh: '编号', en: 'the number' }, 40),
      reasons: requiredText({ zh: '依据', en: 'why' }, 2000),
    }),
    command: madeElsewhere,
  }),
  correct: describeAct({
    title: { zh: '更正登记', en: 'Correct the registration' },
    button: { zh: '更正', en: 'Correct it' },
    done: { zh: '已更正，原来的登记仍可查。', en: 'Corrected; what was registered stays readable.' },
    lede: {
      zh: '只改写错的项目，空着的不变。收到日期只能往前改。',
      en: 'Change only what is wrong; what is left empty stays. The day of receipt can only move back.',
    },
    fields: [
      {
        name: 'form',
        kind: 'choice',
        label: { zh: '来源', en: 'Form' },
        choices: choicesOf(formWords),
        optional: true,
      },
      { name: 'class', kind: 'class', label: { zh: '内容分类', en: 'Class' }, optional: true },
      { name: 'region', kind: 'place', label: { zh: '问题发生在哪里', en: 'Where the problem is' }, optional: true },
      { name: 'receivedOn', kind: 'date', label: { zh: '收到日期', en: 'Received on' }, optional: true },
      {
        name: 'concerned',
        kind: 'unit',
        label: { zh: '所反映的单位', en: 'The unit complained of' },
        hint: {
          zh: '选了以后，和它有利害关系的人不能经手；交给它办的，要写明理由。',
          en: 'Officials with a tie to it then take no part; whoever gives it the matter says why.',
        },
        optional: true,
        kinds: unitKinds,
      },
      { name: 'reasons', kind: 'text', label: { zh: '更正的原因', en: 'Why' }, readers: 'petitioner' },
    ],
    schema: z.object({
      form: oneOf(forms, { zh: '来源', en: 'the form' }).optional(),
      class: optionalText({ zh: '分类代码', en: 'the code' }, 6).pipe(
        z
          .string()
          .regex(/^\d{2,6}$/)
          .optional(),
      ),
      region: optionalText({ zh: '地区代码', en: 'the code' }, 12).pipe(
        z
          .string()
          .regex(/^\d{2,12}$/)
          .optional(),
      ),
      receivedOn: emptyDay,
      concerned: optionalUnit,
      reasons: requiredText({ zh: '更正的原因', en: 'why' }, 2000),
    }),
    command: (input, deposit) => ({
      act: 'correct',
      form: input.form ?? null,
      class: input.class ?? null,
      region: input.region ?? null,
      receivedOn: input.receivedOn ?? null,
      concerned: input.concerned,
      reasons: deposit.text('reason', { text: input.reasons }),
    }),
  }),
};
