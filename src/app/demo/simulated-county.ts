import type { LivingHouse } from '#app/house.ts';
import { sealAfterRestore } from '#kernel/ledger/seal.ts';
import { foldedAtOnceMax, foldTallies } from '#kernel/tally.ts';
import { countyOrganisation, ledgerHash } from './county.ts';
import type { PlayFigures } from './play.ts';
import { partsOf, playParts, type Simulated } from './simulate.ts';
import { within } from './within.ts';

/**
 * As many as keep a process at work: while one part waits for the database, another is decided. Each has a connection,
 * on which PostgreSQL plans every statement anew, so more of them cost more than they bring.
 */
export const partsAtATime = 2;

/**
 * Plays a span of the county into an empty instance, numbers its entries by their instants and folds its counts.
 * @param play how all of its parts are played: in this process, unless others are asked
 * @returns what came of it, and the hash of its ledger, which is the same for the same request
 */
export async function simulateCounty(
  house: LivingHouse,
  simulated: Simulated,
  play: (house: LivingHouse) => Promise<PlayFigures> = (living) => playHere(living, simulated),
): Promise<{ readonly figures: PlayFigures; readonly ledgerHash: string }> {
  const { database } = house;
  const organisation = await countyOrganisation(house);
  await database.transaction('app', (session) => organisation.record(within(database, 'app', session)));
  const figures = await play({ ...organisation.house, database });
  await database.transaction('app', sealAfterRestore);
  while ((await foldTallies(database)) === foldedAtOnceMax);
  return { figures, ledgerHash: await ledgerHash(database.as('app')) };
}

function playHere(house: LivingHouse, simulated: Simulated): Promise<PlayFigures> {
  const parts = Array.from({ length: partsOf(simulated) }, (_, part) => part);
  return playParts(house, simulated, { parts, width: partsAtATime });
}
