import type { AllocationRefusal, SecondPersonRefusal } from '#kernel/matter.ts';
import type { PersonConflict } from '#kernel/conflict.ts';
import { closeWords } from '#ui/close-words.ts';
import { speaking, type RefusalSpeaker } from '#ui/edge/answers.ts';
import type { Reason } from '../decide/command.ts';
import { judicialSentences } from './refusals/judicial.ts';
import { documentSentences } from './refusals/document.ts';
import { filingSentences } from './refusals/filing.ts';
import { routingSentences } from './refusals/routing.ts';
import { inquirySentences } from './refusals/inquiry.ts';
import { clockSentences } from './refusals/handling.ts';
import { aftercareSentences } from './refusals/aftercare.ts';
import { partySentences } from './refusals/party.ts';
import { paperSentences } from './refusals/paper.ts';
import { pathSentences } from './refusals/path.ts';
import { say, type Sentence } from './refusals/sentence.ts';
import { withdrawalSentences } from './refusals/withdrawal.ts';

/** Every way in which this chapter says no, with the way on. The union makes the list complete. */
/** The kernel's own, beside the chapter's. */
type KernelReason = SecondPersonRefusal | AllocationRefusal | 'document-lacks-part';

const sentences: Readonly<Record<Reason | KernelReason, Sentence>> = {
  ...documentSentences,
  ...clockSentences,
  ...inquirySentences,
  ...aftercareSentences,
  ...partySentences,
  'deviation-unexplained': say(
    { zh: '和类似事项的处理不一样，没有写理由。', en: 'It deviates from similar matters without a reason.' },
    { zh: '请写明为什么不一样；信访人看得到。', en: 'Say why it differs; the petitioner reads it.' },
  ),
  ...pathSentences,
  ...paperSentences,
  ...withdrawalSentences,
  ...judicialSentences,
  ...filingSentences,
  ...routingSentences,
  'received-in-future': ({ today }) => ({
    title: { zh: '收到日期不能晚于今天。', en: 'The day of receipt cannot lie after today.' },
    wayOn: { zh: `请填 ${today} 或者更早的日期。`, en: `Write ${today} or an earlier day.` },
  }),
  'already-routed': say(
    { zh: '这件事项已经转出去了。', en: 'This matter has already been routed.' },
    {
      zh: '请看经过里写明的去向；要改去向，由收到的单位提出异议。',
      en: 'See the timeline for where it went; a change begins with an objection of the unit that received it.',
    },
  ),
  'unknown-unit': say(
    { zh: '没有这个单位，或者它已经撤销。', en: 'There is no such unit, or it no longer exists.' },
    { zh: '请从列表里选择现有的单位。', en: 'Choose a unit that exists from the list.' },
  ),
  'unit-cannot-hold': say(
    { zh: '这个单位不办理信访事项。', en: 'This unit does not handle petitions.' },
    {
      zh: '涉法涉诉和检举控告另有途径，请选择有权处理的行政机关或者企业。',
      en: 'Litigation and reports of misconduct have paths of their own; choose an organ or enterprise with power over the matter.',
    },
  ),
  'unit-complained-of': say(
    { zh: '这个单位正是所反映的单位，或者它的下属。', en: 'This is the unit complained of, or stands under it.' },
    {
      zh: '有权处理的确实是它的，请写明理由，信访人看得到；否则请选别的单位。',
      en: 'If the power lies with it, say why; the petitioner reads it. Otherwise choose another unit.',
    },
  ),
  'call-back-day-past': ({ today }) => ({
    title: { zh: '回电的日子已经过了。', en: 'The day of the call back is over.' },
    wayOn: { zh: `今天是 ${today}，请填今天或者以后的日期。`, en: `Today is ${today}; write today or a later day.` },
  }),
  'report-day-past': ({ today }) => ({
    title: { zh: '报告日期要在今天以后。', en: 'The day of the report must lie after today.' },
    wayOn: { zh: `今天是 ${today}，请填以后的日期。`, en: `Today is ${today}; write a later day.` },
  }),
  'not-routed': say(
    { zh: '这件事项现在不在等待告知。', en: 'This matter is not waiting for a notice.' },
    {
      zh: '转到本单位、还没有告知的事项才能办这一步。',
      en: 'This step is for a matter that has come to your unit and has had no notice yet.',
    },
  ),
  'other-rule-set': say(
    { zh: '这件事项登记时适用另一部条例。', en: 'This matter was registered under the other regulations.' },
    {
      zh: '2022年5月1日以前登记的用“受理”，以后登记的用“告知接收情况和处理途径”。',
      en: 'Registered before 1 May 2022: accept. From then on: notice of receipt and path.',
    },
  ),
  'not-your-unit': say(
    { zh: '这一步由另一个单位来办。', en: 'This step belongs to another unit.' },
    { zh: '请看现在由谁办，有意见可以写内部备注。', en: 'See who has it in hand now; you can leave an internal note.' },
  ),
  'ground-not-in-list': say(
    { zh: '没有这样的理由。', en: 'There is no such ground.' },
    {
      zh: '不予受理只能依据条例写明的理由，请从列表里选择。',
      en: 'A matter can be turned away only on a ground of the regulations; choose one from the list.',
    },
  ),
  'ground-not-for-form': say(
    { zh: '这个理由不适用于这种反映形式。', en: 'This ground is not for this form of petition.' },
    {
      zh: '逐级走访的规定只用于走访；书信、网上和电话反映应当照常办理。',
      en: 'Rules of level are for visits alone; letters, online petitions and calls are handled as usual.',
    },
  ),
  'ground-not-for-level': say(
    { zh: '这个理由不适用于本级机关。', en: 'This ground is not for an organ of this level.' },
    { zh: '请选择适用的理由，或者照常办理。', en: 'Choose a ground that applies, or handle the matter as usual.' },
  ),
  'too-late-to-refuse': say(
    {
      zh: '已经受理或者告知了，不能再不予受理。',
      en: 'It was accepted or noticed already and can no longer be turned away.',
    },
    { zh: '请照常办理，在处理意见里写明理由。', en: 'Handle it as usual and give the reasons in the opinion.' },
  ),
  'not-handling': say(
    { zh: '这件事项现在不在办理阶段。', en: 'This matter is not being handled at this moment.' },
    { zh: '先告知接收情况和处理途径（或者受理），再办理。', en: 'The notice of path (or the acceptance) comes first.' },
  ),
  'already-extended': ({ days }) => ({
    title: { zh: `已经延期过一次（${days} 日）。`, en: `It was extended once already (${days} days).` },
    wayOn: {
      zh: '只能延期一次，请在期限内作出处理意见。',
      en: 'One extension is all there is; give the opinion within the limit.',
    },
  }),
  'extension-too-long': ({ most }) => ({
    title: { zh: `最多延长 ${most} 日。`, en: `At most ${most} days.` },
    wayOn: { zh: '请填更短的日数。', en: 'Write a smaller number.' },
  }),
  'limit-already-passed': ({ due }) => ({
    title: {
      zh: `办理期限 ${due} 已过，不能再延期。`,
      en: `The limit passed on ${due}; it can no longer be extended.`,
    },
    wayOn: { zh: '请尽快作出处理意见，并向信访人说明。', en: 'Give the opinion soon, and explain to the petitioner.' },
  }),
  'no-limit-to-extend': say(
    { zh: '这个途径没有六十日的期限。', en: 'This path has no limit of sixty days.' },
    { zh: '按适用的程序办理。', en: 'Follow the procedure that applies.' },
  ),
  'nothing-to-serve': say(
    { zh: '没有等待送达的文书。', en: 'There is nothing to serve.' },
    { zh: '文书签发以后再登记送达。', en: 'A document is served after it was signed.' },
  ),
  'served-before-issue': ({ issued }) => ({
    title: { zh: '送达日期早于作出文书的日期。', en: 'The day of service lies before the document.' },
    wayOn: { zh: `文书作出于 ${issued}，请核对回执上的日期。`, en: `It was made on ${issued}; check the slip.` },
  }),
  'served-in-future': ({ today }) => ({
    title: { zh: '送达日期不能晚于今天。', en: 'The day of service cannot lie after today.' },
    wayOn: { zh: `今天是 ${today}。送达以后再登记。`, en: `Today is ${today}. Record it once it has been served.` },
  }),
  'no-opinion-yet': say(
    { zh: '还没有送达的书面答复。', en: 'No written answer has been served yet.' },
    {
      zh: '收到书面答复以后再办这一步；着急可以先催办。',
      en: 'This step comes after the written answer; you can urge meanwhile.',
    },
  ),
  'no-review-of-this': say(
    { zh: '这件事项没有复查、复核这一步了。', en: 'There is no further review of this.' },
    {
      zh: '有新的事实或者理由，可以另行反映；也可以走诉讼、复议等法定途径。',
      en: 'New facts or reasons can be raised anew; courts and reconsideration remain open.',
    },
  ),
  'already-under-review': say(
    { zh: '上一级机关正在复查。', en: 'The higher organ is already looking at it.' },
    { zh: '请等书面意见；可以补充材料或者催办。', en: 'Please wait for its opinion; you can add material or urge.' },
  ),
  'out-of-time': ({ due }) => ({
    title: { zh: `申请的期间到 ${due} 为止，已经过了。`, en: `The period ended on ${due}.` },
    wayOn: {
      zh: '有正当理由的，可以写信说明；有新的事实可以另行反映。',
      en: 'If you had good reason, write and say so; new facts can be raised anew.',
    },
  }),
  'no-higher-organ': say(
    { zh: '没有更高一级的机关可以复查。', en: 'There is no higher organ to look at it.' },
    {
      zh: '可以通过诉讼、复议等法定途径解决，或者拨打 12345 询问。',
      en: 'Courts and reconsideration remain open, or call 12345.',
    },
  ),
  'not-under-review': say(
    { zh: '这件事项没有在复查、复核。', en: 'This matter is not under review.' },
    { zh: '信访人提出申请以后才能作出意见。', en: 'The opinion comes after the petitioner asked for it.' },
  ),
  'no-such-question': say(
    { zh: '这个询问已经答复过了，或者没有这个询问。', en: 'This question was answered, or there is none.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'no-such-urge': say(
    { zh: '这次催办已经回应过了，或者没有这次催办。', en: 'This urging was answered, or there is none.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'urge-already-open': ({ since }) => ({
    title: {
      zh: `您在 ${since} 已经催办过，承办单位还没有回应。`,
      en: `You urged on ${since} and have no answer yet.`,
    },
    wayOn: {
      zh: '到期没有回应会记录在案。您也可以询问或者拨打 12345。',
      en: 'If no answer comes in time, that goes on record. You can also ask, or call 12345.',
    },
  }),
  'nothing-to-add': say(
    { zh: '没有填写内容。', en: 'There is nothing in it.' },
    { zh: '请写一句话，或者选一个文件、一个评价。', en: 'Write a word, or choose a file or a grade.' },
  ),
  'not-answered-yet': say(
    { zh: '还没有收到书面答复，暂时不能评价。', en: 'There is no written answer to rate yet.' },
    {
      zh: '答复送达以后，这里可以评价信访部门和办理机关。',
      en: 'Once it is served you can rate the office and the organ here.',
    },
  ),
  'already-rated': say(
    { zh: '您已经评价过了。', en: 'You have rated already.' },
    {
      zh: '评价只有一次，谁也不能改，也不能要求您改。',
      en: 'A rating is given once; nobody can change it or ask you to.',
    },
  ),
  'review-period-open': ({ due }) => ({
    title: {
      zh: `信访人申请复查、复核的期间到 ${due}，还没有过。`,
      en: `The petitioner may ask for review until ${due}.`,
    },
    wayOn: { zh: '期间过后再办结。', en: 'Conclude after that.' },
  }),
  'already-ended': say(
    { zh: '这件事项已经结束。', en: 'This matter has ended.' },
    {
      zh: '有新的事实或者请求，请另行反映，两件事会互相关联。',
      en: 'New facts or requests can be raised as a new matter; the two will be linked.',
    },
  ),
  'nothing-proposed': say(
    { zh: '没有等待第二人决定的事。', en: 'Nothing waits for a second person.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'same-person': say(
    { zh: '提出的人不能自己同意。', en: 'Whoever proposed it cannot approve it.' },
    { zh: '请由另一位负责人决定。', en: 'Another head has to decide.' },
  ),
  'proposal-pending': say(
    { zh: '已经有一件事在等第二人决定。', en: 'Another act already waits for a second person.' },
    { zh: '等它有了结果，再提出新的。', en: 'Propose this one when that is settled.' },
  ),
  'no-colleague': say(
    { zh: '这位同事现在不在本单位任职。', en: 'This colleague holds no post in your unit now.' },
    { zh: '请从本单位的同事里选一位。', en: 'Choose one of the colleagues of your unit.' },
  ),
  'too-close': ({ why }) => ({
    title: {
      zh: `不能经手这件事项：${closeWords[why as PersonConflict].zh}。`,
      en: `No part in this matter: ${closeWords[why as PersonConflict].en}.`,
    },
    wayOn: { zh: '请由没有利害关系的同事办理。', en: 'A colleague without an interest in it takes it.' },
  }),
  'already-allocated': say(
    { zh: '本来就是这样安排的。', en: 'It is arranged so already.' },
    { zh: '不用再办；要换人，请选另一位。', en: 'Nothing to do; choose somebody else to hand it over.' },
  ),
};

/** Puts a refusal of this chapter into words. */
export const speakRefusal: RefusalSpeaker = speaking(({ refused, facts }) => {
  const sentence = (sentences as Readonly<Record<string, Sentence | undefined>>)[refused];
  return (
    sentence?.(facts) ?? {
      title: { zh: '现在不能办这一步。', en: 'This step cannot be taken now.' },
      wayOn: { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
    }
  );
});
