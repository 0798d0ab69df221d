import { readReference } from '#adapters/reference/files.ts';
import type { LivingHouse } from '#app/house.ts';
import { recordHall } from '#chapters/reception/hall/plan.ts';
import { callNext, finishTicket, takeTicket } from '#chapters/reception/hall/store.ts';
import { dayOf } from '#kernel/clock.ts';
import { unitId } from './county-files.ts';

interface HallLine {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly nameEn: string;
  readonly services: readonly {
    readonly letter: string;
    readonly name: string;
    readonly nameEn: string;
    readonly unit: string | null;
  }[];
  readonly desks: readonly { readonly number: number; readonly letters: readonly string[] }[];
  /** How many minutes each visit of this morning took, by service. */
  readonly queue: Readonly<Record<string, readonly number[]>>;
  /** Who waits now, in the order of their tickets. */
  readonly waiting: readonly string[];
}

export const countyHalls = (): readonly HallLine[] => JSON.parse(readReference('county', 'halls.json'));

/** The county's halls, with a morning's visits behind them and people who wait. */
export async function openCountyHalls(house: LivingHouse): Promise<void> {
  const now = house.clock.now();
  const today = dayOf(now);
  for (const line of countyHalls()) {
    const { id, name, nameEn, services, desks, queue, waiting } = line;
    await recordHall(house.database.as('app'), {
      place: { id, unit: unitId(line.unit), name, nameEn },
      services: services.map(({ unit, ...service }) => ({ ...service, unit: unit === null ? null : unitId(unit) })),
      desks: desks.map((desk) => ({ ...desk, open: true })),
    });
    for (const [letter, minutes] of Object.entries(queue)) {
      const number = desks.find(({ letters }) => letters.includes(letter))!.number;
      let at = now.subtract({ minutes: minutes.reduce((sum, one) => sum + one, 3) });
      for (const took of minutes) {
        await takeTicket(house.database, { place: id, letter, priority: false, matter: null }, today, at);
        await callNext(house.database, { place: id, desk: number, today, at });
        at = at.add({ minutes: took });
        await finishTicket(house.database, { place: id, desk: number, today, at });
      }
    }
    for (const [index, letter] of waiting.entries()) {
      const request = { place: id, letter, priority: index === 4, matter: null };
      await takeTicket(house.database, request, today, now.subtract({ minutes: waiting.length - index }));
    }
    if (waiting.length > 0) await callNext(house.database, { place: id, desk: 3, today, at: now });
  }
}
