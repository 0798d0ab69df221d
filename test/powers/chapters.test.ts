import { expect, test } from 'vitest';
import * as conference from '#chapters/conference/rules.ts';
import * as hearing from '#chapters/hearing/rules.ts';
import * as disclosure from '#chapters/disclosure/rules.ts';
import * as reception from '#chapters/reception/rules.ts';
import * as supervision from '#chapters/supervision/rules.ts';
import * as urgent from '#chapters/urgent/rules.ts';
import * as workforce from '#chapters/workforce/rules.ts';
import { cite, type Citation } from '#kernel/citation.ts';

// What the tables of the younger chapters say, written here a second time, so that a row which goes, or comes, turns this
// red.

const rows = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);
const table = (powers: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(powers).map(([act, who]) => `${act}: ${who.join(' ')}`.trim());
const placed = <Place extends string>(
  placeOf: (ruleSet: 'regulations-2005' | 'regulations-2022', place: Place) => Citation,
  places: readonly Place[],
): readonly string[] =>
  (['regulations-2005', 'regulations-2022'] as const).map((ruleSet) =>
    places.map((place) => `${place} ${cite(placeOf(ruleSet, place))}`).join(', '),
  );

test('who may do what in supervision, and where it stands', () => {
  expect(table(supervision.powers)).toEqual(
    rows(`
      supervise: registrar head
      orderCorrection: registrar head
      advise: head
      refer: head
      superviseFinding: registrar head
      planInspection: registrar head
      recordFinding: supervisor
      noteOrder: system
      leaveFinding: supervisor
      reportInspection: supervisor
      answerSupervision: handler head
      judgeAnswer: supervisor
      takeStep: supervisor
      answerAdvice: handler head
      checkEffect: supervisor
      receiveReferral: handler head
      endReferral: handler head
      leaveSubject: system
      allocate: supervisor handler head
      passLimit: system
    `),
  );
  const places = ['supervision', 'advice', 'accountability', 'conference', 'list', 'correction', 'liability'] as const;
  expect(placed(supervision.placeOf, places)).toEqual([
    'supervision regulations-2005/36/1, advice regulations-2005/36/2, accountability regulations-2005/38, conference policy-2013/10, list policy-2013/12, correction policy-2013/3, liability policy-2013/18',
    'supervision regulations-2022/40/1, advice regulations-2022/40/4, accountability regulations-2022/40/3, conference regulations-2022/39/3, list regulations-2022/38/3, correction policy-2013/3, liability policy-2013/18',
  ]);
});

test('who may do what at a hearing, where it stands, and what a second person reads', () => {
  expect(table(hearing.powers)).toEqual(
    rows(`
      request: public
      order: handler head
      agree: host
      turnDown: host
      namePanel: host
      announce: host
      askRecusal: petitioner agent representative
      decideRecusal: host
      cancel: host
      hold: host
      layRecord: host
      confirmRecord: petitioner agent representative member
      deliberate: host
      report: host
      publish: host
      end: host
      approve: host
      decline: host
      allocate: host
      passLimit: system
    `),
  );
  expect(placed(hearing.placeOf, ['hearing', 'recusal', 'publication'])).toEqual([
    'hearing regulations-2005/31, recusal regulations-2005/30, publication regulations-2005/35',
    'hearing regulations-2022/31, recusal regulations-2022/28, publication regulations-2022/36',
  ]);
  expect(hearing.seconds).toEqual({ publish: { by: ['host'], post: 'head' } });
});

test('who may do what in the joint conference, and where it stands', () => {
  expect(table(conference.powers)).toEqual(
    rows(`
      convene: registrar head
      holdMeeting: convener
      resolve: convener
      carryOut: member
      closeMeeting: convener
      agreeCoHandling: registrar head
      giveShare: assistant
      jointAnswer: handler head
      nameProblem: registrar head
      changePolicy: handler head
      closeProblem: convener
      allocate: convener member assistant handler head
      passLimit: system
    `),
  );
  expect(placed(conference.placeOf, ['conference', 'hard', 'competence'])).toEqual([
    'conference policy-2013/10, hard policy-2013/11, competence regulations-2005/24',
    'conference regulations-2022/39/3, hard policy-2013/11, competence regulations-2022/24/1',
  ]);
});

test('who may do what with posts and questions of an account', () => {
  expect(table(disclosure.powers)).toEqual(
    rows(`
      draftPost: registrar head
      publishPost: head
      dropPost: registrar head
      consult: system
      answerConsultation: registrar head
      fileConsultation: registrar head
      allocate: registrar head
      passLimit: system
    `),
  );
  expect(cite(disclosure.outreach)).toBe('policy-2013/14');
});

test('who may do what about a danger, where it stands, and whom it is told to', () => {
  expect(table(urgent.powers)).toEqual(
    rows(`
      reportUrgent: registrar handler head
      receiveUrgent: informed
      followUrgent: registrar handler head
      endUrgent: registrar handler head
      allocate: registrar handler head informed
      passLimit: system
    `),
  );
  const sets = ['regulations-2005', 'regulations-2022'] as const;
  expect(sets.map((set) => cite(urgent.placeOf(set)))).toEqual(['regulations-2005/26/1', 'regulations-2022/25/1']);
  expect(sets.map((set) => urgent.minutesIn(set).max)).toEqual([30, 30]);
  expect(sets.flatMap((set) => [false, true].map((office) => urgent.addressees(set, office).join(' ')))).toEqual([
    'government government-above department-above',
    'government government-above department-above',
    'party-committee government department conference-office',
    'party-committee government department conference-office petition-office-above national-bureau',
  ]);
});

test('who may do what about dossiers of units and officials, and where it stands', () => {
  expect(table(workforce.powers)).toEqual(
    rows(`
      enterUnit: administrator system
      changeUnit: administrator system
      endUnit: administrator system
      join: administrator system
      correctOfficial: administrator system
      move: administrator system
      leave: administrator system
      appoint: administrator
      install: administrator system
      layDown: administrator system
      resetAccess: administrator
      takeLeave: administrator head registrar handler leader custodian auditor
      cutLeave: administrator head registrar handler leader custodian auditor
      declareTie: administrator head registrar handler leader custodian auditor
      endTie: administrator head registrar handler leader custodian auditor
      makeSetting: administrator system
      endSetting: administrator
      approve: administrator head
      decline: administrator head
      passLimit: system
    `),
  );
  expect(Object.entries(workforce.places).map(([place, at]) => `${place} ${cite(at)}`)).toEqual([
    'powers practice/170',
    'succession regulations-2022/24',
    'settings practice/171',
    'record practice/172',
  ]);
});

test('who may do what on days of reception and with visits', () => {
  expect(table(reception.powers)).toEqual(
    rows(`
      beginTerm: registrar head
      openPeriod: system
      countDay: system
      endTerm: registrar head
      planDay: registrar head
      publishDay: registrar head
      substitute: registrar head leader
      holdDay: registrar head leader
      recordDay: registrar head leader
      cancelDay: registrar head
      bookVisit: public
      comeIn: registrar head
      cancelVisit: petitioner agent representative
      receiveVisit: registrar head leader
      setMeeting: registrar head system
      receiveOverVideo: registrar head leader
      keepRecording: registrar head
      withdrawConsent: petitioner agent representative registrar head leader
      recordVisit: registrar head leader
      joinHelper: registrar head
      noteHelp: registrar head
      noteIncident: registrar head
      commentIncident: petitioner agent representative
      takeCase: leader registrar head
      recordStep: leader registrar head
      handOver: registrar head leader
      proposeResidency: registrar head
      decideResidency: head
      proposeLeaving: registrar head
      approve:
      decline:
      allocate: registrar head
      passLimit: system
    `),
  );
});
