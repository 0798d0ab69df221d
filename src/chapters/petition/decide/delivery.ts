import { isAfter, type CivilDate } from '#kernel/calendar.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse, type Refusal } from '#kernel/refusal.ts';
import { limit, reckon } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import type { PetitionEvent } from '../events.ts';
import { reporterOf, unserved, type LivePetition } from '../petition.ts';
import type { CommandOf, Reason } from './command.ts';

const limitOf = ({ known: { facts } }: LivePetition, id: LimitId) =>
  limit(facts.ruleSet, id, facts.region ?? undefined, facts.registeredOn);

/** 公告送达: the last way, where nobody can be found; what was tried before is the evidence. */
export function publishNotice(
  petition: LivePetition,
  command: CommandOf<'publishNotice'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = limitOf(petition, 'servedByPublicNotice');
  const waiting = unserved(petition);
  if (!waiting) return refuse('nothing-to-serve', under);
  if (context.standing.unit !== waiting.by) return refuse('not-your-unit', under);
  if (petition.known.publicNotice) return refuse('already-published', under);
  const { publishedOn, evidence } = command;
  if (isAfter(waiting.since.on, publishedOn) || isAfter(publishedOn, context.today))
    return refuse('published-outside', under, {
      issued: waiting.since.on.toString(),
      today: context.today.toString(),
    });
  const edition = context.calendars.current.edition;
  return [{ type: 'NoticePublished', document: waiting.document, by: waiting.by, evidence, publishedOn, edition }];
}

/** The day on which a published document counts as served: the last one of the notice. */
export function noticeOver(petition: LivePetition, { calendars }: Pick<Context, 'calendars'>): CivilDate | undefined {
  const { publicNotice } = petition.known;
  if (!publicNotice) return undefined;
  const { on, edition } = publicNotice;
  return reckon(limitOf(petition, 'servedByPublicNotice'), on, calendars.edition(edition)).due;
}

/**
 * Whether a service is shown: the petitioner's thirty days run from it, so no way goes without its evidence, and a public
 * notice counts on its last day alone.
 */
export function serviceFault(
  petition: LivePetition,
  { way, servedOn, evidence }: CommandOf<'serve'>,
  context: Context,
): Refusal<Reason> | undefined {
  if (!evidence) return refuse('no-evidence-of-service', limitOf(petition, 'serve').under);
  if (way !== 'public-notice') return undefined;
  const { under } = limitOf(petition, 'servedByPublicNotice');
  const over = noticeOver(petition, context);
  if (!over) return refuse('no-public-notice', under);
  const counts = servedOn.equals(over) && !isAfter(over, context.today);
  return counts ? undefined : refuse('notice-not-over', under, { due: over.toString() });
}

/** 落实: whoever supports a claim sees to it that the opinion is carried out, and says so. */
export function reportExecution(
  petition: LivePetition,
  command: CommandOf<'reportExecution'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = limitOf(petition, 'execute');
  const { unexecuted } = petition.known;
  if (!unexecuted) return refuse('nothing-to-execute', under);
  const by = reporterOf(petition);
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  const { executedOn, text } = command;
  if (isAfter(executedOn, context.today)) return refuse('executed-outside', under, { today: context.today.toString() });
  const executed: PetitionEvent = { type: 'OpinionExecuted', by, text, executedOn };
  // What was agreed is carried out, and with that the matter ends as both sides wanted it.
  return petition.stage === 'settled'
    ? [executed, { type: 'PetitionConcluded', by, how: 'settled', concludedOn: context.today }]
    : [executed];
}
