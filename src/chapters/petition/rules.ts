import type { Powers } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';
import type { SecondPerson } from '#kernel/procedure.ts';
import type { RuleSet } from './events.ts';

/** The acts of this chapter. Each is a page, a row of the API, and a row of {@link powers}. */
export const acts = [
  'register',
  'transfer',
  'assign',
  'contact',
  'sendToJudicial',
  'receiveJudicial',
  'endJudicial',
  'split',
  'link',
  'beLinked',
  'correct',
  'redirect',
  'object',
  'answerObjection',
  'raiseDispute',
  'decideDispute',
  'reportResult',
  'succeed',
  'accept',
  'noticePath',
  'askMaterial',
  'recordInquiry',
  'askCorrection',
  'answerCorrection',
  'askRecusal',
  'decideRecusal',
  'stepAside',
  'publishNotice',
  'reportExecution',
  'takeSimple',
  'leaveSimple',
  'excludeInterval',
  'changePath',
  'statePathResult',
  'refuse',
  'extend',
  'issueOpinion',
  'serve',
  'requestReview',
  'decideReview',
  'addMaterial',
  'ask',
  'answerQuestion',
  'urge',
  'answerUrge',
  'writeToPetitioner',
  'note',
  'noteCall',
  'rate',
  'withdraw',
  'revokeWithdrawal',
  'addCosigners',
  'nameRepresentative',
  'appointAgent',
  'endMandate',
  'leaveJoint',
  'takePaper',
  'changeContact',
  'offerSettlement',
  'agreeSettlement',
  'declineSettlement',
  'breakSettlement',
  'applyForHelp',
  'decideHelp',
  'payHelp',
  'checkHelp',
  'recordOutcome',
  'checkConclusion',
  'raiseNewFacts',
  'referDecision',
  'commentDecision',
  'conclude',
  'replaceCode',
  'reseal',
  'approve',
  'decline',
  'allocate',
  'passLimit',
] as const;

export type Act = (typeof acts)[number];

/** The acts that are the petitioner's own: no official does one in their place, and their forms stand on other pages. */
export const petitionersOwn = [
  'requestReview',
  'addMaterial',
  'ask',
  'urge',
  'askCorrection',
  'askRecusal',
  'rate',
  'withdraw',
  'revokeWithdrawal',
  'endMandate',
  'leaveJoint',
  'agreeSettlement',
  'declineSettlement',
  'breakSettlement',
  'raiseNewFacts',
  'commentDecision',
] as const satisfies readonly Act[];

/** The acts that are the petitioner's, and that a registrar writes down for whoever comes with a list or a letter of attorney. */
export const petitionersToo = [
  'addCosigners',
  'nameRepresentative',
  'appointAgent',
  'applyForHelp',
] as const satisfies readonly Act[];

export type PetitionersOwn = (typeof petitionersOwn)[number];

/**
 * Who may do what (command × capacity). A petitioner's own acts belong to the petitioner and those who act for them;
 * no official may do one in their place. An auditor reads and does nothing; an administrator has no part in a matter.
 */
export const powers: Powers<Act> = {
  register: ['public', 'registrar'],
  transfer: ['registrar', 'head'],
  assign: ['registrar', 'head'],
  contact: ['handler', 'head'],
  sendToJudicial: ['registrar', 'head'],
  receiveJudicial: ['handler', 'head'],
  endJudicial: ['handler', 'head'],
  split: ['registrar'],
  link: ['registrar'],
  beLinked: ['system'],
  correct: ['registrar'],
  redirect: ['registrar', 'handler', 'head'],
  object: ['handler', 'head'],
  answerObjection: ['registrar', 'head'],
  raiseDispute: ['handler', 'head'],
  decideDispute: ['reviewer'],
  reportResult: ['handler', 'head'],
  succeed: ['system'],
  accept: ['handler', 'head'],
  noticePath: ['handler', 'head'],
  askMaterial: ['handler', 'head', 'reviewer'],
  recordInquiry: ['handler', 'head', 'reviewer'],
  askCorrection: ['petitioner', 'agent', 'representative', 'cosigner'],
  answerCorrection: ['registrar', 'handler', 'head', 'reviewer'],
  askRecusal: ['petitioner', 'agent', 'representative', 'cosigner'],
  decideRecusal: ['head', 'reviewer'],
  stepAside: ['registrar', 'handler', 'head', 'reviewer'],
  publishNotice: ['registrar', 'handler', 'head', 'reviewer'],
  reportExecution: ['handler', 'head'],
  takeSimple: ['handler', 'head'],
  leaveSimple: ['handler', 'head'],
  // The house asks for a hearing's days by itself; whether they count is still for the limit's row to say.
  excludeInterval: ['reviewer', 'system'],
  changePath: ['handler', 'head'],
  statePathResult: ['handler', 'head'],
  refuse: ['registrar', 'handler', 'head'],
  extend: ['handler', 'head'],
  issueOpinion: ['handler', 'head'],
  serve: ['registrar', 'handler', 'head', 'reviewer'],
  requestReview: ['petitioner', 'agent', 'representative', 'cosigner'],
  decideReview: ['reviewer'],
  addMaterial: ['petitioner', 'agent', 'representative', 'cosigner'],
  ask: ['petitioner', 'agent', 'representative', 'cosigner'],
  answerQuestion: ['registrar', 'handler', 'head', 'reviewer'],
  urge: ['petitioner', 'agent', 'representative'],
  answerUrge: ['registrar', 'handler', 'head', 'reviewer'],
  writeToPetitioner: ['registrar', 'handler', 'head', 'reviewer'],
  note: ['registrar', 'handler', 'head', 'reviewer'],
  noteCall: ['registrar', 'handler', 'head', 'reviewer'],
  rate: ['petitioner', 'agent'],
  // Nobody withdraws for another: not an agent, not a representative of many, and no official.
  withdraw: ['petitioner'],
  revokeWithdrawal: ['petitioner'],
  addCosigners: ['petitioner', 'registrar'],
  nameRepresentative: ['petitioner', 'registrar'],
  appointAgent: ['petitioner', 'registrar'],
  endMandate: ['petitioner'],
  // Whoever signed takes their own name off, and nobody else's.
  leaveJoint: ['petitioner', 'representative', 'cosigner'],
  // What the petitioner signed; a second person compares it, and the act is the petitioner's.
  takePaper: ['registrar'],
  // After a code that the contact of before got.
  changeContact: ['system'],
  offerSettlement: ['handler', 'head'],
  // Consent is nobody's but the petitioner's own.
  agreeSettlement: ['petitioner'],
  declineSettlement: ['petitioner', 'agent'],
  breakSettlement: ['petitioner', 'agent'],
  applyForHelp: ['petitioner', 'registrar', 'handler', 'head'],
  decideHelp: ['registrar', 'handler', 'head'],
  payHelp: ['registrar', 'handler', 'head'],
  checkHelp: ['registrar', 'handler', 'head'],
  recordOutcome: ['registrar', 'handler', 'head'],
  checkConclusion: ['registrar', 'handler', 'head', 'reviewer'],
  raiseNewFacts: ['petitioner'],
  // Whoever handles the matter has no part in this, and does not read it.
  referDecision: ['registrar'],
  commentDecision: ['petitioner', 'agent'],
  conclude: ['registrar', 'handler', 'head'],
  replaceCode: ['system'],
  reseal: ['registrar'],
  // A head on leave may leave this, and nothing else of a head's, to a colleague of the unit.
  approve: ['head', 'delegate'],
  decline: ['head', 'delegate'],
  allocate: ['registrar', 'handler', 'head', 'reviewer'],
  passLimit: ['system'],
};

