import { z } from '@hono/zod-openapi';
import type { UnitId } from '#kernel/ids.ts';
import type { Subject } from '#kernel/matters.ts';
import { ruleSetOn } from '#law/law.ts';
import { describeAct, type ActDescription } from '#ui/edge/acts.ts';
import { civilDay, oneOf, requiredText, wholeNumber } from '#ui/edge/input.ts';
import type { Beginning, Opening } from '#ui/life/life.ts';
import { classWithin } from '../counting.ts';
import type { ReceptionCommand } from '../decide/command.ts';
import { formWords, mediumWords } from '../pages/words.ts';
import { leaderFields, leaderSchema, leaderText } from './acts.ts';
import { choicesOf } from './fields.ts';

type Description = ActDescription<(opening: Opening) => ReceptionCommand>;

const unit = requiredText({ zh: '单位', en: 'a unit' }, 80).transform((text) => text as UnitId);

const beginTerm: Description = describeAct({
  title: { zh: '列入接访责任', en: 'A leader who owes days' },
  button: { zh: '列入', en: 'Put on record' },
  done: { zh: '已列入，本期的接访次数开始计算。', en: 'On record; the days of this period are owed from now.' },
  lede: {
    zh: '省每半年、市每季度、县每月、乡镇每周至少一天。按单位的层级自动计算。',
    en: 'One day at least each half-year in a province, quarter in a city, month in a county, week in a township.',
  },
  fields: [
    {
      name: 'unit',
      kind: 'unit',
      label: { zh: '哪个机关的领导', en: 'Leader of which organ' },
      kinds: ['government', 'competent'],
    },
    ...leaderFields,
  ],
  schema: leaderSchema.extend({ unit }),
  command:
    ({ unit: of, ...leader }, deposit) =>
    ({ number, key, today }): ReceptionCommand => ({
      act: 'beginTerm',
      number,
      key,
      ruleSet: ruleSetOn(today),
      unit: of,
      leader: deposit.text('leader', leaderText(leader)),
    }),
});

const planDay: Description = describeAct({
  title: { zh: '安排接访日', en: 'Plan a day' },
  button: { zh: '安排', en: 'Plan it' },
  done: { zh: '已安排，公布以后可以预约。', en: 'Planned; it can be booked once it is published.' },
  fields: [
    { name: 'dayOn', kind: 'date', label: { zh: '哪一天', en: 'On which day' } },
    { name: 'form', kind: 'choice', label: { zh: '形式', en: 'Form' }, choices: choicesOf(formWords) },
    { name: 'medium', kind: 'choice', label: { zh: '方式', en: 'How' }, choices: choicesOf(mediumWords) },
    { name: 'place', kind: 'line', label: { zh: '时间和地点', en: 'Hours and place' } },
    { name: 'slots', kind: 'number', label: { zh: '几个时段', en: 'Number of slots' } },
  ],
  schema: z.object({
    dayOn: civilDay({ zh: '日子', en: 'the day' }),
    form: oneOf(['fixed-place', 'appointment', 'theme', 'with-the-case', 'contact-point'], {
      zh: '形式',
      en: 'a form',
    }),
    medium: oneOf(['in-person', 'video'], { zh: '方式', en: 'how' }),
    place: requiredText({ zh: '时间和地点', en: 'hours and place' }, 200),
    slots: wholeNumber({ zh: '时段', en: 'The number' }, 1, 40),
  }),
  command:
    ({ dayOn, form, medium, place, slots }, deposit) =>
    ({ number, key, subject, today }): ReceptionCommand => ({
      act: 'planDay',
      number,
      key,
      ruleSet: ruleSetOn(today),
      office: subject!.office,
      unit: subject!.holder,
      term: subject!.stream,
      termStands: subject!.stage === 'term',
      title: subject!.item,
      form,
      medium,
      place: deposit.text('place', { place }),
      slots,
      dayOn,
    }),
});

