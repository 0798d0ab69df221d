import type { Duty } from '#kernel/duty.ts';
import { reporterOf, type LivePetition, type Petition } from '../petition.ts';
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

/** 报告交办结果: by the day that the assignment set, by whoever handles the matter, also when it has ended before. */
export function reportDuty(petition: LivePetition, make: Maker): Duty[] {
  const { report } = petition.known;
  if (!report || report.made) return [];
  const owner = unit(reporterOf(petition), 'handler');
  const { assigned, reportDue } = report;
  const duty = make('reportResult', 'reportAssigned', assigned, owner);
  return [{ ...duty, reckoning: make.until(assigned, reportDue) }];
}
