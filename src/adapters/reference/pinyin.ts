import { readReference } from './files.ts';

/**
 * Pinyin (拼音) of characters, from the order in which ICU sorts them: in that order all characters of one syllable
 * stand together, so the first character of each syllable is all that has to be known. `data/pinyin.txt` lists them.
 * Characters with several readings stand under one of them; those that names of places and organs need are added here.
 */
const collator = new Intl.Collator('zh-u-co-pinyin');

/** Sorts names as a Chinese dictionary does. */
export const byPinyin = (one: string, other: string): number => collator.compare(one, other);

/** Other readings of characters in names of places, organs and families; `v` stands for ü, and may be typed as u. */
const otherReadings: Readonly<Record<string, readonly string[]>> = {
  长: ['chang'],
  地: ['di'],
  圩: ['xu'],
  佛: ['fo'],
  藏: ['zang'],
  陂: ['bei'],
  泊: ['bo'],
  埔: ['bu'],
  卜: ['bu'],
  咀: ['zui'],
  都: ['du'],
  翟: ['zhai'],
  柏: ['bo'],
  箐: ['jing'],
  牟: ['mu'],
  调: ['diao', 'tiao'],
  重: ['chong'],
  大: ['dai'],
  行: ['hang'],
  乐: ['yue', 'lao'],
  覃: ['qin'],
  蚌: ['beng'],
  莞: ['guan'],
  六: ['lu'],
  珲: ['hun'],
  枞: ['zong'],
  铅: ['yan'],
  荥: ['xing', 'ying'],
  峒: ['tong'],
  洞: ['tong'],
  阿: ['e'],
  厦: ['xia'],
  歙: ['she'],
  杉: ['sha'],
  拓: ['tuo'],
  朝: ['zhao'],
  番: ['pan'],
  什: ['shi'],
  巷: ['hang'],
  薄: ['bo'],
  单: ['shan'],
  曾: ['zeng'],
  仇: ['qiu'],
  解: ['xie'],
  区: ['ou'],
  查: ['zha'],
  台: ['tai'],
  丽: ['li'],
  浚: ['xun'],
  尉: ['yu'],
  会: ['kuai'],
  车: ['ju'],
  郧: ['yun'],
  瓦: ['wa'],
  勐: ['meng'],
  镐: ['hao'],
};

interface Syllable {
  readonly reading: string;
  readonly first: string;
}

let syllables: readonly Syllable[] | undefined;

function loadSyllables(): readonly Syllable[] {
  return (syllables ??= readReference('pinyin.txt')
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) => ({ reading: entry.slice(0, -1), first: entry.slice(-1) })));
}

const known = new Map<string, readonly string[]>();

/** The readings of one character, without tones; letters and digits read as themselves, other signs not at all. */
export function readingsOf(character: string): readonly string[] {
  let readings = known.get(character);
  if (!readings) known.set(character, (readings = read(character)));
  return readings;
}

function read(character: string): readonly string[] {
  if (/^[a-z0-9]$/i.test(character)) return [character.toLowerCase()];
  if (!/^\p{Script=Han}$/u.test(character)) return [];
  const all = loadSyllables();
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (collator.compare(all[middle]!.first, character) <= 0) low = middle;
    else high = middle - 1;
  }
  const readings = [all[low]!.reading, ...(otherReadings[character] ?? [])];
  return [...new Set(readings.flatMap((one) => (one.includes('v') ? [one, one.replace('v', 'u')] : [one])))];
}

/**
 * Whether letters are the pinyin of a name from one of its characters on: whole syllables, the beginnings of them, or
 * any mixture, as `qhjd`, `qinghe` and `qhjiedao` for 青禾街道.
 *
 * @returns the place of the character with which they begin, or undefined
 */
export function pinyinIn(name: string, letters: string): number | undefined {
  const characters = [...name].map(readingsOf);
  const typed = letters.toLowerCase();
  const at = characters.findIndex((_, from) => follows(characters, from, typed));
  return at < 0 ? undefined : at;
}

function follows(characters: readonly (readonly string[])[], at: number, letters: string): boolean {
  if (letters === '') return true;
  const readings = characters[at];
  if (!readings) return false;
  return readings.some((reading) => {
    let shared = 0;
    while (shared < reading.length && reading[shared] === letters[shared]) shared += 1;
    for (let length = shared; length > 0; length -= 1)
      if (follows(characters, at + 1, letters.slice(length))) return true;
    return false;
  });
}
