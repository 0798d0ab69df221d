import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import type { Option } from '#ui/components/field.tsx';

/** The classes of matters as choices, each under the field that it belongs to. */
export function classOptions(): readonly Option[] {
  const { classes, get } = loadTaxonomy();
  return classes
    .filter(({ level }) => level === 2)
    .map(({ code, name, nameEn, parent }) => {
      const above = get(parent ?? '');
      return {
        value: code,
        label: { zh: name, en: nameEn },
        group: above ? { zh: above.name, en: above.nameEn } : code,
      };
    });
}
