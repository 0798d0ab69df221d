import { carriedOn } from '#kernel/carrying-on.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { lettersBy } from '#ui/life/papers.ts';
import { decide } from './decide.ts';
import type { SupervisionCommand } from './decide/command.ts';
import { papers } from './documents/papers.ts';
import { duties } from './duties.ts';
import type { SupervisionEvent } from './events.ts';
import { beside, counts, fulfils, grants, listing, notices, tell } from './reactions.ts';
import { record } from './register.ts';
import { powers } from './rules.ts';
import { evolve, type Supervision } from './supervision.ts';

/** 督查督办: what follows when a matter is not handled as it should be. */
export const supervision: Chapter<Supervision, SupervisionCommand, SupervisionEvent> = carriedOn(
  {
    name: 'supervision',
    lane: 'open',
    initial: { stage: 'none' },
    powers,
    seconds: {},
    decide,
    evolve,
    duties,
    fulfils,
    letters: lettersBy(papers, evolve),
    record,
    touch: () => [],
    tell,
    beside,
    grants,
    notices,
    counts,
    listing,
    keyOf(state) {
      if (state.stage === 'none') throw new Error('a supervision has its key from its opening');
      return state.opened.key;
    },
    secondDuty() {
      throw new Error('no act of this chapter waits for a second person');
    },
  },
  (state) =>
    state.stage === 'none' || state.stage === 'ended' || state.opened.of === null
      ? []
      : [{ stream: state.opened.of, grants: [{ unit: state.opened.by, kind: 'supervising' }] }],
);
