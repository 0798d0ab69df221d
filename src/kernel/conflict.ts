import type { CivilDate } from './calendar.ts';
import type { Citation } from './citation.ts';
import type { PersonId, UnitId } from './ids.ts';
import type { Tie, TieKind } from './ties.ts';
import type { Unit, UnitKind, UnitTree } from './units.ts';

/** Who is too close to a matter to have it in hand, and why: asked wherever one is chosen to receive, handle or judge it. */

/** Whose own affair a matter is (所涉的单位和人), as far as its state says. */
export interface Concerned {
  /** The article that asks those close to it to stay away. */
  readonly under: Citation;
  /** Units that it is about: complained of, or whose answer is looked at again. */
  readonly units: readonly UnitId[];
  /** Officials who have stepped aside, or were told to. */
  readonly aside: readonly PersonId[];
}

/** Why a unit is too close: it is named, stands under one that is, is led by one, or is staffed by the same people. */
export type UnitConflict = 'named' | 'under-named' | 'led-by-named' | 'same-staff';

/** Why an official is too close: stepped aside, has acted on what is judged, or has a tie on record. */
export type PersonConflict = 'stepped-aside' | 'has-acted' | TieKind;

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
export function facesOf(named: readonly UnitId[], units: UnitTree, on: CivilDate): Unit[] {
  const faces = named.flatMap((id) => [units.get(id), units.inForce(id, on)].filter((unit) => unit !== undefined));
  return [...new Map(faces.map((unit) => [unit.id, unit])).values()];
}

/** Why this unit is too close to those that are named; undefined where it is not. */
export function unitConflict(
  unit: Unit,
  named: readonly UnitId[],
  units: UnitTree,
  on: CivilDate,
): UnitConflict | undefined {
  const faces = facesOf(named, units, on);
  if (faces.some(({ id }) => id === unit.id)) return 'named';
  if (faces.some(({ id }) => units.above(id, unit.id))) return 'under-named';
  const leads = ({ kind, region }: Unit): boolean =>
    kind === 'government' && !apart.has(unit.kind) && unit.region.startsWith(region);
  if (faces.some(leads)) return 'led-by-named';
  const shares = ({ kind, region }: Unit): boolean =>
    sameStaff.has(kind) && sameStaff.has(unit.kind) && region === unit.region;
  return faces.some(shares) ? 'same-staff' : undefined;
}

/** What is known of an official's closeness besides the matter's own state. */
export interface Closeness {
  /** Ties in force with the units and people that are concerned. */
  readonly ties: readonly Tie[];
  /** The unit for which the official is to act: what ties everybody of a unit to it says nothing of one of them. */
  readonly unit: UnitId | null;
  /** Officials who have acted on what is judged. */
  readonly actors?: readonly PersonId[];
}

/** Why this official is too close to a matter; undefined where nothing is on record. */
export function personConflict(
  person: PersonId,
  { aside }: Pick<Concerned, 'aside'>,
  { ties, unit, actors = [] }: Closeness,
): PersonConflict | undefined {
  if (aside.includes(person)) return 'stepped-aside';
  if (actors.includes(person)) return 'has-acted';
  const tie = ties.find(
    (one) =>
      one.person === person &&
      (one.unit === null
        ? one.other !== null && actors.includes(one.other)
        : one.unit !== unit || one.kind === 'retained'),
  );
  return tie?.kind;
}
