import type { UnitId } from '#kernel/ids.ts';
import type { Change, Count, GrantChange, Notice } from '#kernel/procedure.ts';
import type { Duty } from '#kernel/duty.ts';
import type { PetitionEvent } from './events.ts';
import { routingGrants } from './reactions/routing.ts';
import type { Known } from './known.ts';
import { holderOf, type Petition } from './petition.ts';

type PetitionChange = Change<Petition, PetitionEvent>;

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
const fulfilled: Readonly<Partial<Record<PetitionEvent['type'], readonly string[]>>> = {
  PetitionTransferred: ['route'],
  PetitionAssigned: ['route'],
  PetitionAccepted: ['notice'],
  PathNoticed: ['notice'],
  // An office that turns a matter away has disposed of it; an organ that does has told the petitioner.
  PetitionRefused: ['route', 'notice'],
  PetitionRedirected: ['route', 'notice'],
  ObjectionAnswered: ['answerObjection'],
  DisputeDecided: ['decideDispute'],
  ResultReported: ['reportResult'],
  FirstContactMade: ['contact'],
  JudicialSent: ['route'],
  JudicialReceived: ['receiveJudicial'],
  JudicialEnded: ['endJudicial'],
  OpinionIssued: ['issueOpinion'],
  PathResultStated: ['statePathResult'],
  SimpleTaken: ['notice'],
  MaterialAdded: ['addMaterial'],
  CorrectionAnswered: ['answerCorrection'],
  RecusalDecided: ['decideRecusal'],
  NoticePublished: ['serve'],
  OpinionExecuted: ['reportExecution'],
  DocumentServed: ['serve'],
  ReviewRequested: ['requestReview'],
  ReviewDecided: ['decideReview'],
  SettlementAgreed: ['issueOpinion'],
  HelpDecided: ['decideHelp'],
  HelpPaid: ['payHelp'],
  HelpChecked: ['checkHelp'],
  ConclusionChecked: ['checkConclusion'],
  QuestionAnswered: ['answerQuestion'],
  UrgeAnswered: ['answerUrge'],
  CallNoted: ['noteCall'],
  PetitionRated: ['rate'],
  PetitionConcluded: ['conclude'],
  WithdrawalRevoked: ['revokeWithdrawal'],
};

export const fulfils = (event: PetitionEvent): readonly string[] => fulfilled[event.type] ?? [];

/** Which unit gains or loses which standing on the matter by a fact. */
export function grants(change: PetitionChange): GrantChange {
  const routing = routingGrants(change);
  if (routing) return routing;
  const { event, before } = change;
  const none: GrantChange = { granted: [], ended: [] };
  switch (event.type) {
    case 'PetitionRegistered': {
      const registering = { unit: event.office, kind: 'registering' } as const;
      const granted = event.direct ? [registering, { unit: event.office, kind: 'holding' } as const] : [registering];
      return { granted, ended: [] };
    }
    case 'JudicialSent':
      return { granted: [{ unit: event.to, kind: 'holding' }], ended: [] };
    case 'PetitionTransferred':
    case 'PetitionAssigned':
      return {
        granted: [
          { unit: event.to, kind: 'holding' },
          ...(event.copy ? [{ unit: event.copy, kind: 'copied' } as const] : []),
        ],
        ended: [],
      };
    case 'ReviewRequested': {
      const ended = 'review' in before ? [{ unit: before.review.reviewer, kind: 'reviewing' } as const] : [];
      return { granted: [{ unit: event.reviewer, kind: 'reviewing' }], ended };
    }
    case 'MatterResealed':
      return { granted: [], ended: 'every' };
    default:
      return none;
  }
}

const toPetitioner = { kind: 'petitioner' } as const;

const toPlace = (kind: string, place: number, number: string): Notice => {
  return { kind, to: { ...toPetitioner, place }, facts: { number } };
};

/** Answers to a group go to whoever speaks for it, who passes them on; an agent is told what the petitioner is told. */
const toSpeakers = (kind: string, { parties, facts }: Known): Notice[] =>
  parties.filter(({ role }) => role !== 'cosigner').map(({ place }) => toPlace(kind, place, facts.number));

const toEveryContact = (kind: string, number: string): Notice[] =>
  (['sms', 'email'] as const).map((way) => ({ kind, to: { ...toPetitioner, way }, facts: { number } }));

/** By paper the former contact never said a word: whoever has it learns of the change on every way on which it is reached. */
function toFormerContact({ by }: { readonly by: UnitId | null }, before: Petition, number: string): Notice[] {
  const former = by !== null && before.stage !== 'none' ? before.known.facts.party?.item : undefined;
  if (!former) return [];
  return toEveryContact('contact-changed', number).map((notice) => ({
    ...notice,
    to: { ...notice.to, former } as const,
  }));
}

/** A page or a counter gives number and code at once; by every other door they come with the first notice. */
const handsOutSlip = ({ form, partOf }: Extract<PetitionEvent, { readonly type: 'PetitionRegistered' }>): boolean =>
  form === 'web' || form === 'visit' || partOf !== undefined;

/** Who must be told of a fact. A notice holds no case content: it says that there is something to look at. */
export function notices(change: PetitionChange): readonly Notice[] {
  const told = noticesToPeople(change);
  return [...told, ...agentActed(change, told), ...noticesToSource(change)];
}

/** 代理人办的每一步都告知本人: whoever is acted for learns of each act, whatever else is told of it. */
function agentActed({ capacity, after }: PetitionChange, told: readonly Notice[]): Notice[] {
  if (capacity !== 'agent' || after.stage === 'none' || after.known.firstLeft) return [];
  const { number, reachable } = after.known.facts;
  const knows = told.some(({ to }) => to.kind === 'petitioner' && to.place === undefined);
  return reachable && !knows ? [{ kind: 'agent-acted', to: toPetitioner, facts: { number } }] : [];
}

