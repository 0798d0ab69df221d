import { carriedOn } from '#kernel/carrying-on.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { decide } from './decide.ts';
import type { UrgentCommand } from './decide/command.ts';
import { duties } from './duties.ts';
import type { UrgentEvent } from './events.ts';
import { beside, counts, fulfils, grants, listing, notices, tell } from './reactions.ts';
import { powers } from './rules.ts';
import { evolve, type Urgent } from './urgent.ts';

/** 重大紧急信访信息: a danger, told up and across in minutes, until it is over. */
export const urgent: Chapter<Urgent, UrgentCommand, UrgentEvent> = carriedOn(
  {
    name: 'urgent',
    lane: 'open',
    initial: { stage: 'none' },
    powers,
    seconds: {},
    decide,
    evolve,
    duties,
    fulfils,
    record: () => [],
    touch: () => [],
    tell,
    beside,
    grants,
    notices,
    counts,
    listing,
    keyOf(state) {
      if (state.stage === 'none') throw new Error('it has its key from its report');
      return state.opened.key;
    },
    secondDuty() {
      throw new Error('no act of this chapter waits for a second person');
    },
  },
  () => [],
);
