import type { ReactNode } from 'react';
import type { Words } from '#ui/language.ts';

/** One state of a component, named. The gallery shows it, the tests render it. */
export interface Example {
  readonly name: Words;
  readonly element: ReactNode;
}

/** All states of one component, or of a few that belong together. */
export interface ExampleSet {
  readonly key: string;
  readonly title: Words;
  /** When to use it, in one sentence. */
  readonly note: Words;
  readonly examples: readonly Example[];
}
