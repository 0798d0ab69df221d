import { countyOrganisation } from './county.ts';
import type { PlayersShare, PlayersWord } from './players.ts';
import { playParts, type Simulated } from './simulate.ts';
import { partsAtATime } from './simulated-county.ts';
import { connectSimulation, openSimulation } from './simulation-house.ts';

const tell = (word: PlayersWord): void => void process.send?.(word);

/** Plays its share of a simulation and tells whoever started it; `players.ts` is the other side. */
async function play({ where, simulated: told, parts }: PlayersShare): Promise<void> {
  const simulated: Simulated = { ...told, from: Temporal.PlainDate.from(told.from) };
  const database = await connectSimulation(where);
  try {
    const { house } = await countyOrganisation(await openSimulation(database, where, simulated));
    const progress = (): void => tell({ played: 'part' });
    const figures = await playParts({ ...house, database }, simulated, { parts, width: partsAtATime, progress });
    tell({ played: 'all', figures });
  } finally {
    await database.close();
  }
}

// Whoever asked is gone: nobody waits for the rest.
const gone = (): void => process.exit();
process.once('disconnect', gone);
process.once('message', (share: PlayersShare) => {
  play(share)
    .catch((fault: unknown) => {
      console.error(fault);
      process.exitCode = 1;
    })
    .finally(() => {
      process.off('disconnect', gone);
      process.disconnect?.();
    });
});
