import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { PetitionCommand, Reason } from './decide/command.ts';
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
} from './decide/inquiry.ts';
import { excludeInterval } from './decide/interval.ts';
import { leaveSimple, takeSimple } from './decide/simple.ts';
import { changePath, statePathResult } from './decide/path.ts';
import { addMaterial, ask, rate, requestReview, urge } from './decide/petitioner.ts';
import { answerObjection, decideDispute, object, raiseDispute } from './decide/objection.ts';
import { succeed } from './decide/succession.ts';
import { beLinked, correct, link, split } from './decide/filing.ts';
import { contact } from './decide/contact.ts';
import { endJudicial, receiveJudicial, sendToJudicial } from './decide/judicial.ts';
import { redirect } from './decide/redirect.ts';
import { answerQuestion, answerUrge, decideReview, note, writeToPetitioner } from './decide/thread.ts';
import { revokeWithdrawal, withdraw } from './decide/withdrawal.ts';
import { duties } from './duties.ts';
import type { PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';
import { placeOf } from './rules.ts';

/** What may be done now with a petition: facts to record, or a refusal with its article. */
export function decide(state: Petition, command: PetitionCommand, context: Context): Decision<PetitionEvent, Reason> {
  if (command.act === 'register') {
    if (state.stage !== 'none') throw new Error('a petition is registered once');
    return register(command, context);
  }
  if (state.stage === 'none') throw new Error(`${command.act} before registration`);
  if (state.stage === 'resealed') return refuse('already-ended', placeOf(state.known.facts.ruleSet, 'disposal'));
  if (isRecused(state, context.actor)) return recusedHere(state);
  switch (command.act) {
    case 'transfer':
      return transfer(state, command, context);
    case 'assign':
      return assign(state, command, context);
    case 'contact':
      return contact(state, command, context);
    case 'sendToJudicial':
      return sendToJudicial(state, command, context);
    case 'receiveJudicial':
      return receiveJudicial(state, command, context);
    case 'endJudicial':
      return endJudicial(state, command, context);
    case 'split':
      return split(state, command, context);
    case 'link':
      return link(state, command, context);
    case 'beLinked':
      return beLinked(state, command, context);
    case 'correct':
      return correct(state, command, context);
    case 'redirect':
      return redirect(state, command, context);
    case 'object':
      return object(state, command, context);
    case 'answerObjection':
      return answerObjection(state, command, context);
    case 'raiseDispute':
      return raiseDispute(state, command, context);
    case 'decideDispute':
      return decideDispute(state, command, context);
    case 'reportResult':
      return reportResult(state, command, context);
    case 'succeed':
      return succeed(state, command, context);
    case 'accept':
      return accept(state, command, context);
    case 'noticePath':
      return noticePath(state, command, context);
    case 'askMaterial':
      return askMaterial(state, command, context);
    case 'recordInquiry':
      return recordInquiry(state, command, context);
    case 'askCorrection':
      return askCorrection(state, command, context);
    case 'answerCorrection':
      return answerCorrection(state, command, context);
    case 'askRecusal':
      return askRecusal(state, command, context);
    case 'decideRecusal':
      return decideRecusal(state, command, context);
    case 'stepAside':
      return stepAside(state, command, context);
    case 'publishNotice':
      return publishNotice(state, command, context);
    case 'reportExecution':
      return reportExecution(state, command, context);
    case 'takeSimple':
      return takeSimple(state, command, context);
    case 'leaveSimple':
      return leaveSimple(state, command, context);
    case 'excludeInterval':
      return excludeInterval(state, command, context);
    case 'changePath':
      return changePath(state, command, context);
    case 'statePathResult':
      return statePathResult(state, command, context);
    case 'refuse':
      return refusePetition(state, command, context);
    case 'extend':
      return extend(state, command, context);
    case 'issueOpinion':
      return issueOpinion(state, command, context);
    case 'serve':
      return serve(state, command, context);
    case 'requestReview':
      return requestReview(state, command, context, dueOf(state, 'requestReview', context));
    case 'decideReview':
      return decideReview(state, command, context);
    case 'addMaterial':
      return addMaterial(state, command, context);
    case 'ask':
      return ask(state, command, context);
    case 'answerQuestion':
      return answerQuestion(state, command, context);
    case 'urge':
      return urge(state, command, context);
    case 'answerUrge':
      return answerUrge(state, command, context);
    case 'writeToPetitioner':
      return writeToPetitioner(state, command, context);
    case 'note':
      return note(state, command, context);
    case 'rate':
      return rate(state, command, context);
    case 'withdraw':
      return withdraw(state, command, context);
    case 'revokeWithdrawal':
      return revokeWithdrawal(state, command, context);
    case 'conclude':
      return conclude(state, command, context);
    case 'replaceCode':
      return replaceCode(state, command, context);
    case 'reseal':
      return reseal(state, command, context);
  }
}

const dueOf = (state: Petition, act: string, { calendars }: Context): Temporal.PlainDate | undefined =>
  duties(state, calendars).find((duty) => duty.act === act)?.reckoning?.due;
