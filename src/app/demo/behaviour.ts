import type { Joined } from '#chapters/petition/known.ts';
import type { Petition, Stage } from '#chapters/petition/petition.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import { pathOf } from '#law/paths.ts';
import type { Matter } from '#kernel/matter.ts';
import type { Arrival } from './arrivals.ts';
import type { PlayedAct } from './life.ts';

/**
 * How the people of a simulated county behave, as tables: officials answer duties, petitioners use their rights or let
 * them pass, and now and then somebody does what nobody asked for. An act that a chapter learns is one row here, and its
 * words are one line in `acting.ts`.
 */

/** What a row may look at besides its duty or stage. */
export interface Seen {
  readonly arrival: Arrival;
  readonly matter: Matter<Petition>;
}

/** One way to answer a duty. */
export interface Way {
  /** `null`: the right passes unused. */
  readonly act: PersonAct | null;
  /** How often this way is taken beside the others. */
  readonly often: number | ((seen: Seen) => number);
  /** What the act's form is filled with; one of them is drawn. */
  readonly details?: readonly string[] | ((seen: Seen) => readonly string[]);
}

const angry = ({ arrival }: Seen): boolean => arrival.style === 'angry';
const result = ({ matter: { own } }: Seen): string => ('opinion' in own ? own.opinion.result : '');
/** Whoever got what they asked for rarely complains. */
/** The ends that the law of its own path knows. */
const pathEnds = ({ matter: { own } }: Seen): readonly string[] =>
  own.stage === 'handling' && own.path !== null ? pathOf(own.path).endsIn : [];
const unhappy = (seen: Seen): boolean => angry(seen) || !['supported', ''].includes(result(seen));

/** What is done about a duty, by its act. One whose act has no row here is let lapse. */
export const answers: Readonly<Record<string, readonly Way[]>> = {
  route: [
    { act: 'transfer', often: ({ arrival }) => (arrival.assigned ? 20 : 90) },
    { act: 'assign', often: ({ arrival }) => (arrival.assigned ? 80 : 10) },
    { act: 'refuse', often: 1, details: ['re-reviewed'] },
    { act: 'refuse', often: ({ arrival }) => (arrival.form === 'visit' ? 2 : 0), details: ['in-process'] },
  ],
  contact: [{ act: 'contact', often: 1 }],
  receiveJudicial: [{ act: 'receiveJudicial', often: 1 }],
  endJudicial: [{ act: 'endJudicial', often: 1 }],
  decideHelp: [{ act: 'decideHelp', often: 1, details: ['yes', 'yes', 'yes', 'no'] }],
  payHelp: [{ act: 'payHelp', often: 1 }],
  checkHelp: [{ act: 'checkHelp', often: 1 }],
  checkConclusion: [{ act: 'checkConclusion', often: 1 }],
  reportExecution: [{ act: 'reportExecution', often: 1 }],
  reportResult: [{ act: 'reportResult', often: 1 }],
  answerObjection: [{ act: 'answerObjection', often: 1, details: ['agreed', 'agreed', 'kept'] }],
  notice: [
    { act: 'noticePath', often: 92, details: ['6'] },
    { act: 'noticePath', often: 7, details: ['1', '2', '3', '4', '5'] },
    { act: 'refuse', often: 1, details: ['re-reviewed'] },
  ],
  approve: [
    { act: 'approve', often: 14 },
    { act: 'decline', often: 1 },
  ],
  issueOpinion: [
    {
      act: 'issueOpinion',
      often: 1,
      details: [
        'supported',
        'supported',
        'supported',
        'supported',
        'partly',
        'partly',
        'partly',
        'explained',
        'not-supported',
      ],
    },
  ],
  statePathResult: [{ act: 'statePathResult', often: 1, details: pathEnds }],
  serve: [{ act: 'serve', often: 1, details: ['in-person', 'in-person', 'post', 'electronic'] }],
  decideReview: [{ act: 'decideReview', often: 1, details: ['upheld', 'upheld', 'upheld', 'changed', 'redo'] }],
  conclude: [{ act: 'conclude', often: 1 }],
  answerQuestion: [{ act: 'answerQuestion', often: 1 }],
  answerUrge: [{ act: 'answerUrge', often: 1 }],
  requestReview: [
    { act: null, often: (seen) => (unhappy(seen) ? 70 : 97) },
    { act: 'requestReview', often: (seen) => (unhappy(seen) ? 30 : 3) },
  ],
  rate: [
    { act: null, often: 55 },
    { act: 'rate', often: (seen) => (unhappy(seen) ? 5 : 35), details: ['satisfied satisfied', 'satisfied basically'] },
    {
      act: 'rate',
      often: (seen) => (unhappy(seen) ? 40 : 5),
      details: ['basically dissatisfied', 'satisfied dissatisfied', 'dissatisfied dissatisfied'],
    },
  ],
  revokeWithdrawal: [
    { act: null, often: 8 },
    { act: 'revokeWithdrawal', often: 2 },
  ],
};

/** Something that somebody does of themselves. */
export interface Impulse {
  readonly act: PlayedAct;
  /** The stages in which it comes to somebody; drawn once in each stage that a matter enters. */
  readonly stages: readonly Stage[];
  /** Once in how many matters; never, where it is 0. */
  readonly once: number | ((seen: Seen) => number);
  /** Days after the stage began. */
  readonly after: readonly [least: number, most: number];
  readonly details?: readonly string[];
  /** Whether it can still be done when its day has come. */
  readonly still?: (matter: Matter<Petition>) => boolean;
}

