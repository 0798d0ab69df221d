import type { Duty } from '#kernel/duty.ts';
import type { Start } from '../known.ts';
import { holderOf, reporterOf, unserved, type LivePetition } from '../petition.ts';
import { answerer, petitioner, postAt, unit, type Maker } from './maker.ts';
import { threadStart } from './thread.ts';

/** What is owed beside the stages: answers to corrections and recusals, the petitioner's material, carrying out. */
export function inquiryDuties(petition: LivePetition, make: Maker): Duty[] {
  const { known, stage } = petition;
  const { unexecuted, materialAsked } = known;
  const holder = reporterOf(petition);
  const executing = unexecuted ? [make('reportExecution', 'execute', unexecuted, unit(holder, 'handler'))] : [];
  if (stage === 'concluded') return executing;
  const decider = unit(holderOf(petition), 'head');
  const canBring = materialAsked && (stage === 'handling' || stage === 'under-review');
  return [
    ...executing,
    ...(canBring ? [make('addMaterial', 'supplyMaterial', materialAsked, petitioner)] : []),
    ...known.corrections.map((one) =>
      make('answerCorrection', 'answerCorrection', threadStart(one), answerer(petition)),
    ),
    ...known.recusals.map((one) => make('decideRecusal', 'decideRecusal', threadStart(one), decider)),
  ];
}

/** A written answer waits to be served: within days of being made, or once the days of a public notice are over. */
export function servingDuty(petition: LivePetition, make: Maker): Duty {
  const { since, by } = unserved(petition)!;
  const owner = unit(by, postAt(petition, by));
  const { publicNotice } = petition.known;
  if (!publicNotice) return make('serve', 'serve', since, owner);
  const { reckoning } = make('serve', 'servedByPublicNotice', publicNotice, owner);
  const over: Start = { ...publicNotice, on: reckoning!.due };
  return make('serve', 'serve', over, owner);
}
