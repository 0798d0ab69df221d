import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { UnitTree } from '#kernel/units.ts';
import type { UnitDossier } from '../dossier.ts';
import type { WorkforceEvent } from '../events.ts';
import { places } from '../rules.ts';
import type { Reason, WorkforceCommand } from './command.ts';

type Of<Act extends WorkforceCommand['act']> = Extract<WorkforceCommand, { readonly act: Act }>;
type Decided = Decision<WorkforceEvent, Reason>;

/** 设立机构. The founding file names superiors before they are on record, so only an administrator's entry is checked. */
export function enterUnit(command: Of<'enterUnit'>, context: Context): Decided {
  const { act: _, key, ...facts } = command;
  const founding = context.standing.capacity === 'system';
  const fault = founding ? undefined : superiorFault(command.unit, command.superior, context);
  if (fault) return refuse(fault, places.succession);
  return [
    { type: 'DossierOpened', kind: 'unit', key, openedOn: context.today },
    { type: 'UnitEntered', ...facts },
  ];
}

export function changeUnit(state: UnitDossier, command: Of<'changeUnit'>, context: Context): Decided {
  const fault = superiorFault(state.unit, command.superior, context);
  if (fault) return refuse(fault, places.succession);
  const { act: _, ...facts } = command;
  return [{ type: 'UnitChanged', ...facts }];
}

/** 撤销、合并. Nothing that the unit owed is left behind: a successor, or whoever the article names, carries it on. */
export function endUnit(state: UnitDossier, { endOn, successor, reason }: Of<'endUnit'>, context: Context): Decided {
  if (state.end !== null && Temporal.PlainDate.compare(state.end, context.today) <= 0)
    return refuse('unit-ended', places.succession);
  if (Temporal.PlainDate.compare(endOn, state.since) <= 0) return refuse('day-before-start', places.record);
  if (successor !== null && !standsOn(context.units, successor, endOn, state.unit))
    return refuse('successor-unfit', places.succession);
  return [{ type: 'UnitEnded', endOn, successor, reason }];
}

/** Whether a unit can carry on another's powers on that day: it exists then, and does not lead back. */
function standsOn(units: UnitTree, id: UnitId, on: CivilDate, ending: UnitId): boolean {
  const unit = units.get(id);
  return id !== ending && unit !== undefined && units.inForce(id, on)?.id === id;
}

function superiorFault(
  unit: UnitId,
  superior: UnitId | null,
  { units }: Context,
): 'superior-unknown' | 'superior-circle' | undefined {
  if (superior === null) return undefined;
  if (superior === unit || units.above(unit, superior)) return 'superior-circle';
  return units.get(superior) ? undefined : 'superior-unknown';
}