const waiting: readonly Stage[] = ['registered', 'routed', 'handling'];
const nobodyUrged = ({ own }: Matter<Petition>): boolean => own.stage !== 'none' && own.known.urges.length === 0;

const has = ({ own }: Matter<Petition>, role: Joined['role']): boolean =>
  own.stage !== 'none' && own.known.parties.some((one) => one.role === role);
const offered = ({ own }: Matter<Petition>): boolean => own.stage === 'handling' && own.known.offer !== null;
const withdrawing = ({ own }: Matter<Petition>): boolean => own.stage !== 'none' && own.known.withdrawal !== null;

/** Nothing stands beside the matter yet, and its people can be told apart from others. */
const alone = ({ own }: Matter<Petition>): boolean =>
  own.stage !== 'none' && own.known.links.length + own.known.parts.length === 0 && !own.known.facts.anonymous;
const whole = ({ own }: Matter<Petition>): boolean => own.stage !== 'none' && own.known.parts.length === 0;
/** A matter that came to stand beside another gets none of its own; a letter of two things has its second already. */
const rarely =
  (times: number) =>
  ({ arrival }: Seen): number =>
    arrival.beside || arrival.also !== undefined ? 0 : times;

export const impulses: readonly Impulse[] = [
  {
    act: 'split',
    stages: ['registered'],
    once: ({ arrival }) => (arrival.also === undefined ? 0 : 1),
    after: [0, 1],
    // A matter that comes back to the office was put in order before it went.
    still: whole,
  },
  { act: 'link', stages: ['routed', 'handling'], once: rarely(60), after: [2, 25], still: alone },
  { act: 'raiseNewFacts', stages: ['concluded'], once: rarely(40), after: [10, 60], still: alone },
  { act: 'replaceCode', stages: waiting, once: 80, after: [4, 40], still: alone },
  { act: 'urge', stages: waiting, once: (seen) => (angry(seen) ? 3 : 16), after: [6, 45], still: nobodyUrged },
  { act: 'ask', stages: waiting, once: 18, after: [1, 25] },
  { act: 'addMaterial', stages: waiting, once: 20, after: [1, 20] },
  {
    act: 'withdraw',
    stages: ['routed', 'handling'],
    once: 60,
    after: [2, 30],
    still: (matter) => !withdrawing(matter) && !has(matter, 'cosigner') && !has(matter, 'representative'),
  },
  {
    act: 'addCosigners',
    stages: ['registered', 'routed'],
    once: ({ arrival }) => (arrival.who === 'joint' ? 1 : 300),
    after: [0, 2],
    still: (matter) => !has(matter, 'cosigner') && !withdrawing(matter),
  },
  {
    act: 'nameRepresentative',
    stages: ['handling'],
    once: 2,
    after: [1, 12],
    still: (matter) => has(matter, 'cosigner') && !has(matter, 'representative'),
  },
  {
    act: 'offerSettlement',
    stages: ['handling'],
    once: 14,
    after: [5, 30],
    still: ({ own }) => own.stage === 'handling' && own.known.offer === null && own.known.facts.purpose === 'claim',
  },
  {
    act: 'agreeSettlement',
    stages: ['handling'],
    once: 2,
    after: [20, 45],
    still: (matter) => offered(matter) && !has(matter, 'cosigner') && !has(matter, 'representative'),
  },
  { act: 'declineSettlement', stages: ['handling'], once: 3, after: [32, 50], still: (matter) => offered(matter) },
  { act: 'breakSettlement', stages: ['settled'], once: 5, after: [20, 50] },
  {
    act: 'applyForHelp',
    stages: ['handling', 'replied'],
    once: 30,
    after: [2, 20],
    still: ({ own }) => own.stage !== 'none' && own.known.help === null,
  },
  {
    act: 'recordOutcome',
    stages: ['concluded'],
    once: 2,
    after: [1, 12],
    details: ['resolved', 'explained'],
    still: ({ own }) => own.stage === 'concluded' && own.known.answered !== null && own.known.outcomes.length === 0,
  },
  { act: 'leaveJoint', stages: ['handling'], once: 4, after: [8, 40], still: (matter) => has(matter, 'cosigner') },
  { act: 'appointAgent', stages: ['handling'], once: 40, after: [2, 20], still: (matter) => !has(matter, 'agent') },
  { act: 'endMandate', stages: ['handling'], once: 3, after: [21, 50], still: (matter) => has(matter, 'agent') },
  {
    act: 'object',
    stages: ['routed'],
    once: 18,
    after: [1, 5],
    still: ({ own }) =>
      own.stage === 'routed' &&
      own.contest === null &&
      ['transferred', 'assigned'].includes(own.how) &&
      own.known.facts.ruleSet === 'regulations-2022',
  },
  { act: 'note', stages: ['handling'], once: 6, after: [2, 40] },
  { act: 'writeToPetitioner', stages: ['handling'], once: 9, after: [3, 30] },
  {
    act: 'extend',
    stages: ['handling'],
    once: 7,
    after: [30, 52],
    details: ['15', '20', '30'],
    still: ({ own, proposal }) =>
      own.stage === 'handling' && (own.path ?? 6) === 6 && own.extendedDays === 0 && proposal === null,
  },
];
