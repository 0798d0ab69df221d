import type { RuleSet } from '#chapters/petition/events.ts';
import type { Powers } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';

/** The acts of this chapter. Each is a page, a row of the API, and a row of {@link powers}. */
export const acts = [
  'report',
  'takeOver',
  'nameAccused',
  'route',
  'addMaterial',
  'ask',
  'answerQuestion',
  'writeToReporter',
  'note',
  'feedback',
  'conclude',
  'reportRetaliation',
  'recordCorrection',
  'askUnsealing',
  'approveUnsealing',
  'declineUnsealing',
  'openIdentity',
  'askReturn',
  'agreeReturn',
  'declineReturn',
  'openPetition',
  'askRenaming',
  'approveRenaming',
  'declineRenaming',
  'replaceCode',
  'approve',
  'decline',
  'passLimit',
] as const;

export type Act = (typeof acts)[number];

/**
 * Who may do what (command × capacity). A registrar may take a letter in and gains nothing by it; from then on there is
 * one custodian and the reporter. Head, auditor and administrator have no part in a report.
 */
export const powers: Powers<Act> = {
  report: ['public', 'registrar', 'custodian'],
  takeOver: ['system'],
  nameAccused: ['custodian'],
  route: ['custodian'],
  addMaterial: ['petitioner', 'agent'],
  ask: ['petitioner', 'agent'],
  answerQuestion: ['custodian'],
  writeToReporter: ['custodian'],
  note: ['custodian'],
  feedback: ['custodian'],
  conclude: ['custodian'],
  reportRetaliation: ['petitioner', 'agent'],
  recordCorrection: ['custodian'],
  askUnsealing: ['custodian'],
  approveUnsealing: ['custodian'],
  declineUnsealing: ['custodian'],
  openIdentity: ['custodian'],
  askReturn: ['custodian'],
  agreeReturn: ['petitioner'],
  declineReturn: ['petitioner'],
  openPetition: ['system'],
  askRenaming: ['custodian'],
  approveRenaming: ['custodian'],
  declineRenaming: ['custodian'],
  replaceCode: ['system'],
  approve: [],
  decline: [],
  passLimit: ['system'],
};

type Place = 'registration' | 'routing' | 'handling' | 'secrecy' | 'query' | 'retaliation';

/** Where each rule set says a thing that this chapter acts or refuses under. One row a sentence of the law. */
export const places: Readonly<Record<RuleSet, Readonly<Record<Place, Citation>>>> = {
  'regulations-2005': {
    registration: { instrument: 'regulations-2005', article: 21 },
    /** To the organ with power over it, within fifteen days. */
    routing: { instrument: 'regulations-2005', article: 21, paragraph: 1, item: 2 },
    handling: { instrument: 'regulations-2005', article: 21, paragraph: 1, item: 2 },
    /** Nothing of a report reaches the person or unit reported on. */
    secrecy: { instrument: 'regulations-2005', article: 23 },
    query: { instrument: 'regulations-2005', article: 12 },
    /** Nobody may make somebody suffer for having petitioned. */
    retaliation: { instrument: 'regulations-2005', article: 3, paragraph: 3 },
  },
  'regulations-2022': {
    registration: { instrument: 'regulations-2022', article: 22, paragraph: 1 },
    /** To discipline and supervision or another competent body, by the authority to manage the cadre. */
    routing: { instrument: 'regulations-2022', article: 22, paragraph: 2 },
    handling: { instrument: 'regulations-2022', article: 30, paragraph: 1 },
    secrecy: { instrument: 'regulations-2022', article: 30, paragraph: 3 },
    query: { instrument: 'regulations-2022', article: 21, paragraph: 2 },
    retaliation: { instrument: 'regulations-2022', article: 18, paragraph: 4 },
  },
};

export const placeOf = (ruleSet: RuleSet, place: Place): Citation => places[ruleSet][place];

/** The policy orders that what restricts or interferes with normal petitioning be put right. */
export const correction: Citation = { instrument: 'policy-2013', article: 3 };
