import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asManyAtOnce } from '#test/at-once.ts';
import type { Proof } from './main.ts';
import type { Guard, RunOutcome, SimulationRun } from './simulation-run.ts';

const thousand = 1_000;

/**
 * Commands by everybody, rightly and wrongly, over months, on a database of its own; every invariant at each step. In runs
 * of a year or so each: what a run can break shows within one, and its tables stay small.
 */
export const simulation: Proof = {
  name: 'simulation',
  async run(full) {
    const runs = full ? 20 : 4;
    const each = ((full ? 200 : 50) * thousand) / runs;
    // By hand it wanders; the run that decides about a change goes where it went before.
    const seed = full ? Math.floor(Math.random() * 1_000_000_000) : firstSeed;
    const seeds = Array.from({ length: runs }, (_, n) => seed + n);
    const faults = await asManyAtOnce(seeds, (one) => faultOf({ seed: one, commands: each }));
    const fault = faults.find((one) => one !== undefined);
    if (fault) throw new Error(fault);
    return `${runs * each} commands in ${runs} runs, seeds ${seed} to ${seed + runs - 1}`;
  },
};

/**
 * Guards whose absence lets something through that a law forbids, with the act that they guard. Each run is turned towards
 * that act: that chance comes upon every gap within a year is no promise that anybody could keep, since each new act takes
 * its share of the draws. That the invariants see the gap, through pages' own forms and on a database, is what is proved
 * here; that no state hides one is proved by the search, whose mutants go through all of them.
 */
const guards: readonly Guard[] = [
  { file: 'petition/decide/petitioner.ts', reason: 'urge-already-open', nth: 0, act: 'urge' },
  { file: 'petition/decide/organ.ts', reason: 'review-period-open', nth: 0, act: 'conclude' },
  { file: 'petition/decide/organ.ts', reason: 'already-extended', nth: 0, act: 'extend' },
  { file: 'petition/decide/organ.ts', reason: 'ground-not-in-list', nth: 0, act: 'refuse' },
  { file: 'petition/decide/petitioner.ts', reason: 'not-answered-yet', nth: 0, act: 'rate' },
  { file: 'accusation/decide/custodian.ts', reason: 'not-told-yet', nth: 0, act: 'conclude' },
  { file: 'supervision/decide.ts', reason: 'answer-not-due', nth: 0, act: 'takeStep' },
  { file: 'hearing/decide/arranging.ts', reason: 'panel-even', nth: 0, act: 'namePanel' },
  { file: 'reception/decide/own-case.ts', reason: 'step-made', nth: 0, act: 'recordStep' },
  { file: 'conference/decide.ts', reason: 'not-a-member', nth: 0, act: 'resolve' },
];

/** The simulation with a guard taken out, one at a time: it must break on a law. */
export const teeth: Proof = {
  name: 'simulation without guards',
  async run() {
    const seen = await asManyAtOnce(guards, async (guard) => {
      const fault = await firstFault(guard);
      if (!fault) throw new Error(`the simulation does without ${guard.reason} of ${guard.file}`);
      return `${guard.reason}: ${/step \d+: ([^:]+):/.exec(fault)?.[1] ?? fault.split('\n')[0]}`;
    });
    return `${seen.length} guards missed; ${seen.join('; ')}`;
  },
};

/** Where chance begins. */
const firstSeed = 20_130_027;
const triesMax = 3;

/** A year that does not happen upon the gap is followed by another one. */
async function firstFault(guard: Guard): Promise<string | undefined> {
  for (let seed = firstSeed; seed < firstSeed + triesMax; seed += 1) {
    const fault = await faultOf({ seed, commands: 2 * thousand, guard });
    if (fault) return fault;
  }
  return undefined;
}

/** The first thing that a run, in a process of its own, found to be wrong; undefined where all held. */
async function faultOf(run: SimulationRun): Promise<string | undefined> {
  const program = fileURLToPath(new URL('simulation-run.ts', import.meta.url));
  const args = ['--import', 'tsx', program, JSON.stringify(run)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 2 ** 20 });
  const { fault } = JSON.parse(stdout.trim().split('\n').at(-1)!) as RunOutcome;
  return fault;
}
