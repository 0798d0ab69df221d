import type { OfficialAct } from '#chapters/petition/offers.ts';
import { asked, calendars, kept, lifeTo, line, on, refused, served, urged, type Fact } from '#test/given.ts';
import { endedAs, helpApplied, helpDecided, helpPaid, settlementAgreed, settlementOffered } from './aftercare.ts';
import { redirected, objected, objectionAnswered, disputed, settled, assigned } from '#test/given/routing.ts';
import { contacted, judicialReceived, judicialSent } from '#test/given/judicial.ts';
import { appointed, named, signed } from '#test/given/party.ts';
import {
  aside,
  correctionAsked,
  materialAsked,
  published,
  recusalAsked,
  supported,
  tookSimple,
  pathResult,
  withdrawn,
} from '#test/given/branches.ts';
import { units } from '#test/cast.ts';

/** Where a matter can stand when somebody is offered what can be done, and who may do each act. */

export const proposal = (act: string): Fact => ({
  type: 'ActProposed',
  act,
  command: { act, document: { ...kept('opinion') }, days: 5, reason: { ...kept('reason') }, result: 'supported' },
  proposedOn: on('2026-03-02'),
  edition: calendars.current.edition,
});

const keptHere = (day: string): readonly Fact[] => [objected(day), objectionAnswered(day, 'kept')];
const takenBack = (day: string): readonly Fact[] => [objected(day), objectionAnswered(day, 'agreed')];

export const lives: readonly (readonly [name: string, facts: readonly Fact[], day: string])[] = [
  ...['2026-03-02', '2021-03-01'].flatMap((day) =>
    line.map((step): [string, readonly Fact[], string] => [
      `${step} since ${day}`,
      lifeTo(step, day),
      on(day).add({ days: 1 }).toString(),
    ]),
  ),
  ['handling, the limit over', lifeTo('handling', '2026-03-02'), '2026-08-01'],
  ['replied, the period over', lifeTo('replied', '2026-03-02'), '2026-06-01'],
  ['a suggestion answered', lifeTo('replied', '2026-03-02', { purpose: 'suggestion' }), '2026-03-03'],
  ['by a path of its own law', lifeTo('handling', '2026-03-02', { path: 2 }), '2026-03-03'],
  [
    'asked to correct and to step aside',
    [...lifeTo('handling', '2026-03-02'), correctionAsked('2026-03-02'), recusalAsked('2026-03-02')],
    '2026-03-03',
  ],
  ['material asked for', [...lifeTo('handling', '2026-03-02'), materialAsked('2026-03-02')], '2026-03-03'],
  ['the handler aside', [...lifeTo('handling', '2026-03-02'), aside('2026-03-02', '99-handler')], '2026-03-03'],
  ['published', [...lifeTo('decided', '2026-03-02'), published('2026-03-02')], '2026-03-03'],
  [
    'to be carried out',
    [...lifeTo('handling', '2026-03-02'), supported('2026-03-02'), served('opinion', on('2026-03-02'))],
    '2026-03-03',
  ],
  ['on the simple way', [...lifeTo('routed', '2026-03-02'), tookSimple('2026-03-02')], '2026-03-03'],
  ['too late for the simple way', lifeTo('routed', '2026-03-02'), '2026-03-09'],
  [
    'to be handled anew',
    [...lifeTo('review-decided', '2026-03-02', { outcome: 'redo' }), served('review-opinion', on('2026-03-02'))],
    '2026-03-03',
  ],
  [
    'the result of its own path',
    [...lifeTo('handling', '2026-03-02', { path: 2 }), pathResult('2026-03-02')],
    '2026-03-03',
  ],
  ['registered by the organ itself', lifeTo('routed', '2026-03-02', { direct: true }), '2026-03-03'],
  ['asked and urged', [...lifeTo('handling', '2026-03-02'), asked('2026-03-03'), urged('2026-03-03')], '2026-03-04'],
  ['assigned', [...lifeTo('registered', '2026-03-02'), assigned('2026-03-02', '2026-04-01')], '2026-03-04'],
  ['an objection waits', [...lifeTo('routed', '2026-03-02'), objected('2026-03-03')], '2026-03-04'],
  ['too late to object', lifeTo('routed', '2026-03-02'), '2026-03-10'],
  ['the objection was kept', [...lifeTo('routed', '2026-03-02'), ...keptHere('2026-03-03')], '2026-03-04'],
  ['taken back', [...lifeTo('routed', '2026-03-02'), ...takenBack('2026-03-03')], '2026-03-04'],
  [
    'a dispute waits',
    [...lifeTo('routed', '2026-03-02'), ...keptHere('2026-03-03'), disputed('2026-03-03')],
    '2026-03-04',
  ],
  ['settled', [...lifeTo('routed', '2026-03-02'), settled('2026-03-03', units.countyHousing.id)], '2026-03-04'],
  ['with the political-legal organ', [...lifeTo('registered', '2026-03-02'), judicialSent('2026-03-02')], '2026-03-04'],
  [
    'taken in by it',
    [...lifeTo('registered', '2026-03-02'), judicialSent('2026-03-02'), judicialReceived('2026-03-02')],
    '2026-03-04',
  ],
  ['spoken to', [...lifeTo('routed', '2026-03-02'), contacted('2026-03-03')], '2026-03-04'],
  ['a settlement proposed', [...lifeTo('handling', '2026-03-02'), settlementOffered('2026-03-02')], '2026-03-03'],
  [
    'settled',
    [...lifeTo('handling', '2026-03-02'), settlementOffered('2026-03-02'), settlementAgreed('2026-03-02')],
    '2026-03-03',
  ],
  ['help asked for', [...lifeTo('handling', '2026-03-02'), helpApplied('2026-03-02')], '2026-03-03'],
  [
    'help granted',
    [...lifeTo('handling', '2026-03-02'), helpApplied('2026-03-02'), helpDecided('2026-03-02')],
    '2026-03-03',
  ],
  [
    'help paid',
    [...lifeTo('handling', '2026-03-02'), helpApplied('2026-03-02'), helpDecided('2026-03-02'), helpPaid('2026-03-02')],
    '2026-03-03',
  ],
  ['ended by re-review', [...lifeTo('re-reviewed', '2026-03-02'), endedAs('re-reviewed', '2026-03-02')], '2026-03-03'],
  ['signed by others', [...lifeTo('handling', '2026-03-02'), signed('2026-03-02', 8)], '2026-03-03'],
  [
    'as many speak and act as may',
    [
      ...lifeTo('handling', '2026-03-02'),
      signed('2026-03-02', 8),
      ...[2, 3, 4, 5].map((place) => named('2026-03-02', place)),
      appointed('2026-03-02', 9),
      appointed('2026-03-02', 10),
    ],
    '2026-03-03',
  ],
  ['redirected', [...lifeTo('registered', '2026-03-02'), redirected('2026-03-03')], '2026-03-04'],
  ['refused', [...lifeTo('routed', '2026-03-02'), refused('2026-03-03')], '2026-03-04'],
  ['withdrawn yesterday', [...lifeTo('handling', '2026-03-02'), withdrawn('2026-03-02')], '2026-03-03'],
  ['withdrawn, the days over', [...lifeTo('handling', '2026-03-02'), withdrawn('2026-03-02')], '2026-03-10'],
  ['an opinion proposed', [...lifeTo('handling', '2026-03-02'), proposal('issueOpinion')], '2026-03-03'],
  ['an extension proposed', [...lifeTo('handling', '2026-03-02'), proposal('extend')], '2026-03-03'],
];

