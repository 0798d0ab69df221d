import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { CaseDuty, ReceptionEvent } from '../events.ts';
import type { OwnCase } from '../reception.ts';
import { leaders } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<ReceptionEvent, Reason>;

/** 四包: know the case, counsel the people, solve it, settle it. */
export const caseDuties: readonly CaseDuty[] = ['know', 'counsel', 'solve', 'settle'];

/** 包案: a leader answers for one matter, until it is settled. */
export function takeCase(command: CommandOf<'takeCase'>, { today, standing, calendars, units }: Context): Decided {
  const { act: _, holder, ...taken } = command;
  const by = standing.unit && units.get(standing.unit);
  // A leader who has a case reads the matter: nobody who merely looks on lets another one in.
  if (by && by.id !== holder && by.kind !== 'petition-office') return refuse('not-in-hand', leaders);
  const office = standing.unit ?? taken.unit;
  return [{ type: 'CaseTaken', ...taken, office, edition: calendars.current.edition, takenOn: today }];
}

/** Each of the four is put on record once; it is settled when the three others are done. */
export function recordStep(own: OwnCase, { step, text }: CommandOf<'recordStep'>, { today }: Context): Decided {
  if (own.endedOn) return refuse('case-settled', leaders);
  if (own.done.includes(step)) return refuse('step-made', leaders, { step });
  if (step === 'settle' && own.done.length < caseDuties.length - 1) return refuse('steps-first', leaders);
  return [{ type: 'CaseStepMade', step, text, madeOn: today }];
}

/** 随岗移交: the case goes with the post, and what was done goes with the case. */
export function handOver(own: OwnCase, { leader }: CommandOf<'handOver'>, { today }: Context): Decided {
  if (own.endedOn) return refuse('case-settled', leaders);
  return [{ type: 'CaseHandedOver', leader, handedOn: today }];
}
