import type { LivingHouse } from '#app/house.ts';

const dayMs = 86_400_000;

/** Moves a demo's clock forward, for everybody. */
export async function moveClock(house: LivingHouse, days: number): Promise<void> {
  await house.database.as('app').rows({
    name: 'demo-clock',
    text: `UPDATE house.instance SET clock_offset_ms = clock_offset_ms + $1::bigint WHERE mode = 'county'`,
    values: [days * dayMs],
  });
  await house.refresh();
}
