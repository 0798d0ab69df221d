import type { Database } from '#kernel/database.ts';
import type { Serials } from '#kernel/number.ts';

const block = 1000;

/** Serials from a block of a thousand that the database gave to this process alone, so that most cost no round trip. */
export function blockSerials(database: Database): Serials {
  let next = 0;
  let end = 0;
  let fetching: Promise<void> | undefined;
  const fetchBlock = async (): Promise<void> => {
    const [row] = await database.as('app').rows<{ start: number }>({
      name: 'serial-block',
      text: `SELECT nextval('house.matter_serial')::bigint AS start`,
    });
    next = row!.start;
    end = next + block;
  };
  return {
    async next() {
      while (next >= end) {
        fetching ??= fetchBlock().finally(() => (fetching = undefined));
        await fetching;
      }
      return next++;
    },
  };
}
