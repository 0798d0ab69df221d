import type { House } from '#kernel/house.ts';
import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Content } from '#kernel/vault.ts';

/** Whom a report is about, as its sealed item says: units that exist here, and words for all else. */
export interface Accused {
  readonly units: readonly UnitId[];
  readonly text: string;
}

export const nobody: Accused = { units: [], text: '' };

export const accusedContent = ({ units, text }: Accused): Content => ({ units: units.join(' '), text });

export function readAccused(content: Content | undefined): Accused {
  if (!content) return nobody;
  const units = (content['units'] ?? '').split(' ').filter(Boolean) as UnitId[];
  return { units, text: content['text'] ?? '' };
}

/** What was named once stays named: a mistake is put right by a second person, never by leaving a unit out. */
export function alsoNaming(before: Accused, units: readonly UnitId[], text: string | undefined): Accused {
  return {
    units: [...new Set([...before.units, ...units])],
    text: [before.text, text ?? ''].filter(Boolean).join('\n'),
  };
}

/** What stands after a wrong name came off: the unit, if one was, another in its place, other words where any are given. */
export function renamed(
  before: Accused,
  { off, unit, text }: { readonly off: UnitId | null; readonly unit: UnitId | null; readonly text: string | undefined },
): Accused {
  const rest = before.units.filter((one) => one !== off && one !== unit);
  return { units: unit ? [...rest, unit] : rest, text: text ?? before.text };
}

/** Opens the item. Only for the guard against forbidden recipients, and for a custodian's page. */
export async function openAccused(house: House, item: ItemId | null): Promise<Accused> {
  if (!item) return nobody;
  const found = await house.vault.read(house.database.as('sealed'), 'sealed', [item]);
  return readAccused(found.get(item));
}
