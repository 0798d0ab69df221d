import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';
import { rate } from './petitioner.ts';
import { withdraw } from './withdrawal.ts';

/**
 * 签名纸件: the petitioner's own act, brought on paper by somebody without a telephone. The office that registered the
 * matter scans it and a second person compares it; whether the act can be done is decided as if the petitioner did it.
 */
export function takePaper(
  petition: LivePetition,
  command: CommandOf<'takePaper'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, office, direct } = petition.known.facts;
  const under = placeOf(ruleSet, 'query');
  if (context.standing.unit !== office) return refuse('not-your-unit', under);
  if (command.files.length === 0) return refuse('paper-not-scanned', under);
  // A rating is for nobody who handles the matter to see before its end.
  if (command.kind === 'rate' && direct) return refuse('rates-itself', under);
  const done = doneBy(petition, command, context);
  if ('refused' in done) return done;
  const { kind, files } = command;
  return [{ type: 'PaperTaken', by: office, kind, files, takenOn: context.today }, ...done];
}

function doneBy(
  petition: LivePetition,
  command: CommandOf<'takePaper'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  // The paper is the entry before it.
  const next = { ...context, version: context.version + 1 };
  const { office, organ, reason, party, person, reachable } = command;
  if (command.kind === 'rate') return rate(petition, { act: 'rate', office, organ, reason }, next);
  if (command.kind === 'withdraw') return withdraw(petition, { act: 'withdraw', reason }, next);
  const { ruleSet, office: by } = petition.known.facts;
  if (!party || !person) return refuse('contact-not-given', placeOf(ruleSet, 'query'));
  return [{ type: 'ContactChanged', by, party, person, reachable, changedOn: context.today }];
}

/** 变更联系方式: the house asks for it once a code that went to the contact of before has come back. */
export function changeContact(
  _: LivePetition,
  { party, person, reachable }: CommandOf<'changeContact'>,
  { today }: Context,
): Decision<PetitionEvent, Reason> {
  return [{ type: 'ContactChanged', by: null, party, person, reachable, changedOn: today }];
}
