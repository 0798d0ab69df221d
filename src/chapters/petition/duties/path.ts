import type { Duty } from '#kernel/duty.ts';
import { pathOf } from '#law/paths.ts';
import type { Path } from '../events.ts';
import type { Petition } from '../petition.ts';
import type { Maker } from './maker.ts';

type Handling = Extract<Petition, { readonly stage: 'handling' }>;

/**
 * Sub-paths one to five follow their own law; only the sixth has sixty days (2022, article 34 with 31(6)). The day that
 * their law sets stands where the organ has named it in the notice; else the reason why no clock runs here.
 */
export function ownPathDuty({ accepted, ownDue }: Handling, path: Path, owner: Duty['owner'], make: Maker): Duty {
  const head = { act: 'statePathResult', limit: 'own-law', under: pathOf(path).under };
  const duty = { ...head, occurrence: accepted.version, owner, nature: 'owed', sinceOn: accepted.on } as const;
  return ownDue ? { ...duty, reckoning: make.until(accepted, ownDue) } : { ...duty, reason: 'own-law' };
}