// Written apart from the chapter's table on purpose: a power that is taken away or added must be noticed here.
export const capacitiesOf: Readonly<Record<OfficialAct, string>> = {
  transfer: 'registrar head',
  assign: 'registrar head',
  accept: 'handler head',
  contact: 'handler head',
  sendToJudicial: 'registrar head',
  receiveJudicial: 'handler head',
  endJudicial: 'handler head',
  split: 'registrar',
  link: 'registrar',
  correct: 'registrar',
  redirect: 'registrar handler head',
  reportResult: 'handler head',
  object: 'handler head',
  answerObjection: 'registrar head',
  raiseDispute: 'handler head',
  decideDispute: 'reviewer',
  noticePath: 'handler head',
  askMaterial: 'handler head reviewer',
  recordInquiry: 'handler head reviewer',
  answerCorrection: 'registrar handler head reviewer',
  decideRecusal: 'head reviewer',
  stepAside: 'registrar handler head reviewer',
  publishNotice: 'registrar handler head reviewer',
  reportExecution: 'handler head',
  takeSimple: 'handler head',
  leaveSimple: 'handler head',
  excludeInterval: 'reviewer',
  changePath: 'handler head',
  statePathResult: 'handler head',
  refuse: 'registrar handler head',
  extend: 'handler head',
  issueOpinion: 'handler head',
  serve: 'registrar handler head reviewer',
  decideReview: 'reviewer',
  answerQuestion: 'registrar handler head reviewer',
  answerUrge: 'registrar handler head reviewer',
  writeToPetitioner: 'registrar handler head reviewer',
  note: 'registrar handler head reviewer',
  noteCall: 'registrar handler head reviewer',
  offerSettlement: 'handler head',
  applyForHelp: 'registrar handler head',
  decideHelp: 'registrar handler head',
  payHelp: 'registrar handler head',
  checkHelp: 'registrar handler head',
  recordOutcome: 'registrar handler head',
  checkConclusion: 'registrar handler head reviewer',
  addCosigners: 'registrar',
  nameRepresentative: 'registrar',
  appointAgent: 'registrar',
  takePaper: 'registrar',
  conclude: 'registrar handler head',
  referDecision: 'registrar',
  reseal: 'registrar',
  approve: 'head',
  decline: 'head',
  allocate: 'registrar handler head reviewer',
};
