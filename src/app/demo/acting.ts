import { holderOf, reporterOf, type Petition } from '#chapters/petition/petition.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import { petitionersOwn, petitionersToo } from '#chapters/petition/rules.ts';
import type { Result, ReviewOutcome } from '#chapters/petition/events.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Post } from '#kernel/duty.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { Matter } from '#kernel/matter.ts';
import { unitId, type CountyPerson } from './county-files.ts';
import type { Grammar, Letter, Setting, Subject } from './grammar.ts';
import { agentOf, neighbours } from './parties.ts';
import type { Chance } from './seed.ts';

/** A matter while it is played. */
export interface Played {
  readonly subject: Subject;
  readonly setting: Setting;
  readonly letter: Letter;
  readonly chance: Chance;
  readonly stream: StreamId;
  readonly matter: Matter<Petition>;
}

type Live = Exclude<Petition, { readonly stage: 'none' }>;

/** Finds who holds a post in a unit. */
export type Staff = (unit: UnitId, posts: readonly Post[]) => Actor;

export function staffOf(people: readonly CountyPerson[]): Staff {
  return (unit, posts) => {
    const found = people.find((one) => one.posts.some((post) => post.unit === unit && posts.includes(post.post)));
    if (!found) throw new Error(`nobody is ${posts.join(' or ')} in ${unit}`);
    return { kind: 'official', person: found.person, posts: found.posts };
  };
}

/** Who does an act on a matter as it stands. */
export function actorFor(act: PersonAct, { matter, stream }: Played, staff: Staff): Actor {
  const state = live(matter.own);
  const { office } = state.known.facts;
  const holder = holderOf(state);
  if (act === 'leaveJoint') {
    const place = state.known.parties.findLast(({ role }) => role === 'cosigner')?.place ?? 0;
    return { kind: 'petitioner', stream, as: 'cosigner', place };
  }
  // Somebody else than whoever paid: the head, who pays nothing out.
  if (act === 'checkHelp') return staff(reporterOf(state), ['head']);
  const theirs: readonly PersonAct[] = [...petitionersOwn, ...petitionersToo];
  if (theirs.includes(act)) return { kind: 'petitioner', stream, as: 'petitioner' };
  switch (act) {
    case 'transfer':
    case 'assign':
    case 'answerObjection':
    case 'referDecision':
    case 'correct':
    case 'split':
    case 'link':
      return staff(office, ['registrar']);
    case 'decideRecusal':
      return staff(holder, ['head']);
    case 'decideDispute': {
      const contest = state.stage === 'routed' ? state.contest : null;
      if (contest?.step !== 'disputed') throw new Error('decideDispute: no dispute is open');
      return staff(contest.decider, ['handler']);
    }
    // Whoever handled it looks at the substance first, the office that registered it at the procedure.
    case 'checkConclusion':
      return state.known.checks.substance ? staff(office, ['registrar']) : staff(holder, ['handler']);
    case 'approve':
    case 'decline': {
      const proposer = matter.proposal?.standing.split('@')[1];
      if (!proposer) throw new Error(`${act}: nothing is proposed`);
      return staff(proposer as UnitId, ['head']);
    }
    default:
      return state.stage === 'registered' || holder === office
        ? staff(holder, ['registrar', 'handler'])
        : staff(holder, ['handler']);
  }
}

function live(state: Petition): Live {
  if (state.stage === 'none') throw new Error('the matter was never registered');
  return state;
}

