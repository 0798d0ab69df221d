import { isAfter } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { findGround, limit } from '#law/law.ts';
import { pathOf } from '#law/paths.ts';
import { cite, type Citation } from '#kernel/citation.ts';
import { duties } from '../duties.ts';
import type { PetitionEvent } from '../events.ts';
import { holderOf, unserved, type LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';
import { serviceFault } from './delivery.ts';
import { ownDueFault, ownPathOf } from './path.ts';
import { simpleFault } from './simple.ts';
import { concludeWithdrawn } from './withdrawal.ts';

/** 受理 (2005): the organ decides that the matter is its own and tells the petitioner in writing. */
export function accept(
  petition: LivePetition,
  _: CommandOf<'accept'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet } = petition.known.facts;
  const under = placeOf(ruleSet, 'acceptance');
  if (ruleSet !== 'regulations-2005') return refuse('other-rule-set', under);
  if (petition.stage !== 'routed') return refuse('not-routed', under);
  if (context.standing.unit !== petition.held.holder) return refuse('not-your-unit', under);
  const edition = context.calendars.current.edition;
  return [{ type: 'PetitionAccepted', by: petition.held.holder, edition, acceptedOn: context.today }];
}

/**
 * 告知接收情况及处理途径和程序 (2022): received, by which of the six sub-paths, by which procedure.
 *
 * The text knows no act of acceptance, yet its sixty days run from acceptance. We take the day of this notice, but
 * never a later one than its own last day: an organ that is late with the notice gains nothing by it.
 */
export function noticePath(
  petition: LivePetition,
  command: CommandOf<'noticePath'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet } = petition.known.facts;
  const under = placeOf(ruleSet, 'acceptance');
  if (ruleSet !== 'regulations-2022') return refuse('other-rule-set', under);
  if (petition.stage !== 'routed') return refuse('not-routed', under);
  if (context.standing.unit !== petition.held.holder) return refuse('not-your-unit', under);
  const fault = ownDueFault(command.path, command.ownDue, context.today);
  if (fault) return fault;
  const [notice] = duties(petition, context.calendars);
  const due = notice?.reckoning?.due ?? context.today;
  const acceptedOn = isAfter(context.today, due) ? due : context.today;
  const edition = context.calendars.current.edition;
  return [
    {
      type: 'PathNoticed',
      by: petition.held.holder,
      path: command.path,
      ownDue: command.ownDue,
      edition,
      noticedOn: context.today,
      acceptedOn,
      note: command.note,
    },
  ];
}

/** 不予受理、不再受理: only on a ground of the closed list of the rule set in force, for the forms and levels it names. */
export function refusePetition(
  petition: LivePetition,
  command: CommandOf<'refuse'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, form, office, registeredOn, region } = petition.known.facts;
  const under = placeOf(ruleSet, 'acceptance');
  if (petition.stage !== 'registered' && petition.stage !== 'routed') return refuse('too-late-to-refuse', under);
  const by = petition.stage === 'registered' ? office : petition.held.holder;
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  const found = findGround(ruleSet, command.ground, region ?? undefined, registeredOn);
  if (!found || (found.kind !== 'non-acceptance' && found.kind !== 'no-longer')) {
    return refuse('ground-not-in-list', under, { ground: command.ground });
  }
  if (found.forms && !found.forms.includes(form)) return refuse('ground-not-for-form', found.under, { form });
  const level = context.units.get(by)?.level;
  if (found.levels && level && !found.levels.includes(level))
    return refuse('ground-not-for-level', found.under, { level });
  const edition = context.calendars.current.edition;
  return [
    {
      type: 'PetitionRefused',
      by,
      ground: found.id,
      citation: cite(found.under),
      statement: command.statement,
      refusedOn: context.today,
      edition,
    },
  ];
}

/** 延期: once, by thirty days at most, before the sixty are over, approved by the head, the reason told. */
export function extend(
  petition: LivePetition,
  command: CommandOf<'extend'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const rule = limit(ruleSet, 'extend', region ?? undefined, registeredOn);
  if (petition.stage !== 'handling') return refuse('not-handling', rule.under);
  if (context.standing.unit !== petition.held.holder) return refuse('not-your-unit', rule.under);
  if (petition.extendedDays > 0) return refuse('already-extended', rule.under, { days: petition.extendedDays });
  if (command.days > rule.length.n) return refuse('extension-too-long', rule.under, { most: rule.length.n });
  const sixty = duties(petition, context.calendars).find(
    (duty) => duty.act === 'issueOpinion' && duty.limit === 'conclude',
  );
  const due = sixty?.reckoning?.due;
  if (!due) return refuse('no-limit-to-extend', rule.under);
  if (isAfter(context.today, due)) return refuse('limit-already-passed', rule.under, { due: due.toString() });
  return [{ type: 'HandlingExtended', days: command.days, reason: command.reason, extendedOn: context.today }];
}

