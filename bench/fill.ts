import { petition } from '#chapters/petition/chapter.ts';
import { register } from '#chapters/petition/intake.ts';
import { together, type House } from '#kernel/house.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { sealOnce } from '#kernel/ledger/seal.ts';
import { perform } from '#kernel/perform.ts';
import { rebuildIndex } from '#kernel/search/fill.ts';
import { foldedAtOnceMax, foldTallies } from '#kernel/tally.ts';
import { actorOf, units, type StoryClock } from '#test/cast.ts';
import { letter, seeded } from './letters.ts';

/** A house whose clock the filling moves: matters of many days, as an office has them. */
export type FilledHouse = House & { readonly clock: StoryClock };

const lanes = 12;
const groupSize = 50;
const transferredShare = 0.4;
const holders = [units.countyHousing.id, units.countyHealth.id] as const;
/** One matter in fifty goes to an organ that has little to do with petitions, and searches among its few all the same. */
const seldomShare = 0.02;
const seldomHolder = units.countyGovernment.id;

/** What is to be filled in, over how many days, and when to leave off. */
export interface Filling {
  readonly count: number;
  readonly from: Temporal.PlainDate;
  readonly days: number;
  /** How many stand there already, so that other letters come now. */
  readonly already: number;
  /** Asked before each group; false leaves the rest for another time. */
  readonly goOn?: () => boolean;
}

/**
 * Fills an instance with live matters through the kernel's own statement, many in a transaction. Every one of them has an
 * open duty, which is the worst that lists and sweeps can meet. {@link settle} has to follow.
 */
export async function fill(
  house: FilledHouse,
  { count, from, days, already, goOn = () => true }: Filling,
  told: (done: number) => void,
): Promise<void> {
  let begun = 0;
  for (let day = 0; day < days; day += 1) {
    house.clock.goTo(from.add({ days: day }).toString());
    const until = Math.round((count * (day + 1)) / days);
    const lane = async (): Promise<void> => {
      while (begun < until && goOn()) {
        const size = Math.min(groupSize, until - begun);
        const seed = already + begun;
        begun += size;
        await fillGroup(house, size, seed);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    told(begun);
  }
}

function fillGroup(house: House, size: number, seed: number): Promise<void> {
  const random = seeded(seed + 1);
  return together(house, 'app', async (within) => {
    for (let n = 0; n < size; n += 1) {
      const { petitioner, ...rest } = letter(random);
      const intake = { ...rest, party: petitioner };
      const { performed } = await register(within, { kind: 'public' }, intake);
      if (performed.done !== 'recorded') throw new Error(`registration ended in ${performed.done}`);
      const lot = random();
      if (lot < seldomShare) await transfer(within, performed.stream, seldomHolder);
      else if (lot < transferredShare)
        await transfer(within, performed.stream, holders[Math.floor(random() * holders.length)]!);
    }
  });
}

async function transfer(within: House, stream: StreamId, to: UnitId): Promise<void> {
  const performed = await perform(within, petition, {
    actor: actorOf('clerk'),
    stream,
    act: 'transfer',
    command: () => ({ act: 'transfer' as const, to, note: null }),
  });
  if (performed.done !== 'recorded') throw new Error(`transfer ended in ${performed.done}`);
}

/** Seals, folds and indexes what waits, and lets the outbox begin behind it: nobody is to be written to. */
export async function settle(house: House): Promise<void> {
  while ((await sealOnce(house.database)).more);
  while ((await foldTallies(house.database)) === foldedAtOnceMax);
  await rebuildIndex(house);
  const owner = house.database.as('owner');
  await owner.rows({ text: 'UPDATE open.outbox_reader SET position = (SELECT position FROM ledger.sealer)' });
  await owner.rows({ text: 'VACUUM (ANALYZE)' });
  await owner.rows({ text: 'CHECKPOINT' });
}