/** How far an order is, for the house that it came from; every other door has nobody there to tell. */
const orderKinds: Readonly<Partial<Record<PetitionEvent['type'], string>>> = {
  PetitionRegistered: 'registered',
  PetitionTransferred: 'routed',
  PetitionAssigned: 'routed',
  PetitionAccepted: 'accepted',
  PathNoticed: 'accepted',
  PetitionRefused: 'refused',
  DocumentServed: 'answered',
  PetitionConcluded: 'concluded',
};

function noticesToSource({ event, after }: PetitionChange): Notice[] {
  const kind = orderKinds[event.type];
  if (!kind || after.stage === 'none' || after.known.facts.form !== 'hotline') return [];
  return [{ kind, to: { kind: 'source' }, facts: { number: after.known.facts.number } }];
}

function noticesToPeople({ event, before, after }: PetitionChange): readonly Notice[] {
  if (after.stage === 'none') return [];
  const { number, reachable } = after.known.facts;
  const { firstLeft } = after.known;
  const tellFirst = (kind: string): Notice[] =>
    reachable && !firstLeft ? [{ kind, to: toPetitioner, facts: { number } }] : [];
  const tellPetitioner = (kind: string): Notice[] => [...tellFirst(kind), ...toSpeakers(kind, after.known)];
  const tellUnit = (kind: string, unit: UnitId): Notice => ({
    kind,
    to: { kind: 'unit', unit, post: 'handler' },
    facts: { number },
  });
  switch (event.type) {
    case 'PetitionRegistered':
      return tellPetitioner(handsOutSlip(event) ? 'registered' : 'received');
    case 'JudicialSent':
    case 'PetitionTransferred':
    case 'PetitionAssigned':
      return [...tellPetitioner('routed'), tellUnit('matter-arrived', event.to)];
    case 'ReviewRequested':
      return [tellUnit('review-arrived', event.reviewer)];
    case 'SettlementAgreed':
    case 'SettlementDeclined':
    case 'SettlementBroken':
    case 'HelpApplied':
    case 'QuestionAsked':
    case 'CorrectionAsked':
    case 'RecusalAsked':
    case 'PetitionUrged':
      return [tellUnit('petitioner-waits', holderOf(after))];
    case 'CodeReplaced':
      return event.place === undefined ? tellFirst('code-replaced') : [toPlace('code-replaced', event.place, number)];
    case 'CosignersAdded':
      return event.identities.map((_, index) => toPlace('joined', event.from + index, number));
    case 'ContactChanged':
      return [...tellPetitioner('news'), ...toFormerContact(event, before, number)];
    case 'DecisionReferred':
    case 'HelpDecided':
    case 'HelpPaid':
      return tellFirst('news');
    case 'AgentAppointed':
      return [...tellFirst('news'), toPlace('mandated', event.place, number)];
    case 'WithdrawalAsked':
      // On every way on which the petitioner can be reached: somebody else may have pressed the button.
      return reachable ? toEveryContact('withdrawn', number) : [];
    case 'ObjectionAnswered':
      return tellPetitioner('news');
    case 'JudicialReceived':
    case 'UnitSucceeded':
      return tellPetitioner('news');
    case 'DisputeRaised':
      return [...tellPetitioner('news'), tellUnit('matter-arrived', event.decider)];
    case 'DisputeDecided':
      return [...tellPetitioner('routed'), tellUnit('matter-arrived', event.to)];
    case 'PetitionAccepted':
    case 'PathNoticed':
    case 'PathChanged':
    case 'MaterialAsked':
    case 'CorrectionAnswered':
    case 'RecusalDecided':
    case 'NoticePublished':
    case 'OpinionExecuted':
    case 'SimpleTaken':
    case 'SimpleLeft':
    case 'IntervalExcluded':
    case 'PetitionRefused':
    case 'PetitionRedirected':
    case 'HandlingExtended':
    case 'DocumentServed':
    case 'QuestionAnswered':
    case 'UrgeAnswered':
    case 'MessageWritten':
    case 'SettlementOffered':
    case 'ConclusionCertified':
    case 'WithdrawalRevoked':
    case 'RepresentativeNamed':
    case 'CosignerLeft':
    case 'PetitionConcluded':
      return tellPetitioner('news');
    default:
      return [];
  }
}

/**
 * What a petition counts for: its registration, where it stands and with whom, its conclusion, and what is owed on it by
 * its last day. A matter that left the lane counts for nothing. Nobody is counted.
 */
export function counts(petition: Petition, duties: readonly Duty[]): readonly Count[] {
  if (petition.stage === 'none' || petition.stage === 'resealed') return [];
  const { office, class: code, registeredOn } = petition.known.facts;
  const at = { office, class: code ?? '' };
  const unit = holderOf(petition);
  return [
    { ...at, unit: office, measure: 'registered', onDay: registeredOn },
    { ...at, unit, measure: `stage.${petition.stage}`, onDay: null },
    ...(petition.stage === 'concluded' ? [{ ...at, unit, measure: 'concluded', onDay: petition.concludedOn }] : []),
    ...duties.flatMap(({ act, owner, nature, reckoning }): Count[] =>
      owner.kind === 'unit' && nature === 'owed'
        ? [{ ...at, unit: owner.unit, measure: `owed.${act}`, onDay: reckoning?.due ?? null }]
        : [],
    ),
  ];
}
