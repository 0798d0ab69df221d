import type { Duty } from '#kernel/duty.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { maker, petitioner, unit, type Maker } from './duties/maker.ts';
import { contactDuty, judicialDuties } from './duties/judicial.ts';
import { reportDuty, routedDuties } from './duties/routing.ts';
import { certifyDuty, helpDuties } from './duties/aftercare.ts';
import { handlingDuty } from './duties/handling.ts';
import { inquiryDuties, servingDuty } from './duties/inquiry.ts';
import { callBackDuty, ratingRight, threadDuties } from './duties/thread.ts';
import { withdrawalDuties } from './duties/withdrawal.ts';
import type { Start } from './known.ts';
import type { LivePetition, Petition } from './petition.ts';

type Answered = Extract<Petition, { readonly stage: 'replied' | 'reviewed' }>;

/** Everything that is owed on a petition now, and the petitioner's own rights that run. */
export function duties(petition: Petition, calendars: Calendars): readonly Duty[] {
  if (petition.stage === 'none' || petition.stage === 'resealed') return [];
  const make = maker(petition, calendars);
  return [
    ...stageDuties(petition, make),
    ...contactDuty(petition, make),
    ...reportDuty(petition, make),
    ...threadDuties(petition, make),
    ...callBackDuty(petition, make),
    ...inquiryDuties(petition, make),
    ...helpDuties(petition),
    ...certifyDuty(petition, make),
    ...withdrawalDuties(petition, make),
    ...ratingRight(petition, make),
  ];
}

function stageDuties(petition: LivePetition, make: Maker): Duty[] {
  switch (petition.stage) {
    case 'registered':
      return [
        make(
          'route',
          petition.returned ? 'routeAgain' : 'dispose',
          petition.received,
          unit(petition.known.facts.office, 'registrar'),
        ),
      ];
    case 'routed':
      return routedDuties(petition, make);
    case 'judicial':
      return judicialDuties(petition, make);
    case 'handling':
      return [handlingDuty(petition, make)];
    case 'decided':
    case 'path-ended':
    case 'refused':
    case 'redirected':
    case 'judicial-ended':
    case 'review-decided':
      return [servingDuty(petition, make)];
    case 'replied':
    case 'reviewed':
      return answeredDuties(petition, make);
    case 'under-review': {
      const { round, reviewer, requested, excluded } = petition.review;
      return [
        make(
          'decideReview',
          round === 'review' ? 'decideReview' : 'decideReReview',
          requested,
          unit(reviewer, 'handler'),
          { excluded },
        ),
      ];
    }
    default:
      return [];
  }
}

/** After an answer was served: the petitioner's thirty days run, and the organ then has to conclude. */
function answeredDuties(petition: Answered, make: Maker): Duty[] {
  const { held, served } = petition;
  const owner = unit(held.holder, 'handler');
  if (!reviewable(petition)) return [make('conclude', 'close', served, owner)];
  const name = petition.stage === 'replied' ? 'requestReview' : 'requestReReview';
  const right = make('requestReview', name, served, petitioner);
  const over: Start = { on: right.reckoning!.due, edition: served.edition, version: served.version };
  return [right, make('conclude', 'close', over, owner)];
}

/** Whether the petitioner may ask a higher organ to look again: a claim answered by an opinion, until the re-review. */
export function reviewable(petition: Answered): boolean {
  if (petition.known.facts.purpose === 'suggestion') return false;
  return petition.stage === 'replied' || petition.review.round === 'review';
}
