import { isAfter } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citation.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { limit, rulesOf } from '#law/law.ts';
import type { ConclusionWay, PetitionEvent } from '../events.ts';
import { reporterOf, type LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/** The article on help in need; the rule set of 2005 has none, and the policy speaks for it. */
export function helpUnder({ known: { facts } }: LivePetition): Citation {
  const rows = rulesOf(facts.ruleSet, facts.region ?? undefined, facts.registeredOn);
  const row = rows.find(({ id }) => id === 'help') ?? rows.find(({ id }) => id === 'four-outcomes');
  return row?.under ?? placeOf(facts.ruleSet, 'disposal');
}

/** 申请: in every stage, after the conclusion too; need does not wait for an answer. */
export function applyForHelp(
  petition: LivePetition,
  { text }: CommandOf<'applyForHelp'>,
  { today, standing }: Context,
): Decision<PetitionEvent, Reason> {
  const under = helpUnder(petition);
  if (standing.unit !== null && standing.unit !== reporterOf(petition)) return refuse('not-your-unit', under);
  if (petition.known.help) return refuse('help-open', under);
  return [{ type: 'HelpApplied', by: standing.unit, text, appliedOn: today }];
}

export function decideHelp(
  petition: LivePetition,
  { source, granted, text }: CommandOf<'decideHelp'>,
  { today, standing }: Context,
): Decision<PetitionEvent, Reason> {
  const under = helpUnder(petition);
  const by = reporterOf(petition);
  if (petition.known.help?.step !== 'applied') return refuse('no-help-asked', under);
  if (standing.unit !== by) return refuse('not-your-unit', under);
  return [{ type: 'HelpDecided', by, source, granted, text, decidedOn: today }];
}

export function payHelp(
  petition: LivePetition,
  { yuan, paidOn, evidence }: CommandOf<'payHelp'>,
  { today, standing }: Context,
): Decision<PetitionEvent, Reason> {
  const under = helpUnder(petition);
  const by = reporterOf(petition);
  if (petition.known.help?.step !== 'granted') return refuse('no-help-granted', under);
  if (standing.unit !== by) return refuse('not-your-unit', under);
  if (isAfter(paidOn, today)) return refuse('help-paid-outside', under, { today: today.toString() });
  return [{ type: 'HelpPaid', by, yuan, evidence, paidOn }];
}

/** 回访核实: money that one person paid is asked after by another. */
export function checkHelp(
  petition: LivePetition,
  { text }: CommandOf<'checkHelp'>,
  { today, standing, actor }: Context,
): Decision<PetitionEvent, Reason> {
  const under = helpUnder(petition);
  const by = reporterOf(petition);
  const { help } = petition.known;
  if (help?.step !== 'paid') return refuse('no-help-paid', under);
  if (standing.unit !== by) return refuse('not-your-unit', under);
  if (help.by === actor) return refuse('payer-checks', under);
  return [{ type: 'HelpChecked', by, text, checkedOn: today }];
}

/** 三到位: what a matter came to, each outcome once and by itself, once it was answered. */
export function recordOutcome(
  petition: LivePetition,
  { outcome, owner, text }: CommandOf<'recordOutcome'>,
  { today, standing, units }: Context,
): Decision<PetitionEvent, Reason> {
  const { known } = petition;
  const under = placeOf(known.facts.ruleSet, 'opinion');
  const by = reporterOf(petition);
  if (!known.answered) return refuse('not-answered-yet', under);
  if (standing.unit !== by) return refuse('not-your-unit', under);
  if (!units.inForce(owner, today)) return refuse('unknown-unit', under);
  if (known.outcomes.includes(outcome)) return refuse('outcome-on-record', under, { outcome });
  if (outcome === 'helped' && !known.helped) return refuse('nobody-was-helped', helpUnder(petition));
  return [{ type: 'OutcomeRecorded', by, outcome, owner, text, recordedOn: today }];
}

/** The ends of a claim that can be certified: it was answered, and nobody can ask for another look. */
const certifiable: readonly ConclusionWay[] = ['not-challenged', 're-reviewed', 'settled'];

/** Whether a unit has a side of the conclusion to look at: its own side, and that once. */
export const isToCheck = (petition: LivePetition, unit: UnitId | null): boolean =>
  petition.stage === 'concluded' &&
  certifiable.includes(petition.how) &&
  petition.known.checks[unit === petition.holder ? 'substance' : 'procedure'] === null;

/**
 * 审核认定办结: the organ that handled it looks at the substance, another body at the procedure; the second of the two
 * completes it. From then on the same facts and grounds are closed, and new facts are a new matter.
 */
export function checkConclusion(
  petition: LivePetition,
  { part, report }: CommandOf<'checkConclusion'>,
  { today, standing }: Context,
): Decision<PetitionEvent, Reason> {
  const { known } = petition;
  const { facts, checks } = known;
  const { under } = limit(facts.ruleSet, 'certify', facts.region ?? undefined, facts.registeredOn);
  if (petition.stage !== 'concluded' || !certifiable.includes(petition.how)) return refuse('not-certifiable', under);
  if (checks[part]) return refuse('part-checked', under, { part });
  const by = standing.unit;
  if (by === null || (part === 'substance') !== (by === petition.holder)) return refuse('same-body', under);
  const checked: PetitionEvent = { type: 'ConclusionChecked', by, part, report, checkedOn: today };
  const other = part === 'substance' ? checks.procedure : checks.substance;
  return other ? [checked, { type: 'ConclusionCertified', by, certifiedOn: today }] : [checked];
}

/** 有新的事实和理由: the petitioner raises a matter of its own beside one that has ended, and each knows of the other. */
export function raiseNewFacts(
  petition: LivePetition,
  { other, number }: CommandOf<'raiseNewFacts'>,
  { today }: Context,
): Decision<PetitionEvent, Reason> {
  if (petition.stage !== 'concluded') return refuse('not-concluded', placeOf(petition.known.facts.ruleSet, 'reReview'));
  return [{ type: 'MatterLinked', other, number, by: null, reasons: null, linkedOn: today }];
}
