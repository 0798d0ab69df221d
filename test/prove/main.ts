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

/** `npm run prove`: the long proofs, in turn; `-- --full` takes the full figures, `-- NAME …` those named alone. */
const full = process.argv.includes('--full');
const named = process.argv.slice(2).filter((word) => word !== '--full');
const every: readonly Proof[] = [systems, explore, mutants, lawRows, simulation, teeth, malformed, attacker, crash];
const unknown = named.filter((name) => every.every((proof) => proof.name !== name));
if (unknown.length > 0) {
  console.error(`No proof is called ${unknown.join(', ')}; there are: ${every.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const proofs = named.length > 0 ? every.filter(({ name }) => named.includes(name)) : every;
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
