import type { RuleSet } from '#chapters/petition/events.ts';
import type { Powers } from '#kernel/authority.ts';
import { placesIn, type Citation } from '#kernel/citation.ts';

/** The acts of this chapter. */
export const acts = [
  'convene',
  'holdMeeting',
  'resolve',
  'carryOut',
  'closeMeeting',
  'agreeCoHandling',
  'giveShare',
  'jointAnswer',
  'nameProblem',
  'changePolicy',
  'closeProblem',
  'allocate',
  'passLimit',
] as const;
export type Act = (typeof acts)[number];

/** Who may do what. The petition office, where the conference has its office, convenes; members carry out what they owe. */
export const powers: Powers<Act> = {
  convene: ['registrar', 'head'],
  holdMeeting: ['convener'],
  resolve: ['convener'],
  carryOut: ['member'],
  closeMeeting: ['convener'],
  agreeCoHandling: ['registrar', 'head'],
  giveShare: ['assistant'],
  jointAnswer: ['handler', 'head'],
  nameProblem: ['registrar', 'head'],
  changePolicy: ['handler', 'head'],
  closeProblem: ['convener'],
  allocate: ['convener', 'member', 'assistant', 'handler', 'head'],
  passLimit: ['system'],
};

const policy = placesIn('policy-2013');
const places = {
  'regulations-2005': {
    conference: policy(10),
    hard: policy(11),
    competence: placesIn('regulations-2005')(24),
  },
  'regulations-2022': {
    conference: placesIn('regulations-2022')(39, 3),
    hard: policy(11),
    competence: placesIn('regulations-2022')(24, 1),
  },
} as const satisfies Readonly<Record<RuleSet, Readonly<Record<string, Citation>>>>;

export const placeOf = (ruleSet: RuleSet, place: keyof (typeof places)['regulations-2022']): Citation =>
  places[ruleSet][place];
