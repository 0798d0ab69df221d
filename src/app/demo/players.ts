import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sumOf, type PlayFigures } from './play.ts';
import { partsOf, type Simulated } from './simulate.ts';
import type { SimulationPlace } from './simulation-house.ts';

/** What a player is told, once. */
export interface PlayersShare {
  readonly where: SimulationPlace;
  /** A day is text between processes. */
  readonly simulated: Omit<Simulated, 'from'> & { readonly from: string };
  readonly parts: readonly number[];
}

/** What a player tells: a part is played, all of them are. */
export type PlayersWord = { readonly played: 'part' } | { readonly played: 'all'; readonly figures: PlayFigures };

const runner = fileURLToPath(new URL('../../../scripts/run.mjs', import.meta.url));
const player = fileURLToPath(new URL('player-main.ts', import.meta.url));

/** What is played, and by how many. */
interface Played {
  readonly where: SimulationPlace;
  readonly simulated: Simulated;
  readonly players: number;
}

/**
 * Plays all parts of a simulation in processes of their own, every so manieth part in each. Each life comes out the same
 * in whichever process it is played.
 * @throws Error when a player ends before its parts are played; the others are ended then
 */
export async function playApart({ where, simulated, players }: Played, step: () => void): Promise<PlayFigures> {
  const all = Array.from({ length: partsOf(simulated) }, (_, part) => part);
  const begun: ChildProcess[] = [];
  try {
    const played = Array.from({ length: players }, (_, at) => {
      const parts = all.filter((part) => part % players === at);
      const child = fork(runner, [player], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      begun.push(child);
      return playedBy(child, { where, simulated: { ...simulated, from: simulated.from.toString() }, parts }, step);
    });
    return sumOf(await Promise.all(played));
  } finally {
    for (const child of begun) if (child.exitCode === null) child.kill('SIGTERM');
  }
}

function playedBy(child: ChildProcess, share: PlayersShare, step: () => void): Promise<PlayFigures> {
  return new Promise((resolve, reject) => {
    child.on('message', (word: PlayersWord) => (word.played === 'all' ? resolve(word.figures) : step()));
    child.once('error', reject);
    child.once('exit', (status, signal) =>
      reject(new Error(`A process of the simulation ended with ${signal ?? status}`)),
    );
    child.send(share);
  });
}
