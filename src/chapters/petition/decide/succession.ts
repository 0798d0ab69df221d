import type { Context, Decision } from '#kernel/procedure.ts';
import { placeOf } from '../rules.ts';
import { refuse } from '#kernel/refusal.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import type { CommandOf, Reason } from './command.ts';

/**
 * 机关变更: whoever carries on the powers of a unit that was merged, split or abolished takes over what it owes. The house
 * does this by itself on the day of the change; asked again, or while the unit still exists, it does nothing.
 */
export function succeed(
  petition: LivePetition,
  { from }: CommandOf<'succeed'>,
  { units, today }: Context,
): Decision<PetitionEvent, Reason> {
  if (units.inForce(from, today)?.id === from) return [];
  const heir = units.heir(from, today);
  if (!heir) return refuse('no-successor', placeOf(petition.known.facts.ruleSet, 'successor'), { unit: from });
  return [{ type: 'UnitSucceeded', from, to: heir.id, succeededOn: today }];
}
