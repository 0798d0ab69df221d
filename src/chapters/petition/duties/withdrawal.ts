import type { Duty } from '#kernel/duty.ts';
import type { Start } from '../known.ts';
import type { LivePetition } from '../petition.ts';
import { petitioner, postAt, unit, type Maker } from './maker.ts';

/**
 * While a withdrawal waits: the petitioner's right to revoke it, and the office's duty to register the end once the
 * seven days are over. Everything else that is owed goes on being owed until then.
 */
export function withdrawalDuties(petition: LivePetition, make: Maker): Duty[] {
  const { withdrawal, facts } = petition.known;
  if (!withdrawal || petition.stage === 'concluded') return [];
  const right = make('revokeWithdrawal', 'withdrawTakesEffect', withdrawal, petitioner);
  const over: Start = { ...withdrawal, on: right.reckoning!.due };
  return [right, make('conclude', 'close', over, unit(facts.office, postAt(petition, facts.office)))];
}
