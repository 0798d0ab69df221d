import { countyOrganisation } from './county.ts';
import type { PlayersShare, PlayersWord } from './players.ts';
import { playParts, type Simulated } from './simulate.ts';
import { partsAtATime } from './simulated-county.ts';
import { connectSimulation, openSimulation } from './simulation-house.ts';

/** Plays its share of a simulation and tells whoever started it; `players.ts` is the other side. */
process.once('message', ({ where, simulated: told, parts }: PlayersShare) => {
  const tell = (word: PlayersWord): void => void process.send?.(word);
  const simulated: Simulated = { ...told, from: Temporal.PlainDate.from(told.from) };
  const play = async (): Promise<void> => {
    const database = await connectSimulation(where);
    try {
      const { house } = await countyOrganisation(await openSimulation(database, where, simulated));
      const progress = (): void => tell({ played: 'part' });
      const figures = await playParts({ ...house, database }, simulated, { parts, width: partsAtATime, progress });
      tell({ played: 'all', figures });
    } finally {
      await database.close();
      process.disconnect?.();
    }
  };
  void play();
});
// Whoever asked is gone: nobody waits for the rest.
process.once('disconnect', () => process.exit());
