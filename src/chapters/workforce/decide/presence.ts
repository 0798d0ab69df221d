import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { isHeld, type OfficialDossier } from '../dossier.ts';
import type { WorkforceEvent } from '../events.ts';
import { places } from '../rules.ts';
import type { Reason, WorkforceCommand } from './command.ts';

type Of<Act extends WorkforceCommand['act']> = Extract<WorkforceCommand, { readonly act: Act }>;
type Decided = Decision<WorkforceEvent, Reason>;

/** Of whom somebody may say that they are away, or too close: of themselves, and as head of those of the unit. */
function mayNot(state: OfficialDossier, { actor, standing, today }: Context): Reason | undefined {
  if (state.left !== null && Temporal.PlainDate.compare(state.left, today) <= 0) return 'official-left';
  if (actor === `person:${state.person}`) return undefined;
  const heads =
    standing.capacity === 'head' && state.posts.some((held) => held.unit === standing.unit && isHeld(held, today));
  return heads ? undefined : 'for-another';
}

/** 请假. Limits do not move; whose work it is meanwhile is read off the leaves of the day. */
export function takeLeave(state: OfficialDossier, command: Of<'takeLeave'>, context: Context): Decided {
  const { fromOn, untilOn, cover, reason } = command;
  const turned = mayNot(state, context);
  if (turned) return refuse(turned, places.record);
  if (Temporal.PlainDate.compare(untilOn, fromOn) < 0) return refuse('day-before-start', places.record);
  if (Temporal.PlainDate.compare(untilOn, context.today) < 0) return refuse('days-over', places.record);
  return [{ type: 'LeaveRecorded', fromOn, untilOn, cover, reason }];
}

/** 提前返岗. */
export function cutLeave(state: OfficialDossier, command: Of<'cutLeave'>, context: Context): Decided {
  const { fromOn, untilOn, reason } = command;
  const turned = mayNot(state, context);
  if (turned) return refuse(turned, places.record);
  return [{ type: 'LeaveCut', fromOn, untilOn, endOn: context.today, reason }];
}

/** 利害关系申报: counts at once wherever somebody is chosen to receive, handle or judge. */
export function declareTie(state: OfficialDossier, command: Of<'declareTie'>, context: Context): Decided {
  const { particulars, reason } = command;
  const turned = mayNot(state, context);
  if (turned) return refuse(turned, places.record);
  return [{ type: 'TieDeclared', particulars, declaredOn: context.today, reason }];
}

export function endTie(state: OfficialDossier, { particulars, reason }: Of<'endTie'>, context: Context): Decided {
  const turned = mayNot(state, context);
  if (turned) return refuse(turned, places.record);
  return [{ type: 'TieEnded', particulars, endOn: context.today, reason }];
}
