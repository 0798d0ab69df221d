import type { CivilDate } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/procedure.ts';
import type { PetitionEvent } from './events.ts';
import { evolveClock, handled } from './evolve/handling.ts';
import { evolveJudicial, judicialStages } from './evolve/judicial.ts';
import { evolveFiling } from './evolve/filing.ts';
import { evolveRouting, routingStages } from './evolve/routing.ts';
import { evolveInquiry } from './evolve/inquiry.ts';
import { evolveAftercare } from './evolve/aftercare.ts';
import { evolveApart } from './evolve/apart.ts';
import { evolveSettlement } from './evolve/settlement.ts';
import { evolveParty } from './evolve/party.ts';
import { evolvePaper } from './evolve/paper.ts';
import { evolvePath } from './evolve/path.ts';
import { evolveThread, itemsIn } from './evolve/thread.ts';
import { evolveWithdrawal } from './evolve/withdrawal.ts';
import type { Known, Registered, Start } from './known.ts';
import {
  reporterOf,
  stages,
  type Held,
  type LivePetition,
  type Opinion,
  type Petition,
  type Stage,
} from './petition.ts';

const alive: readonly Stage[] = stages.filter((stage) => stage !== 'resealed');
const unended: readonly Stage[] = alive.filter((stage) => stage !== 'concluded');

/** The stages in which a fact can come to stand; `decide` asks for more, but never for less. */
function stagesOf(event: PetitionEvent): readonly Stage[] {
  switch (event.type) {
    case 'PetitionRegistered':
      return ['none'];
    case 'PetitionTransferred':
    case 'PetitionAssigned':
      return ['registered'];
    case 'PetitionAccepted':
    case 'PathNoticed':
    case 'SimpleTaken':
      return ['routed'];
    case 'PetitionRefused':
      return ['registered', 'routed'];
    case 'HandlingExtended':
    case 'SettlementOffered':
    case 'SettlementAgreed':
    case 'SettlementDeclined':
    case 'OpinionIssued':
    case 'PathChanged':
    case 'SimpleLeft':
    case 'PathResultStated':
      return ['handling'];
    case 'SettlementBroken':
      return ['settled'];
    case 'ConclusionChecked':
    case 'ConclusionCertified':
      return ['concluded'];
    case 'NoticePublished':
    case 'DocumentServed':
      return ['decided', 'path-ended', 'review-decided', 'refused', 'redirected', 'judicial-ended'];
    case 'ReviewRequested':
      return event.round === 'review' ? ['replied'] : ['reviewed'];
    case 'MaterialAsked':
    case 'InquiryRecorded':
      return ['handling', 'under-review'];
    case 'ReviewDecided':
    case 'IntervalExcluded':
      return ['under-review'];
    case 'PetitionConcluded':
      return event.how === 'withdrawn' ? unended : ['replied', 'reviewed', 'settled'];
    case 'MaterialAdded':
    case 'QuestionAsked':
    case 'PetitionUrged':
    case 'CorrectionAsked':
    case 'RecusalAsked':
    case 'WithdrawalAsked':
    case 'WithdrawalRevoked':
      return unended;
    default:
      return routingStages[event.type] ?? judicialStages[event.type] ?? alive;
  }
}

/** Folds one fact into the state. A fact that cannot stand in a stage leaves a fault, never a silent state. */
export function evolve(state: Petition, recorded: Recorded<PetitionEvent>): Petition {
  const next = fold(state, recorded);
  return recorded.event.type === 'UnitSucceeded' ? next : arrived(state, next);
}

/** An organ that gets a matter owes the petitioner a first word; the first one to get it stays responsible for it. */
function arrived(before: Petition, next: Petition): Petition {
  if (next.stage === 'none' || next.stage === 'handling') return next;
  // Once there is an answer, a first word is no longer owed, also when the claim is handled anew.
  if (next.stage !== 'routed') return { ...next, known: { ...next.known, uncontacted: null } };
  if (before.stage === 'routed' && before.held.holder === next.held.holder) return next;
  const firstOrgan = next.known.firstOrgan ?? next.held.holder;
  return { ...next, known: { ...next.known, uncontacted: next.routed, firstOrgan } };
}

