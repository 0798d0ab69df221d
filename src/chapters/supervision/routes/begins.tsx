import { z } from '@hono/zod-openapi';
import type { UnitId } from '#kernel/ids.ts';
import type { Subject } from '#kernel/matters.ts';
import { Notice } from '#ui/components/notice.tsx';
import { describeAct, type ActDescription } from '#ui/edge/acts.ts';
import { oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Beginning, Opening } from '#ui/life/life.ts';
import type { SupervisionCommand } from '../decide/command.ts';
import type { AccountabilityGround, AdviceKind, LadderStep, RestrictionKind, SupervisionTrigger } from '../events.ts';
import { AdvisedList } from '../pages/advised.tsx';
import { adviceWords, groundWords, restrictionWords, stepWords, triggerWords } from '../pages/words.ts';
import { ladder } from '../rules.ts';
import { advisedBy, type Advised } from '../signs.ts';
import { inspectionBegins } from './inspection-acts.ts';
import { choicesOf, codesOf, dayField, daySchema, reasonField, reasonSchema } from './acts.ts';

type Description = ActDescription<(opening: Opening) => SupervisionCommand>;

const advised = (subject: Subject | undefined): readonly Advised[] =>
  subject ? advisedBy(subject.ruleSet, subject) : [];

const of = (subject: Subject) => ({ of: subject.stream, region: subject.region, class: subject.class });

function titleOf({ item, number }: Subject) {
  if (!item) throw new Error(`${number} has no text left that it could go by`);
  return item;
}

const supervise = (subject: Subject | undefined): Description =>
  describeAct({
    title: { zh: '督办', en: 'Supervise' },
    button: { zh: '发出督办', en: 'Send the supervision' },
    done: { zh: '督办已发出，信访人的页面也看得到', en: 'Sent; the petitioner’s page shows it too' },
    lede: {
      zh: '发给正在承办的单位。建议只是提示，要不要督办由您决定。',
      en: 'It goes to the unit that has the matter in hand. What is advised is a hint; whether to supervise is yours to decide.',
    },
    fields: [
      {
        name: 'trigger',
        kind: 'choice',
        label: { zh: '情形', en: 'What is the case' },
        choices: choicesOf(triggerWords).map((choice) =>
          advised(subject).some(({ trigger }) => trigger === choice.value)
            ? { ...choice, hint: { zh: '系统看到了这种情形', en: 'The register shows this' } }
            : choice,
        ),
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
      trigger: oneOf(codesOf(triggerWords), { zh: '情形', en: 'what is the case' }),
      step: oneOf(codesOf(stepWords), { zh: '方式', en: 'a way' }),
      reason: reasonSchema,
      answerDue: daySchema,
    }),
    command:
      ({ trigger, step, reason, answerDue }, deposit) =>
      ({ number, key, subject: about }: Opening): SupervisionCommand => ({
        act: 'supervise',
        number,
        key,
        ...of(about!),
        title: titleOf(about!),
        to: about!.holder,
        step: step as LadderStep,
        triggers: [trigger as SupervisionTrigger],
        passed: about!.passed.length,
        reason: deposit.text('reason', { text: reason }),
        answerDue: answerDue ?? null,
      }),
  });

const orderCorrection = (): Description =>
  describeAct({
    title: { zh: '责令纠正限制信访的行为', en: 'Order a restriction of petitioning corrected' },
    button: { zh: '责令纠正', en: 'Order it' },
    done: { zh: '已责令纠正', en: 'Ordered' },
    lede: {
      zh: '限制、干涉正常信访的，必须坚决纠正。检举个人的，请走检举控告，那里是保密的。',
      en: 'What restricts or obstructs lawful petitioning is corrected. A report on a person belongs in the sealed lane.',
    },
    fields: [
      {
        name: 'restriction',
        kind: 'choice',
        label: { zh: '情形', en: 'What happened' },
        choices: choicesOf(restrictionWords),
      },
      { name: 'to', kind: 'unit', label: { zh: '哪个单位', en: 'Which unit' } },
      reasonField,
      dayField,
    ],
    schema: z.object({
      restriction: oneOf(codesOf(restrictionWords), { zh: '情形', en: 'what happened' }),
      to: requiredText({ zh: '单位', en: 'a unit' }, 80),
      reason: reasonSchema,
      answerDue: daySchema,
    }),
    command:
      ({ restriction, to, reason, answerDue }, deposit) =>
      ({ number, key, subject }: Opening): SupervisionCommand => ({
        act: 'orderCorrection',
        number,
        key,
        ...of(subject!),
        title: deposit.text('title', { title: restrictionWords[restriction as RestrictionKind].zh }).item,
        to: to as UnitId,
        restriction: restriction as RestrictionKind,
        reason: deposit.text('reason', { text: reason }),
        answerDue: answerDue ?? null,
      }),
  });

const documentFields = [
  {
    name: 'title',
    kind: 'line',
    label: { zh: '标题', en: 'Title' },
    hint: { zh: '收到的单位看得到，不写姓名', en: 'Whoever receives it sees this; no names' },
  },
  { name: 'facts', kind: 'text', label: { zh: '事实', en: 'Facts' } },
  { name: 'basis', kind: 'text', label: { zh: '依据', en: 'Basis' } },
] as const;
const documentSchema = {
  title: requiredText({ zh: '标题', en: 'a title' }, 80),
  facts: requiredText({ zh: '事实', en: 'the facts' }, 4000),
  basis: requiredText({ zh: '依据', en: 'the basis' }, 2000),
};