/** Where each rule set says a thing that this chapter refuses under. One row a sentence of the law. */
export const places: Readonly<Record<RuleSet, Readonly<Record<Place, Citation>>>> = {
  'regulations-2005': {
    /** The petition office registers and disposes of what it receives. */
    disposal: { instrument: 'regulations-2005', article: 21 },
    /** The organ decides on acceptance and says so in writing. */
    acceptance: { instrument: 'regulations-2005', article: 22 },
    /** Sixty days, and the extension by the head. */
    handling: { instrument: 'regulations-2005', article: 33 },
    /** What the written opinion says. */
    opinion: { instrument: 'regulations-2005', article: 32 },
    review: { instrument: 'regulations-2005', article: 34 },
    reReview: { instrument: 'regulations-2005', article: 35 },
    /** Query of progress and result is the petitioner's right. */
    query: { instrument: 'regulations-2005', article: 12 },
    /** Who takes a matter that several units could take, and who decides between them. */
    jurisdiction: { instrument: 'regulations-2005', article: 24 },
    /** A unit that was merged, split or abolished. */
    successor: { instrument: 'regulations-2005', article: 25 },
    /** What the competent body alone decides about somebody's conduct. */
    order: { instrument: 'regulations-2005', article: 47 },
  },
  'regulations-2022': {
    disposal: { instrument: 'regulations-2022', article: 22, paragraph: 1 },
    acceptance: { instrument: 'regulations-2022', article: 23, paragraph: 3 },
    handling: { instrument: 'regulations-2022', article: 34 },
    opinion: { instrument: 'regulations-2022', article: 32, paragraph: 1 },
    review: { instrument: 'regulations-2022', article: 35 },
    reReview: { instrument: 'regulations-2022', article: 36, paragraph: 1 },
    query: { instrument: 'regulations-2022', article: 21, paragraph: 2 },
    jurisdiction: { instrument: 'regulations-2022', article: 24, paragraph: 1 },
    successor: { instrument: 'regulations-2022', article: 24, paragraph: 2 },
    order: { instrument: 'regulations-2022', article: 47 },
  },
};

type Place =
  | 'disposal'
  | 'acceptance'
  | 'handling'
  | 'opinion'
  | 'review'
  | 'reReview'
  | 'query'
  | 'jurisdiction'
  | 'successor'
  | 'order';

/** A review goes by these places of the rule set. */
export const placeOf = (ruleSet: RuleSet, place: Place): Citation => places[ruleSet][place];

/**
 * The acts that two people must do, and the place that asks for the second. The extension and the opinion need the head
 * because the articles say who approves and who answers for it; the refusal, the redirection and the result of another
 * path because they end a citizen's matter here, the change of a path because it gives or takes review; a signed paper because it stands for the
 * petitioner's own proof.
 */
export const seconds: Readonly<Record<SecondAct, SecondPerson & { readonly place: Place }>> = {
  refuse: { by: ['head', 'delegate'], post: 'head', place: 'acceptance' },
  redirect: { by: ['head', 'delegate'], post: 'head', place: 'disposal' },
  extend: { by: ['head', 'delegate'], post: 'head', place: 'handling' },
  issueOpinion: { by: ['head', 'delegate'], post: 'head', place: 'opinion' },
  changePath: { by: ['head', 'delegate'], post: 'head', place: 'acceptance' },
  statePathResult: { by: ['head', 'delegate'], post: 'head', place: 'opinion' },
  takePaper: { by: ['head', 'delegate'], post: 'head', place: 'query' },
};

export type SecondAct =
  'refuse' | 'redirect' | 'extend' | 'issueOpinion' | 'changePath' | 'statePathResult' | 'takePaper';
