import { runMutants, type Mutant } from './mutants.ts';
import { takeOut } from './mutate.ts';
import type { LifeNamed } from './prove.ts';

/**
 * `npm run explore`: every state that a matter can come to, and what is proved of all of them. `-- --mutants` takes guards
 * out of the procedure, one at a time, each in a process of its own, and expects each to be missed.
 */
const [mode, what, nth] = process.argv.slice(2);
if (mode === '--mutants') process.exit((await runMutants(console.log)) ? 0 : 1);
if (mode === '--mutant') {
  // Before anything of the procedure is read: what is loaded from here on lacks the guard.
  const out = JSON.parse(what!) as Mutant;
  takeOut(out);
  const { firstFault } = await import('./until-fault.ts');
  console.log(firstFault(out.file.split('/')[0]!));
  process.exit(0);
}

const { exploreAll, searchLife } = await import('./prove.ts');
if (mode === '--lives') {
  process.on('message', ({ chapter, nth: of }: LifeNamed) => process.send!(searchLife(chapter, of)));
  await new Promise((resolve) => process.once('disconnect', resolve));
  process.exit(0);
}
if (mode === '--life') {
  console.log(JSON.stringify(searchLife(what!, Number(nth))));
  process.exit(0);
}
const began = performance.now();
const { states, edges, doubled, attempts, faults, open } = await exploreAll(console.log);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${states} states, ${edges} edges, ${doubled} states met on other days too, ${attempts} acts tried, ${faults} faults, ${seconds} s`,
);
process.exit(faults + open > 0 ? 1 : 0);
