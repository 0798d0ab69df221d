import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { withoutGuard, type Mutant } from './mutants.ts';

/** Takes a guard out of the source as it is read from now on in this process. The file itself stays whole. */
export function takeOut(mutant: Mutant): void {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith(`/src/chapters/${mutant.file}`)) return next(url, context);
      const source = withoutGuard(readFileSync(fileURLToPath(url), 'utf8'), mutant);
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}
