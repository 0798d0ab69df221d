import { carriedOn } from '#kernel/carrying-on.ts';
import type { Chapter } from '#kernel/procedure.ts';
import { decide } from './decide.ts';
import type { ReceptionCommand } from './decide/command.ts';
import { duties } from './duties.ts';
import type { ReceptionEvent } from './events.ts';
import { beside, fulfils, grants, tell } from './reactions.ts';
import { evolve, stageOf, type Reception } from './reception.ts';
import { record } from './register.ts';
import { powers } from './rules.ts';

/** 接访: leaders' terms and days, visits, own cases, and who sits in the hall; each a stream of its own. */
export const reception: Chapter<Reception, ReceptionCommand, ReceptionEvent> = carriedOn(
  {
    name: 'reception',
    lane: 'open',
    initial: { life: 'none' },
    powers,
    seconds: {},
    decide,
    evolve,
    duties,
    fulfils,
    record,
    touch: () => [],
    tell,
    beside,
    grants,
    notices: () => [],
    counts: () => [],
    listing(state) {
      if (state.life === 'none') return undefined;
      const { known } = state;
      return {
        number: known.number,
        stage: stageOf(state),
        ruleSet: known.ruleSet,
        openedOn: known.begun.on,
        endedOn: state.endedOn,
        office: known.office,
        holder: known.unit,
        region: null,
        class: state.life === 'residency' ? state.class : null,
        title: known.title,
        subject: known.subject,
        key: known.key,
      };
    },
    keyOf(state) {
      if (state.life === 'none') throw new Error('a reception has its key from its first entry');
      return state.known.key;
    },
    secondDuty() {
      throw new Error('no act of this chapter needs a second person');
    },
  },
  (state) =>
    state.life !== 'case' || state.endedOn || state.known.subject === null
      ? []
      : [{ stream: state.known.subject, grants: [{ unit: state.known.unit, kind: 'leading' }] }],
);
