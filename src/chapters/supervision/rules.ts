import type { Powers } from '#kernel/authority.ts';
import { placesIn, type Citation } from '#kernel/citation.ts';
import type { RuleSet } from '#chapters/petition/events.ts';
import type { LadderStep } from './events.ts';

/** The acts of this chapter. */
export const acts = [
  'supervise',
  'orderCorrection',
  'advise',
  'refer',
  'superviseFinding',
  'planInspection',
  'recordFinding',
  'noteOrder',
  'leaveFinding',
  'reportInspection',
  'answerSupervision',
  'judgeAnswer',
  'takeStep',
  'answerAdvice',
  'checkEffect',
  'receiveReferral',
  'endReferral',
  'leaveSubject',
  'allocate',
  'passLimit',
] as const;
export type Act = (typeof acts)[number];

/** Who may do what. Whoever is supervised answers and judges nothing; a recommendation of accountability is a head's. */
export const powers: Powers<Act> = {
  supervise: ['registrar', 'head'],
  orderCorrection: ['registrar', 'head'],
  advise: ['head'],
  refer: ['head'],
  superviseFinding: ['registrar', 'head'],
  planInspection: ['registrar', 'head'],
  recordFinding: ['supervisor'],
  noteOrder: ['system'],
  leaveFinding: ['supervisor'],
  reportInspection: ['supervisor'],
  answerSupervision: ['handler', 'head'],
  judgeAnswer: ['supervisor'],
  takeStep: ['supervisor'],
  answerAdvice: ['handler', 'head'],
  checkEffect: ['supervisor'],
  receiveReferral: ['handler', 'head'],
  endReferral: ['handler', 'head'],
  leaveSubject: ['system'],
  allocate: ['supervisor', 'handler', 'head'],
  passLimit: ['system'],
};

/** The ladder, the lightest step first. */
export const ladder: readonly LadderStep[] = [
  'reminder',
  'online',
  'telephone',
  'letter',
  'talk',
  'on-site',
  'conference',
  'inspection-list',
];

const r05 = placesIn('regulations-2005');
const r22 = placesIn('regulations-2022');
const policy = placesIn('policy-2013');

type Place = 'supervision' | 'advice' | 'accountability' | 'conference' | 'list' | 'correction' | 'liability';

/** Where each rule set says a thing that this chapter acts or refuses under. */
const places: Readonly<Record<RuleSet, Readonly<Record<Place, Citation>>>> = {
  'regulations-2005': {
    supervision: r05(36, 1),
    advice: r05(36, 2),
    accountability: r05(38),
    conference: policy(10),
    list: policy(12),
    correction: policy(3),
    liability: policy(18),
  },
  'regulations-2022': {
    supervision: r22(40, 1),
    advice: r22(40, 4),
    accountability: r22(40, 3),
    conference: r22(39, 3),
    list: r22(38, 3),
    correction: policy(3),
    liability: policy(18),
  },
};

export const placeOf = (ruleSet: RuleSet, place: Place): Citation => places[ruleSet][place];
