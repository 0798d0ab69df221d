import { cite } from '#kernel/citation.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Unit } from '#kernel/units.ts';
import type { UnitId } from '#kernel/ids.ts';
import { findLimit, groundsOf, reckon, rule } from '#law/law.ts';
import type { Ground } from '#law/rule.ts';
import type { PetitionEvent } from '../events.ts';
import type { Forwarded, LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';
import { canHold } from './office.ts';

/** A matter that was forwarded and not yet taken up: only then can it be contested who takes it. */
function forwarded(petition: LivePetition): Forwarded | undefined {
  return petition.stage === 'routed' && petition.how !== 'direct' ? petition : undefined;
}

/** The rule set's ground for an objection. National law of 2005 knows none; provinces had their own. */
function objectionGround({ known: { facts } }: LivePetition): Ground | undefined {
  const { ruleSet, region, registeredOn } = facts;
  return groundsOf(ruleSet, region ?? undefined, registeredOn).find(({ kind }) => kind === 'objection');
}

/**
 * 提出异议: within five working days of receipt, with full reasons. The clock of the notice runs on meanwhile: that two
 * organs look at each other must cost the petitioner no day.
 */
export function object(
  petition: LivePetition,
  command: CommandOf<'object'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const under = placeOf(ruleSet, 'acceptance');
  const matter = forwarded(petition);
  if (!matter) return refuse('nothing-forwarded', under);
  if (context.standing.unit !== matter.held.holder) return refuse('not-your-unit', under);
  const row = findLimit(ruleSet, 'object', region ?? undefined, registeredOn);
  const ground = objectionGround(petition);
  if (!row || !ground) return refuse('no-objection-known', placeOf(ruleSet, 'jurisdiction'));
  if (matter.contest) return refuse('already-contested', row.under);
  const { due } = reckon(row, matter.routed.on, context.calendars.edition(matter.routed.edition));
  if (Temporal.PlainDate.compare(context.today, due) > 0)
    return refuse('objection-late', row.under, { due: due.toString() });
  if (command.proper === matter.held.holder) return refuse('same-unit', row.under);
  if (command.proper && !context.units.inForce(command.proper, context.today))
    return refuse('unknown-unit', row.under, { unit: command.proper });
  return [
    {
      type: 'ObjectionRaised',
      by: matter.held.holder,
      ground: ground.id,
      citation: cite(ground.under),
      proper: command.proper,
      reasons: command.reasons,
      objectedOn: context.today,
      edition: context.calendars.current.edition,
    },
  ];
}

/** 核实异议: only the sender's agreement brings a matter back; then it has to find the right organ quickly. */
export function answerObjection(
  petition: LivePetition,
  command: CommandOf<'answerObjection'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, office } = petition.known.facts;
  const under = placeOf(ruleSet, 'acceptance');
  if (forwarded(petition)?.contest?.step !== 'objected') return refuse('no-objection-open', under);
  if (context.standing.unit !== office) return refuse('not-your-unit', under);
  return [
    {
      type: 'ObjectionAnswered',
      by: office,
      answer: command.answer,
      reasons: command.reasons,
      answeredOn: context.today,
      edition: context.calendars.current.edition,
    },
  ];
}

/**
 * 提请决定由谁受理: where the sender did not agree, or where the rule set knows no objection. The decider is computed from
 * the unit tree: the common superior, or the joint conference where the rule set has one and no superior is common.
 */
export function raiseDispute(
  petition: LivePetition,
  command: CommandOf<'raiseDispute'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet } = petition.known.facts;
  const under = placeOf(ruleSet, 'jurisdiction');
  const matter = forwarded(petition);
  if (!matter) return refuse('nothing-forwarded', under);
  const by = matter.held.holder;
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  const { contest } = matter;
  if (contest && contest.step !== 'kept') return refuse('already-contested', under);
  if (!contest && objectionGround(petition)) return refuse('object-first', placeOf(ruleSet, 'acceptance'));
  const other = context.units.inForce(command.other, context.today);
  if (!other) return refuse('unknown-unit', under, { unit: command.other });
  if (other.id === by) return refuse('same-unit', under);
  const decider = deciderOf(petition, by, other.id, context);
  if (!decider) return refuse('no-common-superior', under, { unit: other.id });
  return [
    {
      type: 'DisputeRaised',
      by,
      other: other.id,
      decider: decider.id,
      reasons: command.reasons,
      raisedOn: context.today,
      edition: context.calendars.current.edition,
    },
  ];
}

function deciderOf(
  { known: { facts } }: LivePetition,
  one: UnitId,
  other: UnitId,
  { units, today }: Context,
): Unit | undefined {
  const { ruleSet, region, registeredOn } = facts;
  const { fixes } = rule(ruleSet, 'jurisdiction', region ?? undefined, registeredOn);
  const deciders = [fixes['deciders'] ?? []].flat();
  return (
    (deciders.includes('common-superior') ? units.commonSuperior(one, other, today) : undefined) ??
    (deciders.includes('conference') ? units.conferenceOffice(region ?? undefined, today) : undefined)
  );
}

/** 指定受理: the decider names the unit that takes the matter; nobody contests it again. */
export function decideDispute(
  petition: LivePetition,
  command: CommandOf<'decideDispute'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'jurisdiction');
  const contest = forwarded(petition)?.contest;
  if (contest?.step !== 'disputed') return refuse('no-dispute-open', under);
  if (context.standing.unit !== contest.decider) return refuse('not-your-unit', under);
  const to = context.units.inForce(command.to, context.today);
  if (!to) return refuse('unknown-unit', under, { unit: command.to });
  if (!canHold(to)) return refuse('unit-cannot-hold', under, { unit: to.id });
  return [
    {
      type: 'DisputeDecided',
      by: contest.decider,
      to: to.id,
      reasons: command.reasons,
      decidedOn: context.today,
      edition: context.calendars.current.edition,
    },
  ];
}
