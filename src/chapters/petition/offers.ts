import { standingFor, type Standing } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import { calendarsFor, type Matter } from '#kernel/matter.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { isToCheck } from './decide/aftercare.ts';
import type { Help } from './known.ts';
import { isRecused } from './decide/inquiry.ts';
import { clockOf } from './decide/interval.ts';
import { ownPathOf } from './decide/path.ts';
import { simpleDue } from './decide/simple.ts';
import { apartRule } from './decide/judicial.ts';
import { duties } from './duties.ts';
import { owesContact } from './first.ts';
import { agentsRule, speakersMax, speakersOf } from './joint.ts';
import { findLimit, fixed, reckon } from '#law/law.ts';
import { holderOf, reporterOf, unserved, type Contest, type LivePetition, type Petition } from './petition.ts';
import { powers, seconds, type Act, type PetitionersOwn } from './rules.ts';

/** What an offer reads besides the matter: who asks, and today. */
export interface OfferContext {
  /** As written into the ledger: `person:<id>`. */
  readonly actor: string;
  readonly today: CivilDate;
  readonly calendars: Calendars;
}

/** An act that this person can do on this matter now. */
export type Offer = { readonly act: OfficialAct; readonly standing: Standing };

/** Acts that officials do; the others are the petitioner's own, or a machine's. */
type MachineAct = 'replaceCode' | 'changeContact' | 'passLimit' | 'beLinked' | 'succeed';
export type OfficialAct = Exclude<Act, PetitionersOwn | MachineAct | 'register'>;

interface Asked {
  readonly petition: LivePetition;
  readonly matter: Matter<Petition>;
  readonly unit: UnitId | null;
  readonly context: OfferContext;
}

type Guard = (asked: Asked) => boolean;

const isOffice: Guard = ({ petition, unit }) => unit === petition.known.facts.office;
const helps: Guard = ({ petition, unit }) => unit === reporterOf(petition);
const helpIs =
  (step?: Help['step']): Guard =>
  (asked) =>
    asked.petition.known.help?.step === step;
const isHolder: Guard = ({ petition, unit }) => 'held' in petition && unit === petition.held.holder;
const nothingPends: Guard = ({ matter }) => matter.proposal === null;
const speaks: Guard = (asked) => asked.unit === holderOf(asked.petition) || isOffice(asked);
const under =
  (ruleSet: string): Guard =>
  ({ petition }) =>
    petition.known.facts.ruleSet === ruleSet;

const goesOn: Guard = ({ petition }) => petition.stage !== 'concluded';
const at =
  (...stages: readonly LivePetition['stage'][]): Guard =>
  ({ petition }) =>
    stages.includes(petition.stage);
const all =
  (...guards: readonly Guard[]): Guard =>
  (asked) =>
    guards.every((guard) => guard(asked));

const onOwnPath: Guard = ({ petition }) => ownPathOf(petition) !== undefined;

/** The unit that handles the matter, or reviews it, now. */
const looksInto: Guard = ({ petition, unit }) =>
  (petition.stage === 'handling' || petition.stage === 'under-review') && unit === holderOf(petition);

const dueOf = ({ petition, context }: Asked, act: string): CivilDate | undefined =>
  duties(petition, context.calendars).find((duty) => duty.act === act)?.reckoning?.due;

const isOver = (due: CivilDate | undefined, today: CivilDate): boolean =>
  due !== undefined && Temporal.PlainDate.compare(today, due) > 0;

/** Easy matters on the short way: where the rule set knows it, in its first days. */
const canTakeSimple: Guard = ({ petition, context }) => {
  const due = simpleDue(petition, context.calendars);
  return due !== undefined && !isOver(due, context.today);
};

const canExtend: Guard = (asked) => {
  if (asked.petition.stage !== 'handling' || asked.petition.extendedDays > 0) return false;
  const { simple, redo } = asked.petition;
  if (onOwnPath(asked) || simple || redo) return false;
  const due = dueOf(asked, 'issueOpinion');
  return due !== undefined && !isOver(due, asked.context.today);
};

