import type { CivilDate } from '#kernel/calendar.ts';
import { isAfter } from '#kernel/calendar.ts';
import type { Calendars, Context, Decision } from '#kernel/procedure.ts';
import { refuse, type Refusal } from '#kernel/refusal.ts';
import { limit } from '#law/law.ts';
import { isJoint, representativesRule } from '../joint.ts';
import { duties } from '../duties.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import type { CommandOf, Reason } from './command.ts';

const rule = ({ known: { facts } }: LivePetition) =>
  limit(facts.ruleSet, 'withdrawTakesEffect', facts.region ?? undefined, facts.registeredOn);

/**
 * 撤回: neither regulation knows it, so it is kept narrow. Only the petitioner can do it, nobody who acts for them and no
 * official, and nobody takes from others what they signed too; a matter is never closed because somebody was talked out of it in one evening.
 */
export function withdraw(
  petition: LivePetition,
  command: CommandOf<'withdraw'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = rule(petition);
  if (petition.stage === 'concluded') return refuse('already-ended', under);
  if (isJoint(petition.known)) return refuse('others-have-signed', representativesRule(petition).under);
  const { withdrawal } = petition.known;
  if (withdrawal) return refuse('already-withdrawn', under, { since: withdrawal.on.toString() });
  const edition = context.calendars.current.edition;
  return [{ type: 'WithdrawalAsked', reason: command.reason, withdrawnOn: context.today, edition }];
}

/** 取消撤回: also after the seven days, as long as nobody has registered the end; the doubt favours the petitioner. */
export function revokeWithdrawal(
  petition: LivePetition,
  _: CommandOf<'revokeWithdrawal'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { withdrawal } = petition.known;
  if (!withdrawal || petition.stage === 'concluded') return refuse('not-withdrawn', rule(petition).under);
  return [{ type: 'WithdrawalRevoked', withdrawal: withdrawal.version, revokedOn: context.today }];
}

/** The last day on which a withdrawal that waits has no effect yet. */
export const withdrawalDue = (petition: LivePetition, calendars: Calendars): CivilDate | undefined =>
  duties(petition, calendars).find(({ act }) => act === 'revokeWithdrawal')?.reckoning?.due;

/** Whether a withdrawal has taken effect, so that a person can register the end; undefined where none waits. */
export function concludeWithdrawn(
  petition: LivePetition,
  { calendars, today }: Context,
): 'effective' | Refusal<Reason> | undefined {
  const due = withdrawalDue(petition, calendars);
  if (!due) return undefined;
  if (isAfter(today, due)) return 'effective';
  return refuse('withdrawal-not-effective', rule(petition).under, { due: due.toString() });
}
