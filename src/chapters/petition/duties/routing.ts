import type { Duty } from '#kernel/duty.ts';
import type { Petition } from '../petition.ts';
import { postAt, unit, type Maker } from './maker.ts';

type Routed = Extract<Petition, { readonly stage: 'routed' }>;

/** The organ's notice, which no contest stops; and while it is contested who takes the matter, the next word on that. */
export function routedDuties(petition: Routed, make: Maker): Duty[] {
  const { known, held, routed, how, contest } = petition;
  const notice = make('notice', how === 'direct' ? 'notifyDirect' : 'notify', routed, unit(held.holder, 'handler'));
  const { office } = known.facts;
  if (contest?.step === 'objected')
    return [notice, make('answerObjection', 'verifyObjection', contest.since, unit(office, postAt(petition, office)))];
  if (contest?.step === 'disputed')
    return [notice, make('decideDispute', 'settleDispute', contest.since, unit(contest.decider, 'handler'))];
  return [notice];
}
