import { readBacklog, type Backlog, type Pile } from '#kernel/backlog.ts';
import type { House } from '#kernel/house.ts';

/** How much work waits, and how long the oldest part of it has waited. */
export interface Lag {
  readonly waiting: number;
  readonly seconds: number;
}

/** The kinds of background work that can fall behind. */
export type WorkName = Exclude<keyof Backlog, 'reactionFailures'>;

/** The lags of all background work, whichever process does it. */
export type Lags = Readonly<Record<WorkName, Lag>>;

/** Over these, work is late and the instance not ready: something hangs. */
export const lateAfterSeconds: Readonly<Record<WorkName, number>> = {
  sealer: 30,
  tree: 30,
  // A promise is for sixty seconds.
  checkpoints: 60,
  outboxOpen: 600,
  outboxSealed: 600,
  tallies: 30,
  sweep: 900,
  reactions: 120,
  // What waits for the index is read by each search, so a late one is slow and not wrong.
  search: 1_800,
};

const names = Object.keys(lateAfterSeconds) as WorkName[];

/** How far the work reached at a moment of this process's steady clock. */
interface Sample {
  readonly at: number;
  readonly there: number;
}

/** An age of ten minutes is known to the second, an older one less exactly. */
const samplesMax = 600;

/** Tells the age of a pile: what was there at a sample and is not done now is at least as old as the sample. */
export function makeAge(): { note(pile: Pile, at: number): void; seconds(at: number): number } {
  let samples: Sample[] = [];
  return {
    note({ waiting, there, done }, at) {
      samples = waiting === 0 ? [] : samples.filter((sample) => sample.there > done);
      const last = samples.at(-1);
      if (waiting > 0 && there > done && there !== last?.there && samples.length < samplesMax)
        samples.push({ at, there });
    },
    seconds: (at) => (samples[0] ? (at - samples[0].at) / 1000 : 0),
  };
}

/** Reads the backlogs from time to time. */
export interface Watch {
  look(): Promise<void>;
  lags(): Lags;
  reactionFailures(): number;
}

/**
 * Watches the backlogs. Ages go by this process's own steady clock and not by the instants of entries, since a demo's
 * clock jumps.
 */
export function makeWatch(house: House): Watch {
  let backlog: Backlog | undefined;
  const ages = Object.fromEntries(names.map((name) => [name, makeAge()])) as Record<
    WorkName,
    ReturnType<typeof makeAge>
  >;
  return {
    async look() {
      backlog = await readBacklog(house);
      for (const name of names) ages[name].note(backlog[name], performance.now());
    },
    lags() {
      const now = performance.now();
      const lag = (name: WorkName): Lag => ({
        waiting: backlog?.[name].waiting ?? 0,
        seconds: ages[name].seconds(now),
      });
      return Object.fromEntries(names.map((name) => [name, lag(name)])) as unknown as Lags;
    },
    reactionFailures: () => backlog?.reactionFailures ?? 0,
  };
}
