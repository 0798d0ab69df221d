import { keysFrom } from '#adapters/machine/master-key.ts';
import { connectDatabase, type PostgresDatabase } from '#adapters/postgres/connect.ts';
import type { EmbeddedPlace } from '#adapters/postgres/keeper.ts';
import { openHouse, type LivingHouse } from '#app/house.ts';
import { zone } from '#kernel/clock.ts';
import { seededEntropy } from './seed.ts';
import type { Simulated } from './simulate.ts';

/** A simulation's database and folder. */
export interface SimulationPlace {
  readonly place: EmbeddedPlace;
  readonly dataDir: string;
  /** Whether somebody goes on with it afterwards. */
  readonly kept: boolean;
}

/** The moment at which everybody looks at what was simulated. */
export const simulatedNow = ({ from, days }: Pick<Simulated, 'from' | 'days'>): Temporal.Instant =>
  from.add({ days }).toZonedDateTime(zone).toInstant();

export const connectSimulation = ({ place }: SimulationPlace): Promise<PostgresDatabase> =>
  connectDatabase({
    place,
    applicationName: 'sunlit simulate',
    statementMs: 0,
    poolSizes: { app: 8, owner: 1, vault: 1, sealed: 1 },
  });

/** The same house in each of the processes that play in it: clock, chance and keys are the seed's. */
export function openSimulation(
  database: PostgresDatabase,
  { dataDir, kept }: SimulationPlace,
  simulated: Simulated,
): Promise<LivingHouse> {
  const now = simulatedNow(simulated);
  const entropy = seededEntropy(`${simulated.seed}/machine`);
  // A folder that is kept has keys of its own: whoever knows a seed shall not open what is filed there later.
  const keys = kept ? {} : { keys: keysFrom(entropy.bytes(32)) };
  return openHouse(database, dataDir, { clock: { now: () => now }, entropy, ...keys });
}
