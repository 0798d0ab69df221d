import { found } from '#chapters/workforce/founding.ts';
import type { House } from '#kernel/house.ts';
import type { SettingId } from '#kernel/ids.ts';
import type { OutsiderRole } from '#kernel/invited.ts';

/** Enters somebody from outside on the office's roster, at the founding of the story. */
export const enterOutsider = (house: House, code: string, name: string, role: OutsiderRole): Promise<void> =>
  found(house, {
    settings: [
      {
        setting: `99-outsider-${code}` as SettingId,
        kind: 'outsider',
        since: Temporal.PlainDate.from('2026-01-05'),
        until: null,
        content: { name, nameEn: code, from: '南坪法援中心', fromEn: 'Nanping Legal Aid', role, tiedTo: '' },
      },
    ],
    by: 'demo',
    reason: '名册',
  });