/** The national texts are silent; local law says what follows from an order to handle anew. */
const noSameOpinion: Citation = { instrument: 'local-11-2006', article: 50, paragraph: 2 };

/** 处理意见: request, facts and reasons, opinion, legal basis. The document was checked for its parts at the edge. */
export function issueOpinion(
  petition: LivePetition,
  command: CommandOf<'issueOpinion'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'opinion');
  if (petition.stage !== 'handling') return refuse('not-handling', under);
  if (context.standing.unit !== petition.held.holder) return refuse('not-your-unit', under);
  const ownPath = ownPathOf(petition);
  if (ownPath) return refuse('own-path', pathOf(ownPath).under);
  const onSimple = simpleFault(petition, command.result);
  if (onSimple) return onSimple;
  if (petition.redo?.result === command.result && !command.newFacts)
    return refuse('same-opinion', noSameOpinion, { result: command.result });
  if (command.deviates && !command.deviation) return refuse('deviation-unexplained', under);
  const edition = context.calendars.current.edition;
  return [
    {
      type: 'OpinionIssued',
      ...(command.deviation ? { deviation: command.deviation } : {}),
      by: petition.held.holder,
      result: command.result,
      document: command.document,
      newFacts: command.newFacts,
      ...(command.uncited ? { uncited: true } : {}),
      issuedOn: context.today,
      edition,
    },
  ];
}

/** 送达: with the day and the way on record, because the petitioner's own period starts here. */
export function serve(
  petition: LivePetition,
  command: CommandOf<'serve'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const rule = limit(ruleSet, 'serve', region ?? undefined, registeredOn);
  const waiting = unserved(petition);
  if (!waiting) return refuse('nothing-to-serve', rule.under);
  if (context.standing.unit !== waiting.by) return refuse('not-your-unit', rule.under);
  if (isAfter(waiting.since.on, command.servedOn))
    return refuse('served-before-issue', rule.under, { issued: waiting.since.on.toString() });
  if (isAfter(command.servedOn, context.today))
    return refuse('served-in-future', rule.under, { today: context.today.toString() });
  const unshown = serviceFault(petition, command, context);
  if (unshown) return unshown;
  const edition = context.calendars.current.edition;
  const { way, evidence, servedOn } = command;
  return [{ type: 'DocumentServed', document: waiting.document, way, evidence, servedOn, edition }];
}

/** The unit that has the matter in hand, or the office that registered it. */
const speaks = (petition: LivePetition, { standing }: Context): boolean =>
  standing.unit === holderOf(petition) || standing.unit === petition.known.facts.office;

/** 办结: a person concludes, when the petitioner's own period is over or no further look is open to anyone. */
export function conclude(
  petition: LivePetition,
  _: CommandOf<'conclude'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { facts } = petition.known;
  const under = placeOf(facts.ruleSet, 'review');
  if (petition.stage === 'concluded') return refuse('already-ended', under);
  const head = { type: 'PetitionConcluded', by: context.standing.unit!, concludedOn: context.today } as const;
  const withdrawn = concludeWithdrawn(petition, context);
  if (withdrawn === 'effective' && speaks(petition, context)) return [{ ...head, how: 'withdrawn' }];
  if (petition.stage !== 'replied' && petition.stage !== 'reviewed')
    return withdrawn && withdrawn !== 'effective' ? withdrawn : refuse('no-opinion-yet', under);
  if (!speaks(petition, context)) return refuse('not-your-unit', under);
  if (facts.purpose === 'suggestion') return [{ ...head, how: 'replied' }];
  if (petition.stage === 'reviewed' && petition.review.round === 're-review') return [{ ...head, how: 're-reviewed' }];
  const open = duties(petition, context.calendars).find((duty) => duty.act === 'requestReview');
  if (open?.reckoning && !isAfter(context.today, open.reckoning.due)) {
    return refuse('review-period-open', open.under, { due: open.reckoning.due.toString() });
  }
  return [{ ...head, how: 'not-challenged' }];
}
