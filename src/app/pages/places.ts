import { lives } from '#app/lives.ts';
import { findRegion, loadRegions, regionPath } from '#adapters/reference/regions.ts';
import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import { ownRegions } from '#app/regions.ts';
import type { LivingHouse } from '#app/house.ts';
import { homeOf } from '#app/desk/home.ts';
import { choicesPaths, placeShelf, readPicked } from '#app/desk/pick.ts';
import { classOptions, inGeneral } from './classes.ts';
import type { House } from '#kernel/house.ts';
import type { UnitTree } from '#kernel/units.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { Option } from '#ui/components/field.tsx';
import type { Words } from '#ui/language.ts';

/** A place as a list offers it. National ones have no English name; their Chinese one is marked as such. */
export interface Place {
  readonly code: string;
  readonly name: Words | string;
  readonly level: string;
}

/** The places that petitions can be about: the instance's own, or else every division of the country. */
export interface Places {
  /** Empty where the country's list is used, which is gone through level by level. */
  readonly own: readonly Place[];
  find(code: string): Place | undefined;
  /** From the province down, itself included. */
  path(code: string): readonly Place[];
  /** The next level below; without a code the provinces. */
  below(code: string | undefined): readonly Place[];
}

const levels: Readonly<Record<string, Words>> = {
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县（市、区）', en: 'County or district' },
  township: { zh: '乡镇、街道', en: 'Town or subdistrict' },
};

/** A place as a choice of a list, under its level. */
export const placeOption = ({ code, name, level }: Place): Option => ({
  value: code,
  label: name,
  group: levels[level] ?? level,
});

/** The places of an office as choices: the instance's own, or those in and below the office's own region. */
export function placesAround(places: Places, home: string): Option[] {
  const offered = places.own.length > 0 ? places.own : [...places.path(home), ...places.below(home)];
  return offered.map(({ code, name }) => ({
    value: code,
    label: typeof name === 'string' ? { zh: name, en: name } : name,
  }));
}

type Known = Pick<House, 'database'>;

export async function readPlaces(house: Known): Promise<Places> {
  const own = (await ownRegions(house)).map(({ code, name, nameEn, level }): Place => ({
    code,
    name: { zh: name, en: nameEn },
    level,
  }));
  const byCode = new Map(own.map((place) => [place.code, place]));
  const find = (code: string): Place | undefined => byCode.get(code) ?? findRegion(code);
  return {
    own,
    find,
    path: (code) => (byCode.has(code) ? own.filter((place) => code.startsWith(place.code)) : regionPath(code)),
    below: (code = '') => {
      const digits = ({ 0: 2, 2: 4, 4: 6, 6: 9 } as Readonly<Record<number, number>>)[code.length];
      return loadRegions().filter((place) => place.code.length === digits && place.code.startsWith(code));
    },
  };
}

const placesOf = new WeakMap<UnitTree, Promise<Places>>();

/** The places, read once for each edition of the organisation: a load of units and regions makes a new one. */
export function placesNow(house: Pick<House, 'database' | 'units'>): Promise<Places> {
  const { units } = house;
  let places = placesOf.get(units);
  if (!places) {
    places = readPlaces(house);
    placesOf.set(units, places);
    places.catch(() => placesOf.delete(units));
  }
  return places;
}

/** Names by code, for the pages of every chapter. */
export const codeNames = (house: LivingHouse): CodeNames => ({
  async region(code) {
    const places = await placesNow(house);
    const path = places.path(code).map(({ name }) => (typeof name === 'string' ? { zh: name, en: name } : name));
    if (path.length === 0) return undefined;
    return {
      zh: path.map(({ zh }) => zh).join(''),
      en: path
        .toReversed()
        .map(({ en }) => en)
        .join(', '),
    };
  },
  async isPlace(code) {
    const { find } = await placesNow(house);
    return find(code) !== undefined || house.units.all().some(({ region }) => region === code);
  },
  matterClass(code) {
    const found = loadTaxonomy().get(code);
    return found && { zh: found.name, en: found.nameEn };
  },
  classes: () => classOptions(inGeneral),
  async places(context) {
    const shelf = placeShelf(await placesNow(house), homeOf(house, context));
    return {
      near: shelf.near,
      from: choicesPaths.places,
      read: (typed, chosen, lang) => readPicked(shelf, typed, chosen, lang),
    };
  },
  lineOf: (line) => lives[line.chapter]?.line?.(line),
  doors: (number, posts) => Object.values(lives).flatMap((life) => life.doors?.(number, posts) ?? []),
});
