import type { PersonConflict } from '#kernel/conflict.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { speaking, type RefusalSpeaker, type RefusalWords } from '#ui/edge/answers.ts';
import { closeWords } from '#ui/close-words.ts';
import { factDay, type Words } from '#ui/language.ts';
import type { Reason } from '../decide/command.ts';

type Sentence = (facts: Refusal['facts']) => RefusalWords;

const say =
  (title: Words, wayOn: Words): Sentence =>
  () => ({ title, wayOn });

const sentences: Readonly<Record<Reason, Sentence>> = {
  'not-in-hand': say(
    { zh: '现在没有机关在办理或者复查这件事项，不能听证。', en: 'No organ handles or reviews this matter now.' },
    {
      zh: '受理以后或者请求复查以后可以申请。',
      en: 'It can be asked for once it is taken up, or once review is asked for.',
    },
  ),
  'not-your-matter': say(
    { zh: '听证由正在办理这件事项的机关举行。', en: 'The organ that has the matter in hand holds the hearing.' },
    { zh: '有建议，可以写内部备注给承办机关。', en: 'Leave the organ a note, if you think that one should be held.' },
  ),
  'not-now': say(
    { zh: '听证到了另一步，这一步现在不能办。', en: 'The hearing is at another step; this cannot be done now.' },
    { zh: '请看“经过”，按下一步办。', en: 'See what happened, and take the next step.' },
  ),
  'closed-needs-reason': say(
    { zh: '不公开举行必须有理由。', en: 'A closed hearing needs its reason.' },
    {
      zh: '请选国家秘密、商业秘密、个人隐私、未成年人之一，否则公开。',
      en: 'Choose one of the four, or hold it in the open.',
    },
  ),
  'open-has-no-reason': say(
    { zh: '公开举行不用写不公开的理由。', en: 'An open hearing has no reason to be closed.' },
    { zh: '请重新选择。', en: 'Choose again.' },
  ),
  'host-twice': say(
    { zh: '主持人不能同时是听证员。', en: 'The host is no member besides.' },
    { zh: '请另选一位。', en: 'Choose somebody else.' },
  ),
  'panel-too-small': ({ least }) => ({
    title: { zh: `听证组至少 ${least} 人。`, en: `A panel has at least ${least} people.` },
    wayOn: { zh: '请补足人数再办。', en: 'Name more members first.' },
  }),
  'panel-even': say(
    { zh: '听证组人数应当是单数。', en: 'A panel is an odd number of people.' },
    { zh: '请加一位或者减一位。', en: 'Name one more, or one fewer.' },
  ),
  'not-on-roster': say(
    { zh: '有人今天不在可以担任听证员的名单里。', en: 'Somebody is not among those who can sit on a panel today.' },
    { zh: '请从名单里选；社会人士由管理员列入名册。', en: 'Choose from the list; the administrator keeps the roster.' },
  ),
  'tie-not-denied': say(
    { zh: '还有人没有声明与事项无利害关系。', en: 'Not everybody has declared to have no interest in it.' },
    { zh: '先请每个人书面声明；有利害关系的换人。', en: 'Have each declare it in writing; replace whoever has one.' },
  ),
  'has-acted-on-it': say(
    { zh: '名单里有人经办过这件事项，应当回避。', en: 'Somebody on the list has acted on this matter.' },
    { zh: '请从名册里另选没有经办过的人。', en: 'Choose somebody from the roster who has not.' },
  ),
  recused: say(
    { zh: '名单里有人已经回避。', en: 'Somebody on the list has stepped aside.' },
    { zh: '请另选一位。', en: 'Choose somebody else.' },
  ),
  'too-close': ({ why }) => ({
    title: {
      zh: `名单里有人不能参加：${closeWords[why as PersonConflict].zh}。`,
      en: `Somebody on the list cannot take part: ${closeWords[why as PersonConflict].en}.`,
    },
    wayOn: { zh: '请另选没有利害关系的人。', en: 'Choose somebody without an interest in it.' },
  }),
  'no-panel': say(
    { zh: '还没有确定主持人和听证员。', en: 'Host and members are not named yet.' },
    { zh: '先确定听证组，通知里要写名单。', en: 'Name the panel first; the notice names it.' },
  ),
  'notice-too-short': ({ least, earliest }) => ({
    title: { zh: `听证通知至少提前 ${least} 天。`, en: `A hearing is announced at least ${least} days before.` },
    wayOn: { zh: `最早可以定在 ${earliest}。`, en: `The earliest day is ${earliest}.` },
  }),
  'no-such-recusal': say(
    { zh: '没有这个回避申请，或者已经决定。', en: 'There is no such request, or it was decided.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'recusal-open': say(
    { zh: '还有回避申请没有决定。', en: 'A request to step aside is still open.' },
    { zh: '先决定回避，再举行听证。', en: 'Decide on it first.' },
  ),
  'not-on-panel': say(
    { zh: '这个人不在听证组里。', en: 'This person is not on the panel.' },
    { zh: '请从听证组里选，或者选“没有人回避”。', en: 'Choose somebody of the panel, or nobody.' },
  ),
  'other-day': ({ heldOn }) => ({
    title: { zh: `通知的听证日是 ${factDay('zh', heldOn)}。`, en: `It was announced for ${factDay('en', heldOn)}.` },
    wayOn: { zh: '改期要重新发通知。', en: 'For another day announce it again.' },
  }),
  'day-in-future': ({ today }) => ({
    title: { zh: '还没有到这一天。', en: 'This day is still to come.' },
    wayOn: { zh: `今天是 ${today}，举行以后再登记。`, en: `Today is ${today}; record it once it was held.` },
  }),
  'days-turned-round': say(
    { zh: '结束的日子早于开始的日子。', en: 'The last day lies before the first.' },
    { zh: '请核对两个日子。', en: 'Check both days.' },
  ),
  'confirmed-already': say(
    { zh: '笔录已经核对过了。', en: 'The record was checked already.' },
    { zh: '核对的结果在“经过”里。', en: 'What was said stands in the history.' },
  ),
  'no-such-line': ({ lineCount }) => ({
    title: { zh: `笔录只有 ${lineCount} 行。`, en: `The record has ${lineCount} lines.` },
    wayOn: { zh: '请核对行号。', en: 'Check the numbers.' },
  }),
  'remark-missing': say(
    { zh: '有异议的行，要写明当时是怎么说的。', en: 'For a contested line say what was said instead.' },
    { zh: '请补上说明。', en: 'Write it down.' },
  ),
  'not-confirmed-yet': ({ until }) => ({
    title: { zh: '当事人还没有都核对完笔录。', en: 'Not both parties have checked the record yet.' },
    wayOn: { zh: `等到都核对完，或者 ${until} 以后。`, en: `Wait for both, or until ${until} is over.` },
  }),
  'votes-do-not-add-up': ({ votes }) => ({
    title: { zh: `听证组有 ${votes} 人，票数加起来不对。`, en: `The panel has ${votes} votes; these do not add up.` },
    wayOn: { zh: '每个人都要表态，请核对。', en: 'Everybody has a vote; check the numbers.' },
  }),
  'dissent-missing': say(
    { zh: '有人不同意，要记下不同意见。', en: 'Somebody was outvoted: their view is put on record.' },
    { zh: '请写上不同意见。', en: 'Write down the dissent.' },
  ),
  'closed-stays-closed': say(
    { zh: '不公开举行的听证，不能公开。', en: 'What was held behind closed doors is not published.' },
    { zh: '请直接办结。', en: 'End the hearing instead.' },
  ),
  'published-already': say(
    { zh: '已经公开过了。', en: 'It is published already.' },
    { zh: '可以办结了。', en: 'The hearing can be ended.' },
  ),
};

const otherwise: RefusalWords = {
  title: { zh: '现在不能办这一步。', en: 'This step cannot be taken now.' },
  wayOn: { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
};

/** Puts a refusal of this chapter into words. */
export const speakRefusal: RefusalSpeaker = speaking(
  ({ refused, facts }) => (sentences as Readonly<Record<string, Sentence | undefined>>)[refused]?.(facts) ?? otherwise,
);
