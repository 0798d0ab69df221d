import { z } from '@hono/zod-openapi';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import { describeAct, type ActDescription } from '#ui/edge/acts.ts';
import { civilDay, oneOf, optionalDay, requiredText, wholeNumber } from '#ui/edge/input.ts';
import type { Beginning, Opening } from '#ui/life/life.ts';
import type { SupervisionCommand } from '../decide/command.ts';
import type { LadderStep } from '../events.ts';
import { clearWords, stepWords } from '../pages/words.ts';
import { ladder } from '../rules.ts';
import { choicesOf, codesOf, dayField, daySchema, reasonField, reasonSchema } from './acts.ts';

type Description = ActDescription<(opening: Opening) => SupervisionCommand>;

const pointsMax = 40;
const findingSchema = wholeNumber({ zh: '第几条', en: 'The entry' }, 1, 1000);

const planInspection = (): Description =>
  describeAct({
    title: { zh: '定督查计划', en: 'Plan an inspection' },
    button: { zh: '定下来', en: 'Plan it' },
    done: { zh: '督查计划定了', en: 'The inspection is planned' },
    lede: {
      zh: '督查看问题和制度，不看住户。清单里不写姓名、门牌，现场也不列名单。',
      en: 'An inspection looks at problems and rules, not at households. No names and no doors in the list, and none on site.',
    },
    fields: [
      { name: 'to', kind: 'unit', label: { zh: '督查哪个单位', en: 'Which unit' } },
      { name: 'title', kind: 'line', label: { zh: '督查什么', en: 'What is inspected' } },
      {
        name: 'areas',
        kind: 'text',
        label: { zh: '重点领域和突出问题', en: 'Key areas and problems' },
        readers: 'officials',
      },
      {
        name: 'points',
        kind: 'text',
        label: { zh: '现场清单', en: 'Check-list on site' },
        hint: { zh: '一行一项，最多四十项', en: 'One point a line, at most forty' },
        readers: 'officials',
      },
      {
        name: 'onSiteDue',
        kind: 'date',
        label: { zh: '哪天以前到现场', en: 'On site by' },
        hint: { zh: '留空按三十日', en: 'Without one: thirty days' },
        optional: true,
      },
    ],
    schema: z.object({
      to: requiredText({ zh: '单位', en: 'a unit' }, 80),
      title: requiredText({ zh: '督查什么', en: 'what is inspected' }, 80),
      areas: requiredText({ zh: '重点领域', en: 'the key areas' }, 2000),
      points: requiredText({ zh: '现场清单', en: 'the check-list' }, 4000).transform((typed) =>
        pointsOf(typed).slice(0, pointsMax).join('\n'),
      ),
      onSiteDue: optionalDay({ zh: '到现场的日期', en: 'a day' }),
    }),
    command:
      ({ to, title, areas, points, onSiteDue }, deposit) =>
      ({ number, key }: Opening): SupervisionCommand => ({
        act: 'planInspection',
        number,
        key,
        of: null,
        region: null,
        class: null,
        title: deposit.text('title', { title }).item,
        to: to as UnitId,
        plan: deposit.text('plan', { areas, points }),
        onSiteDue: onSiteDue ?? null,
      }),
  });

/** The points of a check-list, as they are written: one a line. */
export const pointsOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const superviseFinding = (): Description =>
  describeAct({
    title: { zh: '督办督查发现的问题', en: 'Supervise what was found' },
    button: { zh: '发出督办', en: 'Send the supervision' },
    done: { zh: '督办已发出', en: 'The supervision was sent' },
    fields: [
      {
        name: 'finding',
        kind: 'number',
        label: { zh: '第几条现场记录', en: 'Which entry from on site' },
        hint: { zh: '督查页上有编号', en: 'Its number on the page of the inspection' },
      },
      { name: 'to', kind: 'unit', label: { zh: '哪个单位整改', en: 'Who is to put it right' } },
      {
        name: 'title',
        kind: 'line',
        label: { zh: '问题', en: 'The problem' },
        hint: { zh: '收到的单位看得到，不写姓名', en: 'Whoever receives it sees this; no names' },
      },
      {
        name: 'step',
        kind: 'choice',
        label: { zh: '方式', en: 'Way' },
        choices: choicesOf(stepWords, ladder.slice(0, 6)),
      },
      reasonField,
      dayField,
    ],
    schema: z.object({
      finding: findingSchema,
      to: requiredText({ zh: '单位', en: 'a unit' }, 80),
      title: requiredText({ zh: '问题', en: 'the problem' }, 80),
      step: oneOf(codesOf(stepWords), { zh: '方式', en: 'a way' }),
      reason: reasonSchema,
      answerDue: daySchema,
    }),
    command:
      ({ finding, to, title, step, reason, answerDue }, deposit) =>
      ({ number, key, subject }: Opening): SupervisionCommand => ({
        act: 'superviseFinding',
        number,
        key,
        of: subject!.stream,
        region: subject!.region,
        class: subject!.class,
        title: deposit.text('title', { title }).item,
        to: to as UnitId,
        finding,
        step: step as LadderStep,
        reason: deposit.text('reason', { text: reason }),
        answerDue: answerDue ?? null,
      }),
  });

