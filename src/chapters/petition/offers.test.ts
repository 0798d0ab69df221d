import { expect, test } from 'vitest';
import type { Standing } from '#kernel/authority.ts';
import type { Matter } from '#kernel/matter.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import {
  asked,
  by,
  calendars,
  given,
  kept,
  lifeTo,
  line,
  on,
  ordinary,
  refused,
  served,
  urged,
  when,
  type By,
  type Fact,
} from '#test/given.ts';
import { redirected, objected, objectionAnswered, disputed, settled, assigned } from '#test/given/routing.ts';
import { contacted, judicialReceived, judicialSent } from '#test/given/judicial.ts';
import type { PersonId } from '#kernel/ids.ts';
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
import type { PetitionCommand } from './decide/command.ts';
import { nextStep, offers, type OfficialAct } from './offers.ts';
import type { Petition } from './petition.ts';

// The page offers by a table, `decide` decides by its own guards: what is offered is never refused for its stage, and what
// is lawful is offered.

type Command = PetitionCommand | MatterCommand;

const commands = (today: Temporal.PlainDate, matter: Matter<Petition>): Readonly<Record<OfficialAct, Command>> => ({
  transfer: { act: 'transfer', to: units.countyHousing.id, note: null },
  assign: { act: 'assign', to: units.countyHousing.id, reportDue: today.add({ days: 30 }), note: null },
  contact: { ...ordinary.contact, contactedOn: today },
  sendToJudicial: ordinary.sendToJudicial,
  receiveJudicial: ordinary.receiveJudicial,
  endJudicial: { ...ordinary.endJudicial, concludedOn: today },
  split: ordinary.split,
  link: ordinary.link,
  correct: ordinary.correct,
  redirect: ordinary.redirect,
  reportResult: ordinary.reportResult,
  object: ordinary.object,
  answerObjection: ordinary.answerObjection,
  raiseDispute: ordinary.raiseDispute,
  decideDispute: ordinary.decideDispute,
  accept: { act: 'accept' },
  noticePath: { act: 'noticePath', path: 6, ownDue: null, note: null },
  askMaterial: ordinary.askMaterial,
  recordInquiry: ordinary.recordInquiry,
  answerCorrection: { ...ordinary.answerCorrection, correction: waiting(matter, 'corrections') },
  decideRecusal: { ...ordinary.decideRecusal, recusal: waiting(matter, 'recusals') },
  stepAside: ordinary.stepAside,
  publishNotice: { act: 'publishNotice', publishedOn: today, evidence: kept('evidence') },
  reportExecution: { act: 'reportExecution', executedOn: today, text: kept('text') },
  takeSimple: { act: 'takeSimple', suits: 'clear', note: null },
  leaveSimple: { act: 'leaveSimple', reason: kept('reason') },
  excludeInterval: {
    act: 'excludeInterval',
    interval: 'hearing',
    fromOn: today,
    toOn: today,
    evidence: kept('evidence'),
  },
  changePath: { act: 'changePath', path: 1, ownDue: null, note: kept('note') },
  statePathResult: { act: 'statePathResult', result: 'led', document: kept('result') },
  refuse: { act: 'refuse', ground: 're-reviewed', statement: kept('statement') },
  extend: { act: 'extend', days: 10, reason: kept('reason') },
  issueOpinion: { act: 'issueOpinion', result: 'supported', document: kept('opinion'), newFacts: null },
  serve: { act: 'serve', way: 'post', servedOn: today, evidence: kept('evidence') },
  decideReview: { act: 'decideReview', outcome: 'upheld', redoDays: null, document: kept('review') },
  answerQuestion: { act: 'answerQuestion', question: waiting(matter, 'questions'), text: kept('answer') },
  answerUrge: { act: 'answerUrge', urge: waiting(matter, 'urges'), text: kept('answer') },
  writeToPetitioner: { act: 'writeToPetitioner', text: kept('message') },
  note: { act: 'note', text: kept('note') },
  conclude: { act: 'conclude' },
  reseal: { act: 'reseal', readers: [] },
  approve: { act: 'approve' },
  decline: { act: 'decline', reason: kept('reason') },
  allocate: { act: 'allocate', person: colleague, reason: null },
});

const colleague = '99-colleague' as PersonId;

const waiting = ({ own }: Matter<Petition>, kind: 'questions' | 'urges' | 'corrections' | 'recusals'): number =>
  own.stage === 'none' ? 0 : (own.known[kind][0]?.version ?? 0);

