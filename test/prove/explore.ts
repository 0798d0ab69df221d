import { runMutants } from '#test/explore/mutants.ts';
import { exploreAll } from '#test/explore/prove.ts';
import type { Proof } from './main.ts';

/** Every state that a matter can come to, of each chapter; what is proved of them is listed in `test/explore`. */
export const explore: Proof = {
  name: 'explore',
  async run() {
    const lines: string[] = [];
    const { states, edges, attempts, faults, open } = await exploreAll((line) => lines.push(line));
    if (faults + open > 0) throw new Error(lines.join('\n'));
    return `${states} states, ${edges} edges, ${attempts} acts tried, every graph closed`;
  },
};

/** The search without one guard after another: each must be missed, or the search proves nothing. */
export const mutants: Proof = {
  name: 'mutants',
  async run() {
    const lines: string[] = [];
    if (!(await runMutants((line) => lines.push(line)))) throw new Error(lines.join('\n'));
    return lines.at(-1)!;
  },
};
