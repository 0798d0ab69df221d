import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { fixed, rule } from '#law/law.ts';
import type { LiveAccusation } from '../accusation.ts';
import type { AccusationEvent } from '../events.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<AccusationEvent, Reason>;

/** What this product asks for before anybody learns who reported: two bodies, a time of waiting, an end. */
const unsealingRule = ({ known }: LiveAccusation) => rule(known.facts.ruleSet, 'unsealing');

/** 申请解封: the body that looks into a report asks to learn who made it; the custodian of another body decides. */
export function askUnsealing(
  accusation: LiveAccusation,
  command: CommandOf<'askUnsealing'>,
  { standing, today, calendars }: Context,
): Decided {
  const { known, holder } = accusation;
  const { under } = unsealingRule(accusation);
  const { reason, danger, forbidding, untoldUntilOn } = command;
  if (accusation.stage === 'concluded') return refuse('already-ended', under);
  if (standing.unit === null || standing.unit !== holder) return refuse('not-in-your-hands', under);
  if (!known.facts.party) return refuse('nothing-sealed', under);
  if (known.unsealing) return refuse('unsealing-pending', under);
  if (untoldUntilOn && Temporal.PlainDate.compare(untoldUntilOn, today) <= 0) return refuse('ends-in-past', under);
  const of = known.custody.find((unit) => unit !== holder);
  if (!of) return refuse('no-second-body', under);
  const told = { forbidding, untoldUntilOn };
  const start = { askedOn: today, edition: calendars.current.edition };
  return [{ type: 'UnsealingAsked', by: holder, of, reason, danger, ...told, ...start }];
}

/** The request that waits for this custodian, or why there is none. */
function waiting({ known }: LiveAccusation, { standing, actor }: Context): Reason | undefined {
  const { unsealing } = known;
  if (!unsealing || unsealing.opensAt) return 'nothing-asked';
  if (standing.unit !== unsealing.of) return 'not-asked-of-you';
  return actor === unsealing.actor ? 'same-person' : undefined;
}

/** 同意解封: from then on the time of waiting runs; it falls away only where both say that a life is in danger. */
export function approveUnsealing(
  accusation: LiveAccusation,
  { danger }: CommandOf<'approveUnsealing'>,
  context: Context,
): Decided {
  const row = unsealingRule(accusation);
  const turned = waiting(accusation, context);
  if (turned) return refuse(turned, row.under);
  const { asked, danger: saidBefore, of } = accusation.known.unsealing!;
  const hours = danger && saidBefore ? 0 : fixed(row, 'hoursMin');
  const opensAt = context.at.add({ hours });
  return [{ type: 'UnsealingApproved', asked: asked.version, by: of, opensAt, approvedOn: context.today }];
}

export function declineUnsealing(
  accusation: LiveAccusation,
  { reason }: CommandOf<'declineUnsealing'>,
  context: Context,
): Decided {
  const turned = waiting(accusation, context);
  if (turned) return refuse(turned, unsealingRule(accusation).under);
  const { asked, of } = accusation.known.unsealing!;
  return [{ type: 'UnsealingDeclined', asked: asked.version, by: of, reason, declinedOn: context.today }];
}

/** 解封: the body that asked opens the identity, once the time of waiting is over. */
export function openIdentity(
  accusation: LiveAccusation,
  _: CommandOf<'openIdentity'>,
  { standing, at, today }: Context,
): Decided {
  const { unsealing } = accusation.known;
  const { under } = unsealingRule(accusation);
  if (!unsealing?.opensAt) return refuse('not-approved', under);
  if (standing.unit !== unsealing.by) return refuse('not-in-your-hands', under);
  if (unsealing.openedOn) return refuse('already-open', under);
  if (Temporal.Instant.compare(at, unsealing.opensAt) < 0)
    return refuse('still-waiting', under, { opensAt: unsealing.opensAt.toString() });
  return [{ type: 'IdentityOpened', asked: unsealing.asked.version, by: unsealing.by, openedOn: today }];
}

/** Until which day the body that opened the identity can look at it. */
export function identityOpenUntil(accusation: LiveAccusation): Temporal.PlainDate | undefined {
  const openedOn = accusation.known.unsealing?.openedOn;
  return openedOn?.add({ days: fixed(unsealingRule(accusation), 'daysOpenMax') });
}

/** 报告打击报复: at any time, also after the end; the report goes on as one of retaliation, and is routed anew. */
export function reportRetaliation(
  accusation: LiveAccusation,
  { text }: CommandOf<'reportRetaliation'>,
  { today, calendars }: Context,
): Decided {
  const { known, stage } = accusation;
  const routing = stage === 'reported' && known.kind === 'retaliation';
  if (routing) return refuse('already-retaliation', placeOf(known.facts.ruleSet, 'retaliation'));
  return [{ type: 'RetaliationReported', text, reportedOn: today, edition: calendars.current.edition }];
}
