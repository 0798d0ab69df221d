import { chapterOf } from '#app/chapters.ts';
import { petition } from '#chapters/petition/chapter.ts';
import { register } from '#chapters/petition/intake.ts';
import type { Database } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import type { TallyDelta } from '#kernel/procedure.ts';
import { foldedAtOnceMax, foldTallies, recountTallies, talliesExactAt } from '#kernel/tally.ts';
import { letter, seeded } from './letters.ts';
import { worstBehind } from './behind.ts';
import { median, type Bench, type Side } from './measure.ts';

/** What the counts behind the head's view cost, how far they are behind under load, and whether they are right. */
export interface Tallies {
  /** Share of the rate of registrations that writing and folding the counts takes. */
  readonly costShare: number;
  /** The most that the folded counts were behind while registrations came without a pause. */
  readonly behindSeconds: number;
  /** Counts that differ from a full recount of the ledger, at rest; and how many were compared. */
  readonly differing: number;
  readonly compared: number;
  readonly recountSeconds: number;
}

/** Registers over HTTP as fast as it goes, and asks all the while for which instant the counts are exact. */
export const worstStaleness = (bench: Bench, server: Side, database: Database): Promise<number> =>
  worstBehind(bench, server, () => talliesExactAt(database.as('owner')));

const keyOf = ({ unit, office, measure: what, class: of, onDay }: TallyDelta): string =>
  [unit, office, what, of, onDay?.toString() ?? ''].join(' ');

/** Folds what waits and compares each count with the whole ledger counted anew. */
export async function compareWithRecount(
  house: House,
): Promise<Pick<Tallies, 'differing' | 'compared' | 'recountSeconds'>> {
  while ((await foldTallies(house.database)) === foldedAtOnceMax);
  const owner = house.database.as('owner');
  const began = performance.now();
  const recounted = await recountTallies(owner, chapterOf, house.calendars);
  const recountSeconds = (performance.now() - began) / 1000;
  const folded = await owner.rows<TallyDelta>({
    text: 'SELECT unit, office, measure, class, on_day AS "onDay", n::int FROM open.tally WHERE n <> 0',
  });
  const right = new Map(recounted.map((one) => [keyOf(one), one.n]));
  let differing = 0;
  for (const one of folded) {
    if (right.get(keyOf(one)) !== one.n) differing += 1;
    right.delete(keyOf(one));
  }
  return { differing: differing + right.size, compared: folded.length, recountSeconds };
}

const pairs = 5;
const registrations = 800;
const lanes = 8;

/** Registrations a second by eight callers, what they leave to be folded included. */
async function rateOf(house: House, seed: number): Promise<number> {
  const random = seeded(seed);
  let left = registrations;
  const began = performance.now();
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { petitioner, ...rest } = letter(random);
      const { performed } = await register(house, { kind: 'public' }, { ...rest, party: petitioner });
      if (performed.done !== 'recorded') throw new Error(`registration ended in ${performed.done}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  while ((await foldTallies(house.database)) === foldedAtOnceMax);
  return registrations / ((performance.now() - began) / 1000);
}

/**
 * Registers with counts and without, in turn. Taken last: what is registered without its counts is missing in them from
 * then on, so that no later comparison with the ledger could be right.
 */
export async function costOfTallies(house: House): Promise<number> {
  const { counts } = petition;
  const shares: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const rates = { with: 0, without: 0 };
    const order = pair % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const);
    for (const side of order) {
      Object.assign(petition, { counts: side === 'with' ? counts : () => [] });
      rates[side] = await rateOf(house, pair);
    }
    // The first pair only warms up.
    if (pair > 0) shares.push(1 - rates.with / rates.without);
  }
  Object.assign(petition, { counts });
  return median(shares);
}
