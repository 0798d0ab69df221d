import { readReference } from './files.ts';

/** A level of places. A village is no region of this list. */
export type RegionLevel = 'province' | 'city' | 'county' | 'township';

/** One administrative division (行政区划): 2, 4, 6 or 9 digits, each level beginning with the code of the one above. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
}

const sources: readonly (readonly [file: string, level: RegionLevel, digits: number])[] = [
  ['provinces.csv', 'province', 2],
  ['cities.csv', 'city', 4],
  ['areas.csv', 'county', 6],
  ['streets.csv', 'township', 9],
];

/** Reads one file of the list: a code, a comma, a quoted name; what follows can be told from the code. */
function readRegions(csv: string, level: RegionLevel, digits: number): Region[] {
  const regions: Region[] = [];
  for (let start = csv.indexOf('\n') + 1; start > 0 && start < csv.length; start = csv.indexOf('\n', start) + 1) {
    const code = csv.slice(start, start + digits);
    const close = csv.indexOf('"', start + digits + 2);
    if (csv[start + digits] !== ',' || csv[start + digits + 1] !== '"' || close < 0) {
      throw new TypeError(`a line of the ${level} list is not a code and a name: ${code}`);
    }
    regions.push({ code, name: csv.slice(start + digits + 2, close), level });
  }
  return regions;
}

let all: readonly Region[] | undefined;
let byCode: ReadonlyMap<string, Region> | undefined;

/** Every region that the project ships, higher levels first. Read when first asked for. */
export function loadRegions(): readonly Region[] {
  return (all ??= sources.flatMap(([file, level, digits]) =>
    readRegions(readReference('region_cn', file), level, digits),
  ));
}

/** One region by its code, or undefined. */
export function findRegion(code: string): Region | undefined {
  byCode ??= new Map(loadRegions().map((region) => [region.code, region]));
  return byCode.get(code);
}

/** The places that a region lies in, from the province down, itself included: codes nest by 2, 4, 6 and 9 digits. */
export function regionPath(code: string): readonly Region[] {
  const found = sources.map(([, , digits]) => (digits <= code.length ? findRegion(code.slice(0, digits)) : undefined));
  return found.filter((region) => region !== undefined);
}
