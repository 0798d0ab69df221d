import type { Powers } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';
import type { SecondPerson } from '#kernel/procedure.ts';
import type { RuleSet } from '#chapters/petition/events.ts';

/** The acts of this chapter. Each is a form, a row of the API, and a row of {@link powers}. */
export const acts = [
  'request',
  'order',
  'agree',
  'turnDown',
  'namePanel',
  'announce',
  'askRecusal',
  'decideRecusal',
  'cancel',
  'hold',
  'layRecord',
  'confirmRecord',
  'deliberate',
  'report',
  'publish',
  'end',
  'approve',
  'decline',
  'allocate',
  'passLimit',
] as const;

export type Act = (typeof acts)[number];

/**
 * Who may do what (command × capacity). The organ that has the matter in hand holds the hearing; the petitioner asks for
 * one, may ask that somebody step aside, and confirms the record, as does the organ whose opinion is looked at.
 */
export const powers: Powers<Act> = {
  request: ['public'],
  order: ['handler', 'head'],
  agree: ['host'],
  turnDown: ['host'],
  namePanel: ['host'],
  announce: ['host'],
  askRecusal: ['petitioner', 'agent', 'representative'],
  decideRecusal: ['host'],
  cancel: ['host'],
  hold: ['host'],
  layRecord: ['host'],
  confirmRecord: ['petitioner', 'agent', 'representative', 'member'],
  deliberate: ['host'],
  report: ['host'],
  publish: ['host'],
  end: ['host'],
  approve: ['host'],
  decline: ['host'],
  allocate: ['host'],
  passLimit: ['system'],
};

type Place = 'hearing' | 'recusal' | 'publication';

/** Where each rule set speaks of a hearing. */
const places: Readonly<Record<RuleSet, Readonly<Record<Place, Citation>>>> = {
  'regulations-2005': {
    /** For what is major, complex or difficult; questions, argument, deliberation. */
    hearing: { instrument: 'regulations-2005', article: 31 },
    recusal: { instrument: 'regulations-2005', article: 30 },
    publication: { instrument: 'regulations-2005', article: 35 },
  },
  'regulations-2022': {
    hearing: { instrument: 'regulations-2022', article: 31 },
    recusal: { instrument: 'regulations-2022', article: 28 },
    publication: { instrument: 'regulations-2022', article: 36 },
  },
};

export const placeOf = (ruleSet: RuleSet, place: Place): Citation => places[ruleSet][place];

/** What is published was read by a second person first, who looks for names in it. */
export const seconds: Readonly<Record<string, SecondPerson | undefined>> = {
  publish: { by: ['host'], post: 'head' },
};
