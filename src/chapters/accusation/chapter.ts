import type { Chapter } from '#kernel/procedure.ts';
import { lettersBy } from '#ui/life/papers.ts';
import { evolve, type Accusation } from './accusation.ts';
import { decide } from './decide.ts';
import type { AccusationCommand } from './decide/command.ts';
import { papers } from './documents/papers.ts';
import { duties } from './duties.ts';
import type { AccusationEvent } from './events.ts';
import { fulfils, grants, notices, tell } from './reactions.ts';
import { record, touch } from './register.ts';
import { powers } from './rules.ts';

/** 检举控告: one report of misconduct, in the sealed lane from its first moment. */
export const accusation: Chapter<Accusation, AccusationCommand, AccusationEvent> = {
  name: 'accusation',
  lane: 'sealed',
  initial: { stage: 'none' },
  powers,
  seconds: {},
  decide,
  evolve,
  duties,
  fulfils,
  letters: lettersBy(papers, evolve),
  record,
  touch,
  tell,
  grants,
  notices,
  // Counted nowhere: a count of one is a name to whoever knows the unit.
  counts: () => [],
  keyOf(state) {
    if (state.stage === 'none') throw new Error('a report has its key from its first entry');
    return state.known.facts.key;
  },
  secondDuty() {
    throw new Error('no act of this chapter needs a second person yet');
  },
};
