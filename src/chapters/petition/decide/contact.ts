import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { limit } from '#law/law.ts';
import type { PetitionEvent } from '../events.ts';
import { owesContact } from '../first.ts';
import type { LivePetition } from '../petition.ts';
import type { CommandOf, Reason } from './command.ts';

/** 首次联系: the organ that has a first petition speaks to the petitioner, once, and writes down what was said. */
export function contact(
  petition: LivePetition,
  command: CommandOf<'contact'>,
  { today, standing }: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, region, registeredOn } = petition.known.facts;
  const { under } = limit(ruleSet, 'firstContact', region ?? undefined, registeredOn);
  const since = petition.known.uncontacted;
  const isOpen = petition.stage === 'routed' || petition.stage === 'handling';
  if (!isOpen || !since || !owesContact(petition)) return refuse('no-contact-owed', under);
  if (standing.unit !== petition.held.holder) return refuse('not-your-unit', under);
  if (Temporal.PlainDate.compare(command.contactedOn, today) > 0)
    return refuse('contacted-in-future', under, { today: today.toString() });
  if (Temporal.PlainDate.compare(command.contactedOn, since.on) < 0)
    return refuse('contacted-before-receipt', under, { since: since.on.toString() });
  const { way, record, contactedOn } = command;
  return [{ type: 'FirstContactMade', by: petition.held.holder, way, record, contactedOn }];
}
