import type { EventShape } from '#kernel/entry.ts';
import { explored } from './chapters.ts';
import type { Model } from './model.ts';
import { faultsOf } from './properties.ts';
import { search } from './search.ts';

/** States after which a life is left for the next one, and taken up again: most of what can go wrong shows close to the beginning. */
const glances = [40, 400, Infinity];

/** Searches until something is found to be wrong, a little of every life first. */
function lookThrough<State, Command extends { readonly act: string }, Event extends EventShape>(
  model: Model<State, Command, Event>,
): string {
  for (const most of glances) {
    for (const life of model.lives) {
      const [fault] = faultsOf(search(model, life, { most, stopAtFault: true }));
      if (fault) return fault.law;
    }
  }
  return '';
}

/** The law that is found broken first in a chapter; empty where all hold. */
export const firstFault = (chapter: string): string => explored[chapter]!((model) => lookThrough(model));
