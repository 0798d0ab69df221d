import type { Refusal } from '#kernel/refusal.ts';
import { speaking, type RefusalSpeaker, type RefusalWords } from '#ui/edge/answers.ts';
import { type Words } from '#ui/language.ts';
import type { Reason } from '../decide/command.ts';

type Sentence = (facts: Refusal['facts']) => RefusalWords;

const say =
  (title: Words, wayOn: Words): Sentence =>
  () => ({ title, wayOn });

const sentences: Readonly<Record<Reason, Sentence>> = {
  'no-quota-at-this-level': say(
    { zh: '这个单位所在的层级没有接访次数的规定。', en: 'No number of days is fixed at the level of this organ.' },
    { zh: '请选省、市、县、乡镇的机关。', en: 'Choose an organ of a province, city, county or township.' },
  ),
  'other-life': say(
    { zh: '这一步不是办这件事的。', en: 'This step belongs to another kind of matter.' },
    { zh: '请从列表里打开要办的那一件。', en: 'Open the right one from the list.' },
  ),
  'term-over': say(
    { zh: '这位领导已经离任。', en: 'This term is over.' },
    { zh: '请给现任领导安排。', en: 'Plan the day for whoever holds the post now.' },
  ),
  'day-past': ({ today }) => ({
    title: { zh: '不能安排已经过去的日子。', en: 'A day that is past cannot be planned.' },
    wayOn: {
      zh: `请选 ${today} 或者以后的日子。`,
      en: `Choose ${today} or a later day.`,
    },
  }),
  'published-too-late': ({ least }) => ({
    title: { zh: `接访日至少提前 ${least} 天公布。`, en: `A day is published at least ${least} days before.` },
    wayOn: { zh: '来不及预约，请取消，另定一天。', en: 'Nobody could book any more: call it off and plan another.' },
  }),
  'not-now': say(
    { zh: '现在到了另一步，这一步不能办。', en: 'It stands at another step; this cannot be done now.' },
    { zh: '请看“经过”，按下一步办。', en: 'See what happened, and take the next step.' },
  ),
  'not-published': say(
    { zh: '没有公布的接访不算接访。', en: 'A day that nobody could know of does not count.' },
    { zh: '先公布，再接访。', en: 'Publish it first.' },
  ),
  'day-in-future': ({ on }) => ({
    title: { zh: '还没有到这一天。', en: 'This day is still to come.' },
    wayOn: { zh: `${on} 以后再登记。`, en: `Record it from ${on} on.` },
  }),
  'promise-without-day': say(
    { zh: '答应的事要写明哪天以前办，没有答应的不写日子。', en: 'A promise names its day, and a day its promise.' },
    { zh: '请两样都写，或者都不写。', en: 'Write both, or neither.' },
  ),
  'promise-in-past': ({ on }) => ({
    title: { zh: '答应的日子早于接访的日子。', en: 'The promised day lies before the day itself.' },
    wayOn: { zh: `请写 ${on} 以后的日子。`, en: `Write a day after ${on}.` },
  }),
  'day-not-open': say(
    { zh: '这个接访日现在不能预约。', en: 'This day cannot be booked now.' },
    { zh: '请选另一天。', en: 'Choose another day.' },
  ),
  'level-skipped': ({ place, placeEn }) => ({
    title: { zh: '省、市领导一般不接待越级走访。', en: 'Leaders this far up do not receive visits that skip levels.' },
    wayOn: {
      zh: `请到 ${place} 或者它的上一级；写信、网上反映不受层级限制。`,
      en: `Go to ${placeEn} or one level above it; letters and online petitions know no level.`,
    },
  }),
  'too-many-people': ({ most }) => ({
    title: { zh: `一起来访的，推选代表，最多 ${most} 人。`, en: `A group sends representatives, at most ${most}.` },
    wayOn: { zh: '请推选代表再预约。', en: 'Choose your representatives, then book.' },
  }),
  'no-such-slot': say(
    { zh: '这个时段刚刚被约走了。', en: 'This slot was just taken.' },
    { zh: '请选另一个时段。', en: 'Choose another slot.' },
  ),
  'too-late-to-cancel': say(
    { zh: '已经过了预约的日子。', en: 'The day is over.' },
    { zh: '想再来，请预约另一天。', en: 'Book another day to come again.' },
  ),
  'not-over-video': say(
    { zh: '这次是当面接访。', en: 'This visit is in person.' },
    { zh: '请按当面来访登记。', en: 'Record it as a visit in person.' },
  ),
  'over-video': say(
    { zh: '这次是视频接访。', en: 'This visit is over video.' },
    { zh: '请用“登记视频接待”，写明身份和录像。', en: 'Record that you met over video, with identity and recording.' },
  ),
  'no-address-yet': say(
    { zh: '还没有设定视频会议。', en: 'It is not set where it meets.' },
    { zh: '先设定会议，来访人才进得来。', en: 'Set it first; the visitor cannot come in without.' },
  ),
  'identity-not-checked': say(
    { zh: '没有核对身份，不能谈事项。', en: 'Nothing of a matter is said before identity is checked.' },
    {
      zh: '请来访人出示证件，或者核对登记的信息；核对不了的，请当面来，或者另约。',
      en: 'Have papers shown, or ask what is on file; where neither works, meet in person or another day.',
    },
  ),
  'recording-not-agreed': say(
    { zh: '来访人没有同意录像。', en: 'The visitor did not agree to be recorded.' },
    { zh: '不得录像；谈了什么写进来访结果。', en: 'Nothing may be recorded; write what was said.' },
  ),
  'consent-withdrawn': ({ on }) => ({
    title: {
      zh: `来访人已于 ${on} 撤回录像同意。`,
      en: `The visitor took the consent back on ${on}.`,
    },
    wayOn: {
      zh: '不得再录像；还没有登记的录像不得保存。',
      en: 'Nothing more may be recorded, and what is not on record yet is not kept.',
    },
  }),
  'no-consent': say(
    { zh: '现在没有录像同意可以撤回。', en: 'There is no consent to take back.' },
    { zh: '没有同意，就不会录像。', en: 'Without one nothing is recorded.' },
  ),
  'not-on-roster': say(
    { zh: '社会人士名册里今天没有这个人。', en: 'The roster of outside people does not have them today.' },
    { zh: '请从名册里选，或者请管理员先列入。', en: 'Choose from the roster, or have the administrator enter them.' },
  ),
  'tie-not-denied': say(
    { zh: '第三方还没有声明与事项无利害关系。', en: 'They have not declared to have no interest in it.' },
    {
      zh: '请先书面声明；有利害关系的换人。',
      en: 'Have it declared in writing; ask somebody else where there is one.',
    },
  ),
  'secrecy-not-promised': say(
    { zh: '第三方还没有承诺保密。', en: 'They have not promised to keep it to themselves.' },
    { zh: '请先签保密承诺。', en: 'Have the promise signed first.' },
  ),
  'not-wanted': say(
    { zh: '来访人没有同意。', en: 'The visitor did not agree to it.' },
    { zh: '来访人同意以后才能参与。', en: 'Nobody sits in without the visitor’s consent.' },
  ),
  'nobody-took-part': say(
    { zh: '还没有第三方参与。', en: 'No third party took part.' },
    { zh: '先登记参与的人。', en: 'Record who takes part first.' },
  ),
  'no-incident': say(
    { zh: '没有现场情况记录。', en: 'There is no note to speak to.' },
    { zh: '有话要说，可以在事项里补充材料。', en: 'You can add material to your matter instead.' },
  ),
  'step-made': say(
    { zh: '这一项已经登记过了。', en: 'This one is on record already.' },
    { zh: '请登记下一项。', en: 'Record the next one.' },
  ),
  'steps-first': say(
    {
      zh: '先掌握情况、解释疏导、解决问题，最后才是化解。',
      en: 'It is settled after it is known, talked through and solved.',
    },
    { zh: '请先登记前三项。', en: 'Record the three others first.' },
  ),
  'not-in-hand': say(
    {
      zh: '包案由承办单位或者信访部门登记。',
      en: 'The unit that has the matter in hand puts this on record, or a petition office.',
    },
    { zh: '请向承办单位提出。', en: 'Ask the unit that has it in hand.' },
  ),
  'case-settled': say(
    { zh: '这个包案已经化解。', en: 'This case is settled.' },
    { zh: '不用再登记。', en: 'Nothing more is owed on it.' },
  ),
  'below-threshold': ({ threshold, matters }) => ({
    title: {
      zh: `近期只有 ${matters} 件，不到进驻标准 ${threshold} 件。`,
      en: `${matters} matters, fewer than the ${threshold} that propose a seat.`,
    },
    wayOn: { zh: '有事可以请单位临时派人。', en: 'Ask the department to send somebody for the day.' },
  }),
  'above-threshold': ({ threshold, matters }) => ({
    title: {
      zh: `近期还有 ${matters} 件，没有降到 ${threshold} 件以下。`,
      en: `Still ${matters} matters, not below ${threshold}.`,
    },
    wayOn: { zh: '继续留在大厅。', en: 'The department stays.' },
  }),
};

const otherwise: RefusalWords = {
  title: { zh: '现在不能办这一步。', en: 'This step cannot be taken now.' },
  wayOn: { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
};

/** Puts a refusal of this chapter into words. */
export const speakRefusal: RefusalSpeaker = speaking(
  ({ refused, facts }) => (sentences as Readonly<Record<string, Sentence | undefined>>)[refused]?.(facts) ?? otherwise,
);
