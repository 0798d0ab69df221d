import { startVitest } from 'vitest/node';
import type { Proof } from './main.ts';

const thousand = 1_000;

/** Commands by everybody, rightly and wrongly, over months, on a database of its own; every invariant at each step. */
export const simulation: Proof = {
  name: 'simulation',
  async run(full) {
    const seed = Math.floor(Math.random() * 1_000_000_000);
    const commands = (full ? 200 : 50) * thousand;
    // Runs of a year or so each: what a run can break shows within one, and its tables stay small.
    const each = 10 * thousand;
    for (let n = 0; n < commands / each; n += 1) {
      process.env['SIMULATION_SEED'] = String(seed + n);
      process.env['SIMULATION_COMMANDS'] = String(each);
      const vitest = await startVitest('test', ['test/simulation'], { watch: false, reporters: ['dot'] });
      const faults = vitest.state.getFiles().flatMap(({ result }) => result?.errors ?? []);
      const failed = vitest.state.getCountOfFailedTests() + faults.length;
      await vitest.close();
      if (failed > 0) throw new Error(`seed ${seed + n} found something, see above`);
    }
    process.exitCode = 0;
    return `${commands} commands in ${commands / each} runs, seeds ${seed} to ${seed + commands / each - 1}`;
  },
};
