import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Unit, UnitKind, UnitTree } from '#kernel/units.ts';
import { levels } from '#law/levels.ts';

/** Who may receive a report, and who must never: nothing of it reaches those it is about (2005, 23; 2022, 30(3)). */

/** Bodies that a government of their region does not lead. Everything else there answers to it, vertical line or not. */
const apart: ReadonlySet<UnitKind> = new Set([
  'discipline',
  'political-legal',
  'court',
  'procuratorate',
  'congress',
  'inspection',
]);
/** The petition office and the office of the joint conference are, in practice, the same people. */
const sameStaff: ReadonlySet<UnitKind> = new Set(['petition-office', 'conference-office']);

/** A unit as it was named, and the one that took over its powers and its people. */
function faces(accused: readonly UnitId[], units: UnitTree, on: CivilDate): Unit[] {
  return accused.flatMap((id) => [units.get(id), units.inForce(id, on)].filter((unit) => unit !== undefined));
}

/** Whether a unit is one of those reported on, or stands under one of them. */
export function isForbidden(unit: Unit, accused: readonly UnitId[], units: UnitTree, on: CivilDate): boolean {
  return faces(accused, units, on).some((named) => {
    if (unit.id === named.id || units.above(named.id, unit.id)) return true;
    if (named.kind === 'government' && !apart.has(unit.kind)) return unit.region.startsWith(named.region);
    return sameStaff.has(named.kind) && sameStaff.has(unit.kind) && named.region === unit.region;
  });
}

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
  return faces(accused, units, on).every(({ level }) => levels.indexOf(unit.level) <= levels.indexOf(level));
}