const canConclude: Guard = (asked) => {
  if (asked.petition.stage === 'concluded') return false;
  if (isOver(dueOf(asked, 'revokeWithdrawal'), asked.context.today)) return true;
  if (!at('replied', 'reviewed')(asked)) return false;
  const right = dueOf(asked, 'requestReview');
  return right === undefined || isOver(right, asked.context.today);
};

const contestIn = (petition: LivePetition) => (petition.stage === 'routed' ? petition.contest : undefined);
const contestedBy =
  (step: Contest['step']): Guard =>
  ({ petition }) =>
    contestIn(petition)?.step === step;
const decides = (petition: LivePetition, unit: UnitId | null): boolean => {
  const contest = contestIn(petition);
  return contest?.step === 'disputed' && contest.decider === unit;
};

/** Under the regulations of 2022 a visitor is guided there; everything else is passed on. */
const canSendToJudicial: Guard = ({ petition }) => {
  const { form, ruleSet } = petition.known.facts;
  return apartRule(petition) !== undefined && !(form === 'visit' && ruleSet === 'regulations-2022');
};

/** Where the unit that registered it still has it: a petition office before routing, an organ before its notice. */
const isAtTheDoor: Guard = ({ petition }) =>
  petition.stage === 'registered' || (petition.stage === 'routed' && petition.how === 'direct');

const isForwarded: Guard = ({ petition }) => petition.stage === 'routed' && petition.how !== 'direct';

/** Within the days of the rule set that knows an objection, and once. */
const canObject: Guard = (asked) => {
  const { petition, context } = asked;
  if (!isForwarded(asked) || petition.stage !== 'routed' || petition.contest) return false;
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const row = findLimit(ruleSet, 'object', region ?? undefined, registeredOn);
  const { on, edition } = petition.routed;
  return row !== undefined && !isOver(reckon(row, on, context.calendars.edition(edition)).due, context.today);
};

const canDispute: Guard = (asked) => {
  const { petition } = asked;
  if (!isForwarded(asked)) return false;
  if (contestIn(petition)?.step === 'kept') return true;
  const { ruleSet, region, registeredOn } = petition.known.facts;
  return !contestIn(petition) && !findLimit(ruleSet, 'object', region ?? undefined, registeredOn);
};

/** The second person: a head of the unit that proposed it, and never whoever proposed it. */
const isSecond: Guard = ({ matter: { proposal }, unit, context }) =>
  proposal !== null && unit === proposal.standing.split('@')[1] && proposal.by !== context.actor;

/**
 * What each act needs of the stage, of the unit and of what pends: the same guards as `decide`, without the command. The
 * page offers by this table; `decide` is what counts, and a test holds the two together.
 */