/** What the act's form is filled with, as a page would send it. */
export function inputFor(
  act: PersonAct,
  detail: string | undefined,
  played: Played,
  grammar: Grammar,
  today: CivilDate,
): object {
  const { chance, setting, subject, letter, matter } = played;
  const { known } = live(matter.own);
  const say = (name: Parameters<Grammar['phrase']>[1]): string => grammar.phrase(chance, name, setting);
  switch (act) {
    case 'transfer':
      return { to: nextHolder(played), ...(chance.once(3) ? { note: say('routeNote') } : {}) };
    case 'assign':
      return { to: nextHolder(played), reportDue: today.add({ days: 60 }).toString(), note: say('routeNote') };
    case 'raiseDispute':
      return { other: unitId(`${setting.town}-gov`), reasons: say('dispute') };
    case 'decideDispute':
      return { to: organOf(subject, setting), reasons: say('disputeDecided') };
    case 'takeSimple':
      return { suits: detail };
    case 'recordInquiry':
      return { heldOn: today.toString(), inquirers: '2', record: say('inquiry') };
    case 'decideRecusal':
      return { recusal: known.recusals[0]?.version, text: say('recusalDecided') };
    case 'publishNotice':
      return { publishedOn: today.toString(), evidence: say('publicNotice') };
    case 'correct':
      return { receivedOn: known.facts.receivedOn.subtract({ days: 1 }).toString(), reasons: say('entryCorrected') };
    case 'excludeInterval': {
      const [fromOn, toOn] = [today.subtract({ days: 3 }).toString(), today.subtract({ days: 1 }).toString()];
      return { interval: detail, fromOn, toOn, evidence: say('hearingHeld') };
    }
    case 'reportExecution':
      return { executedOn: today.toString(), text: say('execution') };
    case 'reportResult':
      return { report: say('report') };
    case 'contact':
      return { way: 'telephone', contactedOn: today.toString(), record: say('contactRecord') };
    case 'sendToJudicial':
      return { to: unitId(detail ?? '990101-zf'), note: say('judicialNote') };
    case 'endJudicial':
      return {
        opinion: say('judicialResult'),
        maker: say('judicialMaker'),
        basis: say('judicialBasis'),
        concludedOn: today.toString(),
      };
    case 'redirect':
      return { ground: detail, to: organOf(subject, setting), where: say('redirection') };
    case 'object':
      return { reasons: say('objection') };
    case 'answerObjection':
      return { answer: detail, reasons: say(detail === 'agreed' ? 'objectionAgreed' : 'objectionKept') };
    case 'noticePath':
      return { path: Number(detail), ...(chance.once(2) ? { note: say('pathNote') } : {}) };
    case 'changePath':
      return { path: Number(detail), note: say('pathChangeNote') };
    case 'statePathResult': {
      const { facts, basis } = grammar.opinion(subject, letter.variant, 'supported');
      return { result: detail, facts, basis, remedy: say('remedy') };
    }
    case 'refuse':
      return { ground: detail, statement: grammar.refusal(chance, detail ?? '') };
    case 'extend':
      return { days: Number(detail), reason: say('extendReason') };
    case 'issueOpinion': {
      const [said, deviates] = (detail ?? '').split(' ');
      const opinion = { request: letter.request, ...grammar.opinion(subject, letter.variant, said as Result) };
      return deviates ? { ...opinion, similar: 'deviates', deviation: say('deviation') } : opinion;
    }
    case 'serve':
      return { way: detail, servedOn: today.toString(), evidence: say('evidence') };
    case 'decideReview':
      return { outcome: detail, ...grammar.review(chance, detail as ReviewOutcome) };
    case 'answerQuestion':
      return { question: known.questions[0]?.version, text: say('answer') };
    case 'answerCorrection':
      return { correction: known.corrections[0]?.version, text: say('correctionAnswer') };
    case 'referDecision':
      return { reference: say('decision'), servedOn: today.subtract({ days: 3 }).toString() };
    case 'answerUrge':
      return { urge: known.urges[0]?.version, text: say('urgeAnswer') };
    case 'rate': {
      const [office, organ] = (detail ?? '').split(' ');
      return { office, organ, ...(chance.once(2) ? { reason: say('ratingReason') } : {}) };
    }
    case 'decideHelp':
      return {
        granted: detail,
        source: chance.pick(['temporary-relief', 'special-fund', 'charity']),
        text: say('help'),
      };
    case 'payHelp':
      return { yuan: chance.between(5, 60) * 100, paidOn: today.toString(), evidence: say('evidence') };
    case 'recordOutcome':
      return { outcome: detail, owner: holderOf(live(matter.own)), text: say('execution') };
    case 'checkConclusion':
      return { part: known.checks.substance ? 'procedure' : 'substance', text: say('certification') };
    case 'addCosigners':
      return { people: neighbours(chance).join('\n') };
    case 'nameRepresentative':
    case 'endMandate': {
      const wanted = act === 'endMandate' ? 'agent' : 'cosigner';
      return { place: known.parties.find(({ role }) => role === wanted)?.place };
    }
    case 'appointAgent':
      return { kind: chance.pick(['relative', 'lawyer', 'agency']), ...agentOf(chance), mandate: say('mandate') };
    case 'requestReview':
      return { reasons: say('reviewReasons') };
    default:
      return plainText(act, say);
  }
}

/** Acts that are one text, or nothing at all. */
function plainText(act: PersonAct, say: (name: Parameters<Grammar['phrase']>[1]) => string): object {
  switch (act) {
    case 'addMaterial':
      return { text: say('material') };
    case 'ask':
      return { text: say('question') };
    case 'urge':
      return { text: say('urge') };
    case 'writeToPetitioner':
      return { text: say('message') };
    case 'offerSettlement':
      return { text: say('settlement') };
    case 'breakSettlement':
      return { text: say('settlementBroken') };
    case 'applyForHelp':
      return { text: say('need') };
    case 'checkHelp':
      return { text: say('helpChecked') };
    case 'askCorrection':
      return { text: say('correction') };
    case 'commentDecision':
      return { text: say('decisionComment') };
    case 'note':
      return { text: say('note') };
    case 'decline':
      return { reason: say('declineReason') };
    case 'leaveSimple':
      return { reason: say('simpleLeft') };
    case 'askMaterial':
      return { text: say('materialAsked') };
    case 'askRecusal':
      return { text: say('recusal') };
    case 'stepAside':
      return { reason: say('stepAside') };
    default:
      return {};
  }
}

/** The organ of the county that is competent for a subject. */
const organOf = ({ organ }: Subject, { town }: Setting): UnitId =>
  unitId(organ === 'town' ? `${town}-gov` : `990101-${organ}`);

/** The government of the township, once the organ has sent the matter back as none of its own. */
function nextHolder({ matter: { own }, subject, setting }: Played): UnitId {
  return own.stage === 'registered' && own.returned ? unitId(`${setting.town}-gov`) : organOf(subject, setting);
}