function fold(state: Petition, { event, version, at, actor }: Recorded<PetitionEvent>): Petition {
  const start = (on: CivilDate, edition: string): Start => ({ on, edition, version });
  if (!stagesOf(event).includes(state.stage)) throw new Error(`${event.type} on a petition that is ${state.stage}`);
  if (event.type === 'PetitionRegistered') return register(event, at, start(event.receivedOn, event.edition));
  if (state.stage === 'none') throw new Error(`${event.type} before registration`);
  const beside =
    evolveThread(state, event, version) ??
    evolveInquiry(state, event, version) ??
    evolveWithdrawal(state, event, version) ??
    evolveRouting(state, event, start) ??
    evolveFiling(state, event) ??
    evolveParty(state, event) ??
    evolvePaper(state, event) ??
    evolveSettlement(state, event, start) ??
    evolveAftercare(state, event, { version, actor }) ??
    evolveApart(state, event) ??
    evolveJudicial(state, event, start) ??
    evolvePath(state, event, start) ??
    evolveClock(state, event, start);
  if (beside) return beside;
  const { known } = state;
  switch (event.type) {
    case 'PetitionTransferred':
      return {
        stage: 'routed',
        known,
        held: { holder: event.to },
        routed: start(event.transferredOn, event.edition),
        how: 'transferred',
        contest: null,
      };
    case 'PetitionAssigned':
      return {
        stage: 'routed',
        known: {
          ...known,
          report: { reportDue: event.reportDue, assigned: start(event.assignedOn, event.edition), made: false },
        },
        held: { holder: event.to },
        routed: start(event.assignedOn, event.edition),
        how: 'assigned',
        contest: null,
      };
    case 'PetitionAccepted':
      return handled(known, heldIn(state), start(event.acceptedOn, event.edition));
    case 'PathNoticed':
      return handled(known, heldIn(state), start(event.acceptedOn, event.edition), {
        path: event.path,
        ownDue: event.ownDue,
      });
    case 'PetitionRefused':
      return {
        stage: 'refused',
        known,
        by: event.by,
        ground: event.ground,
        citation: event.citation,
        statement: event.statement.item,
        refused: start(event.refusedOn, event.edition),
      };
    case 'HandlingExtended':
      return { ...mustBe(state, 'handling'), extendedDays: event.days };
    case 'OpinionIssued': {
      const opinion = {
        result: event.result,
        document: event.document.item,
        issued: start(event.issuedOn, event.edition),
      };
      return { stage: 'decided', known: { ...known, offer: null }, held: heldIn(state), opinion };
    }
    case 'DocumentServed':
      return serve(state, event, start(event.servedOn, event.edition));
    case 'ReviewRequested': {
      const review = {
        round: event.round,
        reviewer: event.reviewer,
        requested: start(event.requestedOn, event.edition),
        excluded: [],
      };
      return { stage: 'under-review', known, held: heldIn(state), opinion: opinionIn(state), review };
    }
    case 'ReviewDecided': {
      const { review, held, opinion } = mustBe(state, 'under-review');
      const decided = start(event.decidedOn, event.edition);
      return {
        stage: 'review-decided',
        known,
        held,
        opinion,
        review: { ...review, outcome: event.outcome, redoDays: event.redoDays, document: event.document.item, decided },
      };
    }
    case 'PetitionConcluded':
      return { stage: 'concluded', known, holder: reporterOf(state), how: event.how, concludedOn: event.concludedOn };
    case 'MatterResealed':
      return { stage: 'resealed', known, resealedOn: event.resealedOn };
    default:
      throw new Error(`an unknown fact: ${(event as { type: string }).type}`);
  }
}

function register(facts: Registered, registeredAt: Temporal.Instant, received: Start): Petition {
  const known: Known = {
    facts,
    registeredAt,
    generation: 0,
    questions: [],
    urges: [],
    rated: null,
    answered: null,
    files: itemsIn(facts.files),
    materialAsked: null,
    callBack: null,
    corrections: [],
    recusals: [],
    recused: [],
    publicNotice: null,
    unexecuted: null,
    withdrawal: null,
    report: null,
    uncontacted: null,
    firstOrgan: null,
    links: [],
    offer: null,
    help: null,
    helped: false,
    outcomes: [],
    checks: { substance: null, procedure: null },
    certifyFrom: null,
    certifiedOn: null,
    decisionReferred: false,
    parties: [],
    places: 0,
    firstLeft: false,
    parts: [],
  };
  if (!facts.direct) return { stage: 'registered', known, received, returned: false };
  return {
    stage: 'routed',
    known,
    held: { holder: facts.office },
    routed: received,
    how: 'direct',
    contest: null,
  };
}

function serve(
  state: LivePetition,
  event: Extract<PetitionEvent, { readonly type: 'DocumentServed' }>,
  served: Start,
): Petition {
  const known = { ...state.known, answered: state.known.answered ?? served, publicNotice: null };
  if (state.stage === 'refused' || state.stage === 'redirected') {
    const how = state.stage === 'refused' ? 'refusal-served' : 'redirection-served';
    return { stage: 'concluded', known, holder: state.by, how, concludedOn: event.servedOn };
  }
  if (state.stage === 'judicial-ended') {
    const { holder } = state.held;
    return { stage: 'concluded', known, holder, how: 'judicially-ended', concludedOn: event.servedOn };
  }
  if (state.stage === 'path-ended')
    return { stage: 'concluded', known, holder: state.held.holder, how: 'own-path', concludedOn: event.servedOn };
  if (state.stage === 'decided') {
    // A supported claim is carried out until somebody reports that it was, whatever stage the matter comes to.
    const owed = state.opinion.result === 'supported' || state.opinion.result === 'partly';
    return { ...state, known: { ...known, unexecuted: owed ? served : null }, stage: 'replied', served };
  }
  const { held, opinion, review } = mustBe(state, 'review-decided');
  // An order to handle anew puts the claim back before the organ, for the time that the review names.
  if (review.outcome === 'redo')
    return handled({ ...known, unexecuted: null }, held, served, {
      redo: { result: opinion.result, days: review.redoDays },
    });
  const certifyFrom = review.round === 're-review' ? served : null;
  return { stage: 'reviewed', known: { ...known, certifyFrom }, held, opinion, review, served };
}

function heldIn(state: LivePetition): Held {
  return 'held' in state ? state.held : { holder: state.known.facts.office };
}

function opinionIn(state: LivePetition): Opinion {
  if ('opinion' in state) return state.opinion;
  throw new Error(`a petition that is ${state.stage} has no opinion`);
}

function mustBe<S extends Stage>(state: Petition, stage: S): Extract<Petition, { readonly stage: S }> {
  if (state.stage === stage) return state as Extract<Petition, { readonly stage: S }>;
  throw new Error(`a fact of stage ${stage} on a petition that is ${state.stage}`);
}
