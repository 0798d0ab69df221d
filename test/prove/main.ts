import { attacker } from './attacker.ts';
import { crash } from './crash.ts';
import { explore, mutants } from './explore.ts';
import { simulation, teeth } from './simulation.ts';
import { lawRows } from './law-rows.ts';
import { malformed } from './malformed.ts';
import { systems } from './systems.ts';

/** One long proof: what it is called, and what it saw. Throws when it fails. */
export interface Proof {
  readonly name: string;
  run(full: boolean): Promise<string>;
}

/** `npm run prove`: the long proofs, in turn; `-- --full` takes the full figures. */
const full = process.argv.includes('--full');
const proofs: readonly Proof[] = [systems, explore, mutants, lawRows, simulation, teeth, malformed, attacker, crash];
let failed = 0;
for (const proof of proofs) {
  const began = performance.now();
  const seen = await proof.run(full).catch((error: unknown) => {
    failed += 1;
    return `FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  });
  console.log(`${proof.name}  ${((performance.now() - began) / 1000).toFixed(0)} s  ${seen}`);
}
console.log(`${proofs.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
