import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand, Reason } from '#chapters/petition/decide/command.ts';
import type { Path, PetitionEvent, ReviewOutcome, Round } from '#chapters/petition/events.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import type { Capacity } from '#kernel/authority.ts';
import type { KeyId, PersonId, UnitId } from '#kernel/ids.ts';
import { decideMatter, evolveMatter, unborn, type Matter } from '#kernel/matter.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Context, Decision, MatterCommand, MatterEvent } from '#kernel/procedure.ts';
import type { Tie } from '#kernel/ties.ts';
import { limit, reckon, ruleSetOn } from '#law/law.ts';
import { units } from './cast.ts';
import { calendars, edition, kept, noon, on, unitTree } from './given/world.ts';
import { aftercareCommands } from './given/aftercare.ts';
import { apartCommands } from './given/apart.ts';
import { paperCommands } from './given/paper.ts';
import { partyCommands } from './given/party.ts';
import { judicialCommands } from './given/judicial.ts';
import { filingCommands } from './given/filing.ts';
import { routingCommands } from './given/routing.ts';
import type { Varied } from './given/varied.ts';

export type { Varied };

export { calendars, kept, on, unitTree };

/** Petitions made of facts alone, for tests that need no database: the same fold that the product uses. */

export type Fact = PetitionEvent | MatterEvent;

/** Folds facts, one a version, into the matter that they tell of. Each is recorded at ten on the day given. */
export function given(facts: readonly Fact[], actor = 'person:99-handler', capacity = 'handler@99-county-zj') {
  return facts.reduce<Matter<Petition>>(
    (matter, event) =>
      evolveMatter(petition, matter, { event, version: matter.version + 1, at: noon(dayIn(event)), actor, capacity }),
    unborn(petition.initial),
  );
}

const dayIn = (event: Fact): Temporal.PlainDate =>
  Object.values(event).find((value): value is Temporal.PlainDate => value instanceof Temporal.PlainDate)!;

/** The main line of a petition, each step after the one before it. */
export const line = [
  'registered',
  'routed',
  'handling',
  'decided',
  'replied',
  'under-review',
  'review-decided',
  'reviewed',
  'under-re-review',
  're-review-decided',
  're-reviewed',
] as const;

export type Step = (typeof line)[number];

/** The facts of a petition that has come so far, all on one day. The rule set follows from the day. */
export function lifeTo(step: Step, day: string, varied: Varied = {}): readonly Fact[] {
  return line.slice(0, line.indexOf(step) + 1).flatMap((one) => factOf(one, on(day), varied));
}

function factOf(step: Step, day: Temporal.PlainDate, varied: Varied): readonly Fact[] {
  const holder = varied.holder ?? units.countyHousing.id;
  switch (step) {
    case 'registered':
      return [registered(day, varied)];
    case 'routed':
      return varied.direct
        ? []
        : [{ type: 'PetitionTransferred', to: holder, edition, transferredOn: day, note: null }];
    case 'handling':
      return [taken(day, holder, varied.path ?? 6)];
    case 'decided':
      return [
        {
          type: 'OpinionIssued',
          by: holder,
          result: 'not-supported',
          document: kept('opinion'),
          newFacts: null,
          issuedOn: day,
          edition,
        },
      ];
    case 'replied':
      return [served('opinion', day)];
    case 'under-review':
      return [requested('review', day, units.cityHousing.id)];
    case 'review-decided':
      return [reviewed('review', day, units.cityHousing.id, varied.outcome ?? 'upheld')];
    case 'reviewed':
      return [served('review-opinion', day)];
    case 'under-re-review':
      return [requested('re-review', day, units.provinceHousing.id)];
    case 're-review-decided':
      return [reviewed('re-review', day, units.provinceHousing.id, varied.outcome ?? 'upheld')];
    case 're-reviewed':
      return [served('re-review-opinion', day)];
  }
}