const advise = (): Description =>
  describeAct({
    title: { zh: '提出三项建议', en: 'Recommend' },
    button: { zh: '提出建议', en: 'Recommend it' },
    done: { zh: '建议已发出，对方要书面反馈', en: 'Sent; a written answer is owed' },
    fields: [
      { name: 'kind', kind: 'choice', label: { zh: '哪一项', en: 'Which' }, choices: choicesOf(adviceWords) },
      { name: 'to', kind: 'unit', label: { zh: '提给有权的单位', en: 'To the body with power' } },
      ...documentFields,
      { name: 'advice', kind: 'text', label: { zh: '建议', en: 'What is recommended' } },
    ],
    schema: z.object({
      kind: oneOf(codesOf(adviceWords), { zh: '哪一项', en: 'which' }),
      to: requiredText({ zh: '单位', en: 'a unit' }, 80),
      ...documentSchema,
      advice: requiredText({ zh: '建议', en: 'what is recommended' }, 4000),
    }),
    command:
      ({ kind, to, title, facts, basis, advice }, deposit) =>
      ({ number, key, subject }: Opening): SupervisionCommand => ({
        act: 'advise',
        number,
        key,
        ...(subject ? of(subject) : { of: null, region: null, class: null }),
        title: deposit.text('title', { title }).item,
        to: to as UnitId,
        kind: kind as AdviceKind,
        document: deposit.text('advice', { facts, basis, advice }),
      }),
  });

const refer = (): Description =>
  describeAct({
    title: { zh: '移送有权机关追究责任', en: 'Refer for accountability' },
    button: { zh: '移送', en: 'Refer it' },
    done: { zh: '已移送，等收据', en: 'Referred; a receipt is owed' },
    lede: {
      zh: '这里只写事实、情形和责任链条，追究不追究由有管理权限的机关决定。有记录表示反对的人没有责任，请写明。',
      en: 'Facts, ground and the chain of those responsible; whether anybody answers is for the body with power. Who dissented on record is exempt: say so.',
    },
    fields: [
      { name: 'ground', kind: 'choice', label: { zh: '情形', en: 'Ground' }, choices: choicesOf(groundWords) },
      {
        name: 'to',
        kind: 'unit',
        label: { zh: '移送给', en: 'To' },
        kinds: ['discipline', 'government', 'organ', 'petition-office'],
      },
      ...documentFields,
      {
        name: 'chain',
        kind: 'text',
        label: { zh: '责任链条', en: 'Chain of those responsible' },
        hint: { zh: '决策、分管、承办，各写职务', en: 'Who decided, who was in charge, who handled, by post' },
      },
      { name: 'dissent', kind: 'text', label: { zh: '有记录的反对意见', en: 'Dissent on record' }, optional: true },
    ],
    schema: z.object({
      ground: oneOf(codesOf(groundWords), { zh: '情形', en: 'a ground' }),
      to: requiredText({ zh: '单位', en: 'a unit' }, 80),
      ...documentSchema,
      chain: requiredText({ zh: '责任链条', en: 'the chain' }, 2000),
      dissent: optionalText({ zh: '反对意见', en: 'dissent' }, 2000),
    }),
    command:
      ({ ground, to, title, facts, basis, chain, dissent }, deposit) =>
      ({ number, key, subject }: Opening): SupervisionCommand => ({
        act: 'refer',
        number,
        key,
        ...(subject ? of(subject) : { of: null, region: null, class: null }),
        title: deposit.text('title', { title }).item,
        to: to as UnitId,
        ground: ground as AccountabilityGround,
        document: deposit.text('referral', { facts, basis }),
        chain: deposit.text('chain', { text: chain }),
        dissent: dissent ? deposit.text('dissent', { text: dissent }) : null,
      }),
  });

/** What the register shows of the matter: a hint and nothing more. */
function Hint({ subject }: { readonly subject: Subject | undefined }) {
  const found = advised(subject);
  if (found.length === 0) return null;
  return (
    <Notice icon="clock" title={{ zh: '系统看到的情形', en: 'What the register shows' }}>
      <AdvisedList advised={found} />
    </Notice>
  );
}

/** Everything that can be opened here. */
export const supervisionBegins: readonly Beginning<SupervisionCommand>[] = [
  {
    act: 'supervise',
    prefix: 'DC',
    about: 'needed',
    description: supervise,
    beside: (subject) => <Hint subject={subject} />,
    usual: (subject) => {
      const [first] = advised(subject);
      return { step: 'reminder', ...(first ? { trigger: first.trigger } : {}) };
    },
  },
  { act: 'orderCorrection', prefix: 'DC', about: 'needed', description: orderCorrection },
  { act: 'advise', prefix: 'DC', about: 'possible', byOffice: true, description: advise },
  { act: 'refer', prefix: 'DC', about: 'possible', byOffice: true, description: refer },
  ...inspectionBegins,
];
