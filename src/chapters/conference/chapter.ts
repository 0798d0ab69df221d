import { carriedOn } from '#kernel/carrying-on.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { lettersBy } from '#ui/life/papers.ts';
import { evolve, type Conference } from './conference.ts';
import { decide } from './decide.ts';
import type { ConferenceCommand } from './decide/command.ts';
import { papers } from './documents/papers.ts';
import { duties } from './duties.ts';
import type { ConferenceEvent } from './events.ts';
import { beside, counts, fulfils, grants, listing, notices, tell } from './reactions.ts';
import { powers } from './rules.ts';

/** 联席会议: meetings with what they resolve, matters handled together, and problems that only a policy can solve. */
export const conference: Chapter<Conference, ConferenceCommand, ConferenceEvent> = carriedOn(
  {
    name: 'conference',
    lane: 'open',
    initial: { stage: 'none' },
    powers,
    seconds: {},
    decide,
    evolve,
    duties,
    fulfils,
    letters: lettersBy(papers, evolve),
    record: () => [],
    touch: () => [],
    tell,
    beside,
    grants,
    notices,
    counts,
    listing,
    keyOf(state) {
      if (state.stage === 'none') throw new Error('it has its key from its opening');
      return state.opened.key;
    },
    secondDuty() {
      throw new Error('no act of this chapter waits for a second person');
    },
  },
  (state) =>
    state.stage !== 'shared' || state.opened.type !== 'CoHandlingAgreed'
      ? []
      : [{ stream: state.opened.of, grants: state.opened.assistants.map((unit) => ({ unit, kind: 'assisting' })) }],
);