export function registered(day: Temporal.PlainDate, varied: Varied = {}): PetitionEvent {
  const { purpose = 'claim', form = 'web', direct = false, anonymous = false, region = '990101' } = varied;
  return {
    type: 'PetitionRegistered',
    number: 'XF26030200000019' as MatterNumber,
    ruleSet: ruleSetOn(day),
    receivedOn: day,
    registeredOn: day,
    edition,
    office: direct ? units.countyHousing.id : units.countyOffice.id,
    direct,
    region,
    form,
    purpose,
    class: null,
    narrative: kept('narrative'),
    party: anonymous ? null : kept('party'),
    person: null,
    key: 'key' as KeyId,
    anonymous,
    reachable: !anonymous,
    identityWithheld: false,
    mayPublish: false,
    ...(varied.concerned ? { concerned: varied.concerned } : {}),
    files: [],
  };
}

/** Accepted under the regulations of 2005, told its path under those of 2022. */
function taken(day: Temporal.PlainDate, by: UnitId, path: Path): PetitionEvent {
  return ruleSetOn(day) === 'regulations-2005'
    ? { type: 'PetitionAccepted', by, edition, acceptedOn: day }
    : { type: 'PathNoticed', by, path, ownDue: null, edition, noticedOn: day, acceptedOn: day, note: null };
}

type Served = Extract<PetitionEvent, { readonly type: 'DocumentServed' }>;

export const served = (document: Served['document'], day: Temporal.PlainDate): Served => ({
  type: 'DocumentServed',
  document,
  way: 'in-person',
  evidence: null,
  servedOn: day,
  edition,
});
const requested = (round: Round, day: Temporal.PlainDate, reviewer: UnitId): PetitionEvent => ({
  type: 'ReviewRequested',
  round,
  reviewer,
  reasons: kept('reasons'),
  requestedOn: day,
  edition,
});
const reviewed = (round: Round, day: Temporal.PlainDate, by: UnitId, outcome: ReviewOutcome): PetitionEvent => ({
  type: 'ReviewDecided',
  round,
  by,
  outcome,
  redoDays: null,
  document: kept('review'),
  decidedOn: day,
  edition,
});
export const refused = (day: string, by: UnitId = units.countyHousing.id): PetitionEvent => ({
  type: 'PetitionRefused',
  by,
  ground: 're-reviewed',
  citation: 'regulations-2022/36/3',
  statement: kept('statement'),
  refusedOn: on(day),
  edition,
});
export const extended = (day: string, days: number): PetitionEvent => ({
  type: 'HandlingExtended',
  days,
  reason: kept('reason'),
  extendedOn: on(day),
});
export const asked = (day: string): PetitionEvent => ({
  type: 'QuestionAsked',
  text: kept('question'),
  askedOn: on(day),
  edition,
});
export const urged = (day: string): PetitionEvent => ({ type: 'PetitionUrged', text: null, urgedOn: on(day), edition });
/** A call in which a call back was promised without a day. */
export const called = (day: string): PetitionEvent => ({
  type: 'CallNoted',
  by: units.countyHousing.id,
  call: 'in',
  needs: ['relay'],
  callBackDue: reckon(limit('regulations-2022', 'callBack'), on(day), calendars.current).due,
  note: kept('note'),
  notedOn: on(day),
  edition,
});
export const resealed = (day: string): PetitionEvent => ({
  type: 'MatterResealed',
  by: units.countyOffice.id,
  readers: [],
  resealedOn: on(day),
});

/** Who decides, and when: a capacity, for a unit or for oneself. */
export interface By {
  readonly capacity: Capacity;
  readonly unit?: UnitId;
  readonly actor?: string;
  /** Ties on record with whom the matter concerns. */
  readonly ties?: readonly Tie[];
}

/** The usual people of a petition, by their post. */
export const by = {
  clerk: { capacity: 'registrar', unit: units.countyOffice.id, actor: 'person:99-clerk' },
  officeHead: { capacity: 'head', unit: units.countyOffice.id, actor: 'person:99-officeHead' },
  handler: { capacity: 'handler', unit: units.countyHousing.id, actor: 'person:99-handler' },
  head: { capacity: 'head', unit: units.countyHousing.id, actor: 'person:99-housingHead' },
  stranger: { capacity: 'handler', unit: units.countyHealth.id, actor: 'person:99-otherHandler' },
  judge: { capacity: 'handler', unit: units.countyPolitical.id, actor: 'person:99-politicalHandler' },
  reviewer: { capacity: 'reviewer', unit: units.cityHousing.id, actor: 'person:99-cityHandler' },
  decider: { capacity: 'reviewer', unit: units.countyGovernment.id, actor: 'person:99-governmentHandler' },
  reReviewer: { capacity: 'reviewer', unit: units.provinceHousing.id, actor: 'person:99-provinceHandler' },
  petitioner: { capacity: 'petitioner', actor: 'petitioner' },
  sweep: { capacity: 'system', actor: 'system:sweep' },
} as const satisfies Record<string, By>;

