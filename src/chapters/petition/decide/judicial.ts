import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Unit } from '#kernel/units.ts';
import { limit, rulesOf } from '#law/law.ts';
import type { Rule } from '#law/rule.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/** The bodies that handle what concerns remedies by litigation, each by its own procedure. */
export const judicialKinds: readonly Unit['kind'][] = ['political-legal', 'court', 'procuratorate'];

/** The rule by which litigation is kept apart; before the policy of 2013 there was none. */
export function apartRule({ known: { facts } }: LivePetition): Rule | undefined {
  const { ruleSet, region, registeredOn } = facts;
  return rulesOf(ruleSet, region ?? undefined, registeredOn).find(({ id }) => id === 'litigation-apart');
}

/**
 * 转政法机关: what concerns remedies by litigation leaves the ordinary path. A letter is passed on to the political-legal
 * organ of the same level; a visitor is told the law and guided there (2022, article 22), which is another act.
 */
export function sendToJudicial(
  petition: LivePetition,
  command: CommandOf<'sendToJudicial'>,
  { units, today, standing, calendars }: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, office, form } = petition.known.facts;
  const under = placeOf(ruleSet, 'disposal');
  const row = apartRule(petition);
  if (!row) return refuse('litigation-not-apart', under);
  if (petition.stage !== 'registered') return refuse('already-routed', under);
  if (standing.unit !== office) return refuse('not-your-unit', under);
  if (form === 'visit' && ruleSet === 'regulations-2022') return refuse('guide-the-visitor', row.under);
  const to = units.inForce(command.to, today);
  if (!to) return refuse('unknown-unit', row.under, { unit: command.to });
  if (!judicialKinds.includes(to.kind)) return refuse('not-political-legal', row.under, { unit: to.id });
  if (to.level !== units.get(office)?.level) return refuse('not-same-level', row.under, { unit: to.id });
  return [{ type: 'JudicialSent', to: to.id, edition: calendars.current.edition, sentOn: today, note: command.note }];
}

/** 政法机关接收: within fifteen days; what it does then is fixed by its own law and not by this product. */
export function receiveJudicial(
  petition: LivePetition,
  _: CommandOf<'receiveJudicial'>,
  { today, standing, calendars }: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const { under } = limit(ruleSet, 'receiveJudicial', region ?? undefined, registeredOn);
  if (petition.stage !== 'judicial') return refuse('not-with-judicial', under);
  const by = petition.held.holder;
  if (standing.unit !== by) return refuse('not-your-unit', under);
  if (petition.received) return refuse('received-already', under);
  return [{ type: 'JudicialReceived', by, receivedOn: today, edition: calendars.current.edition }];
}

/** 依法终结: its own conclusion, by whom, on what basis and on which day; the petitioner is served, the sender reads it. */
export function endJudicial(
  petition: LivePetition,
  command: CommandOf<'endJudicial'>,
  { today, standing, calendars }: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const under =
    apartRule(petition)?.under ?? limit(ruleSet, 'receiveJudicial', region ?? undefined, registeredOn).under;
  if (petition.stage !== 'judicial') return refuse('not-with-judicial', under);
  const by = petition.held.holder;
  if (standing.unit !== by) return refuse('not-your-unit', under);
  if (!petition.received) return refuse('receive-first', under);
  const { concludedOn, document } = command;
  if (Temporal.PlainDate.compare(concludedOn, today) > 0)
    return refuse('ended-in-future', under, { today: today.toString() });
  const edition = calendars.current.edition;
  return [{ type: 'JudicialEnded', by, document, concludedOn, endedOn: today, edition }];
}
