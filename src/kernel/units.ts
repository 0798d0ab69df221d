import type { CivilDate } from './calendar.ts';
import type { UnitId } from './ids.ts';

/** The levels of organs (层级), highest first. A village committee is no organ and has none. */
export type Level = 'central' | 'province' | 'city' | 'county' | 'township';

/** What kind of organ a unit is. `petition-office` 信访部门, `competent` 职能部门, and the bodies with paths of their own. */
export type UnitKind =
  | 'petition-office'
  | 'government'
  | 'competent'
  | 'political-legal'
  | 'discipline'
  | 'court'
  | 'procuratorate'
  | 'congress'
  | 'conference-office'
  | 'inspection'
  | 'enterprise';

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
  /** The next higher organ (上一级机关), as of a day. */
  superior(id: UnitId, on: CivilDate): Unit | undefined;
  /** The petition office that receives for a region: its own, or that of the smallest region around it. */
  petitionOffice(region: string | undefined, on: CivilDate): Unit;
  /** Whether `upper` stands above `lower`, at any distance. */
  above(upper: UnitId, lower: UnitId): boolean;
}

const exists = (unit: Unit, on: CivilDate): boolean =>
  Temporal.PlainDate.compare(unit.validFrom, on) <= 0 &&
  (unit.validUntil === null || Temporal.PlainDate.compare(on, unit.validUntil) < 0);

/** @param home the region whose petition office receives what names no place */
export function makeUnitTree(units: readonly Unit[], home: string): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const offices = units.filter((unit) => unit.kind === 'petition-office');

  const inForce = (id: UnitId, on: CivilDate): Unit | undefined => {
    const seen = new Set<UnitId>();
    for (
      let unit = byId.get(id);
      unit && !seen.has(unit.id);
      unit = unit.successor ? byId.get(unit.successor) : undefined
    ) {
      if (exists(unit, on)) return unit;
      seen.add(unit.id);
    }
    return undefined;
  };
  const superior = (id: UnitId, on: CivilDate): Unit | undefined => {
    const upper = byId.get(id)?.superior;
    return upper ? inForce(upper, on) : undefined;
  };
  const petitionOffice = (region: string | undefined, on: CivilDate): Unit => {
    for (let place = region ?? home; place.length >= 2; place = place.slice(0, -1)) {
      const office = offices.find((unit) => unit.region === place && exists(unit, on));
      if (office) return office;
    }
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
  return { get: (id) => byId.get(id), all: () => units, inForce, superior, petitionOffice, above };
}
