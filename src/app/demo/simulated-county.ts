import type { LivingHouse } from '#app/house.ts';
import { sealAfterRestore } from '#kernel/ledger/seal.ts';
import { foldedAtOnceMax, foldTallies } from '#kernel/tally.ts';
import { countyOrganisation, ledgerHash } from './county.ts';
import type { PlayFigures } from './play.ts';
import { partsOf, playParts, type Simulated } from './simulate.ts';
import { within } from './within.ts';

/** As many as keep both cores at work: the database's connections wait for each other's turn, and one is always ready. */
const atATime = 4;

/**
 * Plays a span of the county into an empty instance, numbers its entries by their instants and folds its counts.
 * @returns what came of it, and the hash of its ledger, which is the same for the same request
 */
export async function simulateCounty(
  house: LivingHouse,
  simulated: Simulated,
  step: () => void = () => undefined,
): Promise<{ readonly figures: PlayFigures; readonly ledgerHash: string }> {
  const { database } = house;
  const organisation = await countyOrganisation(house);
  await database.transaction('app', (session) => organisation.record(within(database, 'app', session)));
  const parts = Array.from({ length: partsOf(simulated) }, (_, part) => part);
  const figures = await playParts({ ...organisation.house, database }, simulated, {
    parts,
    width: atATime,
    progress: step,
  });
  await database.transaction('app', sealAfterRestore);
  while ((await foldTallies(database)) === foldedAtOnceMax);
  return { figures, ledgerHash: await ledgerHash(database.as('app')) };
}
