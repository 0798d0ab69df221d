import { cosignersOf } from '#chapters/petition/routes/acts/party.ts';
import type { NewContact } from '#chapters/petition/decide/paper-command.ts';
import { contactKept } from '#chapters/petition/routes/acts/paper.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { Act } from '#chapters/petition/rules.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { House } from '#kernel/house.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import { ruleSetOn } from '#law/law.ts';
import { units } from './cast.ts';

/** A lawful command of each act, with texts that go into the vault. */

/** What a command can name: what waits for an answer, a duty, the colleague who is to see to it. */
export interface Waiting {
  readonly question: number;
  readonly urge: number;
  readonly duty: string;
  readonly correction?: number;
  readonly recusal?: number;
  readonly part?: 'substance' | 'procedure';
  readonly cosigner?: number;
  readonly mandate?: number;
  readonly colleague?: PersonId;
}

export type Draft = (deposit: Depositor) => PetitionCommand | MatterCommand;

const elsewhere = '01990000-0000-7000-8000-000000000000' as StreamId;

const text = (deposit: Depositor) => deposit.text('text', { text: '……' });

const newContact = (deposit: Depositor): NewContact => contactKept({ name: '张明' }, { phone: '13800008009' }, deposit);

/** What petitioner and officials say to each other. */
const threadDrafts = (waiting: Waiting) =>
  ({
    addMaterial: (deposit) => ({ act: 'addMaterial', text: text(deposit), files: [] }),
    ask: (deposit) => ({ act: 'ask', text: text(deposit) }),
    answerQuestion: (deposit) => ({ act: 'answerQuestion', question: waiting.question, text: text(deposit) }),
    urge: () => ({ act: 'urge', text: null }),
    answerUrge: (deposit) => ({ act: 'answerUrge', urge: waiting.urge, text: text(deposit) }),
    writeToPetitioner: (deposit) => ({ act: 'writeToPetitioner', text: text(deposit) }),
    note: (deposit) => ({ act: 'note', text: text(deposit) }),
    noteCall: (deposit) => ({
      act: 'noteCall',
      call: 'in',
      needs: [],
      callsBack: true,
      callBackDue: null,
      note: text(deposit),
    }),
  }) satisfies Partial<Record<Act, Draft>>;

/** Settlement, help, and what comes after the answer. */
const aftercareDrafts = (today: Temporal.PlainDate, waiting: Waiting) =>
  ({
    offerSettlement: (deposit) => ({ act: 'offerSettlement', terms: text(deposit) }),
    agreeSettlement: () => ({ act: 'agreeSettlement' }),
    declineSettlement: () => ({ act: 'declineSettlement' }),
    breakSettlement: (deposit) => ({ act: 'breakSettlement', text: text(deposit) }),
    applyForHelp: (deposit) => ({ act: 'applyForHelp', text: text(deposit) }),
    decideHelp: (deposit) => ({ act: 'decideHelp', source: 'temporary-relief', granted: true, text: text(deposit) }),
    payHelp: (deposit) => ({ act: 'payHelp', yuan: 2000, paidOn: today, evidence: text(deposit) }),
    checkHelp: (deposit) => ({ act: 'checkHelp', text: text(deposit) }),
    recordOutcome: (deposit) => ({
      act: 'recordOutcome',
      outcome: 'explained',
      owner: units.countyHousing.id,
      text: text(deposit),
    }),
    checkConclusion: (deposit) => ({
      act: 'checkConclusion',
      part: waiting.part ?? 'substance',
      report: text(deposit),
    }),
    referDecision: (deposit) => ({ act: 'referDecision', reference: text(deposit), servedOn: today }),
    commentDecision: (deposit) => ({ act: 'commentDecision', text: text(deposit) }),
    raiseNewFacts: () => ({ act: 'raiseNewFacts', other: elsewhere, number: 'XF26030200000027' as MatterNumber }),
  }) satisfies Partial<Record<Act, Draft>>;

