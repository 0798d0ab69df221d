import type { UnitId } from '#kernel/ids.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse, type Refusal } from '#kernel/refusal.ts';
import type { LiveAccusation } from '../accusation.ts';
import type { AccusationEvent } from '../events.ts';
import { isForbidden } from '../recipients.ts';
import { correction, placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<AccusationEvent, Reason>;

/** The register that it would go to is kept by somebody whom the report is about. */
function goesToAccused(
  { known }: LiveAccusation,
  accused: readonly UnitId[],
  { units, today }: Context,
): Refusal<Reason> | undefined {
  const { region, ruleSet } = known.facts;
  const office = units.petitionOffice(region ?? undefined, today);
  return isForbidden(office, accused, units, today)
    ? refuse('forbidden-recipient', placeOf(ruleSet, 'secrecy'), { unit: office.id })
    : undefined;
}

/**
 * 询问是否退回: the custodian finds no report in it but an ordinary petition, and asks the reporter. Once: whoever said no
 * is not asked until they say yes.
 */
export function askReturn(accusation: LiveAccusation, command: CommandOf<'askReturn'>, context: Context): Decided {
  const { known, stage, holder } = accusation;
  const under = placeOf(known.facts.ruleSet, 'routing');
  if (stage === 'concluded') return refuse('already-ended', under);
  if (stage === 'told') return refuse('already-told', under);
  if (!holder || context.standing.unit !== holder) return refuse('not-in-your-hands', under);
  if (known.correction) return refuse('not-corrected', correction);
  if (known.returning?.step === 'asked') return refuse('return-pending', under);
  if (known.returning) return refuse('return-answered', under);
  const { text, accusedUnits } = command;
  const accused = goesToAccused(accusation, accusedUnits, context);
  if (accused) return accused;
  return [{ type: 'ReturnAsked', text, by: holder, askedOn: context.today }];
}

/** 同意退回: the reporter's own act. What the common side is to have of it is what they write here and nothing else. */
export function agreeReturn(accusation: LiveAccusation, command: CommandOf<'agreeReturn'>, context: Context): Decided {
  const { known, holder } = accusation;
  const under = placeOf(known.facts.ruleSet, 'query');
  if (accusation.stage === 'concluded') return refuse('already-ended', under);
  if (known.returning?.step !== 'asked' || !holder) return refuse('no-return-asked', under);
  // Whoever asked what it means decides when they have been told.
  if (known.questions.length > 0) return refuse('question-open', under);
  const { opening, identity, withFiles, accusedUnits } = command;
  const accused = goesToAccused(accusation, accusedUnits, context);
  if (accused) return accused;
  return [{ type: 'ReturnAgreed', opening, identity, withFiles, by: holder, agreedOn: context.today }];
}

/** 不同意退回: it stays a report and goes the way of one. */
export function declineReturn(accusation: LiveAccusation, _: CommandOf<'declineReturn'>, context: Context): Decided {
  const { known } = accusation;
  const under = placeOf(known.facts.ruleSet, 'query');
  if (accusation.stage === 'concluded') return refuse('already-ended', under);
  if (known.returning?.step !== 'asked') return refuse('no-return-asked', under);
  return [{ type: 'ReturnDeclined', declinedOn: context.today }];
}

/** The petition stands in the common register: its number is written down here, where custodian and reporter read it. */
export function openPetition(
  { known }: LiveAccusation,
  { opened }: CommandOf<'openPetition'>,
  { today }: Context,
): Decided {
  if (known.returning?.step === 'opened') return [];
  if (known.returning?.step !== 'agreed') return refuse('no-return-asked', placeOf(known.facts.ruleSet, 'query'));
  return [{ type: 'PetitionOpened', opened, openedOn: today }];
}
