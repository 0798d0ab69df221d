import type { LineView } from '#kernel/views.ts';
import type { Words } from '#ui/language.ts';
import type { Document, Form, PathResult, Result, ReviewOutcome, Round, ServiceWay, ConclusionWay } from '../events.ts';
import type { SecondAct } from '../rules.ts';
import { dutyWords } from './duty-words.ts';
import { judicialTitles } from './titles/judicial.ts';
import { filingTitles } from './titles/filing.ts';
import { routingTitles } from './titles/routing.ts';
import { inquiryTitles } from './titles/inquiry.ts';
import { clockTitles } from './titles/handling.ts';
import { aftercareTitles } from './titles/aftercare.ts';
import { paperTitles } from './titles/paper.ts';
import { partyTitles } from './titles/party.ts';
import { pathTitles } from './titles/path.ts';
import type { CallWay } from '../events/thread.ts';
import { byParty, day, joined, none, plain, wordsOf, type Facts, type Title, type UnitNames } from './titles/title.ts';
import {
  callNeeds,
  callWords,
  conclusionWords,
  documentWords,
  formWords,
  needWords,
  outcomeWords,
  pathResultWords,
  resultWords,
  roundWords,
  wayWords,
} from './words.ts';

/** A line of the timeline as far as its words go. */
export type SpokenLine = Pick<LineView, 'code' | 'facts'>;

const actNames: Readonly<Record<SecondAct, Words>> = {
  refuse: { zh: '不予受理', en: 'turning it away' },
  redirect: { zh: '告知向有权机关提出', en: 'telling where to turn' },
  extend: { zh: '延期', en: 'an extension' },
  issueOpinion: { zh: '处理意见', en: 'the opinion' },
  changePath: { zh: '更正处理途径', en: 'another path' },
  statePathResult: { zh: '处理结果', en: 'the result' },
  takePaper: { zh: '录入签名纸件', en: 'a signed paper' },
};

const actName = (act: unknown): Words => wordsOf<SecondAct>(actNames, act);

const titles: Readonly<Record<string, Title>> = {
  ...judicialTitles,
  ...filingTitles,
  ...aftercareTitles,
  ...partyTitles,
  ...paperTitles,
  ...routingTitles,
  PetitionRegistered: ({ form }) => {
    const { zh, en } = wordsOf<Form>(formWords, form);
    return joined(`已登记（${zh}）`, `Registered (${en.toLowerCase()})`);
  },
  PetitionAccepted: plain('已受理', 'Accepted'),
  ...clockTitles,
  ...inquiryTitles,
  ...pathTitles,
  PetitionRefused: plain('不予受理', 'Not taken up'),
  HandlingExtended: ({ days }) =>
    joined(`办理期限延长 ${String(days)} 日`, `The limit was extended by ${String(days)} days`),
  OpinionIssued: ({ result }) => {
    const { zh, en } = wordsOf<Result>(resultWords, result);
    return joined(`处理意见已签发（${zh}），还没有送达`, `The opinion is signed (${en.toLowerCase()}), not yet served`);
  },
  DocumentServed: (facts) => {
    const document = wordsOf<Document>(documentWords, facts['document']);
    const said = answerOf(facts);
    return joined(
      `已送达${document.zh}${said.zh && `（${said.zh}）`}`,
      `Served: ${document.en.toLowerCase()}${said.en && ` (${said.en.toLowerCase()})`}`,
    );
  },
  ServiceEvidence: plain('送达凭证', 'Evidence of service'),
  ReviewRequested: ({ round, reviewer }, unitOf) => {
    const { zh, en } = wordsOf<Round>(roundWords, round);
    const unit = unitOf(String(reviewer));
    return joined(`信访人请求${zh}，由${unit.zh}来看`, `A ${en} was asked for; ${unit.en} looks at it`);
  },
  ReviewDecided: ({ round, outcome }) => {
    const name = wordsOf<Round>(roundWords, round);
    const said = wordsOf<ReviewOutcome>(outcomeWords, outcome);
    return joined(
      `${name.zh}意见已作出（${said.zh}），还没有送达`,
      `The ${name.en} is decided (${said.en.toLowerCase()}), not yet served`,
    );
  },
  MaterialAdded: byParty('补充了材料', 'added material'),
  QuestionAsked: byParty('询问', 'asked'),
  QuestionAnswered: plain('答复了询问', 'The question was answered'),
  PetitionUrged: byParty('催办', 'urged'),
  UrgeAnswered: plain('回应了催办', 'The urging was answered'),
  MessageWritten: plain('写给信访人', 'A message to the petitioner'),
  CallNoted: ({ call, callBackDue }) => {
    const { zh, en } = wordsOf<CallWay>(callWords, call);
    const day = callBackDue === undefined ? '' : String(callBackDue);
    return joined(
      `通话：${zh}${day && `，${day} 以前回电`}`,
      `Call: ${en.toLowerCase()}${day && `, to be called back by ${day}`}`,
    );
  },
  CallNotes: (facts) => {
    const needs = callNeeds.filter((need) => facts[need] === true).map((need) => needWords[need]);
    return joined(
      ['通话记录', ...needs.map(({ zh }) => zh)].join('，'),
      ['Notes of the call', ...needs.map(({ en }) => en.toLowerCase())].join(', '),
    );
  },
  NoteAdded: plain('内部备注', 'Internal note'),
  RatedLow: plain('评价：不满意，理由如下', 'Rated low, for this reason'),
  PetitionConcluded: ({ how }) => {
    const { zh, en } = wordsOf<ConclusionWay>(conclusionWords, how);
    return joined(`已办结，${zh}`, `Concluded: ${en.toLowerCase()}`);
  },
  WithdrawalAsked: plain('信访人申请撤回，七天后生效', 'The petitioner withdrew; it takes effect after seven days'),
  WithdrawalRevoked: plain('信访人取消了撤回', 'The petitioner revoked the withdrawal'),
  CodeReplaced: (facts) =>
    facts['place'] === undefined
      ? { zh: '查询码已经换新，旧的作废', en: 'The query code was replaced; the old one opens nothing' }
      : {
          zh: '一位联名人或者代理人的查询码已经换新，旧的作废',
          en: 'The query code of one who signed too, or of an agent, was replaced; the old one opens nothing',
        },
  DutiesRedated: () =>
    joined(
      '本机关自定了更短的办理期限，最后一天提前了',
      'The office set itself a shorter limit; the last day came nearer',
    ),
  CalendarApplied: ({ moved }) =>
    Number(moved) > 0
      ? joined('新的放假安排公布，有期限重新计算', 'The new holiday arrangement is out; dates were reckoned again')
      : joined('新的放假安排公布，期限不变', 'The new holiday arrangement is out; no date moved'),
  LimitPassed: ({ act, due }) =>
    joined(
      `没有按期办：${dutyWords(String(act)).clock.zh}是 ${day('zh', due)}`,
      `A limit was missed: ${dutyWords(String(act)).clock.en.toLowerCase()} ${day('en', due)}`,
    ),
  MatterAllocated: ({ person }) =>
    person
      ? joined('指派给一位同事办理', 'Allocated to one colleague')
      : joined('不再指定谁办理', 'On nobody’s desk in particular'),
  ActProposed: ({ act }) =>
    joined(`提出${actName(act).zh}，等第二人复核`, `Proposed: ${actName(act).en}; a second person decides`),
  ActApproved: ({ act }) => joined(`第二人同意${actName(act).zh}`, `A second person approved ${actName(act).en}`),
  ActDeclined: ({ act }) => joined(`第二人退回${actName(act).zh}`, `A second person sent back ${actName(act).en}`),
};

