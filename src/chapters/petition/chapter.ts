import type { Chapter } from '#kernel/procedure.ts';
import { limit, reckon } from '#law/law.ts';
import { concernedIn } from './concerned.ts';
import { decide } from './decide.ts';
import type { PetitionCommand } from './decide/command.ts';
import { duties } from './duties.ts';
import type { PetitionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { letters } from './letters.ts';
import { holderOf, type Petition } from './petition.ts';
import { counts, fulfils, grants, notices } from './reactions.ts';
import { record, touch } from './register.ts';
import { placeOf, powers, seconds, type SecondAct } from './rules.ts';
import { tell } from './timeline.ts';

/** 信访事项: one citizen's matter from the first letter to the last answer. */
export const petition: Chapter<Petition, PetitionCommand, PetitionEvent> = {
  name: 'petition',
  lane: 'open',
  borrows: true,
  initial: { stage: 'none' },
  powers,
  seconds,
  decide,
  evolve,
  duties,
  fulfils,
  gone(state, from) {
    if (state.stage === 'none' || state.stage === 'resealed' || state.stage === 'concluded') return true;
    return from !== holderOf(state) && from !== state.known.facts.office;
  },
  letters,
  succession: (event) => (event.type === 'UnitSucceeded' ? event : undefined),
  record,
  touch,
  tell,
  grants,
  notices,
  counts,
  keyOf(state) {
    if (state.stage === 'none') throw new Error('a petition has its key from registration');
    return state.known.facts.key;
  },
  concerned: concernedIn,
  secondDuty(state, act, proposedOn, calendar) {
    if (state.stage === 'none') throw new Error('nothing can be proposed before registration');
    const { ruleSet, region, registeredOn } = state.known.facts;
    const { place } = seconds[act as SecondAct];
    const rule = limit(ruleSet, 'decideProposal', region ?? undefined, registeredOn);
    return { reckoning: reckon(rule, proposedOn, calendar), limit: rule.id, under: placeOf(ruleSet, place) };
  },
};
