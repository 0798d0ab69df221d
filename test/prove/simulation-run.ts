import { readFileSync } from 'node:fs';
import { startVitest } from 'vitest/node';
import { withoutGuard, type Mutant } from '#test/explore/mutants.ts';

/** A guard that is taken out, and the act that it guards. */
export type Guard = Mutant & { readonly act: string };

/** One run of the simulation: `node --import tsx test/prove/simulation-run.ts JSON`. Its last line is a {@link RunOutcome}. */
export interface SimulationRun {
  readonly seed: number;
  readonly commands: number;
  readonly guard?: Guard;
}

/** The first thing that was found to be wrong, if anything was. */
export interface RunOutcome {
  readonly fault?: string;
}

const { seed, commands, guard } = JSON.parse(process.argv[2]!) as SimulationRun;
process.env['SIMULATION_SEED'] = String(seed);
process.env['SIMULATION_COMMANDS'] = String(commands);
process.env['SIMULATION_TOWARDS'] = guard ? `${guard.file.split('/')[0]}/${guard.act}` : '';
const plugin = {
  name: 'without-a-guard',
  enforce: 'pre',
  transform: (_: string, id: string) =>
    guard && id.endsWith(`/src/chapters/${guard.file}`) ? withoutGuard(readFileSync(id, 'utf8'), guard) : undefined,
} as const;
const vitest = await startVitest(
  'test',
  ['test/simulation/simulation.test.ts'],
  { watch: false, reporters: [{}], fsModuleCache: !guard },
  { plugins: [plugin] },
);
const errors = vitest.state
  .getTestModules()
  .flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
  ]);
await vitest.close();
const outcome: RunOutcome = errors[0] ? { fault: errors[0].message } : {};
process.stdout.write(`\n${JSON.stringify(outcome)}\n`);
process.exit(0);
