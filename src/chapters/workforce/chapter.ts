import { cite } from '#kernel/citation.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { limit, reckon, ruleSetOn } from '#law/law.ts';
import { decide } from './decide.ts';
import type { WorkforceCommand } from './decide/command.ts';
import { evolve, type Dossier } from './dossier.ts';
import type { WorkforceEvent } from './events.ts';
import { colleagues } from './queries.ts';
import { record, touch } from './register.ts';
import { offices, places, powers } from './rules.ts';

/** 队伍: the dossiers of the organisation, one for each organ, official and setting. */
export const workforce: Chapter<Dossier, WorkforceCommand, WorkforceEvent> = {
  name: 'workforce',
  lane: 'open',
  initial: { kind: 'none' },
  powers,
  offices,
  colleagues,
  seconds: { appoint: { by: ['administrator', 'head'], post: 'administrator', elsewhere: ['administrator'] } },
  decide,
  evolve,
  duties: () => [],
  fulfils: () => [],
  record,
  touch,
  tell: () => [],
  grants: () => ({ granted: [], ended: [] }),
  notices: () => [],
  counts: () => [],
  keyOf(state) {
    if (state.kind === 'none') throw new Error('a dossier has its key from its first entry');
    return state.key;
  },
  secondDuty(_, act, proposedOn, calendar) {
    if (act !== 'appoint') throw new Error(`${act} needs no second person (${cite(places.powers)})`);
    const rule = limit(ruleSetOn(proposedOn), 'decideProposal', undefined, proposedOn);
    return { reckoning: reckon(rule, proposedOn, calendar), limit: 'decideProposal', under: places.powers };
  },
};
