import { expect, test } from 'vitest';
import type { Standing } from '#kernel/authority.ts';
import type { Matter } from '#kernel/matter.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { asked, by, calendars, given, kept, lifeTo, on, ordinary, when, type By } from '#test/given.ts';
import { capacitiesOf, lives } from '#test/given/offered.ts';
import type { PersonId } from '#kernel/ids.ts';
import { units } from '#test/cast.ts';
import type { PetitionCommand } from './decide/command.ts';
import { nextStep } from './next-step.ts';
import { offers, type OfficialAct } from './offers.ts';
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
  takePaper: ordinary.takePaper,
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
  noteCall: { act: 'noteCall', call: 'in', needs: [], callsBack: true, callBackDue: null, note: kept('note') },
  offerSettlement: ordinary.offerSettlement,
  applyForHelp: ordinary.applyForHelp,
  decideHelp: ordinary.decideHelp,
  payHelp: { ...ordinary.payHelp, paidOn: today },
  checkHelp: ordinary.checkHelp,
  recordOutcome: ordinary.recordOutcome,
  checkConclusion: ordinary.checkConclusion,
  addCosigners: ordinary.addCosigners,
  nameRepresentative: ordinary.nameRepresentative,
  appointAgent: ordinary.appointAgent,
  conclude: { act: 'conclude' },
  referDecision: { ...ordinary.referDecision, servedOn: today },
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

/** Reasons that lie in what was typed, not in where the matter stands. */
const typed = new Set([
  'ground-not-in-list',
  'ground-not-for-form',
  'ground-not-for-level',
  'ground-not-for-unit',
  'extension-too-long',
  'unknown-unit',
  'same-body',
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