const guards: Readonly<Record<OfficialAct, Guard>> = {
  transfer: all(at('registered'), isOffice),
  assign: all(at('registered'), isOffice),
  contact: all(
    isHolder,
    at('routed', 'handling'),
    ({ petition }) => petition.known.uncontacted !== null && owesContact(petition),
  ),
  sendToJudicial: all(at('registered'), isOffice, canSendToJudicial),
  receiveJudicial: all(isHolder, ({ petition }) => petition.stage === 'judicial' && !petition.received),
  endJudicial: all(isHolder, ({ petition }) => petition.stage === 'judicial' && petition.received !== null),
  split: all(isOffice, isAtTheDoor),
  link: isOffice,
  correct: all(isOffice, goesOn),
  redirect: all(nothingPends, isOffice, isAtTheDoor),
  reportResult: ({ petition, unit }) => petition.known.report?.made === false && unit === reporterOf(petition),
  object: all(isHolder, canObject),
  answerObjection: all(isOffice, contestedBy('objected')),
  raiseDispute: all(isHolder, canDispute),
  decideDispute: ({ petition, unit }) => decides(petition, unit),
  accept: all(under('regulations-2005'), at('routed'), isHolder),
  noticePath: all(under('regulations-2022'), at('routed'), isHolder),
  askMaterial: (asked) => looksInto(asked) && asked.petition.known.materialAsked === null,
  recordInquiry: looksInto,
  answerCorrection: all(speaks, ({ petition }) => petition.known.corrections.length > 0),
  decideRecusal: ({ petition, unit }) => unit === holderOf(petition) && petition.known.recusals.length > 0,
  stepAside: goesOn,
  publishNotice: ({ petition, unit }) => unserved(petition)?.by === unit && petition.known.publicNotice === null,
  reportExecution: ({ petition, unit }) => petition.known.unexecuted !== null && unit === reporterOf(petition),
  takeSimple: all(at('routed'), isHolder, canTakeSimple),
  leaveSimple: all(isHolder, ({ petition }) => petition.stage === 'handling' && petition.simple !== null),
  excludeInterval: ({ petition, unit }) =>
    petition.stage === 'under-review' &&
    unit === petition.review.reviewer &&
    (clockOf(petition).excludes?.length ?? 0) > 0,
  changePath: all(nothingPends, under('regulations-2022'), at('handling'), isHolder),
  statePathResult: all(nothingPends, isHolder, onOwnPath),
  refuse: all(nothingPends, (asked) =>
    asked.petition.stage === 'registered' ? isOffice(asked) : all(at('routed'), isHolder)(asked),
  ),
  extend: all(nothingPends, isHolder, canExtend),
  issueOpinion: all(nothingPends, at('handling'), isHolder, (asked) => !onOwnPath(asked)),
  serve: ({ petition, unit }) => unserved(petition)?.by === unit,
  decideReview: ({ petition, unit }) => petition.stage === 'under-review' && unit === petition.review.reviewer,
  answerQuestion: all(speaks, ({ petition }) => petition.known.questions.length > 0),
  answerUrge: all(speaks, ({ petition }) => petition.known.urges.length > 0),
  writeToPetitioner: speaks,
  note: () => true,
  noteCall: speaks,
  addCosigners: all(isOffice, goesOn, ({ petition }) => petition.known.withdrawal === null),
  nameRepresentative: all(
    isOffice,
    goesOn,
    ({ petition }) =>
      petition.known.parties.some(({ role }) => role === 'cosigner') &&
      speakersOf(petition.known) < speakersMax(petition),
  ),
  appointAgent: all(
    isOffice,
    goesOn,
    ({ petition }) =>
      petition.known.parties.filter(({ role }) => role === 'agent').length < fixed(agentsRule(petition), 'agentsMax'),
  ),
  offerSettlement: all(
    at('handling'),
    isHolder,
    ({ petition }) => petition.known.offer === null && petition.known.facts.purpose !== 'suggestion',
  ),
  applyForHelp: all(helps, helpIs()),
  decideHelp: all(helps, helpIs('applied')),
  payHelp: all(helps, helpIs('granted')),
  checkHelp: all(helps, helpIs('paid'), ({ petition, context }) => petition.known.help?.by !== context.actor),
  recordOutcome: all(helps, ({ petition }) => petition.known.answered !== null),
  checkConclusion: ({ petition, unit }) => isToCheck(petition, unit),
  conclude: all(speaks, canConclude),
  referDecision: isOffice,
  takePaper: all(nothingPends, isOffice),
  reseal: isOffice,
  approve: isSecond,
  decline: isSecond,
  allocate: () => true,
};

const officialActs = Object.keys(guards) as readonly OfficialAct[];

/** The acts that a person with these standings can do now, in the order of a matter's life. */
export function offers(
  matter: Matter<Petition>,
  standings: readonly Standing[],
  asked: OfferContext,
): readonly Offer[] {
  const petition = matter.own;
  const context = { ...asked, calendars: calendarsFor(matter, asked.calendars) };
  if (petition.stage === 'none' || petition.stage === 'resealed') return [];
  const aside = isRecused(petition, context.actor);
  // Whoever has stepped aside can still hand on what lies on the desk, and nothing else.
  const open = aside ? officialActs.filter((act) => act === 'allocate') : officialActs;
  return open.flatMap((act) => {
    const standing = standingFor(powers, act, standings);
    return standing && guards[act]({ petition, matter, unit: standing.unit, context }) ? [{ act, standing }] : [];
  });
}

/** Whether an act waits for a second person before it becomes a fact. */
export const needsSecond = (act: string): boolean => Object.hasOwn(seconds, act);
