import type { Refusal } from '#kernel/refusal.ts';
import { speaking, type RefusalSpeaker, type RefusalWords } from '#ui/edge/answers.ts';
import { speakerOf } from '#ui/life/speak.ts';
import type { Words } from '#ui/language.ts';
import type { Reason } from '../decide/command.ts';

type Sentence = (facts: Refusal['facts']) => RefusalWords;

const say =
  (title: Words, wayOn: Words): Sentence =>
  () => ({ title, wayOn });

/** Every way in which this chapter says no, with the way on. The union makes the list complete. */
const sentences: Readonly<Record<Reason, Sentence>> = {
  'received-in-future': ({ today }) => ({
    title: { zh: '收到日期不能晚于今天。', en: 'The day of receipt cannot lie after today.' },
    wayOn: { zh: `请填 ${today} 或者更早的日期。`, en: `Write ${today} or an earlier day.` },
  }),
  'already-ended': say(
    { zh: '这件事项已经结束。', en: 'This matter has ended.' },
    { zh: '有新的情况，请另行反映。', en: 'New facts can be raised as a new matter.' },
  ),
  'not-in-your-hands': say(
    { zh: '这件事项现在由另一位专人办理。', en: 'Another custodian has this in hand now.' },
    { zh: '您仍然可以写信、答复询问、写内部备注。', en: 'You can still write, answer questions and leave a note.' },
  ),
  'already-told': say(
    { zh: '结果已经反馈，不能再转送。', en: 'The result was told; it cannot be passed on any more.' },
    { zh: '请登记办结，或者补充反馈。', en: 'Conclude it, or tell more of the result.' },
  ),
  'accused-not-named': say(
    { zh: '还没有写明被反映的是哪个单位。', en: 'The units reported on are not named yet.' },
    {
      zh: '先看材料，写明被反映的单位，系统才能保证不转到它那里。',
      en: 'Read the report and name them first; only then can the system keep it away from them.',
    },
  ),
  'unknown-unit': say(
    { zh: '没有这个单位，或者它已经撤销。', en: 'There is no such unit, or it no longer exists.' },
    { zh: '请从列表里选择现有的单位。', en: 'Choose a unit that exists from the list.' },
  ),
  'already-with-it': say(
    { zh: '材料已经在这个单位了。', en: 'It is with this unit already.' },
    { zh: '请选择另一个单位。', en: 'Choose another unit.' },
  ),
  'forbidden-recipient': say(
    {
      zh: '不能转给被反映的单位，也不能转给它管的单位。',
      en: 'It may not go to a unit that is reported on, nor to one under it.',
    },
    {
      zh: '请选择上一级的纪检监察机关，或者另一个有权处理的机关。',
      en: 'Choose the body of discipline one level up, or another body with power over it.',
    },
  ),
  'cannot-look-into': say(
    { zh: '这个单位自己不查办检举控告。', en: 'This unit looks into nothing itself.' },
    {
      zh: '请选择纪检监察机关或者有权处理的机关。',
      en: 'Choose a body of discipline and supervision, or one with power over the matter.',
    },
  ),
  'without-authority': say(
    {
      zh: '这个单位的层级低于被反映的单位，没有管理权限。',
      en: 'This unit stands below the one reported on and has no authority over it.',
    },
    {
      zh: '请按干部管理权限，选择同级或者上一级的机关。',
      en: 'Choose a body at its level or above, by the authority to manage its cadres.',
    },
  ),
  'feedback-not-ahead': ({ today }) => ({
    title: { zh: '反馈期限必须在今天以后。', en: 'The day for their report must lie after today.' },
    wayOn: { zh: `请填 ${today} 以后的日期。`, en: `Write a day after ${today}.` },
  }),
  'not-routed-yet': say(
    { zh: '还没有转送，没有结果可以反馈。', en: 'It has not been passed on, so there is no result to tell.' },
    { zh: '先转送有权处理的机关；有话要说，可以写信。', en: 'Pass it on first; you can write a message meanwhile.' },
  ),
  'not-told-yet': say(
    { zh: '还没有反馈结果，不能办结。', en: 'The result has not been told; it cannot be concluded.' },
    { zh: '先把结果反馈给反映人。', en: 'Tell the reporter what came of it first.' },
  ),
  'question-open': say(
    { zh: '还有询问没有答复。', en: 'A question is still open.' },
    { zh: '先答复询问，再办结。', en: 'Answer it, then conclude.' },
  ),
  'no-such-question': say(
    { zh: '这个询问已经答复过了，或者没有这个询问。', en: 'This question was answered, or there is none.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'already-retaliation': say(
    { zh: '打击报复的情况已经收到，正在转送。', en: 'The retaliation is on record and being passed on.' },
    { zh: '还有新的情况，用“补充材料”。', en: 'For more, add material.' },
  ),
  'no-obstruction': say(
    { zh: '没有等待纠正的阻碍信访的做法。', en: 'No obstruction waits to be put right.' },
    { zh: '查办的结果用“反馈结果”。', en: 'Tell the result instead.' },
  ),
  'not-corrected': say(
    { zh: '阻碍信访的做法还没有纠正，不能办结。', en: 'The obstruction is not put right; it cannot be concluded.' },
    { zh: '先纠正，登记怎么纠正的。', en: 'Have it put right, and put on record how.' },
  ),
  'nothing-sealed': say(
    { zh: '反映人没有留姓名和联系方式。', en: 'The reporter left no name and no contact.' },
    { zh: '用“写给反映人”联系。', en: 'Write through the system.' },
  ),
  'unsealing-pending': say(
    { zh: '已经有一个解封申请。', en: 'A request is there already.' },
    { zh: '等另一个单位的专人决定。', en: 'The custodian of the other body decides on it.' },
  ),
  'ends-in-past': say(
    { zh: '不许告诉反映人的截止日期必须在今天以后。', en: 'The last day of the prohibition must lie after today.' },
    {
      zh: '请核对书面决定上的日期；已经过期的，反映人应当知道。',
      en: 'Look at the written order; where it has ended, the reporter is to know.',
    },
  ),
  'renaming-pending': say(
    { zh: '已经有一个更正被反映对象的申请。', en: 'A request to take a name off is there already.' },
    { zh: '等另一个单位的专人决定。', en: 'The custodian of the other body decides on it.' },
  ),
  'not-named': say(
    { zh: '要去掉的单位本来就没有被写明。', en: 'The unit to be taken off is not named.' },
    { zh: '请刷新页面看一看现在写明的是谁。', en: 'Reload the page and see who is named now.' },
  ),
  'no-second-body': say(
    {
      zh: '只有您的单位保管这份材料，没有另一个单位可以决定。',
      en: 'Yours is the only body in custody; there is no other to decide.',
    },
    {
      zh: '先转送有权处理的机关，再由它申请。',
      en: 'Pass the report on first; the body that looks into it can then ask.',
    },
  ),
  'nothing-asked': say(
    { zh: '没有等您决定的申请。', en: 'No request waits for a decision.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'not-asked-of-you': say(
    { zh: '这个申请由另一个单位的专人决定。', en: 'The custodian of another body decides on this.' },
    { zh: '提出申请的单位不能自己同意。', en: 'The body that asks cannot agree for itself.' },
  ),
  'same-person': say(
    { zh: '申请的人不能自己同意。', en: 'Whoever asked cannot agree.' },
    { zh: '由另一个人、另一个单位决定。', en: 'Another person of another body decides.' },
  ),
  'not-approved': say(
    { zh: '还没有得到同意。', en: 'There is no consent yet.' },
    { zh: '先申请，由另一个单位的专人决定。', en: 'Ask first; the custodian of another body decides.' },
  ),
  'still-waiting': say(
    { zh: '等候时间还没有满。', en: 'The time of waiting is not over.' },
    { zh: '到时间以后再打开；时间写在“解封”一行。', en: 'Open it then; the time stands in the row on unsealing.' },
  ),
  'already-open': say(
    { zh: '已经打开过了。', en: 'It was opened already.' },
    {
      zh: '在“反映人”一行查看；过了期限的，办结以前不能再次打开。',
      en: 'Look in the row on the reporter; once its days are over it is not opened again.',
    },
  ),
  'return-pending': say(
    { zh: '已经询问过，反映人还没有决定。', en: 'It was asked; the reporter has not decided yet.' },
    {
      zh: '等反映人决定；期限照常，到期仍要转送。',
      en: 'Wait for the answer; the limit to pass it on runs on meanwhile.',
    },
  ),
  'return-answered': say(
    { zh: '反映人已经作过决定，不能再问。', en: 'The reporter has decided; it is not asked again.' },
    { zh: '请按检举控告办理。', en: 'Go on with it as a report.' },
  ),
  'no-return-asked': say(
    { zh: '现在没有需要您决定的询问。', en: 'Nothing waits for your decision now.' },
    { zh: '请回到事项看一看最新的情况。', en: 'Look at the matter for what is new.' },
  ),
  'nothing-to-add': say(
    { zh: '没有填写内容。', en: 'There is nothing in it.' },
    { zh: '请写一句话，或者选一个文件。', en: 'Write a word, or choose a file.' },
  ),
};

const otherwise: RefusalWords = {
  title: { zh: '现在不能办这一步。', en: 'This step cannot be taken now.' },
  wayOn: { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
};

/** Puts a refusal of this chapter into words. */
export const speakRefusal: RefusalSpeaker = speaking(
  speakerOf({
    speak: ({ refused, facts }) =>
      (sentences as Readonly<Record<string, Sentence | undefined>>)[refused]?.(facts) ?? otherwise,
  }),
);
