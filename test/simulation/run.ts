import { storyHouse } from '#test/cast.ts';
import { chanceOf } from './chance.ts';
import { checkReaders, checkTables, checkWhole, passDays, type Kinds } from './checks.ts';
import { newRun, type Outcomes } from './running.ts';
import { step } from './simulate.ts';
import type { Towards } from './turned.ts';

/** The first day: four months before the regulations of 2022, so that a run lives under both. */
const start = '2022-01-04';
const daysPassEvery = 40;
const tablesEvery = 500;

/** What a run came to. */
export interface Simulated {
  readonly outcomes: Outcomes;
  readonly summary: string;
  readonly kinds: Kinds;
  readonly days: number;
}

/**
 * So many commands, lawful and unlawful, by everybody, over months, by the way that pages take, on a database.
 * @param towards an act that is tried again and again; chance alone decides without it
 * @throws Error with the seed, the step and the history of the matter where an invariant does not hold
 */
export async function simulate(seed: number, commands: number, towards?: Towards): Promise<Simulated> {
  const house = await storyHouse(start);
  const run = newRun(house, towards);
  let days = 0;
  let at = 0;
  try {
    for (; at < commands; at += 1) {
      await step(run, seed, at);
      const chance = chanceOf(seed, commands + at);
      if (at % daysPassEvery === daysPassEvery - 1) {
        const passed = 1 + chance.below(6);
        days += passed;
        await passDays(run, passed);
        await checkReaders(run, chance, 1);
      }
      if (at % tablesEvery === tablesEvery - 1) await checkTables(run);
    }
    await checkTables(run);
    const { summary, kinds } = await checkWhole(run);
    return { outcomes: run.outcomes, summary, kinds, days };
  } catch (error) {
    const again = `SIMULATION_SEED=${seed} SIMULATION_COMMANDS=${at + 1} npx vitest run test/simulation`;
    throw new Error(
      `seed ${seed}, step ${at}: ${error instanceof Error ? error.message : String(error)}\n  again: ${again}`,
      {
        cause: error,
      },
    );
  } finally {
    await house.database.drop();
  }
}

/** How many came to each outcome, in words. */
export const outcomesIn = (outcomes: Outcomes): string =>
  [...outcomes]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, n]) => `${what} ${n}`)
    .join(', ');
