import { carriedOn } from '#kernel/carrying-on.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { decide } from './decide.ts';
import type { DisclosureCommand } from './decide/command.ts';
import { evolve, type Disclosure } from './disclosure.ts';
import { duties } from './duties.ts';
import type { DisclosureEvent } from './events.ts';
import { fulfils, grants, listing, notices, tell } from './reactions.ts';
import { powers } from './rules.ts';

/** 公开: what an office tells the public through its accounts, and what it is asked there. */
export const disclosure: Chapter<Disclosure, DisclosureCommand, DisclosureEvent> = carriedOn(
  {
    name: 'disclosure',
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
    beside: () => [],
    grants,
    notices,
    counts: () => [],
    listing,
    keyOf(state) {
      if (state.stage === 'none') throw new Error('it has its key from its first entry');
      return state.opened.key;
    },
    secondDuty() {
      throw new Error('no act of this chapter waits for a second person');
    },
  },
  () => [],
);
