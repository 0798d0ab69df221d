import { carriedOn } from '#kernel/carrying-on.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { lettersBy } from '#ui/life/papers.ts';
import { limit, reckon } from '#law/law.ts';
import { decide } from './decide.ts';
import type { HearingCommand } from './decide/command.ts';
import { papers } from './documents/papers.ts';
import { duties } from './duties.ts';
import type { HearingEvent } from './events.ts';
import { concernedIn, evolve, type Hearing } from './hearing.ts';
import { beside, fulfils, grants, notices, tell } from './reactions.ts';
import { placeOf, powers, seconds } from './rules.ts';

/** 听证: one hearing about one matter, from the request to the report. */
export const hearing: Chapter<Hearing, HearingCommand, HearingEvent> = carriedOn(
  {
    name: 'hearing',
    lane: 'open',
    initial: { stage: 'none' },
    powers,
    seconds,
    decide,
    evolve,
    duties,
    fulfils,
    letters: lettersBy(papers, evolve),
    // The kernel's register of matters holds all that is looked up.
    record: () => [],
    touch: () => [],
    tell,
    beside,
    grants,
    notices,
    counts: () => [],
    involved: (state, act) => (state.stage !== 'none' && act === 'namePanel' ? state.known.facts.subject : undefined),
    // Whose opinion is heard about: nobody with a tie to that organ sits on the panel.
    concerned: concernedIn,
    listing(state) {
      if (state.stage === 'none') return undefined;
      const { facts } = state.known;
      return {
        number: facts.number,
        stage: state.stage,
        ruleSet: facts.ruleSet,
        openedOn: facts.askedOn,
        endedOn: state.stage === 'ended' ? state.since.on : null,
        office: facts.organ,
        holder: facts.organ,
        region: facts.region,
        class: null,
        title: facts.title,
        subject: facts.subject,
        key: facts.key,
      };
    },
    keyOf(state) {
      if (state.stage === 'none') throw new Error('a hearing has its key from its first entry');
      return state.known.facts.key;
    },
    secondDuty(state, _, proposedOn, calendar) {
      if (state.stage === 'none') throw new Error('nothing can be proposed before a hearing is asked for');
      const { ruleSet, region, askedOn } = state.known.facts;
      const row = limit(ruleSet, 'decideProposal', region ?? undefined, askedOn);
      return { reckoning: reckon(row, proposedOn, calendar), limit: row.id, under: placeOf(ruleSet, 'publication') };
    },
  },
  () => [],
);
