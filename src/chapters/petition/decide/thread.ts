import type { UnitId } from '#kernel/ids.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { limit, reckon } from '#law/law.ts';
import type { PetitionEvent } from '../events.ts';
import { holderOf, type LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/** The unit that may speak for the matter now: the one that has it in hand, or the office that registered it. */
function speaker(petition: LivePetition, { standing }: Context): UnitId | undefined {
  const { unit } = standing;
  return unit !== null && (unit === holderOf(petition) || unit === petition.known.facts.office) ? unit : undefined;
}

export function answerQuestion(
  petition: LivePetition,
  command: CommandOf<'answerQuestion'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'query');
  const by = speaker(petition, context);
  if (!by) return refuse('not-your-unit', under);
  if (!petition.known.questions.some((one) => one.version === command.question))
    return refuse('no-such-question', under);
  return [{ type: 'QuestionAnswered', question: command.question, text: command.text, by, answeredOn: context.today }];
}

export function answerUrge(
  petition: LivePetition,
  command: CommandOf<'answerUrge'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'query');
  const by = speaker(petition, context);
  if (!by) return refuse('not-your-unit', under);
  if (!petition.known.urges.some((one) => one.version === command.urge)) return refuse('no-such-urge', under);
  return [{ type: 'UrgeAnswered', urge: command.urge, text: command.text, by, answeredOn: context.today }];
}

/** Writes to the petitioner through the system: the way to reach one whose name and contact are withheld. */
export function writeToPetitioner(
  petition: LivePetition,
  command: CommandOf<'writeToPetitioner'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const by = speaker(petition, context);
  if (!by) return refuse('not-your-unit', placeOf(petition.known.facts.ruleSet, 'query'));
  return [{ type: 'MessageWritten', text: command.text, by, writtenOn: context.today }];
}

/**
 * 登记通话. Whoever promised a call owes it by the day that was named. Where nobody answered, what is owed stays as it
 * was, and nothing new can have been promised.
 */
export function noteCall(
  petition: LivePetition,
  { call, needs, callsBack, callBackDue: named, note: text }: CommandOf<'noteCall'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const by = speaker(petition, context);
  if (!by) return refuse('not-your-unit', placeOf(ruleSet, 'query'));
  const rule = limit(ruleSet, 'callBack', region ?? undefined, registeredOn);
  const { today, calendars } = context;
  const promised = callsBack && call !== 'unreached';
  if (promised && named && Temporal.PlainDate.compare(named, today) < 0)
    return refuse('call-back-day-past', rule.under, { today: today.toString() });
  const callBackDue = promised ? (named ?? reckon(rule, today, calendars.current).due) : null;
  const { edition } = calendars.current;
  return [{ type: 'CallNoted', by, call, needs, callBackDue, note: text, notedOn: today, edition }];
}

/** An internal note; the parties never see it. */
export function note(
  petition: LivePetition,
  command: CommandOf<'note'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const by = context.standing.unit ?? petition.known.facts.office;
  return [{ type: 'NoteAdded', text: command.text, by, notedOn: context.today }];
}

/** 复查意见、复核意见: uphold, change, or order the organ to handle the claim anew. */
export function decideReview(
  petition: LivePetition,
  command: CommandOf<'decideReview'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet } = petition.known.facts;
  if (petition.stage !== 'under-review') return refuse('not-under-review', placeOf(ruleSet, 'review'));
  const { round, reviewer } = petition.review;
  const under = placeOf(ruleSet, round === 'review' ? 'review' : 'reReview');
  if (context.standing.unit !== reviewer) return refuse('not-your-unit', under);
  if (command.redoDays !== null && command.outcome !== 'redo') return refuse('time-without-redo', under);
  const edition = context.calendars.current.edition;
  return [
    {
      type: 'ReviewDecided',
      round,
      by: reviewer,
      outcome: command.outcome,
      redoDays: command.redoDays,
      document: command.document,
      decidedOn: context.today,
      edition,
    },
  ];
}
