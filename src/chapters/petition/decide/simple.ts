import { isAfter, type CivilDate } from '#kernel/calendar.ts';
import type { Calendars, Context, Decision } from '#kernel/procedure.ts';
import { refuse, type Refusal } from '#kernel/refusal.ts';
import { findLimit, reckon } from '#law/law.ts';
import { simpleCase, type SimpleExclusionId } from '#law/practice/simple-cases.ts';
import type { PetitionEvent, Result } from '../events.ts';
import { isJoint } from '../joint.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/** What on record keeps a matter out of the short way; what is not on record the organ weighs by itself. */
function exclusionOf(petition: LivePetition): SimpleExclusionId | undefined {
  if (isJoint(petition.known)) return 'joint';
  return petition.stage === 'routed' && petition.how === 'assigned' ? 'assigned' : undefined;
}

/**
 * 简易办理: the organ takes an easy matter on the short way within three working days of receipt, in the place of the
 * ordinary notice; the opinion is then due in ten. The texts of 2016 and 2022 are known from reports alone.
 */
export function takeSimple(
  petition: LivePetition,
  command: CommandOf<'takeSimple'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  if (petition.stage !== 'routed') return refuse('not-routed', placeOf(ruleSet, 'acceptance'));
  const by = petition.held.holder;
  if (context.standing.unit !== by) return refuse('not-your-unit', placeOf(ruleSet, 'acceptance'));
  const rule = findLimit(ruleSet, 'simpleAccept', region ?? undefined, registeredOn);
  if (!rule) return refuse('no-simple-procedure', simpleCase('clear').under[ruleSet]);
  const exclusion = exclusionOf(petition);
  if (exclusion) return refuse('simple-excluded', simpleCase(exclusion).under[ruleSet], { exclusion });
  const { due } = reckon(rule, petition.routed.on, context.calendars.edition(petition.routed.edition));
  if (isAfter(context.today, due)) return refuse('too-late-for-simple', rule.under, { due: due.toString() });
  const current = context.calendars.current.edition;
  const { suits, note } = command;
  return [{ type: 'SimpleTaken', by, suits, edition: current, acceptedOn: context.today, note }];
}

/** The last day on which a matter can be taken on the short way; undefined where it cannot at all. */
export function simpleDue(petition: LivePetition, calendars: Calendars): CivilDate | undefined {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const rule = findLimit(ruleSet, 'simpleAccept', region ?? undefined, registeredOn);
  if (!rule || petition.stage !== 'routed' || exclusionOf(petition)) return undefined;
  return reckon(rule, petition.routed.on, calendars.edition(petition.routed.edition)).due;
}

/** 转为普通程序: at any time, with the reason told; the day of acceptance stays, so nothing is gained by it. */
export function leaveSimple(
  petition: LivePetition,
  command: CommandOf<'leaveSimple'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = simpleUnder(petition, 'clear');
  if (petition.stage !== 'handling' || !petition.simple) return refuse('not-simple', under);
  const by = petition.held.holder;
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  return [{ type: 'SimpleLeft', by, reason: command.reason, leftOn: context.today }];
}

const simpleUnder = ({ known }: LivePetition, id: SimpleExclusionId | 'clear') => ({
  under: simpleCase(id).under[known.facts.ruleSet],
});

/** The short way leads to support alone: whatever else is to be said to a claim is said by the ordinary way. */
export function simpleFault(petition: LivePetition, result: Result): Refusal<Reason> | undefined {
  if (petition.stage !== 'handling' || !petition.simple || petition.known.facts.purpose === 'suggestion')
    return undefined;
  if (result === 'supported' || result === 'partly') return undefined;
  return refuse('simple-supports-only', simpleUnder(petition, 'may-be-refused').under, { result });
}
