import { readReference } from '#adapters/reference/files.ts';
import type { SettingKind } from '#chapters/workforce/events.ts';
import { settingIdOf, type SettingRow } from '#chapters/workforce/texts.ts';
import { countyRegions, foundedOn, instance, regionSetting, unitId } from './county-files.ts';
import { countyHalls } from './halls.ts';

interface Invited {
  readonly outsiders: readonly (Readonly<Record<string, string>> & {
    readonly code: string;
    readonly tiedTo: string;
  })[];
  readonly seats: readonly { readonly unit: string; readonly group: string; readonly groupEn: string }[];
}

const row = (kind: SettingKind, code: string, content: SettingRow['content']): SettingRow => ({
  setting: settingIdOf(Number(instance), kind, code),
  kind,
  since: foundedOn,
  until: null,
  content,
});

/** What the demo county set for itself: its places, whom it asks in, who sits in its conference, its halls. */
export function countySettings(): readonly SettingRow[] {
  const { outsiders, seats } = JSON.parse(readReference('county', 'invited.json')) as Invited;
  return [
    ...countyRegions().map(regionSetting),
    ...outsiders.map(({ code, tiedTo, ...who }) => row('outsider', code, { ...who, tiedTo: tiedTo && unitId(tiedTo) })),
    ...seats.map(({ unit, group, groupEn }, index) =>
      row('seat', `${unit}-${index}`, { unit: unitId(unit), group, groupEn }),
    ),
    ...countyHalls().map(({ id, unit, name, nameEn, services, desks }) =>
      row('hall', id, {
        id,
        unit: unitId(unit),
        name,
        nameEn,
        services: services
          .map((one) => `${one.letter} ${one.name}/${one.nameEn}${one.unit ? `|${unitId(one.unit)}` : ''}`)
          .join('\n'),
        windows: desks.map(({ number, letters }) => `${number} ${letters.join('')}`).join('\n'),
        priority: 'first',
      }),
    ),
  ];
}
