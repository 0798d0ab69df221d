import { byPinyin, pinyinIn } from '#adapters/reference/pinyin.ts';
import type { Places } from '#app/pages/places.ts';
import { loadRegions, regionPath } from '#adapters/reference/regions.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitTree } from '#kernel/units.ts';
import type { PickerChoice } from '#ui/components/picker.tsx';
import type { PickRead } from '#ui/edge/code-names.ts';
import type { Lang, Words } from '#ui/language.ts';

/** Where pickers ask. */
export const choicesPaths = { places: '/desk/choices/places', units: '/desk/choices/units' } as const;

/** What can be picked, in two circles: what is near is offered first, the rest when nothing near fits. */
export interface Shelf {
  readonly near: readonly PickerChoice[];
  readonly far: () => readonly PickerChoice[];
}

const choicesMax = 8;

/** How well a choice fits what was typed, best first; undefined where it does not. */
function fitOf({ value, name }: PickerChoice, typed: string): number | undefined {
  if (value.toLowerCase() === typed || name.zh === typed || name.en.toLowerCase() === typed) return 0;
  if (name.zh.startsWith(typed) || value.toLowerCase().startsWith(typed)) return 1;
  if (name.zh.includes(typed) || (typed.length > 2 && name.en.toLowerCase().includes(typed))) return 2;
  if (!/^[a-z]+$/.test(typed)) return undefined;
  const at = pinyinIn(name.zh, typed);
  return at === undefined ? undefined : at === 0 ? 3 : 4;
}

const evened = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

function fitting(
  choices: readonly PickerChoice[],
  typed: string,
): { readonly fit: number; readonly choice: PickerChoice }[] {
  return choices
    .flatMap((choice) => {
      const fit = fitOf(choice, typed);
      return fit === undefined ? [] : [{ fit, choice }];
    })
    .toSorted(
      (a, b) =>
        a.fit - b.fit ||
        a.choice.name.zh.length - b.choice.name.zh.length ||
        byPinyin(a.choice.name.zh, b.choice.name.zh),
    );
}

function fittingFar({ near, far }: Shelf, typed: string): ReturnType<typeof fitting> {
  const offered = new Set(near.map(({ value }) => value));
  return fitting(far(), typed).filter(({ choice }) => !offered.has(choice.value));
}

/** What somebody may mean by a name, a part of it, its pinyin, the first letters of that, or a code; best first. */
export function choicesFor(shelf: Shelf, typed: string, max = choicesMax): PickerChoice[] {
  const wanted = evened(typed);
  if (wanted === '') return shelf.near.slice(0, max);
  const near = fitting(shelf.near, wanted);
  const far = near.length < max ? fittingFar(shelf, wanted) : [];
  return [...near, ...far].slice(0, max).map(({ choice }) => choice);
}

/** What was picked, or why it is not clear yet. */
export type Picked =
  | { readonly value: string | undefined }
  | { readonly unclear: 'several' | 'unknown'; readonly choices: readonly PickerChoice[] };

/** What a choice is written as once it is picked: its name, and its code in brackets. */
const written = /[(\uff08]([\w-]+)[)\uff09]\s*$/;

/** A whole name that is near; else what is near, unless something far away bears this very name; else what is far. */
function meantBy(shelf: Shelf, wanted: string): ReturnType<typeof fitting> {
  const exact = (found: ReturnType<typeof fitting>) => found.filter(({ fit }) => fit === 0);
  const near = fitting(shelf.near, wanted);
  if (exact(near).length > 0) return exact(near);
  const far = fittingFar(shelf, wanted);
  if (near.length > 0) return [...near, ...exact(far)];
  return exact(far).length > 0 ? exact(far) : far;
}

/**
 * Reads a field that a person filled by hand or a script by a choice. A whole name or code is taken at its word, and so
 * is whatever only one choice fits; several are asked back.
 */
export function readPick(shelf: Shelf, typed: string | undefined): Picked {
  const text = typed?.trim() ?? '';
  if (text === '') return { value: undefined };
  const wanted = evened(written.exec(text)?.[1] ?? text);
  const meant = meantBy(shelf, wanted);
  if (meant.length === 1) return { value: meant[0]!.choice.value };
  const choices = meant.slice(0, choicesMax).map(({ choice }) => choice);
  return { unclear: choices.length > 0 ? 'several' : 'unknown', choices };
}

const unclearWords: Readonly<Record<'several' | 'unknown', (typed: string) => Words>> = {
  several: (typed) => ({ zh: `“${typed}”有几个，请选一个`, en: `Several are called “${typed}”; choose one` }),
  unknown: (typed) => ({
    zh: `没有找到“${typed}”，请写名称、拼音或者代码，或者留空`,
    en: `“${typed}” was not found; write a name, its pinyin or a code, or leave it empty`,
  }),
};

/**
 * Reads a field of a form by {@link readPick}: its code, or what is asked back in the reader's language.
 *
 * @param chosen the answer where it was asked back before
 */
export function readPicked(shelf: Shelf, typed: string | undefined, chosen: string | undefined, lang: Lang): PickRead {
  const picked = readPick(shelf, chosen?.trim() || typed);
  if ('value' in picked) return { code: picked.value ?? '' };
  return { error: unclearWords[picked.unclear](typed?.trim() ?? '')[lang], choices: picked.choices };
}

const words = (name: Words | string): Words => (typeof name === 'string' ? { zh: name, en: name } : name);

const besideOf = (path: readonly { readonly name: Words | string }[]): { readonly beside?: Words } => {
  const above = path.slice(0, -1).map(({ name }) => words(name));
  if (above.length === 0) return {};
  return {
    beside: {
      zh: above.map(({ zh }) => zh).join(''),
      en: above
        .map(({ en }) => en)
        .toReversed()
        .join(', '),
    },
  };
};

let country: readonly PickerChoice[] | undefined;

const wholeCountry = (): readonly PickerChoice[] =>
  (country ??= loadRegions().map(({ code, name }) => ({
    value: code,
    name: words(name),
    ...besideOf(regionPath(code)),
  })));

/** The places: the instance's own, or those in and below the office's own region and then the whole country. */
export function placeShelf(places: Places, home: string): Shelf {
  const own = places.own.length > 0;
  const near = own ? places.own : [...places.path(home), ...places.below(home)];
  return {
    near: near.map(({ code, name }) => ({ value: code, name: words(name), ...besideOf(places.path(code)) })),
    far: own ? () => [] : wholeCountry,
  };
}

/** The organs in force, sorted by pinyin. */
export function unitShelf(units: UnitTree, today: CivilDate): Shelf {
  const near = units
    .all()
    .filter((unit) => units.inForce(unit.id, today)?.id === unit.id)
    .map(({ id, name, nameEn }): PickerChoice => ({ value: id, name: { zh: name, en: nameEn } }))
    .toSorted((a, b) => byPinyin(a.name.zh, b.name.zh));
  return { near, far: () => [] };
}
