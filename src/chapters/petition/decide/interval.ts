import { isAfter } from '#kernel/calendar.ts';
import { cite } from '#kernel/citation.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { limit } from '#law/law.ts';
import type { Limit } from '#law/rule.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import type { CommandOf, Reason } from './command.ts';

/** The limit that runs on a matter, which says what it does not count. */
export function clockOf(petition: LivePetition): Limit {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const name =
    petition.stage !== 'under-review'
      ? 'conclude'
      : petition.review.round === 'review'
        ? 'decideReview'
        : 'decideReReview';
  return limit(ruleSet, name, region ?? undefined, registeredOn);
}

/**
 * 扣除期间: days that the limit does not count, put on record when they are over. Only what the limit's own row leaves
 * out is left out: both regulations leave out a hearing in the re-review, and nothing in the handling or the first review.
 */
export function excludeInterval(
  petition: LivePetition,
  command: CommandOf<'excludeInterval'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const rule = clockOf(petition);
  const { interval, fromOn, toOn, evidence } = command;
  if (petition.stage !== 'under-review') return refuse('not-under-review', rule.under);
  const by = petition.review.reviewer;
  if (context.standing.capacity !== 'system' && context.standing.unit !== by)
    return refuse('not-your-unit', rule.under);
  const row = rule.excludes?.find(({ type }) => type === interval);
  if (!row) return refuse('interval-counts', rule.under, { interval });
  if (isAfter(fromOn, toOn)) return refuse('interval-turned-round', row.under);
  const { requested, excluded } = petition.review;
  if (!isAfter(fromOn, requested.on) || isAfter(toOn, context.today)) {
    return refuse('interval-outside', row.under, { since: requested.on.toString(), today: context.today.toString() });
  }
  if (excluded.some(({ from, to }) => !isAfter(from, toOn) && !isAfter(fromOn, to)))
    return refuse('interval-twice', row.under);
  return [{ type: 'IntervalExcluded', by, interval, citation: cite(row.under), fromOn, toOn, evidence }];
}