function answerOf(facts: Facts): Words {
  if (facts['result'] !== undefined) return wordsOf<Result>(resultWords, facts['result']);
  if (facts['pathResult'] !== undefined) return wordsOf<PathResult>(pathResultWords, facts['pathResult']);
  return facts['outcome'] === undefined ? none : wordsOf<ReviewOutcome>(outcomeWords, facts['outcome']);
}

/** What a line of the timeline says. */
export function lineTitle(line: SpokenLine, unitOf: UnitNames): Words {
  const title = Object.hasOwn(titles, line.code) ? titles[line.code] : undefined;
  return title ? title(line.facts, unitOf) : joined(line.code, line.code);
}

/** How and on which day a document arrived; undefined for lines that tell of nothing served. */
export function servedWords({ code, facts }: SpokenLine): Words | undefined {
  if (code !== 'DocumentServed') return undefined;
  const way = wordsOf<ServiceWay>(wayWords, facts['way']);
  return joined(
    `${day('zh', facts['servedOn'])}，${way.zh}`,
    `${day('en', facts['servedOn'])}, ${way.en.toLowerCase()}`,
  );
}

const partWords: Readonly<Record<string, Words>> = {
  request: { zh: '投诉请求', en: 'The request' },
  facts: { zh: '查明的事实和理由', en: 'Facts found and reasons' },
  opinion: { zh: '处理意见', en: 'Opinion' },
  remedy: { zh: '不同意怎么办', en: 'If you disagree' },
  basis: { zh: '法律法规依据', en: 'Legal basis' },
  statement: { zh: '事实和证据', en: 'Facts and evidence' },
  maker: { zh: '由谁终结', en: 'Who ended it' },
  deviation: { zh: '和类似事项不一样的理由', en: 'Why it deviates from similar matters' },
  where: { zh: '理由和去向', en: 'Why, and where to turn' },
};

/** The heading of one part of a text; undefined for a plain text, which needs none. */
export const partTitle = (part: string): Words | undefined =>
  Object.hasOwn(partWords, part) ? partWords[part] : undefined;

/** The parts of a written answer in the order of the form. */
export const partOrder = [
  'request',
  'facts',
  'opinion',
  'deviation',
  'maker',
  'remedy',
  'basis',
  'statement',
  'where',
  'text',
] as const;
