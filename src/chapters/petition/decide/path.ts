import { isAfter, type CivilDate } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citation.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse, type Refusal } from '#kernel/refusal.ts';
import { pathOf } from '#law/paths.ts';
import type { Path, PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/** The path that a claim is on and that is not the petition procedure; undefined for all that ends in an opinion. */
export function ownPathOf(petition: LivePetition): Exclude<Path, 6> | undefined {
  if (petition.stage !== 'handling' || petition.known.facts.purpose === 'suggestion') return undefined;
  return petition.path === null || petition.path === 6 ? undefined : petition.path;
}

/** Whether a last day may be named: on a path with a law of its own, and a day to come. */
export function ownDueFault(path: Path, ownDue: CivilDate | null, today: CivilDate): Refusal<Reason> | undefined {
  if (!ownDue) return undefined;
  const { petitionProcedure, under } = pathOf(path);
  if (petitionProcedure) return refuse('own-day-on-petition-path', under);
  return isAfter(ownDue, today) ? undefined : refuse('own-day-past', under, { today: today.toString() });
}

/**
 * 更正处理途径: only the sixth path has sixty days and review, so a wrong path takes rights away or gives too many. Two
 * people put it right, and the day of acceptance stays: nobody gains time by having been wrong.
 */
export function changePath(
  petition: LivePetition,
  command: CommandOf<'changePath'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = pathOf(command.path).under;
  if (petition.known.facts.ruleSet !== 'regulations-2022') return refuse('other-rule-set', elsewhere(petition));
  if (petition.stage !== 'handling') return refuse('not-handling', under);
  if (context.standing.unit !== petition.held.holder) return refuse('not-your-unit', under);
  if (petition.path === command.path) return refuse('same-path', under);
  const fault = ownDueFault(command.path, command.ownDue, context.today);
  if (fault) return fault;
  const { path, ownDue, note } = command;
  return [{ type: 'PathChanged', by: petition.held.holder, path, ownDue, note, changedOn: context.today }];
}

const elsewhere = ({ known }: LivePetition): Citation => placeOf(known.facts.ruleSet, 'acceptance');

/** 途径结果: one of the ends that this path can have, with the way on that its own law gives. */
export function statePathResult(
  petition: LivePetition,
  command: CommandOf<'statePathResult'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const opinion = placeOf(petition.known.facts.ruleSet, 'opinion');
  if (petition.stage !== 'handling') return refuse('not-handling', opinion);
  if (context.standing.unit !== petition.held.holder) return refuse('not-your-unit', opinion);
  const path = ownPathOf(petition);
  if (!path) return refuse('not-own-path', opinion);
  const { under, endsIn } = pathOf(path);
  const { result, document } = command;
  if (!endsIn.includes(result)) return refuse('result-not-of-path', under, { result });
  const edition = context.calendars.current.edition;
  return [{ type: 'PathResultStated', by: petition.held.holder, result, document, statedOn: context.today, edition }];
}
