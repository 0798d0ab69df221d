import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { rule } from '#law/law.ts';
import type { LiveAccusation } from '../accusation.ts';
import type { AccusationEvent } from '../events.ts';
import type { CommandOf, Reason } from './command.ts';
import { custodyMoved, taints } from './custodian.ts';

type Decided = Decision<AccusationEvent, Reason>;

/** A name comes off by two people of two bodies: alone, whoever holds a report could let it reach those it is about. */
const renamingRule = ({ known }: LiveAccusation) => rule(known.facts.ruleSet, 'renaming');

/** 申请更正被反映对象: until another body agrees, whoever was named before is kept away as before. */
export function askRenaming(accusation: LiveAccusation, command: CommandOf<'askRenaming'>, context: Context): Decided {
  const { known, holder, stage } = accusation;
  const { under } = renamingRule(accusation);
  const { standing, today, units, calendars } = context;
  const { accused, named, off, wasUnits, newUnits, told, reason } = command;
  if (stage === 'concluded') return refuse('already-ended', under);
  if (standing.unit === null || standing.unit !== holder) return refuse('not-in-your-hands', under);
  if (known.renaming) return refuse('renaming-pending', under);
  if (off !== null && !wasUnits.includes(off)) return refuse('not-named', under);
  const unknown = newUnits.find((id) => !units.get(id));
  if (unknown) return refuse('unknown-unit', under, { unit: unknown });
  // Nobody decides whether they are meant themselves.
  const of = known.custody.find((unit) => unit !== holder && !taints(unit, newUnits, context));
  if (!of) return refuse('no-second-body', under);
  const edition = calendars.current.edition;
  return [{ type: 'RenamingAsked', by: holder, of, accused, named, told, reason, askedOn: today, edition }];
}

/** The request that waits for this custodian, or why there is none. */
function waiting({ known }: LiveAccusation, { standing, actor }: Context): Reason | undefined {
  const { renaming } = known;
  if (!renaming) return 'nothing-asked';
  if (standing.unit !== renaming.of) return 'not-asked-of-you';
  return actor === renaming.actor ? 'same-person' : undefined;
}

/** 同意更正: from then on it is kept from whoever is named now; who has it in custody and is meant now loses it. */
export function approveRenaming(
  accusation: LiveAccusation,
  { accusedUnits }: CommandOf<'approveRenaming'>,
  context: Context,
): Decided {
  const turned = waiting(accusation, context);
  if (turned) return refuse(turned, renamingRule(accusation).under);
  const { asked, accused, named, told, of } = accusation.known.renaming!;
  return [
    { type: 'AccusedCorrected', asked: asked.version, accused, named, told, by: of, correctedOn: context.today },
    ...custodyMoved(accusation, accusedUnits, context),
  ];
}

export function declineRenaming(
  accusation: LiveAccusation,
  { reason }: CommandOf<'declineRenaming'>,
  context: Context,
): Decided {
  const turned = waiting(accusation, context);
  if (turned) return refuse(turned, renamingRule(accusation).under);
  const { asked, of } = accusation.known.renaming!;
  return [{ type: 'RenamingDeclined', asked: asked.version, by: of, reason, declinedOn: context.today }];
}
