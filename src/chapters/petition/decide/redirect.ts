import { cite } from '#kernel/citation.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts';
import type { Unit } from '#kernel/units.ts';
import { findGround } from '#law/law.ts';
import { levelSuits } from '#law/levels.ts';
import type { Ground } from '#law/rule.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/** The one ground that turns on levels; it needs the competent organ by name, to compare with. */
const levelGround = 'visit-level';

/**
 * 告知向有权机关、依法定途径提出: the person is told the exact office, the reason and its article, and the periods that
 * run on that path. It ends nothing of the claim, so it is no refusal; yet it ends the matter here, so two people do it.
 */
export function redirect(
  petition: LivePetition,
  command: CommandOf<'redirect'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, office } = petition.known.facts;
  const under = placeOf(ruleSet, 'disposal');
  if (petition.stage !== 'registered' && petition.stage !== 'routed') return refuse('too-late-to-redirect', under);
  // What was forwarded goes back to its sender by an objection; the petitioner is not sent on a second walk.
  if (petition.stage === 'routed' && petition.how !== 'direct')
    return refuse('object-instead', placeOf(ruleSet, 'acceptance'));
  if (context.standing.unit !== office) return refuse('not-your-unit', under);
  const ground = groundFor(petition, command.ground);
  if (isRefusal(ground)) return ground;
  const to = command.to ? context.units.inForce(command.to, context.today) : undefined;
  if (command.to && !to) return refuse('unknown-unit', ground.under, { unit: command.to });
  const lacking = whatLacks(petition, ground, to, command, context);
  if (lacking) return lacking;
  return [
    {
      type: 'PetitionRedirected',
      by: office,
      ground: ground.id,
      citation: cite(ground.under),
      path: command.path,
      to: to?.id ?? null,
      statement: command.statement,
      redirectedOn: context.today,
      edition: context.calendars.current.edition,
    },
  ];
}

function groundFor({ known: { facts } }: LivePetition, id: string): Ground | Refusal<Reason> {
  const { ruleSet, form, region, registeredOn, direct } = facts;
  const ground = findGround(ruleSet, id, region ?? undefined, registeredOn);
  if (ground?.kind !== 'redirect') return refuse('ground-not-in-list', placeOf(ruleSet, 'disposal'), { ground: id });
  if (ground.forms && !ground.forms.includes(form)) return refuse('ground-not-for-form', ground.under, { form });
  if (ground.door && ground.door !== doorOf(direct)) return refuse('ground-not-for-unit', ground.under);
  return ground;
}

/** At which door the matter was raised: a petition office's, or the organ's own. */
export const doorOf = (direct: boolean): 'office' | 'organ' => (direct ? 'organ' : 'office');

/** A person is never sent away without being told where to, and a visit never from a level at which it may be paid. */
function whatLacks(
  { known: { facts } }: LivePetition,
  ground: Ground,
  to: Unit | undefined,
  command: CommandOf<'redirect'>,
  { units }: Context,
): Refusal<Reason> | undefined {
  if (ground.id !== levelGround) return to || command.path ? undefined : refuse('way-not-named', ground.under);
  if (!to) return refuse('office-not-named', ground.under);
  const receiving = units.get(facts.office)?.level;
  if (receiving && levelSuits(facts.form, to.level, receiving)) {
    return refuse('level-suits', ground.under, { unit: to.id });
  }
  return undefined;
}
