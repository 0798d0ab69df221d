import { isAfter } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/**
 * 行为违法的依法处理: only the body with that power decides about conduct, by its own law. What was served may be referred
 * to by the office that registered the matter; the matter goes on as if it were not there.
 */
export function referDecision(
  petition: LivePetition,
  { reference, servedOn }: CommandOf<'referDecision'>,
  { today, standing }: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, office } = petition.known.facts;
  const under = placeOf(ruleSet, 'order');
  if (standing.unit !== office) return refuse('not-your-unit', under);
  if (isAfter(servedOn, today)) return refuse('decision-not-served', under);
  return [{ type: 'DecisionReferred', by: office, reference, servedOn, referredOn: today }];
}

/** The petitioner says what there is to say to it, as often as they like, also after the end. */
export function commentDecision(
  petition: LivePetition,
  { text }: CommandOf<'commentDecision'>,
  { today }: Context,
): Decision<PetitionEvent, Reason> {
  const { facts, decisionReferred } = petition.known;
  if (!decisionReferred) return refuse('no-decision-referred', placeOf(facts.ruleSet, 'order'));
  return [{ type: 'DecisionCommented', text, commentedOn: today }];
}