/** How an inspection begins, and how what it found becomes an order. */
export const inspectionBegins: readonly Beginning<SupervisionCommand>[] = [
  { act: 'planInspection', prefix: 'DC', about: 'possible', byOffice: true, description: planInspection },
  {
    act: 'superviseFinding',
    prefix: 'DC',
    about: 'needed',
    description: superviseFinding,
    usual: () => ({ step: 'letter' }),
  },
];

/** What is done while an inspection is under way. The page on site sends the same act, with an identity it made itself. */
export const inspectionActs: Readonly<Record<string, ActDescription<SupervisionCommand>>> = {
  recordFinding: describeAct({
    title: { zh: '记下现场情况', en: 'Take down what is seen' },
    button: { zh: '记下', en: 'Take it down' },
    done: { zh: '已记下', en: 'Taken down' },
    fields: [
      {
        name: 'point',
        kind: 'line',
        label: { zh: '清单第几项', en: 'Which point of the list' },
        hint: { zh: '清单以外的留空', en: 'Empty for something else' },
        optional: true,
      },
      {
        name: 'clear',
        kind: 'choice',
        label: { zh: '情况', en: 'How it is' },
        choices: [
          { value: 'yes', label: clearWords.yes },
          { value: 'no', label: clearWords.no },
        ],
      },
      {
        name: 'text',
        kind: 'text',
        label: { zh: '看到什么', en: 'What is seen' },
        hint: { zh: '写问题，不写住户的姓名和门牌', en: 'The problem; no names and no doors of households' },
        readers: 'officials',
      },
      { name: 'seenOn', kind: 'date', label: { zh: '哪天看到的', en: 'Seen on' } },
    ],
    schema: z.object({
      point: z.preprocess(
        (typed) => (typed === '' ? undefined : typed),
        z.coerce.number().int().min(1).max(pointsMax).optional(),
      ),
      clear: oneOf(['yes', 'no'], { zh: '情况', en: 'how it is' }),
      text: requiredText({ zh: '看到什么', en: 'what is seen' }, 2000),
      seenOn: civilDay({ zh: '看到的日期', en: 'the day' }),
      entry: z.uuid().optional(),
    }),
    command: ({ point, clear, text, seenOn, entry }, deposit): SupervisionCommand => {
      const kept = deposit.text('finding', { text });
      return {
        act: 'recordFinding',
        entry: (entry as ItemId | undefined) ?? kept.item,
        point: point ?? null,
        clear: clear === 'yes',
        text: kept,
        seenOn,
      };
    },
  }),
  leaveFinding: describeAct({
    title: { zh: '这一条不另督办', en: 'No order follows from an entry' },
    button: { zh: '说明理由', en: 'Say why' },
    done: { zh: '理由已记下', en: 'The reason is on record' },
    lede: {
      zh: '当场改好的、别处已经在办的，写清楚。其他问题要督办。',
      en: 'What was put right at once, or is in hand elsewhere: say so. Everything else gets its order.',
    },
    fields: [
      { name: 'finding', kind: 'number', label: { zh: '第几条现场记录', en: 'Which entry from on site' } },
      {
        name: 'reason',
        kind: 'text',
        label: { zh: '为什么不另督办', en: 'Why no order follows' },
        readers: 'officials',
      },
    ],
    schema: z.object({ finding: findingSchema, reason: reasonSchema }),
    command: ({ finding, reason }, deposit): SupervisionCommand => ({
      act: 'leaveFinding',
      finding,
      reason: deposit.text('reason', { text: reason }),
    }),
  }),
  reportInspection: describeAct({
    title: { zh: '写出督查情况', en: 'Say what was found' },
    button: { zh: '写出，督查完成', en: 'Say it; the inspection ends' },
    done: { zh: '督查完成', en: 'The inspection is over' },
    lede: {
      zh: '发现的问题先各自督办，再写总的情况。',
      en: 'Supervise each finding first, then say how it is on the whole.',
    },
    fields: [{ name: 'text', kind: 'text', label: { zh: '督查情况', en: 'What was found' }, readers: 'officials' }],
    schema: z.object({ text: requiredText({ zh: '督查情况', en: 'what was found' }, 4000) }),
    command: ({ text }, deposit): SupervisionCommand => ({
      act: 'reportInspection',
      text: deposit.text('report', { text }),
    }),
  }),
};
