import { keysFrom } from '#adapters/machine/master-key.ts';
import { ensureInstance, openHouse } from '#app/house.ts';
import { storyClock, type StoryHouse } from '#test/cast.ts';
import { freshDatabase } from '#test/database.ts';

/** A house in which the demo county is still to be founded, on the morning of this day. */
export async function beforeCounty(today: string, keyByte = 7): Promise<StoryHouse> {
  const database = await freshDatabase();
  const clock = storyClock(today);
  await ensureInstance(database, 'county', clock.now());
  const house = await openHouse(database, '', { clock, keys: keysFrom(Buffer.alloc(32, keyByte)) });
  return Object.assign(house, { database, clock });
}
