import type { CivilDate } from './calendar.ts';
import type { UnitId } from './ids.ts';

/** The levels of organs (层级), highest first. A village committee is no organ and has none. */
export const levels = ['central', 'province', 'city', 'county', 'township'] as const;
export type Level = (typeof levels)[number];

/** What kind of organ a unit is. `petition-office` 信访部门, `competent` 职能部门, and the bodies with paths of their own. */
export const unitKinds = [
  'petition-office',
  'government',
  'competent',
  'political-legal',
  'discipline',
  'court',
  'procuratorate',
  'congress',
  'conference-office',
  'inspection',
  'enterprise',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** One organ or unit (机关、单位) with the days on which it exists. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
  readonly level: Level;
  /** The next higher organ, which reviews what this one decides. Null at the top. */
  readonly superior: UnitId | null;
  readonly region: string;
  readonly phone: string;
  readonly address: string;
  readonly addressEn: string;
  readonly hours: string;
  /** What stands before the numbers of its letters (发文机关代字): `南住建`; empty where none is set. */
  readonly letterCode?: string;
  /** Classes of matters (codes of the taxonomy) that it is competent for. */
  readonly competences: readonly string[];
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  readonly successor: UnitId | null;
}

/** The organs as they stand; questions that procedure asks of them. Pure: it is passed into `decide`. */
export interface UnitTree {
  get(id: UnitId): Unit | undefined;
  all(): readonly Unit[];
  /** The unit itself, or the one that took over its powers (继续行使其职权), as of a day. */
  inForce(id: UnitId, on: CivilDate): Unit | undefined;
  /**
   * Who carries on the powers of a unit that is gone, as of a day: its successor; where none is clear, the government of
   * its place, or else the organ above it (2005, article 25; 2022, article 24).
   */
  heir(id: UnitId, on: CivilDate): Unit | undefined;
  /** The next higher organ (上一级机关), as of a day. */
  superior(id: UnitId, on: CivilDate): Unit | undefined;
  /**
   * Who decides between two organs (共同的上一级), as of a day: the one of them that stands above the other; the government
   * of the smallest region around both; the nearest organ that stands above both.
   */
  commonSuperior(one: UnitId, other: UnitId, on: CivilDate): Unit | undefined;
  /** The office of the joint conference (联席会议办公室) for a region, or for the smallest region around it. */
  conferenceOffice(region: string | undefined, on: CivilDate): Unit | undefined;
  /** The government of a region, or of the smallest region around it. */
  governmentOf(region: string, on: CivilDate): Unit | undefined;
  /** The petition office that receives for a region: its own, or that of the smallest region around it. */
  petitionOffice(region: string | undefined, on: CivilDate): Unit;
  /** Whether `upper` stands above `lower`, at any distance. */
  above(upper: UnitId, lower: UnitId): boolean;
}

const exists = (unit: Unit, on: CivilDate): boolean =>
  Temporal.PlainDate.compare(unit.validFrom, on) <= 0 &&
  (unit.validUntil === null || Temporal.PlainDate.compare(on, unit.validUntil) < 0);

/** The unit of a region, or of the smallest region around it. */
function nearest(units: readonly Unit[], region: string, on: CivilDate): Unit | undefined {
  for (let place = region; place.length >= 2; place = place.slice(0, -1)) {
    const found = units.find((unit) => unit.region === place && exists(unit, on));
    if (found) return found;
  }
  return undefined;
}

/** The part of two region codes that is the same, from the front. */
function commonPlace(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** @param home the region whose petition office receives what names no place */
export function makeUnitTree(units: readonly Unit[], home: string): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const governments = units.filter((unit) => unit.kind === 'government');
  const offices = units.filter((unit) => unit.kind === 'petition-office');

  const inForce = (id: UnitId, on: CivilDate): Unit | undefined => {
    const first = byId.get(id);
    // Nearly every unit that is asked for is there.
    if (!first || exists(first, on)) return first;
    const seen = new Set<UnitId>();
    for (let unit: Unit | undefined = first; unit && !seen.has(unit.id); unit = followed(unit)) {
      if (exists(unit, on)) return unit;
      seen.add(unit.id);
    }
    return undefined;
  };
  const followed = ({ successor }: Unit): Unit | undefined => (successor ? byId.get(successor) : undefined);
  const superior = (id: UnitId, on: CivilDate): Unit | undefined => {
    const upper = byId.get(id)?.superior;
    return upper ? inForce(upper, on) : undefined;
  };
  const heir = (id: UnitId, on: CivilDate): Unit | undefined => {
    const gone = byId.get(id);
    return inForce(id, on) ?? (gone && (nearest(governments, gone.region, on) ?? superior(id, on)));
  };
  /** The unit itself first, then every organ above it, each as the one that has its powers on the day. */
  const line = (id: UnitId, on: CivilDate): Unit[] => {
    const found = new Map<UnitId, Unit>();
    for (let unit = inForce(id, on); unit && !found.has(unit.id); unit = superior(unit.id, on))
      found.set(unit.id, unit);
    return [...found.values()];
  };
  const commonSuperior = (one: UnitId, other: UnitId, on: CivilDate): Unit | undefined => {
    const [ours, theirs] = [line(one, on), line(other, on)];
    const both = ours.find(({ id }) => theirs.some((unit) => unit.id === id));
    if (!ours[0] || !theirs[0] || both === ours[0] || both === theirs[0]) return both;
    const shared = commonPlace(ours[0].region, theirs[0].region);
    return nearest(governments, shared, on) ?? both;
  };
  const conferenceOffice = (region: string | undefined, on: CivilDate): Unit | undefined =>
    nearest(
      units.filter(({ kind }) => kind === 'conference-office'),
      region ?? home,
      on,
    );
  const governmentOf = (region: string, on: CivilDate): Unit | undefined => nearest(governments, region, on);
  const petitionOffice = (region: string | undefined, on: CivilDate): Unit => {
    const near = nearest(offices, region ?? home, on);
    if (near) return near;
    const fallback =
      offices.find((unit) => unit.region === home && exists(unit, on)) ?? offices.find((unit) => exists(unit, on));
    if (!fallback) throw new Error('no petition office is set up; finish the set-up page first');
    return fallback;
  };
  const above = (upper: UnitId, lower: UnitId): boolean => {
    const seen = new Set<UnitId>();
    for (let unit = byId.get(lower); unit?.superior && !seen.has(unit.id); unit = byId.get(unit.superior)) {
      if (unit.superior === upper) return true;
      seen.add(unit.id);
    }
    return false;
  };
  return {
    get: (id) => byId.get(id),
    all: () => units,
    inForce,
    heir,
    superior,
    commonSuperior,
    conferenceOffice,
    governmentOf,
    petitionOffice,
    above,
  };
}
