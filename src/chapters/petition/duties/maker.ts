import type { Duty, Post } from '#kernel/duty.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { limit, reckon } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import type { LivePetition, Start } from '../petition.ts';

export type Maker = ReturnType<typeof maker>;

/** Binds a matter's rule set and place, so that a duty below reads as one sentence. */
export function maker({ known }: LivePetition, calendars: Calendars) {
  const { ruleSet, region, registeredOn } = known.facts;
  return (act: string, name: LimitId, start: Start, owner: Duty['owner'], extendBy = 0): Duty => {
    const rule = limit(ruleSet, name, region ?? undefined, registeredOn);
    return {
      act,
      occurrence: start.version,
      owner,
      nature: owner.kind === 'petitioner' ? 'may' : 'owed',
      sinceOn: start.on,
      reckoning: reckon(rule, start.on, calendars.edition(start.edition), { extendBy }),
      limit: name,
      under: rule.under,
    };
  };
}

export const unit = (id: UnitId, post: Post): Duty['owner'] => ({ kind: 'unit', unit: id, post });
export const petitioner: Duty['owner'] = { kind: 'petitioner' };

/** A petition office acts by its registrars, an organ by its handlers, also on what it registered itself. */
export function postAt({ known }: LivePetition, by: UnitId): Post {
  return by === known.facts.office && !known.facts.direct ? 'registrar' : 'handler';
}

/** Who answers for the matter now: whoever has it in hand. */
export function answerer(petition: LivePetition): Duty['owner'] {
  if (petition.stage === 'registered') return unit(petition.known.facts.office, 'registrar');
  if (petition.stage === 'under-review' || petition.stage === 'review-decided')
    return unit(petition.review.reviewer, 'handler');
  if (petition.stage === 'refused' || petition.stage === 'redirected')
    return unit(petition.by, postAt(petition, petition.by));
  return unit('held' in petition ? petition.held.holder : petition.known.facts.office, 'handler');
}
