import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { pathOf } from '#law/paths.ts';
import type { PetitionEvent, Round } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

const ended = (petition: LivePetition): boolean => petition.stage === 'concluded' || petition.stage === 'resealed';

/** 补充材料: at any time while the matter lives, asked for or not. */
export function addMaterial(
  petition: LivePetition,
  command: CommandOf<'addMaterial'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'query');
  if (ended(petition)) return refuse('already-ended', under);
  if (!command.text && command.files.length === 0) return refuse('nothing-to-add', under);
  return [{ type: 'MaterialAdded', text: command.text, files: command.files, addedOn: context.today }];
}

/** A question about the matter; whoever has it in hand owes an answer in the same thread. */
export function ask(
  petition: LivePetition,
  command: CommandOf<'ask'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  if (ended(petition)) return refuse('already-ended', placeOf(petition.known.facts.ruleSet, 'query'));
  return [
    { type: 'QuestionAsked', text: command.text, askedOn: context.today, edition: context.calendars.current.edition },
  ];
}

/** 催办: as often as the petitioner likes, but the answer to the last one comes first. */
export function urge(
  petition: LivePetition,
  command: CommandOf<'urge'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'query');
  if (ended(petition)) return refuse('already-ended', under);
  const [open] = petition.known.urges;
  if (open) return refuse('urge-already-open', under, { since: open.sinceOn.toString() });
  return [
    { type: 'PetitionUrged', text: command.text, urgedOn: context.today, edition: context.calendars.current.edition },
  ];
}

/** 评价: once the first written answer has arrived, of the petition office and of the organ apart. */
export function rate(
  petition: LivePetition,
  command: CommandOf<'rate'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'query');
  if (!petition.known.answered) return refuse('not-answered-yet', under);
  if (petition.known.rated) return refuse('already-rated', under);
  const { office, organ, reason } = command;
  if (!office && !organ) return refuse('nothing-to-add', under);
  return [{ type: 'PetitionRated', office, organ, reason, ratedOn: context.today }];
}

/**
 * 请求复查、复核: within thirty days of the written answer, by the next higher organ. The period is the petitioner's,
 * so its last day moves on when it falls on a day off; the duty that the page showed is the measure.
 */
export function requestReview(
  petition: LivePetition,
  command: CommandOf<'requestReview'>,
  context: Context,
  due: Temporal.PlainDate | undefined,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, purpose } = petition.known.facts;
  const round: Round = petition.stage === 'reviewed' ? 're-review' : 'review';
  const under = placeOf(ruleSet, round === 'review' ? 'review' : 'reReview');
  if (petition.stage === 'under-review' || petition.stage === 'review-decided')
    return refuse('already-under-review', under);
  if (petition.stage === 'concluded' && petition.how === 'own-path') {
    return refuse('no-review-of-this', pathOf(6).under);
  }
  if (petition.stage !== 'replied' && petition.stage !== 'reviewed') return refuse('no-opinion-yet', under);
  if (purpose === 'suggestion') return refuse('no-review-of-this', under);
  if (petition.stage === 'reviewed' && petition.review.round === 're-review') return refuse('no-review-of-this', under);
  if (due && Temporal.PlainDate.compare(context.today, due) > 0)
    return refuse('out-of-time', under, { due: due.toString() });
  const last = petition.stage === 'reviewed' ? petition.review.reviewer : petition.held.holder;
  const reviewer = context.units.superior(last, context.today);
  if (!reviewer) return refuse('no-higher-organ', under, { unit: last });
  const edition = context.calendars.current.edition;
  return [
    {
      type: 'ReviewRequested',
      round,
      reviewer: reviewer.id,
      reasons: command.reasons,
      requestedOn: context.today,
      edition,
    },
  ];
}
