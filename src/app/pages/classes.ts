import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import type { Words } from '#ui/language.ts';
import type { Choice } from '#ui/edge/acts.ts';

/** Behind the name of a field that is chosen without a class in it. */
export const inGeneral: Words = { zh: '（未细分）', en: ', in general' };

/** The classes of matters as choices, each under the field that it belongs to; the field itself first, where it may be chosen. */
export function classOptions(general?: Words): readonly Choice[] {
  const { classes, get } = loadTaxonomy();
  return classes
    .filter(({ level }) => level === 2 || general)
    .map(({ code, name, nameEn, parent }) => {
      const above = get(parent ?? code);
      return {
        value: code,
        label:
          parent === null ? { zh: `${name}${general!.zh}`, en: `${nameEn}${general!.en}` } : { zh: name, en: nameEn },
        group: above ? { zh: above.name, en: above.nameEn } : code,
      };
    });
}
