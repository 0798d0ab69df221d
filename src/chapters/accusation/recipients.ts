import type { CivilDate } from '#kernel/calendar.ts';
import { facesOf, unitConflict } from '#kernel/conflict.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Unit, UnitKind, UnitTree } from '#kernel/units.ts';
import { levels } from '#law/levels.ts';

/** Who may receive a report, and who must never: nothing of it reaches those it is about (2005, 23; 2022, 30(3)). */

/** Whether a unit is one of those reported on, stands under one of them, or is led or staffed by one. */
export const isForbidden = (unit: Unit, accused: readonly UnitId[], units: UnitTree, on: CivilDate): boolean =>
  unitConflict(unit, accused, units, on) !== undefined;

/** The petition office above another: its superior if that is one, else the one of the smallest region around it. */
function officeAbove(office: Unit, units: UnitTree, on: CivilDate): Unit | undefined {
  const superior = units.superior(office.id, on);
  if (superior?.kind === 'petition-office') return superior;
  return around(office.region, 'petition-office', units, on).find(({ region }) => region !== office.region);
}

/** Units of a kind in a region and the regions around it, the nearest first. */
function around(region: string, kind: UnitKind, units: UnitTree, on: CivilDate): Unit[] {
  return units
    .all()
    .filter(
      (unit) => unit.kind === kind && region.startsWith(unit.region) && units.inForce(unit.id, on)?.id === unit.id,
    )
    .toSorted((a, b) => b.region.length - a.region.length);
}

/**
 * The unit whose custodian takes a report in: the office that received it, or the next higher one that is neither
 * reported on nor under somebody who is; failing all of these, the nearest body of discipline and supervision.
 *
 * @returns undefined where none is left. It is then kept unread, and the reporter is told where else to turn.
 */
export function custodianFor(
  received: Unit,
  accused: readonly UnitId[],
  units: UnitTree,
  on: CivilDate,
): Unit | undefined {
  const seen = new Set<UnitId>();
  for (
    let office: Unit | undefined = received;
    office && !seen.has(office.id);
    office = officeAbove(office, units, on)
  ) {
    if (!isForbidden(office, accused, units, on)) return office;
    seen.add(office.id);
  }
  return around(received.region, 'discipline', units, on).find((unit) => !isForbidden(unit, accused, units, on));
}

/** Kinds of bodies that look into nothing themselves: they pass on. */
const passingOn: ReadonlySet<UnitKind> = new Set(['petition-office', 'conference-office']);

export const canLookInto = ({ kind }: Unit): boolean => !passingOn.has(kind);

/**
 * Whether a unit stands high enough: those who manage the cadres of a unit stand at its level or above it. Which of the
 * two it is depends on the rank of the person, which is not on record; so only what can never be right is turned away.
 */
export function hasAuthority(unit: Unit, accused: readonly UnitId[], units: UnitTree, on: CivilDate): boolean {
  return facesOf(accused, units, on).every(({ level }) => levels.indexOf(unit.level) <= levels.indexOf(level));
}
