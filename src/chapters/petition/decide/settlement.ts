import type { Citation } from '#kernel/citation.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { rule } from '#law/law.ts';
import type { PetitionEvent } from '../events.ts';
import { isJoint, representativesRule } from '../joint.ts';
import type { LivePetition } from '../petition.ts';
import type { CommandOf, Reason } from './command.ts';

const underOf = ({ known: { facts } }: LivePetition): Citation =>
  rule(facts.ruleSet, 'mediation', facts.region ?? undefined, facts.registeredOn).under;

/** 提出方案: while the claim is handled. Nothing waits for the answer, and the opinion stays due. */
export function offerSettlement(
  petition: LivePetition,
  { terms }: CommandOf<'offerSettlement'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = underOf(petition);
  if (petition.stage !== 'handling' || petition.known.facts.purpose === 'suggestion')
    return refuse('not-to-settle', under);
  if (context.standing.unit !== petition.held.holder) return refuse('not-your-unit', under);
  if (petition.known.offer) return refuse('offer-open', under);
  const edition = context.calendars.current.edition;
  return [{ type: 'SettlementOffered', by: petition.held.holder, terms, offeredOn: context.today, edition }];
}

/** 同意: nobody settles what others have signed too. */
export function agreeSettlement(
  petition: LivePetition,
  _: CommandOf<'agreeSettlement'>,
  { today, calendars }: Context,
): Decision<PetitionEvent, Reason> {
  const under = underOf(petition);
  if (petition.stage !== 'handling' || !petition.known.offer) return refuse('no-offer', under);
  if (isJoint(petition.known)) return refuse('settled-for-others', representativesRule(petition).under);
  return [{ type: 'SettlementAgreed', agreedOn: today, edition: calendars.current.edition }];
}

/** 不同意: without a reason, and without any effect on the claim. */
export function declineSettlement(
  petition: LivePetition,
  _: CommandOf<'declineSettlement'>,
  { today }: Context,
): Decision<PetitionEvent, Reason> {
  if (petition.stage !== 'handling' || !petition.known.offer) return refuse('no-offer', underOf(petition));
  return [{ type: 'SettlementDeclined', declinedOn: today }];
}

/** 没有履行: until what was agreed is reported as carried out, the petitioner can say that it is not. */
export function breakSettlement(
  petition: LivePetition,
  { text }: CommandOf<'breakSettlement'>,
  { today }: Context,
): Decision<PetitionEvent, Reason> {
  if (petition.stage !== 'settled') return refuse('not-settled', underOf(petition));
  return [{ type: 'SettlementBroken', text, brokenOn: today }];
}
