import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import type { Words } from '#ui/language.ts';
import type { Choice } from '#ui/edge/acts.ts';

/** The classes of matters as choices, each under the field that it belongs to; the field itself first, where it may be chosen. */
export function classOptions(inGeneral?: Words): readonly Choice[] {
  const { classes, get } = loadTaxonomy();
  return classes
    .filter(({ level }) => level === 2 || inGeneral)
    .map(({ code, name, nameEn, parent }) => {
      const above = get(parent ?? code);
      return {
        value: code,
        label:
          parent === null
            ? { zh: `${name}${inGeneral!.zh}`, en: `${nameEn}${inGeneral!.en}` }
            : { zh: name, en: nameEn },
        group: above ? { zh: above.name, en: above.nameEn } : code,
      };
    });
}
