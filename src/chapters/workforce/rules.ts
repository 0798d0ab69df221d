import type { Capacity, Offices, Powers } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';

/** The acts of this chapter. */
export const acts = [
  'enterUnit',
  'changeUnit',
  'endUnit',
  'join',
  'correctOfficial',
  'move',
  'leave',
  'appoint',
  'install',
  'layDown',
  'resetAccess',
  'takeLeave',
  'cutLeave',
  'declareTie',
  'endTie',
  'makeSetting',
  'endSetting',
  'approve',
  'decline',
  'passLimit',
] as const;

export type Act = (typeof acts)[number];

/**
 * Dossiers are nobody's matter: the post alone gives the capacity. Every post lets its holder say of themselves that they
 * are away or too close to somebody; a head says so for those of the unit too, and is a second person.
 */
export const offices: Offices = {
  administrator: 'administrator',
  head: 'head',
  registrar: 'registrar',
  handler: 'handler',
  leader: 'leader',
  custodian: 'custodian',
  auditor: 'auditor',
};

/** Whoever works here, by whatever post; of whom they may speak, `decide` says. */
const everybody: readonly Capacity[] = [
  'administrator',
  'head',
  'registrar',
  'handler',
  'leader',
  'custodian',
  'auditor',
];

/**
 * Who may do what. `system` is the operator's file at the machine, the set-up behind its one-time link, and the directory
 * that provisions people; it may bring people in and take them out, and appoints nobody but at the founding.
 */
export const powers: Powers<Act> = {
  enterUnit: ['administrator', 'system'],
  changeUnit: ['administrator', 'system'],
  endUnit: ['administrator', 'system'],
  join: ['administrator', 'system'],
  correctOfficial: ['administrator', 'system'],
  move: ['administrator', 'system'],
  leave: ['administrator', 'system'],
  appoint: ['administrator'],
  install: ['administrator', 'system'],
  layDown: ['administrator', 'system'],
  resetAccess: ['administrator'],
  takeLeave: everybody,
  cutLeave: everybody,
  declareTie: everybody,
  endTie: everybody,
  makeSetting: ['administrator', 'system'],
  endSetting: ['administrator'],
  approve: ['administrator', 'head'],
  decline: ['administrator', 'head'],
  passLimit: ['system'],
};

/** Powers change by two people; a unit has a successor; nobody is left without a keeper. */
export const places = {
  /** A change of powers takes two people. */
  powers: { instrument: 'practice', article: 170 },
  /** Who carries on when an organ is merged, split or abolished. */
  succession: { instrument: 'regulations-2022', article: 24 },
  /** What an office sets for itself, from which day, and how far. */
  settings: { instrument: 'practice', article: 171 },
  /** Every entry says who made it and why. */
  record: { instrument: 'practice', article: 172 },
} as const satisfies Record<string, Citation>;
