import type { UnitId } from '#kernel/ids.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Unit } from '#kernel/units.ts';
import type { LiveAccusation } from '../accusation.ts';
import type { AccusationEvent } from '../events.ts';
import { canLookInto, custodianFor, hasAuthority, isForbidden } from '../recipients.ts';
import { correction, placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<AccusationEvent, Reason>;

const inHand = (accusation: LiveAccusation, { standing }: Context): boolean =>
  standing.unit !== null && standing.unit === accusation.holder;

/**
 * 明确被反映单位: the texts are read and the units meant are named. A unit that holds custody and turns out to be one of
 * them, or to stand under one, loses it in the same breath.
 */
export function nameAccused(accusation: LiveAccusation, command: CommandOf<'nameAccused'>, context: Context): Decided {
  const { known } = accusation;
  const { units, today } = context;
  const { ruleSet } = known.facts;
  if (accusation.stage === 'concluded') return refuse('already-ended', placeOf(ruleSet, 'routing'));
  const unknown = command.accusedUnits.find((id) => !units.get(id));
  if (unknown) return refuse('unknown-unit', placeOf(ruleSet, 'secrecy'), { unit: unknown });
  const named = { type: 'AccusedNamed', accused: command.accused, namedOn: today } as const;
  return [named, ...custodyMoved(accusation, command.accusedUnits, context)];
}

/** Whoever has custody and turns out to be meant loses it; what they had in hand goes to the next who is not. */
export function custodyMoved(
  accusation: LiveAccusation,
  accused: readonly UnitId[],
  context: Context,
): readonly AccusationEvent[] {
  const { known, holder } = accusation;
  const edition = context.calendars.current.edition;
  return known.custody
    .filter((id) => taints(id, accused, context))
    .map((from): AccusationEvent => {
      const next = from === holder ? nextCustodian(accusation, from, accused, context) : undefined;
      return { type: 'CustodyMoved', from, to: next?.id ?? null, edition, movedOn: context.today };
    });
}

export function taints(id: UnitId, accused: readonly UnitId[], { units, today }: Context): boolean {
  const unit = units.get(id);
  return unit !== undefined && isForbidden(unit, accused, units, today);
}

function nextCustodian(
  { known }: LiveAccusation,
  from: UnitId,
  accused: readonly UnitId[],
  { units, today }: Context,
): Unit | undefined {
  const unit = units.get(from);
  const received =
    unit?.kind === 'petition-office' ? unit : units.petitionOffice(known.facts.region ?? unit?.region, today);
  return custodianFor(received, accused, units, today);
}

/** 转送: to the body that may look into it, never to those it is about. Whom it is about has to be clear before. */
export function route(accusation: LiveAccusation, command: CommandOf<'route'>, context: Context): Decided {
  const { known, holder } = accusation;
  const { units, today } = context;
  const { ruleSet } = known.facts;
  const under = placeOf(ruleSet, 'routing');
  const secrecy = placeOf(ruleSet, 'secrecy');
  if (accusation.stage === 'concluded') return refuse('already-ended', under);
  if (accusation.stage === 'told') return refuse('already-told', under);
  if (!holder || !inHand(accusation, context)) return refuse('not-in-your-hands', under);
  if (!known.unitNamed) return refuse('accused-not-named', secrecy);
  const to = units.inForce(command.to, today);
  if (!to) return refuse('unknown-unit', under, { unit: command.to });
  // A body that took the report in, for want of an office that is not meant, may look into it itself.
  if (to.id === holder && accusation.stage === 'routed') return refuse('already-with-it', under);
  if (isForbidden(to, command.accusedUnits, units, today))
    return refuse('forbidden-recipient', secrecy, { unit: to.id });
  if (!canLookInto(to)) return refuse('cannot-look-into', under, { unit: to.id });
  if (!hasAuthority(to, command.accusedUnits, units, today)) return refuse('without-authority', under, { unit: to.id });
  const { kind, note, feedbackDue } = command;
  if (feedbackDue && Temporal.PlainDate.compare(feedbackDue, today) <= 0)
    return refuse('feedback-not-ahead', under, { today: today.toString() });
  const edition = context.calendars.current.edition;
  return [{ type: 'AccusationRouted', from: holder, to: to.id, kind, note, feedbackDue, edition, routedOn: today }];
}

/** Answers in the mailbox. Any custodian of the report may, so that a reporter is not lost between two of them. */
export function answerQuestion(
  accusation: LiveAccusation,
  command: CommandOf<'answerQuestion'>,
  context: Context,
): Decided {
  const under = placeOf(accusation.known.facts.ruleSet, 'query');
  const open = accusation.known.questions.some((one) => one.version === command.question);
  if (!open) return refuse('no-such-question', under);
  const { question, text } = command;
  return [{ type: 'ReporterAnswered', question, text, by: context.standing.unit!, answeredOn: context.today }];
}

export function writeToReporter(
  _: LiveAccusation,
  { text }: CommandOf<'writeToReporter'>,
  { standing, today }: Context,
): Decided {
  return [{ type: 'ReporterWrittenTo', text, by: standing.unit!, writtenOn: today }];
}

/** A note among custodians; the reporter never sees it. */
export function note(_: LiveAccusation, { text }: CommandOf<'note'>, { standing, today }: Context): Decided {
  return [{ type: 'CustodianNoted', text, by: standing.unit!, notedOn: today }];
}

/** 反馈: what came of it, told to the reporter by the body that looked into it. */
export function feedback(accusation: LiveAccusation, { text }: CommandOf<'feedback'>, context: Context): Decided {
  const under = placeOf(accusation.known.facts.ruleSet, 'handling');
  if (accusation.stage === 'concluded') return refuse('already-ended', under);
  if (accusation.stage === 'reported') return refuse('not-routed-yet', under);
  if (!inHand(accusation, context)) return refuse('not-in-your-hands', under);
  const edition = context.calendars.current.edition;
  return [{ type: 'FeedbackTold', text, by: accusation.holder, toldOn: context.today, edition }];
}

/** 纠正: what stood in the way of petitioning was put right, and how is on record for the reporter. */
export function recordCorrection(
  accusation: LiveAccusation,
  { text }: CommandOf<'recordCorrection'>,
  context: Context,
): Decided {
  if (accusation.stage === 'concluded') return refuse('already-ended', correction);
  if (!inHand(accusation, context)) return refuse('not-in-your-hands', correction);
  if (!accusation.known.correction) return refuse('no-obstruction', correction);
  return [{ type: 'ObstructionCorrected', text, by: context.standing.unit!, correctedOn: context.today }];
}

/** 办结: a person concludes, once the reporter was told and has no question left open. */
export function conclude(accusation: LiveAccusation, _: CommandOf<'conclude'>, context: Context): Decided {
  const under = placeOf(accusation.known.facts.ruleSet, 'handling');
  if (accusation.stage === 'concluded') return refuse('already-ended', under);
  if (accusation.stage !== 'told') return refuse('not-told-yet', under);
  if (!inHand(accusation, context)) return refuse('not-in-your-hands', under);
  if (accusation.known.correction) return refuse('not-corrected', correction);
  if (accusation.known.questions.length > 0)
    return refuse('question-open', placeOf(accusation.known.facts.ruleSet, 'query'));
  return [{ type: 'AccusationConcluded', by: accusation.holder, concludedOn: context.today }];
}
