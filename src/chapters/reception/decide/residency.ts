import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { fixed, rule } from '#law/law.ts';
import type { ReceptionEvent } from '../events.ts';
import type { Residency } from '../reception.ts';
import { hall } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<ReceptionEvent, Reason>;

/** 建议进驻: on the number of matters of one class within the window. A number proposes; a person decides. */
export function proposeResidency(
  command: CommandOf<'proposeResidency'>,
  { today, standing, calendars }: Context,
): Decided {
  const row = rule(command.ruleSet, 'hall-roster');
  const threshold = fixed(row, 'enterMin');
  if (command.matters < threshold) return refuse('below-threshold', row.under, { threshold, matters: command.matters });
  const { act: _, ...proposal } = command;
  const windowDays = fixed(row, 'windowDays');
  const office = standing.unit ?? proposal.unit;
  const { edition } = calendars.current;
  return [{ type: 'ResidencyProposed', ...proposal, office, threshold, windowDays, edition, proposedOn: today }];
}

/** 建议退出: once the matters of its class have clearly become few. */
export function proposeLeaving(
  residency: Residency,
  { matters }: CommandOf<'proposeLeaving'>,
  context: Context,
): Decided {
  const row = rule(residency.known.ruleSet, 'hall-roster');
  if (residency.stage !== 'sitting') return refuse('not-now', hall, { stage: residency.stage });
  const threshold = fixed(row, 'leaveBelow');
  if (matters >= threshold) return refuse('above-threshold', row.under, { threshold, matters });
  const { edition } = context.calendars.current;
  return [{ type: 'LeavingProposed', matters, threshold, edition, proposedOn: context.today }];
}

export function decideResidency(
  residency: Residency,
  command: CommandOf<'decideResidency'>,
  { today }: Context,
): Decided {
  if (residency.stage !== 'entering' && residency.stage !== 'leaving')
    return refuse('not-now', hall, { stage: residency.stage });
  return [{ type: 'ResidencyDecided', agreed: command.agreed, reason: command.reason, decidedOn: today }];
}