/** A command of each act that is lawful where its stage is right. `register` on a matter that exists is a mistake. */
export function commandOf(act: Act, house: House, waiting: Waiting): Draft {
  const today = dayOf(house.clock.now());
  const drafts: Readonly<Record<Act, Draft>> = {
    register: () => ({ act: 'register' }) as PetitionCommand,
    transfer: () => ({ act: 'transfer', to: units.countyHousing.id, note: null }),
    assign: () => ({ act: 'assign', to: units.countyHousing.id, reportDue: today.add({ days: 60 }), note: null }),
    contact: (deposit) => ({ act: 'contact', way: 'telephone', contactedOn: today, record: text(deposit) }),
    sendToJudicial: () => ({ act: 'sendToJudicial', to: units.countyPolitical.id, note: null }),
    receiveJudicial: () => ({ act: 'receiveJudicial' }),
    endJudicial: (deposit) => ({ act: 'endJudicial', document: text(deposit), concludedOn: today }),
    split: () => ({ act: 'split', part: elsewhere, number: 'XF26030200000027' as MatterNumber }),
    link: (deposit) => ({
      act: 'link',
      other: elsewhere,
      number: 'XF26030200000027' as MatterNumber,
      reasons: text(deposit),
    }),
    beLinked: () => ({ act: 'beLinked', other: elsewhere, number: 'XF26030200000027' as MatterNumber }),
    correct: (deposit) => ({
      act: 'correct',
      form: 'fax',
      class: null,
      region: null,
      receivedOn: null,
      reasons: text(deposit),
    }),
    redirect: (deposit) => ({
      act: 'redirect',
      ground: ruleSetOn(today) === 'regulations-2005' ? 'congress-court-procuratorate' : 'litigation-visit',
      path: 'civil-court',
      to: null,
      statement: text(deposit),
    }),
    reportResult: (deposit) => ({ act: 'reportResult', report: text(deposit) }),
    succeed: () => ({ act: 'succeed', from: units.countyRealEstate.id }),
    object: (deposit) => ({ act: 'object', proper: units.countyHealth.id, reasons: text(deposit) }),
    answerObjection: (deposit) => ({ act: 'answerObjection', answer: 'kept', reasons: text(deposit) }),
    raiseDispute: (deposit) => ({ act: 'raiseDispute', other: units.countyHealth.id, reasons: text(deposit) }),
    decideDispute: (deposit) => ({ act: 'decideDispute', to: units.countyHealth.id, reasons: text(deposit) }),
    accept: () => ({ act: 'accept' }),
    noticePath: () => ({ act: 'noticePath', path: 6, ownDue: null, note: null }),
    askMaterial: (deposit) => ({ act: 'askMaterial', text: text(deposit) }),
    recordInquiry: (deposit) => ({ act: 'recordInquiry', record: text(deposit), inquirers: 2, heldOn: today }),
    askCorrection: (deposit) => ({ act: 'askCorrection', text: text(deposit) }),
    answerCorrection: (deposit) => ({
      act: 'answerCorrection',
      correction: waiting.correction ?? 1,
      text: text(deposit),
    }),
    askRecusal: (deposit) => ({ act: 'askRecusal', text: text(deposit) }),
    decideRecusal: (deposit) => ({
      act: 'decideRecusal',
      recusal: waiting.recusal ?? 1,
      person: null,
      text: text(deposit),
    }),
    stepAside: (deposit) => ({ act: 'stepAside', reason: text(deposit) }),
    publishNotice: (deposit) => ({ act: 'publishNotice', publishedOn: today, evidence: text(deposit) }),
    reportExecution: (deposit) => ({ act: 'reportExecution', executedOn: today, text: text(deposit) }),
    takeSimple: () => ({ act: 'takeSimple', suits: 'clear', note: null }),
    leaveSimple: (deposit) => ({ act: 'leaveSimple', reason: text(deposit) }),
    excludeInterval: (deposit) => ({
      act: 'excludeInterval',
      interval: 'hearing',
      fromOn: today,
      toOn: today,
      evidence: text(deposit),
    }),
    changePath: (deposit) => ({ act: 'changePath', path: 2, ownDue: null, note: text(deposit) }),
    statePathResult: (deposit) => ({ act: 'statePathResult', result: 'led', document: text(deposit) }),
    refuse: (deposit) => ({ act: 'refuse', ground: 're-reviewed', statement: text(deposit) }),
    extend: (deposit) => ({ act: 'extend', days: 30, reason: text(deposit) }),
    issueOpinion: (deposit) => ({ act: 'issueOpinion', result: 'supported', document: text(deposit), newFacts: null }),
    serve: (deposit) => ({ act: 'serve', way: 'in-person', servedOn: today, evidence: text(deposit) }),
    requestReview: (deposit) => ({ act: 'requestReview', reasons: text(deposit) }),
    decideReview: (deposit) => ({ act: 'decideReview', outcome: 'upheld', redoDays: null, document: text(deposit) }),
    ...threadDrafts(waiting),
    rate: () => ({ act: 'rate', office: 'satisfied', organ: 'basically', reason: null }),
    withdraw: () => ({ act: 'withdraw', reason: null }),
    revokeWithdrawal: () => ({ act: 'revokeWithdrawal' }),
    ...aftercareDrafts(today, waiting),
    addCosigners: (deposit) => cosignersOf([{ name: '李四', phone: '13800008001' }, { name: '王五' }], deposit),
    nameRepresentative: () => ({ act: 'nameRepresentative', place: waiting.cosigner ?? 1 }),
    appointAgent: (deposit) => {
      const key = deposit.newKey();
      const identity = deposit.identity({ name: '赵六', phone: '13800008006' }, key);
      return { act: 'appointAgent', kind: 'relative', identity, person: key.id, mandate: text(deposit) };
    },
    endMandate: () => ({ act: 'endMandate', place: waiting.mandate ?? 1 }),
    leaveJoint: () => ({ act: 'leaveJoint' }),
    takePaper: (deposit) => ({
      act: 'takePaper',
      kind: 'contact',
      office: null,
      organ: null,
      reason: null,
      ...newContact(deposit),
      files: [text(deposit)],
    }),
    changeContact: (deposit) => ({ act: 'changeContact', ...newContact(deposit) }),
    conclude: () => ({ act: 'conclude' }),
    replaceCode: () => ({ act: 'replaceCode', places: [0] }),
    reseal: () => ({ act: 'reseal', readers: [] }),
    approve: () => ({ act: 'approve' }),
    decline: (deposit) => ({ act: 'decline', reason: text(deposit) }),
    allocate: () => ({ act: 'allocate', person: waiting.colleague ?? null, reason: null }),
    passLimit: () => ({ act: 'passLimit', duty: waiting.duty }),
  };
  return drafts[act];
}
