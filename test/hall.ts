import { recordHall, type HallPlan } from '#chapters/reception/hall/plan.ts';
import type { House } from '#kernel/house.ts';
import { units } from '#test/cast.ts';

/** A hall with three windows: one that registers for all, two departments. */
export const countyHall: HallPlan = {
  place: { id: 'nanping', unit: units.countyOffice.id, name: '南坪县联合接访大厅', nameEn: 'Nanping Joint Hall' },
  services: [
    { letter: 'A', name: '综合登记', nameEn: 'Registration', unit: null },
    { letter: 'B', name: '住房和城乡建设', nameEn: 'Housing', unit: units.countyHousing.id },
    { letter: 'C', name: '卫生健康', nameEn: 'Health', unit: units.countyHealth.id },
  ],
  desks: [
    { number: 1, letters: ['A'], open: true },
    { number: 2, letters: ['B'], open: true },
    { number: 3, letters: ['C'], open: true },
  ],
};

export const townHall: HallPlan = {
  place: { id: 'qinghe', unit: units.countyOffice.id, name: '青禾街道接访室', nameEn: 'Qinghe Reception Room' },
  services: [{ letter: 'A', name: '来访接待', nameEn: 'Reception', unit: null }],
  desks: [{ number: 1, letters: ['A'], open: true }],
};

export async function openHalls(house: House, plans: readonly HallPlan[] = [countyHall, townHall]): Promise<void> {
  for (const plan of plans) await recordHall(house.database.as('app'), plan);
}
