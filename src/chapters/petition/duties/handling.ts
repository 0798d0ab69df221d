import { days } from '#kernel/calendar.ts';
import type { Duty } from '#kernel/duty.ts';
import type { Petition } from '../petition.ts';
import { unit, type Maker } from './maker.ts';
import { ownPathDuty } from './path.ts';

/** What an organ owes on a matter that it handles: by the clock of the way that the matter goes. */
export function handlingDuty(petition: Extract<Petition, { readonly stage: 'handling' }>, make: Maker): Duty {
  const { known, held, path, accepted, extendedDays, simple, redo } = petition;
  const owner = unit(held.holder, 'handler');
  if (simple) return make('issueOpinion', 'simpleConclude', accepted, owner);
  if (known.facts.purpose === 'suggestion') return make('issueOpinion', 'answerSuggestion', accepted, owner);
  if (path !== null && path !== 6) return ownPathDuty(petition, path, owner, make);
  // A review orders a new opinion within a time: not the whole limit again.
  if (redo) return make('issueOpinion', 'redo', accepted, owner, redo.days === null ? {} : { length: days(redo.days) });
  return make('issueOpinion', 'conclude', accepted, owner, { extendBy: extendedDays });
}
