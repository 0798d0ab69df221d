import { z } from '@hono/zod-openapi';
import type { UnitId } from '#kernel/ids.ts';
import { describeAct, type ActDescription, type Choice } from '#ui/edge/acts.ts';
import type { Subject } from '#kernel/matters.ts';
import { civilDay, oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import type { Beginning, Opening } from '#ui/life/life.ts';
import type { ConferenceCommand } from '../decide/command.ts';
import { groupChoices, groupSeats } from '../seats.ts';
import type { AgendaKind, HardKind } from '../events.ts';
import { agendaWords, hardWords } from '../pages/words.ts';
import { text, unitFields, unitShape, unitsIn, written } from './acts.ts';

type Description = ActDescription<(opening: Opening) => ConferenceCommand>;

const choicesOf = (words: Readonly<Record<string, Words>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const codesOf = (words: Readonly<Record<string, Words>>) => Object.keys(words) as [string, ...string[]];

const titleField = {
  name: 'title',
  kind: 'line',
  label: { zh: '标题', en: 'Title' },
  hint: { zh: '参加的单位都看得到，不写姓名', en: 'Everyone who takes part sees it; no names' },
} as const;
const titleSchema = requiredText({ zh: '标题', en: 'a title' }, 80);
const about = ({ subject }: Opening) => ({
  of: subject?.stream ?? null,
  region: subject?.region ?? null,
  class: subject?.class ?? null,
});

const convene = (): Description =>
  describeAct({
    title: { zh: '召集联席会议', en: 'Convene a meeting' },
    button: { zh: '召集', en: 'Convene it' },
    done: { zh: '已召集，成员单位会收到', en: 'Convened; the members are told' },
    fields: [
      titleField,
      { name: 'agenda', kind: 'choice', label: { zh: '议题', en: 'On what' }, choices: choicesOf(agendaWords) },
      {
        name: 'hard',
        kind: 'choice',
        label: { zh: '三跨三分离', en: 'Across what it lies' },
        choices: choicesOf(hardWords),
      },
      text('papers', { zh: '会议材料', en: 'Papers' }),
      {
        name: 'group',
        kind: 'colleague',
        label: { zh: '哪些成员', en: 'Which members' },
        hint: { zh: '当天在这里的成员都请', en: 'Whoever sits there that day is asked' },
        none: { zh: '不按小组，只请下面的单位', en: 'No group, the units below alone' },
        optional: true,
      },
      ...unitFields('member', { zh: '另请的单位', en: 'Asked besides' }).map((field) => ({ ...field, optional: true })),
      { name: 'meetingDue', kind: 'date', label: { zh: '开会日期', en: 'On which day' } },
    ],
    schema: z.object({
      title: titleSchema,
      agenda: oneOf(codesOf(agendaWords), { zh: '议题', en: 'one' }),
      hard: oneOf(codesOf(hardWords), { zh: '三跨三分离', en: 'one' }),
      papers: written({ zh: '会议材料', en: 'the papers' }),
      group: optionalText({ zh: '小组', en: 'the group' }, 60),
      ...unitShape('member', { zh: '成员单位', en: 'a member' }),
      member1: optionalText({ zh: '成员单位', en: 'a member' }, 80),
      meetingDue: civilDay({ zh: '开会日期', en: 'a day' }),
    }),
    command:
      (input, deposit) =>
      (opening: Opening): ConferenceCommand => ({
        act: 'convene',
        number: opening.number,
        key: opening.key,
        ...about(opening),
        title: deposit.text('title', { title: String(input.title) }).item,
        agenda: input.agenda as AgendaKind,
        hard: input.hard as HardKind,
        papers: deposit.text('papers', { text: String(input.papers) }),
        // Who sits in the group that day is looked up as it is sent.
        members: [...((input as { readonly seats?: readonly UnitId[] }).seats ?? []), ...unitsIn(input, 'member')],
        meetingDue: input.meetingDue as Temporal.PlainDate,
      }),
  });

const agreeCoHandling = (): Description =>
  describeAct({
    title: { zh: '协商会办', en: 'Handle it together' },
    button: { zh: '商定会办', en: 'Agree on it' },
    done: { zh: '已商定，各单位按期提出意见', en: 'Agreed; each unit owes its part by the day' },
    lede: {
      zh: '由承办单位牵头，其他单位协办；协办单位因此看得到这件事项。对信访人只作一个共同答复。',
      en: 'The unit that has it leads; those who assist see the matter for it. The petitioner gets one joint answer.',
    },
    fields: [
      titleField,
      ...unitFields('assistant', { zh: '协办单位', en: 'Assisting' }),
      text('split', { zh: '责任怎么分', en: 'Who does what' }),
      { name: 'answerDue', kind: 'date', label: { zh: '共同答复的日期', en: 'Joint answer by' } },
    ],
    schema: z.object({
      title: titleSchema,
      ...unitShape('assistant', { zh: '协办单位', en: 'who assists' }),
      split: written({ zh: '责任怎么分', en: 'who does what' }),
      answerDue: civilDay({ zh: '共同答复的日期', en: 'a day' }),
    }),
    command:
      (input, deposit) =>
      (opening: Opening): ConferenceCommand => ({
        act: 'agreeCoHandling',
        number: opening.number,
        key: opening.key,
        ...about(opening),
        of: opening.subject!.stream,
        title: deposit.text('title', { title: String(input.title) }).item,
        lead: opening.subject!.holder,
        assistants: unitsIn(input, 'assistant'),
        split: deposit.text('split', { text: String(input.split) }),
        answerDue: input.answerDue as Temporal.PlainDate,
      }),
  });

const classWords: Words = { zh: '类别', en: 'the class' };
const classField = {
  name: 'class',
  kind: 'class',
  label: { zh: '哪一类事项', en: 'Class of matters' },
} as const;

const nameProblem = (subject: Subject | undefined): Description =>
  describeAct({
    title: { zh: '提出政策性问题', en: 'Name a problem of policy' },
    button: { zh: '提出', en: 'Name it' },
    done: { zh: '已提出，制定政策的单位要研究', en: 'Named; whoever makes the policy owes a study' },
    lede: {
      zh: '同一类事项反复来，是因为同一项政策。以后数同类新事项，看调整有没有用。',
      en: 'Matters of one class keep coming from one policy. New ones of the kind are counted, to see whether a change helps.',
    },
    fields: [
      titleField,
      // What a reception day found has no class of its own: whoever names the problem says which matters it makes.
      ...(subject?.class ? [] : [classField]),
      { name: 'maker', kind: 'unit', label: { zh: '哪个单位制定', en: 'Who makes the policy' } },
      text('policy', { zh: '哪项政策，为什么不合适', en: 'Which policy, and what is wrong with it' }),
    ],
    schema: z.object({
      title: titleSchema,
      class: subject?.class ? optionalText(classWords, 8) : requiredText(classWords, 8),
      maker: requiredText({ zh: '单位', en: 'a unit' }, 80),
      policy: written({ zh: '哪项政策', en: 'which policy' }),
    }),
    command:
      ({ title, maker, policy, class: code }, deposit) =>
      (opening: Opening): ConferenceCommand => ({
        act: 'nameProblem',
        number: opening.number,
        key: opening.key,
        ...about(opening),
        class: opening.subject?.class ?? code ?? null,
        title: deposit.text('title', { title }).item,
        maker: maker as UnitId,
        policy: deposit.text('policy', { text: policy }),
      }),
  });

/** Everything that can be opened here. */
export const conferenceBegins: readonly Beginning<ConferenceCommand>[] = [
  {
    act: 'convene',
    prefix: 'LX',
    about: 'possible',
    description: convene,
    usual: () => ({ hard: 'none' }),
    choices: groupChoices,
    figures: groupSeats,
  },
  { act: 'agreeCoHandling', prefix: 'LX', about: 'needed', description: agreeCoHandling },
  { act: 'nameProblem', prefix: 'LX', about: 'needed', description: nameProblem },
];
