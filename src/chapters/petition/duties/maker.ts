import { days, type CivilDate, type ExcludedInterval, type Length, type Reckoning } from '#kernel/calendar.ts';
import type { Duty, Post } from '#kernel/duty.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { lastDay } from '#kernel/reckoning.ts';
import { limit, reckon } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import type { Start } from '../known.ts';
import type { LivePetition } from '../petition.ts';

export type Maker = ReturnType<typeof maker>;

/** What a duty is reckoned with besides its rule. */
export interface Terms {
  /** Days granted on top by an extension. */
  readonly extendBy?: number;
  /** Intervals on record; only those that the limit leaves out are left out. */
  readonly excluded?: readonly ExcludedInterval[];
  /** A length that an act named in the place of the rule's own. */
  readonly length?: Length;
}

/** Binds a matter's rule set and place, so that a duty below reads as one sentence. */
export function maker({ known }: LivePetition, calendars: Calendars) {
  const { ruleSet, region, registeredOn } = known.facts;
  const make = (act: string, name: LimitId, start: Start, owner: Duty['owner'], terms: Terms = {}): Duty => {
    const rule = limit(ruleSet, name, region ?? undefined, registeredOn);
    const { length = rule.length, ...circumstances } = terms;
    return {
      act,
      occurrence: start.version,
      owner,
      nature: owner.kind === 'petitioner' ? 'may' : 'owed',
      sinceOn: start.on,
      reckoning: reckon({ ...rule, length }, start.on, calendars.edition(start.edition), circumstances),
      limit: name,
      under: rule.under,
    };
  };
  /** Up to a day that an act named, every day counted. */
  const until = (start: Start, due: CivilDate): Reckoning =>
    lastDay(days(start.on.until(due, { largestUnit: 'day' }).days), start.on, calendars.edition(start.edition));
  return Object.assign(make, { until });
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