/** What comes of a command on a day, second person and all. */
export function when(
  matter: Matter<Petition>,
  day: string,
  who: By,
  command: PetitionCommand | MatterCommand,
): Decision<Fact, Reason> {
  const context: Context = {
    today: on(day),
    at: noon(on(day)),
    actor: who.actor ?? who.capacity,
    standing: { capacity: who.capacity, unit: who.unit ?? null },
    version: matter.version + 1,
    calendars,
    units: unitTree,
    colleagues: ['99-colleague' as PersonId],
    ...(who.ties ? { ties: who.ties } : {}),
  };
  return decideMatter(petition, matter, command, context) as Decision<Fact, Reason>;
}

/** A commonplace command of each act that takes one, to be asked in the right place or the wrong one. */
export const ordinary = {
  transfer: { act: 'transfer', to: units.countyHousing.id, note: null },
  ...filingCommands,
  ...judicialCommands,
  ...aftercareCommands,
  ...apartCommands,
  ...paperCommands,
  ...partyCommands,
  ...routingCommands,
  accept: { act: 'accept' },
  noticePath: { act: 'noticePath', path: 6, ownDue: null, note: null },
  askMaterial: { act: 'askMaterial', text: kept('text') },
  recordInquiry: { act: 'recordInquiry', record: kept('record'), inquirers: 2, heldOn: on('2016-01-01') },
  askCorrection: { act: 'askCorrection', text: kept('text') },
  answerCorrection: { act: 'answerCorrection', correction: 9, text: kept('text') },
  askRecusal: { act: 'askRecusal', text: kept('text') },
  decideRecusal: { act: 'decideRecusal', recusal: 9, person: null, text: kept('text') },
  stepAside: { act: 'stepAside', reason: kept('reason') },
  takeSimple: { act: 'takeSimple', suits: 'clear', note: null },
  leaveSimple: { act: 'leaveSimple', reason: kept('reason') },
  changePath: { act: 'changePath', path: 2, ownDue: null, note: kept('note') },
  statePathResult: { act: 'statePathResult', result: 'led', document: kept('result') },
  refuse: { act: 'refuse', ground: 're-reviewed', statement: kept('statement') },
  extend: { act: 'extend', days: 30, reason: kept('reason') },
  issueOpinion: { act: 'issueOpinion', result: 'supported', document: kept('opinion'), newFacts: null },
  requestReview: { act: 'requestReview', reasons: kept('reasons') },
  decideReview: { act: 'decideReview', outcome: 'upheld', redoDays: null, document: kept('review') },
  addMaterial: { act: 'addMaterial', text: kept('text'), files: [] },
  ask: { act: 'ask', text: kept('question') },
  urge: { act: 'urge', text: null },
  answerQuestion: { act: 'answerQuestion', question: 9, text: kept('answer') },
  answerUrge: { act: 'answerUrge', urge: 9, text: kept('answer') },
  writeToPetitioner: { act: 'writeToPetitioner', text: kept('text') },
  note: { act: 'note', text: kept('note') },
  noteCall: { act: 'noteCall', call: 'in', needs: [], callsBack: false, callBackDue: null, note: kept('note') },
  rate: { act: 'rate', office: 'satisfied', organ: null, reason: null },
  withdraw: { act: 'withdraw', reason: null },
  revokeWithdrawal: { act: 'revokeWithdrawal' },
  conclude: { act: 'conclude' },
  reseal: { act: 'reseal', readers: [] },
} as const satisfies Partial<Record<PetitionCommand['act'], PetitionCommand>>;
