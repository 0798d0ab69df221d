import type { Refusal } from '#kernel/refusal.ts';
import { speaking, type RefusalSpeaker, type RefusalWords } from '#ui/edge/answers.ts';
import type { Words } from '#ui/language.ts';
import type { Reason } from '../decide/command.ts';
import type { LadderStep } from '../events.ts';
import { stepWords } from './words.ts';

type Sentence = (facts: Refusal['facts']) => RefusalWords;
const say =
  (title: Words, wayOn: Words): Sentence =>
  () => ({ title, wayOn });

/** Every way in which this chapter says no, with the way on. */
const sentences: Readonly<Record<Reason, Sentence>> = {
  'nothing-passed': say(
    { zh: '这件事项没有过期的期限。', en: 'No limit of this matter has passed.' },
    {
      zh: '请看一看期限，选择符合事实的情形；或者先提醒。',
      en: 'Look at its limits and choose what is the case; or remind first.',
    },
  ),
  'not-an-office': say(
    { zh: '督查督办由信访部门提出。', en: 'A petition office supervises; no other organ does.' },
    {
      zh: '请向同级信访部门反映，由它决定要不要督办。',
      en: 'Tell the petition office of your level, which decides whether to supervise.',
    },
  ),
  'own-unit': say(
    { zh: '不能督办自己的单位。', en: 'A unit does not supervise itself.' },
    { zh: '由上一级信访部门督办，或者提请联席会议。', en: 'The office above supervises it, or the joint conference.' },
  ),
  'day-gone': ({ today }) => ({
    title: { zh: '答复日期要在今天以后。', en: 'The day for the answer has to lie ahead.' },
    wayOn: {
      zh: `请填 ${today} 以后的日期，或者留空，按规定的期限。`,
      en: `Name a day after ${today}, or leave it out for the usual limit.`,
    },
  }),
  ended: say(
    { zh: '这次督办已经结束。', en: 'This has ended.' },
    { zh: '有新的情形，另行督办。', en: 'New facts are supervised anew.' },
  ),
  'nothing-to-answer': say(
    { zh: '现在没有要答复的。', en: 'Nothing waits for an answer.' },
    { zh: '请看右边的经过。', en: 'See what happened, at the right.' },
  ),
  'nothing-to-judge': say(
    { zh: '现在没有要认定的答复。', en: 'No answer waits to be judged.' },
    {
      zh: '等对方答复；过了期限可以走下一步。',
      en: 'Wait for the answer; once its day has passed the next step can be taken.',
    },
  ),
  'answer-not-due': say(
    {
      zh: '答复的期限还没有过，也没有认定答复不够。',
      en: 'The day for the answer is not over, and no answer was found wanting.',
    },
    {
      zh: '到期没有答复，或者认定答复不够，再走下一步。',
      en: 'Go further once the day has passed or the answer was judged.',
    },
  ),
  'not-higher': ({ step }) => ({
    title: { zh: '下一步要比现在的更有力。', en: 'The next step has to be a weightier one.' },
    wayOn: {
      zh: `现在是“${stepWords[step as LadderStep].zh}”，请选择它后面的方式。`,
      en: `It stands at "${stepWords[step as LadderStep].en}"; choose one behind it.`,
    },
  }),
  'no-list-ground': say(
    {
      zh: '列入督查范围要有情形和证据，并且先走过前面的步骤。',
      en: 'The inspection list needs a ground and evidence, after the steps before it.',
    },
    {
      zh: '请选择久拖不决、涉及面广、反映强烈、关注度高中的至少一项，并写明证据。',
      en: 'Choose at least one of the four grounds and say what shows it.',
    },
  ),
  'reasons-missing': say(
    { zh: '没有采纳或者部分采纳，要说明理由。', en: 'What is not adopted in full needs its reasons.' },
    { zh: '请在反馈里写明理由。', en: 'Write the reasons into the answer.' },
  ),
  'effect-too-early': say(
    { zh: '今天刚采纳，还看不出效果。', en: 'It was adopted today; no effect can be seen yet.' },
    { zh: '请在期限以内晚些再看。', en: 'Look again later, within the limit.' },
  ),
  'not-with-power': say(
    { zh: '这个单位没有管理权限。', en: 'This body has no power over those responsible.' },
    {
      zh: '请移送纪检监察机关，或者有干部管理权限的党委、政府。',
      en: 'Refer it to discipline and supervision, or to the government that manages them.',
    },
  ),
  'no-receipt': say(
    { zh: '还没有出具收据。', en: 'No receipt was given yet.' },
    { zh: '请先接收移送。', en: 'Receive the referral first.' },
  ),
  'not-on-site': say(
    { zh: '这里没有正在进行的督查。', en: 'No inspection is under way here.' },
    { zh: '请另定督查计划，或者直接督办。', en: 'Plan another inspection, or supervise.' },
  ),
  'entry-known': say(
    {
      zh: '这条现场记录已经收到了，没有重复登记。',
      en: 'This entry has arrived already; it was not taken down twice.',
    },
    { zh: '不用再发。另有发现，请写新的一条。', en: 'It need not be sent again. Write a new entry for anything else.' },
  ),
  'not-seen-yet': ({ today }) => ({
    title: { zh: '看到的日期不能在今天以后。', en: 'What was seen cannot lie ahead.' },
    wayOn: { zh: `请填 ${today} 或者更早的日期。`, en: `Name ${today} or an earlier day.` },
  }),
  'no-such-finding': ({ open }) => ({
    title: { zh: '这一条不是还没有处理的问题。', en: 'This entry is no problem that waits.' },
    wayOn: { zh: `还没有处理的：第 ${open || '0'} 条。`, en: `Waiting: ${open || 'none'}.` },
  }),
  'findings-open': ({ open }) => ({
    title: { zh: `第 ${open} 条还没有督办，也没有说明理由。`, en: `Entry ${open} has neither an order nor a reason.` },
    wayOn: {
      zh: '每个问题先督办，或者说明为什么不另督办，再写督查情况。',
      en: 'Supervise each problem, or say why no order follows; then say what was found.',
    },
  }),
  'nothing-seen': say(
    { zh: '还没有一条现场记录。', en: 'There is no entry from on site yet.' },
    { zh: '先到现场，按清单记下看到的情况。', en: 'Go on site first and take down what is seen.' },
  ),
};

const unknown: RefusalWords = {
  title: { zh: '现在不能这样办。', en: 'This cannot be done now.' },
  wayOn: { zh: '请看右边的经过。', en: 'See what happened, at the right.' },
};

export const speakRefusal: RefusalSpeaker = speaking(({ refused, facts }) =>
  Object.hasOwn(sentences, refused) ? sentences[refused as Reason](facts) : unknown,
);