const comeIn: Description = describeAct({
  title: { zh: '登记来访', en: 'Take down a visit' },
  button: { zh: '登记', en: 'Take it down' },
  done: { zh: '已登记，谈完以后记下结果。', en: 'On record; write down what came of it afterwards.' },
  lede: {
    zh: '没有预约的来访。集体来访由不超过五名代表谈，其他人在外面等；一次登记，各部门都看得到。',
    en: 'A visit without an appointment. Of a group five at most speak for all; one registration serves every department.',
  },
  fields: [{ name: 'people', kind: 'number', label: { zh: '几个人谈', en: 'How many speak' } }],
  schema: z.object({ people: wholeNumber({ zh: '人数', en: 'The number' }, 1, 999) }),
  command:
    ({ people }) =>
    ({ number, key, subject }): ReceptionCommand => ({
      act: 'comeIn',
      number,
      key,
      ruleSet: subject!.ruleSet,
      subject: subject!.stream,
      subjectNumber: subject!.number,
      title: subject!.item,
      holder: subject!.holder,
      people,
    }),
});

const takeCase: Description = describeAct({
  title: { zh: '领导包案', en: 'Take as own case' },
  button: { zh: '包案', en: 'Take it' },
  done: { zh: '已包案，信访人的页面也看得到。', en: 'Taken; the petitioner’s page shows it too.' },
  lede: {
    zh: '掌握情况、解释疏导、解决问题、息诉息访，四项都要登记。岗位变动，包案随岗移交。',
    en: 'Know, counsel, solve, settle: each is put on record. When the post changes, the case goes with it.',
  },
  fields: [
    {
      name: 'unit',
      kind: 'unit',
      label: { zh: '哪个机关的领导', en: 'Leader of which organ' },
      kinds: ['government', 'competent'],
    },
    ...leaderFields,
  ],
  schema: leaderSchema.extend({ unit }),
  command:
    ({ unit: of, ...leader }, deposit) =>
    ({ number, key, subject }): ReceptionCommand => ({
      act: 'takeCase',
      holder: subject!.holder,
      number,
      key,
      ruleSet: subject!.ruleSet,
      unit: of,
      subject: subject!.stream,
      subjectNumber: subject!.number,
      title: subject!.item,
      leader: deposit.text('leader', leaderText(leader)),
    }),
});

const proposeResidency: Description = describeAct({
  title: { zh: '建议进驻大厅', en: 'Propose a department for the hall' },
  button: { zh: '提出建议', en: 'Propose it' },
  done: { zh: '已提出，由负责人决定。', en: 'Proposed; the head decides.' },
  lede: {
    zh: '按近九十天同一类事项的件数提出，件数由系统从登记簿数。数字只是建议，由负责人决定。',
    en: 'On the matters of one class within ninety days, counted from the register. A number proposes; the head decides.',
  },
  fields: [
    { name: 'unit', kind: 'unit', label: { zh: '哪个单位', en: 'Which department' }, kinds: ['competent'] },
    { name: 'class', kind: 'class', label: { zh: '哪一类事项', en: 'Class of matters' } },
  ],
  schema: z.object({ unit, class: requiredText({ zh: '类别', en: 'the class' }, 8) }),
  command:
    ({
      unit: of,
      class: code,
      matters = 0,
    }: {
      readonly unit: UnitId;
      readonly class: string;
      readonly matters?: number;
    }) =>
    ({ number, key, today }): ReceptionCommand => ({
      act: 'proposeResidency',
      number,
      key,
      ruleSet: ruleSetOn(today),
      unit: of,
      class: code,
      matters,
    }),
});

const always = (description: Description) => (_: Subject | undefined) => description;

/** How an official opens each of the lives of receptions. */
export const receptionBegins: readonly Beginning<ReceptionCommand>[] = [
  { act: 'beginTerm', prefix: 'JF', about: 'possible', description: always(beginTerm) },
  { act: 'planDay', prefix: 'JF', about: 'needed', description: always(planDay) },
  { act: 'comeIn', prefix: 'JF', about: 'needed', description: always(comeIn) },
  { act: 'takeCase', prefix: 'JF', about: 'needed', description: always(takeCase) },
  {
    act: 'proposeResidency',
    prefix: 'JF',
    about: 'possible',
    description: always(proposeResidency),
    figures: async (house, typed) => ({
      matters: await classWithin(house, String((typed as { class: unknown }).class)),
    }),
  },
];