const officials = [
  by.clerk,
  by.officeHead,
  by.handler,
  by.head,
  by.stranger,
  by.judge,
  by.decider,
  by.reviewer,
  by.reReviewer,
] as const;
const standingOf = (who: By): Standing => ({ capacity: who.capacity, unit: who.unit ?? null });

const proposal = (act: string): Fact => ({
  type: 'ActProposed',
  act,
  command: { act, document: { ...kept('opinion') }, days: 5, reason: { ...kept('reason') }, result: 'supported' },
  proposedOn: on('2026-03-02'),
  edition: calendars.current.edition,
});

const keptHere = (day: string): readonly Fact[] => [objected(day), objectionAnswered(day, 'kept')];
const takenBack = (day: string): readonly Fact[] => [objected(day), objectionAnswered(day, 'agreed')];

const lives: readonly (readonly [name: string, facts: readonly Fact[], day: string])[] = [
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
  ['redirected', [...lifeTo('registered', '2026-03-02'), redirected('2026-03-03')], '2026-03-04'],
  ['refused', [...lifeTo('routed', '2026-03-02'), refused('2026-03-03')], '2026-03-04'],
  ['withdrawn yesterday', [...lifeTo('handling', '2026-03-02'), withdrawn('2026-03-02')], '2026-03-03'],
  ['withdrawn, the days over', [...lifeTo('handling', '2026-03-02'), withdrawn('2026-03-02')], '2026-03-10'],
  ['an opinion proposed', [...lifeTo('handling', '2026-03-02'), proposal('issueOpinion')], '2026-03-03'],
  ['an extension proposed', [...lifeTo('handling', '2026-03-02'), proposal('extend')], '2026-03-03'],
];

/** Reasons that lie in what was typed, not in where the matter stands. */
const typed = new Set([
  'ground-not-in-list',
  'ground-not-for-form',
  'ground-not-for-level',
  'ground-not-for-unit',
  'extension-too-long',
  'unknown-unit',
  'unit-cannot-hold',
]);

for (const [name, facts, day] of lives) {
  test(`what is offered is lawful, and what is lawful is offered: ${name}`, () => {
    const matter = given(facts);
    for (const who of officials) {
      const context = { actor: who.actor, today: on(day), calendars };
      const offered = new Set(offers(matter, [standingOf(who)], context).map(({ act }) => act));
      for (const [act, command] of Object.entries(commands(on(day), matter)) as [OfficialAct, Command][]) {
        const said = `${who.actor} ${act}`;
        if (!allowed(act, who)) {
          expect(offered.has(act), said).toBe(false);
          continue;
        }
        const decision = when(matter, day, who, command);
        const refusal = 'refused' in decision ? decision.refused : undefined;
        if (refusal && typed.has(refusal)) continue;
        expect([said, offered.has(act)], refusal).toEqual([said, refusal === undefined]);
      }
    }
  });
}

const allowed = (act: OfficialAct, who: By): boolean => capacitiesOf[act].split(' ').includes(who.capacity);

// Written apart from the chapter's table on purpose: a power that is taken away or added must be noticed here.
const capacitiesOf: Readonly<Record<OfficialAct, string>> = {
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
  conclude: 'registrar handler head',
  reseal: 'registrar',
  approve: 'head',
  decline: 'head',
  allocate: 'registrar handler head reviewer',
};

test('an auditor reads and is offered nothing', () => {
  const auditor: Standing = { capacity: 'auditor', unit: units.countyOffice.id };
  expect(
    offers(given(lifeTo('handling', '2026-03-02')), [auditor], {
      actor: 'person:99-auditor',
      today: on('2026-03-03'),
      calendars,
    }),
  ).toEqual([]);
});

test('the next step is the act that fulfils the first duty that one owes', () => {
  const matter = given([...lifeTo('handling', '2026-03-02'), asked('2026-03-03')]);
  const offered = offers(matter, [standingOf(by.handler)], {
    actor: by.handler.actor,
    today: on('2026-03-04'),
    calendars,
  });
  const owed = (act: string) => ({ act, nature: 'owed' as const });
  expect(nextStep([owed('answerQuestion'), owed('issueOpinion')], offered)?.act).toBe('answerQuestion');
  expect(nextStep([{ act: 'rate', nature: 'may' }, owed('serve'), owed('issueOpinion')], offered)?.act).toBe(
    'issueOpinion',
  );
  expect(nextStep([owed('decideReview')], offered)).toBeUndefined();
});
