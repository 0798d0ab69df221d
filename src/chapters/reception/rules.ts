import type { Powers } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';

/** The acts of this chapter. Each is a form, a row of the API, and a row of {@link powers}. */
export const acts = [
  'beginTerm',
  'openPeriod',
  'countDay',
  'endTerm',
  'planDay',
  'publishDay',
  'substitute',
  'holdDay',
  'recordDay',
  'cancelDay',
  'bookVisit',
  'comeIn',
  'cancelVisit',
  'receiveVisit',
  'setMeeting',
  'receiveOverVideo',
  'keepRecording',
  'withdrawConsent',
  'recordVisit',
  'joinHelper',
  'noteHelp',
  'noteIncident',
  'commentIncident',
  'takeCase',
  'recordStep',
  'handOver',
  'proposeResidency',
  'decideResidency',
  'proposeLeaving',
  'approve',
  'decline',
  'allocate',
  'passLimit',
] as const;

export type Act = (typeof acts)[number];

/**
 * Who may do what (command × capacity). The petition office plans, publishes and records; the leader holds the day and
 * answers for a case; the petitioner books and cancels; the house alone opens a period and counts a day. Where an
 * appointment over video meets is named by the office, or by an adapter that makes the addresses. A consent to be
 * recorded is taken back on the page of the matter, or by a word in the meeting that whoever receives writes down.
 */
export const powers: Powers<Act> = {
  beginTerm: ['registrar', 'head'],
  openPeriod: ['system'],
  countDay: ['system'],
  endTerm: ['registrar', 'head'],
  planDay: ['registrar', 'head'],
  publishDay: ['registrar', 'head'],
  substitute: ['registrar', 'head', 'leader'],
  holdDay: ['registrar', 'head', 'leader'],
  recordDay: ['registrar', 'head', 'leader'],
  cancelDay: ['registrar', 'head'],
  bookVisit: ['public'],
  comeIn: ['registrar', 'head'],
  cancelVisit: ['petitioner', 'agent', 'representative'],
  receiveVisit: ['registrar', 'head', 'leader'],
  setMeeting: ['registrar', 'head', 'system'],
  receiveOverVideo: ['registrar', 'head', 'leader'],
  keepRecording: ['registrar', 'head'],
  withdrawConsent: ['petitioner', 'agent', 'representative', 'registrar', 'head', 'leader'],
  recordVisit: ['registrar', 'head', 'leader'],
  joinHelper: ['registrar', 'head'],
  noteHelp: ['registrar', 'head'],
  noteIncident: ['registrar', 'head'],
  commentIncident: ['petitioner', 'agent', 'representative'],
  takeCase: ['leader', 'registrar', 'head'],
  recordStep: ['leader', 'registrar', 'head'],
  handOver: ['registrar', 'head', 'leader'],
  proposeResidency: ['registrar', 'head'],
  decideResidency: ['head'],
  proposeLeaving: ['registrar', 'head'],
  approve: [],
  decline: [],
  allocate: ['registrar', 'head'],
  passLimit: ['system'],
};

/** Leaders receive, publish their days, take cases: the policy's sixth item; the hall is its seventh. */
export const leaders: Citation = { instrument: 'policy-2013', article: 6 };
export const hall: Citation = { instrument: 'policy-2013', article: 7 };
/** Video reception is one of the policy's channels. */
export const channels: Citation = { instrument: 'policy-2013', article: 5 };
export const stepwise: Citation = { instrument: 'policy-2013', article: 8 };
