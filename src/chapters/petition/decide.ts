import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { CommandOf, PetitionCommand, Reason } from './decide/command.ts';
import { assign, register, reportResult, replaceCode, reseal, transfer } from './decide/office.ts';
import { accept, conclude, extend, issueOpinion, noticePath, refusePetition, serve } from './decide/organ.ts';
import { publishNotice, reportExecution } from './decide/delivery.ts';
import {
  answerCorrection,
  askCorrection,
  askMaterial,
  askRecusal,
  decideRecusal,
  isRecused,
  recordInquiry,
  recusedHere,
  stepAside,
  tooClose,
} from './decide/inquiry.ts';
import { excludeInterval } from './decide/interval.ts';
import { leaveSimple, takeSimple } from './decide/simple.ts';
import {
  applyForHelp,
  checkConclusion,
  checkHelp,
  decideHelp,
  payHelp,
  raiseNewFacts,
  recordOutcome,
} from './decide/aftercare.ts';
import { commentDecision, referDecision } from './decide/apart.ts';
import { agreeSettlement, breakSettlement, declineSettlement, offerSettlement } from './decide/settlement.ts';
import { addCosigners, appointAgent, endMandate, leaveJoint, nameRepresentative } from './decide/party.ts';
import { changeContact, takePaper } from './decide/paper.ts';
import { changePath, statePathResult } from './decide/path.ts';
import { addMaterial, ask, rate, requestReview, urge } from './decide/petitioner.ts';
import { answerObjection, decideDispute, object, raiseDispute } from './decide/objection.ts';
import { succeed } from './decide/succession.ts';
import { beLinked, correct, link, split } from './decide/filing.ts';
import { contact } from './decide/contact.ts';
import { endJudicial, receiveJudicial, sendToJudicial } from './decide/judicial.ts';
import { redirect } from './decide/redirect.ts';
import { answerQuestion, answerUrge, decideReview, note, noteCall, writeToPetitioner } from './decide/thread.ts';
import { revokeWithdrawal, withdraw } from './decide/withdrawal.ts';
import { duties } from './duties.ts';
import type { PetitionEvent } from './events.ts';
import { hasLeft } from './joint.ts';
import type { LivePetition, Petition } from './petition.ts';
import { placeOf } from './rules.ts';

/** What may be done now with a petition: facts to record, or a refusal with its article. */
export function decide(state: Petition, command: PetitionCommand, context: Context): Decision<PetitionEvent, Reason> {
  if (command.act === 'register') {
    if (state.stage !== 'none') throw new Error('a petition is registered once');
    return register(command, context);
  }
  if (state.stage === 'none') throw new Error(`${command.act} before registration`);
  if (state.stage === 'resealed') return refuse('already-ended', placeOf(state.known.facts.ruleSet, 'disposal'));
  if (hasLeft(state, context.actor, context.standing))
    return refuse('has-left', placeOf(state.known.facts.ruleSet, 'query'));
  if (isRecused(state, context.actor)) return recusedHere(state);
  const close = command.act === 'stepAside' ? undefined : tooClose(state, context);
  if (close) return close;
  const decided = deciders[command.act] as Decider<typeof command.act>;
  return decided(state, command as never, context);
}

type Decider<A extends PetitionCommand['act']> = (
  petition: LivePetition,
  command: CommandOf<A>,
  context: Context,
) => Decision<PetitionEvent, Reason>;

/** One function an act. */
const deciders: { readonly [A in Exclude<PetitionCommand['act'], 'register'>]: Decider<A> } = {
  transfer,
  assign,
  contact,
  sendToJudicial,
  receiveJudicial,
  endJudicial,
  split,
  link,
  beLinked,
  correct,
  redirect,
  object,
  answerObjection,
  raiseDispute,
  decideDispute,
  reportResult,
  succeed,
  accept,
  noticePath,
  askMaterial,
  recordInquiry,
  askCorrection,
  answerCorrection,
  askRecusal,
  decideRecusal,
  stepAside,
  publishNotice,
  reportExecution,
  takeSimple,
  leaveSimple,
  excludeInterval,
  changePath,
  statePathResult,
  refuse: refusePetition,
  extend,
  issueOpinion,
  serve,
  requestReview: (state, command, context) =>
    requestReview(state, command, context, dueOf(state, 'requestReview', context)),
  decideReview,
  addMaterial,
  ask,
  answerQuestion,
  urge,
  answerUrge,
  writeToPetitioner,
  note,
  noteCall,
  rate,
  withdraw,
  revokeWithdrawal,
  addCosigners,
  nameRepresentative,
  appointAgent,
  endMandate,
  leaveJoint,
  takePaper,
  changeContact,
  offerSettlement,
  agreeSettlement,
  declineSettlement,
  breakSettlement,
  applyForHelp,
  decideHelp,
  payHelp,
  checkHelp,
  recordOutcome,
  checkConclusion,
  raiseNewFacts,
  referDecision,
  commentDecision,
  conclude,
  replaceCode,
  reseal,
};

const dueOf = (state: LivePetition, act: string, { calendars }: Context): Temporal.PlainDate | undefined =>
  duties(state, calendars).find((duty) => duty.act === act)?.reckoning?.due;
